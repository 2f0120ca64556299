"""Reads a workbook as its truth says: slow, plain, and without a line of the adoption itself."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openpyxl.utils import column_index_from_string
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.adoption.corpus.truth import RecordTruth, SheetTruth, TableTruth, Truth
from toolkit.resources import load_schema
from toolkit.schema.values import Values

Raw = dict[str, object]
"""A record: field -> what stands in the cell. `full_name` stands for first and last name in one column."""
_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?(?!\d)")


@dataclass(frozen=True, slots=True)
class Found:
    """A record, where it stands."""

    sheet: SheetTruth
    table: TableTruth
    place: RecordTruth
    values: Raw


def read_by_truth(workbook: Workbook, truth: Truth) -> Iterator[Found]:
    """Yield every record that `truth` says is there."""
    for sheet, table in truth.tables():
        page = workbook[sheet.name]
        used: dict[tuple[int, str | None], int] = {}
        for place in table.records:
            key = place.row, place.letter
            number = used[key] = used.get(key, -1) + 1
            if table.table == "contacts" and place.letter is not None:
                values = _contact(page, sheet, place, number)
            else:
                values = _record(page, sheet, table, place.row)
            yield Found(sheet, table, place, values)


def twin_rows(workbook: Workbook, sheet_name: str, fields: dict[str, str]) -> dict[int, Raw]:
    """Return the rows of a sheet of the clean twin. `fields` are heading -> field."""
    page = workbook[sheet_name]
    headings = [fields[str(cell.value)] for cell in page[1]]
    return {
        number: {name: value for name, value in zip(headings, row, strict=True) if value is not None}
        for number, row in enumerate(page.iter_rows(min_row=2, values_only=True), start=2)
    }


def days_in(text: str) -> list[tuple[int, int, int | None]]:
    """Return the days named in a cell such as "12/03, 26/03 et 9/04": day, month, year if given."""
    return [(int(match[1]), int(match[2]), _year(match[3]) if match[3] else None) for match in _DAY.finditer(text)]


def with_years(days: Sequence[tuple[int, int, int | None]], not_before: dt.date) -> list[dt.date]:
    """Return the days as dates: each is the first of its kind that is not before the one before."""
    found = []
    for day, month, year in days:
        date = dt.date(year or not_before.year, month, day)
        if year is None and date < not_before:
            date = date.replace(year=date.year + 1)
        found.append(date)
        not_before = date
    return found


def plain_date(value: object) -> object:
    """Return a day without a time of day."""
    return value.date() if isinstance(value, dt.datetime) else value


def _record(page: Worksheet, sheet: SheetTruth, table: TableTruth, row: int) -> Raw:
    values: Raw = {}
    for column in sheet.columns:
        value = page.cell(row, column_index_from_string(column.letter)).value
        fields = [path.partition(".")[2] for path in column.fields if path.startswith(f"{table.table}.")]
        if value is None or not fields:
            continue
        name = "full_name" if len(fields) > 1 else fields[0]
        known = table.choices.get(name, {})
        values[name] = plain_date(known.get(str(value), value))
    return values


def _contact(page: Worksheet, sheet: SheetTruth, place: RecordTruth, number: int) -> Raw:
    """Return one of the contacts in a cell of a duo's row."""
    value = page.cell(place.row, column_index_from_string(str(place.letter))).value
    duo = _record(page, sheet, sheet.table("duos"), place.row)
    is_alone = len(sheet.letters("contacts.on")) > 1
    if is_alone or isinstance(value, dt.datetime):
        return {"duo": duo.get("id"), "on": plain_date(value)}
    start = Values(load_schema()).date(str(duo.get("start_on", "")))
    if not isinstance(start, dt.date):
        return {"duo": duo.get("id"), "on": days_in(str(value))[number]}
    return {"duo": duo.get("id"), "on": with_years(days_in(str(value)), start)[number]}


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)
