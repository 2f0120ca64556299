"""A run of a job: what it plans is what it does, and what is done is not done again."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.cli.books import TODAY, Tables, association, clean, due, rows_of, save, state_of
from toolkit.account import Account, done_lines, waiting_lines
from toolkit.documents.plan import DocumentPlan, HeldBack
from toolkit.documents.registry import KINDS
from toolkit.errors import ToolkitError
from toolkit.i18n import translator
from toolkit.jobs import STEPS
from toolkit.memory.journal import FILE, EffectState, Entry, open_journal
from toolkit.model.effect import Key
from toolkit.model.message import say
from toolkit.runner import Plan, plan_run, run_steps
from toolkit.setup import Setup, set_up

DAY = dt.timedelta(days=1)
ENGLISH = translator("en")
AT = dt.datetime(2026, 3, 31, 2, 0, tzinfo=dt.UTC)
LETTER = Key("letter.confirmation-mentor", "M-002", "2026-03-25")


@pytest.fixture
def setup(tmp_path: Path) -> Setup:
    return made(tmp_path, due())


def made(folder: Path, tables: Tables, extra: str = "") -> Setup:
    return set_up(None, association(folder, tables, extra))


def run(setup: Setup, today: dt.date = TODAY, steps: Sequence[str] = STEPS) -> Account:
    return run_steps(setup, steps, today, ENGLISH)


def told(account: Account) -> list[str]:
    return [ENGLISH.sentence(line) for line in account.lines]


def documents(setup: Setup) -> set[str]:
    return {path.name for path in (setup.config.folder / "documents").rglob("*.docx")}


def planned(plan: Plan) -> list[str]:
    return [document.file_name() for part in plan.documents for document in part.documents]


def remembered(setup: Setup) -> dict[tuple[str, str], EffectState]:
    with open_journal(setup.config.folder / ".mentorat", setup.association) as journal:
        return {(entry.key.kind, entry.key.subject): entry.state for entry in journal.entries()}


def test_planning_changes_nothing_and_gives_the_same_plan_each_time(setup: Setup) -> None:
    before = state_of(setup.config.folder)

    plans = [plan_run(setup, STEPS, TODAY, None) for _ in range(2)]

    assert plans[0].documents == plans[1].documents
    assert plans[0].steps == STEPS
    assert state_of(setup.config.folder) == before


def test_the_plan_holds_everything_that_a_run_then_makes(setup: Setup) -> None:
    plan = plan_run(setup, STEPS, TODAY, None)

    account = run(setup)

    assert set(planned(plan)) == documents(setup)
    assert [held.subject for part in plan.documents for held in part.held_back] == ["M-003"]
    assert [held.subject for held in account.held] == ["M-003"]


@pytest.mark.parametrize(("steps", "count"), [(["letters"], 1), (["contracts"], 1), (["check"], 0), (["report"], 0)])
def test_only_the_steps_asked_for_are_planned(setup: Setup, steps: list[str], count: int) -> None:
    assert len(planned(plan_run(setup, steps, TODAY, None))) == count


def test_a_run_twice_leaves_what_a_run_once_leaves(setup: Setup) -> None:
    run(setup)
    once, sheets = documents(setup), _sheets(setup)

    for day in (TODAY, TODAY + DAY, TODAY + 30 * DAY):
        run(setup, day)

    assert documents(setup) == once
    assert _sheets(setup).keys() == sheets.keys()
    assert [kind for kind, _ in remembered(setup) if kind.startswith(("letter.", "document."))] == [
        "letter.confirmation-mentor",
        "document.contract",
    ]


def _sheets(setup: Setup) -> dict[str, int]:
    from openpyxl import load_workbook

    return {sheet.title: sheet.max_row for sheet in load_workbook(setup.file)}


def test_the_same_run_writes_the_same_sheets(setup: Setup) -> None:
    run(setup)
    first = [rows_of(setup.file, name) for name in ("Quality check", "Journal")]

    run(setup)

    second = [rows_of(setup.file, name) for name in ("Quality check", "Journal")]
    for sheets in (first, second):
        sheets[1].pop()  # the line with the mark of the run
    assert second == first


def test_people_who_sort_their_rows_get_no_letter_twice(setup: Setup) -> None:
    run(setup)
    once = documents(setup)
    save(setup.file, {name: rows[::-1] for name, rows in due().items()})

    account = run(setup, TODAY + DAY)

    assert documents(setup) == once
    assert not any(text.startswith("Prepared") for text in told(account))


@pytest.mark.parametrize(("days", "letters"), [(-7, 1), (0, 1), (5, 1), (89, 1), (90, 2), (200, 2)])
def test_a_corrected_day_is_the_same_decision_and_a_later_one_a_new_decision(
    setup: Setup, days: int, letters: int
) -> None:
    run(setup, steps=["letters"])
    tables = due()
    decided = tables["mentors"][1]["decided_on"]
    assert isinstance(decided, dt.date)
    tables["mentors"][1]["decided_on"] = decided + days * DAY
    save(setup.file, tables)

    run(setup, decided + max(days, 0) * DAY + DAY, steps=["letters"])

    assert len(list((setup.config.folder / "documents").rglob("*M-002*.docx"))) == letters


def test_what_was_not_done_on_its_day_is_done_later_until_it_is_too_old(tmp_path: Path) -> None:
    late = made(tmp_path / "late", due())
    old = made(tmp_path / "old", due())

    run(late, dt.date(2026, 5, 24), ["letters"])
    account = run(old, dt.date(2026, 5, 25), ["letters"])

    assert documents(late) == {"confirmation-mentor_M-002_Koen-Claes.docx"}
    assert documents(old) == set()
    assert any(text.startswith("2 letters or contracts have been due for so long") for text in told(account))


def test_a_letter_that_was_held_back_is_made_once_its_cell_is_filled_in(setup: Setup) -> None:
    run(setup)
    tables = due()
    tables["mentors"][2]["refusal_reason"] = "Disponibilités insuffisantes"
    save(setup.file, tables)

    account = run(setup, TODAY + DAY)

    assert "refusal-mentor_M-003_Grossmann.docx" in documents(setup)
    assert account.held == []


def interrupted(setup: Setup, *, with_file: bool) -> None:
    """Leave the state of a run that stopped after claiming the letter to M-002."""
    state = setup.config.folder / ".mentorat"
    name = "2026-03-31/confirmation-mentor_M-002_Koen-Claes.docx"
    with open_journal(state, setup.association) as journal:
        journal.claim(LETTER, AT, name)
    if with_file:
        path = setup.config.folder / "documents" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(b"made before the power went")


def test_a_letter_claimed_and_not_made_is_made_by_the_next_run(setup: Setup) -> None:
    interrupted(setup, with_file=False)

    account = run(setup)

    assert told(account)[0] == "An earlier run was interrupted: 1 document was looked into and settled."
    assert len(documents(setup)) == 2
    assert set(remembered(setup).values()) == {EffectState.DONE}


def test_a_letter_claimed_and_made_is_not_made_again(setup: Setup) -> None:
    interrupted(setup, with_file=True)

    run(setup)

    (letter,) = (setup.config.folder / "documents").rglob("*M-002*")
    assert letter.read_bytes() == b"made before the power went"
    assert set(remembered(setup).values()) == {EffectState.DONE}


@pytest.mark.parametrize("with_file", [False, True])
def test_a_dry_run_settles_nothing_and_tells_what_the_run_would_do(setup: Setup, with_file: bool) -> None:
    interrupted(setup, with_file=with_file)
    before = state_of(setup.config.folder)

    account = run_steps(setup, STEPS, TODAY, ENGLISH, dry=True)

    is_told = any(text.startswith("Would prepare confirmation-mentor_M-002") for text in told(account))
    assert is_told is not with_file
    assert state_of(setup.config.folder) == before


def test_where_doubt_cannot_be_settled_the_report_is_written_all_the_same(setup: Setup) -> None:
    interrupted(setup, with_file=False)
    (setup.config.folder / "documents").write_text("a file where the folder should be")

    account = run(setup)

    assert account.failed
    assert rows_of(setup.file, "Quality check")
    assert rows_of(setup.file, "Journal")[1][3] == "failed"


def test_a_workbook_that_cannot_be_written_has_its_report_beside_it(tmp_path: Path) -> None:
    setup = made(tmp_path, due(), "[writing]\nenabled = false\n")
    before = state_of(tmp_path)["programme.xlsx"]

    account = run(setup)

    assert account.failed == []
    assert state_of(tmp_path)["programme.xlsx"] == before
    assert rows_of(tmp_path / "programme.quality-check.xlsx", "Journal")[1][2] == "M-003"


def test_a_journal_that_cannot_be_read_stops_the_run_before_anything_is_prepared(setup: Setup) -> None:
    run(setup, steps=["letters"])
    (setup.config.folder / ".mentorat" / FILE).write_bytes(b"no database at all" * 100)
    before = documents(setup)

    with pytest.raises(ToolkitError):
        run(setup, TODAY + DAY)

    assert documents(setup) == before


def test_a_corrected_name_of_the_association_or_of_its_workbook_brings_no_letter_again(setup: Setup) -> None:
    run(setup)
    once = documents(setup)
    folder = setup.config.folder
    setup.file.rename(folder / "programme 2026.xlsx")
    text = (folder / "config.toml").read_text().replace("Tremplin Duo", "Tremplin Duo Bruxelles")
    (folder / "config.toml").write_text(text.replace("programme.xlsx", "programme 2026.xlsx"))

    account = run(set_up(None, folder / "config.toml"), TODAY + DAY)

    assert not any(text.startswith("Prepared") for text in told(account))
    assert documents(setup) == once


def test_a_run_on_a_clean_workbook_says_so(tmp_path: Path) -> None:
    setup = made(tmp_path, clean())

    assert told(run(setup)) == [
        "23 criteria: 20 met, 0 not met, 0 not evidenced, 3 not applicable. 0 findings.",
        "No new letter or contract was due.",
        "No reminder was due.",
        "Written into programme.xlsx, sheets Quality check, Journal.",
        "The page of figures is report.html.",
    ]


def test_the_journal_sheet_shows_the_newest_first_and_what_is_in_doubt() -> None:
    entries = [
        Entry(LETTER, EffectState.DONE, "a.docx", AT, AT),
        Entry(Key("document.contract", "D-1", ""), EffectState.CLAIMED, "b.docx", AT + DAY, None),
        Entry(Key("mail.coach", "S-1", ""), EffectState.DONE, "", AT + 2 * DAY, AT),
    ]

    assert list(done_lines(entries, dt.UTC, ENGLISH)) == [
        ("02/04/2026 02:00", "mail.coach", "S-1", "sent", ""),
        ("01/04/2026 02:00", "contract of a duo", "D-1", "in doubt", ""),
        ("31/03/2026 02:00", "letter of acceptance to a mentor", "M-002", "prepared", ""),
    ]


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (dt.datetime(2026, 3, 28, 22, 59, tzinfo=dt.UTC), "28/03/2026 23:59"),
        (dt.datetime(2026, 3, 28, 23, 0, tzinfo=dt.UTC), "29/03/2026 00:00"),
        (dt.datetime(2026, 3, 29, 22, 0, tzinfo=dt.UTC), "30/03/2026 00:00"),  # the clocks went forward
    ],
)
def test_the_journal_sheet_tells_the_time_of_the_association_wherever_the_computer_stands(
    at: dt.datetime, told: str
) -> None:
    entry = Entry(LETTER, EffectState.DONE, "a.docx", at, at)

    (line,) = done_lines([entry], ZoneInfo("Europe/Brussels"), ENGLISH)

    assert line[0] == told


@pytest.mark.parametrize(
    ("count", "told"), [(0, []), (1, ["1 message waits for your OK"]), (2, ["2 messages wait for your OK"])]
)
def test_the_journal_sheet_begins_with_what_waits_for_an_approval(count: int, told: list[str]) -> None:
    lines = list(waiting_lines(Account(), TODAY, count, ENGLISH))

    assert [line[1] for line in lines] == told
    assert all(line[4] == "Write OK or non beside each in “To approve”." for line in lines)


def test_documents_held_back_for_the_same_reason_are_told_in_one_sentence() -> None:
    name, row = say("fill in the name"), say("fill in S4")
    account = Account()
    held = [
        HeldBack("contract", "D-1", (name,)),
        HeldBack("refusal-mentor", "M-1", (row, name)),
        HeldBack("contract", "D-2", (name,)),
        HeldBack("refusal-mentor", "M-2", (name,)),
    ]

    account.say_held([DocumentPlan(held_back=tuple(held))], is_new=False)

    assert told(account) == [
        "Held back: contract of a duo D-1, D-2: fill in the name.",
        "Held back: letter of refusal to a mentor M-1: fill in S4; fill in the name.",
        "Held back: letter of refusal to a mentor M-2: fill in the name.",
    ]
    assert [line[2] for line in waiting_lines(account, TODAY, 0, ENGLISH)] == ["D-1", "M-1", "D-2", "M-2"]


def test_every_kind_of_document_has_its_title_in_four_languages() -> None:
    for language in ("fr", "nl", "de", "en"):
        assert len({translator(language)(kind.title) for kind in KINDS.values()}) == len(KINDS)
