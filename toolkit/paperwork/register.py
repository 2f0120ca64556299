"""The register of documents: a number for each, what it was made of, and what became of it.

It holds references, no names. A number is given before the file is written and never given twice; a document that
corrects another has a number of its own and says which one it replaces.
"""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from toolkit.memory.database import connect, usable
from toolkit.model.effect import Key
from toolkit.model.message import say

FILE = "register.sqlite3"
VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS document (
    number TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    replaces TEXT NOT NULL,
    language TEXT NOT NULL DEFAULT '',
    template TEXT NOT NULL DEFAULT '',
    content TEXT NOT NULL DEFAULT '',
    hash TEXT NOT NULL DEFAULT '',
    file TEXT NOT NULL DEFAULT '',
    made_on TEXT,
    handed_over_on TEXT,
    signed_on TEXT
) STRICT;
"""
_COLUMNS = "number, kind, subject, occurrence, replaces, language, template, content, hash, file, made_on"


_usable = partial(
    usable,
    FILE,
    say("The register {file} cannot be used: {error}"),
    say("Check that the folder can be written to; if the file is damaged, restore it from a backup."),
)


@dataclass(frozen=True, slots=True)
class Made:
    """What a document was made of, each as the beginning of a SHA-256, and where it is."""

    language: str
    template: str
    """Of the file of the template: its version."""
    content: str
    """Of the template and all values but the number and the day: the same content is the same document."""
    hash: str
    """Of the Word file."""
    file: str


@dataclass(frozen=True, slots=True)
class Registered:
    """A document that was made."""

    number: str
    key: Key
    replaces: str
    made: Made
    made_on: dt.date
    handed_over_on: dt.date | None
    signed_on: dt.date | None
    replaced_by: str = ""


class Register:
    """The documents of one association, in an SQLite file. Methods raise ToolkitError if it cannot be used."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def reserve(self, key: Key, today: dt.date, replaces: str = "") -> str:
        """Return the number of a document that is about to be made, such as "2026-0042".

        A number that was given to the same document, and whose file was never written, is given again.
        """
        with _usable(), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")  # two programs at once must not get one number
            given = self._connection.execute(
                "SELECT number FROM document WHERE kind = ? AND subject = ? AND occurrence = ? AND made_on IS NULL",
                (key.kind, key.subject, key.occurrence),
            ).fetchone()
            number = str(given[0]) if given else self._next(today.year)
            self._connection.execute(
                "INSERT OR REPLACE INTO document (number, kind, subject, occurrence, replaces) VALUES (?, ?, ?, ?, ?)",
                (number, key.kind, key.subject, key.occurrence, replaces),
            )
        return number

    def _next(self, year: int) -> str:
        (last,) = self._connection.execute(
            "SELECT max(CAST(substr(number, 6) AS INTEGER)) FROM document WHERE number LIKE ?", (f"{year:04}-%",)
        ).fetchone()
        return f"{year:04}-{(last or 0) + 1:04}"

    def complete(self, number: str, made: Made, today: dt.date) -> None:
        """Note that the document was made."""
        with _usable(), self._connection:
            self._connection.execute(
                "UPDATE document SET language = ?, template = ?, content = ?, hash = ?, file = ?, made_on = ?"
                " WHERE number = ?",
                (made.language, made.template, made.content, made.hash, made.file, today.isoformat(), number),
            )

    def complete_late(self, key: Key, file: str, hash_: str, today: dt.date) -> None:
        """Note that a document was made by a run that was stopped before it could say so."""
        with _usable(), self._connection:
            self._connection.execute(
                "UPDATE document SET file = ?, hash = ?, made_on = ?"
                " WHERE kind = ? AND subject = ? AND occurrence = ? AND made_on IS NULL",
                (file, hash_, today.isoformat(), key.kind, key.subject, key.occurrence),
            )

    def note(self, number: str, *, handed_over_on: dt.date | None = None, signed_on: dt.date | None = None) -> bool:
        """Note a day on which a document was handed over or signed. False if there is no such number."""
        with _usable(), self._connection:
            changed = self._connection.execute(
                "UPDATE document SET handed_over_on = coalesce(?, handed_over_on), signed_on = coalesce(?, signed_on)"
                " WHERE number = ? AND made_on IS NOT NULL",
                (_text(handed_over_on), _text(signed_on), number),
            )
        return changed.rowcount == 1

    def entries(self) -> list[Registered]:
        """Every document made, in the order of the numbers."""
        with _usable():
            rows = self._connection.execute(
                f"SELECT {_COLUMNS}, handed_over_on, signed_on FROM document"  # noqa: S608 - our own columns
                " WHERE made_on IS NOT NULL ORDER BY substr(number, 1, 4), CAST(substr(number, 6) AS INTEGER)"
            ).fetchall()
            followers = {str(row[4]): str(row[0]) for row in rows if row[4]}
            return [_entry(row, followers.get(str(row[0]), "")) for row in rows]

    def last(self, key: Key) -> Registered | None:
        """The newest document about the same event."""
        return next((entry for entry in reversed(self.entries()) if entry.key == key), None)


def _entry(row: tuple[str, ...], replaced_by: str) -> Registered:
    number, kind, subject, occurrence, replaces, *made, made_on, handed, signed = row
    return Registered(
        number,
        Key(kind, subject, occurrence),
        replaces,
        Made(*made),
        dt.date.fromisoformat(made_on),
        dt.date.fromisoformat(handed) if handed else None,
        dt.date.fromisoformat(signed) if signed else None,
        replaced_by,
    )


def _text(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


@contextmanager
def open_register(folder: Path) -> Iterator[Register]:
    """Open the register in `folder`, made if need be. Raises ToolkitError if it cannot be used."""
    with _usable():
        connection = connect(folder, FILE, version=VERSION, schema=_SCHEMA)
    with closing(connection):
        with _usable():
            connection.execute("SELECT 1 FROM document").fetchone()
        yield Register(connection)


def registered_in(folder: Path) -> list[Registered]:
    """Every document made, for who only looks: no register is made where there is none. Raises ToolkitError."""
    if not (folder / FILE).exists():
        return []
    with open_register(folder) as register:
        return register.entries()
