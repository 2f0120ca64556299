"""A1: mentors heard in an information session what they engage in."""

from toolkit.criteria import candidates as people
from toolkit.criteria.criterion import Condition, Criterion, Requirement, Urgency
from toolkit.criteria.topics import session_covers, sessions_held
from toolkit.model.message import say

CRITERION = Criterion(
    id="A1",
    title=say("Information session for mentors"),
    why=say(
        "Whoever becomes a mentor should know beforehand who can be one, what the role is and what is expected, "
        "what the programme contains, gives and demands, and that the engagement is voluntary."
    ),
    number=1,
    urgency=Urgency.RECORD,
    requirements=(
        Requirement(
            asks=say(
                "Each accepted mentor came to an information session for mentors that was held, not after the decision."
            ),
            subjects=people.candidates("mentors", people.ACCEPTED),
            concerns=("mentors.decision",),
            at="mentors.info_session_on",
            conditions=(
                Condition(("mentors.info_session_on",), people.attended_session),
                Condition(("mentors.info_session_on",), people.attended_before_decision),
                Condition(
                    ("mentors.info_session_on", "sessions.kind", "sessions.on"),
                    people.attended_held_session("info_mentors"),
                ),
            ),
            remedy=say("note the day of the information session the person came to, or invite them to the next one"),
        ),
        Requirement(
            asks=say("Each information session for mentors that was held covered all the required topics."),
            subjects=sessions_held("info_mentors"),
            concerns=("sessions.kind", "sessions.on"),
            at="sessions.topics",
            conditions=(Condition(("sessions.topics",), session_covers("info_mentors")),),
            remedy=say("complete the topics if they were covered; else plan them for the next session"),
            topics="info_mentors",
        ),
    ),
)
