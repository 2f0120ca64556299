"""One batch that writes single cells, and what is left to do after it: where its values came, and what they covered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from toolkit.model.grid import Value
from toolkit.workbooks.google.client import Json
from toolkit.workbooks.google.grids import GoogleGrid, value_of
from toolkit.workbooks.google.places import Change, Placed, find_cell, key_at
from toolkit.workbooks.google.reader import Snapshot
from toolkit.workbooks.google.scratch import TITLE, covered, keeping, range_of, row_of, scratch_in
from toolkit.workbooks.inplace.areas import quoted
from toolkit.workbooks.inplace.edits import CHANGED, CellEdit, RefusedCell, RowKey

_FIELDS = "userEnteredValue,userEnteredFormat.numberFormat"


@dataclass(slots=True)
class Outcome:
    """The cells that were written, and those that were left as they are."""

    made: list[CellEdit] = field(default_factory=list)
    refused: list[RefusedCell] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Landed:
    """Where a value came: by what that cell was known before (`None`: nobody knows) and is now, what it held, holds."""

    before: RowKey | None
    after: RowKey
    covered: Json
    there: Value


@dataclass(frozen=True, slots=True)
class Batch:
    """The changes that are made together, at the places they have in `before`."""

    scratch_id: int
    before: Snapshot
    placed: Sequence[Placed]

    def body(self) -> Json:
        """What is sent: each cell is copied, then written; the answer shows the sheets as they are right after."""
        requests = list(keeping(self.placed, self.before, self.scratch_id))
        for change, place in self.placed:
            rows = [{"values": [change.data]}]
            fields = _FIELDS if change.edit is None or "userEnteredFormat" in change.data else "userEnteredValue"
            where = range_of(change.sheet_id, place.row, place.column)
            requests.append({"updateCells": {"range": where, "fields": fields, "rows": rows}})
        ids = {one.change.sheet_id for one in self.placed}
        ranges = [quoted(grid.name) for grid in self.before.grids if grid.id in ids]
        return {
            "requests": requests,
            "includeSpreadsheetInResponse": True,
            "responseRanges": [*ranges, quoted(TITLE)],
            "responseIncludeGridData": True,
        }

    def left_to_do(self, after: Snapshot, outcome: Outcome, *, is_answer: bool = False) -> Iterator[Change]:
        """Yield what is to be done after the batch: all of it if it was not carried out, else what went wrong.

        `after` is its answer, or the spreadsheet as it was read later.
        """
        scratch = scratch_in(after)
        if scratch is None or scratch.id != self.scratch_id:
            yield from (change for change, _ in self.placed)
            return
        pending = [change for change, _ in self.placed if change.edit is None]
        for (change, _), landed in zip(self.placed, self._landed(after, scratch, is_answer=is_answer), strict=True):
            is_right = landed is not None and landed.before == change.key
            if landed is not None and is_right and value_of(landed.covered) == change.expected:
                if change.edit is not None:
                    outcome.made.append(change.edit)
                continue
            if landed is not None:
                yield self._put_back(change, landed, pending)
            if change.edit is not None and is_right:  # somebody wrote into it after it was read, and wins
                outcome.refused.append(RefusedCell(change.edit, CHANGED))
            else:
                yield change

    def _landed(self, after: Snapshot, scratch: GoogleGrid, *, is_answer: bool) -> Sequence[_Landed | None]:
        """Return where the values came; `None` for those that are nowhere any more."""
        grids = {grid.id: grid for grid in after.grids}
        found: list[_Landed | None] = []
        for number, one in enumerate(self.placed):
            landed = None if is_answer else _recorded(scratch, number, one)
            grid = grids.get(one.change.sheet_id)
            found.append(landed or (_seen(grid, covered(scratch, number), one) if grid else None))
        return _with_true_keys(found)

    def _put_back(self, change: Change, landed: _Landed, pending: Sequence[Change]) -> Change:
        """Return the change that puts back what was covered, wherever its row has gone by then."""
        for other in pending:
            # a value of ours that was to go anyway
            if other.key == landed.after and other.expected == value_of(landed.covered):
                return replace(other, expected=landed.there)
        data = {
            "userEnteredValue": self._value(change.sheet_id, landed.after, landed.covered),
            "userEnteredFormat": {"numberFormat": _format(landed.covered)},
        }
        return Change(change.sheet_id, landed.after, landed.there, data)

    def _value(self, sheet_id: int, key: RowKey, held: Json) -> Json:
        """Return what was covered; a formula as it stood in its own sheet, for the copy of it reads other cells."""
        value = dict(held.get("userEnteredValue") or held.get("effectiveValue") or {})
        if "formulaValue" not in value:
            return value
        for grid in self.before.grids:
            if grid.id == sheet_id:
                place = find_cell(grid, Change(sheet_id, key, "", {}, CellEdit("", "", "", "")))
                there = grid.cell(place.row, place.column) if isinstance(place, tuple) else {}
                if "formulaValue" in there.get("userEnteredValue", {}):
                    return {"formulaValue": there["userEnteredValue"]["formulaValue"]}
        return dict(held.get("effectiveValue") or {})


def _format(held: Json) -> Json:
    """Return the number format of a cell, as an answer tells it or, with fewer words, a reading."""
    form: Json = held.get("userEnteredFormat") or held.get("effectiveFormat") or {}
    return dict(form.get("numberFormat", {}))


def _seen(grid: GoogleGrid, held: Json, one: Placed) -> _Landed:
    """Where the value came, in the sheet as it is right after the batch."""
    change, place = one
    found = key_at(grid, place.row, place.column, change.key)
    return _Landed(found, found or change.key, held, value_of(grid.cell(place.row, place.column)))


def _recorded(scratch: GoogleGrid, number: int, one: Placed) -> _Landed | None:
    """Where the value came, from what was kept of its row before it was written; `None` if that does not tell."""
    change, place = one
    found = key_at(row_of(scratch, number), 1, place.column, change.key)
    if found is None:
        return None
    data = change.data
    written = value_of(
        {"effectiveValue": data["userEnteredValue"], "effectiveFormat": data.get("userEnteredFormat", {})}
    )
    return _Landed(found, _renamed(found, written), covered(scratch, number), written)


def _renamed(key: RowKey, value: Value) -> RowKey:
    """By what a cell is known once it holds `value`: another thing if it is a key or a heading itself."""
    if key.heading == key.key_heading:
        return replace(key, key=value)
    return replace(key, heading=str(value)) if key.key == key.key_heading else key


def _with_true_keys(found: Sequence[_Landed | None]) -> Sequence[_Landed | None]:
    """Return the places by their keys and headings as they were before the batch, which may have written over some.

    What was written over is known by what it holds until it is put back, and that is done first; so all else is known
    by what is put back.
    """
    keys: dict[Value, Value] = {}
    headings: dict[str, str] = {}
    for one in found:
        if one is not None and one.after.heading == one.after.key_heading:
            keys[one.there] = value_of(one.covered)
        elif one is not None and one.after.key == one.after.key_heading:
            headings[str(one.there)] = str(value_of(one.covered))
    return [one and _as_before(one, keys, headings) for one in found]


def _as_before(one: _Landed, keys: Mapping[Value, Value], headings: Mapping[str, str]) -> _Landed:
    if one.before != one.after:  # it was kept as it was before, or nobody knows
        return one
    key = replace(one.after, heading=headings.get(one.after.heading, one.after.heading))
    key = replace(key, key=keys.get(key.key, key.key))
    return replace(one, before=key, after=_renamed(key, one.there))
