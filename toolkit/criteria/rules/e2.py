"""E2: mentor and mentee evaluate their duo."""

from collections.abc import Callable, Iterable

from toolkit.criteria.criterion import NO_PROBLEM, Condition, Criterion, Problems, Requirement, Urgency
from toolkit.criteria.duos import ENDED, ended
from toolkit.criteria.evidence import Evidence
from toolkit.model.message import say
from toolkit.model.records import Duo


def ended_a_while_ago(evidence: Evidence) -> Iterable[Duo]:
    """Every duo that ended long enough ago."""
    days = evidence.thresholds.evaluation_days
    return (duo for duo in ended(evidence) if duo.ended_on is not None and evidence.is_days_ago(duo.ended_on, days))


def evaluated_by(respondent: str) -> Callable[[Duo, Evidence], Problems]:
    """Return the condition that `respondent` evaluated the duo, with satisfaction and effects."""

    def check(duo: Duo, evidence: Evidence) -> Problems:
        given = [one for one in evidence.evaluations.get(duo, ()) if one.respondent == respondent]
        if any(one.satisfaction is not None and one.effects is not None for one in given):
            return NO_PROBLEM
        who = evidence.choice("respondent", respondent)
        if given:
            return (say("the evaluation by the {who} lacks satisfaction or effects", who=who),)
        return (say("no evaluation by the {who}", who=who),)

    return check


_READS = ("evaluations.duo", "evaluations.respondent", "evaluations.satisfaction", "evaluations.effects")


CRITERION = Criterion(
    id="E2",
    title=say("Evaluation at the end"),
    why=say("Only by asking both does a programme learn what it changes, and whether people were content."),
    number=2,
    urgency=Urgency.RECORD,
    requirements=(
        Requirement(
            asks=say(
                "Each duo that ended at least {evaluation_days} days ago "
                "was evaluated by mentor and mentee, with satisfaction and effects."
            ),
            subjects=ended_a_while_ago,
            concerns=ENDED,
            at="duos.ended_on",
            conditions=(
                Condition(_READS, evaluated_by("mentor")),
                Condition(_READS, evaluated_by("mentee")),
            ),
            remedy=say("ask whoever has not answered; note satisfaction and effects"),
        ),
    ),
)
