"""What a coordinator writes beside a finding, in a real spreadsheet program, is there the next morning."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.books import TODAY, association, due, rows_of, save
from tests.cli.conftest import Cli
from tests.libreoffice import LibreOffice

SHEET = "Quality check"


@pytest.fixture
def workbook(cli: Cli, tmp_path: Path) -> Path:
    """A workbook after its first night, in which somebody wrote a remark beside the one finding."""
    association(tmp_path, due())
    path = tmp_path / "programme.xlsx"
    night(cli, 0)
    book = load_workbook(path)
    (row,) = (row for row in book[SHEET].iter_rows() if row[4].value == "M-003")
    row[7].value = "appelée le 2 avril"
    book.save(path)
    return path


def night(cli: Cli, days: int) -> None:
    assert cli("run", "nightly", "--today", TODAY + dt.timedelta(days=days)).status == 0


def remarks(path: Path) -> list[tuple[object, object]]:
    """Reference and remark of each line that has one."""
    rows = rows_of(path, SHEET)
    heading = next(number for number, row in enumerate(rows) if "Your remarks" in row)
    return [(row[4], row[7]) for row in rows[heading + 1 :] if len(row) > 7 and row[7]]


def test_a_remark_survives_many_nights_and_a_save_by_libreoffice(
    cli: Cli, workbook: Path, libreoffice: LibreOffice
) -> None:
    for day in range(1, 4):
        shutil.copy(libreoffice.convert(workbook, "xlsx:Calc MS Excel 2007 XML"), workbook)
        night(cli, day)

        assert remarks(workbook) == [("M-003", "appelée le 2 avril")]
    assert load_workbook(workbook).sheetnames.count(SHEET) == 1


def test_a_remark_on_a_finding_that_is_solved_stays_until_somebody_deletes_it(cli: Cli, workbook: Path) -> None:
    tables = due()
    for mentor in tables["mentors"]:
        if mentor["id"] == "M-003":
            mentor["notified_on"] = TODAY
    solved = load_workbook(save(workbook.with_name("solved.xlsx"), tables))["Mentors"]
    book = load_workbook(workbook)
    for cell in (cell for row in solved.iter_rows() for cell in row):
        book["Mentors"][cell.coordinate].value = cell.value
    book.save(workbook)

    night(cli, 1)
    night(cli, 2)

    assert [(str(subject).partition(" ")[0], remark) for subject, remark in remarks(workbook)] == [
        ("M-003", "appelée le 2 avril")
    ]

    book = load_workbook(workbook)
    for row in book[SHEET].iter_rows():
        if row[7].value == "appelée le 2 avril":
            row[7].value = None
    book.save(workbook)
    night(cli, 3)

    assert remarks(workbook) == []
    assert not any("Solved" in str(value) for row in rows_of(workbook, SHEET) for value in row)


def test_a_remark_in_the_file_beside_survives_too(cli: Cli, tmp_path: Path) -> None:
    """Where the workbook is not written to, that file is what people look at."""
    association(tmp_path, due(), "[writing]\nenabled = false\n")
    night(cli, 0)
    beside = tmp_path / "programme.quality-check.xlsx"
    book = load_workbook(beside)
    lines = [row for row in book[SHEET].iter_rows() if row[8].value not in (None, "mentorat:key")]
    lines[0][7].value = "appelée"
    gone = "C5 duos D-999 Fin"
    book[SHEET].append([None] * 7 + ["signé", gone])
    book.save(beside)

    for day in (1, 2):
        night(cli, day)

    assert sorted(str(remark) for _, remark in remarks(beside)) == ["appelée", "signé"]
    assert any(gone in row for row in rows_of(beside, SHEET))
