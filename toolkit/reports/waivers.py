"""Findings that somebody accepted for a time: a remark in the quality sheet that says until when, and why."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from toolkit.model.finding import Finding
from toolkit.schema.definitions import Schema
from toolkit.schema.folding import squeeze
from toolkit.schema.values import Values

_WORDS = r"accept(?:é|e)(?:·?e)? jusqu['’]?\s?au|aanvaard tot(?: en met)?|akzeptiert bis(?: zum)?|accepted until"
_WAIVER = re.compile(rf"(?:{_WORDS})\s+(?P<day>[^:]+?)\s*:\s*(?P<reason>.+)", re.IGNORECASE | re.DOTALL)
_BEGINNING = re.compile(_WORDS, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Waiver:
    """What somebody wrote: the last day on which the finding is accepted, and the reason."""

    until: dt.date
    reason: str


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings, sorted: those to be done, those accepted today, and keys of remarks that only look like a waiver."""

    open: tuple[Finding, ...]
    accepted: tuple[tuple[Finding, Waiver], ...]
    unclear: frozenset[str]


def waiver_of(remark: str, schema: Schema) -> Waiver | None:
    """Return the waiver in a remark: "accepted until 30/06/2027: reason", in any of the languages; `None` if none."""
    found = _WAIVER.fullmatch(squeeze(remark))
    day = Values(schema).date(found["day"]) if found else None
    return Waiver(day, found["reason"]) if found and isinstance(day, dt.date) else None


def sort_out(findings: Iterable[Finding], remarks: Mapping[str, str], schema: Schema, today: dt.date) -> Sorted:
    """Return the findings sorted. On its last day a waiver still holds."""
    still: list[Finding] = []
    accepted: list[tuple[Finding, Waiver]] = []
    unclear: set[str] = set()
    for finding in findings:
        remark = remarks.get(finding.key, "")
        waiver = waiver_of(remark, schema) if remark else None
        if waiver is not None and today <= waiver.until:
            accepted.append((finding, waiver))
            continue
        still.append(finding)
        if waiver is None and _BEGINNING.match(squeeze(remark)):
            unclear.add(finding.key)
    return Sorted(tuple(still), tuple(accepted), frozenset(unclear))
