"""From the cells of a sheet to parsed columns, with what could not be read (W3) or is blank but needed (W4).

Works column by column, and parses each distinct value once: a sheet of 200,000 contacts repeats a few
hundred dates and ten thousand references (measured: half the time of parsing cell by cell).
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import compress

from toolkit.model.grid import Grid, Value
from toolkit.model.programme import Placement
from toolkit.schema.definitions import Table
from toolkit.schema.unreadable import Unreadable
from toolkit.schema.values import Cell, Parsed, Parser, Values


@dataclass(frozen=True, slots=True)
class Trouble:
    """A cell that cannot be read (`unreadable`), or that is blank although needed (`None`)."""

    field: str
    row: int
    unreadable: Unreadable | None


@dataclass(frozen=True, slots=True)
class ParsedSheet:
    """The rows of one sheet that are not empty: their numbers on screen, and a list of values per field."""

    placement: Placement
    rows: Sequence[int]
    columns: dict[str, list[Parsed]]
    troubles: tuple[Trouble, ...]


def read_sheet(grid: Grid, placement: Placement, table: Table, values: Values) -> ParsedSheet:
    """Return the parsed columns of `table` in `grid`.

    A row counts if one of its known columns holds more than an unticked checkbox: sheets come with a
    thousand rows of prepared checkboxes. A cell merged over several rows counts for each of them; but a row
    in which nothing else stands is only the lower part of the row above.
    """
    fields = [field for field in table.fields if field.name in placement.columns]
    indices = [placement.columns[field.name].index for field in fields]
    first = placement.header_row
    raw = grid.columns(first, indices)
    count = _height(raw, grid, first, indices)
    columns: dict[str, list[Parsed]] = {}
    unread: set[str] = set()
    for field, index, cells in zip(fields, indices, raw, strict=True):
        patched = _patched(cells, grid, (first, count), index)
        columns[field.name], is_readable = parse_column(patched, values.parser(field))
        unread |= set() if is_readable else {field.name}
    required = [field.name for field in fields if field.is_required]
    keep = _own_rows(_filled_rows(columns, required, count), columns, _covered(grid, first, count), indices)
    rows: Sequence[int] = range(first + 1, first + 1 + count)
    if keep is not None:
        rows = list(compress(rows, keep))
        columns = {name: list(compress(column, keep)) for name, column in columns.items()}
    troubles = tuple(_troubles(columns, required, unread, rows))
    personal = {field.name for field in fields if field.is_personal}
    return ParsedSheet(placement, rows, columns, tuple(_discreet(trouble, personal) for trouble in troubles))


def _discreet(trouble: Trouble, personal: Collection[str]) -> Trouble:
    """Return the trouble without the value, if that is personal: the cell says where it stands."""
    unreadable = trouble.unreadable
    if unreadable is None or trouble.field not in personal or "value" not in unreadable.reason.values:
        return trouble
    reason = replace(unreadable.reason, values={**unreadable.reason.values, "value": "…"})
    return Trouble(trouble.field, trouble.row, replace(unreadable, reason=reason))


def parse_column(cells: Sequence[Cell], parse: Parser) -> tuple[list[Parsed], bool]:
    """Return every cell parsed, and whether all could be read."""
    memory = _Memory(parse)
    parsed = list(map(memory.__getitem__, cells))
    if 1 in memory or 0 in memory:  # 1.0 == True, so a number and a checkbox share a place in the memory
        kinds = set(map(type, cells))
        if bool in kinds and kinds & {int, float}:
            parsed = [parse(cell) for cell in cells]
            return parsed, Unreadable not in set(map(type, parsed))
    return parsed, Unreadable not in set(map(type, memory.values()))


class _Memory(dict[Cell, Parsed]):
    """Remembers what was parsed."""

    def __init__(self, parse: Callable[[Cell], Parsed]) -> None:
        super().__init__()
        self._parse = parse

    def __missing__(self, cell: Cell) -> Parsed:
        parsed = self[cell] = self._parse(cell)
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


def _covered(grid: Grid, first: int, count: int) -> dict[int, set[int]]:
    """Return the cells that are the lower part of a merged one: number of the row -> indices of columns."""
    covered: dict[int, set[int]] = {}
    for (top, left), (bottom, _) in grid.merged:
        if top >= first:
            for number in range(top - first + 1, min(bottom - first + 1, count)):
                covered.setdefault(number, set()).add(left)
    return covered


def _filled_rows(columns: dict[str, list[Parsed]], required: list[str], count: int) -> list[bool] | None:
    """Return for each row whether it is one, or `None` if all are."""
    if any(None not in columns[name] for name in required):
        return None
    keep = [True] * count
    doubtful: Iterable[int] = range(count)
    if required:
        doubtful = (
            number
            for number, values in enumerate(zip(*(columns[name] for name in required), strict=True))
            if None in values
        )
    everything = list(columns.values())
    for number in doubtful:
        keep[number] = any(_says_something(column[number]) for column in everything)
    return keep


def _own_rows(
    keep: list[bool] | None, columns: dict[str, list[Parsed]], covered: dict[int, set[int]], indices: Sequence[int]
) -> list[bool] | None:
    """Return `keep` without the rows in which all that stands is the lower part of merged cells."""
    if not covered:
        return keep
    kept = [True] * max(map(len, columns.values())) if keep is None else keep
    for number, hidden in covered.items():
        own = (column[number] for index, column in zip(indices, columns.values(), strict=True) if index not in hidden)
        kept[number] = kept[number] and any(map(_says_something, own))
    return kept


def _says_something(value: Parsed) -> bool:
    return value is not None and value is not False


def _troubles(
    columns: dict[str, list[Parsed]], required: list[str], unread: Collection[str], rows: Sequence[int]
) -> Iterable[Trouble]:
    """Yield what is wrong, and put `None` in the place of each unreadable value."""
    for name, column in columns.items():
        if name in unread:
            for number, value in enumerate(column):
                if isinstance(value, Unreadable):
                    yield Trouble(name, rows[number], value)
                elif value is None and name in required:
                    yield Trouble(name, rows[number], None)
            columns[name] = [None if isinstance(value, Unreadable) else value for value in column]
        elif name in required and None in column:
            yield from (Trouble(name, rows[number], None) for number, value in enumerate(column) if value is None)
