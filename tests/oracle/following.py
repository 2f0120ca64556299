"""Criteria D1 to E3: the duo under way, and its end."""

import datetime as dt

from tests.oracle.matching import judge_document
from tests.oracle.reading import Row
from tests.oracle.references import find
from tests.oracle.tally import Tally
from tests.oracle.values import add_days, add_months, fold


def judge_duration(tally: Tally) -> None:
    """D1."""
    if tally.can_judge("duos.start_on", "duos.planned_end_on"):
        for duo in tally.book.of("duos"):
            start, planned = duo.date("start_on"), duo.date("planned_end_on")
            if tally.has_started(duo) and start and planned:
                tally.judge_row(duo, "planned_end_on", holds=planned >= add_months(start, 6))
    if tally.can_judge("duos.start_on", "duos.ended_on"):
        for duo in tally.book.of("duos"):
            start, ended = duo.date("start_on"), duo.date("ended_on")
            if tally.has_ended(duo) and not tally.ended_early(duo) and start and ended:
                tally.judge_row(duo, "planned_end_on", holds=ended >= add_months(start, 6))


def rows_of_duo(tally: Tally, table: str, duo: Row) -> list[Row]:
    """The contacts, follow-ups or evaluations that name this duo."""
    rows = tally.book.of(table)
    return [row for row in rows if find(tally.book, "duos", row.text("duo")) is duo]


def monthly_contacts(text: str) -> float:
    """How many contacts a month the programme asks for; 0 if it does not say."""
    if fold(text) == "bimensuel":
        return 2
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return 0


def has_enough_contacts(tally: Tally, duo: Row, start: dt.date) -> bool:
    """Whether every complete month since the start has two contacts done."""
    ended = duo.date("ended_on")
    until = tally.today if ended is None else min(tally.today, ended)
    days = [row.date("on") for row in rows_of_duo(tally, "contacts", duo)]
    month = 0
    while add_months(start, month + 1) <= until:
        first, after = add_months(start, month), add_months(start, month + 1)
        if sum(1 for day in days if day is not None and first <= day < after and tally.is_done(day)) < 2:
            return False
        month += 1
    return True


def judge_contacts(tally: Tally) -> None:
    """D2."""
    if tally.can_judge("programme.item", "programme.value"):
        rows = tally.rows_of("min_contacts_per_month")
        tally.judge_item("min_contacts_per_month", [row for row in rows if monthly_contacts(row.text("value")) >= 2])
    if tally.can_judge("duos.start_on", "contacts.duo", "contacts.on"):
        for duo in tally.book.of("duos"):
            start = duo.date("start_on")
            if start and tally.has_started(duo):
                tally.judge_row(duo, "start_on", holds=has_enough_contacts(tally, duo, start))


def has_recent_followup(tally: Tally, duo: Row, person: str) -> bool:
    for row in rows_of_duo(tally, "followups", duo):
        day = row.date("on")
        is_recent = day is not None and add_days(tally.today, -60) <= day <= tally.today
        if is_recent and row.text("with") in (person, "both"):
            return True
    return False


def is_mediated(tally: Tally, conflict: Row, since: dt.date) -> bool:
    duo = find(tally.book, "duos", conflict.text("duo"))
    if duo is None:
        return False
    days = [row.date("on") for row in rows_of_duo(tally, "followups", duo) if row.text("kind") == "mediation"]
    return any(day is not None and since <= day <= add_days(since, 30) for day in days)


def is_good_coach(tally: Tally, duo: Row) -> bool:
    coach = find(tally.book, "staff", duo.text("coach"))
    return coach is not None and coach.answer("salaried") is True and coach.answer("active") is True


def judge_followup(tally: Tally) -> None:
    """D3."""
    running = [duo for duo in tally.book.of("duos") if tally.is_running(duo)]
    if tally.can_judge("duos.start_on", "duos.coach", "staff.last_name", "staff.salaried", "staff.active"):
        for duo in running:
            tally.judge_row(duo, "coach", holds=is_good_coach(tally, duo))
    if tally.can_judge("duos.start_on", "followups.duo", "followups.on", "followups.with"):
        for duo in running:
            start = duo.date("start_on")
            is_new = start is not None and tally.today < add_days(start, 60)
            for person in ("mentor", "mentee"):
                tally.judge_row(duo, "coach", holds=is_new or has_recent_followup(tally, duo, person))
    if tally.can_judge("followups.duo", "followups.on", "followups.kind"):
        for row in tally.book.of("followups"):
            day = row.date("on")
            if row.text("kind") == "conflict" and day and add_days(day, 30) < tally.today:
                tally.judge_row(row, "kind", holds=is_mediated(tally, row, day))


def judge_documents(tally: Tally) -> None:
    """D4."""
    for item in ("guidelines", "orientation_tools", "processes", "social_map"):
        judge_document(tally, item, "programme.item", "programme.document")


def judge_exchange(tally: Tally) -> None:
    """D5."""
    if tally.can_judge("sessions.kind", "sessions.on", "duos.start_on") and any(
        tally.is_running(duo) for duo in tally.book.of("duos")
    ):
        recent = {row.text("kind") for row in tally.book.of("sessions") if tally.is_recent(row.date("on"), 12)}
        holds = {"workshop", "continuing_training"} <= recent
        tally.judge("sessions", ("sessions", None, None), holds=holds)


def judge_final_meeting(tally: Tally) -> None:
    """E1."""
    ended = [duo for duo in tally.book.of("duos") if tally.has_ended(duo)]
    if tally.can_judge("duos.start_on", "duos.ended_on", "duos.final_meeting_on"):
        for duo in ended:
            tally.judge_row(duo, "final_meeting_on", holds=tally.is_done(duo.date("final_meeting_on")))
    if tally.can_judge("duos.start_on", "duos.ended_on", "duos.final_meeting_mode"):
        for duo in ended:
            tally.judge_row(duo, "final_meeting_on", holds=duo.has("final_meeting_mode"))


def is_evaluated(tally: Tally, duo: Row, respondent: str) -> bool:
    rows = [row for row in rows_of_duo(tally, "evaluations", duo) if row.text("respondent") == respondent]
    return any(row.has("satisfaction") and row.has("effects") for row in rows)


def judge_evaluation(tally: Tally) -> None:
    """E2."""
    columns = [f"evaluations.{name}" for name in ("duo", "respondent", "satisfaction", "effects")]
    if tally.can_judge("duos.start_on", "duos.ended_on", *columns):
        for duo in tally.book.of("duos"):
            ended = duo.date("ended_on")
            if ended and tally.has_ended(duo) and add_days(ended, 30) <= tally.today:
                both = is_evaluated(tally, duo, "mentor") and is_evaluated(tally, duo, "mentee")
                tally.judge_row(duo, "ended_on", holds=both)


def judge_early_end(tally: Tally) -> None:
    """E3."""
    judge_document(tally, "early_end_procedure", "programme.item")
    if tally.can_judge("duos.start_on", "duos.ended_on", "duos.early_end", "duos.end_reason"):
        for duo in tally.book.of("duos"):
            if tally.ended_early(duo):
                tally.judge_row(duo, "end_reason", holds=duo.has("end_reason"))
