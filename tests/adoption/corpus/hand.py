"""For workbooks written by hand: cells as text, and the truth in short; the clean twin follows from both."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.adoption.corpus.book import Book
from tests.adoption.corpus.reading import Found, days_in, read_by_truth
from tests.adoption.corpus.truth import ColumnTruth, RecordTruth, SheetTruth, TableTruth, Truth
from tests.adoption.corpus.twin import Twin
from toolkit.demo.timeline import Row

Choices = Mapping[str, Mapping[str, str]]
_ROLES = {"mentors": "mentor", "mentees": "mentee"}


@dataclass(slots=True)
class HandSheet:
    """One sheet, and what is true of it."""

    page: Worksheet
    name_order: str
    tables: list[TableTruth] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)
    may: dict[str, tuple[str, ...]] = field(default_factory=dict)
    readings: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    implied: list[str] = field(default_factory=list)
    header_row: int = 0
    upper_headings: tuple[str, ...] = ()

    def cells(self, start: str, text: str) -> None:
        """Write lines of cells, separated by `|`, from the cell `start` on: `@2025-03-12` is a date, `#5` a number.

        `~` is a line break in the cell, `_` a no-break space.
        """
        letter, first = coordinate_from_string(start)
        left = self.page[f"{letter}1"].column
        for row, line in enumerate(text.strip("\n").splitlines(), start=first):
            for column, cell in enumerate(line.split("|"), start=left):
                value = _value(cell)
                if value is None:
                    continue
                target = self.page.cell(row, column)
                target.value = value
                if isinstance(value, dt.date):
                    target.number_format = "DD/MM/YYYY"

    def merge(self, *ranges: str) -> None:
        """Merge cells."""
        for one in ranges:
            self.page.merge_cells(one)

    def table(self, name: str, header_row: int, columns: str, rows: str, choices: Choices | None = None) -> None:
        """Say that a table is here: `A=id B=first_name+last_name`, and its records in the rows `5-9 12-14`."""
        self.header_row = header_row
        for column in columns.split():
            letter, _, names = column.partition("=")
            self.fields.setdefault(letter, []).extend(f"{name}.{one}" for one in names.split("+"))
        records = tuple(RecordTruth(row, 0) for row in _numbers(rows))
        self.tables.append(TableTruth(name, header_row, records, choices or {}))

    def contacts(self, letters: str, *, at_most: int = 20) -> None:
        """Say that the duos' contacts stand in these columns (`H-M`), one or several in a cell."""
        first, _, last = letters.partition("-")
        duos = next(table for table in self.tables if table.table == "duos")
        columns = range(self.page[f"{first}1"].column, self.page[f"{last or first}1"].column + 1)
        for index in columns:
            self.fields.setdefault(get_column_letter(index), []).append("contacts.on")
        records = []
        for record in duos.records:
            for index in columns:
                value = self.page.cell(record.row, index).value
                count = len(days_in(str(value))) if isinstance(value, str) else int(value is not None)
                letter = get_column_letter(index)
                records += [RecordTruth(record.row, 0, letter)] * min(count, at_most)
        self.tables.append(TableTruth("contacts", duos.header_row, tuple(records)))
        self.implied.append("contacts.duo")

    def ask(self, header_row: int, readings: Mapping[str, Sequence[str]]) -> None:
        """Say which columns can be read in ways that are equally good ("" is no field): a person must be asked."""
        self.header_row = header_row
        for letter, paths in readings.items():
            self.readings[letter] = tuple((path,) if path else () for path in paths)

    def truth(self, numbers: dict[str, int], messes: tuple[str, ...]) -> SheetTruth:
        """Return the truth, the rows of the twin counted on from `numbers`."""
        tables = []
        for table in self.tables:
            start = numbers.get(table.table, 2)
            records = tuple(
                RecordTruth(record.row, start + place, record.letter) for place, record in enumerate(table.records)
            )
            numbers[table.table] = start + len(records)
            tables.append(TableTruth(table.table, table.header_row, records, table.choices))
        return SheetTruth(self.page.title, tuple(tables), self._columns(messes), tuple(self.implied), messes)

    def _columns(self, messes: tuple[str, ...]) -> tuple[ColumnTruth, ...]:
        columns = []
        for cell in self.page[self.header_row] if self.header_row else ():
            letter = get_column_letter(cell.column or 1)
            row = self.header_row - 1 if letter in self.upper_headings else self.header_row
            heading = self.page[f"{letter}{row}"].value
            if heading is None and letter not in self.fields:
                continue
            may = self.may.get(letter, ())
            if "contacts.duo" in self.implied and {"duos.id", "duos.mentor", "duos.mentee"} & {
                *may,
                *self.fields.get(letter, ()),
            }:
                may += ("contacts.duo",)
            fields = tuple(dict.fromkeys(self.fields.get(letter, ())))
            readings = self.readings.get(letter, ())
            columns.append(ColumnTruth(letter, str(heading or ""), row, fields, may, readings, messes))
        return tuple(columns)


class Hand:
    """Writes one workbook by hand."""

    def __init__(self, name: str, languages: str, today: dt.date, *messes: str) -> None:
        self._name = name
        self._languages = tuple(languages.split())
        self._today = today
        self._messes = messes
        self._sheets: list[HandSheet] = []
        self.workbook = Workbook()
        self.workbook.remove(self.workbook.worksheets[0])

    def sheet(self, name: str, *, names: str = "first last") -> HandSheet:
        """Add a sheet. `names` is the order of full names in it: `first last`, `last first` or `last, first`."""
        sheet = HandSheet(self.workbook.create_sheet(name), names)
        self._sheets.append(sheet)
        return sheet

    def book(self) -> Book:
        """Return the workbook with its truth and its twin."""
        numbers: dict[str, int] = {}
        sheets = tuple(sheet.truth(numbers, self._messes) for sheet in self._sheets if sheet.tables or sheet.readings)
        truth = Truth(self._name, self._languages, self._today, sheets)
        twin = Twin()
        orders = {sheet.page.title: sheet.name_order for sheet in self._sheets}
        twin.keep(path for path in truth.fields() if path)
        people: dict[tuple[str, int, str], str] = {}
        for found in read_by_truth(self.workbook, truth):
            record = _clean(found, orders[found.sheet.name])
            place = found.sheet.name, found.place.row
            if found.table.table in _ROLES:
                people[*place, _ROLES[found.table.table]] = f"{record['first_name']} {record['last_name']}"
            for path in found.sheet.implied:
                table, _, name = path.partition(".")
                if table == found.table.table == "duos":
                    record[name] = people[*place, name]
            if found.table.table == "duos":
                people[*place, "duo"] = str(record.get("id") or f"{record['mentor']} / {record['mentee']}")
            if found.table.table == "contacts" and found.place.letter:
                record["duo"] = people[*place, "duo"]
            twin.add(found.table.table, record)
        return Book(truth, self.workbook, twin)


def _clean(found: Found, name_order: str) -> Row:
    record: Row = dict(found.values)
    if "full_name" in record:
        first, last = split_name(str(record.pop("full_name")), name_order)
        record |= {"first_name": first, "last_name": last}
    return record


def split_name(text: str, order: str) -> tuple[str, str]:
    """Return first and last name of a full name written in `order`; what is in capitals is the last name."""
    if order == "last, first":
        last, _, first = text.partition(", ")
        return first, last
    words = text.split()
    capitals = [word for word in words if word.isupper()]
    if capitals and len(capitals) < len(words):
        return " ".join(word for word in words if not word.isupper()), " ".join(capitals)
    if order == "last first":
        return words[-1], " ".join(words[:-1])
    return words[0], " ".join(words[1:])


def _value(cell: str) -> str | int | dt.date | None:
    text = cell.replace("~", "\n").replace("_", "\u00a0")
    if not text.strip():
        return None
    if text.startswith("@"):
        return dt.date.fromisoformat(text[1:].strip())
    if text.startswith("#"):
        return int(text[1:])
    return text


def _numbers(ranges: str) -> Sequence[int]:
    numbers: list[int] = []
    for part in ranges.split():
        first, _, last = part.partition("-")
        numbers += range(int(first), int(last or first) + 1)
    return numbers
