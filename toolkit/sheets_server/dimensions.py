"""Changes to rows and columns: inserted, deleted, hidden, sized, grouped, sorted."""

import copy
from collections.abc import Callable, Mapping

from toolkit.sheets_server.book import Book, Cell, Tab, area_of
from toolkit.sheets_server.entering import shown
from toolkit.sheets_server.masks import change, parse_mask
from toolkit.sheets_server.refusals import Json, bad

_COUNT = {"ROWS": "rowCount", "COLUMNS": "columnCount"}
_ENDS = {"ROWS": ("startRowIndex", "endRowIndex"), "COLUMNS": ("startColumnIndex", "endColumnIndex")}

_LETTER, _MARGIN = 543 / 64, 3
"""Pixels: a recording has 8,691 for 1,024 capital A."""


def _range(book: Book, given: Json) -> tuple[Tab, str, int, int]:
    tab = book.tab(given.get("sheetId", 0))
    dimension = str(given["dimension"])
    last: int = given["endIndex"] if "endIndex" in given else tab.grid[_COUNT[dimension]]
    return tab, dimension, int(given.get("startIndex", 0)), last


def _shift(book: Book, tab: Tab, dimension: str, first: int, by: int) -> None:
    """Move what stands at `first` or after it; what a negative `by` passes over is gone."""
    axis = 0 if dimension == "ROWS" else 1
    cells: dict[tuple[int, int], Cell] = {}
    for place, cell in tab.cells.items():
        index = place[axis]
        if by < 0 and first + by <= index < first:
            continue
        moved = index + by if index >= first else index
        cells[(moved, place[1]) if axis == 0 else (place[0], moved)] = cell
    tab.cells = cells
    tab.grid[_COUNT[dimension]] += by
    start, end = _ENDS[dimension]
    named = [one["range"] for one in book.named if one["range"].get("sheetId", 0) == tab.id]
    areas = [*named, *tab.merges, *(one["range"] for one in tab.protected)]
    if tab.basic_filter:
        areas.append(tab.basic_filter["range"])
    for area in areas:
        for name, edge in ((start, first), (end, first + 1)):
            if name in area and area[name] >= edge:
                area[name] += by


def _insert(book: Book, content: Json) -> None:
    tab, dimension, first, end = _range(book, content["range"])
    if first > tab.grid[_COUNT[dimension]]:
        raise bad("range.startIndex is beyond the sheet")
    _shift(book, tab, dimension, first, end - first)


def _delete(book: Book, content: Json) -> None:
    tab, dimension, first, end = _range(book, content["range"])
    if end - first >= tab.grid[_COUNT[dimension]]:
        raise bad(f"You can't delete all the {dimension.lower()} on the sheet.")
    _shift(book, tab, dimension, end, first - end)


def _append(book: Book, content: Json) -> None:
    tab = book.tab(content.get("sheetId", 0))
    tab.grid[_COUNT[content["dimension"]]] += content["length"]


def _update(book: Book, content: Json) -> None:
    tab, dimension, first, end = _range(book, content["range"])
    mask = parse_mask(content["fields"])
    for number in range(first, end):
        change(tab.sizes[dimension].setdefault(number, {}), content.get("properties", {}), mask)


def _fit(book: Book, content: Json) -> None:
    """Make columns as wide as their longest text. Rows have the height of one line here."""
    tab, dimension, first, end = _range(book, content["dimensions"])
    for number in range(first, end) if dimension == "COLUMNS" else ():
        longest = max((len(shown(cell)) for (_, column), cell in tab.cells.items() if column == number), default=0)
        if longest:
            tab.sizes[dimension].setdefault(number, {})["pixelSize"] = round(longest * _LETTER) + _MARGIN


def _move(book: Book, content: Json) -> None:
    """Move rows or columns before that which is at the destination now."""
    tab, dimension, first, end = _range(book, content["source"])
    target = int(content["destinationIndex"])
    if first < target < end:
        raise bad("The destination is inside of what is moved.")
    order = [number for number in range(tab.grid[_COUNT[dimension]]) if not first <= number < end]
    place = order.index(target) if target in order else len(order)
    order[place:place] = range(first, end)
    fresh = {old: new for new, old in enumerate(order)}
    is_row = dimension == "ROWS"
    tab.cells = {
        (fresh[row], column) if is_row else (row, fresh[column]): cell for (row, column), cell in tab.cells.items()
    }
    tab.sizes[dimension] = {fresh[number]: said for number, said in tab.sizes[dimension].items()}


def _add_group(book: Book, content: Json) -> Json:
    tab, dimension, first, end = _range(book, content["range"])
    tab.grid["rowGroupControlAfter" if dimension == "ROWS" else "columnGroupControlAfter"] = True
    area = {"sheetId": tab.id} if tab.id else {}
    tab.groups[dimension].append(
        {"range": {**area, "dimension": dimension, "startIndex": first, "endIndex": end}, "depth": 1}
    )
    return {"dimensionGroups": copy.deepcopy(tab.groups[dimension])}


def _delete_group(book: Book, content: Json) -> Json:
    tab, dimension, first, end = _range(book, content["range"])
    tab.groups[dimension] = [
        group
        for group in tab.groups[dimension]
        if (group["range"]["startIndex"], group["range"]["endIndex"]) != (first, end)
    ]
    return {"dimensionGroups": copy.deepcopy(tab.groups[dimension])} if tab.groups[dimension] else {}


def _sort(book: Book, content: Json) -> None:
    """Sort the rows of the range; what stands beside the range stays where it is."""
    area = area_of(book, content["range"])
    rows = [
        {column: area.tab.cells.pop((row, column), None) for column in range(area.left, area.right)}
        for row in range(area.top, area.bottom)
    ]
    for spec in reversed(content.get("sortSpecs", [])):
        column, is_down = spec.get("dimensionIndex", 0), spec.get("sortOrder") == "DESCENDING"
        filled = [row for row in rows if _is_filled(row.get(column))]
        filled.sort(key=lambda row: _order(row[column]), reverse=is_down)
        rows = filled + [row for row in rows if not _is_filled(row.get(column))]
    for number, line in enumerate(rows, start=area.top):
        for column, cell in line.items():
            if cell is not None:
                area.tab.cells[number, column] = cell


def _is_filled(cell: Cell | None) -> bool:
    return cell is not None and not cell.is_blank


def _order(cell: Cell | None) -> tuple[int, float, str]:
    value = cell.value if cell else None
    if isinstance(value, bool):
        return (2, value, "")
    if isinstance(value, int | float):
        return (0, value, "")
    return (1, 0, str(value).casefold())


CHANGES: Mapping[str, Callable[[Book, Json], Json | None]] = {
    "insertDimension": _insert,
    "deleteDimension": _delete,
    "appendDimension": _append,
    "updateDimensionProperties": _update,
    "autoResizeDimensions": _fit,
    "moveDimension": _move,
    "addDimensionGroup": _add_group,
    "deleteDimensionGroup": _delete_group,
    "sortRange": _sort,
}
