"""B4: each mentee who was accepted or refused is told so, and a refusal has its reason."""

from toolkit.criteria import candidates as people
from toolkit.criteria.criterion import Condition, Criterion, Requirement, Urgency
from toolkit.model.message import say

CRITERION = Criterion(
    id="B4",
    title=say("Confirmation or reason of refusal for each mentee"),
    why=say("Whoever applied has a right to an answer, and whoever is refused has a right to the reason."),
    number=4,
    urgency=Urgency.PEOPLE,
    requirements=(
        Requirement(
            asks=say(
                "Each mentee who was accepted or refused has got a letter; "
                "it is missed from {notification_days} days after the decision on; "
                "each refusal has a reason."
            ),
            subjects=people.candidates("mentees", people.DECIDED),
            concerns=("mentees.decision",),
            at="mentees.notified_on",
            conditions=(
                Condition(("mentees.refusal_reason",), people.refusal_has_reason),
                Condition(("mentees.notified_on", "mentees.decided_on"), people.was_notified),
            ),
            remedy=say("send the letter and note the day; give the reason of a refusal"),
        ),
    ),
)
