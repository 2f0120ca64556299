"""Which documents are due, as a value: a dry run prints it, a run carries it out."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.documents.names import file_name
from toolkit.model.effect import Key
from toolkit.model.message import Message

Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Document:
    """A document to prepare: its template's name and language, and the values of its fields."""

    key: Key
    template: str
    language: str
    subject: str
    name: str
    fields: Fields

    def file_name(self) -> str:
        """A file name that sorts by kind and reference, in plain ASCII."""
        return file_name(self.template, self.subject, self.name)


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A document that is due but cannot be made, and what to fill in first."""

    template: str
    subject: str
    problems: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """All documents due on a day, in order; those held back; and how many are too old to be prepared."""

    documents: tuple[Document, ...] = ()
    held_back: tuple[HeldBack, ...] = ()
    too_old: int = 0


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the journal says was prepared: for each kind and subject the days of the occurrences."""

    occurrences: Mapping[tuple[str, str], tuple[str, ...]]

    def has(self, kind: str, subject: str) -> bool:
        """Whether such a document was prepared for the subject, ever."""
        return (kind, subject) in self.occurrences

    def has_near(self, kind: str, subject: str, day: dt.date, days: int) -> bool:
        """Whether such a document was prepared for a day less than `days` from `day`.

        A corrected date is no second decision (CiviCRM's reminders repeated when a date changed).
        """
        for occurrence in self.occurrences.get((kind, subject), ()):
            if abs((dt.date.fromisoformat(occurrence) - day).days) < days:
                return True
        return False
