"""What the server answers to a request, without the network: method, address and body in, answer out."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from toolkit.sheets_server import batch, drive, resource, values
from toolkit.sheets_server.book import Book
from toolkit.sheets_server.limits import Limit
from toolkit.sheets_server.refusals import (
    Json,
    Refused,
    not_found,
    not_shared,
    not_signed_in,
    office_file,
    scope_missing,
)
from toolkit.sheets_server.tokens import Tokens

_AUTH = "https://www.googleapis.com/auth/"
WRITE_SCOPES = frozenset(_AUTH + name for name in ("spreadsheets", "drive", "drive.file"))
READ_SCOPES = WRITE_SCOPES | {_AUTH + name for name in ("spreadsheets.readonly", "drive.readonly")}
"""Any of these lets one read (discovery document of the Sheets API, `scopes` of its methods)."""

_SHEETS = re.compile(r"/v4/spreadsheets/([^/:]+)(?:/values)?(.*)")
_FILES = re.compile(r"/drive/v3/files(?:/([^/]+))?(/export|/copy)?")
_READING = frozenset({"GET"})


class Request(NamedTuple):
    """A request of the API, the `number`th since the server began (from 1)."""

    number: int
    method: str
    target: str
    """Path and query."""
    body: Json

    @property
    def path(self) -> str:
        """The path, decoded."""
        return unquote(urlsplit(self.target).path)

    @property
    def query(self) -> Mapping[str, Sequence[str]]:
        """The parameters behind the question mark."""
        return parse_qs(urlsplit(self.target).query, keep_blank_values=True)


class Answer(NamedTuple):
    """Status and body; text only for exports."""

    status: int
    body: Json | str


@dataclass(slots=True)
class Api:
    """The spreadsheets there are, who may see them, and who may sign in."""

    books: dict[str, Book] = field(default_factory=dict)
    tokens: Tokens = field(default_factory=Tokens)
    shared: dict[str, dict[str, str]] = field(default_factory=dict)
    """Spreadsheet -> e-mail address -> "reader" or "writer"; one that is not named here is open to all."""
    office_files: set[str] = field(default_factory=set)
    """Ids of Excel files that lie in Drive as they are."""
    limit: Limit | None = None

    def answer(self, request: Request, token: str | None = None) -> Answer:
        """Answer a request; with a `token`, only what it allows."""
        try:
            if request.path.startswith("/drive/"):
                return self._drive(request)
            return Answer(200, self._sheets(request, token))
        except Refused as error:
            return Answer(error.code, error.body)

    def _sheets(self, request: Request, token: str | None) -> Json:
        match = _SHEETS.fullmatch(urlsplit(request.target).path)
        if match is None:
            raise not_found()
        book_id, action = match[1], unquote(match[2])
        if token is not None:
            self._check(book_id, token, writes=request.method not in _READING)
        if book_id in self.office_files:
            raise office_file()
        if book_id not in self.books:
            raise not_found()
        book = self.books[book_id]
        if request.method == "GET":
            return _read(book, request, action)
        if action == ":batchUpdate" and "/values" not in urlsplit(request.target).path:
            self.books[book_id], answer = batch.batch_update(book, request.body)
            return answer
        return _write(book, request, action)

    def _check(self, book_id: str, token: str, *, writes: bool) -> None:
        if token not in self.tokens.given:
            raise not_signed_in()
        email, scopes = self.tokens.given[token]
        if self.limit is not None:
            self.limit.grant(email, writes=writes)
        if not scopes & (WRITE_SCOPES if writes else READ_SCOPES):
            raise scope_missing()
        right = self.shared.get(book_id, {email: "writer"}).get(email)
        if right is None or (writes and right != "writer"):
            raise not_shared()

    def _drive(self, request: Request) -> Answer:
        match = _FILES.fullmatch(request.path)
        if match is None:
            raise not_found()
        book_id = match[1]
        if request.method == "POST" and book_id is None:
            return Answer(200, drive.create(self.books, request.body))
        if book_id is None:
            return Answer(200, drive.listed(self.books, request.query))
        if book_id not in self.books:
            raise not_found()
        if request.method == "DELETE":
            del self.books[book_id]
            return Answer(204, "")
        if match[2] == "/copy":
            return Answer(200, drive.copied(self.books, book_id, request.body))
        if match[2]:
            return Answer(200, drive.exported(self.books[book_id], values.one(request.query, "mimeType")))
        return Answer(200, drive.described(self.books[book_id], request.query))


def _read(book: Book, request: Request, action: str) -> Json:
    if not action:
        return resource.get(book, request.query)
    if action == ":batchGet":
        return values.batch_get(book, request.query)
    return values.get(book, action.removeprefix("/"), request.query)


def _write(book: Book, request: Request, action: str) -> Json:
    body, query = request.body, request.query
    if request.method == "PUT":
        as_user = values.one(query, "valueInputOption") == "USER_ENTERED"
        return values.update(book, action.removeprefix("/"), body, as_user=as_user)
    many: dict[str, Callable[[Book, Json], Json]] = {
        ":batchUpdate": values.batch_update,
        ":batchClear": values.batch_clear,
    }
    if action in many:
        return many[action](book, body)
    if action.endswith(":append"):
        return values.append(book, action.removeprefix("/").removesuffix(":append"), body, query)
    if action.endswith(":clear"):
        return values.clear(book, action.removeprefix("/").removesuffix(":clear"))
    raise not_found()
