"""The toolkit's own sheets at Google: each replaced in one piece, and what people wrote beside its lines stays.

People may write a remark while it is replaced. So the same batch first copies the column of remarks beside the
sheet's own columns, and the answer tells what it held at that moment: what is new is put back at once.
"""

import random
from collections.abc import Mapping, Sequence

from toolkit.model.letters import column_letters
from toolkit.reports.sheet import Cell, OwnSheet
from toolkit.schema.folding import fold
from toolkit.schema.own_sheets import MARK, other_name, remarks
from toolkit.workbooks.google.client import Json, SheetsClient
from toolkit.workbooks.google.grids import GoogleGrid, value_of
from toolkit.workbooks.google.looks import FIELDS, cell_data
from toolkit.workbooks.google.reader import Snapshot
from toolkit.workbooks.inplace.areas import quoted

_LARGEST_ID = 2**31 - 1
_PIXELS = 7
"""A width of one is a character of the standard font; so many pixels it has."""
_PUT_BACK = 20
"""So often in a row somebody may write a remark just while the sheet is replaced."""


def put_sheet(client: SheetsClient, snapshot: Snapshot, sheet: OwnSheet) -> str:
    """Put the sheet in the place of its older version, or add it; return its name there.

    Raises StaleError if the snapshot is too old, UnsureError, ToolkitError.
    """
    old = _old(snapshot, sheet)
    if old is None:
        is_taken = fold(sheet.name) in {fold(title) for title in snapshot.taken}
        name = other_name(sheet.name) if is_taken else sheet.name
        new_id = random.randrange(1, _LARGEST_ID)  # noqa: S311 - a number that no sheet has yet
        requests = [*_added(sheet, name, new_id), *_filled(sheet, snapshot, new_id, {}, (0, 0), None)]
        client.batch_update({"requests": requests})
        return name
    held: Mapping[str, str] = remarks([old], sheet.names)
    wanted = held
    for _ in range(_PUT_BACK):
        found = _replace(client, snapshot, old, sheet, wanted)
        fresh = {key: text for key, text in found.items() if held.get(key, "") != text}
        gone = {key: "" for key, text in held.items() if text and key not in found}
        if not fresh and not gone:
            break
        held, wanted = wanted, {**wanted, **gone, **fresh}
    return old.name


def _old(snapshot: Snapshot, sheet: OwnSheet) -> GoogleGrid | None:
    names = {fold(name) for one in sheet.names for name in (one, other_name(one))}
    return next((grid for grid in snapshot.grids if fold(grid.name) in names and _is_ours(grid)), None)


def _is_ours(grid: GoogleGrid) -> bool:
    """Whether the sheet bears our mark, or nothing at all."""
    return not grid.height or any(MARK in row for row in grid.head(grid.height))


def _replace(
    client: SheetsClient, snapshot: Snapshot, old: GoogleGrid, sheet: OwnSheet, wanted: Mapping[str, str]
) -> dict[str, str]:
    """Replace the sheet; return the remarks that it held at that moment."""
    if sheet.notes is None:
        client.batch_update({"requests": list(_filled(sheet, snapshot, old.id, {}, old.capacity, None))})
        return dict(wanted)
    keys = _column_of_keys(old, len(sheet.widths))
    beside = max(keys, len(sheet.widths)) + 1
    requests = list(_filled(sheet, snapshot, old.id, wanted, old.capacity, (keys, beside)))
    where = f"{quoted(old.name)}!{column_letters(beside)}:{column_letters(beside + 1)}"
    answer = client.batch_update(
        {
            "requests": requests,
            "includeSpreadsheetInResponse": True,
            "responseRanges": [where],
            "responseIncludeGridData": True,
        }
    )
    return _copied(answer["updatedSpreadsheet"])


def _column_of_keys(old: GoogleGrid, usual: int) -> int:
    return next((row.index(MARK) for row in old.head(old.height) if MARK in row), usual)


def _copied(spreadsheet: Json) -> dict[str, str]:
    found: dict[str, str] = {}
    for sheet in spreadsheet.get("sheets", ()):
        for part in sheet.get("data", ()):
            for row in part.get("rowData", ()):
                texts = [str(value_of(cell)).strip() for cell in row.get("values", ())][:2]
                if len(texts) == 2 and texts[0] and texts[1] not in ("", MARK):  # noqa: PLR2004 - remark and key
                    found.setdefault(texts[1], texts[0])
    return found


def _added(sheet: OwnSheet, name: str, new_id: int) -> list[Json]:
    size = {"rowCount": max(len(sheet.rows), 1) + 1, "columnCount": len(sheet.widths) + 3}
    return [{"addSheet": {"properties": {"sheetId": new_id, "title": name, "gridProperties": size}}}]


def _filled(
    sheet: OwnSheet,
    snapshot: Snapshot,
    sheet_id: int,
    notes: Mapping[str, str],
    capacity: tuple[int, int],
    copied: tuple[int, int] | None,
) -> list[Json]:
    """Return the requests that fill the sheet; `copied` is from which column of keys to which place beside."""
    rows = _rows(sheet, snapshot, notes)
    width = len(sheet.widths) + 1
    last = copied[1] if copied else width
    requests = _enlarged(sheet_id, capacity, (len(rows), last + 2)) if capacity[0] else []
    if copied:
        source = _range(sheet_id, None, (copied[0] - 1, copied[0] + 1))
        target = _range(sheet_id, None, (last, last + 2))
        requests.append({"copyPaste": {"source": source, "destination": target, "pasteType": "PASTE_VALUES"}})
    filled = _range(sheet_id, None if capacity[0] else (0, len(rows)), (0, last))
    requests.append({"updateCells": {"range": filled, "fields": FIELDS, "rows": rows}})
    for index, points in enumerate(sheet.widths):
        requests.append(_column(sheet_id, index, index + 1, {"pixelSize": int(points * _PIXELS) + 5}))
    requests.append(_column(sheet_id, width - 1, last + 2, {"hiddenByUser": True}))
    header = _range(sheet_id, (sheet.header_row - 1, len(sheet.rows)), (0, len(sheet.widths)))
    requests.append({"setBasicFilter": {"filter": {"range": header}}})
    if sheet.header_row == 1:
        properties = {"sheetId": sheet_id, "gridProperties": {"frozenRowCount": 1}}
        requests.append(
            {"updateSheetProperties": {"properties": properties, "fields": "gridProperties.frozenRowCount"}}
        )
    return requests


def _rows(sheet: OwnSheet, snapshot: Snapshot, notes: Mapping[str, str]) -> list[Json]:
    """Return the rows with their keys; remarks on lines that are no more stand at the end, with their keys."""
    ids = {grid.name: grid.id for grid in snapshot.grids}
    width = len(sheet.widths)
    keys = [*sheet.keys, *[""] * (len(sheet.rows) - len(sheet.keys))]
    lines: list[tuple[Sequence[Cell], str]] = list(zip(sheet.rows, keys, strict=True))
    lines += [((), key) for key, text in notes.items() if text and key not in keys]
    rows: list[Json] = []
    for number, (cells, key) in enumerate(lines, start=1):
        line = [*cells, *[Cell()] * (width - len(cells))]
        if key and sheet.notes is not None and notes.get(key):
            line[sheet.notes] = Cell(notes[key])
        is_marked = number == 1 or (number == sheet.header_row and bool(sheet.keys))
        line.append(Cell(MARK if is_marked else key or None, "note"))
        rows.append({"values": [cell_data(cell, ids) for cell in line]})
    return rows


def _enlarged(sheet_id: int, capacity: tuple[int, int], needed: tuple[int, int]) -> list[Json]:
    """Return what adds rows and columns: a sheet is never made smaller."""
    return [
        {"appendDimension": {"sheetId": sheet_id, "dimension": dimension, "length": more - there}}
        for dimension, there, more in zip(("ROWS", "COLUMNS"), capacity, needed, strict=True)
        if more > there
    ]


def _column(sheet_id: int, first: int, end: int, properties: Json) -> Json:
    place = {"sheetId": sheet_id, "dimension": "COLUMNS", "startIndex": first, "endIndex": end}
    return {"updateDimensionProperties": {"range": place, "properties": properties, "fields": ",".join(properties)}}


def _range(sheet_id: int, rows: tuple[int, int] | None, columns: tuple[int, int]) -> Json:
    """Return a range; of all rows if none are said."""
    found = {"sheetId": sheet_id, "startColumnIndex": columns[0], "endColumnIndex": columns[1]}
    return found | ({"startRowIndex": rows[0], "endRowIndex": rows[1]} if rows else {})
