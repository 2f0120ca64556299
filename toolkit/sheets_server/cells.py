"""Changes to cells: what is in them, how they look, what they may hold."""

import copy
import re
from collections.abc import Callable, Mapping

from toolkit.sheets_server.book import Area, Book, Cell, Plain, Tab, area_of
from toolkit.sheets_server.entering import calculate, enter
from toolkit.sheets_server.masks import Mask, change, parse_mask
from toolkit.sheets_server.refusals import Json, bad
from toolkit.sheets_server.tabs import rounded


def set_cell(cell: Cell, data: Json, mask: Mask) -> None:
    """Take over from CellData what the mask names."""
    everything = "*" in mask
    if everything or "userEnteredValue" in mask:
        _set_value(cell, data.get("userEnteredValue", {}))
    if everything or "note" in mask:
        cell.note = data.get("note", "")
    if everything or "userEnteredFormat" in mask:
        below = mask.get("userEnteredFormat", {})
        if not below:
            cell.format = {}
        change(cell.format, _with_styles(data.get("userEnteredFormat", {})), below)
        _add_styles(cell.format)
    if everything or "dataValidation" in mask:
        cell.validation = copy.deepcopy(data.get("dataValidation", {}))


def _set_value(cell: Cell, value: Json) -> None:
    if "formulaValue" in value:
        calculate(cell, value["formulaValue"])
        return
    found: Plain = next((value[name] for name in ("stringValue", "numberValue", "boolValue") if name in value), "")
    enter(cell, found, as_user=False)


def _with_styles(form: Json) -> Json:
    return copy.deepcopy(_add_styles(rounded(form)))


def _add_styles(form: Json) -> Json:
    """Say each colour in both ways that the API knows."""
    if "backgroundColor" in form:
        form["backgroundColorStyle"] = {"rgbColor": form["backgroundColor"]}
    elif "backgroundColorStyle" in form:
        form["backgroundColor"] = form["backgroundColorStyle"].get("rgbColor", {})
    text = form.get("textFormat", {})
    if "foregroundColor" in text:
        text["foregroundColorStyle"] = {"rgbColor": text["foregroundColor"]}
    elif "foregroundColorStyle" in text:
        text["foregroundColor"] = text["foregroundColorStyle"].get("rgbColor", {})
    return form


def _update(book: Book, content: Json) -> None:
    mask = parse_mask(content["fields"])
    rows = content.get("rows", [])
    if "start" in content:
        start = content["start"]
        tab = book.tab(start.get("sheetId", 0))
        top, left = start.get("rowIndex", 0), start.get("columnIndex", 0)
        width = max((len(row.get("values", ())) for row in rows), default=0)
        area = Area(tab, top, left, top + len(rows), left + width)
        written = [(top + down, left + right) for down, row in enumerate(rows) for right in range(len(row["values"]))]
    else:
        area = area_of(book, content["range"])
        written = list(area.places())
    if area.bottom > area.tab.rows or area.right > area.tab.columns:
        raise bad(f"Attempting to write column: {area.right}, row: {area.bottom} beyond the sheet")
    for row, column in written:
        line = rows[row - area.top].get("values", []) if row - area.top < len(rows) else []
        data = line[column - area.left] if column - area.left < len(line) else {}
        _set(area.tab, row, column, data, mask)


def _set(tab: Tab, row: int, column: int, data: Json, mask: Mask) -> None:
    cell = tab.cell(row, column)
    set_cell(cell, data, mask)
    if cell.is_bare:
        del tab.cells[row, column]


def _append(book: Book, content: Json) -> None:
    tab = book.tab(content.get("sheetId", 0))
    mask = parse_mask(content["fields"])
    rows = content.get("rows", [])
    top = tab.last_row()
    tab.grid["rowCount"] = max(tab.rows, top + len(rows))
    for row, line in enumerate(rows, start=top):
        for column, data in enumerate(line.get("values", [])):
            _set(tab, row, column, data, mask)


def _repeat(book: Book, content: Json) -> None:
    area = area_of(book, content["range"])
    mask = parse_mask(content["fields"])
    for row, column in area.places():
        _set(area.tab, row, column, content.get("cell", {}), mask)


def _validate(book: Book, content: Json) -> None:
    area = area_of(book, content["range"])
    for row, column in area.places():
        _set(area.tab, row, column, {"dataValidation": content.get("rule", {})}, {"dataValidation": {}})


def _find_replace(book: Book, content: Json) -> Json:
    tabs = book.tabs if content.get("allSheets") else []
    area = area_of(book, content.get("range") or {"sheetId": content.get("sheetId", 0)})
    areas = [Area(tab, 0, 0, tab.rows, tab.columns) for tab in tabs] or [area]
    pattern = re.escape(content["find"]) if not content.get("searchByRegex") else content["find"]
    search = re.compile(pattern, 0 if content.get("matchCase") else re.IGNORECASE)
    rows: set[tuple[int, int]] = set()
    changed = occurrences = 0
    for found in areas:
        for (row, column), cell in found.tab.cells.items():
            if not (found.top <= row < found.bottom and found.left <= column < found.right):
                continue
            if not isinstance(cell.value, str) or cell.formula:
                continue
            if content.get("matchEntireCell") and not search.fullmatch(cell.value):
                continue
            text, count = search.subn(content.get("replacement", "").replace("\\", r"\\"), cell.value)
            if count:
                enter(cell, text, as_user=False)
                changed, occurrences = changed + 1, occurrences + count
                rows.add((found.tab.id, row))
    counts = {
        "valuesChanged": changed,
        "rowsChanged": len(rows),
        "sheetsChanged": len({tab for tab, _ in rows}),
        "occurrencesChanged": occurrences,
    }
    return {name: count for name, count in counts.items() if count}


def _paste(book: Book, content: Json, *, cut: bool) -> None:
    source = area_of(book, content["source"])
    if cut:
        place = content["destination"]
        tab, top, left = book.tab(place.get("sheetId", 0)), place.get("rowIndex", 0), place.get("columnIndex", 0)
    else:
        tab, top, left, *_ = area_of(book, content["destination"])
    kind = content.get("pasteType", "PASTE_NORMAL")
    copied = {
        (row - source.top + top, column - source.left + left): copy.deepcopy(
            source.tab.cells.get((row, column), Cell())
        )
        for row, column in source.places()
    }
    if cut:
        for place in source.places():
            source.tab.cells.pop(place, None)
    for (row, column), cell in copied.items():
        target = tab.cell(row, column)
        if kind != "PASTE_FORMAT":
            target.value, target.formula, target.error = cell.value, cell.formula, cell.error
        if kind != "PASTE_VALUES":
            target.format = cell.format
        if target.is_bare:
            del tab.cells[row, column]


def _draw(book: Book, content: Json) -> None:
    """Draw the borders that are named around and inside of the range."""
    area = area_of(book, content["range"])
    for row, column in area.places():
        sides = {
            "top": "top" if row == area.top else "innerHorizontal",
            "bottom": "bottom" if row == area.bottom - 1 else "innerHorizontal",
            "left": "left" if column == area.left else "innerVertical",
            "right": "right" if column == area.right - 1 else "innerVertical",
        }
        found = {side: rounded(content[name]) for side, name in sides.items() if name in content}
        if found:
            area.tab.cell(row, column).format.setdefault("borders", {}).update(found)


CHANGES: Mapping[str, Callable[[Book, Json], Json | None]] = {
    "updateCells": _update,
    "appendCells": _append,
    "repeatCell": _repeat,
    "setDataValidation": _validate,
    "findReplace": _find_replace,
    "updateBorders": _draw,
    "copyPaste": lambda book, content: _paste(book, content, cut=False),
    "cutPaste": lambda book, content: _paste(book, content, cut=True),
}
