"""Which documents are due, as a value: a dry run prints it, a run carries it out."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from toolkit.documents.names import file_name
from toolkit.model.effect import Key
from toolkit.model.message import Message
from toolkit.schema.folding import fold_name

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
    notes: tuple[Message, ...] = ()
    """What to look at before it is signed."""

    def file_name(self) -> str:
        """A file name that sorts by kind and reference, in plain ASCII."""
        return file_name(self.template, self.subject, self.name)


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A document that is due but cannot be made, and what to fill in first."""

    template: str
    subject: str
    problems: tuple[Message, ...]
    day: dt.date | None = None
    """Of the event that it is about, if that is dated."""


@dataclass(frozen=True, slots=True)
class TooOld:
    """A document that has been due for so long that it is left to people."""

    template: str
    subject: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """All documents due on a day, in order; those held back; and those that have been due for too long."""

    documents: tuple[Document, ...] = ()
    held_back: tuple[HeldBack, ...] = ()
    too_old: tuple[TooOld, ...] = ()


class Remembered:
    """What the journal says was prepared: for each kind and subject the days of the occurrences.

    A subject written in another case, or with other accents or spaces, is the same subject.
    """

    def __init__(self, occurrences: Mapping[tuple[str, str], Iterable[str]]) -> None:
        self._occurrences: dict[tuple[str, str], set[str]] = defaultdict(set)
        for (kind, subject), days in occurrences.items():
            self._occurrences[kind, fold_name(subject)].update(days)

    def has(self, kind: str, subjects: Iterable[str]) -> bool:
        """Whether such a document was prepared, ever, for a subject with one of these names."""
        return any((kind, fold_name(subject)) in self._occurrences for subject in subjects)

    def has_near(self, kind: str, subjects: Iterable[str], day: dt.date, days: int) -> bool:
        """Whether such a document was prepared for a day less than `days` from `day`.

        A corrected date is no second decision (CiviCRM's reminders repeated when a date changed).
        """
        return any(
            abs((dt.date.fromisoformat(occurrence) - day).days) < days
            for subject in subjects
            for occurrence in self._occurrences.get((kind, fold_name(subject)), ())
        )
