"""Whether two workbooks show the same in all cells, as calamine reads them."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from toolkit.errors import WorkbookError
from toolkit.model.grid import Value
from toolkit.model.letters import column_letters
from toolkit.workbooks.xlsx.grids import CalamineGrid
from toolkit.workbooks.xlsx.reader import read_grids

_ROWS = 1_048_576
_MOST = 3_000_000
"""Sheets with more cells, empty ones too, would need too much memory here: their bytes are compared anyway."""


def other_cells_differ(
    original: Path, result: Path, own: Collection[str], cells: Mapping[str, Collection[str]]
) -> Iterator[str]:
    """Yield what differs, sheets of our `own` and these `cells` (sheet -> addresses) apart."""
    before, after = _read(original, own), _read(result, own)
    if before is None:  # then only the bytes of the parts can tell, and they are compared anyway
        return
    if after is None:
        yield "it cannot be read any more"
        return
    (old, unread), (new, unread_now) = before, after
    if unread != unread_now:
        yield "other sheets cannot be read"
    if [grid.name for grid in old] != [grid.name for grid in new]:
        yield "there are other sheets"
        return
    for one, other in zip(old, new, strict=True):
        if not _is_same(one, other, cells.get(one.name, ())):
            yield f"the sheet {one.name} shows something else"


def _read(path: Path, own: Collection[str]) -> tuple[list[CalamineGrid], list[object]] | None:
    try:
        grids, notices = read_grids(path)
    except WorkbookError:
        return None
    unread = [(notice.sheet, notice.message.text) for notice in notices if notice.sheet not in own]
    return [grid for grid in grids if grid.name not in own], list(unread)


def _is_same(one: CalamineGrid, other: CalamineGrid, cells: Collection[str]) -> bool:
    rows = min(one.size[0], other.size[0])
    if one.is_hidden != other.is_hidden or _merged(one, rows) != _merged(other, rows):
        return False
    if one.size == other.size and one.size[0] * one.size[1] > _MOST:
        return True
    left, right = dict(_held(one, cells)), dict(_held(other, cells))
    flaws = [
        {(row, column): flaw for column, found in grid.flaws.items() for row, flaw in found.items()
         if _address(row, column) not in cells}
        for grid in (one, other)
    ]  # fmt: skip
    return left == right and flaws[0] == flaws[1]


def _merged(grid: CalamineGrid, rows: int) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """The merged ranges within the first rows: a grid tells them only as far as it reaches itself."""
    return [((top, left), (min(bottom, rows - 1), right)) for (top, left), (bottom, right) in grid.merged if top < rows]


def _held(grid: CalamineGrid, cells: Collection[str]) -> Iterator[tuple[tuple[int, int], Value]]:
    """Yield the cells that are not empty."""
    for row, values in enumerate(grid.head(_ROWS)):
        for column, value in enumerate(values):
            if value != "" and _address(row, column) not in cells:
                yield (row, column), value


def _address(row: int, column: int) -> str:
    return f"{column_letters(column)}{row + 1}"
