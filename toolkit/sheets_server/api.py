"""What the server answers to a request, without the network: method, address and body in, answer out."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from toolkit.sheets_server import batch, drive, resource, sharing, tabs, values
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
_FILES = re.compile(
    r"/(?:drive/v3|upload/drive/v2)/files(?:/([^/]+))?(/export|/copy|/comments|/permissions)?(?:/([^/]+))?"
)
_COPY_TO = re.compile(r"/v4/spreadsheets/([^/:]+)/sheets/(\d+):copyTo")
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
    shared: sharing.Rights = field(default_factory=dict)
    office_files: set[str] = field(default_factory=set)
    """Ids of Excel files that lie in Drive as they are."""
    limit: Limit | None = None

    def answer(self, request: Request, token: str | None = None) -> Answer:
        """Answer a request; with a `token`, only what it allows."""
        try:
            if _FILES.fullmatch(request.path):
                return self._drive(request)
            return Answer(200, self._sheets(request, token))
        except Refused as error:
            return Answer(error.code, error.body)

    def _sheets(self, request: Request, token: str | None) -> Json:
        path = urlsplit(request.target).path
        copied = _COPY_TO.fullmatch(path)
        match = copied or _SHEETS.fullmatch(path)
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
        if copied:
            other = str(request.body.get("destinationSpreadsheetId"))
            if token is not None:
                self._check(other, token, writes=True)
            if other not in self.books:
                raise not_found()
            return tabs.copied_to(book, int(copied[2]), self.books[other])
        if request.method == "GET":
            return _read(book, request, action)
        if action == ":batchUpdate" and "/values" not in path:
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
        book_id, part = match[1], match[2] or ""
        if book_id is None:
            if request.method == "POST":
                return Answer(200, drive.create(self.books, request.body))
            return Answer(200, drive.listed(self.books, request.query))
        deeds = self._deeds(request, book_id, match[3] or "")
        if book_id not in self.books or (request.method, part) not in deeds:
            raise not_found()
        done = deeds[request.method, part]()
        return Answer(204, "") if done is None else Answer(200, done)

    def _deeds(
        self, request: Request, book_id: str, permission_id: str
    ) -> Mapping[tuple[str, str], Callable[[], Json | str | None]]:
        """What can be done to a file: by method, and by the part of it."""
        books, body, query = self.books, request.body, request.query
        shared, owners = self.shared, self.tokens.accounts
        return {
            ("GET", ""): lambda: drive.described(books[book_id], query),
            ("PUT", ""): lambda: drive.replaced(books[book_id], str(body.get("csv", ""))),
            ("DELETE", ""): lambda: drive.deleted(books, book_id),
            ("POST", "/copy"): lambda: drive.copied(books, book_id, body),
            ("GET", "/export"): lambda: drive.exported(books[book_id], values.one(query, "mimeType")),
            ("GET", "/comments"): lambda: {"kind": "drive#commentList", "comments": []},
            ("GET", "/permissions"): lambda: sharing.permissions(shared, book_id),
            ("POST", "/permissions"): lambda: sharing.share(shared, book_id, body, owners),
            ("DELETE", "/permissions"): lambda: sharing.withdraw(shared, book_id, permission_id),
        }


def _read(book: Book, request: Request, action: str) -> Json:
    if not action:
        return resource.get(book, request.query)
    if action == ":batchGet":
        return values.batch_get(book, request.query)
    return values.get(book, action.removeprefix("/"), request.query)


def _write(book: Book, request: Request, action: str) -> Json:
    body, query = request.body, request.query
    if request.method == "PUT":
        return values.update(book, action.removeprefix("/"), body, query)
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
