"""C4: both say yes, or no, after the first meeting."""

from collections.abc import Iterable

from toolkit.criteria.criterion import NO_PROBLEM, Condition, Criterion, Problems, Requirement, Urgency
from toolkit.criteria.duos import STARTED, started
from toolkit.criteria.evidence import Evidence
from toolkit.model.message import say
from toolkit.model.records import Duo


def waiting(evidence: Evidence) -> Iterable[Duo]:
    """Every duo that met long enough ago and has not started."""
    for duo in evidence.programme.duos:
        met = duo.first_meeting_on
        if met is None or duo.has_started(evidence.today):
            continue
        if evidence.is_days_ago(met, evidence.thresholds.validation_days):
            yield duo


def mentor_agreed(duo: Duo, evidence: Evidence) -> Problems:
    """Require the mentor's yes."""
    del evidence
    return NO_PROBLEM if duo.mentor_agrees else (say("started without the mentor's recorded agreement"),)


def mentee_agreed(duo: Duo, evidence: Evidence) -> Problems:
    """Require the mentee's yes."""
    del evidence
    return NO_PROBLEM if duo.mentee_agrees else (say("started without the mentee's recorded agreement"),)


def mentor_answered(duo: Duo, evidence: Evidence) -> Problems:
    """Require the mentor's yes or no."""
    del evidence
    if duo.mentor_agrees is not None:
        return NO_PROBLEM
    return (say("no answer of the mentor since the first meeting of {day}", day=duo.first_meeting_on),)


def mentee_answered(duo: Duo, evidence: Evidence) -> Problems:
    """Require the mentee's yes or no."""
    del evidence
    if duo.mentee_agrees is not None:
        return NO_PROBLEM
    return (say("no answer of the mentee since the first meeting of {day}", day=duo.first_meeting_on),)


CRITERION = Criterion(
    id="C4",
    title=say("The match is validated by both"),
    why=say("Only a relation that both want will last; a no is a good answer too."),
    number=4,
    urgency=Urgency.PEOPLE,
    requirements=(
        Requirement(
            asks=say("In each started duo both agreed."),
            subjects=started,
            concerns=STARTED,
            at="duos.mentor_agrees",
            conditions=(
                Condition(("duos.mentor_agrees",), mentor_agreed),
                Condition(("duos.mentee_agrees",), mentee_agreed),
            ),
            remedy=say("ask both, and note yes or no"),
        ),
        Requirement(
            asks=say(
                "In each other duo both have answered, yes or no, {validation_days} days after the first meeting."
            ),
            subjects=waiting,
            concerns=("duos.start_on", "duos.first_meeting_on"),
            at="duos.mentor_agrees",
            conditions=(
                Condition(("duos.mentor_agrees",), mentor_answered),
                Condition(("duos.mentee_agrees",), mentee_answered),
            ),
            remedy=say("ask both, and note yes or no"),
        ),
    ),
)
