"""The starter workbook: every table as a sheet, ready to be filled in, in the language of the association."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.model.letters import column_letters
from toolkit.schema.definitions import Schema, Table
from toolkit.schema.example_row import example_row
from toolkit.starter.sheets import DATE_FORMAT, add_drop_downs, is_long, make_header, set_up_print

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

LISTS = {"fr": "Listes", "nl": "Lijsten", "de": "Listen", "en": "Lists"}
_EXAMPLE_GREY = "7F7F7F"


def write_starter(path: Path, schema: Schema, language: str, today: dt.date) -> None:
    """Write the workbook. Each sheet but the first has an example row, which the toolkit never reads as a record.

    The first sheet has a row for each piece of evidence that the programme needs.
    """
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    lists = {} if not _long_lists(schema, language) else _list_places(schema, language)
    for table in schema.tables:
        sheet = workbook.create_sheet(table.title[language])
        make_header(sheet, table, language, guidance=True)
        _first_rows(sheet, table, schema, language, today)
        add_drop_downs(sheet, table, schema, language, lists=lists, strict_dates=True)
        set_up_print(sheet)
    _write_lists(workbook, schema, language)
    workbook.save(path)


def _long_lists(schema: Schema, language: str) -> list[str]:
    names = {field.list for table in schema.tables for field in table.fields if field.list and field.type == "string"}
    words = {name: [choice.title[language] for choice in schema.lists[name]] for name in sorted(names)}
    return [name for name, texts in words.items() if is_long(texts)]


def _list_places(schema: Schema, language: str) -> dict[str, str]:
    places = {}
    for index, name in enumerate(_long_lists(schema, language)):
        letter = column_letters(index)
        places[name] = f"{LISTS[language]}!${letter}$1:${letter}${len(schema.lists[name])}"
    return places


def _write_lists(workbook: "Workbook", schema: Schema, language: str) -> None:
    """Write the lists that are too long for a rule into a sheet of their own, out of sight."""
    names = _long_lists(schema, language)
    if not names:
        return
    sheet = workbook.create_sheet(LISTS[language])
    for index, name in enumerate(names, start=1):
        for row, choice in enumerate(schema.lists[name], start=1):
            sheet.cell(row, index, choice.title[language])
    sheet.sheet_state = "hidden"


def _first_rows(sheet: "Worksheet", table: Table, schema: Schema, language: str, today: dt.date) -> None:
    if table.name == "programme":
        for row, choice in enumerate(schema.lists["programme_item"], start=2):
            sheet.cell(row, 1, choice.title[language])
        return
    from openpyxl.styles import Font

    columns = {field.name: index for index, field in enumerate(table.fields, start=1)}
    for name, value in example_row(table, schema, language, today).items():
        cell = sheet.cell(2, columns[name], value)
        cell.font = Font(name="Calibri", italic=True, color=_EXAMPLE_GREY)
        if isinstance(value, dt.date):
            cell.number_format = DATE_FORMAT
