"""Rows that hold something and are no records: examples, totals, headings said again, sub-headings, notes.

Only what cannot be a person or a thing of the table is left out, and a notice says which rows those are. Rows
count from 0 below the header here.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from toolkit.model.finding import Notice
from toolkit.model.grid import Grid
from toolkit.model.message import say_many
from toolkit.schema.bottom_rows import bottom_rows
from toolkit.schema.lone_rows import lone_rows
from toolkit.schema.marks import Marks, is_number
from toolkit.schema.rows import Lane
from toolkit.schema.values import Cell, Values

_SHOWN_ROWS = 5
_FIRST_ROWS = 3
"""Within so many rows below the header an example stands."""
_FEWEST_HEADINGS = 2
_FREE_TYPES = frozenset({"string", "any", "array"})
_NAMING = frozenset({"id", "name", "first_name", "last_name"})


def no_records(grid: Grid, first: int, lanes: Sequence[Lane], doubtful: Collection[int], values: Values) -> set[int]:
    """Return the rows that are no records. `doubtful` are those that lack a required value.

    `lanes` are the known columns of the sheet from its row `first` on. In the others only the words count that
    mark examples and totals.
    """
    marks = Marks(values)
    found = set(_headers(lanes))
    leftmost = min((lane.index for lane in lanes), default=0)
    for lane in lanes:
        texts: dict[Cell, str | None] = {cell: marks.kind(cell) for cell in marks.candidates(lane.distinct)}
        examples = {cell for cell, kind in texts.items() if kind == "example" and _marks_examples(str(cell), lane)}
        found.update(_rows_of(examples, lane))
        if lane.index == leftmost:
            found.update(row for row, cell in enumerate(lane.cells[:_FIRST_ROWS]) if texts.get(cell) == "mark")
        totals = {cell for cell, kind in texts.items() if kind == "total"}
        found.update(row for row in _rows_of(totals, lane) if _only_numbers(row, lane, lanes))
    known = {lane.index for lane in lanes}
    found.update(_examples_beside(grid, first, known, marks))
    found.update(_totals_beside(grid, first, lanes, sorted(set(doubtful) - found), marks))
    found.update(lone_rows(lanes, doubtful, values, frozenset(found)))
    found.update(bottom_rows(lanes, frozenset(found)))
    return found


def _examples_beside(grid: Grid, first: int, known: Collection[int], marks: Marks) -> Iterator[int]:
    """Yield those of the first rows that a column which is not known marks as examples."""
    for number, row in enumerate(grid.head(first + _FIRST_ROWS)[first:]):
        beside = marks.candidates(cell for index, cell in enumerate(row) if index not in known)
        if any(marks.kind(cell) in ("example", "mark") for cell in beside):
            yield number


def _totals_beside(
    grid: Grid, first: int, lanes: Sequence[Lane], doubtful: Sequence[int], marks: Marks
) -> Iterator[int]:
    """Yield the rows in which only numbers stand, and the word for a total in a column that is not known."""
    numeric = [row for row in doubtful if _holds_only_numbers(lanes, row)]
    if not numeric:
        return
    known = {lane.index for lane in lanes}
    width = max(map(len, grid.head(first + _FIRST_ROWS)), default=0)
    columns = grid.columns(first, [index for index in range(width) if index not in known])
    for row in numeric:
        cells = [column[row] for column in columns if row < len(column) and column[row] != ""]
        labels = [cell for cell in marks.candidates(cells) if marks.kind(cell) == "total"]
        if labels and all(cell in labels or is_number(cell) for cell in cells):
            yield row


def _holds_only_numbers(lanes: Sequence[Lane], row: int) -> bool:
    has_number = False
    for lane in lanes:
        if lane.is_filled(row):
            if not is_number(lane.cells[row]):
                return False
            has_number = True
    return has_number


def notice(sheet: str, rows: Sequence[int]) -> Notice:
    """What a person should know about the rows that were left out; `rows` are their numbers on screen."""
    text = say_many(
        "{count} row is not read, because it is an example, a total, a heading or a note: row {rows}",
        "{count} rows are not read, because they are examples, totals, headings or notes: rows {rows}",
        len(rows),
        rows=shown_rows(rows),
    )
    return Notice(sheet, text)


def shown_rows(rows: Sequence[int]) -> tuple[object, ...]:
    """The first of the numbers of rows, as a notice may show them."""
    return (*rows[:_SHOWN_ROWS], *("…",) * (len(rows) > _SHOWN_ROWS))


def _marks_examples(text: str, lane: Lane) -> bool:
    """Whether the word for "example" marks the row as one here: in free text only if it is written in capitals."""
    field = lane.field
    is_free = field.type in _FREE_TYPES and not (field.list or field.reference or field.name in _NAMING)
    return not is_free or text.isupper() or "(" in text


def _rows_of(texts: Collection[Cell], lane: Lane) -> Iterator[int]:
    if texts:
        yield from (row for row, cell in enumerate(lane.cells) if isinstance(cell, str) and cell in texts)


def _only_numbers(row: int, label: Lane, lanes: Iterable[Lane]) -> bool:
    """Whether nothing but numbers stands beside the label. Organisations may be called so: there one is needed."""
    others = [lane.cells[row] for lane in lanes if lane.index != label.index and lane.is_filled(row)]
    if label.field.name == "name" and not others:
        return False
    return all(is_number(cell) for cell in others)


def _headers(lanes: Sequence[Lane]) -> Iterator[int]:
    """Yield the rows in which the headings stand again, and nothing else."""
    headed = [lane for lane in lanes if lane.heading in lane.distinct]
    if len({lane.index for lane in headed}) < _FEWEST_HEADINGS:
        return
    for row, cell in enumerate(headed[0].cells):
        if cell == headed[0].heading:
            filled = [lane for lane in lanes if lane.is_filled(row)]
            indices = {lane.index for lane in filled}
            if len(indices) >= _FEWEST_HEADINGS and all(lane.cells[row] == lane.heading for lane in filled):
                yield row
