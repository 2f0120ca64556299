"""Changes to whole sheets, and to the spreadsheet's own properties."""

import copy
import struct
from collections.abc import Callable, Mapping
from typing import Any

from toolkit.sheets_server.book import COLUMNS, ROWS, Book, Tab
from toolkit.sheets_server.masks import change, parse_mask
from toolkit.sheets_server.refusals import Json, bad


def rounded(found: Any) -> Any:
    """Return colours as they are stored: in 256 steps, told in as few digits as tell single precision apart."""
    if isinstance(found, dict):
        return {
            name: _step(value) if name in {"red", "green", "blue"} else rounded(value)
            for name, value in found.items()
            if not (name in {"red", "green", "blue"} and not value)
        }
    return [rounded(item) for item in found] if isinstance(found, list) else found


def _step(value: float) -> float:
    step = round(value * 255 - 0.0001)
    if step == 255:  # noqa: PLR2004 - the last of 256
        return 1
    single = struct.pack("f", step / 255)
    return next(
        short for digits in range(1, 10) if struct.pack("f", short := float(f"{step / 255:.{digits}g}")) == single
    )


def _add(book: Book, content: Json) -> Json:
    properties = copy.deepcopy(content.get("properties", {}))
    title = properties.get("title") or f"Sheet{len(book.tabs) + 1}"
    _check_title(book, title)
    size = properties.get("gridProperties", {})
    tab_id = properties.get("sheetId")
    if tab_id is not None and any(tab.id == tab_id for tab in book.tabs):
        raise bad(f"A sheet with the id {tab_id} already exists")
    tab = book.add(title, size.get("rowCount", ROWS), size.get("columnCount", COLUMNS), tab_id)
    tab.properties["gridProperties"].update({name: value for name, value in size.items() if value})
    for name in ("hidden", "tabColorStyle", "rightToLeft"):
        if properties.get(name):
            tab.properties[name] = rounded(properties[name])
    if "index" in properties:
        book.tabs.insert(properties["index"], book.tabs.pop())
    book.number()
    return {"properties": copy.deepcopy(tab.properties)}


def _delete(book: Book, content: Json) -> None:
    tab = book.tab(content["sheetId"])
    if len(book.tabs) == 1:
        raise bad("You can't remove all the sheets in a document.")
    book.tabs.remove(tab)
    book.named = [one for one in book.named if one["range"].get("sheetId", 0) != tab.id]
    book.number()


def _update(book: Book, content: Json) -> None:
    source = content["properties"]
    tab = book.tab(source.get("sheetId", 0))
    mask = parse_mask(content["fields"])
    if "title" in mask and source.get("title") != tab.title:
        _check_title(book, source.get("title", ""))
    if source.get("hidden") and not any(other is not tab and not other.properties.get("hidden") for other in book.tabs):
        raise bad("You can't hide all the sheets in a document.")
    index = mask.pop("index", None)
    if index is not None:
        # the place is counted as it was before the sheet is taken out
        old, new = book.tabs.index(tab), source.get("index", 0)
        book.tabs.insert(new, tab)
        del book.tabs[old + 1 if new <= old else old]
    if mask:
        change(tab.properties, rounded(source), mask)
    _fit(tab)
    book.number()


def _fit(tab: Tab) -> None:
    """Drop what lies outside a sheet that has become smaller."""
    rows, columns = tab.rows, tab.columns
    tab.cells = {place: cell for place, cell in tab.cells.items() if place[0] < rows and place[1] < columns}


def copied_to(book: Book, tab_id: int, other: Book) -> Json:
    """Copy a sheet into another spreadsheet; return its properties there."""
    tab = copy.deepcopy(book.tab(tab_id))
    title = number = f"Copy of {tab.title}"
    count = 1
    while other.titled(number):
        count += 1
        number = f"{title} {count}"
    tab.properties |= {"title": number, "sheetId": other.new_id()}
    other.tabs.append(tab)
    other.number()
    return copy.deepcopy(tab.properties)


def _duplicate(book: Book, content: Json) -> Json:
    source = book.tab(content["sourceSheetId"])
    title = content.get("newSheetName") or f"Copy of {source.title}"
    _check_title(book, title)
    tab = copy.deepcopy(source)
    tab.properties["title"] = title
    tab.properties["sheetId"] = content.get("newSheetId") or book.new_id()
    book.tabs.insert(content.get("insertSheetIndex", 0), tab)
    book.number()
    return {"properties": copy.deepcopy(tab.properties)}


def _check_title(book: Book, title: str) -> None:
    if not title:
        raise bad("Sheet name cannot be empty.")
    if any(tab.title.casefold() == title.casefold() for tab in book.tabs):
        raise bad(f'A sheet with the name "{title}" already exists. Please enter another name.')


def _update_spreadsheet(book: Book, content: Json) -> None:
    properties = content["properties"]
    mask = parse_mask(content["fields"])
    book.title = properties["title"] if "title" in mask else book.title
    book.locale = properties["locale"] if "locale" in mask else book.locale
    book.time_zone = properties["timeZone"] if "timeZone" in mask else book.time_zone


CHANGES: Mapping[str, Callable[[Book, Json], Json | None]] = {
    "addSheet": _add,
    "deleteSheet": _delete,
    "updateSheetProperties": _update,
    "duplicateSheet": _duplicate,
    "updateSpreadsheetProperties": _update_spreadsheet,
}
