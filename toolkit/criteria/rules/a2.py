"""A2: a strategy for recruiting mentors, written down and kept up to date."""

from toolkit.criteria.criterion import Condition, Criterion, Requirement, Urgency
from toolkit.criteria.items import is_current_strategy, item_check, items
from toolkit.model.message import say

CRITERION = Criterion(
    id="A2",
    title=say("Strategy for recruiting mentors"),
    why=say("A programme that knows which mentors it looks for, and where, finds the ones its mentees need."),
    number=2,
    urgency=Urgency.PROGRAMME,
    requirements=(
        Requirement(
            asks=say(
                "The strategy for recruiting mentors is documented and was reviewed "
                "in the last {strategy_review_months} months."
            ),
            subjects=items("mentor_recruitment_strategy"),
            concerns=("programme.item",),
            at="programme.item",
            conditions=(Condition(("programme.item",), item_check(is_current_strategy)),),
            remedy=say("name the document and the day it was last reviewed; if that is long ago, review it"),
        ),
    ),
)
