"""Sheets as rows of values, and the findings W1 to W4 on the way."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.oracle.values import Cell, UnreadableError, Value, fold, is_blank, read
from tests.oracle.vocabulary import COLUMNS, NEEDED, REQUIRED, SHEETS

# (code, table, row, field); the row or the field is None where the specification names none.
FindingKey = tuple[str, str, int | None, str | None]


@dataclass(frozen=True)
class Sheet:
    """A sheet from its header downwards; `header_row` is the number a person sees beside it.

    `merged` are the cells merged downwards, as (index of the first row, of the last row, of the column);
    each row has the value, as the program has to understand it (docs/decisions/0003).
    """

    table: str
    header_row: int
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    merged: Sequence[tuple[int, int, int]] = ()


@dataclass(eq=False)
class Row:
    """A row that is not empty, by field. A field without a column is not among the values."""

    table: str
    number: int
    values: dict[str, Value] = field(default_factory=dict)

    def text(self, name: str) -> str:
        value = self.values.get(name)
        return value if isinstance(value, str) else ""

    def date(self, name: str) -> dt.date | None:
        value = self.values.get(name)
        return value if isinstance(value, dt.date) else None

    def number_of(self, name: str) -> float | None:
        value = self.values.get(name)
        return value if isinstance(value, float) else None

    def answer(self, name: str) -> bool | None:
        value = self.values.get(name)
        return value if isinstance(value, bool) else None

    def list_of(self, name: str) -> tuple[str, ...]:
        value = self.values.get(name)
        return value if isinstance(value, tuple) else ()

    def has(self, name: str) -> bool:
        """Whether something readable stands there."""
        return self.values.get(name) not in (None, ())

    def full_name(self) -> str:
        return f"{self.text('first_name')} {self.text('last_name')}".strip()


@dataclass
class Book:
    """What stands in the workbook, by table."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    columns: dict[str, set[str]] = field(default_factory=dict)
    findings: list[FindingKey] = field(default_factory=list)

    def of(self, table: str) -> list[Row]:
        return self.rows.get(table, [])

    def has_table(self, table: str) -> bool:
        return table in self.columns

    def has_column(self, name: str) -> bool:
        """Whether `table.field` is in the workbook."""
        table, column = name.split(".")
        return column in self.columns.get(table, set())


def read_book(sheets: Mapping[str, Sheet]) -> Book:
    """The tables of a workbook given by sheet name, in the order of the sheets."""
    book = Book()
    for sheet in sheets.values():
        read_sheet(book, sheet)
    for table in SHEETS:
        if not book.has_table(table):
            book.findings.append(("W1", table, None, None))
            continue
        for name in NEEDED[table]:
            if name not in book.columns[table]:
                book.findings.append(("W2", table, None, name))
    return book


def read_sheet(book: Book, sheet: Sheet) -> None:
    places = {
        name: (sheet.headings.index(title), kind)
        for name, title, kind in COLUMNS[sheet.table]
        if title in sheet.headings
    }
    book.columns.setdefault(sheet.table, set()).update(places)
    for offset, cells in enumerate(sheet.rows):
        # Unticked checkboxes alone make no row (docs/decisions/0003), nor does what stands in other columns.
        # What is merged into it from above makes no row either.
        merged = {column for first, last, column in sheet.merged if first < offset <= last}
        known = [cells[index] for index, _kind in places.values() if index not in merged]
        if all(is_blank(cell) or cell is False for cell in known):
            continue
        row = Row(sheet.table, sheet.header_row + 1 + offset)
        for name, (index, kind) in places.items():
            read_cell(book, row, name, cells[index], kind)
        book.rows.setdefault(sheet.table, []).append(row)


def read_cell(book: Book, row: Row, name: str, cell: Cell, kind: str) -> None:
    try:
        row.values[name] = read(cell, kind)
    except UnreadableError:
        row.values[name] = None
        book.findings.append(("W3", row.table, row.number, name))
    else:
        if row.values[name] is None and name in REQUIRED[row.table]:
            book.findings.append(("W4", row.table, row.number, name))


def same(one: str, other: str) -> bool:
    """The same words, whatever the case, accents and spacing."""
    return fold(one) == fold(other)
