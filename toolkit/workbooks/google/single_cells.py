"""Single cells of people's sheets: found by key, compared, written, and verified in the answer.

The API knows no write under a condition, and people may sort, insert and delete between our reading and our
writing. So one batch first copies each cell into a sheet of our own, then writes; the answer shows the sheets
right after it. What came to a wrong place is put right at once, with what stood there, and a person's edit wins.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from toolkit.errors import BusyError
from toolkit.model.grid import Value
from toolkit.model.message import say
from toolkit.workbooks.google.client import Json, SheetsClient
from toolkit.workbooks.google.grids import GoogleGrid, serial, value_of
from toolkit.workbooks.google.places import Change, find_cell, key_at
from toolkit.workbooks.google.reader import Snapshot, read_snapshot, snapshot_of
from toolkit.workbooks.google.refusals import AGAIN, StaleError, UnsureError
from toolkit.workbooks.inplace.areas import quoted
from toolkit.workbooks.inplace.edits import ABSENT, CHANGED, FORMULA, NO_KEY, CellEdit, RefusedCell, RowKey

SCRATCH = ".mentorat"
"""The sheet, hidden and there for a second, in which the batch keeps what it writes over."""
_TRIES = 12
_LARGEST_ID = 2**31 - 1
_DATE = {"type": "DATE", "pattern": "dd/mm/yyyy"}
_FIELDS = "userEnteredValue,userEnteredFormat.numberFormat"


@dataclass(slots=True)
class Outcome:
    """The cells that were written, and those that were left as they are."""

    made: list[CellEdit] = field(default_factory=list)
    refused: list[RefusedCell] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Placed:
    change: Change
    row: int
    column: int


def write_cells(client: SheetsClient, edits: Sequence[CellEdit]) -> Outcome:
    """Write the cells; three requests if nobody interferes. Raises ToolkitError.

    Raises BusyError if it could not be finished: what is written is right, what is not waits.
    """
    outcome = Outcome()
    waiting: list[Change] | None = None
    for _ in range(_TRIES):
        snapshot = read_snapshot(client)
        if waiting is None:
            waiting = list(_changes(snapshot, edits, outcome))
        placed = list(_placed(snapshot, waiting, outcome))
        if not placed:
            _tidy(client, snapshot)
            return outcome
        try:
            after = _write(client, snapshot, placed)
        except (StaleError, UnsureError):
            waiting = [one.change for one in placed]
            continue
        waiting = list(_verified(snapshot, after, placed, outcome))
        if not waiting:
            _tidy(client, after)
            return outcome
    raise BusyError(say("People change the spreadsheet too fast, or it is protected."), AGAIN)


def _changes(snapshot: Snapshot, edits: Sequence[CellEdit], outcome: Outcome) -> Iterator[Change]:
    ids = {grid.name: grid.id for grid in snapshot.grids}
    for edit in edits:
        if edit.sheet not in ids:
            outcome.refused.append(RefusedCell(edit, ABSENT))
        elif edit.key is None or edit.key.key == "":
            outcome.refused.append(RefusedCell(edit, NO_KEY))
        else:
            expected: Value = "" if edit.expected is None else edit.expected
            yield Change(ids[edit.sheet], edit.key, expected, _data(edit), edit)


def _data(edit: CellEdit) -> Json:
    if isinstance(edit.value, str):
        return {"userEnteredValue": {"stringValue": edit.value}}
    if isinstance(edit.value, int | float):
        return {"userEnteredValue": {"numberValue": edit.value}}
    return {"userEnteredValue": {"numberValue": serial(edit.value)}, "userEnteredFormat": {"numberFormat": _DATE}}


def _placed(snapshot: Snapshot, changes: Sequence[Change], outcome: Outcome) -> Iterator[_Placed]:
    """Yield the changes that are to be made, with their places; what a person was faster with is told."""
    grids = {grid.id: grid for grid in snapshot.grids}
    for change in changes:
        grid = grids.get(change.sheet_id)
        place = find_cell(grid, change) if grid else ABSENT
        if grid is None or not isinstance(place, tuple):
            if change.edit is not None and not isinstance(place, tuple):
                outcome.refused.append(RefusedCell(change.edit, place))
            continue
        cell = grid.cell(*place)
        if change.edit is None or grid.value(*place) == change.expected:
            if "formulaValue" in cell.get("userEnteredValue", {}) and change.edit is not None:
                outcome.refused.append(RefusedCell(change.edit, FORMULA))
            else:
                yield _Placed(change, *place)
        elif _holds(cell, change):
            outcome.made.append(change.edit)
        else:
            outcome.refused.append(RefusedCell(change.edit, CHANGED))


def _holds(cell: Json, change: Change) -> bool:
    """Whether the value stands in the cell already: an answer may have been lost on its way."""
    wanted, there = change.data.get("userEnteredValue", {}), cell.get("effectiveValue", {})
    return bool(wanted) and wanted == there


def _write(client: SheetsClient, snapshot: Snapshot, placed: Sequence[_Placed]) -> Snapshot:
    """Copy each cell, then write it; return the sheets as they are right after."""
    scratch = random.randrange(1, _LARGEST_ID)  # noqa: S311 - a number that no sheet has yet
    requests: list[Json] = list(_tidying(snapshot))
    size = {"rowCount": len(placed), "columnCount": 1}
    properties = {"sheetId": scratch, "title": SCRATCH, "hidden": True, "gridProperties": size}
    requests.append({"addSheet": {"properties": properties}})
    for number, one in enumerate(placed):
        source = _range(one.change.sheet_id, one.row, one.column)
        copy = {"source": source, "destination": _range(scratch, number, 0), "pasteType": "PASTE_NORMAL"}
        requests.append({"copyPaste": copy})
    for one in placed:
        rows = [{"values": [one.change.data]}]
        place = _range(one.change.sheet_id, one.row, one.column)
        fields = _FIELDS if one.change.edit is None or "userEnteredFormat" in one.change.data else "userEnteredValue"
        requests.append({"updateCells": {"range": place, "fields": fields, "rows": rows}})
    ids = {one.change.sheet_id for one in placed}
    ranges = [quoted(grid.name) for grid in snapshot.grids if grid.id in ids]
    answer = client.batch_update(
        {
            "requests": requests,
            "includeSpreadsheetInResponse": True,
            "responseRanges": [*ranges, quoted(SCRATCH)],
            "responseIncludeGridData": True,
        }
    )
    return snapshot_of(answer["updatedSpreadsheet"])


def _verified(before: Snapshot, after: Snapshot, placed: Sequence[_Placed], outcome: Outcome) -> Iterator[Change]:
    """Yield what is to be put right: what stood at a wrong place, and the change that did not reach its own."""
    grids = {grid.id: grid for grid in after.grids}
    scratch = next(grid for grid in after.grids if grid.name == SCRATCH)
    for number, one in enumerate(placed):
        grid, change = grids[one.change.sheet_id], one.change
        covered = scratch.cell(number, 0)
        if find_cell(grid, change) == (one.row, one.column) or _is_put_back(grid, one):
            if change.edit is not None and value_of(covered) != change.expected:
                # somebody wrote into the cell after it was read, and wins
                outcome.refused.append(RefusedCell(change.edit, CHANGED))
                yield _put_back(before, grid, one, covered, change)
            elif change.edit is not None:
                outcome.made.append(change.edit)
            continue
        yield _put_back(before, grid, one, covered, change)
        yield change


def _is_put_back(grid: GoogleGrid, one: _Placed) -> bool:
    """Whether what was put back stands where it belongs."""
    return one.change.edit is None and key_at(grid, one.row, one.column, one.change.key) == one.change.key


def _put_back(before: Snapshot, grid: GoogleGrid, one: _Placed, covered: Json, change: Change) -> Change:
    """Return the change that puts back what was covered, wherever its row has gone by then."""
    key = key_at(grid, one.row, one.column, change.key) or change.key
    data = {
        "userEnteredValue": _value(before, grid.id, key, covered),
        "userEnteredFormat": {"numberFormat": covered.get("userEnteredFormat", {}).get("numberFormat", {})},
    }
    return Change(grid.id, key, value_of(grid.cell(one.row, one.column)), data)


def _value(before: Snapshot, sheet_id: int, key: RowKey, covered: Json) -> Json:
    """Return what was covered; a formula as it stood in its own sheet, for the copy of it reads other cells."""
    value: Json = covered.get("userEnteredValue", {})
    if "formulaValue" not in value:
        return value
    for grid in before.grids:
        if grid.id == sheet_id:
            place = find_cell(grid, Change(sheet_id, key, "", {}, CellEdit("", "", "", "")))
            there = grid.cell(*place).get("userEnteredValue", {}) if isinstance(place, tuple) else {}
            if "formulaValue" in there:
                return {"formulaValue": there["formulaValue"]}
    return covered.get("effectiveValue", {})  # type: ignore[no-any-return]


def _tidying(snapshot: Snapshot) -> Iterator[Json]:
    return ({"deleteSheet": {"sheetId": grid.id}} for grid in snapshot.grids if grid.name == SCRATCH)


def _tidy(client: SheetsClient, snapshot: Snapshot) -> None:
    """Delete our sheet. If that fails, the next time does it."""
    requests = list(_tidying(snapshot))
    if requests:
        try:
            client.batch_update({"requests": requests})
        except (StaleError, UnsureError, BusyError):
            return


def _range(sheet_id: int, row: int, column: int) -> Json:
    return {
        "sheetId": sheet_id,
        "startRowIndex": row,
        "endRowIndex": row + 1,
        "startColumnIndex": column,
        "endColumnIndex": column + 1,
    }
