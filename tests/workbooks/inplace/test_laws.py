"""Laws that hold for whatever stands in a sheet."""

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.workbooks.inplace.books import OWN, put, quality, values
from tests.workbooks.packages import make_workbook, sheet_xml
from toolkit.model.grid import Value
from toolkit.model.letters import column_letters
from toolkit.reports.sheet import Cell
from toolkit.workbooks.inplace.edits import CellEdit, NewValue
from toolkit.workbooks.inplace.escaping import escaped, writable

PLACES = st.tuples(st.integers(1, 40), st.integers(1, 30))
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=12).filter(
    lambda text: text == text.strip() and not text.startswith("_x")
)
NUMBERS = st.one_of(st.integers(-(10**9), 10**9).map(float), st.floats(-(2.0**40), 2.0**40, width=32))
DATES = st.dates(dt.date(1905, 1, 1), dt.date(2199, 12, 31))
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

Grid = dict[tuple[int, int], str | float]


def address(place: tuple[int, int]) -> str:
    return f"{column_letters(place[1] - 1)}{place[0]}"


def book(folder: Path, cells: Grid, *, is_bare: bool) -> Path:
    """A workbook with these cells; a bare one names rows and cells only where it must."""
    rows = []
    last_row = 0
    for number in sorted({row for row, _ in cells}):
        row = [(column, value) for (at, column), value in sorted(cells.items()) if at == number]
        inside, last = "", 0
        for column, value in row:
            place = "" if is_bare and column == last + 1 else f' r="{address((number, column))}"'
            last = column
            kind, text = (' t="str"', escaped(value)) if isinstance(value, str) else ("", repr(value))
            inside += f"<c{place}{kind}><v>{text}</v></c>"
        said = "" if is_bare and number == last_row + 1 else f' r="{number}"'
        last_row = number
        rows.append(f"<row{said}>{inside}</row>")
    return make_workbook(folder / "suivi.xlsx", sheet_xml("".join(rows)))


def read(path: Path) -> dict[tuple[int, int], Value]:
    return {
        (row, column): value
        for row, cells in enumerate(values(path, "Duos"), start=1)
        for column, value in enumerate(cells, start=1)
        if value != ""
    }


@QUICK
@given(
    cells=st.dictionaries(PLACES, st.one_of(TEXTS, NUMBERS), max_size=25),
    edits=st.dictionaries(PLACES, st.one_of(TEXTS, NUMBERS, DATES), max_size=10),
    is_bare=st.booleans(),
)
def test_what_is_written_is_read_and_all_else_is_as_it_was(
    cells: Grid, edits: dict[tuple[int, int], NewValue], is_bare: bool
) -> None:
    with TemporaryDirectory() as folder:
        path = book(Path(folder), cells, is_bare=is_bare)
        before = read(path)
        assert before == cells

        result, edited = put(
            path, cells=[CellEdit("Duos", address(place), before.get(place, ""), new) for place, new in edits.items()]
        )

        assert not edited.refused
        assert read(result) == before | edits


@QUICK
@given(
    cells=st.dictionaries(PLACES, TEXTS, max_size=10),
    edits=st.dictionaries(PLACES, TEXTS, min_size=1, max_size=6),
    wrong=st.one_of(TEXTS, NUMBERS),
)
def test_a_cell_that_holds_something_else_is_never_written_to(
    cells: Grid, edits: dict[tuple[int, int], NewValue], wrong: str | float
) -> None:
    with TemporaryDirectory() as folder:
        path = book(Path(folder), cells, is_bare=False)

        result, edited = put(path, cells=[CellEdit("Duos", address(one), wrong, new) for one, new in edits.items()])

        assert read(result) == cells | {one: new for one, new in edits.items() if cells.get(one) == wrong}
        assert len(edited.refused) == sum(cells.get(one) != wrong for one in edits)


ROWS = st.lists(
    st.lists(st.one_of(st.text(max_size=20), NUMBERS, st.none()), min_size=3, max_size=3).map(
        lambda row: [Cell(value) for value in row]
    ),
    max_size=8,
)


@QUICK
@given(first=ROWS, second=ROWS)
def test_writing_sheets_twice_is_writing_them_once(first: list[list[Cell]], second: list[list[Cell]]) -> None:
    with TemporaryDirectory() as folder:
        path = book(Path(folder), {(1, 1): "Référence"}, is_bare=False)

        once, _ = put(path, quality(*second))
        old, _ = put(path, quality(*first))
        over, _ = put(old, quality(*second))
        again, _ = put(over, quality(*second))

        assert again.read_bytes() == over.read_bytes()
        assert values(over, OWN) == values(once, OWN)
        shown = values(once, OWN)[2:]
        for cells, row in zip(second, shown, strict=False):
            assert [_shown(cell.value) for cell in cells] == [_shown(value) for value in row]


def _shown(value: object) -> object:
    """What is left of a value in a cell: no control characters, one kind of line end, no spaces at the ends."""
    text = "" if value is None else value
    return writable(text).replace("_x005F_", "_").strip() if isinstance(text, str) else text
