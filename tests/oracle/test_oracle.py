"""The program and the specification, implemented twice, say the same about the same workbooks."""

import os
from pathlib import Path

import pytest

from tests.oracle.comparison import Program, differences
from tests.oracle.oracle import answer
from tests.oracle.workbooks import make_workbook
from toolkit.criteria.profile import Profile
from toolkit.schema.definitions import Schema

# More seeds: MENTORAT_ORACLE_SEEDS=2000, or a range: MENTORAT_ORACLE_SEEDS=2000-4000.
NORMAL_SEEDS = range(80)


def chosen_seeds() -> range:
    wanted = os.environ.get("MENTORAT_ORACLE_SEEDS", "")
    if not wanted:
        return NORMAL_SEEDS
    first, _, last = wanted.rpartition("-")
    return range(int(first or 0), int(last))


@pytest.fixture(scope="session")
def program(schema: Schema, profile: Profile) -> Program:
    return Program(schema, profile)


@pytest.mark.parametrize("seed", chosen_seeds())
def test_program_agrees_with_the_oracle(seed: int, program: Program, tmp_path: Path) -> None:
    workbook = make_workbook(seed)
    lines = differences(workbook, program, tmp_path / "classeur.xlsx")
    assert not lines, "\n".join((f"seed {seed}, today {workbook.today}", *lines))


def test_every_code_and_status_occurs_in_the_normal_run() -> None:
    codes: set[str] = set()
    statuses: set[tuple[str, str]] = set()
    answers = [answer(book.sheets, book.today) for book in map(make_workbook, NORMAL_SEEDS)]
    for one in answers:
        codes |= {key[0] for key in one.findings}
        statuses |= {(code, outcome.status) for code, outcome in one.outcomes.items()}
    criteria = list(answers[0].outcomes)
    assert codes == {*criteria, *(f"W{number}" for number in range(1, 9))}
    wanted = {(code, status) for code in criteria for status in ("met", "not_met", "not_evidenced")}
    assert wanted <= statuses
    assert "not_applicable" in {status for _code, status in statuses}
