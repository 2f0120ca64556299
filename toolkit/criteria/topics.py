"""Topics that a session or an interview must cover."""

from collections.abc import Callable, Collection, Iterable

from toolkit.criteria.criterion import NO_PROBLEM, Problems
from toolkit.criteria.evidence import Evidence
from toolkit.model.message import Message, say
from toolkit.model.programme import ALL_TOPICS
from toolkit.model.records import Session


def missing_topics(covered: Collection[str] | None, required: Iterable[str]) -> tuple[str, ...]:
    """Return the required topics that are not covered, in the order of `required`."""
    if covered is None:
        return tuple(required)
    if ALL_TOPICS in covered:
        return ()
    return tuple(topic for topic in required if topic not in covered)


def sessions_held(kind: str) -> Callable[[Evidence], Iterable[Session]]:
    """Return the subjects: the sessions of `kind` that have been held."""

    def subjects(evidence: Evidence) -> Iterable[Session]:
        sessions = evidence.programme.sessions
        return (session for session in sessions if session.kind == kind and evidence.is_done(session.on))

    return subjects


def session_covers(topic_list: str, any_of: str | None = None) -> Callable[[Session, Evidence], Problems]:
    """Return the condition that a session covers the topics of a list, and one of those of `any_of`."""

    def check(session: Session, evidence: Evidence) -> Problems:
        absent = missing_topics(session.topics, evidence.profile.topics[topic_list])
        names: tuple[object, ...] = tuple(evidence.choice("session_topics", name) for name in absent)
        if any_of is not None:
            names += _one_of(session, evidence, evidence.profile.topics[any_of])
        if not names:
            return NO_PROBLEM
        if session.topics is None:
            return (say("session of {day}: no topic is recorded", day=session.on),)
        return (say("session of {day}: these topics are missing: {topics}", day=session.on, topics=names),)

    return check


def _one_of(session: Session, evidence: Evidence, names: tuple[str, ...]) -> tuple[Message, ...]:
    if not names or len(missing_topics(session.topics, names)) < len(names):
        return ()
    first, *others = (evidence.choice("session_topics", name) for name in names)
    text: Message = say("{topic}", topic=first)
    for other in others:
        text = say("{one} or {other}", one=text, other=other)
    return (text,)
