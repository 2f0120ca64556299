"""A table that stands in several sheets, one of which lacks a column: what can be judged is judged."""

import datetime as dt

from tests.conftest import Reader
from toolkit.criteria.judge import judge
from toolkit.criteria.registry import criterion
from toolkit.model.verdict import Status, Verdict

TODAY = dt.date(2026, 3, 1)
HEADER = ["id", "start_on", "planned_end_on", "contacts_per_month"]


def verdict(reader: Reader, code: str, *, unsigned: bool) -> Verdict:
    found = criterion(code)
    assert found is not None
    sheets = {
        "duos": [
            [*HEADER, "contract_on"],
            ["new", "2026-02-10", "2026-08-10", "2", "" if unsigned else "2026-02-10"],
        ],
        "Duo's": [HEADER, ["old", "2025-02-10", "2025-08-10", "2"]],
        "programme": [["item", "document"], ["ethics_charter", "charte.pdf"]],
    }
    return judge(found, reader.evidence(sheets, TODAY))


def test_a_finding_in_the_sheet_that_has_the_column_is_given(reader: Reader) -> None:
    found = verdict(reader, "C5", unsigned=True)

    assert [(one.sheet, one.cell) for one in found.findings] == [("duos", "E2")]
    assert found.status is Status.NOT_MET
    assert found.missing == ("duos.contract_on",)


def test_without_a_finding_it_is_not_evidenced_for_the_sheet_that_lacks_it(reader: Reader) -> None:
    found = verdict(reader, "C5", unsigned=False)

    assert found.status is Status.NOT_EVIDENCED
    assert (found.met, found.checked) == (3, 3)
