"""What will become not met if nobody acts: the criteria themselves, asked about the days to come."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.criteria.criterion import Criterion
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.judge import judge
from toolkit.criteria.profile import Profile
from toolkit.model.finding import Finding
from toolkit.model.programme import Programme
from toolkit.schema.definitions import Schema

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Coming:
    """A finding that is not there today and will be; `last_day` is the last on which acting prevents it."""

    last_day: dt.date
    finding: Finding


def forecast(
    criteria: Sequence[Criterion], programme: Programme, today: dt.date, days: int, *, profile: Profile, schema: Schema
) -> tuple[Coming, ...]:
    """Return what comes up within `days` days if the workbook stays as it is, the most urgent first.

    What stands wrong today already is not told again, and neither is what comes up and goes by itself.
    """
    evidence = [Evidence(programme, today + number * _DAY, profile, schema) for number in range(days + 1)]
    coming = [one for criterion in criteria for one in _coming(criterion, evidence)]
    return tuple(sorted(coming, key=lambda one: (one.last_day, one.finding.sort_key)))


def _coming(criterion: Criterion, evidence: Sequence[Evidence]) -> list[Coming]:
    """What comes up of one criterion, each on the first of the days from which on it stays."""
    known = _findings(criterion, evidence[0])
    wanted = {key: one for key, one in _findings(criterion, evidence[-1]).items() if key not in known}
    found: dict[str, Coming] = {}
    for then in reversed(evidence[1:-1] if wanted else ()):
        there = _findings(criterion, then)
        for key in [key for key in wanted if key not in there]:
            found[key] = Coming(then.today, wanted.pop(key))
        if not wanted:
            break
    return [*found.values(), *(Coming(evidence[0].today, one) for one in wanted.values())]


def _findings(criterion: Criterion, evidence: Evidence) -> dict[str, Finding]:
    return {finding.key: finding for finding in judge(criterion, evidence).findings}
