"""Criteria C1 to C5: matching and the start of a duo."""

from tests.oracle.reading import Row
from tests.oracle.references import find
from tests.oracle.tally import Tally
from tests.oracle.values import add_days, fold, read_list


def names_staff(tally: Tally, row: Row, column: str) -> bool:
    return find(tally.book, "staff", row.text(column)) is not None


def judge_reasons(tally: Tally) -> None:
    """C1."""
    if tally.can_judge("programme.item", "programme.value"):
        fulfilling = [
            row
            for row in tally.rows_of("matching_criteria")
            if len({fold(criterion) for criterion in read_list(row.text("value"))}) >= 3
        ]
        tally.judge_item("matching_criteria", fulfilling)
    if tally.can_judge("duos.matched_on", "duos.match_reasons"):
        for duo in tally.book.of("duos"):
            if tally.is_done(duo.date("matched_on")):
                tally.judge_row(duo, "match_reasons", holds=duo.has("match_reasons"))


def judge_matcher(tally: Tally) -> None:
    """C2."""
    if tally.can_judge("duos.matched_on", "duos.matched_by", "staff.last_name"):
        for duo in tally.book.of("duos"):
            if tally.is_done(duo.date("matched_on")):
                tally.judge_row(duo, "matched_by", holds=names_staff(tally, duo, "matched_by"))


def judge_first_meeting(tally: Tally) -> None:
    """C3. Without the start only duos whose first meeting is recorded are known to be concerned."""
    tally.can_judge("duos.start_on")
    concerned = [
        duo for duo in tally.book.of("duos") if tally.has_started(duo) or tally.is_done(duo.date("first_meeting_on"))
    ]
    if tally.can_judge("duos.first_meeting_on"):
        for duo in concerned:
            # That the others have met is why they are concerned, and no evidence of its own.
            if tally.has_started(duo):
                tally.judge_row(duo, "first_meeting_on", holds=tally.is_done(duo.date("first_meeting_on")))
    if tally.can_judge("duos.first_meeting_neutral"):
        for duo in concerned:
            tally.judge_row(duo, "first_meeting_on", holds=duo.answer("first_meeting_neutral") is True)
    if tally.can_judge("duos.first_meeting_staff", "staff.last_name"):
        for duo in concerned:
            tally.judge_row(duo, "first_meeting_on", holds=names_staff(tally, duo, "first_meeting_staff"))


def judge_agreement(tally: Tally) -> None:
    """C4."""
    for column in ("mentor_agrees", "mentee_agrees"):
        if tally.can_judge("duos.start_on", f"duos.{column}"):
            for duo in tally.book.of("duos"):
                if tally.has_started(duo):
                    tally.judge_row(duo, "mentor_agrees", holds=duo.answer(column) is True)
        if tally.can_judge("duos.start_on", "duos.first_meeting_on", f"duos.{column}"):
            for duo in tally.book.of("duos"):
                met_on = duo.date("first_meeting_on")
                if not tally.has_started(duo) and met_on is not None and add_days(met_on, 14) <= tally.today:
                    tally.judge_row(duo, "mentor_agrees", holds=duo.answer(column) is not None)


def judge_contract(tally: Tally) -> None:
    """C5."""
    started = [duo for duo in tally.book.of("duos") if tally.has_started(duo)]
    if tally.can_judge("duos.start_on", "duos.contract_on"):
        for duo in started:
            signed, start = duo.date("contract_on"), duo.date("start_on")
            in_time = signed is not None and start is not None and tally.is_done(signed) and signed <= start
            tally.judge_row(duo, "contract_on", holds=in_time)
    for column in ("planned_end_on", "contacts_per_month"):
        if tally.can_judge("duos.start_on", f"duos.{column}"):
            for duo in started:
                tally.judge_row(duo, "contract_on", holds=duo.has(column))
    judge_document(tally, "ethics_charter", "programme.item")


def judge_document(tally: Tally, item: str, *columns: str) -> None:
    """Require a document for an item of the programme."""
    if tally.can_judge(*columns):
        tally.judge_item(item, [row for row in tally.rows_of(item) if row.has("document")])
