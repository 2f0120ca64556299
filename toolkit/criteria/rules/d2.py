"""D2: mentor and mentee are in contact at least twice a month."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator

from toolkit.criteria.criterion import NO_PROBLEM, Condition, Criterion, Problems, Requirement, Urgency
from toolkit.criteria.duos import STARTED, started
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.items import item_check, items
from toolkit.model.message import Message, say
from toolkit.model.months import add_months
from toolkit.model.records import Duo, ProgrammeItem
from toolkit.schema.folding import fold
from toolkit.schema.values import number_of


def sets_minimum(row: ProgrammeItem, evidence: Evidence) -> Problems:
    """Require the programme's own minimum to be high enough. "Bimensuel" is twice a month."""
    needed = evidence.thresholds.min_contacts_per_month
    if row.value is None:
        return (say("no number is given"),)
    number = float(TWICE_A_MONTH) if fold(row.value) in _BIMENSUEL else number_of(row.value)
    if number is None:
        return (say("“{value}” is not a number", value=row.value),)
    return NO_PROBLEM if number >= needed else (say("{number} is less than {needed}", number=number, needed=needed),)


TWICE_A_MONTH = 2
_BIMENSUEL = frozenset({"bimensuel", "bimensuelle", "bimensuels", "bimensuelles"})
"""The word of the paper for twice a month. Source: spec of the criteria, D2."""


def complete_months(start: dt.date, until: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield (first day, day after the last) of each month counted from `start` that is over by `until`.

    Month k runs from start + k months up to but not including start + (k + 1) months.
    Source: spec of the criteria, D2.
    """
    first, number = start, 1
    while (end := add_months(start, number)) <= until:
        yield first, end
        first, number = end, number + 1


def has_enough_contacts(duo: Duo, evidence: Evidence) -> Problems:
    """Require enough contacts in each complete month; name the months with fewer."""
    if duo.start_on is None:
        return NO_PROBLEM
    until = evidence.today if duo.ended_on is None else min(evidence.today, duo.ended_on)
    days = evidence.contact_days.get(duo, [])
    needed = evidence.thresholds.min_contacts_per_month
    low: list[Message] = []
    position = bisect_left(days, duo.start_on)
    for first, end in complete_months(duo.start_on, until):
        after = bisect_left(days, end, position)
        if after - position < needed:
            low.append(say("{start}–{end} ({count})", start=first, end=end - _DAY, count=after - position))
        position = after
    if not low:
        return NO_PROBLEM
    return (say("fewer than {needed} contacts in these months: {months}", needed=needed, months=tuple(low)),)


_DAY = dt.timedelta(days=1)


CRITERION = Criterion(
    id="D2",
    title=say("At least two contacts a month"),
    why=say("A relation lives on regular contact; a month with less is the first sign that a duo is stopping."),
    number=2,
    urgency=Urgency.PEOPLE,
    requirements=(
        Requirement(
            asks=say("The programme sets a minimum of at least {min_contacts_per_month} contacts a month."),
            subjects=items("min_contacts_per_month"),
            concerns=("programme.item",),
            at="programme.value",
            conditions=(Condition(("programme.value",), item_check(sets_minimum)),),
            remedy=say("write the minimum number of contacts per month, in digits"),
        ),
        Requirement(
            asks=say(
                "Each started duo had at least {min_contacts_per_month} contacts "
                "in every complete month since its start."
            ),
            subjects=started,
            concerns=STARTED,
            at="duos.start_on",
            conditions=(Condition(("contacts.duo", "contacts.on"), has_enough_contacts),),
            remedy=say("ask both how it goes, and record the contacts that are missing from the sheet"),
        ),
    ),
)
