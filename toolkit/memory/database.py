"""Opening an SQLite file of the toolkit, made if need be, and telling what is wrong with it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from toolkit.errors import ToolkitError, system_reason
from toolkit.files import unfinished
from toolkit.model.message import Message, say


@contextmanager
def usable(file: str, problem: Message, remedy: Message) -> Iterator[None]:
    """Tell what SQLite and the disk say against `file`; `problem` is a text that shows `{file}` and `{error}`.

    A ValueError comes from an entry that is none.
    """
    try:
        yield
    except (sqlite3.Error, OSError, ValueError) as error:
        raise ToolkitError(replace(problem, values={"file": file, "error": reason(error)}), remedy) from error


_REASONS = (
    ("SQLITE_BUSY", say("another program is using it")),
    ("SQLITE_LOCKED", say("another program is using it")),
    ("SQLITE_READONLY", say("it cannot be written to")),
    ("SQLITE_CANTOPEN", say("it cannot be opened")),
    ("SQLITE_FULL", say("no space is left on the disk")),
    ("SQLITE_IOERR", say("the disk has an error")),
    ("SQLITE_CORRUPT", say("it is damaged")),
    ("SQLITE_NOTADB", say("it is damaged")),
)
"""How the codes of SQLite begin (sqlite.org/rescode.html), and what they mean to somebody who has the file."""


def reason(error: Exception) -> Message | str:
    """What stands against a file, as SQLite or the disk says; what is rare stays in its own words."""
    if isinstance(error, OSError):
        return system_reason(error)
    code = getattr(error, "sqlite_errorname", "")
    return next((told for start, told in _REASONS if code.startswith(start)), str(error))


def connect(folder: Path, file: str, *, version: int, schema: str) -> sqlite3.Connection:
    """Return a connection to `file` in `folder`; one of an older version is brought up by `schema`.

    The statements of `schema` are all carried out in one transaction, which is opened and ended here, or none is.

    Raises ToolkitError if a newer program wrote it, and what SQLite and the disk say otherwise.
    """
    folder.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(folder / file, timeout=10)
    try:
        keep_older(connection, folder / file, version)
        _bring_up(connection, file, version, schema)
    except BaseException:
        connection.close()
        raise
    return connection


def keep_older(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Copy a file of an older version than `version` beside it, before it is brought up: an upgrade loses nothing."""
    found = version_of(connection)
    kept = path.with_name(f"{path.name}.version-{found}")
    if 0 < found < version and not kept.exists():
        fresh = unfinished(kept)
        with closing(sqlite3.connect(fresh)) as copy:
            connection.backup(copy)
        fresh.replace(kept)


def version_of(connection: sqlite3.Connection) -> int:
    """The version that the file says it has; 0 if it is new. Raises sqlite3.Error."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _bring_up(connection: sqlite3.Connection, file: str, version: int, schema: str) -> None:
    found = version_of(connection)
    if found > version:
        raise ToolkitError(
            say("{file} was written by a newer version of the toolkit.", file=file),
            say("Install that version, or a later one."),
        )
    if found < version:
        connection.executescript(f"BEGIN IMMEDIATE;{schema}PRAGMA user_version = {version};COMMIT;")
