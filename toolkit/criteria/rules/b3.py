"""B3: a personal interview with each mentee before the decision, on what matters."""

from toolkit.criteria import candidates as people
from toolkit.criteria.criterion import Condition, Criterion, Requirement, Urgency
from toolkit.model.message import say

CRITERION = Criterion(
    id="B3",
    title=say("Personal interview with each mentee"),
    why=say(
        "The interview shows whether somebody is willing to commit for a certain time and rhythm, "
        "and whether what they expect and need fits the programme."
    ),
    number=3,
    urgency=Urgency.RECORD,
    requirements=(
        Requirement(
            asks=say("Each accepted mentee had an interview, not after the decision, on all the required topics."),
            subjects=people.candidates("mentees", people.ACCEPTED),
            concerns=("mentees.decision",),
            at="mentees.interviewed_on",
            conditions=(
                Condition(("mentees.interviewed_on",), people.interviewed),
                Condition(("mentees.interviewed_on",), people.interviewed_before_decision),
                Condition(("mentees.interview_topics",), people.interview_covers("interview_mentees")),
            ),
            remedy=say(
                "note the day and the topics of the interview; if something was left out, speak with the person again"
            ),
            topics="interview_mentees",
        ),
    ),
)
