"""From the cells of a sheet to parsed columns, with what could not be read (W3) or is blank but needed (W4).

Works column by column, and parses each distinct value once: a sheet of 200,000 contacts repeats a few
hundred dates and ten thousand references (measured: half the time of parsing cell by cell).
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import compress

from toolkit.model.grid import Grid, Value
from toolkit.model.programme import Placement
from toolkit.schema.definitions import Field, Table
from toolkit.schema.full_names import FULL_NAME, name_parsers
from toolkit.schema.no_records import no_records
from toolkit.schema.references import SIDES
from toolkit.schema.rows import Lane, covered_cells, doubtful_rows, filled_rows, own_rows
from toolkit.schema.troubles import Trouble, settled
from toolkit.schema.unreadable import Unreadable
from toolkit.schema.values import Cell, Parsed, Parser, Values


@dataclass(frozen=True, slots=True)
class ParsedSheet:
    """The rows of one sheet that are records: their numbers on screen, and a list of values per field.

    `left_out` are the numbers of the rows that hold something, but are no records.
    """

    placement: Placement
    rows: Sequence[int]
    columns: dict[str, list[Parsed]]
    troubles: tuple[Trouble, ...]
    left_out: tuple[int, ...] = ()

    def only(self, keep: Sequence[bool]) -> "ParsedSheet":
        """The sheet with those of its rows for which `keep` is true."""
        rows = list(compress(self.rows, keep))
        kept = set(rows)
        columns = {name: list(compress(column, keep)) for name, column in self.columns.items()}
        troubles = tuple(trouble for trouble in self.troubles if trouble.row in kept)
        return ParsedSheet(self.placement, rows, columns, troubles, self.left_out)


def read_sheet(
    grid: Grid, placement: Placement, table: Table, values: Values, left_out: Collection[int] | None = None
) -> ParsedSheet:
    """Return the parsed columns of `table` in `grid`.

    A row counts if one of its known columns holds more than an unticked checkbox: sheets come with a
    thousand rows of prepared checkboxes. A cell merged over several rows counts for each of them; but a row
    in which nothing else stands is only the lower part of the row above. Examples, totals, sub-headings and
    notes are no records; where the sheet holds several tables they are told before, in `left_out`.
    """
    lanes, count = read_lanes(grid, placement, table, values)
    first = placement.header_row
    doubtful = doubtful_rows(lanes, count)
    keep = own_rows(filled_rows(lanes, doubtful, count), lanes, covered_cells(grid, first, count), count)
    if left_out is None:
        left_out = {number + first + 1 for number in no_records(grid, first, lanes, doubtful, values)}
    rows: Sequence[int] = range(first + 1, first + 1 + count)
    if left_out:
        keep = [is_kept and row not in left_out for is_kept, row in zip(keep or [True] * count, rows, strict=True)]
    columns = {lane.field.name: lane.parsed for lane in lanes}
    if keep is not None:
        rows = list(compress(rows, keep))
        columns = {name: list(compress(column, keep)) for name, column in columns.items()}
    unread = {lane.field.name for lane in lanes if not lane.is_readable}
    columns, troubles = settled(columns, [lane.field for lane in lanes], unread, rows)
    return ParsedSheet(placement, rows, columns, troubles, tuple(sorted(left_out)))


def read_lanes(grid: Grid, placement: Placement, table: Table, values: Values) -> tuple[list[Lane], int]:
    """Return the known columns of `table`, in the order of its fields, and how many rows stand below the header."""
    fields = [field for field in table.columns if field.name in placement.columns and _is_own(field, placement)]
    indices = [placement.columns[field.name].index for field in fields]
    columns, count = cells_below(grid, placement.header_row, indices)
    lanes = []
    for field, index, cells in zip(fields, indices, columns, strict=True):
        memory = _Memory(_parser(field, placement, table, values))
        parsed, is_readable = _parsed(cells, memory)
        heading = placement.columns[field.name].heading
        lanes.append(Lane(field, index, heading, cells, parsed, memory.keys(), is_readable))
    return lanes, count


def _is_own(field: Field, placement: Placement) -> bool:
    """Whether the column holds the field: where people stand for their duo, that only shows where they are named."""
    columns = placement.columns
    return field.name != "duo" or columns["duo"].index not in {columns[side].index for side in SIDES if side in columns}


def cells_below(grid: Grid, first: int, indices: Sequence[int]) -> tuple[list[Sequence[Cell]], int]:
    """Return the columns from the row `first` on, merged cells and flaws included, and the number of their rows."""
    raw = grid.columns(first, indices)
    count = _height(raw, grid, first, indices)
    return [_patched(cells, grid, (first, count), index) for index, cells in zip(indices, raw, strict=True)], count


def _parser(field: Field, placement: Placement, table: Table, values: Values) -> Parser:
    column = placement.columns[field.name]
    if column.part_of == FULL_NAME:
        return name_parsers(column.heading, table, values)[field.name]
    return values.parser(field)


def parse_column(cells: Sequence[Cell], parse: Parser) -> tuple[list[Parsed], bool]:
    """Return every cell parsed, and whether all could be read."""
    return _parsed(cells, _Memory(parse))


def _parsed(cells: Sequence[Cell], memory: "_Memory") -> tuple[list[Parsed], bool]:
    parsed = list(map(memory.__getitem__, cells))
    if 1 in memory or 0 in memory:  # 1.0 == True, so a number and a checkbox share a place in the memory
        kinds = set(map(type, cells))
        if bool in kinds and kinds & {int, float}:
            parsed = list(map(memory.parse, cells))
            return parsed, Unreadable not in set(map(type, parsed))
    return parsed, Unreadable not in set(map(type, memory.values()))


class _Memory(dict[Cell, Parsed]):
    """Remembers what was parsed."""

    def __init__(self, parse: Callable[[Cell], Parsed]) -> None:
        super().__init__()
        self.parse = parse

    def __missing__(self, cell: Cell) -> Parsed:
        parsed = self[cell] = self.parse(cell)
        return parsed


def _height(columns: Sequence[Sequence[Value]], grid: Grid, first: int, indices: Sequence[int]) -> int:
    """Return how many rows stand below the header. A flaw may stand below the last value."""
    lowest = max((row for index in indices for row in grid.flaws.get(index, ())), default=0)
    return max(lowest + 1 - first, *map(len, columns), 0) if columns else 0


def _patched(cells: Sequence[Value], grid: Grid, reach: tuple[int, int], index: int) -> Sequence[Cell]:
    """Return the column with its flaws, and with the value of a merged cell in each row that it covers.

    `reach` is the first row, and the number of rows.
    """
    first, count = reach
    if not grid.merged and index not in grid.flaws and len(cells) == count:
        return cells
    patched: list[Cell] = [*cells, *[""] * (count - len(cells))]
    for row, flaw in grid.flaws.get(index, {}).items():
        if row >= first:
            patched[row - first] = flaw
    for (top, left), (bottom, _) in grid.merged:
        if left == index and first <= top < first + count:
            covered = slice(top - first, bottom - first + 1)
            patched[covered] = [patched[top - first]] * len(range(*covered.indices(count)))
    return patched
