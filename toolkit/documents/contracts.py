"""Contracts of duos (conventions de duo): which are due."""

import datetime as dt
from collections.abc import Iterator

from toolkit.documents.cells import correct, fill_in, tell_apart
from toolkit.documents.letters import LetterRules, is_too_old, language_of
from toolkit.documents.plan import Document, DocumentPlan, HeldBack, Remembered
from toolkit.documents.sender import SenderFields
from toolkit.documents.subjects import Subjects
from toolkit.documents.words import clean, duration, long_date, number
from toolkit.model.effect import Key
from toolkit.model.message import Message, say
from toolkit.model.programme import Programme
from toolkit.model.records import Duo, Mentee, Mentor, Staff

CONTRACT = "contract"
KIND = f"document.{CONTRACT}"
_CHARTER = "ethics_charter"


def due_contracts(
    programme: Programme, today: dt.date, sender: SenderFields, rules: LetterRules, remembered: Remembered
) -> DocumentPlan:
    """Return one contract per duo that both agreed to, or that has started, and that has none yet.

    It is in the mentee's language: the mentee is the one who must not miss a word of it.
    """
    documents: list[Document] = []
    held: list[HeldBack] = []
    too_old = 0
    subjects = Subjects(programme.duos)
    for duo in programme.duos:
        if not _is_due(duo, today):
            continue
        subject = duo.reference or "?"
        problems: tuple[Message, ...] = ()
        if subjects.others(duo):
            problems = (tell_apart(programme, "duos", duo),)
        elif remembered.has(KIND, subjects.names(duo)):
            continue
        if duo.start_on is not None and is_too_old(duo.start_on, today, rules):
            too_old += 1
            continue
        problems += (*_problems(programme, duo, today), *sender.problems)
        if problems:
            held.append(HeldBack(CONTRACT, subject, problems))
        else:
            documents.append(_contract(duo, subject, today, _charter(programme) or "", (sender, rules)))
    return DocumentPlan(tuple(documents), tuple(held), too_old)


def _is_due(duo: Duo, today: dt.date) -> bool:
    if duo.contract_on is not None or (duo.ended_on is not None and duo.ended_on <= today):
        return False
    if duo.mentor_agrees is False or duo.mentee_agrees is False:
        return False
    return duo.has_started(today) or bool(duo.mentor_agrees and duo.mentee_agrees)


def _problems(programme: Programme, duo: Duo, today: dt.date) -> Iterator[Message]:
    for field, table in (("mentor", "mentors"), ("mentee", "mentees"), ("coach", "staff")):
        person: Mentor | Mentee | Staff | None = getattr(duo, field)
        if person is None:
            yield fill_in(programme, "duos", duo, field)
        elif person.last_name is None:
            yield fill_in(programme, table, person, "last_name")
    for field in ("start_on", "planned_end_on", "contacts_per_month"):
        if getattr(duo, field) is None:
            yield fill_in(programme, "duos", duo, field)
    yield from _contradictions(programme, duo, today)
    if _charter(programme) is None:
        rows = programme.item(_CHARTER)
        if rows:
            yield fill_in(programme, "programme", rows[0], "document")
        else:
            yield say("name the document of the ethics charter in the sheet of the programme")


def _contradictions(programme: Programme, duo: Duo, today: dt.date) -> Iterator[Message]:
    """What is filled in, but would make no sense in a contract."""
    if duo.planned_end_on is not None:
        if duo.start_on is not None and duo.planned_end_on <= duo.start_on:
            problem = say("the planned end is not after the start")
            yield correct(programme, "duos", duo, "planned_end_on", problem)
        elif duo.planned_end_on < today:
            problem = say("the planned end has passed; write the new one, or when the duo ended")
            yield correct(programme, "duos", duo, "planned_end_on", problem)
    if duo.contacts_per_month is not None and duo.contacts_per_month <= 0:
        problem = say("a contract needs at least some contacts per month")
        yield correct(programme, "duos", duo, "contacts_per_month", problem)


def _charter(programme: Programme) -> str | None:
    return next((row.document for row in programme.item(_CHARTER) if row.document), None)


def _contract(
    duo: Duo, subject: str, today: dt.date, charter: str, context: tuple[SenderFields, LetterRules]
) -> Document:
    sender, rules = context
    language = language_of(duo.mentee.language if duo.mentee else None, rules)
    start, end = duo.start_on, duo.planned_end_on
    fields: dict[str, object] = {
        "association": sender.fields,
        "today": long_date(today, language),
        "duo": {"reference": clean(duo.id or "")},
        "mentor": {"full_name": _name(duo.mentor)},
        "mentee": {"full_name": _name(duo.mentee)},
        "coach": {
            "full_name": _name(duo.coach),
            "email": clean((duo.coach and duo.coach.email) or ""),
            "role": clean((duo.coach and duo.coach.role) or ""),
        },
        "start_on": long_date(start, language) if start else "",
        "planned_end_on": long_date(end, language) if end else "",
        "duration": duration(start, end, language) if start and end else "",
        "contacts_per_month": number(duo.contacts_per_month or 0, language),
        "charter": clean(charter),
        "goal": clean((duo.mentee and duo.mentee.objective) or ""),
    }
    return Document(Key(KIND, subject, ""), CONTRACT, language, subject, _name(duo.mentor), fields)


def _name(person: Mentor | Mentee | Staff | None) -> str:
    return clean((person and person.full_name) or "")
