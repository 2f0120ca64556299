"""The methods under `values`: get, update, append, clear, one range or many."""

from collections.abc import Mapping, Sequence

from toolkit.sheets_server.a1 import parse_range, show_range
from toolkit.sheets_server.book import Area, Book, Plain, Tab
from toolkit.sheets_server.entering import enter, given
from toolkit.sheets_server.refusals import Json, bad, bad_values

Query = Mapping[str, Sequence[str]]
_HOW = ("valueInputOption", "includeValuesInResponse", "responseValueRenderOption", "responseDateTimeRenderOption")


def one(query: Query, name: str, default: str = "") -> str:
    """Return a parameter that is there once."""
    return query.get(name, [default])[0]


def get(book: Book, text: str, query: Query) -> Json:
    """Return the values of a range: empty rows at its end, and empty cells at the end of each, are left out."""
    area = parse_range(book, text)
    render = one(query, "valueRenderOption", "FORMATTED_VALUE")
    dates = one(query, "dateTimeRenderOption", "SERIAL_NUMBER")
    dimension = one(query, "majorDimension", "ROWS")
    lines = _lines(area, render, dates)
    if dimension == "COLUMNS":
        width = max((len(line) for line in lines), default=0)
        turned = zip(*[line + [""] * (width - len(line)) for line in lines], strict=True)
        lines = _trimmed([list(line) for line in turned])
    answer: Json = {"range": show_range(area), "majorDimension": dimension}
    if lines:
        answer["values"] = lines
    return answer


def batch_get(book: Book, query: Query) -> Json:
    """Return the values of many ranges."""
    return {"spreadsheetId": book.id, "valueRanges": [get(book, text, query) for text in query.get("ranges", ())]}


def update(book: Book, text: str, body: Json, query: Query) -> Json:
    """Write the values from the corner of the range on. `null` leaves a cell alone, "" empties it."""
    rows = _rows(body)  # a recording shows that these are looked at first
    area = parse_range(book, text)
    height, width = len(rows), max((len(row) for row in rows), default=0)
    if (area.bottom - area.top, area.right - area.left) == (1, 1):
        area = area._replace(bottom=area.top + max(height, 1), right=area.left + max(width, 1))
    if height > area.bottom - area.top:
        raise bad(f"Requested writing within range [{show_range(area)}], but tried writing to row [{area.bottom + 1}]")
    if width > area.right - area.left:
        raise bad(f"Requested writing within range [{show_range(area)}], but tried writing to column [{area.right}]")
    if area.bottom > area.tab.rows or area.right > area.tab.columns:
        limits = f"Max rows: {area.tab.rows}, max columns: {area.tab.columns}"
        raise bad(f"Range ({show_range(area)}) exceeds grid limits. {limits}")
    written = area._replace(bottom=area.top + height, right=area.left + width) if height and width else area
    return _write(book, written, rows, query)


def batch_update(book: Book, body: Json) -> Json:
    """Write many ranges, all or none."""
    query = {name: [_said(body[name])] for name in _HOW if body.get(name) is not None}
    answers = [update(book, part["range"], part, query) for part in body.get("data", ())]
    columns: set[tuple[int, int]] = set()
    rows: set[tuple[int, int]] = set()
    for part in body.get("data", ()):
        area = parse_range(book, part["range"])
        for down, row in enumerate(_rows(part)):
            for right, value in enumerate(row):
                if value is not None:
                    rows.add((area.tab.id, area.top + down))
                    columns.add((area.tab.id, area.left + right))
    return {
        "spreadsheetId": book.id,
        "totalUpdatedRows": len(rows),
        "totalUpdatedColumns": len(columns),
        "totalUpdatedCells": sum(answer.get("updatedCells", 0) for answer in answers),
        "totalUpdatedSheets": len({tab for tab, _ in rows}),
        "responses": answers,
    }


def append(book: Book, text: str, body: Json, query: Query) -> Json:
    """Write below the last block of cells in the range that touch one another."""
    area = parse_range(book, text)
    rows = _rows(body)
    table = _last_block(area)
    top, left = (table.bottom, table.left) if table else (area.top, area.left)
    height, width = len(rows), max((len(row) for row in rows), default=0)
    tab = area.tab
    tab.grid["rowCount"] = max(tab.rows, top + height)
    tab.grid["columnCount"] = max(tab.columns, left + width)
    if one(query, "insertDataOption") == "INSERT_ROWS" and table:
        move_rows(tab, top, height)
    target = Area(tab, top, left, top + height, left + width)
    written = _write(book, target, rows, query)
    before = {"tableRange": show_range(table)} if table else {}
    return {"spreadsheetId": book.id, **before, "updates": written}


def clear(book: Book, text: str) -> Json:
    """Empty the cells of a range; how they look stays."""
    return {"spreadsheetId": book.id, "clearedRange": _clear(book, text)}


def batch_clear(book: Book, body: Json) -> Json:
    """Empty many ranges."""
    return {"spreadsheetId": book.id, "clearedRanges": [_clear(book, text) for text in body.get("ranges", ())]}


def move_rows(tab: Tab, first: int, by: int) -> None:
    """Move the rows from `first` on down by `by`."""
    tab.cells = {(row + by if row >= first else row, column): cell for (row, column), cell in tab.cells.items()}
    tab.grid["rowCount"] = tab.rows + by


def _clear(book: Book, text: str) -> str:
    area = parse_range(book, text)
    for (row, column), cell in list(area.tab.cells.items()):
        if area.top <= row < area.bottom and area.left <= column < area.right:
            enter(cell, "", as_user=False)
            if cell.is_bare:
                del area.tab.cells[row, column]
    return show_range(area)


def _lines(area: Area, render: str, dates: str) -> list[list[Plain]]:
    found: dict[int, dict[int, Plain]] = {}
    for (row, column), cell in area.tab.cells.items():
        if not cell.is_blank and area.top <= row < area.bottom and area.left <= column < area.right:
            found.setdefault(row, {})[column] = given(cell, render, dates)
    return [
        [found[row].get(column, "") for column in range(area.left, max(found[row]) + 1)] if row in found else []
        for row in range(area.top, max(found, default=area.top - 1) + 1)
    ]


def _trimmed(lines: list[list[Plain]]) -> list[list[Plain]]:
    for line in lines:
        while line and line[-1] == "":
            line.pop()
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _rows(body: Json) -> list[list[Plain | None]]:
    values = body.get("values", [])
    if not isinstance(values, list):
        raise bad_values(values)
    rows: list[list[Plain | None]] = [list(row) for row in values]
    if body.get("majorDimension") != "COLUMNS":
        return rows
    height = max((len(row) for row in rows), default=0)
    return [[column[number] if number < len(column) else None for column in rows] for number in range(height)]


def _said(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _write(book: Book, area: Area, rows: list[list[Plain | None]], query: Query) -> Json:
    as_user = one(query, "valueInputOption") == "USER_ENTERED"
    written: set[tuple[int, int]] = set()
    for down, row in enumerate(rows):
        for right, value in enumerate(row):
            if value is None:
                continue
            if not isinstance(value, str | int | float):
                raise bad(f"Invalid values[{down}][{right}]: {value!r}")
            place = (area.top + down, area.left + right)
            enter(area.tab.cell(*place), value, as_user=as_user)
            if area.tab.cells[place].is_bare:
                del area.tab.cells[place]
            written.add(place)
    answer: Json = {"spreadsheetId": book.id, "updatedRange": show_range(area)}
    if written:
        answer["updatedRows"] = len({row for row, _ in written})
        answer["updatedColumns"] = len({column for _, column in written})
        answer["updatedCells"] = len(written)
    if one(query, "includeValuesInResponse").lower() == "true":
        render = one(query, "responseValueRenderOption", "FORMATTED_VALUE")
        dates = one(query, "responseDateTimeRenderOption", "SERIAL_NUMBER")
        answer["updatedData"] = get(
            book, show_range(area), {"valueRenderOption": [render], "dateTimeRenderOption": [dates]}
        )
    return answer


def _last_block(area: Area) -> Area | None:
    """Return the block of cells that touch one another around the range's only cell, else the last in the range."""
    filled = {place for place, cell in area.tab.cells.items() if not cell.is_blank}
    inside = [
        (row, column) for row, column in filled if area.top <= row < area.bottom and area.left <= column < area.right
    ]
    return _block(area.tab, filled, max(inside)) if inside else None


def _block(tab: Tab, places: set[tuple[int, int]], start: tuple[int, int]) -> Area:
    block, waiting = {start}, [start]
    while waiting:
        row, column = waiting.pop()
        near = {(row + down, column + right) for down in (-1, 0, 1) for right in (-1, 0, 1)}
        fresh = (near & places) - block
        block |= fresh
        waiting.extend(fresh)
    rows, columns = [row for row, _ in block], [column for _, column in block]
    return Area(tab, min(rows), min(columns), max(rows) + 1, max(columns) + 1)
