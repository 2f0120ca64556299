"""The contacts between the two of each duo, month by month from the start."""

import datetime as dt
from collections.abc import Iterator
from random import Random

from toolkit.demo.duos import Duo
from toolkit.demo.stories import SILENT_MONTHS
from toolkit.demo.timeline import Row, chance, filled
from toolkit.model.months import add_months

_COUNTS = (2, 2, 2, 2, 3)
_MODES = ("in_person", "online", "phone", "message")
_MODE_WEIGHTS = (10, 5, 3, 1)
_MINUTES = {"in_person": (60, 75, 90, 120), "online": (45, 60, 60), "phone": (15, 20, 30), "message": (None,)}


def contact_rows(duos: list[Duo], today: dt.date) -> list[Row]:
    """Return the contacts up to `today`, the oldest first."""
    days = [
        (day, duo.plan.number, duo.plan.id)
        for duo in duos
        if duo.plan.has_started and duo.start_on is not None
        for day in _days(duo, duo.start_on, min(today, duo.ended_on or today))
    ]
    return [_contact(day, number, reference) for day, number, reference in sorted(days)]


def _days(duo: Duo, start: dt.date, end: dt.date) -> Iterator[dt.date]:
    rng = chance("contacts", duo.plan.number)
    exceptions = SILENT_MONTHS.get(duo.plan.number, {})
    month = 0
    while (first := add_months(start, month)) <= end:
        count = exceptions.get(month, rng.choice(_COUNTS))
        month += 1
        yield from (day for day in _spread(rng, first, add_months(start, month), count) if day <= end)


def _spread(rng: Random, first: dt.date, stop: dt.date, count: int) -> Iterator[dt.date]:
    """Yield `count` days from `first` up to but not including `stop`, one in each equal part."""
    length = (stop - first).days
    for part in range(count):
        yield first + dt.timedelta(days=length * part // count + rng.randrange(1, length // count))


def _contact(day: dt.date, number: int, reference: str) -> Row:
    rng = chance("contact", number, day.isoformat())
    mode = rng.choices(_MODES, weights=_MODE_WEIGHTS)[0]
    return filled({"duo": reference, "on": day, "mode": mode, "minutes": rng.choice(_MINUTES[mode])})
