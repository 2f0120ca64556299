"""What the runs counted, day by day, so that trends survive and a past day can be asked about.

Figures, never people. What was recorded on an earlier day is never changed: a run that replays a past day
adds to the history only where nothing was recorded of it.
"""

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from toolkit.figures.figures import Figures, document_of, figures_of
from toolkit.memory.database import connect, usable
from toolkit.model.message import say
from toolkit.model.months import add_months

FILE = "history.sqlite3"
VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS figures (
    day TEXT NOT NULL PRIMARY KEY,
    recorded_at TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT;
"""


_usable = partial(
    usable,
    FILE,
    say("The history of figures {file} cannot be used: {error}."),
    say("Restore it from a backup, or delete it: then the trends begin anew."),
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """The figures of a day, and when they were recorded."""

    figures: Figures
    at: dt.datetime


class History:
    """The figures of one association, in an SQLite file. Every method raises ToolkitError if it cannot be used."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def record(self, figures: Figures, at: dt.datetime) -> bool:
        """Keep the figures. False if their day was recorded on an earlier date: that stands."""
        day = figures.day.isoformat()
        with _usable(), self._connection:
            found = self._connection.execute("SELECT recorded_at FROM figures WHERE day = ?", (day,)).fetchone()
            if found and dt.datetime.fromisoformat(found[0]).date() != at.date():
                return False
            self._connection.execute(
                "INSERT OR REPLACE INTO figures (day, recorded_at, document) VALUES (?, ?, ?)",
                (day, at.isoformat(), json.dumps(document_of(figures))),
            )
        return True

    def latest(self, as_of: dt.date) -> Recorded | None:
        """The newest figures of `as_of` or a day before it."""
        return next(iter(self._recorded("WHERE day <= ? ORDER BY day DESC LIMIT 1", as_of)), None)

    def by_month(self, as_of: dt.date, months: int = 24) -> tuple[Recorded, ...]:
        """The last figures of each calendar month with any, up to `as_of`, the oldest first."""
        newest = "WHERE day IN (SELECT max(day) FROM figures WHERE day <= ? AND day > ? GROUP BY substr(day, 1, 7))"
        return tuple(self._recorded(f"{newest} ORDER BY day", as_of, add_months(as_of, -months)))

    def a_month_before(self, day: dt.date) -> Recorded | None:
        """The newest figures that are at least a month older than `day`; of less than three months."""
        limits = add_months(day, -1), add_months(day, -3)
        return next(iter(self._recorded("WHERE day <= ? AND day > ? ORDER BY day DESC LIMIT 1", *limits)), None)

    def _recorded(self, which: str, *days: dt.date) -> list[Recorded]:
        with _usable():
            rows = self._connection.execute(
                f"SELECT document, recorded_at FROM figures {which}",  # noqa: S608 - texts of this file
                [day.isoformat() for day in days],
            ).fetchall()
            return [Recorded(figures_of(json.loads(text)), dt.datetime.fromisoformat(at)) for text, at in rows]


@contextmanager
def open_history(folder: Path) -> Iterator[History]:
    """Open the history in `folder`, made if need be. Raises ToolkitError if it cannot be used."""
    with _usable():
        connection = connect(folder, FILE, version=VERSION, schema=_SCHEMA)
    with closing(connection):
        yield History(connection)
