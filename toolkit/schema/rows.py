"""Which rows of a sheet are records: not those that are empty, nor the lower part of merged cells.

Rows count from 0 below the header here.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from toolkit.model.grid import Grid
from toolkit.schema.definitions import Field
from toolkit.schema.values import Cell, Parsed


@dataclass(frozen=True, slots=True)
class Lane:
    """A known column of a sheet: its cells from below the header on, each parsed, and every distinct cell once."""

    field: Field
    index: int
    heading: str
    cells: Sequence[Cell]
    parsed: list[Parsed]
    distinct: Collection[Cell]
    is_readable: bool

    def is_filled(self, row: int) -> bool:
        """Whether something stands there: a no in words does, which an unticked checkbox is not."""
        return self.parsed[row] is not None and self.cells[row] is not False


def says_something(value: Parsed) -> bool:
    """Whether a parsed cell counts: an unticked checkbox does not."""
    return value is not None and value is not False


def doubtful_rows(lanes: Sequence[Lane], count: int) -> Sequence[int]:
    """Return the rows that may be empty: those that lack a required value."""
    required = [lane.parsed for lane in lanes if lane.field.is_required]
    if not required:
        return range(count)
    if not any(None in column for column in required):
        return ()
    return [number for number, values in enumerate(zip(*required, strict=True)) if None in values]


def filled_rows(lanes: Sequence[Lane], doubtful: Iterable[int], count: int) -> list[bool] | None:
    """Return for each row whether it says something, or `None` if all do."""
    keep: list[bool] | None = None
    columns = [lane.parsed for lane in lanes]
    for number in doubtful:
        if not any(says_something(column[number]) for column in columns):
            keep = keep or [True] * count
            keep[number] = False
    return keep


def own_rows(
    keep: list[bool] | None, lanes: Sequence[Lane], covered: Mapping[int, set[int]], count: int
) -> list[bool] | None:
    """Return `keep` without the rows in which all that stands is the lower part of merged cells."""
    if not covered:
        return keep
    kept = keep or [True] * count
    for number, hidden in covered.items():
        own = (lane.parsed[number] for lane in lanes if lane.index not in hidden)
        kept[number] = kept[number] and any(map(says_something, own))
    return kept


def covered_cells(grid: Grid, first: int, count: int) -> dict[int, set[int]]:
    """Return the cells that are the lower part of a merged one: row -> indices of columns."""
    covered: dict[int, set[int]] = {}
    for (top, left), (bottom, _) in grid.merged:
        if top >= first:
            for number in range(top - first + 1, min(bottom - first + 1, count)):
                covered.setdefault(number, set()).add(left)
    return covered
