"""The sheet that the employee takes along to the first meeting of a duo."""

import datetime as dt
from collections.abc import Iterator

from toolkit.documents.cells import fill_in
from toolkit.documents.kind import Kind, Office
from toolkit.documents.people import coach_fields, full_name, person_fields
from toolkit.documents.plan import Fields
from toolkit.documents.words import clean, weekday_date
from toolkit.model.message import Message, say
from toolkit.model.programme import Programme
from toolkit.model.records import Duo


def _is_due(duo: Duo, _: Programme, today: dt.date) -> bool:
    """When the meeting is planned and lies ahead, or is today."""
    return duo.first_meeting_on is not None and duo.first_meeting_on >= today and not duo.has_started(today)


def _problems(duo: Duo, programme: Programme, _: Office) -> Iterator[Message]:
    for side in ("mentor", "mentee"):
        if getattr(duo, side) is None:
            yield fill_in(programme, duo, side)


def _fields(duo: Duo, _: Programme, __: Office, language: str) -> Fields:
    day = duo.first_meeting_on
    return {
        "duo": {"reference": clean(duo.id or "")},
        "mentor": person_fields(duo.mentor) if duo.mentor else {},
        "mentee": person_fields(duo.mentee) if duo.mentee else {},
        "coach": coach_fields(duo.first_meeting_staff or duo.coach),
        "meeting_on": weekday_date(day, language) if day else "",
        "meeting_place": clean(duo.first_meeting_place or ""),
        "reasons": [clean(reason) for reason in duo.match_reasons or ()],
        "goal": clean((duo.mentee and duo.mentee.objective) or ""),
    }


FIRST_MEETING = Kind(
    name="first-meeting",
    table="duos",
    title=say("sheet for the first meeting of a duo"),
    when=say("when the first meeting is planned and lies ahead"),
    action=say("take it along to the meeting; enter the answers in the workbook"),
    is_due=_is_due,
    day=lambda duo, _: duo.first_meeting_on,
    problems=_problems,
    fields=_fields,
    reader=lambda duo: (full_name(duo.mentor), None),  # in the language of the team
    apart=1,
)
