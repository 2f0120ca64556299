"""How often the two of a duo met, by calendar month."""

import datetime as dt
from bisect import bisect_left

from toolkit.criteria.evidence import Evidence
from toolkit.figures.duos import past_months
from toolkit.figures.figures import Counts

MONTHS_SHOWN = 12


def contact_counts(evidence: Evidence) -> dict[str, Counts]:
    """Return three tables by month, "2026-03" -> number, of the last 12 complete months.

    `contact_duos`: the duos that ran through the whole month; `contacts`: their contacts in it;
    `contact_enough`: those of them with at least the number that the profile asks.
    """
    months = list(past_months(evidence.today, MONTHS_SHOWN))
    tables: dict[str, dict[str, int]] = {"contact_duos": {}, "contacts": {}, "contact_enough": {}}
    for first, end in months:
        numbers = _numbers(evidence, first, end)
        month = f"{first:%Y-%m}"
        tables["contact_duos"][month] = len(numbers)
        tables["contacts"][month] = sum(numbers)
        needed = evidence.thresholds.min_contacts_per_month
        tables["contact_enough"][month] = sum(1 for number in numbers if number >= needed)
    return dict(tables)


def _numbers(evidence: Evidence, first: dt.date, end: dt.date) -> list[int]:
    """How many contacts each duo had that ran from `first` up to the day before `end`."""
    numbers = []
    for duo in evidence.programme.duos:
        if duo.start_on is None or duo.start_on > first or (duo.ended_on is not None and duo.ended_on < end):
            continue
        days = evidence.contact_days.get(duo, [])
        numbers.append(bisect_left(days, end) - bisect_left(days, first))
    return numbers
