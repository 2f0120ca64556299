"""What holds for every workbook, whoever keeps it: one suite, run on a file and on a spreadsheet at Google."""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl import Workbook as Excel
from openpyxl import load_workbook
from openpyxl.worksheet.datavalidation import DataValidation

from tests.sheets_server.discovery import problems
from toolkit.i18n import translator
from toolkit.model.drop_down import offered
from toolkit.model.grid import Grid, Value
from toolkit.reports.journal_sheet import Lease, journal_sheet
from toolkit.reports.sheet import Cell, OwnSheet
from toolkit.schema.own_sheets import lease_in, remarks
from toolkit.sheets_server.entering import enter
from toolkit.sheets_server.excel import book_of
from toolkit.sheets_server.server import serve
from toolkit.workbooks.google.spreadsheet import Spreadsheet
from toolkit.workbooks.inplace.edits import CellEdit, RowKey
from toolkit.workbooks.workbook import Place, Workbook, open_workbook

DAY = dt.date(2026, 3, 2)
CHOICES = ("accepté", "refusé", "en attente")
SHEET = "Duos"
ROWS: list[list[object]] = [
    ["Réf", "Nom", "Début", "Note", "Vu"],
    ["D-1", "Anna", dt.date(2026, 1, 5), "0475123456", True],
    ["D-2", "Bea", dt.datetime(2026, 1, 6, 9, 30), "12,50", False],  # noqa: DTZ001
    ["D-3", "Cleo", None, 7, None],
]


@dataclass(frozen=True, slots=True)
class Kept:
    """A workbook, and how a person writes into it meanwhile."""

    place: Place
    type_in: Callable[[str, int, int, str], None]

    def opened(self) -> Workbook:
        return open_workbook(self.place)


@pytest.fixture(params=["file", "google"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kept]:
    path = tmp_path / "programme.xlsx"
    excel = Excel()
    sheet = excel.worksheets[0]
    sheet.title = SHEET
    for row in ROWS:
        sheet.append(row)
    hidden = excel.create_sheet("Caché")
    hidden.sheet_state = "hidden"
    for word in CHOICES:
        hidden.append([word])
    for letter, formula in (("B", f'"{",".join(CHOICES)}"'), ("D", "Caché!$A$1:$A$3")):
        rule = DataValidation(type="list", formula1=formula)
        rule.add(f"{letter}2:{letter}99")
        sheet.add_data_validation(rule)
    excel.save(path)
    if request.param == "file":
        yield Kept(path, lambda name, row, column, text: _type_into_file(path, name, row, column, text))
        return
    with serve() as server:
        book = book_of(path, "b" * 44)
        server.api.books[book.id] = book
        key_file = tmp_path / "key.json"
        key_file.write_text(json.dumps(server.make_account()))

        def type_in(name: str, row: int, column: int, text: str) -> None:
            tab = server.api.books[book.id].titled(name)
            assert tab is not None
            enter(tab.cell(row, column), text, as_user=False)

        yield Kept(Spreadsheet(book.id, key_file, server=server.url), type_in)
        assert [one for asked, answer in server.answered for one in problems(asked, answer)] == []


def _type_into_file(path: Path, name: str, row: int, column: int, text: str) -> None:
    excel = load_workbook(path)
    excel[name].cell(row + 1, column + 1).value = text
    excel.save(path)


def sheet_of(workbook: Workbook, name: str = SHEET) -> Grid:
    return next(grid for grid in workbook.read()[0] if grid.name == name)


def edit(reference: str, cell: str, expected: Value = "", value: str | float | dt.date = DAY) -> CellEdit:
    return CellEdit(SHEET, cell, expected, value, RowKey("Début", "Réf", reference))


def own(*findings: str) -> OwnSheet:
    rows = [[Cell("Title", "title")], [Cell("What", "heading"), Cell("Where", "heading"), Cell("Remarks", "heading")]]
    rows += [[Cell(text), Cell("→", "link", (SHEET, "C2"))] for text in findings]
    return OwnSheet("Quality check", ("Quality check",), (40, 10, 30), rows, 2, 2, ["", "", *findings])


def test_the_values_are_the_same_wherever_they_are_kept(kept: Kept) -> None:
    grids, notices = kept.opened().read()

    assert [(grid.name, grid.is_hidden) for grid in grids] == [(SHEET, False), ("Caché", True)]
    assert list(notices) == []
    assert grids[0].head(9) == [["" if cell is None else cell for cell in row] for row in ROWS]
    assert [[type(cell) for cell in row] for row in grids[0].head(9)[1:3]] == [
        [str, str, dt.date, str, bool],
        [str, str, dt.datetime, str, bool],
    ]
    assert [list(column) for column in grids[0].columns(2, [3, 0])] == [["12,50", 7.0], ["D-2", "D-3"]]


def test_what_cells_offer_is_the_same_wherever_they_are_kept(kept: Kept) -> None:
    workbook = kept.opened()
    found = workbook.drop_downs(workbook.read()[0])[SHEET]

    assert [offered(found, 0, column) for column in range(5)] == [(), CHOICES, (), CHOICES, ()]


def test_an_empty_cell_is_filled_in_once(kept: Kept) -> None:
    workbook = kept.opened()
    sheet_of(workbook)

    first = workbook.write_cells([edit("D-3", "C4")], allowed=True, backups=0)
    again = workbook.write_cells([edit("D-3", "C4", value="other")], allowed=True, backups=0)

    assert first.edited is not None
    assert again.edited is not None
    assert (len(first.edited.cells), len(again.edited.refused)) == (1, 1)
    assert sheet_of(workbook).columns(3, [2])[0] == [DAY]


def test_what_a_person_typed_meanwhile_stays(kept: Kept) -> None:
    workbook = kept.opened()
    sheet_of(workbook)
    kept.type_in(SHEET, 3, 2, "mine")

    written = workbook.write_cells([edit("D-3", "C4")], allowed=True, backups=0)

    assert written.edited is None or not written.edited.cells  # a file that was saved is left alone as a whole
    assert sheet_of(kept.opened()).columns(3, [2])[0] == ["mine"]


def test_nothing_is_written_where_that_is_not_allowed(kept: Kept) -> None:
    workbook = kept.opened()
    before = sheet_of(workbook).head(9)

    assert workbook.write_cells([edit("D-3", "C4")], allowed=False, backups=0).edited is None
    assert sheet_of(kept.opened()).head(9) == before


@pytest.mark.parametrize("text", ["=1+1", "+32475", "@SUM(A1)", "-1", "'quoted"])
def test_text_stays_text_whatever_it_begins_with(kept: Kept, text: str) -> None:
    workbook = kept.opened()
    sheet_of(workbook)

    workbook.write_cells([edit("D-3", "C4", value=text)], allowed=True, backups=0)
    workbook.write_sheets([own(text)], allowed=True, backups=0)

    assert sheet_of(kept.opened()).columns(3, [2])[0] == [text]
    assert sheet_of(kept.opened(), "Quality check").head(3)[2][0] == text


def test_our_sheet_is_replaced_and_remarks_stay_with_their_lines(kept: Kept) -> None:
    workbook = kept.opened()
    before = sheet_of(workbook).head(9)
    workbook.write_sheets([own("a", "b")], allowed=True, backups=0)
    kept.type_in("Quality check", 3, 2, "about b")

    workbook = kept.opened()
    sheet_of(workbook)
    workbook.write_sheets([own("new", "a", "b")], allowed=True, backups=0)

    grids, _ = kept.opened().read()
    assert remarks(grids, ["Quality check"]) == {"b": "about b"}
    assert [row[0] for row in grids[-1].head(9)] == ["Title", "What", "new", "a", "b"]
    assert grids[-1].head(5)[4][2] == "about b"
    assert grids[0].head(9) == before


def journal_of(token: str) -> OwnSheet:
    return journal_sheet([], translator("en"), Lease(token, "laptop", dt.datetime(2026, 3, 2, 22, 0)))  # noqa: DTZ001


def mark_of(kept: Kept) -> str | None:
    return lease_in(kept.opened().read()[0])


def test_a_workbook_bears_the_mark_of_who_claimed_it_and_then_of_each_run(kept: Kept) -> None:
    workbook = kept.opened()
    assert lease_in(workbook.read()[0]) is None

    assert workbook.claim([own("A1 M-001"), journal_of("first")], backups=0) == "first"
    assert mark_of(kept) == "first"

    workbook.write_sheets([own("A1 M-001"), journal_of("second")], allowed=True, backups=0)
    assert mark_of(kept) == "second"


def test_of_two_that_claim_a_workbook_at_once_the_first_has_it(kept: Kept) -> None:
    one, other = kept.opened(), kept.opened()
    one.read()
    other.read()

    assert one.claim([journal_of("one")], backups=0) == "one"
    assert other.claim([journal_of("other")], backups=0) == "one"

    assert mark_of(kept) == "one"
