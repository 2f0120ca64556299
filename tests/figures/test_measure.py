"""What is counted, with each boundary on both sides."""

import datetime as dt
from pathlib import Path

import pytest

from tests.cli.books import Tables, clean, duo, mentee, save
from tests.conftest import Reader
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.profile import Profile
from toolkit.examine import examine
from toolkit.figures.figures import Figures, document_of, figures_of
from toolkit.figures.measure import measure
from toolkit.figures.outcomes import outcome_of
from toolkit.figures.waits import wait_counts
from toolkit.model.grid import Value
from toolkit.model.verdict import Examination
from toolkit.schema.definitions import Schema

TODAY = dt.date(2026, 3, 31)
START = dt.date(2025, 11, 3)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "programme.xlsx"


def measured(book: Path, tables: Tables, schema: Schema, profile: Profile) -> Figures:
    save(book, tables)
    seen = examine(book, TODAY, schema=schema, profile=profile)
    return measure(seen, Evidence(seen.programme, TODAY, profile, schema))


def ended(number: int, day: dt.date, *, early: bool) -> dict[str, object]:
    return duo(f"D-{number:03d}", "M-001", "E-001", start_on=START, ended_on=day, early_end=early)


@pytest.mark.parametrize(
    ("day", "stop"),
    [
        (dt.date(2025, 12, 2), "month_1"),
        (dt.date(2025, 12, 3), "month_2"),
        (dt.date(2026, 1, 2), "month_2"),
        (dt.date(2026, 3, 2), "month_4"),
        (dt.date(2026, 3, 31), "month_5"),
        (TODAY + dt.timedelta(days=1), None),  # still to come: it is running
    ],
)
def test_where_a_duo_stopped(book: Path, schema: Schema, profile: Profile, day: dt.date, stop: str | None) -> None:
    tables = clean()
    tables["duos"] = [ended(1, day, early=True)]

    figures = measured(book, tables, schema, profile)

    assert [name for name, count in figures.table("stops").items() if count] == ([stop] if stop else [])
    assert figures.table("duos")["running"] == (0 if stop else 1)


def test_a_duo_that_lasted_long_stopped_later(book: Path, schema: Schema, profile: Profile) -> None:
    tables = clean()
    first = dt.date(2025, 1, 10)
    tables["duos"] = [
        duo("D-001", "M-001", "E-001", start_on=first, ended_on=dt.date(2025, 7, 9), early_end=True),
        duo("D-002", "M-001", "E-001", start_on=first, ended_on=dt.date(2025, 7, 10), early_end=True),
        duo("D-003", "M-001", "E-001", start_on=first, ended_on=dt.date(2025, 9, 1), early_end=False),
        duo("D-004", "M-001", "E-001", start_on=None, mentee_agrees=False),
        duo("D-005", "M-001", "E-001", start_on=None, mentee_agrees=None),
    ]

    figures = measured(book, tables, schema, profile)

    assert {name: n for name, n in figures.table("stops").items() if n} == {"before_start": 1, "month_6": 1, "later": 1}
    assert figures.table("duos") == {"waiting": 1, "running": 0, "as_planned": 1, "early": 2, "declined": 1}
    running = figures.table("running")
    assert (running["2024-12"], running["2025-01"], running["2025-06"], running["2025-07"], running["2025-09"]) == (
        *(0, 3, 3, 1),
        0,
    )
    assert next(iter(running)) == "2024-04"
    assert list(running)[-1] == "2026-03"


def test_contacts_are_counted_for_duos_that_ran_the_whole_month(book: Path, schema: Schema, profile: Profile) -> None:
    tables = clean()
    tables["duos"] = [
        duo("D-001", "M-001", "E-001", start_on=dt.date(2026, 1, 1)),
        duo("D-002", "M-001", "E-001", start_on=dt.date(2026, 1, 2)),
        duo("D-003", "M-001", "E-001", start_on=dt.date(2026, 1, 1), ended_on=dt.date(2026, 2, 28)),
        duo("D-004", "M-001", "E-001", start_on=dt.date(2026, 1, 1), ended_on=dt.date(2026, 2, 1)),
    ]
    days = [dt.date(2026, 1, 1), dt.date(2026, 1, 31), dt.date(2026, 2, 1), dt.date(2026, 3, 1)]
    tables["contacts"] = [{"duo": "D-001", "on": day} for day in days]

    figures = measured(book, tables, schema, profile)

    assert [figures.table("contact_duos")[month] for month in ("2025-12", "2026-01", "2026-02")] == [0, 3, 2]
    assert [figures.table("contacts")[month] for month in ("2026-01", "2026-02")] == [2, 1]
    assert [figures.table("contact_enough")[month] for month in ("2026-01", "2026-02")] == [1, 0]
    assert "2026-03" not in figures.table("contacts")  # not over yet


@pytest.mark.parametrize(
    ("days", "cell"), [(0, "4"), (28, "4"), (29, "8"), (112, "16"), (113, "26"), (182, "26"), (183, "more")]
)
def test_how_long_somebody_waited(days: int, cell: str) -> None:
    assert [name for name, count in wait_counts([days]).items() if count] == [cell]


def test_the_wait_ends_with_the_first_duo(book: Path, schema: Schema, profile: Profile) -> None:
    tables = clean()
    tables["mentees"] = [mentee("E-001", applied_on=dt.date(2025, 10, 1)), mentee("E-002", applied_on=TODAY)]
    tables["duos"] = [
        duo("D-001", "M-001", "E-001", start_on=dt.date(2026, 1, 1)),
        duo("D-002", "M-001", "E-001", start_on=dt.date(2025, 10, 11)),
        duo("D-003", "M-001", "E-002", start_on=dt.date(2026, 3, 1)),  # before the application: a slip
    ]

    figures = measured(book, tables, schema, profile)

    assert sum(figures.table("wait_mentee").values()) == 1
    assert figures.medians["wait_mentee"] == 10


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("CDI à temps plein", "work"),
        ("A trouvé un emploi", "work"),
        ("Recherche d'emploi", "search"),
        ("werkzoekend", "search"),
        ("In Ausbildung", "training"),
        ("Stage en entreprise", "training"),
        ("déménagement", "other"),
        ("travailleuse", "other"),
    ],
)
def test_what_a_situation_means(text: str, outcome: str) -> None:
    assert outcome_of(text) == outcome


def test_what_the_workbook_lacks_is_no_zero(reader: Reader, book: Path, schema: Schema, profile: Profile) -> None:
    duos: list[list[Value]] = [["Référence", "Mentor", "Mentee", "Début"], ["D-001", "A", "B", START]]
    evidence = reader.evidence({"Duos": duos}, TODAY)

    part = measure(Examination(evidence.programme, (), (), (), {}), evidence)
    full = measured(book, clean(), schema, profile)

    assert set(part.counts) == {"findings"}
    assert {"duos", "running", "stops", "contacts", "wait_mentee", "outcomes", "mentors"} <= set(full.counts)


def test_figures_come_back_as_they_were_kept(book: Path, schema: Schema, profile: Profile) -> None:
    figures = measured(book, clean(), schema, profile)

    assert figures_of(document_of(figures)) == figures


@pytest.mark.parametrize("document", [None, [], {}, {"version": 2}, {"version": 1, "day": "2026-13-01"}])
def test_what_is_no_figures_is_refused(document: object) -> None:
    with pytest.raises(ValueError, match=r"figures|isoformat|month"):
        figures_of(document)
