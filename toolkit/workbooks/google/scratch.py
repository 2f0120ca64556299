"""The sheet, hidden and there for a second, in which a batch keeps what it writes over, and whose row that is.

For each cell: the row of the headings, its own row, and the cell itself with its looks, as they were at that moment.
"""

from collections.abc import Iterator, Sequence

from toolkit.errors import BusyError
from toolkit.workbooks.google.client import Json, SheetsClient
from toolkit.workbooks.google.grids import GoogleGrid
from toolkit.workbooks.google.places import Placed
from toolkit.workbooks.google.reader import Snapshot
from toolkit.workbooks.google.refusals import StaleError, UnsureError

TITLE = ".mentorat"
_ROWS = 3


def scratch_in(snapshot: Snapshot) -> GoogleGrid | None:
    """Return the sheet, if there is one."""
    return next((grid for grid in snapshot.grids if grid.name == TITLE), None)


def keeping(placed: Sequence[Placed], snapshot: Snapshot, scratch_id: int) -> Iterator[Json]:
    """Yield the requests that make the sheet anew and copy into it what is about to be written over."""
    widths = {grid.id: grid.capacity[1] for grid in snapshot.grids}
    size = {"rowCount": _ROWS * len(placed), "columnCount": max(widths[one.change.sheet_id] for one in placed)}
    properties = {"sheetId": scratch_id, "title": TITLE, "hidden": True, "gridProperties": size}
    yield from _deleting(snapshot)
    yield {"addSheet": {"properties": properties}}
    for number, one in enumerate(placed):
        sheet_id, place, top = one.change.sheet_id, one.place, _ROWS * number
        width = widths[sheet_id]
        headings, row = range_of(sheet_id, place.header, 0, width), range_of(sheet_id, place.row, 0, width)
        yield _copied(headings, range_of(scratch_id, top, 0, width), "PASTE_VALUES")
        for what in ("PASTE_VALUES", "PASTE_FORMAT"):  # without merges, which might not fit
            yield _copied(row, range_of(scratch_id, top + 1, 0, width), what)
        cell = range_of(sheet_id, place.row, place.column)
        yield _copied(cell, range_of(scratch_id, top + 2, 0), "PASTE_NORMAL")


def covered(scratch: GoogleGrid, number: int) -> Json:
    """Return what the `number`th cell held."""
    return scratch.cell(_ROWS * number + 2, 0)


def row_of(scratch: GoogleGrid, number: int) -> GoogleGrid:
    """Return the headings and the row of the `number`th cell, as a sheet of two rows."""
    rows = scratch.cells[_ROWS * number : _ROWS * number + 2]
    return GoogleGrid({"properties": {"title": TITLE}, "data": [{"rowData": [{"values": row} for row in rows]}]})


def tidy(client: SheetsClient, snapshot: Snapshot) -> None:
    """Delete the sheet. If that fails, the next time does it."""
    requests = list(_deleting(snapshot))
    if requests:
        try:
            client.batch_update({"requests": requests})
        except (StaleError, UnsureError, BusyError):
            return


def range_of(sheet_id: int, row: int, column: int, width: int = 1) -> Json:
    """Return the range of so many cells from a place on, in one row."""
    return {
        "sheetId": sheet_id,
        "startRowIndex": row,
        "endRowIndex": row + 1,
        "startColumnIndex": column,
        "endColumnIndex": column + width,
    }


def _deleting(snapshot: Snapshot) -> Iterator[Json]:
    return ({"deleteSheet": {"sheetId": grid.id}} for grid in snapshot.grids if grid.name == TITLE)


def _copied(source: Json, destination: Json, what: str) -> Json:
    return {"copyPaste": {"source": source, "destination": destination, "pasteType": what}}
