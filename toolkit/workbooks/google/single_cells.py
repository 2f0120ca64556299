"""Single cells of people's sheets: found by key, compared, written, and verified.

The API knows no write under a condition, and people may sort, insert and delete between our reading and our
writing. So one batch first copies each cell into a sheet of our own, then writes; its answer, or if that is lost the
sheet of our own, shows where each value came. What came to a wrong place is put right at once, with what stood
there, and a person's edit wins.
"""

import random
from collections.abc import Iterator, Sequence

from toolkit.errors import BusyError
from toolkit.model.grid import Value
from toolkit.model.message import say
from toolkit.workbooks.google.batches import Batch, Outcome
from toolkit.workbooks.google.client import Json, SheetsClient
from toolkit.workbooks.google.grids import serial
from toolkit.workbooks.google.places import Change, Placed, find_cell
from toolkit.workbooks.google.reader import Snapshot, read_snapshot, snapshot_of
from toolkit.workbooks.google.refusals import AGAIN, StaleError, UnsureError
from toolkit.workbooks.google.scratch import tidy
from toolkit.workbooks.inplace.edits import ABSENT, CHANGED, FORMULA, NO_KEY, CellEdit, RefusedCell

_TRIES = 12
_LARGEST_ID = 2**31 - 1
_DATE = {"type": "DATE", "pattern": "dd/mm/yyyy"}


def write_cells(client: SheetsClient, edits: Sequence[CellEdit], read: Snapshot) -> Outcome:
    """Write the cells of sheets called as in `read`; three requests if nobody interferes. Raises ToolkitError.

    Raises BusyError if it could not be finished: what is written is right, what is not waits.
    """
    outcome = Outcome()
    waiting, later = list(_changes(read, edits, outcome)), list[Change]()
    sent: Batch | None = None
    for _ in range(_TRIES):
        snapshot = read_snapshot(client)
        if sent is not None:
            waiting = [*sent.left_to_do(snapshot, outcome), *later]
        turn, later = _turn(waiting)
        placed = list(_placed(snapshot, turn, outcome))
        if not placed and not later:
            tidy(client, snapshot)
            return outcome
        sent = Batch(random.randrange(1, _LARGEST_ID), snapshot, placed)  # noqa: S311 - a number that no sheet has yet
        if not placed:
            continue
        try:
            answer = client.batch_update(sent.body())
        except (StaleError, UnsureError):
            continue
        after = snapshot_of(answer["updatedSpreadsheet"])
        waiting, sent = [*sent.left_to_do(after, outcome, is_answer=True), *later], None
        if not waiting:
            tidy(client, after)
            return outcome
    raise BusyError(say("People change the spreadsheet too fast, or it is protected."), AGAIN)


def _turn(waiting: Sequence[Change]) -> tuple[list[Change], list[Change]]:
    """Return what is to be done first, and what later.

    What was covered goes back first, for it may have been covered where another value is to stand; and of that
    the keys and headings, by which all else is found.
    """
    ranks = [2 if one.edit else 0 if one.key.key_heading in (one.key.heading, one.key.key) else 1 for one in waiting]
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


def _placed(snapshot: Snapshot, changes: Sequence[Change], outcome: Outcome) -> Iterator[Placed]:
    """Yield the changes that are to be made, with their places; what a person was faster with is told."""
    grids = {grid.id: grid for grid in snapshot.grids}
    for change in changes:
        grid = grids.get(change.sheet_id)
        place = find_cell(grid, change) if grid else ABSENT
        if grid is None or not isinstance(place, tuple):
            if change.edit is not None and not isinstance(place, tuple):
                outcome.refused.append(RefusedCell(change.edit, place))
            continue
        cell = grid.cell(place.row, place.column)
        if change.edit is None or grid.value(place.row, place.column) == change.expected:
            if "formulaValue" in cell.get("userEnteredValue", {}) and change.edit is not None:
                outcome.refused.append(RefusedCell(change.edit, FORMULA))
            else:
                yield Placed(change, place)
        elif _holds(cell, change):
            outcome.made.append(change.edit)
        else:
            outcome.refused.append(RefusedCell(change.edit, CHANGED))


def _holds(cell: Json, change: Change) -> bool:
    """Whether the value stands in the cell already: an answer may have been lost on its way."""
    wanted, there = change.data.get("userEnteredValue", {}), cell.get("effectiveValue", {})
    return bool(wanted) and wanted == there
