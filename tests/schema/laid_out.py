"""Where the tables of a workbook stand, and what is said about it."""

from collections.abc import Sequence

from tests.grids import RowsGrid
from toolkit.i18n import translator
from toolkit.model.finding import Notice
from toolkit.model.grid import Value
from toolkit.model.programme import Placement
from toolkit.schema.definitions import Schema
from toolkit.schema.headings import lay_out

Rows = Sequence[Sequence[Value | None]]


def place(schema: Schema, name: str, rows: Rows) -> tuple[Placement, list[str]]:
    """Where the only table of a workbook with one sheet stands, and what is said about it."""
    layout, notices = lay_out([RowsGrid(name, rows)], schema)
    (placement,) = layout.placements
    return placement, said(notices)


def said(notices: Sequence[Notice]) -> list[str]:
    speak = translator("en")
    return [f"{notice.sheet}: {speak(notice.message)}" for notice in notices]


def columns(placement: Placement) -> dict[str, int]:
    return {field: column.index for field, column in placement.columns.items()}
