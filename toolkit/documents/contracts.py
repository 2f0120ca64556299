"""Contracts of duos (conventions de duo): which are due."""

import datetime as dt
from collections.abc import Iterator

from toolkit.documents.letters import LetterRules, fill_in, language_of
from toolkit.documents.plan import Document, DocumentPlan, HeldBack, Remembered
from toolkit.documents.sender import SenderFields
from toolkit.documents.words import clean, long_date, months_between, number
from toolkit.model.effect import Key
from toolkit.model.message import Message, say
from toolkit.model.programme import Programme
from toolkit.model.records import Duo, Mentee, Mentor, Staff

CONTRACT = "contract"
_KIND = f"document.{CONTRACT}"


def due_contracts(
    programme: Programme, today: dt.date, sender: SenderFields, rules: LetterRules, remembered: Remembered
) -> DocumentPlan:
    """Return one contract per duo that both agreed to, or that has started, and that has none yet.

    It is in the mentee's language: the mentee is the one who must not miss a word of it.
    """
    documents: list[Document] = []
    held: list[HeldBack] = []
    charter = next((row.document for row in programme.item("ethics_charter") if row.document), None)
    for duo in programme.duos:
        subject = duo.reference
        if not _is_due(duo, today) or subject is None or remembered.has(_KIND, subject):
            continue
        problems = (*_problems(programme, duo, charter), *sender.problems)
        if problems:
            held.append(HeldBack(CONTRACT, subject, problems))
        else:
            documents.append(_contract(duo, subject, today, charter or "", (sender, rules)))
    return DocumentPlan(tuple(documents), tuple(held))


def _is_due(duo: Duo, today: dt.date) -> bool:
    if duo.contract_on is not None or duo.has_ended(today):
        return False
    if duo.mentor_agrees is False or duo.mentee_agrees is False:
        return False
    return duo.has_started(today) or bool(duo.mentor_agrees and duo.mentee_agrees)


def _problems(programme: Programme, duo: Duo, charter: str | None) -> Iterator[Message]:
    for field in ("mentor", "mentee", "coach", "start_on", "planned_end_on", "contacts_per_month"):
        if getattr(duo, field) is None:
            yield fill_in(programme, "duos", duo, field)
    if duo.start_on is not None and duo.planned_end_on is not None and duo.planned_end_on <= duo.start_on:
        yield say("the planned end is not after the start")
    if charter is None:
        yield say("name the document of the ethics charter in the sheet of the programme")


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
        "duration_months": number(months_between(start, end), language) if start and end else "",
        "contacts_per_month": number(duo.contacts_per_month or 0, language),
        "charter": clean(charter),
        "goal": clean((duo.mentee and duo.mentee.objective) or ""),
    }
    return Document(Key(_KIND, subject, ""), CONTRACT, language, subject, _name(duo.mentor), fields)


def _name(person: Mentor | Mentee | Staff | None) -> str:
    return clean((person and person.full_name) or "")
