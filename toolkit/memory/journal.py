"""What was done, so that nothing is done twice and nothing is lost silently.

Every outward effect has a key: association, kind, subject, occurrence. It is claimed before it is done
and confirmed after. A claim without confirmation is *in doubt*: something stopped in between.
"""

import datetime as dt
import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from toolkit.errors import ToolkitError
from toolkit.files import unfinished
from toolkit.memory.database import keep_older, usable
from toolkit.memory.journal_schema import VERSION, prepare
from toolkit.model.effect import Key
from toolkit.model.message import say

FILE = "journal.sqlite3"
_COLUMNS = "kind, subject, occurrence, state, detail, claimed_at, done_at, part_of, reason, attempts"


_usable = partial(
    usable,
    FILE,
    say("The journal {file} cannot be used: {error}"),
    say("Check that the folder can be written to; if the file is damaged, restore it from a backup."),
)


class EffectState(StrEnum):
    """How far an effect got."""

    CLAIMED = "claimed"
    """Begun, and not known to have ended: in doubt, once the run is over."""
    DONE = "done"
    WAITING = "waiting"
    """Refused for now; the next run tries again."""
    REFUSED = "refused"
    """Refused for good: a person must act."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One effect as the journal remembers it.

    `part_of` is the id of the effect that it was a part of: a reminder of the digest it stood in. `reason` are
    the codes of a refusal.
    """

    key: Key
    state: EffectState
    detail: str
    claimed_at: dt.datetime
    done_at: dt.datetime | None
    part_of: str = ""
    reason: str = ""
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Home:
    """What a memory knows itself by, wherever it is copied, and the folder of state in which it was last used.

    `is_handed_over`: in that folder it is used from now on, and no longer in its own.
    """

    identity: str
    folder: str
    is_handed_over: bool = False


def key_id(key: Key) -> str:
    """Return what people call an effect by at the command line: ten hexadecimal digits."""
    return hashlib.sha256(f"{key.kind}\0{key.subject}\0{key.occurrence}".encode()).hexdigest()[:10]


class Journal:
    """The effects of one association, in an SQLite file.

    Every method raises ToolkitError if the file cannot be read or written.
    """

    def __init__(self, connection: sqlite3.Connection, association: str) -> None:
        self._connection = connection
        self.association = association

    def entries(self, kind: str | None = None) -> list[Entry]:
        """Every effect, or those of one kind, in the order they were claimed."""
        with _usable():
            rows = self._connection.execute(
                f"SELECT {_COLUMNS} FROM effect"  # noqa: S608 - names of ours
                " WHERE association = ? AND (? IS NULL OR kind = ?) ORDER BY claimed_at, kind, subject",
                (self.association, kind, kind),
            )
            return [_entry(row) for row in rows]

    def claim(self, key: Key, at: dt.datetime, detail: str = "", parts: Sequence[Key] = ()) -> bool:
        """Announce an effect with its parts. False if it was claimed before, unless it only waited.

        An earlier effect of the same kind and subject that still waits is given up for this one.
        """
        with _usable(), self._connection:
            waiting = "FROM effect WHERE association = ? AND kind = ? AND subject = ? AND state = 'waiting'"
            same = (self.association, key.kind, key.subject)
            tried = self._connection.execute(f"SELECT max(attempts) {waiting}", same).fetchone()[0]
            self._connection.execute(f"DELETE {waiting}", same)
            if not self._insert(key, at, detail, "", tried or 0):
                return False
            for part in parts:
                self._insert(part, at, "", key_id(key), 0)
        return True

    def _insert(self, key: Key, at: dt.datetime, detail: str, part_of: str, attempts: int) -> bool:
        cursor = self._connection.execute(
            "INSERT OR IGNORE INTO effect"
            " (association, kind, subject, occurrence, state, detail, claimed_at, part_of, attempts)"
            " VALUES (?, ?, ?, ?, 'claimed', ?, ?, ?, ?)",
            (self.association, key.kind, key.subject, key.occurrence, detail, at.isoformat(), part_of, attempts),
        )
        return cursor.rowcount == 1

    def confirm(self, key: Key, at: dt.datetime) -> None:
        """Note that a claimed effect is done, and its parts with it."""
        self._change("UPDATE effect SET state = 'done', done_at = ? WHERE ", key, at.isoformat())

    def release(self, key: Key) -> None:
        """Take back a claim whose effect surely did not happen."""
        self._change("DELETE FROM effect WHERE state IN ('claimed', 'refused') AND ", key)

    def put_off(self, key: Key, reason: str) -> None:
        """Note that a claimed effect was refused for now. Its parts are open again."""
        self._change("DELETE FROM effect WHERE part_of <> '' AND state = 'claimed' AND ", key)
        again = "UPDATE effect SET state = 'waiting', attempts = attempts + 1, reason = ? WHERE state = 'claimed' AND "
        self._change(again, key, reason)

    def refuse(self, key: Key, reason: str, *, keep_parts: bool) -> None:
        """Note that a claimed effect was refused for good; unless `keep_parts`, its parts are open again."""
        if not keep_parts:
            self._change("DELETE FROM effect WHERE part_of <> '' AND state = 'claimed' AND ", key)
        self._change("UPDATE effect SET state = 'refused', reason = ? WHERE state = 'claimed' AND ", key, reason)

    def bounced(self, key: Key, reason: str) -> None:
        """Note that an effect that seemed done, or was in doubt, came back. Its parts are open again."""
        self._change("DELETE FROM effect WHERE part_of <> '' AND ", key)
        self._change(
            "UPDATE effect SET state = 'refused', reason = ? WHERE state IN ('claimed', 'done') AND ", key, reason
        )

    def _change(self, statement: str, key: Key, *values: str) -> None:
        where = "association = ? AND ((kind = ? AND subject = ? AND occurrence = ?) OR part_of = ?)"
        identity = (self.association, key.kind, key.subject, key.occurrence, key_id(key))
        with _usable(), self._connection:
            self._connection.execute(statement + where, (*values, *identity))

    def suppress(self, address: str, at: dt.datetime) -> None:
        """Never write to `address` again. What is kept of it is a hash: enough to know it, too little to write to."""
        with _usable(), self._connection:
            self._connection.execute(
                "INSERT OR IGNORE INTO suppressed (association, address, at) VALUES (?, ?, ?)",
                (self.association, address_hash(address), at.isoformat()),
            )

    def is_suppressed(self, address: str) -> bool:
        """Whether nothing may be written to `address`."""
        with _usable():
            found = self._connection.execute(
                "SELECT 1 FROM suppressed WHERE association = ? AND address = ?",
                (self.association, address_hash(address)),
            )
            return found.fetchone() is not None

    def remember_lease(self, token: str, at: dt.datetime) -> None:
        """Note the mark that a run leaves, or has found, in the workbook."""
        with _usable(), self._connection:
            self._connection.execute("INSERT OR IGNORE INTO lease (token, at) VALUES (?, ?)", (token, at.isoformat()))

    def knows_lease(self, token: str) -> bool:
        """Whether the mark in the workbook is one of ours."""
        with _usable():
            return self._connection.execute("SELECT 1 FROM lease WHERE token = ?", (token,)).fetchone() is not None

    def home(self) -> Home | None:
        """Where the memory is used; `None` before it was for the first time."""
        with _usable():
            row = self._connection.execute("SELECT identity, folder, is_handed_over FROM home").fetchone()
            return Home(row[0], row[1], bool(row[2])) if row else None

    def settle_in(self, home: Home) -> None:
        """Note where the memory is used from now on."""
        with _usable(), self._connection:
            self._connection.execute("DELETE FROM home")
            row = (home.identity, home.folder, home.is_handed_over)
            self._connection.execute("INSERT INTO home (identity, folder, is_handed_over) VALUES (?, ?, ?)", row)


def address_hash(address: str) -> str:
    """Return what stands for an address where the address itself must not."""
    return hashlib.sha256(address.strip().casefold().encode()).hexdigest()


def _entry(row: Iterable[str | int | None]) -> Entry:
    kind, subject, occurrence, state, detail, claimed_at, done_at, part_of, reason, attempts = row
    return Entry(
        Key(str(kind), str(subject), str(occurrence)),
        EffectState(str(state)),
        str(detail),
        dt.datetime.fromisoformat(str(claimed_at)),
        dt.datetime.fromisoformat(str(done_at)) if done_at else None,
        str(part_of),
        str(reason),
        int(attempts or 0),
    )


@contextmanager
def open_journal(folder: Path, association: str) -> Iterator[Journal]:
    """Open the journal in `folder`, made if need be. Raises ToolkitError if it cannot be used."""
    path = folder / FILE
    with _usable():
        folder.mkdir(parents=True, exist_ok=True)
        _refuse_empty(path)
        if not path.exists():
            _begin(path)
        connection = sqlite3.connect(path, timeout=10)
    with closing(connection):
        with _usable():
            keep_older(connection, path, VERSION)
            found = prepare(connection)
        if found > VERSION:
            raise ToolkitError(
                say("{file} was written by a newer version of the toolkit.", file=FILE),
                say("Install that version, or a later one."),
            )
        yield Journal(connection, association)


def entries_in(folder: Path, association: str) -> list[Entry]:
    """Every effect, for who only looks: no journal is made where there is none. Raises ToolkitError."""
    if not (folder / FILE).exists():
        return []
    with open_journal(folder, association) as journal:
        return journal.entries()


def _begin(path: Path) -> None:
    """Make a new journal: it is there whole or not at all, for an empty one is refused."""
    fresh = unfinished(path)
    fresh.unlink(missing_ok=True)
    with closing(sqlite3.connect(fresh)) as connection:
        prepare(connection)
    fresh.replace(path)


def _refuse_empty(path: Path) -> None:
    """Raise ToolkitError over a file of no bytes, which SQLite would take for a new journal."""
    if path.is_file() and path.stat().st_size == 0:
        raise ToolkitError(
            say("The journal {file} is empty, so nobody knows which letters were prepared.", file=path.name),
            say("Restore it from a backup, or delete it: then the letters that are due are prepared again."),
        )
