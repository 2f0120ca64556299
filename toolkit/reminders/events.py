"""What reminders hang on: a date in a row, the last contact of a duo, a finding."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from toolkit.criteria.evidence import Evidence
from toolkit.model.finding import Finding
from toolkit.model.message import Message, say
from toolkit.model.months import add_months
from toolkit.model.records import Candidate, Duo, DuoRecord, Mentee, Mentor, Record

DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or will, on `day` (`None` for a finding: it stands today).

    `subject` is what the journal calls it by; `record` its row, if there is one.
    """

    subject: str
    day: dt.date | None
    record: Record | None = None
    note: Message | None = None
    """What a finding says, or why somebody cannot be written to."""

    @property
    def duo(self) -> Duo | None:
        """The duo it concerns."""
        if isinstance(self.record, Duo):
            return self.record
        return self.record.duo if isinstance(self.record, DuoRecord) else None

    @property
    def people(self) -> tuple[Candidate, ...]:
        """The mentor and the mentee it concerns, as far as known."""
        if isinstance(self.record, Candidate):
            return (self.record,)
        duo = self.duo
        return tuple(person for person in (duo.mentor, duo.mentee) if person is not None) if duo else ()


Source = Callable[[Evidence], Iterator[Event]]


def _last_contacts(evidence: Evidence) -> Iterator[Event]:
    for duo in _running(evidence):
        days = evidence.contact_days.get(duo, [])
        yield _of(duo, max([*days[-1:], duo.start_on or evidence.today]))


def _last_followups(evidence: Evidence) -> Iterator[Event]:
    for duo in _running(evidence):
        days = [one.on for one in evidence.followups.get(duo, ()) if one.on is not None and one.on <= evidence.today]
        yield _of(duo, max([*days, duo.start_on or evidence.today]))


def _open_conflicts(evidence: Evidence) -> Iterator[Event]:
    """The first conflict of each duo after which no mediation is recorded."""
    for duo, followups in evidence.followups.items():
        mediated = [one.on for one in followups if one.kind == "mediation" and one.on is not None]
        open_days = [
            one.on
            for one in followups
            if one.kind == "conflict" and one.on is not None and not any(day >= one.on for day in mediated)
        ]
        if open_days and not duo.has_ended(evidence.today):
            yield _of(duo, min(open_days))


def _missing_evaluations(*respondents: str) -> Source:
    """The end of each duo that lacks the evaluation of one of these."""

    def find(evidence: Evidence) -> Iterator[Event]:
        for duo in evidence.programme.duos:
            given = {one.respondent for one in evidence.evaluations.get(duo, ())}
            if duo.has_ended(evidence.today) and not given.issuperset(respondents):
                yield _of(duo, duo.ended_on)

    return find


def _last_sessions(kind: str) -> Source:
    """The last session of a kind, if duos run; without any, as if a year before the first of them had started."""

    def find(evidence: Evidence) -> Iterator[Event]:
        starts = [duo.start_on for duo in _running(evidence) if duo.start_on is not None]
        if starts:
            yield Event(kind, max(evidence.held_on[kind], default=add_months(min(starts), -12)))

    return find


def _running(evidence: Evidence) -> Iterable[Duo]:
    return (duo for duo in evidence.programme.duos if duo.is_running(evidence.today))


def _of(record: Mentor | Mentee | Duo, day: dt.date | None) -> Event:
    return Event(record.reference or "", day, record)


_CONTACTS = ("duos.start_on", "contacts.duo", "contacts.on")
_FOLLOWUPS = ("duos.start_on", "followups.duo", "followups.on")
_EVALUATIONS = ("duos.ended_on", "evaluations.duo", "evaluations.respondent")
_SESSIONS = ("duos.start_on", "sessions.kind", "sessions.on")
NAMED: Mapping[str, tuple[tuple[str, ...], Source]] = {
    "duos.last_contact": (_CONTACTS, _last_contacts),
    "duos.last_followup": (_FOLLOWUPS, _last_followups),
    "duos.open_conflict": ((*_FOLLOWUPS, "followups.kind"), _open_conflicts),
    "duos.evaluation_missing": (_EVALUATIONS, _missing_evaluations("mentor", "mentee")),
    "duos.mentor_evaluation_missing": (_EVALUATIONS, _missing_evaluations("mentor")),
    "duos.mentee_evaluation_missing": (_EVALUATIONS, _missing_evaluations("mentee")),
    "sessions.last_workshop": (_SESSIONS, _last_sessions("workshop")),
    "sessions.last_training": (_SESSIONS, _last_sessions("continuing_training")),
}
"""Each event that is no column, with the columns that it needs."""


def events(name: str, evidence: Evidence) -> Iterator[Event]:
    """Return the events called `name`, in sheet order; of several rows of one reference the first."""
    if name in NAMED:
        found: Iterable[Event] = NAMED[name][1](evidence)
    else:
        table, _, field = name.partition(".")
        rows = evidence.programme.rows(table)
        found = (
            Event(row.reference or "", getattr(row, field), row) for row in rows if getattr(row, field) is not None
        )
    return _distinct(found)


def _distinct(events: Iterable[Event]) -> Iterator[Event]:
    seen: set[str] = set()
    for event in events:
        if event.subject and event.subject not in seen:
            seen.add(event.subject)
            yield event


def findings_as_events(findings: Iterable[Finding], evidence: Evidence) -> Iterator[Event]:
    """Return an event for each finding: for rows of a table without references, one for all of them."""
    rows: dict[tuple[str, str | None, int | None], Record] = {}
    for table in {finding.table for finding in findings}:
        rows |= {(table, row.sheet, row.row): row for row in evidence.programme.rows(table)}
    return _distinct(
        Event(
            f"{finding.code} {finding.subject or finding.table}",
            None,
            rows.get((finding.table, finding.sheet, finding.row)),
            say("{message} → {remedy}", message=finding.message, remedy=finding.remedy),
        )
        for finding in findings
    )
