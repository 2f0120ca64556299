"""C3: the first meeting is in a neutral place, with somebody of the team."""

from collections.abc import Iterable

from toolkit.criteria.criterion import NO_PROBLEM, Condition, Criterion, Problems, Requirement, Urgency
from toolkit.criteria.duos import STARTED, started
from toolkit.criteria.evidence import Evidence
from toolkit.model.message import say
from toolkit.model.records import Duo


def met_without_start(evidence: Evidence) -> Iterable[Duo]:
    """Every other duo whose first meeting is done."""
    for duo in evidence.programme.duos:
        if evidence.is_done(duo.first_meeting_on) and not duo.has_started(evidence.today):
            yield duo


def has_met(duo: Duo, evidence: Evidence) -> Problems:
    """Require a first meeting that is done."""
    if evidence.is_done(duo.first_meeting_on):
        return NO_PROBLEM
    if duo.first_meeting_on is None:
        return (say("no first meeting is recorded"),)
    return (say("started, but the first meeting of {day} is still to come", day=duo.first_meeting_on),)


def met_in_neutral_place(duo: Duo, evidence: Evidence) -> Problems:
    """Require a neutral place."""
    del evidence
    if duo.first_meeting_neutral:
        return NO_PROBLEM
    if duo.first_meeting_neutral is None:
        return (say("it is not recorded whether the place was neutral"),)
    return (say("the place was not neutral"),)


def met_with_staff(duo: Duo, evidence: Evidence) -> Problems:
    """Require the name of somebody of the staff."""
    del evidence
    if duo.first_meeting_staff is not None:
        return NO_PROBLEM
    return (say("nobody of the team is recorded as having been there"),)


_CONDITIONS = (
    Condition(("duos.first_meeting_on",), has_met),
    Condition(("duos.first_meeting_neutral",), met_in_neutral_place),
    Condition(("duos.first_meeting_staff", "staff.last_name"), met_with_staff),
)
_REMEDY = say("note the day, whether the place was neutral, and who of the team was there")


CRITERION = Criterion(
    id="C3",
    title=say("First meeting in a neutral place with a coach"),
    why=say("A neutral place and a familiar third person make the first meeting safe for both."),
    number=3,
    urgency=Urgency.PEOPLE,
    requirements=(
        Requirement(
            asks=say("Each started duo had its first meeting in a neutral place, with somebody of the team."),
            subjects=started,
            concerns=STARTED,
            at="duos.first_meeting_on",
            conditions=_CONDITIONS,
            remedy=_REMEDY,
        ),
        Requirement(
            asks=say("Each other duo that has met did so in a neutral place too, with somebody of the team."),
            subjects=met_without_start,
            concerns=("duos.first_meeting_on",),
            at="duos.first_meeting_on",
            conditions=_CONDITIONS[1:],
            remedy=_REMEDY,
        ),
    ),
)
