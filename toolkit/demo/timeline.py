"""Days of the demo, counted from the Monday of the week of `today`.

Counting from a Monday keeps weekdays, orders and references the same whichever day the demo is made on.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

Row: TypeAlias = dict[str, object]
"""A row of a table: values by canonical field name. A blank cell has no key."""

_SATURDAY = 5
_DAYS_OF_WEEK = 7


@dataclass(frozen=True, slots=True)
class Timeline:
    """Turns offsets in days from this week's Monday into dates."""

    today: dt.date

    @property
    def monday(self) -> dt.date:
        """The Monday on or before `today`."""
        return self.today - dt.timedelta(days=self.today.weekday())

    def day(self, offset: int) -> dt.date:
        """The date `offset` days after Monday; what is done has an offset below 0."""
        return self.monday + dt.timedelta(days=offset)

    def day_if(self, offset: int | None) -> dt.date | None:
        """The date of `offset`, or `None`."""
        return None if offset is None else self.day(offset)

    def offset(self, day: dt.date) -> int:
        """How many days after Monday `day` is."""
        return (day - self.monday).days


def workday(offset: int) -> int:
    """Return `offset`, or the Friday before it if it falls in a weekend."""
    return offset - max(0, offset % _DAYS_OF_WEEK - _SATURDAY + 1)


def latest(offsets: Iterable[int], limit: int) -> int:
    """Return the last of `offsets` that is not after `limit`."""
    return max(offset for offset in offsets if offset <= limit)


def chance(*key: object) -> Random:
    """Return the generator of random numbers for `key`: the same key gives the same numbers."""
    return Random("tremplin-duo:" + ":".join(map(str, key)))


def filled(values: Row) -> Row:
    """Return `values` without the blank ones."""
    return {name: value for name, value in values.items() if value is not None}
