"""The duos: from the outline to dates and people."""

import datetime as dt
from dataclasses import dataclass

from toolkit.demo.cast import Cast
from toolkit.demo.people import Person
from toolkit.demo.plan import DuoPlan
from toolkit.demo.stories import JUST_ENDED
from toolkit.demo.team import coach_of
from toolkit.demo.timeline import Timeline, chance, workday
from toolkit.model.months import add_months

_JUST_ENDED_OFFSET = -10
_MIN_MONTHS = 6
_DAYS_PER_MONTH = 30


@dataclass(frozen=True, slots=True)
class Duo:
    """A duo with its people and dates; `None` is what has not been fixed yet."""

    plan: DuoPlan
    mentor: Person
    mentee: Person
    coach: str
    start_on: dt.date | None
    planned_end_on: dt.date | None
    ended_on: dt.date | None


def duos(plans: tuple[DuoPlan, ...], cast: Cast, timeline: Timeline) -> list[Duo]:
    """Return the duos, in the order of `plans`."""
    return [_duo(plan, cast, timeline) for plan in plans]


def _duo(plan: DuoPlan, cast: Cast, timeline: Timeline) -> Duo:
    start = timeline.day_if(plan.start)
    planned = None if start is None else add_months(start, _planned_months(plan))
    return Duo(
        plan=plan,
        mentor=cast.mentor_of[plan.number],
        mentee=cast.mentee_of[plan.number],
        coach=coach_of(plan.number, plan.language, is_over=plan.state in {"ended", "early"}),
        start_on=start,
        planned_end_on=planned,
        ended_on=None if planned is None else _ended_on(plan, planned, timeline),
    )


def _planned_months(plan: DuoPlan) -> int:
    """Return for how many months the two engage themselves: one that runs has a few weeks left at least."""
    rng = chance("months", plan.number)
    if plan.start is None or plan.state != "running":
        return 10 if plan.number == JUST_ENDED else rng.randint(_MIN_MONTHS, 8)
    return max(_MIN_MONTHS, -plan.start // _DAYS_PER_MONTH + rng.randint(2, 4))


def _ended_on(plan: DuoPlan, planned: dt.date, timeline: Timeline) -> dt.date | None:
    rng = chance("end", plan.number)
    if plan.number == JUST_ENDED:
        return timeline.day(_JUST_ENDED_OFFSET)
    if plan.state == "early" and plan.start is not None:
        return timeline.day(workday(plan.start + rng.randint(65, 118)))
    if plan.state == "ended":
        return planned + dt.timedelta(days=rng.randint(0, 9))
    return None
