"""Invitations to an information session: for candidates whose session is planned and lies ahead."""

import datetime as dt
from collections.abc import Callable, Iterator

from toolkit.documents.cells import fill_in
from toolkit.documents.kind import AnyKind, Kind, Office
from toolkit.documents.letters import addressees, reader
from toolkit.documents.people import person_fields
from toolkit.documents.plan import Fields
from toolkit.documents.words import clean, weekday_date
from toolkit.model.message import Message, say
from toolkit.model.programme import Programme
from toolkit.model.records import Mentee, Mentor

_SEND = say("send it now: the session lies ahead")


def _is_due(person: Mentor | Mentee, _: Programme, today: dt.date) -> bool:
    return (
        person.decision not in ("accepted", "refused")
        and person.info_session_on is not None
        and person.info_session_on > today
    )


def _problems(person: Mentor | Mentee, programme: Programme, _: Office) -> Iterator[Message]:
    for field in ("last_name", "info_session_on"):
        if getattr(person, field) is None:
            yield fill_in(programme, person, field)


def _meeting(session: str) -> Callable[[Mentor | Mentee, Programme], tuple[dt.date, str] | None]:
    def meeting(person: Mentor | Mentee, programme: Programme) -> tuple[dt.date, str] | None:
        day = person.info_session_on
        if day is None:
            return None
        places = [one.place for one in programme.sessions if one.kind == session and one.on == day and one.place]
        return day, clean(places[0]) if places else ""

    return meeting


def _fields(session: str) -> Callable[[Mentor | Mentee, Programme, Office, str], Fields]:
    def fields(person: Mentor | Mentee, programme: Programme, _: Office, language: str) -> Fields:
        found = _meeting(session)(person, programme)
        return {
            "person": person_fields(person),
            "session_on": weekday_date(found[0], language) if found else "",
            "session_place": found[1] if found else "",
        }

    return fields


def _invitation(name: str, table: str, session: str, title: Message) -> AnyKind:
    return Kind(
        name=name,
        table=table,
        title=title,
        when=say("when the information session lies ahead and nothing is decided"),
        action=_SEND,
        is_due=_is_due,
        day=lambda person, _: person.info_session_on,
        problems=_problems,
        fields=_fields(session),
        reader=reader,
        addressees=addressees,
        meeting=_meeting(session),
        apart=1,  # a session put off by a week is another invitation
    )


INVITATIONS = (
    _invitation(
        "invitation-mentor", "mentors", "info_mentors", say("invitation of a mentor to the information session")
    ),
    _invitation(
        "invitation-mentee", "mentees", "info_mentees", say("invitation of a mentee to the information session")
    ),
)
