"""What the paper asks alike for mentors and for mentees: session, interview, decision, letter."""

import datetime as dt
from collections.abc import Callable, Iterable

from toolkit.criteria.criterion import NO_PROBLEM, Problems
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.topics import missing_topics
from toolkit.model.message import say
from toolkit.model.records import Candidate


def candidates(table: str, decisions: frozenset[str]) -> Callable[[Evidence], Iterable[Candidate]]:
    """Return the subjects: the rows of `table` with one of these decisions."""

    def subjects(evidence: Evidence) -> Iterable[Candidate]:
        people: tuple[Candidate, ...] = getattr(evidence.programme, table)
        return (person for person in people if person.decision in decisions)

    return subjects


ACCEPTED = frozenset({"accepted"})
REFUSED = frozenset({"refused"})
DECIDED = ACCEPTED | REFUSED


def attended_session(person: Candidate, evidence: Evidence) -> Problems:
    """Require a date of the information session that is done."""
    if evidence.is_done(person.info_session_on):
        return NO_PROBLEM
    if person.info_session_on is None:
        return (say("no information session is recorded"),)
    return (say("the information session of {day} is still to come", day=person.info_session_on),)


def attended_before_decision(person: Candidate, evidence: Evidence) -> Problems:  # noqa: ARG001
    """Require the information session not to be later than the decision, if that is dated."""
    day, decided = person.info_session_on, person.decided_on
    if day is None or decided is None or day <= decided:
        return NO_PROBLEM
    return (say("the information session of {day} is dated after the decision of {decided}", day=day, decided=decided),)


def attended_held_session(kind: str) -> Callable[[Candidate, Evidence], Problems]:
    """Return the condition that a session of `kind` was held on the day recorded for the person."""

    def check(person: Candidate, evidence: Evidence) -> Problems:
        day = person.info_session_on
        if day is None or day in evidence.held_on[kind] or not evidence.is_done(day):
            return NO_PROBLEM  # without a day done, attended_session has said so
        return (say("no information session of this kind is recorded on {day}", day=day),)

    return check


def interviewed(person: Candidate, evidence: Evidence) -> Problems:
    """Require an interview that is done."""
    if evidence.is_done(person.interviewed_on):
        return NO_PROBLEM
    if person.interviewed_on is None:
        return (say("no interview is recorded"),)
    return (say("the interview of {day} is still to come", day=person.interviewed_on),)


def interviewed_before_decision(person: Candidate, evidence: Evidence) -> Problems:  # noqa: ARG001
    """Require the interview not to be later than the decision, if that is dated."""
    day, decided = person.interviewed_on, person.decided_on
    if day is None or decided is None or day <= decided:
        return NO_PROBLEM
    return (say("the interview of {day} is dated after the decision of {decided}", day=day, decided=decided),)


def interview_covers(topic_list: str) -> Callable[[Candidate, Evidence], Problems]:
    """Return the condition that the interview covered the topics that the profile requires."""

    def check(person: Candidate, evidence: Evidence) -> Problems:
        required = evidence.profile.topics[topic_list]
        absent = missing_topics(person.interview_topics, required)
        if not absent:
            return NO_PROBLEM
        if not person.interview_topics:
            return (say("no topic of the interview is recorded"),)
        titles = tuple(evidence.choice("interview_topics", name) for name in absent)
        return (say("the interview did not cover: {topics}", topics=titles),)

    return check


def refusal_has_reason(person: Candidate, evidence: Evidence) -> Problems:  # noqa: ARG001
    """Require a reason from whoever is refused."""
    if person.decision == "refused" and person.refusal_reason is None:
        return (say("refused without a reason"),)
    return NO_PROBLEM


def was_notified(person: Candidate, evidence: Evidence) -> Problems:
    """Require the letter to be sent, except in the first days after the decision."""
    if evidence.is_done(person.notified_on):
        return NO_PROBLEM
    decided, days = person.decided_on, evidence.thresholds.notification_days
    if decided is not None and evidence.today < decided + dt.timedelta(days=days):
        return NO_PROBLEM
    if person.notified_on is not None:
        return (say("the letter is dated {day}, which is still to come", day=person.notified_on),)
    if decided is None:
        return (say("decided, but no letter is recorded"),)
    return (say("no letter since the decision of {decided}", decided=decided),)
