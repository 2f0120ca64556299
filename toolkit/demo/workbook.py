"""The demo association's records as a workbook, with headings and choices in a language."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.schema.definitions import Field, Schema, Table

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Records = Mapping[str, Sequence[Mapping[str, object]]]

_YES_NO = {"fr": ("oui", "non"), "nl": ("ja", "nee"), "de": ("ja", "nein"), "en": ("yes", "no")}
_ALL = {"fr": "tous", "nl": "alle", "de": "alle", "en": "all"}
_WIDTHS = {"date": 14, "boolean": 12, "number": 12, "integer": 12}
_TEXT_WIDTH = 22


def write_workbook(path: Path, records: Records, schema: Schema, language: str) -> None:
    """Write the tables as sheets: header in row 1, a row per record, drop-downs where there are choices."""
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for table in schema.tables:
        sheet = workbook.create_sheet(table.title[language])
        _header(sheet, table, language)
        for number, record in enumerate(records.get(table.name, ()), start=2):
            _row(sheet, number, table, record, schema, language)
        _drop_downs(sheet, table, schema, language)
    workbook.save(path)


def shown(value: object, field: Field, schema: Schema, language: str) -> object:
    """How a person would have typed the value of `field`."""
    if isinstance(value, bool):
        return _YES_NO[language][0 if value else 1]
    if isinstance(value, list):
        return "; ".join(_choice(str(item), field, schema, language) for item in value)
    if isinstance(value, str) and field.list:
        return _choice(value, field, schema, language)
    return value


def _choice(name: str, field: Field, schema: Schema, language: str) -> str:
    if field.list is None:
        return name
    return _ALL[language] if name == "all" else schema.choice_title(field.list, name, language)


def _header(sheet: "Worksheet", table: Table, language: str) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for index, field in enumerate(table.fields, start=1):
        cell = sheet.cell(1, index, field.title[language])
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F3A5F")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(index)].width = _WIDTHS.get(field.type, _TEXT_WIDTH)
    sheet.row_dimensions[1].height = 32
    sheet.freeze_panes = "C2" if len(table.fields) > 6 else "A2"  # noqa: PLR2004 - wide sheets keep two columns


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
            cell.number_format = "DD/MM/YYYY"


def _drop_downs(sheet: "Worksheet", table: Table, schema: Schema, language: str) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for index, field in enumerate(table.fields, start=1):
        if field.type == "boolean":
            words = list(_YES_NO[language])
        elif field.list and field.type == "string":
            words = [choice.title[language] for choice in schema.lists[field.list]]
        else:
            continue
        listed = '"' + ",".join(words) + '"'
        if any("," in word for word in words) or len(listed) > 255:  # noqa: PLR2004 - Excel's limit for a list
            continue
        rule = DataValidation(type="list", formula1=listed, allow_blank=True)
        rule.showErrorMessage = False  # a hint, not a barrier
        letter = get_column_letter(index)
        rule.add(f"{letter}2:{letter}2000")
        sheet.add_data_validation(rule)
