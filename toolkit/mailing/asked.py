"""Whom somebody asks about: a person, or a duo, by the names that the journal may have for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.documents.subjects import Subjects
from toolkit.model.programme import Programme
from toolkit.model.records import Candidate, Duo, Mentee, Mentor, Record, Staff, table_of
from toolkit.reminders.people import names_of
from toolkit.schema.folding import fold_name


@dataclass(frozen=True, slots=True)
class Subject:
    """A person, or a duo: the rows, and what the journal calls them."""

    rows: tuple[Record, ...]
    names: frozenset[str]
    documented: frozenset[tuple[str, str]] = frozenset()
    """Table and name of the rows that documents are about: mentors and mentees may share numbers."""

    def is_meant(self, name: str) -> bool:
        """Whether the journal means it by `name`."""
        return fold_name(name) in self.names

    def is_of(self, table: str, name: str) -> bool:
        """Whether a document about the row `name` of a table is about it."""
        return (table, fold_name(name)) in self.documented


def find_subject(asked: str, programme: Programme) -> Subject | None:
    """Return whom `asked` names, by reference or full name, with the duos; None if nobody."""
    wanted = fold_name(asked)
    people: tuple[Staff | Mentor | Mentee, ...] = (*programme.staff, *programme.mentors, *programme.mentees)
    rows = [row for row in people if wanted in _names(row)]
    duos = [duo for duo in programme.duos if fold_name(duo.reference or "") == wanted]
    duos += [duo for duo in programme.duos if {duo.mentor, duo.mentee, duo.coach} & {*rows}]
    if not rows and not duos:
        return None
    references = [*(name for row in rows for name in names_of(row)), *(duo.reference for duo in duos)]
    documented = _documented([row for row in (*rows, *duos) if not isinstance(row, Staff)], programme)
    return Subject((*rows, *duos), frozenset(fold_name(name) for name in references if name), documented)


def _documented(rows: list[Mentor | Mentee | Duo], programme: Programme) -> frozenset[tuple[str, str]]:
    """What documents may call the rows, also from before a row had a reference."""
    tables: dict[str, Sequence[Mentor | Mentee | Duo]] = {
        "mentors": programme.mentors,
        "mentees": programme.mentees,
        "duos": programme.duos,
    }
    subjects = {table: Subjects(everybody) for table, everybody in tables.items()}
    return frozenset((table_of(row), fold_name(name)) for row in rows for name in subjects[table_of(row)].names(row))


def _names(row: Staff | Candidate) -> set[str]:
    reverse = " ".join(part for part in (row.last_name, row.first_name) if part)
    return {fold_name(name) for name in (row.id, row.full_name, reverse, *names_of(row)) if name}
