"""A spreadsheet as `spreadsheets.get` shows it."""

import copy
from collections.abc import Mapping, Sequence
from typing import Any

from toolkit.sheets_server.a1 import parse_range
from toolkit.sheets_server.book import Area, Book, Cell, Tab
from toolkit.sheets_server.entering import shown
from toolkit.sheets_server.masks import Mask, only, parse_mask
from toolkit.sheets_server.refusals import Json

_ERRORS = {
    "#N/A": "N_A",
    "#REF!": "REF",
    "#DIV/0!": "DIVIDE_BY_ZERO",
    "#VALUE!": "VALUE",
    "#NAME?": "NAME",
    "#NUM!": "NUM",
    "#NULL!": "NULL_VALUE",
    "#ERROR!": "ERROR",
    "Loading...": "LOADING",
}
_ROW_HEIGHT, _COLUMN_WIDTH = 21, 100
WHITE = {"red": 1, "green": 1, "blue": 1}
DEFAULT_FORMAT: Json = {
    "backgroundColor": WHITE,
    "padding": {"top": 2, "right": 3, "bottom": 2, "left": 3},
    "verticalAlignment": "BOTTOM",
    "wrapStrategy": "OVERFLOW_CELL",
    "textFormat": {
        "foregroundColor": {},
        "fontFamily": "arial,sans,sans-serif",
        "fontSize": 10,
        "bold": False,
        "italic": False,
        "strikethrough": False,
        "underline": False,
        "foregroundColorStyle": {"rgbColor": {}},
    },
    "backgroundColorStyle": {"rgbColor": WHITE},
}


def get(book: Book, query: Mapping[str, Sequence[str]], *, wants_cells: bool = False) -> Json:
    """Return the spreadsheet; of its cells only where `ranges`, a mask or `includeGridData` ask for them."""
    mask = parse_mask(query["fields"][0]) if query.get("fields") else {}
    wants_cells = wants_cells or query.get("includeGridData", ["false"])[0].lower() == "true"
    wants_cells = wants_cells or "data" in mask.get("sheets", {})
    areas = [parse_range(book, text) for text in query.get("ranges", ())]
    found = only(_spreadsheet(book, areas, wants_cells, mask), mask)
    answer: Json = copy.deepcopy(_without_empty_ends(found))
    return answer


def _spreadsheet(book: Book, areas: list[Area], wants_cells: bool, mask: Mask) -> Json:
    answer: Json = {"spreadsheetId": book.id}
    answer["properties"] = {
        "title": book.title,
        "locale": book.locale,
        "autoRecalc": "ON_CHANGE",
        "timeZone": book.time_zone,
        "defaultFormat": DEFAULT_FORMAT,
    }
    tabs = [tab for tab in book.tabs if not areas or any(area.tab is tab for area in areas)]
    answer["sheets"] = [_sheet(tab, areas, wants_cells, mask) for tab in tabs]
    if book.named:
        answer["namedRanges"] = book.named
    answer["spreadsheetUrl"] = f"https://docs.google.com/spreadsheets/d/{book.id}/edit"
    return answer


def _sheet(tab: Tab, areas: list[Area], wants_cells: bool, mask: Mask) -> Json:
    answer: Json = {"properties": tab.properties}
    if wants_cells:
        own = [area for area in areas if area.tab is tab] or [Area(tab, 0, 0, tab.rows, tab.columns)]
        answer["data"] = [_data(area, mask.get("sheets", {}).get("data", {})) for area in own]
    if tab.merges:
        answer["merges"] = tab.merges
    if tab.protected:
        answer["protectedRanges"] = tab.protected
    if tab.rules:
        answer["conditionalFormats"] = tab.rules
    if tab.basic_filter:
        answer["basicFilter"] = tab.basic_filter
    for dimension, name in (("ROWS", "rowGroups"), ("COLUMNS", "columnGroups")):
        if tab.groups[dimension]:
            answer[name] = tab.groups[dimension]
    return answer


def _data(area: Area, mask: Mask) -> Json:
    answer: Json = {}
    if area.top:
        answer["startRow"] = area.top
    if area.left:
        answer["startColumn"] = area.left
    rows: dict[int, dict[int, Json]] = {}
    for (row, column), cell in area.tab.cells.items():
        if area.top <= row < area.bottom and area.left <= column < area.right:
            rows.setdefault(row, {})[column] = cell_data(cell)
    if rows:
        answer["rowData"] = [_row(rows.get(row, {}), area.left) for row in range(area.top, max(rows) + 1)]
    for dimension, name, size, first, end in (
        ("ROWS", "rowMetadata", _ROW_HEIGHT, area.top, area.bottom),
        ("COLUMNS", "columnMetadata", _COLUMN_WIDTH, area.left, area.right),
    ):
        if not mask or name in mask:
            said = area.tab.sizes[dimension]
            answer[name] = [{"pixelSize": size, **said.get(number, {})} for number in range(first, end)]
    return answer


def _row(cells: dict[int, Json], left: int) -> Json:
    if not cells:
        return {}
    return {"values": [cells.get(column, {}) for column in range(left, max(cells) + 1)]}


def cell_data(cell: Cell) -> Json:
    """Return a cell as CellData."""
    answer: Json = {}
    if not cell.is_blank:
        plain = _extended(cell.value)
        answer["userEnteredValue"] = {"formulaValue": cell.formula} if cell.formula else plain
        error = {"errorValue": {"type": _ERRORS.get(cell.error, "ERROR"), "message": cell.error}}
        answer["effectiveValue"] = error if cell.error else plain
        answer["formattedValue"] = shown(cell)
    if cell.format:
        answer["userEnteredFormat"] = cell.format
        answer["effectiveFormat"] = {**DEFAULT_FORMAT, **cell.format}
    if cell.note:
        answer["note"] = cell.note
    if cell.validation:
        answer["dataValidation"] = cell.validation
    return answer


def _extended(value: object) -> Json:
    if isinstance(value, bool):
        return {"boolValue": value}
    if isinstance(value, int | float):
        return {"numberValue": value}
    return {"stringValue": value}


def _without_empty_ends(found: Any) -> Any:
    """Leave out rows and cells at the end of which the mask wants nothing."""
    if not isinstance(found, dict):
        return found
    for sheet in found.get("sheets", ()):
        for part in sheet.get("data", ()):
            rows = part.get("rowData", [])
            for row in rows:
                _cut(row.get("values", []))
                if not row.get("values", True):
                    del row["values"]
            _cut(rows)
            if not rows:
                part.pop("rowData", None)
    return found


def _cut(items: list[Any]) -> None:
    while items and not items[-1]:
        items.pop()
