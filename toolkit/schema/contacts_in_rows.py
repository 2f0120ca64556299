"""Contacts that stand in the row of their duo: each date in the columns of contacts is one.

A row is that of its duo, even if several duos are called the same; a finding points at the very cell.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from toolkit.model.grid import Grid
from toolkit.model.programme import Column, Placement
from toolkit.model.records import Contact, Duo
from toolkit.schema.definitions import Table
from toolkit.schema.repeated_dates import DatedCell, columns_of, dated_cells
from toolkit.schema.rows import Lane, says_something
from toolkit.schema.table_reader import cells_below, read_lanes
from toolkit.schema.troubles import Trouble
from toolkit.schema.unreadable import Unreadable
from toolkit.schema.values import Cell, Parsed, Values

DuoOf = Callable[[int, str | None], Duo | None]
"""The duo of a row (from 1), which the row may name with the text."""


@dataclass(frozen=True, slots=True)
class RowOfContacts:
    """The contacts in one row, the text that names their duo, and what is wrong, each with its contact."""

    named: str | None
    contacts: tuple[Contact, ...]
    troubles: tuple[tuple[Contact, Trouble], ...]


def is_repeated(placement: Placement, *, beside_duos: bool) -> bool:
    """Whether a row of this table of contacts may hold several."""
    return "on" in placement.columns and (beside_duos or bool(placement.columns["on"].more))


def rows_of_contacts(
    grid: Grid, placement: Placement, table: Table, values: Values, duo_of: DuoOf, left_out: Collection[int]
) -> Iterator[RowOfContacts]:
    """Yield the rows that hold contacts. `left_out` are the numbers of those that are no records."""
    columns = columns_of(grid, placement, "on")
    cells, count = cells_below(grid, placement.header_row, [column.index for column in columns])
    others = {name: column for name, column in placement.columns.items() if name != "on"}
    lanes, _ = read_lanes(grid, replace(placement, columns=others), table, values)
    for number in range(count):
        row = placement.header_row + number + 1
        dated = [(column, lane[number]) for column, lane in zip(columns, cells, strict=True) if lane[number] != ""]
        if dated and row not in left_out:
            beside = {lane.field.name: lane.parsed[number] for lane in lanes if number < len(lane.parsed)}
            found = _row(placement, row, dated, beside, values, duo_of)
            if found is not None:
                yield found


def date_lanes(grid: Grid, placement: Placement, table: Table, values: Values) -> Iterator[Lane]:
    """Yield the columns of contacts as the search for rows that are no records wants them."""
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
    beside: dict[str, Parsed],
    values: Values,
    duo_of: DuoOf,
) -> RowOfContacts | None:
    named = beside.get("duo")
    text = named if isinstance(named, str) else None
    duo = duo_of(row, text)
    contacts: list[Contact] = []
    troubles: list[tuple[Contact, Trouble]] = []
    for cell in dated_cells(dated, values, duo.start_on if duo else None):
        made = _contacts(placement, row, duo, cell, beside)
        contacts.extend(made)
        if cell.unreadable is not None:
            troubles.append((made[0], Trouble("on", row, cell.unreadable, cell.column)))
    if not contacts:
        return None
    if duo is None and text is None and "duo" in placement.columns:
        troubles.append((contacts[0], Trouble("duo", row, None)))
    for name, value in beside.items():
        if isinstance(value, Unreadable) and says_something(value):
            troubles.append((contacts[0], Trouble(name, row, value)))
    return RowOfContacts(text, tuple(contacts), tuple(troubles))


def _contacts(
    placement: Placement, row: int, duo: Duo | None, cell: DatedCell, beside: dict[str, Parsed]
) -> list[Contact]:
    """Return a contact for each day of the cell; one without a day if none can be read."""
    mode, minutes = beside.get("mode"), beside.get("minutes")
    return [
        Contact(
            placement.sheet,
            row,
            duo,
            on=day,
            mode=mode if isinstance(mode, str) else None,
            minutes=minutes if isinstance(minutes, float) else None,
        )
        for day in (cell.days or (None,))
    ]
