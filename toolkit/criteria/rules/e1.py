"""E1: a last meeting closes each duo."""

from toolkit.criteria.criterion import NO_PROBLEM, Condition, Criterion, Problems, Requirement, Urgency
from toolkit.criteria.duos import ENDED, ended
from toolkit.criteria.evidence import Evidence
from toolkit.model.message import say
from toolkit.model.records import Duo


def had_final_meeting(duo: Duo, evidence: Evidence) -> Problems:
    """Require a final meeting that is done."""
    if evidence.is_done(duo.final_meeting_on):
        return NO_PROBLEM
    if duo.final_meeting_on is None:
        return (say("ended without a recorded final meeting"),)
    return (say("the final meeting of {day} is still to come", day=duo.final_meeting_on),)


def has_mode(duo: Duo, evidence: Evidence) -> Problems:
    """Require to know whether they met in person or online."""
    del evidence
    if duo.final_meeting_mode is not None:
        return NO_PROBLEM
    return (say("it is not recorded how the final meeting took place"),)


CRITERION = Criterion(
    id="E1",
    title=say("Final meeting"),
    why=say("A clear end lets both look back, thank each other and go on."),
    number=1,
    urgency=Urgency.RECORD,
    requirements=(
        Requirement(
            asks=say("Each ended duo had a final meeting, in person or online."),
            subjects=ended,
            concerns=ENDED,
            at="duos.final_meeting_on",
            conditions=(
                Condition(("duos.final_meeting_on",), had_final_meeting),
                Condition(("duos.final_meeting_mode",), has_mode),
            ),
            remedy=say("invite both to a final meeting; note the day, and whether in person or online"),
        ),
    ),
)
