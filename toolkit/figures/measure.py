"""From an examination to its figures."""

from collections import Counter
from collections.abc import Iterator

from toolkit.criteria.evidence import Evidence
from toolkit.figures.contacts import contact_counts
from toolkit.figures.duos import duo_counts, running_by_month, stop_counts
from toolkit.figures.figures import DECISIONS, Counts, Figures, Standing
from toolkit.figures.outcomes import grade_counts, outcome_counts
from toolkit.figures.waits import wait_counts, wait_median, waits
from toolkit.model.records import Candidate
from toolkit.model.verdict import Examination


def measure(examination: Examination, evidence: Evidence) -> Figures:
    """Return the figures of the examination on the day of `evidence`."""
    return Figures(
        day=evidence.today,
        profile=evidence.profile.name,
        criteria={one.id: Standing(one.status, one.checked, one.met) for one in examination.verdicts},
        counts=dict(_tables(examination, evidence)),
        medians=dict(_medians(evidence)),
    )


def _tables(examination: Examination, evidence: Evidence) -> Iterator[tuple[str, Counts]]:
    """Each table whose columns the workbook has: a column that is missing must not read as a zero."""
    programme = evidence.programme
    yield "findings", dict(sorted(Counter(finding.code for finding in examination.findings).items()))
    for table in ("mentors", "mentees"):
        if evidence.has(f"{table}.decision"):
            people: tuple[Candidate, ...] = getattr(programme, table)
            decisions = Counter(person.decision or "pending" for person in people)
            yield table, {name: decisions[name] for name in DECISIONS}
    if evidence.has("duos.start_on") and evidence.has("duos.ended_on"):
        yield from _duos(evidence)
    for role in ("mentor", "mentee"):
        if _has_waits(role, evidence):
            yield f"wait_{role}", wait_counts(waits(programme, role, evidence.today))
        if evidence.has("evaluations.satisfaction") and evidence.has("evaluations.respondent"):
            yield f"grades_{role}", grade_counts(programme, role)
    if evidence.has("evaluations.outcome"):
        yield "outcomes", outcome_counts(programme)


def _duos(evidence: Evidence) -> Iterator[tuple[str, Counts]]:
    programme, today = evidence.programme, evidence.today
    yield "duos", duo_counts(programme, today)
    yield "running", running_by_month(programme, today)
    if evidence.has("duos.early_end"):
        yield "stops", stop_counts(programme, today)
    if evidence.has("contacts.duo") and evidence.has("contacts.on"):
        yield from contact_counts(evidence).items()


def _medians(evidence: Evidence) -> Iterator[tuple[str, float]]:
    for role in ("mentor", "mentee"):
        if _has_waits(role, evidence):
            middle = wait_median(waits(evidence.programme, role, evidence.today))
            if middle is not None:
                yield f"wait_{role}", middle


def _has_waits(role: str, evidence: Evidence) -> bool:
    return all(map(evidence.has, ("duos.start_on", f"duos.{role}", f"{role}s.applied_on")))
