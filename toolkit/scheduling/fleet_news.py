"""What the operator of many associations is told of them in one message, and when: a pure function."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit.scheduling.alarms import Course, is_again_due


@dataclass(frozen=True, slots=True)
class Known:
    """What the operator was told so far: since when which associations fail, and when the last message went out."""

    failing: Mapping[str, dt.datetime] = field(default_factory=dict)
    told_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class FleetNews:
    """The associations that fail since the last message, that still do, and that run again, by name."""

    failed: tuple[str, ...] = ()
    still: tuple[str, ...] = ()
    recovered: tuple[str, ...] = ()


def fleet_news(courses: Mapping[str, Course | None], known: Known, now: dt.datetime) -> FleetNews | None:
    """Return what to tell of all associations, if anything.

    One that fails is told at once, but not before those have been tried again that failed for the first time: so a
    night has one message. While one fails there is a message a day, which also says who runs again; when none does
    any more, at once. One that has left the fleet fails no longer. Of which nothing is known, nothing has changed.
    """
    over = [name for name in known.failing if courses.get(name, Course.WELL) is Course.WELL]
    still = [name for name in known.failing if name not in over]
    failed = [name for name, course in courses.items() if course is Course.FAILING and name not in known.failing]
    is_night_over = not any(course is Course.WAVERING and name not in known.failing for name, course in courses.items())
    is_daily = bool(still) and (known.told_at is None or is_again_due(known.told_at, now))
    is_all_over = bool(over) and not still and not failed
    if not ((failed and is_night_over) or is_daily or is_all_over):
        return None
    return FleetNews(tuple(sorted(failed)), tuple(sorted(still)), tuple(sorted(over)))
