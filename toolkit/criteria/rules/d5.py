"""D5: mentors meet to exchange, and go on learning."""

from collections.abc import Callable, Iterable

from toolkit.criteria.criterion import NO_PROBLEM, Condition, Criterion, Problems, Requirement, Urgency, Whole
from toolkit.criteria.duos import STARTED, running
from toolkit.criteria.evidence import Evidence
from toolkit.model.message import say


def if_running(evidence: Evidence) -> Iterable[Whole]:
    """The programme, if any duo is running."""
    return (Whole(),) if any(True for _ in running(evidence)) else ()


def offered(kind: str) -> Callable[[Whole, Evidence], Problems]:
    """Return the condition that a session of `kind` was held lately."""

    def check(whole: Whole, evidence: Evidence) -> Problems:
        del whole
        months = evidence.thresholds.training_months
        if any(evidence.is_within_months(day, months) for day in evidence.held_on[kind]):
            return NO_PROBLEM
        title = evidence.choice("session_kind", kind)
        return (say("no session of the kind “{kind}” in the last {months} months", kind=title, months=months),)

    return check


CRITERION = Criterion(
    id="D5",
    title=say("Workshops and continuing training for mentors"),
    why=say("Mentors learn from one another, and stay when somebody cares for their growth."),
    number=5,
    urgency=Urgency.PROGRAMME,
    requirements=(
        Requirement(
            asks=say(
                "While duos are running, a workshop to exchange and a continuing training "
                "were held in the last {training_months} months."
            ),
            subjects=if_running,
            concerns=STARTED,
            at="sessions.",
            conditions=(
                Condition(("sessions.kind", "sessions.on"), offered("workshop")),
                Condition(("sessions.kind", "sessions.on"), offered("continuing_training")),
            ),
            remedy=say("note the session if it was held; else plan one"),
        ),
    ),
)
