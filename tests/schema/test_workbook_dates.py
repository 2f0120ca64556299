"""W7: dates in an impossible order."""

import pytest

from tests.conftest import Reader
from tests.grids import RowsGrid
from tests.schema.books import Book, Row, Rows, findings, told
from toolkit.model.finding import Severity
from toolkit.schema.assembly import read_programme
from toolkit.schema.definitions import Schema

DATES: Row = ["Référence", "Mentor", "Mentee", "Début", "Fin prévue", "Fin", "Dernière rencontre le"]


def dated(start: str = "", planned: str = "", ended: str = "", final: str = "") -> Book:
    return {"Duos": [["Nos duos"], DATES, ["D-1", "Zoé Peeters", "Jo Diaz", start, planned, ended, final]]}


@pytest.mark.parametrize(
    "sheets",
    [
        dated(start="2025-03-12", ended="2025-03-12"),
        dated(start="2025-03-12", ended="2025-03-13"),
        dated(start="2025-03-12", planned="2025-03-12"),
        dated(ended="2025-03-12", final="2025-05-11"),  # 60 days later
        dated(ended="2025-03-12", final="2025-01-01"),  # a meeting before the end is one
        dated(start="2025-03-12"),
        dated(ended="2025-03-12"),
        dated(planned="2025-03-12", ended="2025-03-11"),
        dated(final="2025-03-12"),
        dated(start="2025-03-12", ended="bientôt"),
        dated(start="2025-03-12", ended="31/12/9999", final="2025-03-12"),
    ],
)
def test_dates_in_a_possible_order(reader: Reader, sheets: Book) -> None:
    assert findings(reader, sheets, "W7") == []


@pytest.mark.parametrize(
    ("sheets", "cell", "column", "message"),
    [
        (
            dated(start="2025-03-12", ended="2025-03-11"),
            "F3",
            "Fin",
            "ended on 11/03/2025, before the start of 12/03/2025",
        ),
        (
            dated(start="2025-03-12", planned="2025-03-11"),
            "E3",
            "Fin prévue",
            "planned end on 11/03/2025, before the start of 12/03/2025",
        ),
        (
            dated(ended="2025-03-12", final="2025-05-12"),  # 61 days later
            "G3",
            "Dernière rencontre le",
            "final meeting on 12/05/2025, more than 60 days after the end of 12/03/2025",
        ),
    ],
)
def test_dates_in_an_impossible_order_are_told_at_the_later_one(
    reader: Reader, sheets: Book, cell: str, column: str, message: str
) -> None:
    (found,) = findings(reader, sheets, "W7")

    assert (found.cell, found.row, found.column, found.subject) == (cell, 3, column, "D-1")
    assert (found.severity, found.table, found.sheet) == (Severity.ERROR, "duos", "Duos")
    assert told(found) == message


def test_a_row_with_several_problems_is_one_finding_that_tells_them_all(reader: Reader) -> None:
    sheets = dated(start="2025-03-12", planned="2025-02-01", ended="2025-03-11", final="2026-01-01")

    (found,) = findings(reader, sheets, "W7")

    assert found.cell == "F3"
    assert told(found) == (
        "ended on 11/03/2025, before the start of 12/03/2025; "
        "planned end on 01/02/2025, before the start of 12/03/2025; "
        "final meeting on 01/01/2026, more than 60 days after the end of 11/03/2025"
    )


@pytest.mark.parametrize(("days", "count"), [(60, 0), (59, 1)])
def test_the_days_after_which_a_final_meeting_is_late_are_the_profiles(schema: Schema, days: int, count: int) -> None:
    ((name, rows),) = dated(ended="2025-03-12", final="2025-05-11").items()

    found = [one.code for one in read_programme([RowsGrid(name, rows)], schema, (), days).findings]

    assert found.count("W7") == count


@pytest.mark.parametrize("table", ["Mentors", "Mentees"])
@pytest.mark.parametrize(
    ("applied", "decided", "count"),
    [
        ("12/03/2025", "11/03/2025", 1),
        ("12/03/2025", "12/03/2025", 0),
        ("12/03/2025", "13/03/2025", 0),
        ("12/03/2025", "", 0),
        ("", "11/03/2025", 0),
    ],
)
def test_a_decision_follows_the_application(reader: Reader, table: str, applied: str, decided: str, count: int) -> None:
    rows: Rows = [["Nom", "Décision le", "Candidature le"], ["Peeters", decided, applied]]

    found = findings(reader, {table: rows}, "W7")

    assert [(one.cell, one.column, one.subject) for one in found] == [("B2", "Décision le", "Peeters")] * count
    for one in found:
        assert told(one) == "decided on 11/03/2025, before the application of 12/03/2025"
