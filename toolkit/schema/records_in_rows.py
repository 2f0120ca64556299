"""Contacts and follow-ups that stand in the row of their duo: each date in their columns is one.

A row is that of its duo, even if several duos are called the same; a finding points at the very cell. What a
row does not say stays empty, but who followed a duo: that is the duo's coach.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from toolkit.model.grid import Grid
from toolkit.model.programme import Column, Placement
from toolkit.model.records import Contact, Duo, FollowUp, Staff
from toolkit.schema.definitions import Table
from toolkit.schema.references import SIDES
from toolkit.schema.repeated_dates import DatedCell, columns_of, dated_cells
from toolkit.schema.rows import Lane, says_something
from toolkit.schema.table_reader import cells_below, read_lanes
from toolkit.schema.troubles import Trouble
from toolkit.schema.unreadable import Unreadable
from toolkit.schema.values import Cell, Parsed, Values

IN_ROWS = ("contacts", "followups")
"""The tables whose records may stand in the rows of duos, and several in one row."""

InRow: TypeAlias = Contact | FollowUp

Beside: TypeAlias = Mapping[str, Parsed]
"""What the row says beside the dates, field by field."""


@dataclass(frozen=True, slots=True)
class Referents:
    """Whom a row means: `duo` by its number (from 1), the texts that refer to others, and its first day; `staff`."""

    duo: Callable[[int, Mapping[str, str], dt.date | None], Duo | None]
    staff: Callable[[str], Staff | None]


@dataclass(frozen=True, slots=True)
class RowOfRecords:
    """The records in one row, the texts that refer to others, and what is wrong, each with its record."""

    named: Mapping[str, str]
    records: tuple[InRow, ...]
    troubles: tuple[tuple[InRow, Trouble], ...]


def is_repeated(placement: Placement, *, beside_duos: bool) -> bool:
    """Whether a row of this table may hold several records."""
    if placement.table not in IN_ROWS or "on" not in placement.columns:
        return False
    return beside_duos or bool(placement.columns["on"].more)


def records_in_rows(
    grid: Grid, placement: Placement, table: Table, values: Values, whom: Referents, left_out: Collection[int]
) -> Iterator[RowOfRecords]:
    """Yield the rows that hold records. `left_out` are the numbers of those that are none."""
    columns = columns_of(grid, placement, "on")
    cells, count = cells_below(grid, placement.header_row, [column.index for column in columns])
    others = {name: column for name, column in placement.columns.items() if name != "on"}
    lanes, _ = read_lanes(grid, replace(placement, columns=others), table, values)
    for number in range(count):
        row = placement.header_row + number + 1
        dated = [(column, lane[number]) for column, lane in zip(columns, cells, strict=True) if lane[number] != ""]
        if dated and row not in left_out:
            beside = {lane.field.name: lane.parsed[number] for lane in lanes if number < len(lane.parsed)}
            found = _row(placement, row, dated, beside, values, whom)
            if found is not None:
                yield found


def date_lanes(grid: Grid, placement: Placement, table: Table, values: Values) -> Iterator[Lane]:
    """Yield the columns of dates as the search for rows that are no records wants them."""
    field = table.field("on")
    columns = columns_of(grid, placement, "on")
    cells, _ = cells_below(grid, placement.header_row, [column.index for column in columns])
    for column, lane in zip(columns, cells, strict=True):
        parsed: list[Parsed] = [values.date(cell) for cell in lane]
        yield Lane(replace(field, is_required=False), column.index, column.heading, lane, parsed, set(lane), True)


def _row(
    placement: Placement,
    row: int,
    dated: Sequence[tuple[Column, Cell]],
    beside: Beside,
    values: Values,
    whom: Referents,
) -> RowOfRecords | None:
    named = {name: text for name in ("duo", *SIDES, "by") if (text := _text(beside, name)) is not None}
    days = (values.date(cell) for _, cell in dated)
    duo = whom.duo(row, named, next((day for day in days if isinstance(day, dt.date)), None))
    by = whom.staff(named["by"]) if "by" in named else duo.coach if duo else None
    records: list[InRow] = []
    troubles: list[tuple[InRow, Trouble]] = []
    for cell in dated_cells(dated, values, duo.start_on if duo else None):
        made = _records(placement, row, duo, by, cell, beside)
        records.extend(made)
        if cell.unreadable is not None:
            troubles.append((made[0], Trouble("on", row, cell.unreadable, cell.column)))
    if not records:
        return None
    if duo is None and "duo" in placement.columns and named.keys().isdisjoint(("duo", *SIDES)):
        troubles.append((records[0], Trouble("duo", row, None)))
    for name, value in beside.items():
        if isinstance(value, Unreadable) and says_something(value):
            troubles.append((records[0], Trouble(name, row, value)))
    return RowOfRecords(named, tuple(records), tuple(troubles))


def _records(
    placement: Placement, row: int, duo: Duo | None, by: Staff | None, cell: DatedCell, beside: Beside
) -> list[InRow]:
    """Return a record for each day of the cell; one without a day if none can be read."""
    days = cell.days or (None,)
    if placement.table == "followups":
        with_, kind, note = (_text(beside, name) for name in ("with", "kind", "note"))
        return [FollowUp(placement.sheet, row, duo, day, by, with_, kind, note) for day in days]
    minutes = beside.get("minutes")
    length = minutes if isinstance(minutes, float) else None
    return [Contact(placement.sheet, row, duo, day, _text(beside, "mode"), length) for day in days]


def _text(beside: Beside, name: str) -> str | None:
    value = beside.get(name)
    return value if isinstance(value, str) else None
