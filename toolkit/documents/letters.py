"""Letters of acceptance and refusal: who is owed one."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from toolkit.documents.cells import fill_in, tell_apart
from toolkit.documents.plan import Document, DocumentPlan, HeldBack, Remembered
from toolkit.documents.sender import SenderFields
from toolkit.documents.subjects import Subjects
from toolkit.documents.words import clean, long_date
from toolkit.model.effect import Key
from toolkit.model.message import Message
from toolkit.model.programme import Programme
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
_BETWEEN_LANGUAGES = re.compile(r"[-_](?=[A-Z]{2}\b)|[^\w\s-]+")
LETTER_TEMPLATES = tuple(_TEMPLATES.values())


def due_letters(
    programme: Programme, today: dt.date, sender: SenderFields, rules: LetterRules, remembered: Remembered
) -> DocumentPlan:
    """Return one letter per decision that is dated, done, not yet announced and not yet prepared."""
    documents: list[Document] = []
    held: list[HeldBack] = []
    too_old = 0
    for table, person, subjects in _decided(programme):
        template = _TEMPLATES[table, str(person.decision)]
        kind, decided, subject = f"letter.{template}", person.decided_on, person.reference or "?"
        problems: tuple[Message, ...] = ()
        if decided is not None:
            if decided > today:
                continue
            if any(_is_near(person, other, rules.repeat_days) for other in subjects.others(person)):
                problems = (tell_apart(programme, table, person),)
            elif remembered.has_near(kind, subjects.names(person), decided, rules.repeat_days):
                continue
            if is_too_old(decided, today, rules):
                too_old += 1
                continue
        problems += (*_problems(programme, table, person), *sender.problems)
        if problems or decided is None:
            held.append(HeldBack(template, subject, problems))
        else:
            key = Key(kind, subject, decided.isoformat())
            documents.append(_letter(key, template, person, today, (sender, rules)))
    return DocumentPlan(tuple(documents), tuple(held), too_old)


def is_too_old(day: dt.date, today: dt.date, rules: LetterRules) -> bool:
    """Whether something of that day is left to people: nobody wants an old letter by surprise."""
    return (today - day).days > rules.max_age_days


def language_of(written: str | None, rules: LetterRules) -> str:
    """Return the code of the language a person reads, the association's if it is none of ours.

    Of several ("français / arabe", "fr-BE") it is the first of ours.
    """
    parts = (fold(part) for part in _BETWEEN_LANGUAGES.split(written or ""))
    return next((rules.languages[part] for part in parts if part in rules.languages), rules.language)


def _decided(programme: Programme) -> Iterator[tuple[str, Mentor | Mentee, Subjects[Mentor | Mentee]]]:
    tables: Iterable[tuple[str, Sequence[Mentor | Mentee]]] = (
        ("mentors", programme.mentors),
        ("mentees", programme.mentees),
    )
    for table, people in tables:
        subjects = Subjects(people)
        for person in people:
            if person.decision in ("accepted", "refused") and person.notified_on is None:
                yield table, person, subjects


def _is_near(person: Mentor | Mentee, other: Mentor | Mentee, days: int) -> bool:
    """Whether the decisions on two people called the same would count as one."""
    if person.decision != other.decision or person.decided_on is None or other.decided_on is None:
        return False
    return abs((person.decided_on - other.decided_on).days) < days


def _problems(programme: Programme, table: str, person: Mentor | Mentee) -> Iterator[Message]:
    needed = ["last_name", "decided_on"]
    if person.decision == "refused":
        needed.append("refusal_reason")
        if isinstance(person, Mentee):
            needed.append("redirected_to")
    for field in needed:
        if getattr(person, field) is None:
            yield fill_in(programme, table, person, field)


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
