"""Filling a sheet of the toolkit's own by openpyxl."""

import math
import re
from collections.abc import Sequence
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
    "title": Font(name="Calibri", bold=True, size=16, color="1F3A5F"),
    "note": Font(name="Calibri", italic=True, color="595959"),
    "heading": Font(name="Calibri", bold=True, color="FFFFFF"),
    "phase": Font(name="Calibri", bold=True, color="1F3A5F"),
    "group": Font(name="Calibri", bold=True),
    "link": Font(name="Calibri", underline="single", color="0563C1"),
}
_UNTOUCHED: frozenset[Style] = frozenset({"title", "note"})
_LINE = Border(bottom=Side(style="hair", color="BFBFBF"))
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_READ_AS_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_MAX_TEXT = 32_767
_MAX_LINKS = 65_530
"""Excel takes no more in a sheet. Source: Excel specifications and limits."""


def fill(target: "Worksheet", sheet: OwnSheet, *, other_file: str | None) -> None:
    """Write `sheet` into the empty sheet `target`. Links lead into `other_file`, else into the same workbook."""
    links_left = _MAX_LINKS
    for letter, width in zip(map(get_column_letter, range(1, len(sheet.widths) + 1)), sheet.widths, strict=True):
        target.column_dimensions[letter].width = width
    for number, cells in enumerate(sheet.rows, start=1):
        for index, cell in enumerate(cells, start=1):
            place = target.cell(number, index)
            if isinstance(place, MergedCell):  # in a sheet that was empty there is none
                continue
            _put(place, cell)
            if cell.link is not None and links_left:
                _link(place, cell.link, other_file)
                links_left -= 1
        target.row_dimensions[number].height = _height(cells, sheet.widths)
    last = max(len(sheet.rows), sheet.header_row)
    target.auto_filter.ref = f"A{sheet.header_row}:{get_column_letter(len(sheet.widths))}{last}"
    if sheet.header_row == 1:
        target.freeze_panes = "A2"
    target.page_setup.orientation = "landscape"
    target.page_setup.paperSize = target.PAPERSIZE_A4
    target.page_setup.fitToHeight = 0
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _height(cells: Sequence[Cell], widths: Sequence[float]) -> float:
    """The height in points that the longest text of a row needs: LibreOffice does not fit it by itself."""
    if any(cell.style == "title" for cell in cells):
        return 24
    lines = 1
    for cell, width in zip(cells, widths, strict=False):
        if isinstance(cell.value, str) and cell.style not in _UNTOUCHED:
            lines = max(lines, sum(math.ceil(max(len(part), 1) / width) for part in cell.value.split("\n")))
    return 15.0 * min(lines, 20)


def _put(place: "SheetCell", cell: Cell) -> None:
    if isinstance(cell.value, str):
        place.value = _writable(cell.value)
        place.data_type = "s"  # text that starts with = stays text
        place.quotePrefix = cell.value.startswith(("=", "+", "-", "@"))
    else:
        place.value = cell.value
    font = _FONTS.get(cell.style)
    if font is not None:
        place.font = font
    if cell.style in _FILLS:
        place.fill = PatternFill("solid", fgColor=_FILLS[cell.style])
    is_wrapped = cell.style not in _UNTOUCHED and isinstance(cell.value, str)
    is_number = isinstance(cell.value, int | float)
    place.alignment = Alignment(vertical="top", wrap_text=is_wrapped, horizontal="center" if is_number else None)
    if cell.style not in _UNTOUCHED:
        place.border = _LINE


def _writable(text: str) -> str:
    """Return the text without what XML forbids, as long as a cell may hold (counted in UTF-16, as Excel does)."""
    allowed = _FORBIDDEN.sub("", text)
    if len(allowed) * 2 > _MAX_TEXT:
        allowed = allowed.encode("utf-16-le")[: 2 * _MAX_TEXT].decode("utf-16-le", "ignore")
    return _READ_AS_CODE.sub("_x005F_", allowed)


def _link(place: "SheetCell", target: tuple[str, str], other_file: str | None) -> None:
    name, cell = target
    quoted = name.replace("'", "''")
    file = quote(other_file) if other_file else None
    place.hyperlink = Hyperlink(ref=place.coordinate, location=f"'{quoted}'!{cell}", target=file)
