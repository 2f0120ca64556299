import datetime as dt
import platform
from pathlib import Path

import pytest
from filelock import FileLock

from tests.cli.books import TODAY, association, clean, due, rows_of, state_of
from tests.cli.conftest import Cli

LETTER = "confirmation-mentor_M-002_Koen-Claes.docx"
CONTRACT = "contract_D-002_Koen-Claes.docx"
HELD = "Held back: letter of refusal to a mentor M-003: fill in Mentors!S4 (Motif du refus).\n"
NEXT_DAY = TODAY + dt.timedelta(days=1)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return association(tmp_path / "there", due())


def prepared(config: Path) -> set[str]:
    folder = config.parent / "documents"
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.docx")}


@pytest.mark.parametrize("command", [["letters"], ["contracts"], ["run", "nightly"]], ids=" ".join)
def test_a_dry_run_leaves_nothing_behind(cli: Cli, config: Path, command: list[str]) -> None:
    before = state_of(config.parent)

    outcome = cli(*command, "--dry-run", "--config", config, "--today", TODAY)

    assert (outcome.status, outcome.err) == (0, "")
    assert "Would prepare" in outcome.out
    assert state_of(config.parent) == before


@pytest.mark.parametrize("command", [["letters"], ["contracts"], ["run", "nightly"]], ids=" ".join)
def test_nor_does_it_once_there_have_been_real_runs(cli: Cli, config: Path, command: list[str]) -> None:
    cli("run", "nightly", "--config", config, "--today", TODAY)
    before = state_of(config.parent)

    outcome = cli(*command, "--dry-run", "--config", config, "--today", NEXT_DAY)

    assert outcome.status == 0
    assert "Would prepare" not in outcome.out
    assert state_of(config.parent) == before


def test_nor_does_it_where_only_a_check_has_written(cli: Cli, config: Path) -> None:
    cli("check", "--write", "--config", config, "--today", TODAY)
    before = state_of(config.parent)

    cli("run", "nightly", "--dry-run", "--config", config, "--today", TODAY)

    assert state_of(config.parent) == before


def test_a_dry_run_tells_what_the_night_would_do(cli: Cli, config: Path) -> None:
    assert cli("run", "nightly", "--dry-run", "--config", config, "--today", TODAY).out == (
        "23 criteria: 19 met, 1 not met, 0 not evidenced, 3 not applicable. 1 finding.\n"
        f"Would prepare {LETTER} (en).\n"
        f"Would prepare {CONTRACT} (nl).\n"
        f"{HELD}"
        "No reminder was due.\n"
        "Would write the quality sheet for programme.xlsx.\n"
        "Would write the page report.html.\n"
    )


def test_the_night_does_what_the_dry_run_told_and_tells_it(cli: Cli, config: Path) -> None:
    outcome = cli("run", "nightly", "--config", config, "--today", TODAY)

    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == (
        "23 criteria: 19 met, 1 not met, 0 not evidenced, 3 not applicable. 1 finding.\n"
        "Prepared: 1 × letter of acceptance to a mentor.\n"
        "Prepared: 1 × contract of a duo.\n"
        "They are in the folder documents/2026-03-31.\n"
        f"{HELD}"
        "No reminder was due.\n"
        "Written into programme.xlsx, sheets Quality check, Journal.\n"
        "The page of figures is report.html.\n"
    )
    assert prepared(config) == {f"2026-03-31/{LETTER}", f"2026-03-31/{CONTRACT}"}


def test_a_second_night_prepares_nothing_new(cli: Cli, config: Path) -> None:
    cli("run", "nightly", "--config", config, "--today", TODAY)
    before = prepared(config)

    again = [cli("run", "nightly", "--config", config, "--today", day) for day in (TODAY, NEXT_DAY)]

    assert prepared(config) == before
    assert not any("Prepared" in outcome.out for outcome in again)
    assert all(HELD in outcome.out for outcome in again)
    assert [outcome.status for outcome in again] == [0, 0]


def test_each_step_prepares_its_own(cli: Cli, config: Path) -> None:
    letters = cli("letters", "--config", config, "--today", TODAY)
    after_letters = prepared(config)
    contracts = cli("contracts", "--config", config, "--today", TODAY)

    assert (letters.status, contracts.status) == (0, 0)
    assert after_letters == {f"2026-03-31/{LETTER}"}
    assert prepared(config) == {f"2026-03-31/{LETTER}", f"2026-03-31/{CONTRACT}"}
    assert "Quality check" not in letters.out + contracts.out
    assert "No new letter" not in letters.out + contracts.out


def test_the_journal_sheet_begins_with_what_waits_for_somebody(cli: Cli, config: Path) -> None:
    cli("run", "nightly", "--config", config, "--today", TODAY)

    heading, held, *done, whose = rows_of(config.parent / "programme.xlsx", "Journal")

    assert whose[1] == f"The toolkit runs on the computer “{platform.node()}”"
    assert heading == ["When", "What", "Reference", "State", "What to do"]
    assert held == [
        *("31/03/2026", "letter of refusal to a mentor", "M-003", "held back"),
        "Fill in Mentors!S4 (Motif du refus).",
    ]
    assert [row[1:4] for row in done] == [
        ["contract of a duo", "D-002", "prepared"],
        ["letter of acceptance to a mentor", "M-002", "prepared"],
    ]


def test_a_folder_that_cannot_be_written_fails_its_step_and_the_report_is_written_all_the_same(
    cli: Cli, config: Path
) -> None:
    (config.parent / "documents").write_text("a file where the folder should be")

    outcome = cli("run", "nightly", "--config", config, "--today", TODAY)

    assert (outcome.status, outcome.err) == (1, "")
    assert "cannot be written" in outcome.out
    assert HELD in outcome.out
    assert "Written into programme.xlsx" in outcome.out
    failed = rows_of(config.parent / "programme.xlsx", "Journal")[1]
    assert failed[:2] == ["31/03/2026", "letters and contracts"]
    assert failed[3] == "failed"
    assert "Check the disk and the rights on the folder" in str(failed[4])


def test_what_a_failed_step_did_not_do_is_done_by_the_next_night(cli: Cli, config: Path) -> None:
    obstacle = config.parent / "documents"
    obstacle.write_text("a file where the folder should be")
    cli("run", "nightly", "--config", config, "--today", TODAY)
    obstacle.unlink()

    outcome = cli("run", "nightly", "--config", config, "--today", NEXT_DAY)

    assert outcome.status == 0
    assert prepared(config) == {f"2026-04-01/{LETTER}", f"2026-04-01/{CONTRACT}"}


@pytest.mark.parametrize("step", ["letters", "contracts"])
def test_a_single_step_that_fails_gives_status_2(cli: Cli, config: Path, step: str) -> None:
    (config.parent / "documents").write_text("a file where the folder should be")

    outcome = cli(step, "--config", config, "--today", TODAY)

    assert outcome.status == 2
    assert "No new letter" not in outcome.out


def test_a_template_that_cannot_be_used_holds_its_letters_back_and_the_journal_sheet_says_so(
    cli: Cli, config: Path
) -> None:
    own = config.parent / "templates" / "en" / "confirmation-mentor.docx"
    own.parent.mkdir(parents=True)
    own.write_text("no Word document")

    outcome = cli("run", "nightly", "--config", config, "--today", TODAY)

    assert outcome.status == 0
    assert prepared(config) == {f"2026-03-31/{CONTRACT}"}
    assert "Held back: letter of acceptance to a mentor M-002: The template en/confirmation-mentor.docx" in outcome.out
    waiting = {row[2]: row for row in rows_of(config.parent / "programme.xlsx", "Journal") if row[3:4] == ["held back"]}
    assert set(waiting) == {"M-002", "M-003"}
    assert "Correct it in Word" in str(waiting["M-002"][4])


@pytest.mark.parametrize("options", [[], ["--dry-run"]], ids=str)
def test_where_no_letter_is_due_that_is_said(cli: Cli, tmp_path: Path, options: list[str]) -> None:
    config = association(tmp_path / "calm", clean())

    assert cli("letters", "--config", config, "--today", TODAY, *options).out == "No new letter or contract was due.\n"


def test_if_every_letter_is_held_back_the_run_does_not_say_that_none_was_due(cli: Cli, config: Path) -> None:
    own = config.parent / "templates" / "en" / "confirmation-mentor.docx"
    own.parent.mkdir(parents=True)
    own.write_text("no Word document")

    out = cli("letters", "--config", config, "--today", TODAY).out

    assert out.startswith("Held back: letter of acceptance to a mentor M-002: ")
    assert "No new letter" not in out


def test_two_runs_at_once_are_refused(cli: Cli, config: Path) -> None:
    state = config.parent / ".mentorat"
    state.mkdir()
    with FileLock(state / "run.lock"):
        outcome = cli("run", "nightly", "--config", config, "--today", TODAY)
        dry = cli("run", "nightly", "--dry-run", "--config", config, "--today", TODAY)

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == "Another run for this association is in progress. Wait until it has ended.\n"
    assert prepared(config) == set()
    assert dry.status == 0


def test_a_state_folder_that_cannot_be_made_is_told(cli: Cli, config: Path) -> None:
    (config.parent / ".mentorat").write_text("a file where the folder should be")

    outcome = cli("run", "nightly", "--config", config, "--today", TODAY)

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(".mentorat cannot be written (")
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize("command", [["letters"], ["contracts"], ["run", "nightly"]], ids=" ".join)
def test_without_a_configuration_there_is_nothing_to_run(cli: Cli, command: list[str], tmp_path: Path) -> None:
    outcome = cli(*command)

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("There is no configuration config.toml here.")
    assert list(tmp_path.iterdir()) == []


def test_without_its_workbook_the_night_cannot_run(cli: Cli, config: Path) -> None:
    (config.parent / "programme.xlsx").unlink()

    outcome = cli("run", "nightly", "--config", config, "--today", TODAY)

    assert (outcome.status, outcome.out) == (2, "")
    assert "programme.xlsx" in outcome.err


def test_letters_without_a_sender_are_held_back_with_the_settings_to_fill_in(cli: Cli, config: Path) -> None:
    config.write_text('language = "en"\nworkbook = "programme.xlsx"\n')

    out = cli("letters", "--config", config, "--today", TODAY).out

    assert prepared(config) == set()
    assert "Held back: letter of acceptance to a mentor M-002: fill in “name” under [association] in config.toml" in out
