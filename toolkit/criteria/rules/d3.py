"""D3: a salaried coach follows each duo, and mediates in a conflict."""

import datetime as dt
from collections.abc import Iterable

from toolkit.criteria.criterion import NO_PROBLEM, Condition, Criterion, Problems, Requirement, Urgency
from toolkit.criteria.duos import STARTED, running
from toolkit.criteria.evidence import Evidence
from toolkit.model.message import Message, say
from toolkit.model.records import Duo, FollowUp


def old_conflicts(evidence: Evidence) -> Iterable[FollowUp]:
    """Every conflict that is old enough to have been mediated."""
    limit = evidence.today - dt.timedelta(days=evidence.thresholds.mediation_days)
    for followup in evidence.programme.followups:
        if followup.kind == "conflict" and followup.on is not None and followup.on < limit:
            yield followup


def has_salaried_coach(duo: Duo, evidence: Evidence) -> Problems:
    """Require a coach of the staff who is salaried and active."""
    del evidence
    if duo.coach is None:
        return (say("nobody of the team is recorded as coach"),)
    if duo.coach.salaried and duo.coach.active:
        return NO_PROBLEM
    if not duo.coach.active:
        return (say("the coach is not recorded as active"),)
    return (say("the coach is not recorded as salaried"),)


def was_followed_up(duo: Duo, evidence: Evidence) -> Problems:
    """Require a recent follow-up with the mentor and one with the mentee, once the duo has run long enough."""
    days = evidence.thresholds.followup_days
    if duo.start_on is None or not evidence.is_days_ago(duo.start_on, days):
        return NO_PROBLEM
    followed = {
        followup.with_ for followup in evidence.followups.get(duo, ()) if evidence.is_within_days(followup.on, days)
    }
    problems: list[Message] = []
    if not followed & {"mentor", "both"}:
        problems.append(say("no follow-up with the mentor in the last {days} days", days=days))
    if not followed & {"mentee", "both"}:
        problems.append(say("no follow-up with the mentee in the last {days} days", days=days))
    return tuple(problems)


def was_mediated(conflict: FollowUp, evidence: Evidence) -> Problems:
    """Require a mediation for the duo on the day of the conflict or soon after."""
    days = evidence.thresholds.mediation_days
    if conflict.on is None:
        return NO_PROBLEM
    last = conflict.on + dt.timedelta(days=days)
    if conflict.duo is not None:
        for followup in evidence.followups[conflict.duo]:
            if followup.kind == "mediation" and followup.on is not None and conflict.on <= followup.on <= last:
                return NO_PROBLEM
    return (say("no mediation within {days} days of the conflict of {day}", days=days, day=conflict.on),)


CRITERION = Criterion(
    id="D3",
    title=say("A salaried coach follows each duo"),
    why=say("Mentor and mentee need somebody who asks how it goes, whom they can call, and who mediates."),
    number=3,
    urgency=Urgency.PEOPLE,
    requirements=(
        Requirement(
            asks=say(
                "Each running duo has a salaried, active coach; once it has run {followup_days} days, "
                "mentor and mentee were both contacted in the last {followup_days} days."
            ),
            subjects=running,
            concerns=STARTED,
            at="duos.coach",
            conditions=(
                Condition(("duos.coach", "staff.last_name", "staff.salaried", "staff.active"), has_salaried_coach),
                Condition(("followups.duo", "followups.on", "followups.with"), was_followed_up),
            ),
            remedy=say("name an active, salaried employee as coach; contact both, and note the follow-up"),
        ),
        Requirement(
            asks=say("Each conflict was followed by a mediation within {mediation_days} days."),
            subjects=old_conflicts,
            concerns=("followups.kind", "followups.on"),
            at="followups.kind",
            conditions=(Condition(("followups.duo",), was_mediated),),
            remedy=say("mediate, and note it as a follow-up of its own"),
        ),
    ),
)
