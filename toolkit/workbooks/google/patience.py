"""How long Google is waited for, and after which failures it is asked again."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from toolkit import clock


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: to connect, for an answer, for all tries of one request together, between two of them.

    All tries outlast the minute after which Google grants requests again; what is down for longer, the night tries
    again later, and a person has waited enough.
    """

    connect_s: float = 10
    answer_s: float = 190
    deadline_s: float = 90
    first_wait_s: float = 1
    longest_wait_s: float = 64

    @property
    def timeout(self) -> tuple[float, float]:
        """For `requests`. Google itself gives up after 180 s (Sheets API, usage limits)."""
        return self.connect_s, self.answer_s

    def waits(self) -> Iterator[float]:
        """Yield the pauses between tries: doubled each time, each somewhere between a half and the whole."""
        wait = self.first_wait_s
        while True:
            yield random.uniform(wait / 2, wait)  # noqa: S311 - so that many do not ask at the same moment
            wait = min(2 * wait, self.longest_wait_s)


def seconds_of(retry_after: str | None) -> float:
    """Return how long a server asks to wait: in seconds or until a time; 0 if it does not say."""
    if not retry_after:
        return 0
    if retry_after.strip().isdecimal():
        return float(retry_after)
    try:
        return max(0.0, (parsedate_to_datetime(retry_after) - clock.now()).total_seconds())
    except (TypeError, ValueError):
        return 0
