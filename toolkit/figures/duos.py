"""Where the duos are: waiting, running, ended, and where those stopped that did not go on."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from toolkit.figures.figures import STOPS, Counts
from toolkit.model.months import add_months
from toolkit.model.programme import Programme
from toolkit.model.records import Duo

MONTHS_SHOWN = 24
STATES = ("waiting", "running", "as_planned", "early", "declined")


def duo_counts(programme: Programme, today: dt.date) -> Counts:
    """Return how many duos are in each of the states."""
    found = Counter(state_of(duo, today) for duo in programme.duos)
    return {state: found[state] for state in STATES}


def state_of(duo: Duo, today: dt.date) -> str:
    """Return the state of `duo`: one of STATES."""
    if duo.has_ended(today):
        return "early" if duo.early_end else "as_planned"
    if duo.has_started(today):
        return "running"
    return "declined" if duo.mentor_agrees is False or duo.mentee_agrees is False else "waiting"


def running_by_month(programme: Programme, today: dt.date) -> Counts:
    """Return how many duos were running on the last day of each of the last 24 months, and today: "2026-03" -> 12."""
    days = [end - dt.timedelta(days=1) for _, end in past_months(today, MONTHS_SHOWN - 1)]
    return {f"{day:%Y-%m}": sum(1 for duo in programme.duos if duo.is_running(day)) for day in [*days, today]}


def past_months(today: dt.date, count: int) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield (first day, day after the last) of the `count` calendar months before the one of `today`."""
    this = today.replace(day=1)
    for back in range(count, 0, -1):
        yield add_months(this, -back), add_months(this, -back + 1)


def stop_counts(programme: Programme, today: dt.date) -> Counts:
    """Return where duos stopped: declined before the start, or ended early in their first, second, … month."""
    found = Counter(filter(None, (_stop(duo, today) for duo in programme.duos)))
    return {stop: found[stop] for stop in STOPS}


def _stop(duo: Duo, today: dt.date) -> str | None:
    state = state_of(duo, today)
    if state == "declined":
        return "before_start"
    if state != "early" or duo.start_on is None or duo.ended_on is None:
        return None
    month = 1
    while add_months(duo.start_on, month) <= duo.ended_on and month < len(STOPS) - 1:
        month += 1
    return STOPS[month]
