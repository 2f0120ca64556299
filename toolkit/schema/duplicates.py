"""W8: people who probably stand there twice. Source: spec of the workbook, last section."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from toolkit.model.finding import Finding, Severity
from toolkit.model.message import Message, say
from toolkit.model.programme import Programme
from toolkit.model.records import Mentee, Mentor, Staff
from toolkit.schema.references import person_names
from toolkit.schema.workbook_findings import at_cell

Person: TypeAlias = Staff | Mentor | Mentee


def probable_duplicates(programme: Programme) -> Iterator[Finding]:
    """W8: probably the same person twice, within the staff, the mentors or the mentees."""
    tables: Mapping[str, Sequence[Person]] = {
        "staff": programme.staff,
        "mentors": programme.mentors,
        "mentees": programme.mentees,
    }
    for table, people in tables.items():
        seen: dict[tuple[object, ...], Person] = {}
        for person in people:
            first: tuple[Person, str] | None = None
            for field, mark in _marks(person):
                earlier = seen.setdefault(mark, person)
                if earlier is not person and first is None:
                    first = (earlier, field)
            if first is not None:
                message = _same_person(person, first[0])
                remedy = say("if it is the same person, keep one row; if not, correct what they share")
                yield at_cell(programme.layout, table, person, first[1], "W8", (message, remedy), Severity.WARNING)


def _marks(person: Person) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Yield what tells a person apart: e-mail; full name with birth year; full name with phone."""
    if person.email:
        yield "email", ("email", person.email.casefold())
    if isinstance(person, Staff) or (person.birth_year is None and not person.phone):
        return
    name = "".join(person_names(person))
    if not name:
        return
    if person.birth_year is not None:
        yield "last_name", (name, person.birth_year)
    if person.phone and (digits := _digits(person.phone)):
        yield "last_name", (name, digits)


def _same_person(person: Person, earlier: Person) -> Message:
    if person.sheet == earlier.sheet:
        return say("probably the same person as in row {row}", row=earlier.row)
    return say("probably the same person as in row {row} of “{sheet}”", row=earlier.row, sheet=earlier.sheet)


def _digits(phone: str) -> str:
    """The digits of a phone number, without the ways to write Belgium's 0032, +32 and 0."""
    digits = re.sub(r"\D", "", phone)
    return re.sub(r"^(?:00)?(?:32(?=\d{8}))?0?", "", digits)
