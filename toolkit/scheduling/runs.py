"""The record of runs: which job ran for which slot, when, how it ended and what it told. No names are in it."""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from toolkit.memory.database import connect, usable
from toolkit.model.message import say

FILE = "runs.sqlite3"
VERSION = 1
_KEPT = dt.timedelta(days=400)
"""A year and a month: last year's night can still be compared."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS run (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    job TEXT NOT NULL,
    slot TEXT,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    state TEXT NOT NULL,
    told TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE IF NOT EXISTS alarm (
    job TEXT PRIMARY KEY,
    since TEXT NOT NULL,
    told_at TEXT NOT NULL
) STRICT;
"""


_usable = partial(
    usable,
    FILE,
    say("The record of runs {file} cannot be used: {error}"),
    say("Check that the folder can be written to; if the file is damaged, delete it: no letter depends on it."),
)


class RunState(StrEnum):
    """How a run ended."""

    RUNNING = "running"
    DONE = "done"
    WAITING = "waiting"
    """Done but for the workbook, which was in use."""
    FAILED = "failed"
    INTERRUPTED = "interrupted"
    MISSED = "missed"
    """It never began, and now it is too late."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a job. `slot` is the moment for which it ran, `None` by hand."""

    number: int
    job: str
    slot: dt.datetime | None
    started_at: dt.datetime
    ended_at: dt.datetime | None
    state: RunState
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alarm:
    """That a job does not run well, as the operator was told: when for the first time, and for the last."""

    since: dt.datetime
    told_at: dt.datetime


class Runs:
    """The runs of one association. Every method raises ToolkitError if the file cannot be read or written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def all(self, job: str | None = None) -> list[Run]:
        """Every run, or those of one job, the newest last."""
        with _usable():
            rows = self._connection.execute(
                "SELECT number, job, slot, started_at, ended_at, state, told FROM run"
                " WHERE ? IS NULL OR job = ? ORDER BY number",
                (job, job),
            )
            return [_run(row) for row in rows]

    def begin(self, job: str, slot: dt.datetime | None, at: dt.datetime) -> int:
        """Note that a run begins; return its number. Runs that are long past are forgotten."""
        with _usable(), self._connection:
            self._connection.execute("DELETE FROM run WHERE started_at < ?", (_text(at - _KEPT),))
            cursor = self._connection.execute(
                "INSERT INTO run (job, slot, started_at, state) VALUES (?, ?, ?, ?)",
                (job, _text(slot), _text(at), RunState.RUNNING),
            )
        return int(cursor.lastrowid or 0)

    def end(self, number: int, at: dt.datetime, state: RunState, told: Iterable[str] = ()) -> None:
        """Note how a run ended, and what it told."""
        with _usable(), self._connection:
            self._connection.execute(
                "UPDATE run SET ended_at = ?, state = ?, told = ? WHERE number = ?",
                (_text(at), state, "\n".join(told), number),
            )

    def alarm(self, job: str) -> Alarm | None:
        """What the operator was told of the job, if it does not run well."""
        with _usable():
            row = self._connection.execute("SELECT since, told_at FROM alarm WHERE job = ?", (job,)).fetchone()
            return Alarm(*map(dt.datetime.fromisoformat, row)) if row else None

    def remember(self, job: str, alarm: Alarm | None) -> None:
        """Note what the operator was told; `None` if that the job runs well again."""
        with _usable(), self._connection:
            self._connection.execute("DELETE FROM alarm WHERE job = ?", (job,))
            if alarm is not None:
                row = (job, _text(alarm.since), _text(alarm.told_at))
                self._connection.execute("INSERT INTO alarm (job, since, told_at) VALUES (?, ?, ?)", row)

    def settle(self, at: dt.datetime, state: RunState = RunState.INTERRUPTED, told: Iterable[str] = ()) -> None:
        """Note how the runs still marked as running ended: only for who holds the lock of all runs."""
        with _usable(), self._connection:
            self._connection.execute(
                "UPDATE run SET ended_at = ?, state = ?, told = ? WHERE state = ?",
                (_text(at), state, "\n".join(told), RunState.RUNNING),
            )


def _text(at: dt.datetime | None) -> str | None:
    """In UTC, so that texts sort as the moments do."""
    return at.astimezone(dt.UTC).isoformat() if at else None


def _moment(text: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(text) if text else None


def _run(row: tuple[int, str, str | None, str, str | None, str, str]) -> Run:
    number, job, slot, started_at, ended_at, state, told = row
    started = dt.datetime.fromisoformat(started_at)
    return Run(number, job, _moment(slot), started, _moment(ended_at), RunState(state), tuple(told.splitlines()))


@contextmanager
def open_runs(folder: Path) -> Iterator[Runs]:
    """Open the record in `folder`, made if need be. Raises ToolkitError if it cannot be used."""
    with _usable():
        connection = connect(folder, FILE, version=VERSION, schema=_SCHEMA)
    with closing(connection):
        yield Runs(connection)
