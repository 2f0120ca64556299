"""The file for an auditor: each criterion with its verdict, its figures, the evidence, what is open and accepted.

No name of a person stands in it: people and duos go by their references, and a reference that holds a word of
somebody's name is left out.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass

from toolkit.criteria.criterion import Criterion, Item, Requirement
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.registry import CRITERIA
from toolkit.model.finding import Finding
from toolkit.model.message import Message, say
from toolkit.model.programme import Programme
from toolkit.model.records import Candidate, ProgrammeItem, Record, Staff
from toolkit.model.verdict import Examination, Verdict
from toolkit.reports.waivers import Sorted, sort_out
from toolkit.schema.definitions import Schema
from toolkit.schema.folding import fold

SAMPLE = 5
"""So many references of those that meet a criterion are named, evenly spread over the sheet."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """What the dossier says of a criterion."""

    criterion: Criterion
    verdict: Verdict
    asks: tuple[Message, ...]
    documents: tuple[Message, ...]
    sample: tuple[Message, ...]
    open: tuple[Message, ...]
    accepted: tuple[Message, ...]


def chapters(examination: Examination, evidence: Evidence, schema: Schema) -> list[Chapter]:
    """Return the 23 chapters, in the order of the paper."""
    found = sort_out(examination.findings, examination.remarks, schema, evidence.today)
    references = References(examination.programme, schema.spellings.name_particles)
    return [
        _chapter(one, verdict, found, evidence, references)
        for one, verdict in zip(CRITERIA, examination.verdicts, strict=True)
    ]


class References:
    """Tells references from names."""

    def __init__(self, programme: Programme, particles: Iterable[str]) -> None:
        people: list[Candidate | Staff] = [*programme.mentors, *programme.mentees, *programme.staff]
        names = (name for person in people for name in (person.first_name, person.last_name) if name)
        words = {word for name in names for word in fold(name).split() if len(word) > 1}
        self._names = words - {fold(particle) for particle in particles}

    def of(self, record: Record) -> str | None:
        """The reference of a row; `None` if it has none, or one that holds a word of a name."""
        return self.safe(getattr(record, "id", None) or getattr(getattr(record, "duo", None), "id", None))

    def safe(self, text: str | None) -> str | None:
        """The text, if no word of a name is in it."""
        return text if text and not self._names & set(fold(text).split()) else None


def _chapter(one: Criterion, verdict: Verdict, found: Sorted, evidence: Evidence, references: References) -> Chapter:
    thresholds = asdict(evidence.profile.thresholds)
    waived = {finding.key for finding, _ in found.accepted}

    def point(finding: Finding) -> Message:
        return _point(finding.table, references.safe(finding.subject), finding.row, evidence)

    return Chapter(
        criterion=one,
        verdict=verdict,
        asks=tuple(Message(part.asks.text, thresholds) for part in one.requirements),
        documents=tuple(_documents(one, evidence, references)),
        sample=tuple(_sample(one, verdict, evidence, references)),
        open=tuple(point(finding) for finding in verdict.findings if finding.key not in waived),
        accepted=tuple(
            say("{what}: until {day}", what=point(finding), day=waiver.until)
            for finding, waiver in found.accepted
            if finding.code == one.id
        ),
    )


def _documents(one: Criterion, evidence: Evidence, references: References) -> Iterator[Message]:
    """The pieces of evidence of the programme as a whole that the criterion asks for."""
    for requirement in one.requirements:
        for subject in requirement.subjects(evidence):
            if isinstance(subject, Item):
                yield from (_piece(subject.name, row, evidence, references) for row in subject.rows)


def _piece(name: str, row: ProgrammeItem, evidence: Evidence, references: References) -> Message:
    title = evidence.choice("programme_item", name)
    told = row.document or row.value or "–"
    what: str | Message = references.safe(told) or say("row {row}", row=row.row)
    if row.reviewed_on is None:
        return say("{title}: {what}", title=title, what=what)
    return say("{title}: {what}, reviewed on {day}", title=title, what=what, day=row.reviewed_on)


def _sample(one: Criterion, verdict: Verdict, evidence: Evidence, references: References) -> Iterator[Message]:
    """References of rows that meet the criterion, with the date that is read, evenly spread."""
    wrong = {(finding.table, finding.sheet, finding.row) for finding in verdict.findings}
    told: dict[str, Message] = {}
    for requirement in one.requirements:
        for subject in requirement.subjects(evidence):
            if not isinstance(subject, Record) or (requirement.table, subject.sheet, subject.row) in wrong:
                continue
            message = _dated(subject, requirement, references)
            if message is not None:
                told.setdefault(str(message.values["reference"]), message)
    return _spread(list(told.values()))


def _dated(subject: Record, requirement: Requirement, references: References) -> Message | None:
    day = getattr(subject, requirement.at.partition(".")[2], None) or getattr(subject, "on", None)
    reference = references.of(subject)
    if reference is None:
        return None
    if isinstance(day, dt.date):
        return say("{reference} ({day})", reference=reference, day=day)
    return say("{reference}", reference=reference)


def _spread(messages: Sequence[Message]) -> Iterator[Message]:
    step = max(1, len(messages) / SAMPLE)
    yield from (messages[int(position * step)] for position in range(min(SAMPLE, len(messages))))


def _point(table: str, reference: str | None, row: int | None, evidence: Evidence) -> Message:
    """What is open: the reference, else the row, else the table as a whole."""
    if table == "programme" and reference:
        return say("{title}", title=evidence.choice("programme_item", reference))
    if reference:
        return say("{reference}", reference=reference)
    return say("row {row}", row=row) if row else say("the programme as a whole")
