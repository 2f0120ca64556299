"""D4: mentors and mentees get material that supports them."""

from toolkit.criteria.criterion import Condition, Criterion, Requirement, Urgency
from toolkit.criteria.items import has_document, item_check, items
from toolkit.model.message import say

CRITERION = Criterion(
    id="D4",
    title=say("Support material"),
    why=say("Guidelines, orientation tools, processes and a social map spare each duo from starting at nothing."),
    number=4,
    urgency=Urgency.PROGRAMME,
    requirements=(
        Requirement(
            asks=say("Guidelines, orientation tools, processes and a social map each have a document."),
            subjects=items("guidelines", "orientation_tools", "processes", "social_map"),
            concerns=("programme.item",),
            at="programme.document",
            conditions=(Condition(("programme.document",), item_check(has_document)),),
            remedy=say("name the document, or where it can be found"),
        ),
    ),
)
