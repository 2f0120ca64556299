"""The demo association's records as a workbook, with headings and choices in a language."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.schema.definitions import Field, Schema, Table
from toolkit.schema.example_row import YES_NO
from toolkit.starter.sheets import DATE_FORMAT, add_drop_downs, make_header

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Records = Mapping[str, Sequence[Mapping[str, object]]]

_ALL = {"fr": "tous", "nl": "alle", "de": "alle", "en": "all"}


def write_workbook(path: Path, records: Records, schema: Schema, language: str) -> None:
    """Write the tables as sheets: header in row 1, a row per record, drop-downs where there are choices."""
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for table in schema.tables:
        sheet = workbook.create_sheet(table.title[language])
        make_header(sheet, table, language, guidance=False)
        for number, record in enumerate(records.get(table.name, ()), start=2):
            _row(sheet, number, table, record, schema, language)
        add_drop_downs(sheet, table, schema, language, lists={}, strict_dates=False)
    workbook.save(path)


def shown(value: object, field: Field, schema: Schema, language: str) -> object:
    """How a person would have typed the value of `field`."""
    if isinstance(value, bool):
        return YES_NO[language][0 if value else 1]
    if isinstance(value, list):
        return "; ".join(_choice(str(item), field, schema, language) for item in value)
    if isinstance(value, str) and field.list:
        return _choice(value, field, schema, language)
    return value


def _choice(name: str, field: Field, schema: Schema, language: str) -> str:
    if field.list is None:
        return name
    return _ALL[language] if name == "all" else schema.choice_title(field.list, name, language)


def _row(
    sheet: "Worksheet",
    number: int,
    table: Table,
    record: Mapping[str, object],
    schema: Schema,
    language: str,
) -> None:
    for index, field in enumerate(table.fields, start=1):
        value = shown(record.get(field.name), field, schema, language)
        if value is None:
            continue
        cell = sheet.cell(number, index)
        cell.value = value  # type: ignore[assignment] # a date, a number or text
        if isinstance(value, dt.date):
            cell.number_format = DATE_FORMAT
