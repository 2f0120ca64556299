"""Judging a programme on criteria: who was checked, who met it, what is wrong, what could not be judged."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from toolkit.criteria.criterion import Condition, Criterion, Item, Problems, Requirement, Whole
from toolkit.criteria.evidence import Evidence
from toolkit.model.finding import Finding, Severity, point
from toolkit.model.message import Message, say
from toolkit.model.records import Record
from toolkit.model.verdict import Status, Verdict


@dataclass(slots=True)
class _Wrong:
    """A subject with what is wrong about it; a row has one finding, whatever the number of reasons."""

    requirement: Requirement
    subject: Any
    problems: list[Message] = field(default_factory=list)


def judge(criterion: Criterion, evidence: Evidence) -> Verdict:
    """Return the verdict on `criterion`.

    An exception in a rule is a bug of ours; it carries the criterion's id as a note.
    """
    try:
        return _judge(criterion, evidence)
    except Exception as error:
        error.add_note(f"while judging criterion {criterion.id}")
        raise


def judge_all(criteria: Sequence[Criterion], evidence: Evidence) -> tuple[Verdict, ...]:
    """Return the verdicts in the order of `criteria`."""
    return tuple(judge(criterion, evidence) for criterion in criteria)


def _judge(criterion: Criterion, evidence: Evidence) -> Verdict:
    checked: set[object] = set()
    wrong: dict[object, _Wrong] = {}
    missing: list[str] = []
    for requirement in criterion.requirements:
        conditions, absent = _judgeable(requirement, evidence)
        missing.extend(absent)
        if conditions:
            _check(requirement, conditions, evidence, (checked, wrong))
    findings = sorted((_finding(criterion, entry, evidence) for entry in wrong.values()), key=_place)
    return Verdict(
        id=criterion.id,
        title=criterion.title,
        status=_status(len(checked), wrong=bool(wrong), missing=bool(missing)),
        checked=len(checked),
        met=len(checked) - len(wrong),
        missing=tuple(dict.fromkeys(missing)),
        findings=tuple(findings),
    )


def _judgeable(requirement: Requirement, evidence: Evidence) -> tuple[tuple[Condition, ...], list[str]]:
    """Return the conditions that can be judged, and the columns for lack of which others cannot."""
    own = f"{requirement.table}."

    def has(path: str) -> bool:
        return evidence.has_in_part(path) if path.startswith(own) else evidence.has(path)

    absent = [path for path in requirement.reads if not evidence.has(path)]
    if not all(map(has, requirement.concerns)):
        return (), absent
    conditions = tuple(part for part in requirement.conditions if all(map(has, part.reads)))
    return conditions, absent


def _check(
    requirement: Requirement,
    conditions: Iterable[Condition],
    evidence: Evidence,
    result: tuple[set[object], dict[object, _Wrong]],
) -> None:
    checked, wrong = result
    by_sheet = _checks(requirement, tuple(conditions), evidence)
    for subject in requirement.subjects(evidence):
        checks = by_sheet[subject.sheet if isinstance(subject, Record) else None]
        if not checks:
            continue
        checked.add(subject)
        for check in checks:
            problems = check(subject, evidence)
            if problems:
                wrong.setdefault(subject, _Wrong(requirement, subject)).problems.extend(problems)


def _checks(
    requirement: Requirement, conditions: tuple[Condition, ...], evidence: Evidence
) -> dict[str | None, list[Callable[[Any, Evidence], Problems]]]:
    """What to check of the rows of each sheet: a table may stand in several, and one of them lack a column."""
    own = f"{requirement.table}."
    everywhere: dict[str | None, list[Callable[[Any, Evidence], Problems]]]
    everywhere = {None: [part.check for part in conditions if all(map(evidence.has, part.reads))]}
    for place in evidence.programme.layout.of(requirement.table):
        everywhere[place.sheet] = [
            part.check
            for part in conditions
            if all(path.removeprefix(own) in place.columns for path in part.reads if path.startswith(own))
        ]
    return everywhere


def _status(checked: int, *, wrong: bool, missing: bool) -> Status:
    if wrong:
        return Status.NOT_MET
    if missing:
        return Status.NOT_EVIDENCED
    return Status.MET if checked else Status.NOT_APPLICABLE


def _finding(criterion: Criterion, wrong: _Wrong, evidence: Evidence) -> Finding:
    table, _, name = wrong.requirement.at.partition(".")
    subject = wrong.subject
    called: object = None
    if isinstance(subject, Whole):
        record, reference = None, None
    elif isinstance(subject, Item):
        record, reference = (subject.rows[0] if subject.rows else None), subject.name
        called = evidence.choice("programme_item", subject.name)
    else:
        record, reference = subject, subject.reference
        called = reference
    place = point(evidence.programme.layout, table, record, name or None)
    problems = tuple(wrong.problems)
    told: object = problems[0] if len(problems) == 1 else problems
    return Finding(
        code=criterion.id,
        severity=Severity.ERROR,
        table=table,
        message=say("{subject}: {problems}", subject=called, problems=told)
        if called
        else say("{problems}", problems=told),
        remedy=wrong.requirement.remedy,
        sheet=place[0],
        row=place[1],
        column=place[2],
        cell=place[3],
        subject=reference,
    )


def _place(finding: Finding) -> tuple[str, int, str]:
    return finding.table, finding.row or 0, finding.sheet or ""
