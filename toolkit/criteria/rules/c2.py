"""C2: matching is done by the team."""

from toolkit.criteria.criterion import NO_PROBLEM, Condition, Criterion, Problems, Requirement, Urgency
from toolkit.criteria.duos import MATCHED, matched
from toolkit.criteria.evidence import Evidence
from toolkit.model.message import say
from toolkit.model.records import Duo


def was_matched_by_staff(duo: Duo, evidence: Evidence) -> Problems:
    """Require the name of somebody of the staff."""
    del evidence
    if duo.matched_by is not None:
        return NO_PROBLEM
    return (say("nobody of the team is recorded as having matched them"),)


CRITERION = Criterion(
    id="C2",
    title=say("Matching by the operational team"),
    why=say("The team knows both people and answers for the match."),
    number=2,
    urgency=Urgency.RECORD,
    requirements=(
        Requirement(
            asks=say("Each match was made by somebody of the team."),
            subjects=matched,
            concerns=MATCHED,
            at="duos.matched_by",
            conditions=(Condition(("duos.matched_by", "staff.last_name"), was_matched_by_staff),),
            remedy=say("note who of the team made the match; add that person to the team sheet if missing"),
        ),
    ),
)
