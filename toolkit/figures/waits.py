"""How long people wait from their application to the start of their first duo."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from statistics import median

from toolkit.figures.figures import WEEKS, Counts
from toolkit.model.programme import Programme
from toolkit.model.records import Candidate

_WEEK = 7


def waits(programme: Programme, role: str, today: dt.date) -> list[int]:
    """Return the days that those who started waited; `role` is "mentor" or "mentee"."""
    starts: dict[Candidate, dt.date] = {}
    for duo in programme.duos:
        person: Candidate | None = getattr(duo, role)
        if person is not None and duo.start_on is not None and duo.start_on <= today:
            starts[person] = min(duo.start_on, starts.get(person, duo.start_on))
    return list(_days(starts.items()))


def _days(starts: Iterable[tuple[Candidate, dt.date]]) -> Iterator[int]:
    """A start before the application is a slip of the hand, not a wait."""
    for person, start in starts:
        if person.applied_on is not None and person.applied_on <= start:
            yield (start - person.applied_on).days


def wait_counts(days: Iterable[int]) -> Counts:
    """Return how many waited up to 4, 8, 12, 16, 26 weeks, or more."""
    found = Counter(_weeks(number) for number in days)
    return {weeks: found[weeks] for weeks in WEEKS}


def _weeks(days: int) -> str:
    return next((weeks for weeks in WEEKS[:-1] if days <= int(weeks) * _WEEK), WEEKS[-1])


def wait_median(days: list[int]) -> float | None:
    """The days that half of them waited at most; `None` if nobody started."""
    return float(median(days)) if days else None
