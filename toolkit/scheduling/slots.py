"""The moments at which a job should run, in the association's time zone.

A slot is a moment in UTC, so it is the same one however the clocks are changed. A time of day that the change
to summer time leaves out is an hour later that night; one that comes twice is the first.
"""

import calendar
import datetime as dt
from collections.abc import Iterator
from itertools import count
from zoneinfo import ZoneInfo

from toolkit.jobs import Every, When

_DAY = dt.timedelta(days=1)


def last_slot(when: When, now: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """Return the newest slot that is not after `now`."""
    return next(slot for slot in _slots(when, now, zone, -_DAY) if slot <= now)


def next_slot(when: When, now: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """Return the first slot after `now`."""
    return next(slot for slot in _slots(when, now, zone, _DAY) if slot > now)


def _slots(when: When, now: dt.datetime, zone: ZoneInfo, step: dt.timedelta) -> Iterator[dt.datetime]:
    """Yield slots, later and later or earlier and earlier, from a day beside that of `now`."""
    first = now.astimezone(zone).date() - step
    days = (first + step * number for number in count())
    yield from (_moment(day, when.at, zone) for day in days if _is_day(when, day))


def _is_day(when: When, day: dt.date) -> bool:
    if when.every is Every.WEEK:
        return day.weekday() == when.on
    if when.every is Every.MONTH:
        return day.day == min(when.on, calendar.monthrange(day.year, day.month)[1])
    return True


def _moment(day: dt.date, at: dt.time, zone: ZoneInfo) -> dt.datetime:
    return dt.datetime.combine(day, at, tzinfo=zone).astimezone(dt.UTC)
