"""Single cells of people's sheets: found by key, compared, written, and verified in the answer.

The API knows no write under a condition, and people may sort, insert and delete between our reading and our
writing. So one batch first copies each cell into a sheet of our own, then writes; the answer shows the sheets
right after it. What came to a wrong place is put right at once, with what stood there, and a person's edit wins.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from toolkit.errors import BusyError
from toolkit.model.grid import Value
from toolkit.model.message import say
from toolkit.workbooks.google.client import Json, SheetsClient
from toolkit.workbooks.google.grids import GoogleGrid, serial, value_of
from toolkit.workbooks.google.places import Change, find_cell, key_at
from toolkit.workbooks.google.reader import Snapshot, read_snapshot, snapshot_of
from toolkit.workbooks.google.refusals import AGAIN, StaleError, UnsureError
from toolkit.workbooks.google.scratch import TITLE, tidy
from toolkit.workbooks.inplace.areas import quoted
from toolkit.workbooks.inplace.edits import ABSENT, CHANGED, FORMULA, NO_KEY, CellEdit, RefusedCell, RowKey

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


def write_cells(client: SheetsClient, edits: Sequence[CellEdit], read: Snapshot) -> Outcome:
    """Write the cells of sheets called as in `read`; three requests if nobody interferes. Raises ToolkitError.

    Raises BusyError if it could not be finished: what is written is right, what is not waits.
    """
    outcome = Outcome()
    waiting = list(_changes(read, edits, outcome))
    for _ in range(_TRIES):
        snapshot = read_snapshot(client)
        turn, later = _turn(waiting)
        placed = list(_placed(snapshot, turn, outcome))
        if not placed and not later:
            tidy(client, snapshot)
            return outcome
        if not placed:
            waiting = later
            continue
        try:
            after = _write(client, snapshot, placed)
        except (StaleError, UnsureError):
            waiting = [*(one.change for one in placed), *later]
            continue
        waiting = [*_verified(snapshot, after, placed, outcome), *later]
        if not waiting:
            tidy(client, after)
            return outcome
    raise BusyError(say("People change the spreadsheet too fast, or it is protected."), AGAIN)


def _turn(waiting: Sequence[Change]) -> tuple[list[Change], list[Change]]:
    """Return what is to be done first, and what later.

    What was covered goes back first, for it may have been covered where another value is to stand; and of that
    the keys, by which all else is found.
    """
    ranks = [2 if one.edit else 0 if one.key.heading == one.key.key_heading else 1 for one in waiting]
    first = min(ranks, default=0)
    turn = [one for one, rank in zip(waiting, ranks, strict=True) if rank == first]
    return turn, [one for one, rank in zip(waiting, ranks, strict=True) if rank != first]


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
    requests: list[Json] = [{"deleteSheet": {"sheetId": grid.id}} for grid in snapshot.grids if grid.name == TITLE]
    size = {"rowCount": len(placed), "columnCount": 1}
    properties = {"sheetId": scratch, "title": TITLE, "hidden": True, "gridProperties": size}
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
            "responseRanges": [*ranges, quoted(TITLE)],
            "responseIncludeGridData": True,
        }
    )
    return snapshot_of(answer["updatedSpreadsheet"])


def _verified(before: Snapshot, after: Snapshot, placed: Sequence[_Placed], outcome: Outcome) -> Iterator[Change]:
    """Yield what is to be put right: what stood at a wrong place, and the change that did not reach its own."""
    grids = {grid.id: grid for grid in after.grids}
    scratch = next(grid for grid in after.grids if grid.name == TITLE)
    pending = [one.change for one in placed if one.change.edit is None]
    for number, one in enumerate(placed):
        grid, change = grids[one.change.sheet_id], one.change
        covered = scratch.cell(number, 0)
        found = key_at(grid, one.row, one.column, change.key)
        is_there = found == change.key or _is_key_itself(found, change.key)
        is_as_read = value_of(covered) == change.expected
        if is_there and is_as_read:
            if change.edit is not None:
                outcome.made.append(change.edit)
            continue
        yield _put_back(before, grid, one, covered, pending)
        if change.edit is not None and is_there:  # somebody wrote into the cell after it was read, and wins
            outcome.refused.append(RefusedCell(change.edit, CHANGED))
        else:
            yield change


def _is_key_itself(found: RowKey | None, wanted: RowKey) -> bool:
    """Whether the cell is one of the column of keys: once it is put back, its row has another key."""
    return found is not None and found.heading == wanted.heading == wanted.key_heading


def _put_back(before: Snapshot, grid: GoogleGrid, one: _Placed, covered: Json, pending: Sequence[Change]) -> Change:
    """Return the change that puts back what was covered, wherever its row has gone by then."""
    key = key_at(grid, one.row, one.column, one.change.key) or one.change.key
    there = value_of(grid.cell(one.row, one.column))
    for other in pending:
        if other.key == key and other.expected == value_of(covered):  # a value of ours that was to go anyway
            return replace(other, expected=there)
    data = {
        "userEnteredValue": _value(before, grid.id, key, covered),
        "userEnteredFormat": {"numberFormat": covered.get("userEnteredFormat", {}).get("numberFormat", {})},
    }
    return Change(grid.id, key, there, data)


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


def _range(sheet_id: int, row: int, column: int) -> Json:
    return {
        "sheetId": sheet_id,
        "startRowIndex": row,
        "endRowIndex": row + 1,
        "startColumnIndex": column,
        "endColumnIndex": column + 1,
    }
