"""Opening an SQLite file of the toolkit, made if need be."""

import sqlite3
from pathlib import Path

from toolkit.errors import ToolkitError
from toolkit.model.message import say


def connect(folder: Path, file: str, *, version: int, schema: str) -> sqlite3.Connection:
    """Return a connection to `file` in `folder`; one of an older version is brought up by running `schema`.

    Raises ToolkitError if a newer program wrote it, and what SQLite and the disk say otherwise.
    """
    folder.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(folder / file, timeout=10)
    try:
        _bring_up(connection, file, version, schema)
    except BaseException:
        connection.close()
        raise
    return connection


def _bring_up(connection: sqlite3.Connection, file: str, version: int, schema: str) -> None:
    found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if found > version:
        raise ToolkitError(
            say("{file} was written by a newer version of the toolkit.", file=file),
            say("Install that version, or a later one."),
        )
    if found < version:
        connection.executescript(schema)
