"""What to do first: findings in groups by urgency."""

from collections.abc import Iterable

from toolkit.criteria.criterion import Urgency
from toolkit.criteria.registry import CRITERIA
from toolkit.model.finding import Finding
from toolkit.model.message import Message, say, say_many
from toolkit.model.verdict import Status

_URGENCY = {criterion.id: criterion.urgency for criterion in CRITERIA}

GROUPS: tuple[tuple[str, Message], ...] = (
    ("people", say("First: somebody waits, or a duo is at risk")),
    ("cells", say("To correct in the workbook")),
    ("records", say("To complete or to record")),
    ("programme", say("For the programme as a whole")),
    ("workbook", say("Sheets and columns that are missing")),
)
"""The groups in the order of what to do first."""

STATUS_WORDS = {
    Status.MET: say("met"),
    Status.NOT_MET: say("not met"),
    Status.NOT_EVIDENCED: say("not evidenced"),
    Status.NOT_APPLICABLE: say("not applicable"),
}


def count_of(status: Status, count: int) -> Message:
    """How many criteria have the verdict `status`, in words that agree with the number."""
    return {
        Status.MET: say_many("{count} met", "{count} met", count),
        Status.NOT_MET: say_many("{count} not met", "{count} not met", count),
        Status.NOT_EVIDENCED: say_many("{count} not evidenced", "{count} not evidenced", count),
        Status.NOT_APPLICABLE: say_many("{count} not applicable", "{count} not applicable", count),
    }[status]


def group_of(finding: Finding) -> str:
    """The group that `finding` belongs to."""
    if finding.code in ("W1", "W2"):
        return "workbook"
    urgency = _URGENCY.get(finding.code)
    if urgency is None:
        return "cells"
    if finding.table == "programme":
        return "programme"
    return {Urgency.PEOPLE: "people", Urgency.RECORD: "records", Urgency.PROGRAMME: "programme"}[urgency]


def grouped(findings: Iterable[Finding]) -> list[tuple[Message, list[Finding]]]:
    """Return the groups that have findings, with these in their order."""
    found: dict[str, list[Finding]] = {name: [] for name, _ in GROUPS}
    for finding in findings:
        found[group_of(finding)].append(finding)
    return [(title, found[name]) for name, title in GROUPS if found[name]]
