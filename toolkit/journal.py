"""What was done, so that nothing is done twice and nothing is lost silently.

Every outward effect has a key: association, kind, subject, occurrence. It is claimed before it is done
and confirmed after. A claim without confirmation is *in doubt*: something stopped in between.
"""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from toolkit.errors import ToolkitError
from toolkit.model.effect import Key
from toolkit.model.message import say

FILE = "journal.sqlite3"
VERSION = 1
_SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS effect (
    association TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('claimed', 'done')),
    detail TEXT NOT NULL DEFAULT '',
    claimed_at TEXT NOT NULL,
    done_at TEXT,
    PRIMARY KEY (association, kind, subject, occurrence)
) STRICT;
PRAGMA user_version = {VERSION};
COMMIT;
"""


class EffectState(StrEnum):
    """How far an effect got."""

    CLAIMED = "claimed"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Entry:
    """One effect as the journal remembers it."""

    key: Key
    state: EffectState
    detail: str
    claimed_at: dt.datetime
    done_at: dt.datetime | None


class Journal:
    """The effects of one association, in an SQLite file.

    Every method raises ToolkitError if the file cannot be read or written.
    """

    def __init__(self, connection: sqlite3.Connection, association: str) -> None:
        self._connection = connection
        self._association = association

    def entries(self, kind: str | None = None) -> list[Entry]:
        """Every effect, or those of one kind, in the order they were claimed."""
        with _usable():
            rows = self._connection.execute(
                "SELECT kind, subject, occurrence, state, detail, claimed_at, done_at FROM effect"
                " WHERE association = ? AND (? IS NULL OR kind = ?) ORDER BY claimed_at, kind, subject",
                (self._association, kind, kind),
            )
            return [_entry(row) for row in rows]

    def claim(self, key: Key, at: dt.datetime, detail: str = "") -> bool:
        """Announce an effect. False if it was claimed before: done, or in doubt."""
        with _usable(), self._connection:
            cursor = self._connection.execute(
                "INSERT OR IGNORE INTO effect (association, kind, subject, occurrence, state, detail, claimed_at)"
                " VALUES (?, ?, ?, ?, 'claimed', ?, ?)",
                (self._association, key.kind, key.subject, key.occurrence, detail, at.isoformat()),
            )
        return cursor.rowcount == 1

    def confirm(self, key: Key, at: dt.datetime) -> None:
        """Note that a claimed effect is done."""
        self._change("UPDATE effect SET state = 'done', done_at = ? WHERE {key}", key, at.isoformat())

    def release(self, key: Key) -> None:
        """Take back a claim whose effect surely did not happen."""
        self._change("DELETE FROM effect WHERE {key} AND state = 'claimed'", key)

    def _change(self, statement: str, key: Key, *values: str) -> None:
        where = "association = ? AND kind = ? AND subject = ? AND occurrence = ?"
        with _usable(), self._connection:
            self._connection.execute(
                statement.format(key=where), (*values, self._association, key.kind, key.subject, key.occurrence)
            )


def _entry(row: Iterable[str | None]) -> Entry:
    kind, subject, occurrence, state, detail, claimed_at, done_at = row
    return Entry(
        Key(str(kind), str(subject), str(occurrence)),
        EffectState(str(state)),
        str(detail),
        dt.datetime.fromisoformat(str(claimed_at)),
        dt.datetime.fromisoformat(done_at) if done_at else None,
    )


@contextmanager
def open_journal(folder: Path, association: str) -> Iterator[Journal]:
    """Open the journal in `folder`, made if need be. Raises ToolkitError if it cannot be used."""
    path = folder / FILE
    with _usable():
        folder.mkdir(parents=True, exist_ok=True)
        _refuse_empty(path)
        connection = sqlite3.connect(path, timeout=10)
    with closing(connection):
        with _usable():
            _prepare(connection)
        yield Journal(connection, association)


def _refuse_empty(path: Path) -> None:
    """Raise ToolkitError over a file of no bytes, which SQLite would take for a new journal."""
    if path.is_file() and path.stat().st_size == 0:
        raise ToolkitError(
            say("The journal {file} is empty, so nobody knows which letters were prepared.", file=path.name),
            say("Restore it from a backup, or delete it: then the letters that are due are prepared again."),
        )


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA synchronous = FULL")
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if found > VERSION:
        raise ToolkitError(
            say("{file} was written by a newer version of the toolkit.", file=FILE),
            say("Install that version, or a later one."),
        )
    if found < VERSION:
        connection.executescript(_SCHEMA)
    connection.execute("SELECT 1 FROM effect").fetchone()  # a journal that lost its table is no new one


@contextmanager
def _usable() -> Iterator[None]:
    """Tell what SQLite and the disk say against the journal. A ValueError comes from an entry that is none."""
    try:
        yield
    except (sqlite3.Error, OSError, ValueError) as error:
        raise ToolkitError(
            say("The journal {file} cannot be used: {error}", file=FILE, error=str(error)),
            say("Check that the folder can be written to; if the file is damaged, restore it from a backup."),
        ) from error
