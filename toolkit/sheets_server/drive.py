"""The little of the Drive API that people's tools use beside a spreadsheet: files made, named, listed, deleted."""

import copy
import csv
import io
import re
import secrets
from collections.abc import Mapping, Sequence

from toolkit import clock
from toolkit.sheets_server.book import Book
from toolkit.sheets_server.entering import enter, given
from toolkit.sheets_server.masks import only, parse_mask
from toolkit.sheets_server.refusals import Json, Refused

SPREADSHEET = "application/vnd.google-apps.spreadsheet"
_NAME = re.compile(r'name = "((?:[^"\\]|\\.)*)"')


def new_book(title: str, book_id: str = "") -> Book:
    """Return an empty spreadsheet with one sheet."""
    book = Book(book_id or secrets.token_urlsafe(33), title)
    book.add("Sheet1", tab_id=0)
    return book


def create(books: dict[str, Book], body: Json, book_id: str = "") -> Json:
    """Make a spreadsheet."""
    book = new_book(body["name"], book_id)
    books[book.id] = book
    return {"kind": "drive#file", "id": book.id, "name": book.title, "mimeType": SPREADSHEET}


def copied(books: dict[str, Book], book_id: str, body: Json) -> Json:
    """Make a copy of a spreadsheet."""
    book = copy.deepcopy(books[book_id])
    answer = create(books, {"name": body.get("name") or f"Copy of {book.title}"})
    books[answer["id"]].tabs, books[answer["id"]].named = book.tabs, book.named
    return answer


def listed(books: Mapping[str, Book], query: Mapping[str, Sequence[str]]) -> Json:
    """Return the spreadsheets of a name, or all."""
    name = _NAME.search(query.get("q", [""])[0])
    found = [_file(book) for book in books.values() if name is None or book.title == name[1]]
    answer: Json = only({"kind": "drive#fileList", "files": found}, parse_mask(query.get("fields", [""])[0]))
    return answer


def described(book: Book, query: Mapping[str, Sequence[str]]) -> Json:
    """Return what Drive knows of a spreadsheet."""
    answer: Json = only(_file(book), parse_mask(query.get("fields", [""])[0]))
    return answer


def exported(book: Book, kind: str) -> str:
    """Return the first sheet as text."""
    if kind != "text/csv":
        raise Refused(400, "The requested conversion is not supported.")
    tab, text = book.tabs[0], io.StringIO()
    width = max((column + 1 for _, column in tab.cells), default=0)
    rows = [["" for _ in range(width)] for _ in range(tab.last_row())]
    for (row, column), cell in tab.cells.items():
        if not cell.is_blank:
            rows[row][column] = str(given(cell, "FORMATTED_VALUE", "SERIAL_NUMBER"))
    csv.writer(text).writerows(rows)
    return text.getvalue().removesuffix("\r\n")


def deleted(books: dict[str, Book], book_id: str) -> None:
    """Delete a spreadsheet."""
    del books[book_id]


def replaced(book: Book, text: str) -> Json:
    """Put comma-separated text in the place of all sheets, as if somebody had typed it in."""
    del book.tabs[1:]
    tab = book.tabs[0]
    tab.cells = {}
    for row, line in enumerate(csv.reader(io.StringIO(text))):
        for column, value in enumerate(line):
            if value:
                enter(tab.cell(row, column), value, as_user=True)
    return _file(book)


def _file(book: Book) -> Json:
    now = clock.now().isoformat()
    return {
        "kind": "drive#file",
        "id": book.id,
        "name": book.title,
        "createdTime": now,
        "modifiedTime": now,
        "mimeType": SPREADSHEET,
    }
