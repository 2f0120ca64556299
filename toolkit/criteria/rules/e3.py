"""E3: a duo can end early, and it is known why it did."""

from collections.abc import Iterable

from toolkit.criteria.criterion import NO_PROBLEM, Condition, Criterion, Problems, Requirement, Urgency
from toolkit.criteria.duos import ENDED, ended
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.items import has_document, item_check, items
from toolkit.model.message import say
from toolkit.model.records import Duo


def ended_early(evidence: Evidence) -> Iterable[Duo]:
    """Every duo that ended early."""
    return (duo for duo in ended(evidence) if duo.early_end)


def has_reason(duo: Duo, evidence: Evidence) -> Problems:
    """Require a reason."""
    del evidence
    return NO_PROBLEM if duo.end_reason is not None else (say("ended early without a recorded reason"),)


CRITERION = Criterion(
    id="E3",
    title=say("Possibility to end early"),
    why=say("Whoever engages freely must be free to stop; why duos stop early is worth knowing."),
    number=3,
    urgency=Urgency.PROGRAMME,
    requirements=(
        Requirement(
            asks=say("There is a procedure for ending early."),
            subjects=items("early_end_procedure"),
            concerns=("programme.item",),
            at="programme.item",
            conditions=(Condition(("programme.item",), item_check(has_document)),),
            remedy=say("name the document of the procedure"),
        ),
        Requirement(
            asks=say("Each duo that ended early has a reason."),
            subjects=ended_early,
            concerns=(*ENDED, "duos.early_end"),
            at="duos.end_reason",
            conditions=(Condition(("duos.end_reason",), has_reason),),
            remedy=say("note why the duo ended early"),
        ),
    ),
)
