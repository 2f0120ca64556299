"""Letters of acceptance and refusal, and the information note of volunteers: who is owed one."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from toolkit.documents.cells import fill_in
from toolkit.documents.due import due_documents
from toolkit.documents.kind import AnyKind, Kind, LetterRules, Office
from toolkit.documents.people import person_fields
from toolkit.documents.plan import DocumentPlan, Fields, Remembered
from toolkit.documents.sender import SenderFields
from toolkit.documents.words import clean, long_date
from toolkit.model.message import Message, say
from toolkit.model.programme import Programme
from toolkit.model.records import Mentee, Mentor
from toolkit.schema.folding import fold


def due_letters(
    programme: Programme, today: dt.date, sender: SenderFields, rules: LetterRules, remembered: Remembered
) -> DocumentPlan:
    """Return one letter per decision that is dated, done, not yet announced and not yet prepared."""
    return due_documents(DECISIONS, programme, Office(sender, rules, today), remembered)


def announces(decision: str) -> Callable[[Mentor | Mentee, Programme, dt.date], bool]:
    """Whether a person with that decision has not been told of it; without a date it is due, and held back."""

    def is_due(person: Mentor | Mentee, _: Programme, today: dt.date) -> bool:
        is_future = person.decided_on is not None and person.decided_on > today
        return person.decision == decision and person.notified_on is None and not is_future

    return is_due


def decided(decision: str) -> Callable[[Mentor | Mentee, Programme], dt.date | None]:
    """The day on which a person was so decided on."""
    return lambda person, _: person.decided_on if person.decision == decision else None


def reader(person: Mentor | Mentee) -> tuple[str, str | None]:
    """The addressee's name and language."""
    return person.full_name or "", person.language


def addressees(person: Mentor | Mentee) -> tuple[Mentor | Mentee, ...]:
    """The person alone."""
    return (person,)


def missing(person: Mentor | Mentee, programme: Programme, _: Office) -> Iterator[Message]:
    """The cells to fill in before a letter of acceptance or refusal can be made."""
    needed = ["last_name", "decided_on"]
    if person.decision == "refused":
        needed.append("refusal_reason")
        if isinstance(person, Mentee):
            needed.append("redirected_to")
    for field in needed:
        if getattr(person, field) is None:
            yield fill_in(programme, person, field)


def _fields(person: Mentor | Mentee, programme: Programme, office: Office, language: str) -> Fields:
    fields: dict[str, object] = {
        "person": person_fields(person),
        "decided_on": long_date(person.decided_on, language) if person.decided_on else "",
        "reason": _reason(person.refusal_reason or "", office.rules, language),
    }
    if isinstance(person, Mentee):
        fields["redirected_to"] = _partner(person.redirected_to or "", programme)
        fields["redirected_on"] = long_date(person.redirected_on, language) if person.redirected_on else ""
    return fields


def _reason(written: str, rules: LetterRules, language: str) -> str:
    """The sentence of the catalogue if the cell names one of its reasons, else what stands in the cell."""
    texts = rules.reasons.get(fold(written))
    return clean(texts[language] if texts else written)


def _notes(person: Mentor | Mentee, office: Office, language: str) -> Iterator[Message]:
    """A reason in free words is in the language of the workbook, whatever that of the letter."""
    reason, rules = person.refusal_reason, office.rules
    if person.decision == "refused" and reason and fold(reason) not in rules.reasons and language != rules.language:
        yield say("the reason stands as it is written in the workbook: check that it is in the language of the letter")


def _partner(written: str, programme: Programme) -> str:
    """The organisation, with its place if it is one of our partners."""
    name = clean(written)
    found = [partner for partner in programme.partners if partner.name and fold(partner.name) == fold(written)]
    place = clean((found[0].locality if found else None) or "")
    return f"{name}, {place}" if place and fold(place) not in fold(name) else name


def _decision(name: str, decision: str, table: str, title: Message) -> Kind[Any]:
    return Kind(
        name=name,
        table=table,
        title=title,
        when=say("when the decision is dated and nobody has been told of it"),
        action=SEND,
        is_due=announces(decision),
        day=decided(decision),
        problems=missing,
        fields=_fields,
        reader=reader,
        addressees=addressees,
        notes=_notes,
        effect="letter",
        is_settled_by_hand=True,
    )


SEND = say("sign and send it, then write the day into the workbook (“letter sent on”)")
DECISIONS: tuple[AnyKind, ...] = (
    _decision("confirmation-mentor", "accepted", "mentors", say("letter of acceptance to a mentor")),
    _decision("refusal-mentor", "refused", "mentors", say("letter of refusal to a mentor")),
    _decision("confirmation-mentee", "accepted", "mentees", say("letter of acceptance to a mentee")),
    _decision("refusal-mentee", "refused", "mentees", say("letter of refusal to a mentee")),
)
LETTER_TEMPLATES = tuple(kind.name for kind in DECISIONS)
