"""B5: whoever does not fit the programme is shown a better way."""

from toolkit.criteria import candidates as people
from toolkit.criteria.criterion import NO_PROBLEM, Condition, Criterion, Problems, Requirement, Urgency
from toolkit.criteria.evidence import Evidence
from toolkit.model.message import say
from toolkit.model.records import Mentee


def was_redirected(mentee: Mentee, evidence: Evidence) -> Problems:
    """Require the name of where the person was sent."""
    del evidence
    return NO_PROBLEM if mentee.redirected_to is not None else (say("refused without being directed elsewhere"),)


CRITERION = Criterion(
    id="B5",
    title=say("Directing refused mentees to better support"),
    why=say("A refusal must not be a dead end: somebody who does not fit the programme needs another support."),
    number=5,
    urgency=Urgency.PEOPLE,
    requirements=(
        Requirement(
            asks=say("Each refused mentee was directed to another organisation or service."),
            subjects=people.candidates("mentees", people.REFUSED),
            concerns=("mentees.decision",),
            at="mentees.redirected_to",
            conditions=(Condition(("mentees.redirected_to",), was_redirected),),
            remedy=say("find a partner who can help, tell the person, and note the partner"),
        ),
    ),
)
