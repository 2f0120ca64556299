"""What a check has to say about a cell, a row, or the whole."""

from dataclasses import dataclass
from enum import StrEnum

from toolkit.model.letters import column_letters
from toolkit.model.message import Message
from toolkit.model.programme import Layout
from toolkit.model.records import Record


class Severity(StrEnum):
    """An error must be put right; a warning may be intended."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to put right.

    It points at a cell for the eye, and remembers a subject (the row's reference) because rows move when
    people sort. `row` counts from 1 with the header; `column` is the heading as written in the sheet.
    """

    code: str
    severity: Severity
    table: str
    message: Message
    remedy: Message
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    cell: str | None = None
    subject: str | None = None

    @property
    def key(self) -> str:
        """By what it is known again another night: rows move, so the reference counts, else the cell."""
        return " ".join((self.code, self.table, self.subject or self.cell or self.sheet or "", self.column or ""))

    @property
    def sort_key(self) -> tuple[str, str, int, str, str]:
        """By code, table, row; within a row by cell."""
        return (self.code, self.table, self.row or 0, self.sheet or "", self.cell or "")


def point(
    layout: Layout, table: str, record: Record | None, field: str | None
) -> tuple[str | None, int | None, str | None, str | None]:
    """Return (sheet, row, heading, cell) of `field` in the row of `record`, each `None` where there is none."""
    placements = layout.of(table)
    if record is not None:
        placements = tuple(place for place in placements if place.sheet == record.sheet)
    if not placements:
        return None, None, None, None
    place = placements[0]
    column = place.columns.get(field) if field else None
    heading = column.heading if column else None
    if record is None:
        return place.sheet, None, heading, None
    cell = f"{column_letters(column.index)}{record.row}" if column else None
    return place.sheet, record.row, heading, cell


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about how the workbook was read that a person should know, though nothing is wrong by it."""

    sheet: str | None
    message: Message
