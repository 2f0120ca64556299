"""The real program's answer in the oracle's terms, and how the two differ."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl.utils import get_column_letter

from tests.oracle.oracle import Answer, answer
from tests.oracle.reading import FindingKey
from tests.oracle.tally import Outcome
from tests.oracle.vocabulary import COLUMNS
from tests.oracle.workbooks import Workbook
from toolkit.criteria.profile import Profile
from toolkit.examine import examine
from toolkit.model.finding import Finding
from toolkit.model.verdict import Examination
from toolkit.schema.definitions import Schema

# What the specification says about a row or a table, without naming a column.
WITHOUT_COLUMN = ("W1", "W5", "W7", "W8")
TABLES_WITHOUT_COLUMN = ("programme", "partners")


@dataclass(frozen=True)
class Program:
    """The program under test, with the files it reads its rules from."""

    schema: Schema
    profile: Profile

    def examine(self, workbook: Workbook, path: Path) -> Examination:
        workbook.write(path)
        return examine(path, workbook.today, schema=self.schema, profile=self.profile)


def as_answer(examination: Examination) -> Answer:
    """What the program found, in the oracle's terms."""
    findings = tuple(
        translate(finding.code, finding.table, finding.row, finding.column) for finding in examination.findings
    )
    outcomes = {
        verdict.id: Outcome(str(verdict.status), verdict.checked, verdict.met, tuple(sorted(verdict.missing)))
        for verdict in examination.verdicts
    }
    return Answer(findings, outcomes)


def translate(code: str, table: str, row: int | None, heading: str | None) -> FindingKey:
    """A finding of the program as a key, its heading replaced by the field's name."""
    names = {title: name for name, title, _kind in COLUMNS[table]}
    return (code, table, row, names.get(heading, heading) if heading else None)


def comparable(key: FindingKey) -> FindingKey:
    """The key without a column where the specification does not say which."""
    code, table, row, _name = key
    is_open = code in WITHOUT_COLUMN or (code[0] != "W" and (row is None or table in TABLES_WITHOUT_COLUMN))
    return (code, table, row, None) if is_open else key


def differences(workbook: Workbook, program: Program, path: Path) -> list[str]:
    """How the program and the oracle differ about a workbook, in sentences."""
    examination = program.examine(workbook, path)
    said = as_answer(examination)
    expected = answer(workbook.sheets, workbook.today)
    surplus = Counter(map(comparable, said.findings))
    lacking = Counter(map(comparable, expected.findings))
    lines = [f"surplus {describe(workbook, key)}" for key in (surplus - lacking).elements()]
    lines += [f"lacking {describe(workbook, key)}" for key in (lacking - surplus).elements()]
    lines += different_outcomes(said, expected)
    lines += misplaced(workbook, examination.findings)
    return lines


def misplaced(workbook: Workbook, findings: Sequence[Finding]) -> Iterator[str]:
    """The findings that are out of order, or whose cell is not the one of their row and column."""
    order = [(finding.code, finding.table, finding.row or 0) for finding in findings]
    if order != sorted(order):
        yield "findings out of order"
    for finding in findings:
        expected = None
        if finding.sheet and finding.row and finding.column:
            index = workbook.sheets[finding.sheet].headings.index(finding.column)
            expected = f"{get_column_letter(index + 1)}{finding.row}"
        if finding.cell != expected:
            yield f"cell {finding.cell}, expected {expected}: {finding}"


def different_outcomes(said: Answer, expected: Answer) -> Iterator[str]:
    if list(said.outcomes) != list(expected.outcomes):
        yield f"criteria {list(said.outcomes)}"
    for code, outcome in expected.outcomes.items():
        if said.outcomes.get(code) != outcome:
            yield f"{code}: {said.outcomes.get(code)}, expected {outcome}"


def describe(workbook: Workbook, key: FindingKey) -> str:
    """A finding with what stands in its row (in each sheet of its table that has such a row)."""
    _code, table, number, _name = key
    rows = [f"{key}"]
    for name, sheet in workbook.sheets.items():
        index = (number or 0) - sheet.header_row - 1
        if sheet.table == table and 0 <= index < len(sheet.rows):
            content = {
                title: cell
                for title, cell in zip(sheet.headings, sheet.rows[index], strict=True)
                if cell not in (None, "")
            }
            rows.append(f"in {name}: {content}")
    return " ".join(rows)
