"""C1: matching follows clear criteria, and each match says which."""

from toolkit.criteria.criterion import NO_PROBLEM, Condition, Criterion, Problems, Requirement, Urgency
from toolkit.criteria.duos import MATCHED, matched
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.items import item_check, items
from toolkit.model.message import say, say_many
from toolkit.model.records import Duo, ProgrammeItem
from toolkit.schema.folding import fold
from toolkit.schema.values import list_items


def lists_enough(row: ProgrammeItem, evidence: Evidence) -> Problems:
    """Require enough different criteria in the value."""
    needed = evidence.thresholds.min_matching_criteria
    count = len({fold(item) for item in list_items(row.value or "")})
    if count >= needed:
        return NO_PROBLEM
    text = say_many(
        "{count} criterion is listed, {needed} are needed",
        "{count} criteria are listed, {needed} are needed",
        count,
        needed=needed,
    )
    return (text,)


def has_reasons(duo: Duo, evidence: Evidence) -> Problems:
    """Require the reasons of the match."""
    del evidence
    return NO_PROBLEM if duo.match_reasons is not None else (say("matched without a recorded reason"),)


CRITERION = Criterion(
    id="C1",
    title=say("Clear criteria for the best match"),
    why=say("A match with stated reasons can be explained, learnt from and repeated."),
    number=1,
    urgency=Urgency.RECORD,
    requirements=(
        Requirement(
            asks=say("The matching criteria are listed: at least {min_matching_criteria}."),
            subjects=items("matching_criteria"),
            concerns=("programme.item",),
            at="programme.value",
            conditions=(Condition(("programme.value",), item_check(lists_enough)),),
            remedy=say("list what you match on: availability, place, profession, goals, personality…"),
        ),
        Requirement(
            asks=say("Each match says on which criteria it was made."),
            subjects=matched,
            concerns=MATCHED,
            at="duos.match_reasons",
            conditions=(Condition(("duos.match_reasons",), has_reasons),),
            remedy=say("note why these two were matched"),
        ),
    ),
)
