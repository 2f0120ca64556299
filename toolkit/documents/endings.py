"""What a duo that has ended is owed: letters, certificates and evaluation forms."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Literal

from toolkit.documents.cells import fill_in
from toolkit.documents.kind import Kind, Office
from toolkit.documents.people import coach_fields, full_name, person_fields
from toolkit.documents.plan import Fields
from toolkit.documents.words import duration, long_date
from toolkit.model.message import Message, say
from toolkit.model.programme import Programme
from toolkit.model.records import Duo, Mentee, Mentor

Side = Literal["mentor", "mentee"]

_SEND = say("sign and send it")
_FORM = say("send or hand it over; enter the answers under “{table}” in the workbook", table=say("evaluations"))


def _other(side: Side) -> Side:
    return "mentee" if side == "mentor" else "mentor"


def person_of(duo: Duo, side: Side) -> Mentor | Mentee | None:
    """The mentor or the mentee of a duo."""
    return duo.mentor if side == "mentor" else duo.mentee


def _ended(*, early: bool) -> Callable[[Duo, Programme, dt.date], bool]:
    return lambda duo, _, today: duo.has_ended(today) and bool(duo.early_end) == early


def _unasked(side: Side) -> Callable[[Duo, Programme, dt.date], bool]:
    """Whether a duo has ended and that person has not evaluated it."""

    def is_due(duo: Duo, programme: Programme, today: dt.date) -> bool:
        answered = any(one.duo is duo and one.respondent == side for one in programme.evaluations)
        return duo.has_ended(today) and not answered

    return is_due


def _problems(duo: Duo, programme: Programme, _: Office) -> Iterator[Message]:
    for side in ("mentor", "mentee"):
        person: Mentor | Mentee | None = getattr(duo, side)
        if person is None:
            yield fill_in(programme, duo, side)
        elif person.last_name is None:
            yield fill_in(programme, person, "last_name")
    for field in ("start_on", "ended_on"):
        if getattr(duo, field) is None:
            yield fill_in(programme, duo, field)


def _fields(side: Side) -> Callable[[Duo, Programme, Office, str], Fields]:
    def fields(duo: Duo, programme: Programme, _: Office, language: str) -> Fields:
        person = person_of(duo, side)
        contacts = sum(one.duo is duo and one.on is not None for one in programme.contacts)
        start, end = duo.start_on, duo.ended_on
        return {
            "person": person_fields(person) if person else {},
            "other": {"full_name": full_name(person_of(duo, _other(side)))},
            "coach": coach_fields(duo.coach),
            "start_on": long_date(start, language) if start else "",
            "ended_on": long_date(end, language) if end else "",
            "duration": duration(start, end, language) if start and end and start <= end else "",
            "contact_count": str(contacts) if contacts > 1 else "",
            "final_meeting_on": long_date(duo.final_meeting_on, language) if duo.final_meeting_on else "",
        }

    return fields


def _reader(side: Side) -> Callable[[Duo], tuple[str, str | None]]:
    def reader(duo: Duo) -> tuple[str, str | None]:
        person = person_of(duo, side)
        return full_name(person), person.language if person else None

    return reader


def _kind(
    name: str,
    side: Side,
    title: Message,
    due: tuple[Message, Callable[[Duo, Programme, dt.date], bool]],
    action: Message = _SEND,
    pages: int = 1,
) -> Kind[Duo]:
    when, is_due = due
    return Kind(
        name=f"{name}-{side}",
        table="duos",
        title=title,
        when=when,
        action=action,
        is_due=is_due,
        day=lambda duo, _: duo.ended_on,
        problems=_problems,
        fields=_fields(side),
        reader=_reader(side),
        addressees=lambda duo: (person_of(duo, side),),
        pages=pages,
    )


_PLANNED = say("when the duo has ended as planned"), _ended(early=False)
_EARLY = say("when the duo has ended early"), _ended(early=True)


def _form(side: Side) -> tuple[Message, Callable[[Duo, Programme, dt.date], bool]]:
    return say("when the duo has ended and this person has not evaluated it"), _unasked(side)


ENDINGS = (
    _kind("closing", "mentor", say("closing letter to a mentor"), _PLANNED),
    _kind("closing", "mentee", say("closing letter to a mentee"), _PLANNED),
    _kind("certificate", "mentor", say("certificate of a mentor"), _PLANNED),
    _kind("certificate", "mentee", say("certificate of a mentee"), _PLANNED),
    _kind("early-end", "mentor", say("acknowledgement of an early end to a mentor"), _EARLY),
    _kind("early-end", "mentee", say("acknowledgement of an early end to a mentee"), _EARLY),
    _kind("evaluation", "mentor", say("evaluation form for a mentor"), _form("mentor"), _FORM, pages=2),
    _kind("evaluation", "mentee", say("evaluation form for a mentee"), _form("mentee"), _FORM, pages=2),
)
