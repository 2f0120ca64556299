"""A kind of document: when it is due to somebody, what it needs, what it says."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from toolkit.documents.plan import Fields
from toolkit.documents.sender import SenderFields
from toolkit.model.message import Message
from toolkit.model.programme import Programme
from toolkit.model.records import Duo, Mentee, Mentor
from toolkit.schema.folding import fold

R = TypeVar("R", Mentor, Mentee, Duo)

_BETWEEN_LANGUAGES = re.compile(r"[-_](?=[A-Z]{2}\b)|[^\w\s-]+")

ONCE = 0
"""For `Kind.apart`: once for each person or duo, whatever the day."""


@dataclass(frozen=True, slots=True)
class Volunteers:
    """What the law of 3 July 2005 has an organisation tell its volunteers; empty where it has not said."""

    purpose: str = ""
    insurance: str = ""
    other_insurance: str = ""
    expenses: str = ""
    note: str = "information"
    ceilings: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    """Year -> the most that may be paid without proof, per day and per year, in cents."""


@dataclass(frozen=True, slots=True)
class LetterRules:
    """How old an event may be, how near two count as one, which language is the default, what contracts need."""

    max_age_days: int
    repeat_days: int
    language: str
    languages: Mapping[str, str]
    """Folded name of a language -> its code."""
    reasons: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Folded short name of a reason of refusal -> the sentence by language."""
    volunteers: Volunteers = field(default_factory=Volunteers)
    min_months: int = 0
    min_contacts: float = 0
    inclusive: bool = False
    without: frozenset[str] = frozenset()
    """Kinds that are not prepared by themselves."""


@dataclass(frozen=True, slots=True)
class Office:
    """Who writes, by which rules, on which day."""

    sender: SenderFields
    rules: LetterRules
    today: dt.date


@dataclass(frozen=True, slots=True)
class Kind(Generic[R]):
    """A kind of document. Its template has its name."""

    name: str
    table: str
    """The table whose rows it is about."""
    title: Message
    when: Message
    """When it is due."""
    action: Message
    """What the coordinator does with it."""
    is_due: Callable[[R, Programme, dt.date], bool]
    day: Callable[[R, Programme], dt.date | None]
    """The day of the event behind it, if there is one and it is dated."""
    problems: Callable[[R, Programme, Office], Iterator[Message]]
    """What is missing or wrong in the workbook."""
    fields: Callable[[R, Programme, Office, str], Fields]
    """The values of its template, in a language."""
    reader: Callable[[R], tuple[str, str | None]]
    """The name that the file bears, and the language as the workbook has it."""
    notes: Callable[[R, Office, str], Iterator[Message]] = lambda _row, _office, _language: iter(())
    """What somebody should look at before it is signed, in a document of a language."""
    addressees: Callable[[R], tuple[Mentor | Mentee | None, ...]] | None = None
    """To whom it may be mailed; None of what stays with the team."""
    meeting: Callable[[R, Programme], tuple[dt.date, str] | None] = lambda _row, _programme: None
    """The day and the place of the meeting that it invites to."""
    effect: str = "document"
    apart: int | None = None
    """Events less than so many days from each other are the same; None: as the rules say."""
    lint: Callable[[str, frozenset[str], str], Iterator[Message]] = lambda _text, _used, _language: iter(())
    """What is wrong with the words of a template of this kind: its text, its fields, its language."""
    is_settled_by_hand: bool = False
    """Whether a column of the workbook says that it is done; only then is it told that it has been due for long."""
    pages: int = 1
    """How many pages it has at most, with usual values."""

    @property
    def key(self) -> str:
        """What the journal calls it."""
        return f"{self.effect}.{self.name}"


AnyKind = Kind[Any]


def language_of(written: str | None, rules: LetterRules) -> str:
    """Return the code of the language a person reads, the association's if it is none of ours.

    Of several ("français / arabe", "fr-BE") it is the first of ours.
    """
    parts = (fold(part) for part in _BETWEEN_LANGUAGES.split(written or ""))
    return next((rules.languages[part] for part in parts if part in rules.languages), rules.language)
