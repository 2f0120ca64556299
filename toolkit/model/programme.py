"""A workbook, understood: its rows as records, and where in the sheets each value stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from toolkit.model.records import (
    Contact,
    Duo,
    Evaluation,
    FollowUp,
    Mentee,
    Mentor,
    Partner,
    ProgrammeItem,
    Session,
    Staff,
)

AnyRecord: TypeAlias = (
    ProgrammeItem | Staff | Mentor | Mentee | Duo | Contact | FollowUp | Session | Partner | Evaluation
)

ALL_TOPICS = "*"
"""Stands in a list of topics for "every required topic"."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where a field stands in a sheet: the column's index from 0, and its heading as written there.

    `more` are further columns of the same field, each of whose values makes a record of its own
    ("Rencontre 2", "Rencontre 3", …). `part_of` is "full_name" where one column holds first and last name:
    both fields then have it.
    """

    index: int
    heading: str
    more: tuple[int, ...] = ()
    part_of: str | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a table stands in the workbook: one sheet, its header row (from 1), its known columns.

    A sheet may hold several tables: duos with their contacts in columns, or mentor, mentee and duo in one row.
    With a header over two rows `header_row` is the lower one.
    """

    table: str
    sheet: str
    header_row: int
    columns: Mapping[str, Column]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where all tables stand. A table may have several placements ("Duos 2024", "Duos 2025"), or none."""

    placements: tuple[Placement, ...] = ()
    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict, repr=False)
    """What the sheet of `table`, the column of `table.field`, is called by language: for one that is missing."""

    def of(self, table: str) -> tuple[Placement, ...]:
        """The placements of `table`, in sheet order."""
        return tuple(placement for placement in self.placements if placement.table == table)

    def fields(self, table: str) -> frozenset[str]:
        """The fields that every sheet of `table` has: no verdict may rest on part of the evidence."""
        columns = [frozenset(placement.columns) for placement in self.of(table)]
        return frozenset.intersection(*columns) if columns else frozenset()

    def has(self, path: str) -> bool:
        """Whether the workbook has the column `table.field`."""
        table, _, name = path.partition(".")
        return name in self.fields(table)


@dataclass(frozen=True, slots=True)
class Programme:
    """Everything the toolkit knows about an association's programme."""

    layout: Layout = field(default_factory=Layout)
    items: tuple[ProgrammeItem, ...] = ()
    staff: tuple[Staff, ...] = ()
    mentors: tuple[Mentor, ...] = ()
    mentees: tuple[Mentee, ...] = ()
    duos: tuple[Duo, ...] = ()
    contacts: tuple[Contact, ...] = ()
    followups: tuple[FollowUp, ...] = ()
    sessions: tuple[Session, ...] = ()
    partners: tuple[Partner, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()

    def rows(self, table: str) -> tuple[AnyRecord, ...]:
        """The rows of a table, in sheet order."""
        rows: tuple[AnyRecord, ...] = getattr(self, "items" if table == "programme" else table)
        return rows

    def item(self, name: str) -> tuple[ProgrammeItem, ...]:
        """The rows of the programme item `name`, in sheet order."""
        return tuple(row for row in self.items if row.item == name)
