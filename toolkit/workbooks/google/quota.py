"""The requests that Google grants in a minute, shared by all who ask with the same service account.

Each request first takes its turn: a row in a database that the processes share. Who comes when the minute is used
up takes the first turn after it, and waits for that: nobody asks in vain, and whoever came first goes first.
"""

import hashlib
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from toolkit import clock
from toolkit.errors import ToolkitError
from toolkit.memory.database import connect

FILE = "google-quota.sqlite3"
VERSION = 1
_LONGEST_QUEUE = 5
"""In minutes. A turn that is further away was taken before the clock was set back."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS turn (account TEXT NOT NULL, kind TEXT NOT NULL, at REAL NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS turn_of ON turn (account, kind, at);
"""


@dataclass(frozen=True, slots=True)
class Quota:
    """How many requests of a kind ("get", "post") an account makes in so many seconds; counted in `folder`.

    Google grants 60 of reading and 60 of writing each minute to a user of a project (Sheets API, usage limits). A
    few are left to others who use the account, and the minute is a little longer: requests arrive when they arrive.
    """

    folder: Path
    count: int = 55
    seconds: float = 62

    def take_turn(self, account: str, kind: str) -> None:
        """Wait until a request may be made. What cannot be counted is not held up: Google itself counts, too."""
        name = hashlib.sha256(account.encode()).hexdigest()[:16]  # no address in a file that all associations share
        try:
            pause = self._reserve(name, kind, clock.now().timestamp())
        except (sqlite3.Error, OSError, ToolkitError):
            return
        time.sleep(pause)

    def _reserve(self, account: str, kind: str, now: float) -> float:
        """Return how many seconds are left until the turn that is taken."""
        with closing(connect(self.folder, FILE, version=VERSION, schema=_SCHEMA)) as connection, connection:
            connection.execute("BEGIN IMMEDIATE")
            ends = now + _LONGEST_QUEUE * self.seconds
            connection.execute("DELETE FROM turn WHERE at <= ? OR at > ?", (now - self.seconds, ends))
            rows = connection.execute("SELECT at FROM turn WHERE (account, kind) = (?, ?) ORDER BY at", (account, kind))
            turn = self.next_turn([at for (at,) in rows], now)
            connection.execute("INSERT INTO turn (account, kind, at) VALUES (?, ?, ?)", (account, kind, turn))
        return turn - now

    def next_turn(self, taken: Sequence[float], now: float) -> float:
        """Return the first moment, not before `now`, that leaves no more than `count` turns in any `seconds`."""
        return max(now, taken[-self.count] + self.seconds) if len(taken) >= self.count else now
