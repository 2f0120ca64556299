"""Filling a sheet of the toolkit's own by openpyxl."""

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from openpyxl.cell import MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties

from toolkit.reports.sheet import Cell, OwnSheet, Style

if TYPE_CHECKING:
    from openpyxl.cell import Cell as SheetCell
    from openpyxl.worksheet.worksheet import Worksheet

_FILLS: dict[Style, str] = {
    "heading": "1F3A5F",
    "phase": "DCE6F1",
    "group": "F2F2F2",
    "met": "D9EAD3",
    "not_met": "F4CCCC",
    "not_evidenced": "FFF2CC",
    "not_applicable": "EDEDED",
}
_FONTS: dict[Style, Font] = {
    "title": Font(bold=True, size=16, color="1F3A5F"),
    "note": Font(italic=True, color="595959"),
    "heading": Font(bold=True, color="FFFFFF"),
    "phase": Font(bold=True, color="1F3A5F"),
    "group": Font(bold=True),
    "link": Font(underline="single", color="0563C1"),
}
_UNTOUCHED: frozenset[Style] = frozenset({"title", "note"})
_LINE = Border(bottom=Side(style="hair", color="BFBFBF"))
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MAX_TEXT = 32_767


def fill(target: "Worksheet", sheet: OwnSheet, *, other_file: str | None) -> None:
    """Write `sheet` into the empty sheet `target`. Links lead into `other_file`, else into the same workbook."""
    for letter, width in zip(map(get_column_letter, range(1, len(sheet.widths) + 1)), sheet.widths, strict=True):
        target.column_dimensions[letter].width = width
    for number, cells in enumerate(sheet.rows, start=1):
        for index, cell in enumerate(cells, start=1):
            _put(target.cell(number, index), cell, other_file)
    last = max(len(sheet.rows), sheet.header_row)
    target.auto_filter.ref = f"A{sheet.header_row}:{get_column_letter(len(sheet.widths))}{last}"
    if sheet.header_row == 1:
        target.freeze_panes = "A2"
    target.page_setup.orientation = "landscape"
    target.page_setup.paperSize = target.PAPERSIZE_A4
    target.page_setup.fitToHeight = 0
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _put(place: "SheetCell | MergedCell", cell: Cell, other_file: str | None) -> None:
    if isinstance(place, MergedCell):  # in a sheet that was empty there is none
        return
    if isinstance(cell.value, str):
        place.value = _FORBIDDEN.sub("", cell.value)[:_MAX_TEXT]
        place.data_type = "s"  # text that starts with = stays text
        place.quotePrefix = cell.value.startswith(("=", "+", "-", "@"))
    else:
        place.value = cell.value
    if cell.link is not None:
        sheet_name = cell.link[0].replace("'", "''")
        location = f"'{sheet_name}'!{cell.link[1]}"
        if other_file is None:
            place.hyperlink = Hyperlink(ref=place.coordinate, location=location)
        else:
            place.hyperlink = f"{quote(other_file)}#{location}"
    font = _FONTS.get(cell.style)
    if font is not None:
        place.font = font
    if cell.style in _FILLS:
        place.fill = PatternFill("solid", fgColor=_FILLS[cell.style])
    is_wrapped = cell.style not in _UNTOUCHED and isinstance(cell.value, str)
    place.alignment = Alignment(vertical="top", wrap_text=is_wrapped)
    if cell.style not in _UNTOUCHED:
        place.border = _LINE
