"""A5: mentors are trained before their first duo starts."""

import datetime as dt
from collections.abc import Iterable

from toolkit.criteria.criterion import NO_PROBLEM, Condition, Criterion, Problems, Requirement, Urgency
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.topics import session_covers, sessions_held
from toolkit.model.message import say
from toolkit.model.records import Mentor


def active_mentors(evidence: Evidence) -> Iterable[Mentor]:
    """Every mentor of a started duo, once."""
    return evidence.first_starts


def was_trained(mentor: Mentor, evidence: Evidence) -> Problems:
    """Require a training that is done."""
    if evidence.is_done(mentor.trained_on):
        return NO_PROBLEM
    if mentor.trained_on is None:
        return (say("no initial training is recorded"),)
    return (say("the training of {day} is still to come", day=mentor.trained_on),)


def was_trained_before_start(mentor: Mentor, evidence: Evidence) -> Problems:
    """Require the training not to be later than the mentor's first start."""
    start: dt.date = evidence.first_starts[mentor]
    if mentor.trained_on is None or mentor.trained_on <= start:
        return NO_PROBLEM
    return (say("trained on {day}, after the start of the duo on {start}", day=mentor.trained_on, start=start),)


def was_trained_in_session(mentor: Mentor, evidence: Evidence) -> Problems:
    """Require an initial training to have been held on the day recorded."""
    day = mentor.trained_on
    if day is None or not evidence.is_done(day) or day in evidence.held_on["initial_training"]:
        return NO_PROBLEM
    return (say("no initial training is recorded on {day}", day=day),)


CRITERION = Criterion(
    id="A5",
    title=say("Training of mentors before the start"),
    why=say(
        "Before they meet their mentee, mentors should know the aims and the frame, the people they will accompany, "
        "the limits of their role, the rules of ethics and safety, and the tools they can use."
    ),
    number=5,
    urgency=Urgency.RECORD,
    requirements=(
        Requirement(
            asks=say("Each mentor of a started duo was trained in an initial training, not after the start."),
            subjects=active_mentors,
            concerns=("duos.mentor", "duos.start_on"),
            at="mentors.trained_on",
            conditions=(
                Condition(("mentors.trained_on",), was_trained),
                Condition(("mentors.trained_on",), was_trained_before_start),
                Condition(("mentors.trained_on", "sessions.kind", "sessions.on"), was_trained_in_session),
            ),
            remedy=say("note the day of the training the mentor followed; else enrol the mentor in the next one"),
        ),
        Requirement(
            asks=say("Each initial training that was held covered all the required topics."),
            subjects=sessions_held("initial_training"),
            concerns=("sessions.kind", "sessions.on"),
            at="sessions.topics",
            conditions=(Condition(("sessions.topics",), session_covers("initial_training")),),
            remedy=say("complete the topics if they were covered; else plan them for the next session"),
            topics="initial_training",
        ),
    ),
)
