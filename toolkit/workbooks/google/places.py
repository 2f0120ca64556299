"""Where a cell stands now that is known by its headings and the key of its row."""

from dataclasses import dataclass

from toolkit.model.grid import Value
from toolkit.model.message import Message
from toolkit.workbooks.google.client import Json
from toolkit.workbooks.google.grids import GoogleGrid
from toolkit.workbooks.inplace.edits import GONE, UNCLEAR, CellEdit, RowKey

_HEADINGS_WITHIN = 60
"""Headings are searched in so many rows from the top."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is to stand in a cell of the sheet `sheet_id`, in place of `expected`; `edit` is what asked for it.

    Without an `edit` it puts back what a value that came to a wrong place had covered.
    """

    sheet_id: int
    key: RowKey
    expected: Value
    data: Json
    edit: CellEdit | None = None


def find_cell(grid: GoogleGrid, change: Change) -> tuple[int, int] | Message:
    """Return row and column of the cell, from 0, or why it cannot be told."""
    columns = _columns(grid, change.key)
    if columns is None:
        return GONE
    header, column, keys = columns
    rows = [row for row in range(header + 1, grid.height) if grid.value(row, keys) == change.key.key]
    if change.edit is None:
        rows = [row for row in rows if grid.value(row, column) == change.expected]
    if not rows:
        return GONE
    return (rows[0], column) if len(rows) == 1 else UNCLEAR


def key_at(grid: GoogleGrid, row: int, column: int, key: RowKey) -> RowKey | None:
    """Return by what the cell at a place is known; `None` if its column has no heading."""
    columns = _columns(grid, key)
    if columns is None:
        return None
    header, _, keys = columns
    heading = grid.value(header, column)
    return RowKey(str(heading), key.key_heading, grid.value(row, keys)) if heading != "" else None


def _columns(grid: GoogleGrid, key: RowKey) -> tuple[int, int, int] | None:
    """Return the row of the headings, the column of the cell, and that of the keys: each heading stands there once."""
    for number, row in enumerate(grid.head(_HEADINGS_WITHIN)):
        if row.count(key.heading) == 1 and row.count(key.key_heading) == 1:
            return number, row.index(key.heading), row.index(key.key_heading)
    return None
