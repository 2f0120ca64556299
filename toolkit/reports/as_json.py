"""The result of a check for other programs. The shape is a promise: spec of the interfaces."""

import datetime as dt
import json
from collections.abc import Sequence

from toolkit.criteria.profile import Profile
from toolkit.i18n import Translator
from toolkit.model.finding import Finding
from toolkit.model.verdict import Examination

SCHEMA_VERSION = 1
_encode = json.JSONEncoder(ensure_ascii=False).encode


def check_json(examination: Examination, workbook: str, today: dt.date, profile: Profile, translate: Translator) -> str:
    """Return the result of `check --json` as one JSON document."""
    document: dict[str, object] = {
        "schema": SCHEMA_VERSION,
        "workbook": workbook,
        "checked_on": today.isoformat(),
        "profile": profile.name,
        "rows": examination.row_counts,
        "criteria": [
            {
                "id": verdict.id,
                "title": translate(verdict.title),
                "status": verdict.status.value,
                "checked": verdict.checked,
                "met": verdict.met,
                "missing": list(verdict.missing),
            }
            for verdict in examination.verdicts
        ],
        "findings": _findings(examination.findings, translate),
        "notices": [
            {"sheet": notice.sheet, "message": translate.sentence(notice.message)} for notice in examination.notices
        ],
    }
    return "{\n" + ",\n".join(f"{_encode(key)}: {_lines(value)}" for key, value in document.items()) + "\n}"


def _lines(value: object) -> str:
    """Encode a list with an entry per line: readable, and in C (`indent` would use the slow encoder)."""
    if not isinstance(value, list) or not value:
        return _encode(value)
    return "[\n  " + ",\n  ".join(map(_encode, value)) + "\n]"


def _findings(findings: Sequence[Finding], translate: Translator) -> list[dict[str, object]]:
    """A remedy is the same for thousands of findings: it is put into words once."""
    remedies = {id(finding.remedy): finding.remedy for finding in findings}
    told = {key: translate.sentence(remedy) for key, remedy in remedies.items()}
    return [_finding(finding, told[id(finding.remedy)], translate) for finding in findings]


def _finding(finding: Finding, remedy: str, translate: Translator) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "table": finding.table,
        "sheet": finding.sheet,
        "row": finding.row,
        "column": finding.column,
        "cell": finding.cell,
        "subject": finding.subject,
        "message": translate.sentence(finding.message),
        "remedy": remedy,
    }
