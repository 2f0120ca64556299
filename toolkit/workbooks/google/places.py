"""Where a cell stands now that is known by its headings and the key of its row."""

from dataclasses import dataclass
from typing import NamedTuple

from toolkit.model.grid import Value
from toolkit.model.message import Message
from toolkit.workbooks.google.client import Json
from toolkit.workbooks.google.grids import GoogleGrid
from toolkit.workbooks.inplace.edits import GONE, UNCLEAR, CellEdit, RowKey

_HEADINGS_WITHIN = 60
"""Headings are searched in so many rows from the top."""


class Place(NamedTuple):
    """Row and column of a cell, and the row of the headings; from 0."""

    row: int
    column: int
    header: int


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


class Placed(NamedTuple):
    """A change, and where its cell stands."""

    change: Change
    place: Place


def find_cell(grid: GoogleGrid, change: Change) -> Place | Message:
    """Return where the cell stands, or why it cannot be told."""
    found = _header(grid, change.key)
    if found is None:
        return GONE
    header, keys = found
    headings = [grid.value(header, column) for column in range(grid.width)]
    columns = [column for column, heading in enumerate(headings) if heading == change.key.heading]
    if change.edit is not None and len(columns) != 1:
        return GONE
    first = header + 1 if change.edit is not None else header  # a value of ours may have come among the headings
    rows = [row for row in range(first, grid.height) if grid.value(row, keys) == change.key.key]
    places = [Place(row, column, header) for row in rows for column in columns]
    if change.edit is None:
        places = [place for place in places if grid.value(place.row, place.column) == change.expected]
    if not places:
        return GONE
    return places[0] if len(places) == 1 else UNCLEAR


def key_at(grid: GoogleGrid, row: int, column: int, key: RowKey) -> RowKey | None:
    """Return by what the cell at a place is known; `None` if the sheet has no column of keys any more."""
    found = _header(grid, key)
    if found is None:
        return None
    header, keys = found
    return RowKey(str(grid.value(header, column)), key.key_heading, grid.value(row, keys))


def _header(grid: GoogleGrid, key: RowKey) -> tuple[int, int] | None:
    """Return the row of the headings and the column of the keys, whose heading stands there once."""
    rows = list(enumerate(grid.head(_HEADINGS_WITHIN)))
    best = [number for number, row in rows if row.count(key.key_heading) == 1 and key.heading in row]
    number = next(iter(best), next((number for number, row in rows if row.count(key.key_heading) == 1), None))
    return None if number is None else (number, rows[number][1].index(key.key_heading))
