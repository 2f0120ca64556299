"""Which rows of a sheet are records: not those that are empty, nor the lower part of merged cells.

Rows count from 0 below the header here.
"""

from collections.abc import Iterable, Mapping, Sequence

from toolkit.model.grid import Grid
from toolkit.schema.values import Parsed


def says_something(value: Parsed) -> bool:
    """Whether a parsed cell counts: an unticked checkbox does not."""
    return value is not None and value is not False


def doubtful_rows(columns: Mapping[str, Sequence[Parsed]], required: Sequence[str], count: int) -> Iterable[int]:
    """Return the rows that lack a required value: the others are no empty ones."""
    if not required:
        return range(count)
    if not any(None in columns[name] for name in required):
        return ()
    return [
        number
        for number, values in enumerate(zip(*(columns[name] for name in required), strict=True))
        if None in values
    ]


def filled_rows(columns: Mapping[str, Sequence[Parsed]], doubtful: Iterable[int], count: int) -> list[bool] | None:
    """Return for each row whether it says something, or `None` if all do."""
    keep: list[bool] | None = None
    everything = list(columns.values())
    for number in doubtful:
        if not any(says_something(column[number]) for column in everything):
            keep = keep or [True] * count
            keep[number] = False
    return keep


def own_rows(
    keep: list[bool] | None,
    columns: Sequence[Sequence[Parsed]],
    covered: Mapping[int, set[int]],
    indices: Sequence[int],
    count: int,
) -> list[bool] | None:
    """Return `keep` without the rows in which all that stands is the lower part of merged cells."""
    if not covered:
        return keep
    kept = keep or [True] * count
    for number, hidden in covered.items():
        own = (column[number] for index, column in zip(indices, columns, strict=True) if index not in hidden)
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
