"""B2: mentees heard in an information session what they can expect."""

from toolkit.criteria import candidates as people
from toolkit.criteria.criterion import Condition, Criterion, Requirement, Urgency
from toolkit.criteria.topics import session_covers, sessions_held
from toolkit.model.message import say

CRITERION = Criterion(
    id="B2",
    title=say("Information session for mentees"),
    why=say(
        "Whoever looks for a mentor should know beforehand who can become a mentee, what the programme contains, "
        "what good and what difficulties it may bring, and that the relation is voluntary."
    ),
    number=2,
    urgency=Urgency.RECORD,
    requirements=(
        Requirement(
            asks=say(
                "Each accepted mentee came to an information session for mentees that was held, not after the decision."
            ),
            subjects=people.candidates("mentees", people.ACCEPTED),
            concerns=("mentees.decision",),
            at="mentees.info_session_on",
            conditions=(
                Condition(("mentees.info_session_on",), people.attended_session),
                Condition(("mentees.info_session_on",), people.attended_before_decision),
                Condition(
                    ("mentees.info_session_on", "sessions.kind", "sessions.on"),
                    people.attended_held_session("info_mentees"),
                ),
            ),
            remedy=say("note the day of the information session the person came to, or invite them to the next one"),
        ),
        Requirement(
            asks=say(
                "Each information session for mentees that was held covered all the required topics, "
                "and benefits or challenges."
            ),
            subjects=sessions_held("info_mentees"),
            concerns=("sessions.kind", "sessions.on"),
            at="sessions.topics",
            conditions=(Condition(("sessions.topics",), session_covers("info_mentees", "info_mentees_any")),),
            remedy=say("complete the topics if they were covered; else plan them for the next session"),
            topics="info_mentees",
        ),
    ),
)
