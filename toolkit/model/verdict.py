"""How a programme stands on a criterion."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from toolkit.model.finding import Finding, Notice
from toolkit.model.grid import Grid
from toolkit.model.message import Message
from toolkit.model.programme import Programme


class Status(StrEnum):
    """The four verdicts. A silent pass is the worst error: what cannot be judged is said."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_EVIDENCED = "not_evidenced"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result for one criterion.

    `checked` counts the subjects judged, `met` those of them without a finding; `missing` names the
    columns (`table.field`) without which a condition could not be judged.
    """

    id: str
    title: Message
    status: Status
    checked: int
    met: int
    missing: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Examination:
    """All that a check found in a workbook: 23 verdicts in order, and every finding.

    `remarks` are what people wrote beside the findings of the last version of the quality sheet, by their keys;
    `grids` the sheets as they were read.
    """

    programme: Programme
    verdicts: tuple[Verdict, ...]
    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...]
    row_counts: dict[str, int]
    remarks: Mapping[str, str] = field(default_factory=dict)
    approvals: Mapping[str, str] = field(default_factory=dict)
    """What people wrote beside the messages that wait for their approval, by their keys."""
    lease: str | None = None
    """The mark of the run that last wrote into the workbook, on whatever computer."""
    grids: Sequence[Grid] = ()
