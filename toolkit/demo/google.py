"""The demo at Google: a server on this machine plays Google Sheets for as long as the night lasts."""

import json
from collections.abc import Callable
from pathlib import Path

from toolkit.demo.folder import WORKBOOK
from toolkit.errors import ELSEWHERE, writing_to
from toolkit.sheets_server.excel import book_of, save_book
from toolkit.sheets_server.server import serve
from toolkit.starter.configuration import with_settings

_ID = "demo".ljust(44, "0")
_KEY = "google-key.json"


def night_at_google(folder: Path, config: Path, night: Callable[[], int]) -> tuple[int, int]:
    """Put the workbook of the folder on the server, let `night` happen, and bring it back as a file.

    Return what `night` returned, and how many requests were made.
    """
    workbook = folder / WORKBOOK
    before = config.read_text(encoding="utf-8")
    with serve() as server, writing_to(folder.name, ELSEWHERE):
        server.api.books[_ID] = book_of(workbook, _ID)
        file = folder / _KEY
        file.write_text(json.dumps(server.make_account()), encoding="utf-8")
        address = f"https://docs.google.com/spreadsheets/d/{_ID}/edit"
        settings = {"workbook": address, "google.key_file": _KEY, "google.server": server.url}
        config.write_text(with_settings(before, settings), encoding="utf-8")
        try:
            status = night()
        finally:
            config.write_text(before, encoding="utf-8")
            file.unlink()
        save_book(server.api.books[_ID], workbook)
        return status, server.request_count
