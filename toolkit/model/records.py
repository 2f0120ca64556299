"""One class per table of the workbook; one object per row.

Fields have the names of `sheets_schema/` and hold parsed values: `None` where the cell is blank or
unreadable. A reference is the record it names, or `None` if it names nobody or more than one.

Two rows with the same content are two rows: records are compared by identity. They are not frozen only
because freezing makes creating 200,000 of them three times slower; nothing may change one.
"""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Record:
    """A row: the name of its sheet, and its number as a person sees it (from 1, with the header)."""

    sheet: str
    row: int


@dataclass(slots=True, eq=False)
class ProgrammeItem(Record):
    """One piece of programme-level evidence."""

    item: str | None
    value: str | None
    document: str | None
    reviewed_on: dt.date | None

    @property
    def reference(self) -> str | None:
        """The item, by its canonical name."""
        return self.item


@dataclass(slots=True, eq=False)
class Staff(Record):
    """An employee."""

    id: str | None
    first_name: str | None
    last_name: str | None
    email: str | None
    role: str | None
    salaried: bool | None
    active: bool | None
    language: str | None
    stop: str | None

    @property
    def full_name(self) -> str | None:
        """First and last name, as far as given."""
        return _full_name(self.first_name, self.last_name)

    @property
    def reference(self) -> str | None:
        """What the row is called: its id, else the person's name."""
        return self.id or self.full_name


@dataclass(slots=True, eq=False)
class Partner(Record):
    """A partner organisation."""

    name: str | None
    kind: str | None
    locality: str | None
    last_contact_on: dt.date | None

    @property
    def reference(self) -> str | None:
        """The organisation's name."""
        return self.name


@dataclass(slots=True, eq=False)
class Candidate(Record):
    """What mentors and mentees have in common."""

    id: str | None
    first_name: str | None
    last_name: str | None
    email: str | None
    phone: str | None
    language: str | None
    postcode: str | None
    birth_year: int | None
    sector: str | None
    skills: tuple[str, ...] | None
    availability: str | None
    applied_on: dt.date | None
    info_session_on: dt.date | None
    interviewed_on: dt.date | None
    interviewed_by: Staff | None
    interview_topics: Collection[str] | None
    decision: str | None
    decided_on: dt.date | None
    refusal_reason: str | None
    notified_on: dt.date | None
    stop: str | None

    @property
    def full_name(self) -> str | None:
        """First and last name, as far as given."""
        return _full_name(self.first_name, self.last_name)

    @property
    def reference(self) -> str | None:
        """What the row is called: its id, else the person's name."""
        return self.id or self.full_name


@dataclass(slots=True, eq=False)
class Mentor(Candidate):
    """A candidate or accepted mentor."""

    trained_on: dt.date | None


@dataclass(slots=True, eq=False)
class Mentee(Candidate):
    """A candidate or accepted mentee."""

    objective: str | None
    needs: str | None
    referred_by: Partner | None
    redirected_to: str | None
    redirected_on: dt.date | None


@dataclass(slots=True, eq=False)
class Duo(Record):
    """A mentor and a mentee."""

    id: str | None
    mentor: Mentor | None
    mentee: Mentee | None
    coach: Staff | None
    matched_on: dt.date | None
    matched_by: Staff | None
    match_reasons: tuple[str, ...] | None
    first_meeting_on: dt.date | None
    first_meeting_place: str | None
    first_meeting_neutral: bool | None
    first_meeting_staff: Staff | None
    mentor_agrees: bool | None
    mentee_agrees: bool | None
    contract_on: dt.date | None
    start_on: dt.date | None
    planned_end_on: dt.date | None
    contacts_per_month: float | None
    ended_on: dt.date | None
    early_end: bool | None
    end_reason: str | None
    final_meeting_on: dt.date | None
    final_meeting_mode: str | None
    mentor_named: str | None
    mentee_named: str | None

    @property
    def reference(self) -> str | None:
        """What the row is called: its id, else `MENTOR / MENTEE`, by names where they are known."""
        if self.id:
            return self.id
        mentor = (self.mentor and self.mentor.full_name) or self.mentor_named
        mentee = (self.mentee and self.mentee.full_name) or self.mentee_named
        return f"{mentor or '?'} / {mentee or '?'}" if mentor or mentee else None

    def has_started(self, today: dt.date) -> bool:
        """Whether the start is not later than `today`."""
        return self.start_on is not None and self.start_on <= today

    def has_ended(self, today: dt.date) -> bool:
        """Whether it started, and its end is not later than `today`."""
        return self.ended_on is not None and self.ended_on <= today and self.has_started(today)

    def is_running(self, today: dt.date) -> bool:
        """Whether it started and has not ended."""
        return self.has_started(today) and not (self.ended_on is not None and self.ended_on <= today)


@dataclass(slots=True, eq=False)
class DuoRecord(Record):
    """What belongs to a duo."""

    duo: Duo | None

    @property
    def reference(self) -> str | None:
        """What its duo is called."""
        return self.duo.reference if self.duo else None


@dataclass(slots=True, eq=False)
class Contact(DuoRecord):
    """One contact between the two of a duo."""

    on: dt.date | None
    mode: str | None
    minutes: float | None


@dataclass(slots=True, eq=False)
class FollowUp(DuoRecord):
    """One contact of an employee with a duo."""

    on: dt.date | None
    by: Staff | None
    with_: str | None
    kind: str | None
    note: str | None


@dataclass(slots=True, eq=False)
class Session(Record):
    """An information session, a training or a workshop."""

    kind: str | None
    on: dt.date | None
    topics: Collection[str] | None
    place: str | None
    led_by: str | None
    attendees: float | None

    @property
    def reference(self) -> str | None:
        """Sessions have no reference."""
        return None


@dataclass(slots=True, eq=False)
class Evaluation(DuoRecord):
    """One person's evaluation of a duo."""

    on: dt.date | None
    respondent: str | None
    satisfaction: float | None
    effects: str | None
    outcome: str | None


def _full_name(first_name: str | None, last_name: str | None) -> str | None:
    return " ".join(part for part in (first_name, last_name) if part) or None


RECORDS: Mapping[str, type[Record]] = {
    "programme": ProgrammeItem,
    "staff": Staff,
    "mentors": Mentor,
    "mentees": Mentee,
    "duos": Duo,
    "contacts": Contact,
    "followups": FollowUp,
    "sessions": Session,
    "partners": Partner,
    "evaluations": Evaluation,
}
"""The class of the rows of each table, in the order of the spec of the workbook."""
_TABLES = {kind: table for table, kind in RECORDS.items()}


def table_of(record: Record) -> str:
    """The table in which a row stands."""
    return _TABLES[type(record)]
