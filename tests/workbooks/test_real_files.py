"""Real workbooks of many programs: reading tells in words what is wrong, and writing never harms one.

They are not part of the repository; without them there is nothing to test here.
"""

import shutil
from pathlib import Path

import openpyxl
import pytest

from tests.workbooks.sheets import journal, quality
from toolkit.errors import WorkbookError
from toolkit.i18n import translator
from toolkit.reports.sheet import Cell
from toolkit.workbooks.writing import write_sheets
from toolkit.workbooks.xlsx.reader import read_grids
from toolkit.workbooks.xlsx.replacing import fingerprint

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "xlsx"
FILES = sorted(FOLDER.glob("*.xls[xm]"))

pytestmark = pytest.mark.skipif(not FILES, reason="the real workbooks are not there (see the docstring)")


def everything(path: Path) -> object:
    """All that is read of a workbook, or why it is not."""
    try:
        grids, notices = read_grids(path)
    except WorkbookError as error:
        return error.problem
    cells = [
        (grid.name, grid.is_hidden, list(grid.merged), grid.head(1_048_576), grid.flaws)
        for grid in grids
        if grid.name not in ("Contrôle qualité", "Journal")
    ]
    return cells, notices


def values_by_openpyxl(path: Path) -> dict[str, list[list[object]]]:
    """All values, as a program reads them that has nothing in common with the other."""
    book = openpyxl.load_workbook(path, data_only=True, read_only=True)
    try:
        return {
            sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()]
            for sheet in book.worksheets
            if sheet.title not in ("Contrôle qualité", "Journal")
        }
    finally:
        book.close()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_reading_raises_nothing_but_an_error_in_words(path: Path) -> None:
    problem = None
    try:
        grids, notices = read_grids(path)
    except WorkbookError as error:
        grids, notices, problem = [], [], translator("en")(error.problem)
    assert problem is None or path.name in problem
    for grid in grids:
        rows = grid.head(1_048_576)
        width = max(map(len, rows), default=0)
        columns = grid.columns(0, list(range(width)))
        assert [list(row) for row in zip(*columns, strict=True)] == rows
        flawed = [(row, column) for column, found in grid.flaws.items() for row in found]
        assert not [
            rows[row][column] for row, column in flawed if row < len(rows) and column < width and rows[row][column]
        ]
    assert {notice.sheet for notice in notices}.isdisjoint(grid.name for grid in grids)


@pytest.mark.filterwarnings("ignore::UserWarning:openpyxl")  # of what it would lose if it wrote
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_writing_changes_no_other_cell_or_nothing_at_all(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    shutil.copyfile(path, copy)
    before = everything(copy)
    sheets = [quality((Cell("C5"), Cell("A1", "link", ("Sheet1", "A1")))), journal()]

    told = write_sheets(copy, sheets, fingerprint(copy), allowed=True, backups=3).message

    beside = copy.with_name(f"{copy.stem}.contrôle-qualité.xlsx")
    if beside.exists():
        assert copy.read_bytes() == path.read_bytes()
        assert not (tmp_path / ".mentorat").exists()
        assert [grid.name for grid in read_grids(beside)[0]] == ["Contrôle qualité", "Journal"]
        assert beside.name in translator("en")(told)
    else:
        assert everything(copy) == before
        assert values_by_openpyxl(copy) == values_by_openpyxl(path)
        assert (
            tmp_path / ".mentorat" / "backups" / f"{copy.stem}.00001{copy.suffix}"
        ).read_bytes() == path.read_bytes()
        if isinstance(before, tuple):  # else the reader cannot make anything of it, and a run never gets here
            assert {"Contrôle qualité", "Journal"} <= {grid.name for grid in read_grids(copy)[0]}


def test_most_are_written(tmp_path: Path) -> None:
    """Else the test before this proves nothing."""
    written = 0
    for path in FILES:
        copy = tmp_path / path.name
        shutil.copyfile(path, copy)
        told = write_sheets(copy, [quality()], fingerprint(copy), allowed=True, backups=0).message
        written += translator("en")(told).startswith("Written")

    assert written > len(FILES) * 0.8
