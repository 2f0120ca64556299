"""What `check` finds in a workbook that nobody prepared is what it finds in its clean twin."""

from pathlib import Path

import pytest

from tests.adoption.adapter import check_with_cli
from tests.adoption.corpus.cases import TUNING, Case
from tests.adoption.findings import finding_differences

# In four languages; with choices of their own, meetings in columns, wide sheets, sheets by year and by coach.
SEEDS = (3, 4, 5, 6, 7, 12, 18, 24, 27, 43, 49, 52)
CASES = [case for case in TUNING if case.name in {f"tuning {seed}" for seed in SEEDS}]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_findings_are_those_of_the_clean_twin(case: Case, tmp_path: Path) -> None:
    book = case.write(tmp_path)
    assert book.twin is not None
    assert finding_differences(book, check_with_cli) == []
