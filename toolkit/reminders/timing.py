"""On which day a reminder is due: a pure function of the day it hangs on and the days it was told.

The complaints that shaped it are in the tests: a corrected date must cause neither a repeat nor a loss.
"""

import datetime as dt
from dataclasses import dataclass
from enum import Enum, auto

from toolkit.model.months import add_months
from toolkit.reminders.rule import Rule


class Phase(Enum):
    """Where a reminder stands today."""

    EARLY = auto()
    DUE = auto()
    TOLD = auto()
    TOO_OLD = auto()


@dataclass(frozen=True, slots=True)
class Timing:
    """Where a reminder stands: `on` is the day on which it is, was or will be due next; `None` if never again."""

    phase: Phase
    on: dt.date | None
    told: tuple[dt.date, ...] = ()
    """The days on which it was told on this occasion."""


def timing(
    rule: Rule, day: dt.date | None, told: tuple[dt.date, ...], today: dt.date, *, later_days: int = 0
) -> Timing:
    """Return where the reminder of an event on `day` stands; `later_days` puts it off, for an escalation.

    An event that lies after the last time it was told is a new occasion: a contact logged since, a meeting
    of this year. A day still to come is planned, and plans move: there `same_days` decide.
    """
    if day is None:
        return _standing(rule, told, today, later_days)
    first = _shifted(day, rule.offset_months, rule.offset_days + later_days)
    since = day if first >= day else first - dt.timedelta(days=rule.same_days)
    return _next(rule, first, tuple(one for one in told if one >= since), today)


def _standing(rule: Rule, told: tuple[dt.date, ...], today: dt.date, later_days: int) -> Timing:
    """A finding has no day of its own: it is told, and told again as long as it stands."""
    if later_days or not told:
        return Timing(Phase.EARLY, None) if later_days else Timing(Phase.DUE, today)
    on = told[-1] + dt.timedelta(days=rule.repeat_days)
    return Timing(Phase.DUE if on <= today else Phase.TOLD, on, told)


def _next(rule: Rule, first: dt.date, told: tuple[dt.date, ...], today: dt.date) -> Timing:
    if not told:
        if first > today:
            return Timing(Phase.EARLY, first)
        is_old = (today - first).days > rule.max_age_days
        return Timing(Phase.TOO_OLD if is_old else Phase.DUE, None if is_old else first)
    if not rule.repeat_days or len(told) >= rule.times:
        return Timing(Phase.TOLD, None, told)
    on = told[-1] + dt.timedelta(days=rule.repeat_days)
    return Timing(Phase.DUE if on <= today else Phase.TOLD, on, told)


def _shifted(day: dt.date, months: int, days: int) -> dt.date:
    """The day so much later. Days at the ends of the calendar stay there."""
    try:
        return add_months(day, months) + dt.timedelta(days=days)
    except (OverflowError, ValueError):
        return dt.date.max if months * 30 + days > 0 else dt.date.min
