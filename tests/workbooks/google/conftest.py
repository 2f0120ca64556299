"""A spreadsheet on a server of our own; whatever is asked and answered is held to Google's own description."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.sheets_server.discovery import problems
from toolkit.sheets_server.book import Book
from toolkit.sheets_server.drive import new_book
from toolkit.sheets_server.server import SheetsServer, serve
from toolkit.workbooks.google.client import SheetsClient
from toolkit.workbooks.google.credentials import load_credentials
from toolkit.workbooks.google.patience import Patience

BOOK = "b" * 44
HASTY = Patience(connect_s=2, answer_s=2, deadline_s=1, first_wait_s=0.01, longest_wait_s=0.02)


@pytest.fixture
def server() -> Iterator[SheetsServer]:
    with serve() as running:
        running.api.books[BOOK] = new_book("Programme", BOOK)
        yield running
        found = [problem for request, answer in running.answered for problem in problems(request, answer)]
        assert found == []


@pytest.fixture
def book(server: SheetsServer) -> Callable[[], Book]:
    """The spreadsheet as it is now: each batch makes a new one."""
    return lambda: server.api.books[BOOK]


@pytest.fixture
def key_file(server: SheetsServer, tmp_path: Path) -> Path:
    file = tmp_path / "key.json"
    file.write_text(json.dumps(server.make_account()))
    return file


@pytest.fixture
def client(server: SheetsServer, key_file: Path) -> Iterator[SheetsClient]:
    with ExitStack() as stack:
        credentials = load_credentials(key_file, writes=True)
        yield stack.enter_context(SheetsClient(BOOK, credentials, HASTY, server.url))
