"""`mentorat report`: the page of the night, of a past day, and without names."""

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.books import TODAY, association, due, rows_of, state_of
from tests.cli.conftest import Cli


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return association(tmp_path / "there", due())


def page(config: Path, name: str = "report.html") -> str:
    return (config.parent / name).read_text(encoding="utf-8")


def test_the_night_writes_the_page_beside_the_documents(cli: Cli, config: Path) -> None:
    outcome = cli("run", "nightly", "--config", config, "--today", TODAY)

    assert "The page of figures is report.html.\n" in outcome.out
    assert "Quality report of 31/03/2026" in page(config)
    assert "M-003" in page(config)


def test_by_hand_it_writes_sheet_and_page_and_prepares_nothing(cli: Cli, config: Path) -> None:
    outcome = cli("report", "--config", config, "--today", TODAY)

    assert (outcome.status, outcome.err) == (0, "")
    assert rows_of(config.parent / "programme.xlsx", "Quality check")
    assert page(config)
    assert not (config.parent / "documents").exists()


@pytest.mark.parametrize("options", [[], ["--anonymous"], ["--as-of", "2026-03-31"]], ids=" ".join)
def test_a_dry_run_only_tells(cli: Cli, config: Path, options: list[str]) -> None:
    before = state_of(config.parent)

    outcome = cli("report", "--dry-run", "--config", config, "--today", TODAY, *options)

    assert outcome.status == 0
    assert "Would write the page report" in outcome.out
    assert state_of(config.parent) == before


def test_the_page_may_stand_elsewhere_or_nowhere(cli: Cli, tmp_path: Path) -> None:
    elsewhere = association(tmp_path / "a", due(), '[report]\npage = "../shared/morning.html"\n')
    nowhere = association(tmp_path / "b", due(), '[report]\npage = ""\n')

    for config in (elsewhere, nowhere):
        assert cli("report", "--config", config, "--today", TODAY).status == 0

    assert (tmp_path / "shared" / "morning.html").exists()
    assert [path.name for path in nowhere.parent.glob("*.html")] == []


def test_without_names_there_is_a_file_of_its_own(cli: Cli, config: Path) -> None:
    cli("report", "--config", config, "--today", TODAY)
    before = page(config)

    outcome = cli("report", "--anonymous", "--config", config, "--today", TODAY)

    assert outcome.out == "The page of figures is report.anonymous.html.\n"
    assert "M-003" not in page(config, "report.anonymous.html")
    assert page(config) == before


def test_the_page_of_a_past_day_is_what_was_recorded_then(cli: Cli, config: Path) -> None:
    cli("run", "nightly", "--config", config, "--today", TODAY)
    later = TODAY + dt.timedelta(days=40)
    cli("run", "nightly", "--config", config, "--today", later)

    outcome = cli("report", "--as-of", TODAY + dt.timedelta(days=39), "--config", config)

    assert outcome.out == "The page of figures is report.2026-05-09.html.\n"
    assert "Quality report of 31/03/2026" in page(config, "report.2026-05-09.html")


def test_of_a_day_before_the_first_run_nothing_is_known(cli: Cli, config: Path) -> None:
    cli("run", "nightly", "--config", config, "--today", TODAY)

    outcome = cli("report", "--as-of", TODAY - dt.timedelta(days=1), "--config", config)

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("No figures were recorded on 30/03/2026 or before.")


def test_a_page_that_cannot_be_written_stops_nothing_else(cli: Cli, tmp_path: Path) -> None:
    config = association(tmp_path / "there", due(), '[report]\npage = "taken/report.html"\n')
    (config.parent / "taken").write_text("a file where a folder should be")

    outcome = cli("run", "nightly", "--config", config, "--today", TODAY)

    assert outcome.status == 1
    assert "report.html cannot be written" in outcome.out
    assert any((config.parent / "documents").rglob("*.docx"))


def test_what_was_accepted_beside_a_finding_stands_apart_on_the_page(cli: Cli, config: Path) -> None:
    cli("run", "nightly", "--config", config, "--today", TODAY)
    workbook = config.parent / "programme.xlsx"
    book = load_workbook(workbook)
    sheet = book["Quality check"]
    row = next(row for row in sheet.iter_rows() if row[4].value == "M-003")
    row[7].value = "accepted until 30/04/2026: on leave"
    book.save(workbook)

    cli("run", "nightly", "--config", config, "--today", TODAY + dt.timedelta(days=1))
    cli("report", "--anonymous", "--config", config, "--today", TODAY + dt.timedelta(days=1))

    assert "A4 M-003: until 30/04/2026, on leave" in page(config)
    assert "on leave" not in page(config, "report.anonymous.html")
    assert "A4: until 30/04/2026" in page(config, "report.anonymous.html")
