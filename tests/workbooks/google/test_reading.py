import datetime as dt
from collections.abc import Callable

import pytest

from toolkit.model.grid import Flaw, Value
from toolkit.sheets_server.book import Book, Cell
from toolkit.sheets_server.server import SheetsServer
from toolkit.workbooks.google.address import spreadsheet_id
from toolkit.workbooks.google.client import SheetsClient
from toolkit.workbooks.google.reader import read_snapshot


def test_twelve_sheets_cost_two_requests_with_the_token(
    server: SheetsServer, client: SheetsClient, book: Callable[[], Book]
) -> None:
    for number in range(11):
        book().add(f"Sheet {number}").put([[f"cell {number}"]])

    snapshot = read_snapshot(client)

    assert len(snapshot.grids) == 12
    assert server.request_count == 2


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (Cell("0475123456"), "0475123456"),
        (Cell("12,50"), "12,50"),
        (Cell("Nan"), "Nan"),
        (Cell("1e5"), "1e5"),
        (Cell("=1+1"), "=1+1"),
        (Cell(12), 12.0),
        (Cell(True), True),
        (Cell(46000), 46000.0),
        (Cell(46000, format={"numberFormat": {"type": "DATE"}}), dt.date(2025, 12, 9)),
        (Cell(46000.75, format={"numberFormat": {"type": "DATE_TIME"}}), dt.datetime(2025, 12, 9, 18)),  # noqa: DTZ001
        (Cell(0.5, format={"numberFormat": {"type": "TIME"}}), dt.time(12)),
        (Cell(1.5, format={"numberFormat": {"type": "TIME", "pattern": "[h]:mm"}}), dt.timedelta(hours=36)),
        (Cell(-1, format={"numberFormat": {"type": "DATE"}}), -1.0),
        (Cell(2_958_465, format={"numberFormat": {"type": "DATE"}}), dt.date(9999, 12, 31)),
        (Cell(2_958_466, format={"numberFormat": {"type": "DATE"}}), 2_958_466.0),
    ],
)
def test_values_are_neither_guessed_nor_changed(
    client: SheetsClient, book: Callable[[], Book], cell: Cell, value: Value
) -> None:
    book().tabs[0].cells[0, 0] = cell

    (grid,) = read_snapshot(client).grids

    assert grid.head(1) == [[value]]
    assert type(grid.head(1)[0][0]) is type(value)


def test_errors_are_flaws_and_empty_ends_are_cut(client: SheetsClient, book: Callable[[], Book]) -> None:
    tab = book().tabs[0]
    tab.put([["a", None, None], [None, "b"]])
    tab.cells[2, 2] = Cell(formula="=NA()", error="#N/A")
    tab.cells[9, 9] = Cell(note="only a note")

    (grid,) = read_snapshot(client).grids

    assert grid.head(99) == [["a", "", ""], ["", "b", ""], ["", "", ""]]
    assert grid.flaws == {2: {2: Flaw("#N/A")}}
    assert grid.columns(1, [1, 2, 7]) == [["b", ""], ["", ""], ["", ""]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"https://docs.google.com/spreadsheets/d/{'a' * 44}/edit?gid=0#gid=0", "a" * 44),
        (f"docs.google.com/spreadsheets/u/1/d/{'a' * 44}", "a" * 44),
        (f"https://docs.google.com/a/duo.example/spreadsheets/d/{'a' * 44}/edit", "a" * 44),
        ("a" * 44, "a" * 44),
        ("programme.xlsx", None),
        (f"https://docs.google.com/document/d/{'a' * 44}/edit", None),
        (f"https://evil.example/spreadsheets/d/{'a' * 44}", None),
        ("../" + "a" * 44, None),
    ],
)
def test_an_address_or_an_id_is_known_as_one(text: str, found: str | None) -> None:
    assert spreadsheet_id(text) == found
