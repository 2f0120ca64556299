"""D1: a duo lasts at least six months."""

from collections.abc import Iterable

from toolkit.criteria.criterion import NO_PROBLEM, Condition, Criterion, Problems, Requirement, Urgency
from toolkit.criteria.duos import ENDED, ended, started
from toolkit.criteria.evidence import Evidence
from toolkit.model.message import say
from toolkit.model.months import add_months
from toolkit.model.records import Duo


def planned(evidence: Evidence) -> Iterable[Duo]:
    """Every started duo with a planned end."""
    return (duo for duo in started(evidence) if duo.planned_end_on is not None)


def ended_normally(evidence: Evidence) -> Iterable[Duo]:
    """Every ended duo that did not end early."""
    return (duo for duo in ended(evidence) if not duo.early_end)


def is_planned_long_enough(duo: Duo, evidence: Evidence) -> Problems:
    """Require the planned end not to be too soon after the start."""
    months = evidence.thresholds.min_duration_months
    start, end = duo.start_on, duo.planned_end_on
    if start is None or end is None or end >= add_months(start, months):
        return NO_PROBLEM
    return (
        say(
            "from {start} to the planned end on {end} is less than {months} months",
            start=start,
            end=end,
            months=months,
        ),
    )


def lasted_long_enough(duo: Duo, evidence: Evidence) -> Problems:
    """Require the end not to be too soon after the start."""
    months = evidence.thresholds.min_duration_months
    start, end = duo.start_on, duo.ended_on
    if start is None or end is None or end >= add_months(start, months):
        return NO_PROBLEM
    return (
        say(
            "from {start} to the end on {end} is less than {months} months",
            start=start,
            end=end,
            months=months,
        ),
    )


CRITERION = Criterion(
    id="D1",
    title=say("Minimum duration of six months"),
    why=say("Trust, and the way to a job, take time; six months is the least."),
    number=1,
    urgency=Urgency.RECORD,
    requirements=(
        Requirement(
            asks=say("Each started duo with a planned end is planned for at least {min_duration_months} months."),
            subjects=planned,
            concerns=("duos.start_on", "duos.planned_end_on"),
            at="duos.planned_end_on",
            conditions=(Condition((), is_planned_long_enough),),
            remedy=say("agree on a later end with both, or note that the duo ended early"),
        ),
        Requirement(
            asks=say("Each ended duo that did not end early lasted at least {min_duration_months} months."),
            subjects=ended_normally,
            concerns=ENDED,
            at="duos.planned_end_on",
            conditions=(Condition((), lasted_long_enough),),
            remedy=say("agree on a later end with both, or note that the duo ended early"),
        ),
    ),
)
