"""Workbooks in the shapes that adoption finds, read by a layout, beside their clean twins."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from tests.conftest import Reader
from tests.grids import RowsGrid
from toolkit.model.grid import Flaw, Value
from toolkit.model.programme import Column, Layout, Placement, Programme
from toolkit.schema.assembly import Reading, read_programme
from toolkit.schema.folding import fold_name

Cells: TypeAlias = Sequence[Value | Flaw | None]
Fields: TypeAlias = Mapping[str, int | tuple[int, ...]]


def place(table: str, sheet: str, header: Cells, fields: Fields, *, row: int = 1) -> Placement:
    """A placement whose headings are those of `header`. A full name is the field `full_name`."""
    columns: dict[str, Column] = {}
    for name, at in fields.items():
        first, *more = at if isinstance(at, tuple) else (at,)
        heading = str(header[first])
        if name == "full_name":
            column = Column(first, heading, part_of="full_name")
            columns |= {"first_name": column, "last_name": column}
        else:
            columns[name] = Column(first, heading, tuple(more))
    return Placement(table, sheet, row, columns)


def read(
    reader: Reader,
    sheets: Mapping[str, Sequence[Cells]],
    *placements: Placement,
    choices: Mapping[str, Mapping[str, str]] | None = None,
) -> Reading:
    """What the sheets say, where the placements say it stands."""
    grids = [RowsGrid(name, rows) for name, rows in sheets.items()]
    return read_programme(grids, reader.schema, (), 60, Layout(placements), choices)


def found(reading: Reading) -> list[tuple[str, str | None]]:
    """(code, subject) of the findings but W1, in any order and however a name is written."""
    marks = ((one.code, one.subject and _called(one.subject)) for one in reading.findings if one.code != "W1")
    return sorted(marks, key=str)


def cells(reading: Reading, *codes: str) -> list[tuple[str, str | None, str | None]]:
    """(code, cell, heading) of the findings with these codes."""
    return [(one.code, one.cell, one.column) for one in reading.findings if one.code in codes]


def row_numbers(programme: Programme) -> list[int]:
    """The numbers of the rows that are records, table by table."""
    tables = (programme.mentors, programme.duos, programme.contacts, programme.sessions, programme.partners)
    more = (programme.items, programme.followups, programme.staff)
    return [record.row for table in (*tables, *more) for record in table]


def _called(subject: str) -> str:
    return "/".join(" ".join(sorted(fold_name(side).split())) for side in subject.split("/"))
