"""A4: each mentor who was accepted or refused is told so, and a refusal has its reason."""

from toolkit.criteria import candidates as people
from toolkit.criteria.criterion import Condition, Criterion, Requirement, Urgency
from toolkit.model.message import say

CRITERION = Criterion(
    id="A4",
    title=say("Confirmation or reason of refusal for each mentor"),
    why=say("Whoever applied has a right to an answer, and whoever is refused has a right to the reason."),
    number=4,
    urgency=Urgency.PEOPLE,
    requirements=(
        Requirement(
            asks=say(
                "Each mentor who was accepted or refused has got a letter; "
                "it is missed from {notification_days} days after the decision on; "
                "each refusal has a reason."
            ),
            subjects=people.candidates("mentors", people.DECIDED),
            concerns=("mentors.decision",),
            at="mentors.notified_on",
            conditions=(
                Condition(("mentors.refusal_reason",), people.refusal_has_reason),
                Condition(("mentors.notified_on", "mentors.decided_on"), people.was_notified),
            ),
            remedy=say("send the letter and note the day; give the reason of a refusal"),
        ),
    ),
)
