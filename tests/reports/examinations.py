"""Examinations made by hand: verdicts and findings as a check would give them."""

from collections.abc import Sequence

from toolkit.criteria.registry import CRITERIA
from toolkit.model.finding import Finding, Notice, Severity
from toolkit.model.message import say
from toolkit.model.programme import Programme
from toolkit.model.verdict import Examination, Status, Verdict


def finding(code: str, table: str = "duos", row: int | None = 2, **changes: object) -> Finding:
    """A finding at Duos!M2 of D-001, unless something else is said."""
    values: dict[str, object] = {
        "message": say("D-001: something is wrong"),
        "remedy": say("put it right"),
        "sheet": "Duos",
        "column": "Contrat signé le" if row else None,
        "cell": f"M{row}" if row else None,
        "subject": "D-001",
    }
    return Finding(code, Severity.ERROR, table, row=row, **(values | changes))  # type: ignore[arg-type]


def examination(
    *findings: Finding,
    missing: Sequence[str] = (),
    notices: Sequence[Notice] = (),
    statuses: dict[str, Status] | None = None,
) -> Examination:
    """All criteria met by 3 of 3, but those with findings, and those whose status is given."""
    wrong = {one.code for one in findings}
    verdicts = []
    for one in CRITERIA:
        usual = Status.NOT_MET if one.id in wrong else Status.MET
        status = (statuses or {}).get(one.id, usual)
        checked = 3 if status in (Status.MET, Status.NOT_MET) else 0
        met = checked - sum(1 for entry in findings if entry.code == one.id)
        lacking = tuple(missing) if status is Status.NOT_EVIDENCED else ()
        verdicts.append(Verdict(one.id, one.title, status, checked, met, lacking, ()))
    return Examination(Programme(), tuple(verdicts), tuple(findings), tuple(notices), {"duos": 3})
