"""One sheet of a workbook that we make: header, guidance, drop-downs, print set-up."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

from toolkit.schema.definitions import Field, Schema, Table
from toolkit.schema.example_row import choices_of

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

LAST_ROW = 2000
"""Drop-downs and formats reach down to this row."""
DATE_FORMAT = "DD/MM/YYYY"
_WIDTHS = {"date": 14, "boolean": 12, "number": 12, "integer": 12}
_TEXT_WIDTH = 22
_MANY_COLUMNS = 6
_LONGEST_LIST = 255
"""Excel takes no longer list of words within a rule (its specifications and limits)."""
_NOTE_SIZE = {"width": 260, "height": 120}


def make_header(sheet: "Worksheet", table: Table, language: str, *, guidance: bool) -> None:
    """Write the headings in row 1, frozen; with `guidance` each has a note that says what goes in the column."""
    for index, field in enumerate(table.fields, start=1):
        cell = sheet.cell(1, index, field.title[language])
        cell.font = Font(name="Calibri", bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F3A5F")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        column = sheet.column_dimensions[get_column_letter(index)]
        column.width = _WIDTHS.get(field.type, _TEXT_WIDTH)
        if field.type == "date":
            column.number_format = DATE_FORMAT
        if guidance:
            cell.comment = Comment(field.description[language], "mentorat-toolkit", **_NOTE_SIZE)
    sheet.row_dimensions[1].height = 32
    sheet.freeze_panes = "C2" if len(table.fields) > _MANY_COLUMNS else "A2"


def add_drop_downs(
    sheet: "Worksheet", table: Table, schema: Schema, language: str, *, lists: Mapping[str, str], strict_dates: bool
) -> None:
    """Add what helps to fill in each column. Every rule is a hint, not a barrier: other values can be typed.

    `lists` says in which range of cells a list stands that is too long for a rule.
    """
    for index, field in enumerate(table.fields, start=1):
        rule = _rule(field, schema, language, lists)
        if rule is None and strict_dates and field.type == "date":
            rule = DataValidation(type="date", operator="greaterThan", formula1="1", allow_blank=True)
        if rule is None:
            continue
        rule.showErrorMessage = field.type == "date"
        rule.errorStyle = "warning"
        letter = get_column_letter(index)
        rule.add(f"{letter}2:{letter}{LAST_ROW}")
        sheet.add_data_validation(rule)


def set_up_print(sheet: "Worksheet") -> None:
    """Print in landscape on A4, all columns on one page across, the headings on each page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def is_long(words: list[str]) -> bool:
    """Whether a list of words does not fit into a rule."""
    return any("," in word for word in words) or len(",".join(words)) + 2 > _LONGEST_LIST


def _rule(field: Field, schema: Schema, language: str, lists: Mapping[str, str]) -> DataValidation | None:
    if field.reference is not None:
        target = schema.table(field.reference)
        key = target.primary_key[0]
        letter = get_column_letter([one.name for one in target.fields].index(key) + 1)
        place = f"{quote_sheetname(target.title[language])}!${letter}$2:${letter}${LAST_ROW}"
        return DataValidation(type="list", formula1=f"={place}", allow_blank=True)
    words = choices_of(field, schema, language)
    if not words:
        return None
    if field.list is not None and field.list in lists:
        return DataValidation(type="list", formula1=f"={lists[field.list]}", allow_blank=True)
    if is_long(words):
        return None
    return DataValidation(type="list", formula1='"' + ",".join(words) + '"', allow_blank=True)
