"""Contracts of duos (conventions de duo): which are due."""

import datetime as dt
from collections.abc import Iterator

from toolkit.documents.cells import correct, fill_in
from toolkit.documents.contract_lint import lint_contract
from toolkit.documents.due import due_documents
from toolkit.documents.kind import ONCE, Kind, LetterRules, Office
from toolkit.documents.people import coach_fields, full_name
from toolkit.documents.plan import DocumentPlan, Fields, Remembered
from toolkit.documents.sender import SenderFields
from toolkit.documents.words import clean, duration, long_date, months_between, number
from toolkit.model.message import Message, say
from toolkit.model.programme import Programme
from toolkit.model.records import Duo, Mentee, Mentor, Staff

CONTRACT = "contract"
_CHARTER = "ethics_charter"


def due_contracts(
    programme: Programme, today: dt.date, sender: SenderFields, rules: LetterRules, remembered: Remembered
) -> DocumentPlan:
    """Return one contract per duo that both agreed to, or that has started, and that has none yet.

    It is in the mentee's language: the mentee is the one who must not miss a word of it.
    """
    return due_documents((KIND,), programme, Office(sender, rules, today), remembered)


def _is_due(duo: Duo, _: Programme, today: dt.date) -> bool:
    if duo.contract_on is not None or (duo.ended_on is not None and duo.ended_on <= today):
        return False
    if duo.mentor_agrees is False or duo.mentee_agrees is False:
        return False
    return duo.has_started(today) or bool(duo.mentor_agrees and duo.mentee_agrees)


def _problems(duo: Duo, programme: Programme, office: Office) -> Iterator[Message]:
    for field in ("mentor", "mentee", "coach"):
        person: Mentor | Mentee | Staff | None = getattr(duo, field)
        if person is None:
            yield fill_in(programme, duo, field)
        elif person.last_name is None:
            yield fill_in(programme, person, "last_name")
    for field in ("start_on", "planned_end_on", "contacts_per_month"):
        if getattr(duo, field) is None:
            yield fill_in(programme, duo, field)
    yield from _contradictions(duo, programme, office.today)
    yield from _too_little(duo, programme, office.rules)
    if _charter(programme) is None:
        rows = programme.item(_CHARTER)
        if rows:
            yield fill_in(programme, rows[0], "document")
        else:
            yield say("name the document of the ethics charter in the sheet of the programme")


def _contradictions(duo: Duo, programme: Programme, today: dt.date) -> Iterator[Message]:
    """What is filled in, but would make no sense in a contract."""
    if duo.planned_end_on is not None:
        if duo.start_on is not None and duo.planned_end_on <= duo.start_on:
            problem = say("the planned end is not after the start")
            yield correct(programme, duo, "planned_end_on", problem)
        elif duo.planned_end_on < today:
            problem = say("the planned end has passed; write the new one, or when the duo ended")
            yield correct(programme, duo, "planned_end_on", problem)
    if duo.contacts_per_month is not None and duo.contacts_per_month <= 0:
        problem = say("a contract needs at least some contacts per month")
        yield correct(programme, duo, "contacts_per_month", problem)


def _too_little(duo: Duo, programme: Programme, rules: LetterRules) -> Iterator[Message]:
    """What the framework of the programme asks of a contract: see D1 and D2."""
    start, end = duo.start_on, duo.planned_end_on
    # the last day counts, as in the duration that the contract states
    if start is not None and end is not None and start < end and months_between(start, end) < rules.min_months:
        problem = say("a duo lasts at least {months} months", months=rules.min_months)
        yield correct(programme, duo, "planned_end_on", problem)
    if duo.contacts_per_month is not None and 0 < duo.contacts_per_month < rules.min_contacts:
        problem = say("a duo is in contact at least {count} times a month", count=rules.min_contacts)
        yield correct(programme, duo, "contacts_per_month", problem)


def _charter(programme: Programme) -> str | None:
    return next((row.document for row in programme.item(_CHARTER) if row.document), None)


def _fields(duo: Duo, programme: Programme, office: Office, language: str) -> Fields:
    start, end = duo.start_on, duo.planned_end_on
    return {
        "duo": {"reference": clean(duo.id or "")},
        "mentor": {"full_name": full_name(duo.mentor)},
        "mentee": {"full_name": full_name(duo.mentee)},
        "coach": coach_fields(duo.coach),
        "start_on": long_date(start, language) if start else "",
        "planned_end_on": long_date(end, language) if end else "",
        "duration": duration(start, end, language) if start and end else "",
        "contacts_per_month": number(duo.contacts_per_month or 0, language),
        "charter": clean(_charter(programme) or ""),
        "goal": clean((duo.mentee and duo.mentee.objective) or ""),
        "insurance": clean(office.rules.volunteers.insurance),
    }


def _notes(duo: Duo, office: Office, language: str) -> Iterator[Message]:
    if duo.mentee is not None and duo.mentee.objective and language != office.rules.language:
        yield say("the goal stands as it is written in the workbook: check that it is in the language of the contract")


KIND = Kind(
    name=CONTRACT,
    table="duos",
    title=say("contract of a duo"),
    when=say("when both have agreed, or the duo has started, and no contract is signed"),
    action=say("have all three sign, then write the day into the workbook (“contract signed on”)"),
    is_due=_is_due,
    day=lambda duo, _: duo.start_on,
    problems=_problems,
    fields=_fields,
    reader=lambda duo: (full_name(duo.mentor), duo.mentee.language if duo.mentee else None),
    notes=_notes,
    addressees=lambda duo: (duo.mentor, duo.mentee),
    apart=ONCE,
    is_settled_by_hand=True,
    lint=lint_contract,
    pages=2,
)
