"""Columns of people's own sheets that the configuration names are filled in, once, and nothing else is."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.cli.books import TODAY, association, due, rows_of
from tests.cli.conftest import Cli, Outcome
from tests.libreoffice import LibreOffice

SETTINGS = """
[write_back]
letter_on = "Courrier préparé le"
letter_file = "Lettre"
contract_on = "convention préparée le"
"""
LETTER = "confirmation-mentor_M-002_Koen-Claes.docx"
NOW = dt.datetime.now().astimezone().date()  # noqa: TID251 - the journal notes when a letter was really prepared


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    association(tmp_path, due(), SETTINGS)
    path = tmp_path / "programme.xlsx"
    book = load_workbook(path)
    add_columns(book["Mentors"], "Courrier préparé le", "Lettre")
    add_columns(book["Duos"], "Convention préparée le")
    book.save(path)
    return path


def add_columns(sheet: Worksheet, *headings: str) -> None:
    for heading in headings:
        sheet.cell(1, sheet.max_column + 1, heading)


def night(cli: Cli, days: int = 0) -> Outcome:
    return cli("run", "nightly", "--today", TODAY + dt.timedelta(days=days))


def column(path: Path, sheet: str, heading: str) -> dict[object, object]:
    """Reference -> value, of the rows that have one in the column."""
    first, *rows = load_workbook(path)[sheet].iter_rows(values_only=True)
    at = first.index(heading)
    values = {row[0]: row[at] for row in rows if row[at] is not None}
    return {name: value.date() if isinstance(value, dt.datetime) else value for name, value in values.items()}


def test_the_row_of_the_person_says_when_and_which_letter(cli: Cli, workbook: Path) -> None:
    outcome = night(cli)

    assert outcome.status == 0
    assert "Filled in: 3 cells." in outcome.out
    assert column(workbook, "Mentors", "Courrier préparé le") == {"M-002": NOW}
    assert column(workbook, "Mentors", "Lettre") == {"M-002": LETTER}
    assert column(workbook, "Duos", "Convention préparée le") == {"D-002": NOW}


def test_without_the_settings_nothing_is_written_into_peoples_sheets(cli: Cli, workbook: Path, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(config.read_text(encoding="utf-8").replace(SETTINGS, ""), encoding="utf-8")

    outcome = night(cli)

    assert "Filled in" not in outcome.out
    assert column(workbook, "Mentors", "Lettre") == {}


def test_it_is_written_once_even_if_somebody_deletes_it(cli: Cli, workbook: Path) -> None:
    night(cli)
    book = load_workbook(workbook)
    row = next(row for row in book["Mentors"].iter_rows() if row[0].value == "M-002")
    row[-1].value = None
    book.save(workbook)

    outcome = night(cli, 1)

    assert "Filled in" not in outcome.out
    assert column(workbook, "Mentors", "Lettre") == {}


def test_what_stands_there_stays(cli: Cli, workbook: Path) -> None:
    book = load_workbook(workbook)
    row = next(row for row in book["Mentors"].iter_rows() if row[0].value == "M-002")
    row[-1].value = "envoyée par Anne"
    book.save(workbook)

    night(cli)

    assert column(workbook, "Mentors", "Lettre") == {"M-002": "envoyée par Anne"}
    assert column(workbook, "Mentors", "Courrier préparé le") == {"M-002": NOW}


def test_a_cell_that_must_not_be_written_to_is_told_and_the_others_are_written(cli: Cli, workbook: Path) -> None:
    """Here a protected sheet, whose cells are locked."""
    book = load_workbook(workbook)
    book["Mentors"].protection.sheet = True
    book.save(workbook)

    outcome = night(cli)

    assert outcome.status == 0
    assert "was left as it is: the sheet is protected, and the cell is locked" in outcome.out
    assert column(workbook, "Mentors", "Lettre") == {}
    assert column(workbook, "Duos", "Convention préparée le") == {"D-002": NOW}
    told = [row for row in rows_of(workbook, "Journal") if "Columns" in str(row[1]) or "columns" in str(row[1])]
    assert len(told) == 2
    assert all("was left as it is" in str(row[4]) for row in told)


def test_a_column_that_is_not_there_is_told_with_what_to_do(cli: Cli, workbook: Path, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(config.read_text(encoding="utf-8").replace('"Lettre"', '"Courrier"'), encoding="utf-8")

    outcome = night(cli)

    assert outcome.status == 1
    assert "The column “Courrier” of [write_back] letter_file is in no sheet. Add it to the sheet" in outcome.out
    assert any("is in no sheet" in str(row[4:]) for row in rows_of(workbook, "Journal"))


def test_what_could_not_be_written_is_written_the_next_night(cli: Cli, workbook: Path) -> None:
    """Somebody had the workbook open; the letters are prepared all the same."""
    lock = workbook.with_name(f"~${workbook.name}")
    lock.write_bytes(b"")
    first = night(cli)
    lock.unlink()

    assert "3 cells wait to be filled in." in first.out
    assert column(workbook, "Mentors", "Lettre") == {}

    second = night(cli, 1)

    assert "Filled in: 3 cells." in second.out
    assert column(workbook, "Mentors", "Lettre") == {"M-002": LETTER}


def test_rows_may_move_between_the_nights(cli: Cli, workbook: Path, libreoffice: LibreOffice) -> None:
    lock = workbook.with_name(f"~${workbook.name}")
    lock.write_bytes(b"")
    night(cli)
    lock.unlink()
    book = load_workbook(workbook)
    book["Mentors"].insert_rows(2, 3)
    book.save(workbook)
    shutil.copy(libreoffice.convert(workbook, "xlsx:Calc MS Excel 2007 XML"), workbook)

    night(cli, 1)

    assert column(workbook, "Mentors", "Lettre") == {"M-002": LETTER}


def test_a_dry_run_tells_that_it_would(cli: Cli, workbook: Path) -> None:
    before = workbook.read_bytes()

    outcome = cli("run", "nightly", "--dry-run", "--today", TODAY)

    assert "Would fill in the columns of [write_back]." in outcome.out
    assert workbook.read_bytes() == before


def test_a_mentee_with_the_number_of_a_mentor_is_not_noted_to_have_their_letter(cli: Cli, tmp_path: Path) -> None:
    tables = due()
    tables["mentors"][1]["id"] = tables["mentees"][0]["id"] = "2"
    tables["duos"] = [{**row, "mentee": "2"} if row["mentee"] == "E-001" else row for row in tables["duos"]][:1]
    association(tmp_path, tables, '[write_back]\nletter_file = "Lettre"')
    path = tmp_path / "programme.xlsx"
    book = load_workbook(path)
    add_columns(book["Mentors"], "Lettre")
    add_columns(book["Mentees"], "Lettre")
    book.save(path)

    cli("run", "nightly", "--today", TODAY)

    found = [row[-1] for sheet in ("Mentors", "Mentees") for row in rows_of(path, sheet)[1:] if row[0] == "2"]
    assert [str(cell).startswith("confirmation-mentor_2") for cell in found] == [True, False]
