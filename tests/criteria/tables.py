"""Reads the case tables of `cases/`: Markdown that a coordinator can review.

A file holds scenarios:

    ## 2026-03-01: what the scenario is about
    ### duos
    | id | start_on   | contract_on | finding at  | why                   |
    |----|------------|-------------|-------------|-----------------------|
    | a  | 2026-02-10 | 2026-02-11  | contract_on | one day late          |
    ### programme
    | item           | document   |
    |----------------|------------|
    | ethics_charter | charte.pdf |
    Verdict: not_met, 0 of 2
    Missing: sessions.topics
    Elsewhere: programme, partners

Headings are the canonical names of columns; the columns "finding at" and "why" are for the test. A cell
`finding at` names the column (or several, by comma) where a finding of this criterion is expected in
that row; `row` where the sheet lacks that column, and the finding has the row alone. "Elsewhere" lists the
tables of findings that have no row, one entry per finding. "Verdict" is status, met, checked (for
`met of checked`). Blank cells are blank; `\\n` in a cell is a line break.
"""

import datetime as dt
import re
from dataclasses import dataclass, field
from pathlib import Path

_SCENARIO = re.compile(r"## (\d{4}-\d\d-\d\d): (.+)")
_VERDICT = re.compile(r"Verdict: (\w+), (\d+) of (\d+)")


@dataclass
class Scenario:
    """Sheets as read on a day, and what the criterion must say of them."""

    today: dt.date
    title: str
    sheets: dict[str, list[list[str]]] = field(default_factory=dict)
    expected: set[tuple[str, int, str | None]] = field(default_factory=set)
    elsewhere: list[str] = field(default_factory=list)
    status: str = ""
    met: int = -1
    checked: int = -1
    missing: list[str] = field(default_factory=list)


def read_scenarios(path: Path) -> list[Scenario]:
    """Return the scenarios of a file, in order."""
    scenarios: list[Scenario] = []
    table = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if match := _SCENARIO.fullmatch(line):
            scenarios.append(Scenario(dt.date.fromisoformat(match[1]), match[2]))
        elif line.startswith("### "):
            table = line[4:].strip()
            scenarios[-1].sheets[table] = []
        elif line.startswith("|"):
            _row(scenarios[-1], table, [cell.strip().replace("\\n", "\n") for cell in line.strip("| ").split("|")])
        elif match := _VERDICT.fullmatch(line):
            scenarios[-1].status = match[1]
            scenarios[-1].met, scenarios[-1].checked = int(match[2]), int(match[3])
        elif line.startswith("Missing: "):
            scenarios[-1].missing = [name.strip() for name in line[9:].split(",")]
        elif line.startswith("Elsewhere: "):
            scenarios[-1].elsewhere = [name.strip() for name in line[11:].split(",")]
    return scenarios


def _row(scenario: Scenario, table: str, cells: list[str]) -> None:
    rows = scenario.sheets[table]
    if all(set(cell) <= set("-: ") for cell in cells) and len(rows) == 1:
        return
    rows.append(cells)
    header = rows[0]
    if "finding at" in header and len(rows) > 1:
        position = header.index("finding at")
        if position < len(cells):
            names = [name.strip() for name in cells[position].split(",") if name.strip()]
            scenario.expected |= {(table, len(rows), None if name == "row" else name) for name in names}
