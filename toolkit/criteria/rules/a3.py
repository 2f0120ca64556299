"""A3: a personal interview with each mentor before the decision, on what matters."""

from toolkit.criteria import candidates as people
from toolkit.criteria.criterion import Condition, Criterion, Requirement, Urgency
from toolkit.model.message import say

CRITERION = Criterion(
    id="A3",
    title=say("Personal interview with each mentor"),
    why=say(
        "The interview shows whether somebody is willing to commit for a certain time and rhythm, "
        "expects what is realistic, and has what a mentor needs."
    ),
    number=3,
    urgency=Urgency.RECORD,
    requirements=(
        Requirement(
            asks=say("Each accepted mentor had an interview, not after the decision, on all the required topics."),
            subjects=people.candidates("mentors", people.ACCEPTED),
            concerns=("mentors.decision",),
            at="mentors.interviewed_on",
            conditions=(
                Condition(("mentors.interviewed_on",), people.interviewed),
                Condition(("mentors.interviewed_on",), people.interviewed_before_decision),
                Condition(("mentors.interview_topics",), people.interview_covers("interview_mentors")),
            ),
            remedy=say(
                "note the day and the topics of the interview; if something was left out, speak with the person again"
            ),
            topics="interview_mentors",
        ),
    ),
)
