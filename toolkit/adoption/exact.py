"""Sheets that the schema knows as they stand: nothing in them needs to be guessed, and nothing is looked at twice."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from toolkit.adoption.ends import PAST_DAYS, are_ahead
from toolkit.adoption.fields import PEOPLE, spellings
from toolkit.adoption.names import with_full_names
from toolkit.adoption.proposal import FoundColumn, FoundSheet
from toolkit.adoption.samples import Sampler
from toolkit.adoption.views import View, column_of
from toolkit.model.grid import Grid, Value
from toolkit.model.programme import Placement
from toolkit.schema.definitions import Schema, Table
from toolkit.schema.folding import fold, squeeze
from toolkit.schema.headings import place
from toolkit.schema.references import names_people

_ROWS = 60
_MOST = 0.5
_DOUBLE = 0.7
"""How sure the first of two columns is that the schema calls the same: a person is asked."""


@dataclass(frozen=True, slots=True)
class ExactReading:
    """What `lay_out` finds in a sheet.

    `is_whole`: it explains every column, and nothing is left to doubt. `is_telling`: what the table must have is there,
    or half of the headings are of it; "Suivi des duos" may be a list of duos.
    """

    placement: Placement
    is_whole: bool
    has_required: bool
    is_telling: bool
    is_grouped: bool
    doubles: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def pinned(self, seen: View) -> dict[str, FoundColumn]:
        """The columns as found, each certain unless another one has a heading of the same field."""
        lanes = {lane.index: lane for lane in seen.lanes}
        pinned = {}
        for name, column in self.placement.columns.items():
            others = [lanes[index] for index in self.doubles.get(name, ()) if lanes[index].sample.count]
            rival = (column_of(others[0]), _DOUBLE) if others else None
            pinned[name] = FoundColumn(name, column, _DOUBLE if others else 1.0, rival)
        return pinned

    def found(self, samplers: Sampler, grid: Grid) -> FoundSheet:
        """The sheet as a proposal, certain."""
        columns = [FoundColumn(name, column, 1.0) for name, column in self.placement.columns.items()]
        names = {column.field for column in columns}
        samples = {}
        if self.placement.table in PEOPLE and "first_name" not in names and "last_name" in names:
            index = self.placement.columns["last_name"].index
            cells = grid.head(_ROWS)[self.placement.header_row :]
            samples = {index: samplers.take(row[index] for row in cells if index < len(row))}
        whole = with_full_names(self.placement.table, columns, samples)
        return FoundSheet(self.placement.table, self.placement.sheet, self.placement.header_row, 1.0, whole)


def exact_reading(grid: Grid, schema: Schema, tables: Mapping[str, str]) -> ExactReading | None:
    """Return the reading of a sheet whose name the schema knows. `tables` is folded name -> table."""
    name = tables.get(fold(grid.name))
    if name is None:
        return None
    table = schema.table(name)
    placement, notices = place(grid, table)
    if placement is None:
        return None
    head = grid.head(placement.header_row)
    header = head[placement.header_row - 1]
    headed = sum(1 for cell in header if squeeze(str(cell)))
    known = len(placement.columns) == headed
    held = {*placement.columns, *(("duo",) if names_people(placement.columns) else ())}
    required = all(field.name in held for field in table.fields if field.is_required)
    grouped = _is_grouped(head, grid)
    return ExactReading(
        placement,
        is_whole=known and required and not notices and not grouped and not _is_end_doubtful(grid, placement, schema),
        has_required=required,
        is_telling=required or len(placement.columns) >= _MOST * headed,
        is_grouped=grouped,
        doubles=_doubles(header, placement, table),
    )


def _is_end_doubtful(grid: Grid, placement: Placement, schema: Schema) -> bool:
    """Whether the days tell that the only end of the duos may be the agreed one: see `ends`."""
    if "ended_on" not in placement.columns or "planned_end_on" in placement.columns:
        return False
    below = grid.head(_ROWS)[placement.header_row :]
    date = Sampler(schema).date

    def days(field: str) -> list[dt.date]:
        index = placement.columns[field].index
        return [day for row in below if index < len(row) and (day := date(row[index]))]

    past = [day for field in PAST_DAYS if field in placement.columns for day in days(field)]
    return are_ahead(days("ended_on"), past)


def _doubles(header: Sequence[Value], placement: Placement, table: Table) -> dict[str, tuple[int, ...]]:
    """Return the further columns whose headings mean a field that has one: field -> places."""
    names = spellings(table)
    doubles: dict[str, tuple[int, ...]] = {}
    for index, cell in enumerate(header):
        name = names.get(fold(cell)) if isinstance(cell, str) else None
        if name is not None and name in placement.columns and placement.columns[name].index != index:
            doubles[name] = (*doubles.get(name, ()), index)
    return doubles


def _is_grouped(head: Sequence[Sequence[Value]], grid: Grid) -> bool:
    """Whether the header may have two rows: groups above it, or further headings below."""
    row = len(head) - 1
    return any(top <= row <= bottom for (top, _), (bottom, _) in grid.merged) or (
        row > 0 and sum(1 for cell in head[row - 1] if squeeze(str(cell))) > 2  # noqa: PLR2004 - a title and a date
    )
