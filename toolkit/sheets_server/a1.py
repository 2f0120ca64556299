"""Ranges in A1 notation, as the API reads and writes them."""

import re

from toolkit.model.letters import column_letters
from toolkit.sheets_server.book import Area, Book, Tab, area_of
from toolkit.sheets_server.refusals import bad

_ENDS = re.compile(r"\$?([A-Za-z]{0,3})\$?(\d{0,7})(?::\$?([A-Za-z]{0,3})\$?(\d{0,7}))?")
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_LIKE_A_CELL = re.compile(r"[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]|[Cc]")


def parse_range(book: Book, text: str) -> Area:
    """Return the area that `text` means. Raises Refused if it means none."""
    tab_name, mark, cells = _split(text)
    if not mark:
        tab = book.titled(tab_name)
        if tab is not None:
            return Area(tab, 0, 0, tab.rows, tab.columns)
        if text.startswith("'"):
            raise _unknown(text)
        return _named(book, text) or _cells(book.tabs[0], text, text)
    tab = book.titled(tab_name)
    if tab is None:
        raise _unknown(text)
    return _named(book, cells) or _cells(tab, cells, text)


def show_range(area: Area) -> str:
    """Write the area; one cell is written alone."""
    first = f"{column_letters(area.left)}{area.top + 1}"
    last = f"{column_letters(area.right - 1)}{area.bottom}"
    return f"{quoted(area.tab.title)}!{first}" + (f":{last}" if first != last else "")


def quoted(title: str) -> str:
    """Write a sheet's title; in quotes where it would be taken for something else."""
    if _PLAIN.fullmatch(title) and not _LIKE_A_CELL.fullmatch(title):
        return title
    return "'" + title.replace("'", "''") + "'"


def _split(text: str) -> tuple[str, str, str]:
    if text.startswith("'"):
        match = re.fullmatch(r"'((?:[^']|'')*)'(?:(!)(.*))?", text, re.DOTALL)
        if match is None:
            raise _unknown(text)
        return match[1].replace("''", "'"), match[2] or "", match[3] or ""
    name, mark, cells = text.rpartition("!")
    return (name, mark, cells) if mark else (cells, "", "")


def _named(book: Book, name: str) -> Area | None:
    found = next((one for one in book.named if one["name"] == name), None)
    return area_of(book, found["range"]) if found else None


def _cells(tab: Tab, cells: str, text: str) -> Area:
    match = _ENDS.fullmatch(cells)
    if match is None or not cells.strip(":"):
        raise _unknown(text)
    left, top = _column(match[1]), _row(match[2])
    has_end = ":" in cells
    right, bottom = (_column(match[3]), _row(match[4])) if has_end else (left, top)
    if not has_end and (left is None or top is None):
        raise _unknown(text)
    if left is not None and right is not None and left > right:
        left, right = right, left
    if top is not None and bottom is not None and top > bottom:
        top, bottom = bottom, top
    if (top or 0) >= tab.rows or (left or 0) >= tab.columns:
        where = show_range(Area(tab, top or 0, left or 0, (top or 0) + 1, (left or 0) + 1))
        raise bad(f"Range ({where}) exceeds grid limits. Max rows: {tab.rows}, max columns: {tab.columns}")
    return Area(
        tab,
        top or 0,
        left or 0,
        tab.rows if bottom is None else min(bottom + 1, tab.rows),
        tab.columns if right is None else min(right + 1, tab.columns),
    )


def _column(letters: str) -> int | None:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1 if letters else None


def _row(digits: str) -> int | None:
    return int(digits) - 1 if digits else None


def _unknown(text: str) -> Exception:
    return bad(f"Unable to parse range: {text}")
