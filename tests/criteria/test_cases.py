"""Each criterion against its table of cases: no finding missing, none too many, each at its cell."""

from pathlib import Path

import pytest

from tests.conftest import Reader
from tests.criteria.tables import Scenario, read_scenarios
from toolkit.criteria.criterion import Criterion
from toolkit.criteria.judge import judge
from toolkit.criteria.registry import CRITERIA
from toolkit.model.letters import column_letters

CASES = Path(__file__).parent / "cases"


def _scenarios() -> list[tuple[Criterion, Scenario]]:
    return [(one, scenario) for one in CRITERIA for scenario in read_scenarios(CASES / f"{one.id}.md")]


@pytest.mark.parametrize(
    ("criterion", "scenario"), [pytest.param(c, s, id=f"{c.id}: {s.title}") for c, s in _scenarios()]
)
def test_finds_exactly_the_marked_cells(criterion: Criterion, scenario: Scenario, reader: Reader) -> None:
    sheets = {name: rows for name, rows in scenario.sheets.items() if rows}

    verdict = judge(criterion, reader.evidence(sheets, scenario.today))

    found = {(f.table, f.row, f.column) for f in verdict.findings if f.row is not None}
    assert found == {(table, row, name) for table, row, name in scenario.expected}
    for finding in verdict.findings:
        if finding.cell is not None and finding.column is not None:
            header = sheets[finding.table][0]
            assert finding.cell == f"{column_letters(header.index(finding.column))}{finding.row}"
    assert sorted(f.table for f in verdict.findings if f.row is None) == sorted(scenario.elsewhere)
    assert (verdict.status.value, verdict.met, verdict.checked) == (scenario.status, scenario.met, scenario.checked)
    assert sorted(verdict.missing) == sorted(scenario.missing)


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda one: one.id)
def test_has_cases_for_met_and_for_not_met(criterion: Criterion) -> None:
    statuses = {scenario.status for scenario in read_scenarios(CASES / f"{criterion.id}.md")}

    assert {"met", "not_met", "not_evidenced"} <= statuses
