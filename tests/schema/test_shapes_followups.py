"""Follow-ups in the row of their duo: as contacts are, but by the coach of the duo, and with nobody in particular."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import Reader
from tests.schema.shapes import Cells, cells, found, place, read
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.judge import judge
from toolkit.criteria.rules.d3 import CRITERION as D3
from toolkit.model.grid import Value
from toolkit.schema.assembly import Reading

START = dt.date(2025, 2, 1)
TODAY = dt.date(2025, 9, 1)
STAFF: list[list[Value]] = [["Prénom", "Nom", "Salarié·e", "Actif"], ["Ana", "Costa", "oui", "oui"]]
HEADING: list[Value] = ["Référence", "Mentor", "Mentee", "Accompagnant·e", "Début", "R1", "R2", "Suivi 1", "Suivi 2"]
DUOS = {"id": 0, "mentor": 1, "mentee": 2, "coach": 3, "start_on": 4}


def beside(reader: Reader, *rows: Cells, heading: Cells = HEADING) -> Reading:
    first = heading.index("Suivi 1")
    return read(
        reader,
        {"Équipe": STAFF, "Duos": [heading, *rows]},
        place("staff", "Équipe", STAFF[0], {"first_name": 0, "last_name": 1, "salaried": 2, "active": 3}),
        place("duos", "Duos", heading, DUOS),
        place("contacts", "Duos", heading, {"duo": 0, "on": tuple(range(5, first))}),
        place("followups", "Duos", heading, {"duo": 0, "on": tuple(range(first, len(heading)))}),
    )


def told(reading: Reading) -> list[tuple[object, ...]]:
    return [(one.reference, one.on, one.by and one.by.last_name) for one in reading.programme.followups]


def test_each_date_is_a_follow_up_by_the_coach_of_the_duo_of_its_row(reader: Reader) -> None:
    reading = beside(
        reader,
        ["D-1", "Zoé", "Jo", "Ana Costa", START, "3/2/2025", "", dt.date(2025, 3, 1), "2/4/2025, 3/5 et 4/6"],
        ["D-1", "Lou", "Sam", "", START, "", "", "", "5 mars"],
        ["D-3", "Lou", "Ann", "Ana Costa", START, "", "7/2/2025", "", False],
    )

    first, second, third = reading.programme.duos
    followups = reading.programme.followups
    assert [(one.duo, one.on and (one.on.day, one.on.month)) for one in followups] == [
        *((first, day) for day in ((1, 3), (2, 4), (3, 5), (4, 6))),
        (second, (5, 3)),
    ]
    assert [one.by and one.by.last_name for one in followups] == [*["Costa"] * 4, None]
    assert {(one.with_, one.kind, one.note) for one in followups} == {(None, None, None)}
    assert [one.duo for one in reading.programme.contacts] == [first, third]
    assert cells(reading, "W3", "W4", "W6") == []


def test_a_finding_points_at_the_very_cell(reader: Reader) -> None:
    reading = beside(reader, ["D-1", "Zoé", "Jo", "Personne", START, "", "", "x", "12/03/2025, bientôt"])

    assert cells(reading, "W3", "W6") == [
        ("W6", "D2", "Accompagnant·e"),  # once, though the follow-ups are by this coach
        ("W3", "H2", "Suivi 1"),
        ("W3", "I2", "Suivi 2"),
    ]
    assert [one.table for one in reading.findings if one.code == "W3"] == ["followups"] * 2
    assert [one.on for one in reading.programme.followups] == [None, dt.date(2025, 3, 12)]


def test_a_sheet_of_follow_ups_may_have_columns_that_count(reader: Reader) -> None:
    heading: Cells = ["Duo", "Par", "Avec", "Type", "Suivi 1", "Suivi 2"]
    duos: list[Cells] = [HEADING[:5], ["D-1", "Zoé", "Jo", "Ana Costa", START]]
    rows: list[Cells] = [
        heading,
        ["D-1", "", "les deux", "suivi", "12/03/2025", "13/03/2025"],
        ["D-1", "Personne", "autre", "", "", "14/03/2025"],
        ["D-9", "Costa Ana", "mentor", "", "15/03/2025", ""],
    ]
    reading = read(
        reader,
        {"Équipe": STAFF, "Duos": duos, "S": rows},
        place("staff", "Équipe", STAFF[0], {"first_name": 0, "last_name": 1}),
        place("duos", "Duos", HEADING, DUOS),
        place("followups", "S", heading, {"duo": 0, "by": 1, "with": 2, "kind": 3, "on": (4, 5)}),
    )

    assert [(*one, record.with_) for one, record in zip(told(reading), reading.programme.followups, strict=True)] == [
        ("D-1", dt.date(2025, 3, 12), "Costa", "both"),  # the coach
        ("D-1", dt.date(2025, 3, 13), "Costa", "both"),
        ("D-1", dt.date(2025, 3, 14), None, None),  # who the cell names is unknown: not the coach
        (None, dt.date(2025, 3, 15), "Costa", "mentor"),
    ]
    assert cells(reading, "W3", "W4", "W6") == [("W3", "C3", "Avec"), ("W6", "B3", "Par"), ("W6", "A4", "Duo")]


@pytest.mark.parametrize(("with_", "missing"), [("", 2), ("mentor", 1), ("les deux", 0)])
def test_a_follow_up_with_nobody_in_particular_counts_for_neither(reader: Reader, with_: str, missing: int) -> None:
    heading: Cells = [*HEADING[:5], "Avec", "Suivi 1"]
    row: Cells = ["D-1", "Zoé", "Jo", "Ana Costa", START, with_, TODAY]
    reading = read(
        reader,
        {"Équipe": STAFF, "Duos": [heading, row]},
        place("staff", "Équipe", STAFF[0], {"first_name": 0, "last_name": 1, "salaried": 2, "active": 3}),
        place("duos", "Duos", heading, DUOS),
        place("followups", "Duos", heading, {"with": 5, "on": 6}),
    )

    verdict = judge(D3, Evidence(reading.programme, TODAY, reader.profile, reader.schema))
    assert sum(str(one.message).count("no follow-up") for one in verdict.findings) == missing


CELLS = st.one_of(
    st.dates(START, TODAY),
    st.dates(START, TODAY).map(lambda day: f"{day:%d/%m/%Y}"),
    st.sampled_from(["", "-", "x", "4 mai 2025", "31/02/2025"]),
)
COACHES = st.sampled_from(["Ana Costa", "Personne", ""])


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(COACHES, CELLS, CELLS), max_size=4))
def test_all_is_found_that_a_sheet_of_follow_ups_would_show(
    reader: Reader, rows: list[tuple[str, Value, Value]]
) -> None:
    duos: list[list[Value]] = [[f"D-{n}", "Zoé", "Jo", coach, START] for n, (coach, *_) in enumerate(rows)]
    own: list[list[Value]] = [
        [f"D-{n}", day] for n, (_, *days) in enumerate(rows) for day in days if day not in ("", "-")
    ]
    messy = beside(reader, *([*duo, "", "", *days] for duo, (_, *days) in zip(duos, rows, strict=True)))
    clean = reader.read({"Équipe": STAFF, "Duos": [HEADING[:5], *duos], "Suivis": [["Duo", "Date"], *own]})

    days = [[(one.reference, one.on) for one in reading.programme.followups] for reading in (messy, clean)]
    assert days[0] == days[1]
    assert found(messy) == [one for one in found(clean) if one[0] != "W2"]
    verdicts = [judge(D3, Evidence(one.programme, TODAY, reader.profile, reader.schema)) for one in (messy, clean)]
    told = [(verdict.status, [one.subject for one in verdict.findings]) for verdict in verdicts]
    assert told[0] == told[1]
