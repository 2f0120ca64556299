"""Letters of acceptance and refusal: who is owed one."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from toolkit.documents.plan import Document, DocumentPlan, HeldBack, Remembered
from toolkit.documents.sender import SenderFields
from toolkit.documents.words import clean, long_date
from toolkit.model.effect import Key
from toolkit.model.finding import point
from toolkit.model.message import Message, say
from toolkit.model.programme import AnyRecord, Programme
from toolkit.model.records import Mentee, Mentor
from toolkit.schema.folding import fold


@dataclass(frozen=True, slots=True)
class LetterRules:
    """How old a decision may be, how near two decisions count as one, and which language is the default."""

    max_age_days: int
    repeat_days: int
    language: str
    languages: Mapping[str, str]
    """Folded name of a language -> its code."""


_TEMPLATES = {
    ("mentors", "accepted"): "confirmation-mentor",
    ("mentors", "refused"): "refusal-mentor",
    ("mentees", "accepted"): "confirmation-mentee",
    ("mentees", "refused"): "refusal-mentee",
}
LETTER_TEMPLATES = tuple(_TEMPLATES.values())


def due_letters(
    programme: Programme, today: dt.date, sender: SenderFields, rules: LetterRules, remembered: Remembered
) -> DocumentPlan:
    """Return one letter per decision that is dated, done, not yet announced and not yet prepared."""
    documents: list[Document] = []
    held: list[HeldBack] = []
    too_old = 0
    for table, person in _decided(programme):
        template = _TEMPLATES[table, str(person.decision)]
        decided, subject = person.decided_on, person.reference or "?"
        if decided is not None:
            if decided > today or remembered.has_near(f"letter.{template}", subject, decided, rules.repeat_days):
                continue
            if decided < today - dt.timedelta(days=rules.max_age_days):
                too_old += 1
                continue
        problems = tuple(_problems(programme, table, person)) + sender.problems
        if problems or decided is None:
            held.append(HeldBack(template, subject, problems))
            continue
        key = Key(f"letter.{template}", subject, decided.isoformat())
        documents.append(_letter(key, template, person, today, (sender, rules)))
    return DocumentPlan(tuple(documents), tuple(held), too_old)


def language_of(name: str | None, rules: LetterRules) -> str:
    """Return the code of the language a person reads, the association's if it is none of ours."""
    return rules.languages.get(fold(name), rules.language) if name else rules.language


def _decided(programme: Programme) -> Iterator[tuple[str, Mentor | Mentee]]:
    tables: Iterable[tuple[str, Sequence[Mentor | Mentee]]] = (
        ("mentors", programme.mentors),
        ("mentees", programme.mentees),
    )
    for table, people in tables:
        for person in people:
            if person.decision in ("accepted", "refused") and person.notified_on is None:
                yield table, person


def _problems(programme: Programme, table: str, person: Mentor | Mentee) -> Iterator[Message]:
    needed = ["last_name", "decided_on"]
    if person.decision == "refused":
        needed.append("refusal_reason")
        if isinstance(person, Mentee):
            needed.append("redirected_to")
    for field in needed:
        if getattr(person, field) is None:
            yield fill_in(programme, table, person, field)


def fill_in(programme: Programme, table: str, record: AnyRecord, field: str) -> Message:
    """Say which cell to fill in."""
    sheet, row, column, cell = point(programme.layout, table, record, field)
    if cell is None:
        return say("the sheet “{sheet}” has no column for it ({field}), row {row}", sheet=sheet, field=field, row=row)
    return say("fill in {sheet}!{cell} ({column})", sheet=sheet, cell=cell, column=column)


def _letter(
    key: Key, template: str, person: Mentor | Mentee, today: dt.date, context: tuple[SenderFields, LetterRules]
) -> Document:
    sender, rules = context
    language = language_of(person.language, rules)
    fields: dict[str, object] = {
        "association": sender.fields,
        "today": long_date(today, language),
        "person": {
            "first_name": clean(person.first_name or ""),
            "last_name": clean(person.last_name or ""),
            "full_name": clean(person.full_name or ""),
            "reference": clean(person.id or ""),
            "email": clean(person.email or ""),
        },
        "decided_on": long_date(person.decided_on, language) if person.decided_on else "",
        "reason": clean(person.refusal_reason or ""),
    }
    if isinstance(person, Mentee):
        fields["redirected_to"] = clean(person.redirected_to or "")
        fields["redirected_on"] = long_date(person.redirected_on, language) if person.redirected_on else ""
    return Document(key, template, language, key.subject, person.full_name or "", fields)
