"""Shapes other than one sheet per table and one row per record."""

import datetime as dt

import pytest

from tests.adoption.sheets import DUOS, NAMES, OTHERS, Rows, book, column, columns, day, duos, found, mentees, mentors
from tests.grids import RowsGrid
from toolkit.adoption.proposal import CERTAIN
from toolkit.adoption.propose import propose
from toolkit.model.grid import Value
from toolkit.model.programme import Column
from toolkit.schema.definitions import Schema


def beside(rows: Rows, more: Rows) -> Rows:
    return [[*row, *others] for row, others in zip(rows, more, strict=True)]


def meetings(*headings: str) -> Rows:
    rows: Rows = [list(headings)]
    rows += [[day(7 + number, row) for number in range(len(headings))] for row in range(1, 6)]
    return rows


@pytest.mark.parametrize(
    "headings",
    [
        ("Rencontre 1", "Rencontre 2", "Rencontre 3"),
        ("1re rencontre", "2e rencontre", "3e rencontre"),
        ("1. Treffen", "2. Treffen", "3. Treffen"),
        ("Contact n°1", "Contact n°2", "Contact n°3"),
        ("Ontmoeting 1", "Ontmoting 2", "Ontmoeting 3"),
        ("R1", "R2", "R3", "R4"),
        ("Gespräch 1", "Gespräch 2", "Gespräch 3"),
        ("Sessie 1", "Sessie 2", "Sessie 3"),
    ],
    ids=lambda headings: headings[0],
)
def test_columns_that_count_are_contacts(schema: Schema, headings: tuple[str, ...]) -> None:
    rows = beside(duos(*DUOS), meetings(*headings))
    contacts = found(propose(book({"Nos binômes": rows}), schema), "contacts")

    (on,) = [one for one in contacts.columns if one.field == "on"]
    more = tuple(range(8, 7 + len(headings)))
    assert on.column == Column(7, headings[0], more)
    assert on.confidence >= CERTAIN
    assert {one.field: one.column.index for one in contacts.columns}["duo"] == 0, "the mentor: no code"


def test_the_duo_of_contacts_is_its_code(schema: Schema) -> None:
    codes = column("Réf.", [f"D-{number}" for number in range(1, 6)])
    rows = beside(beside(codes, duos(*DUOS)), meetings("Rencontre 1", "Rencontre 2"))
    contacts = found(propose(book({"Nos binômes": rows}), schema), "contacts")
    assert columns(contacts)["duo"] == 0


def test_numbers_below_a_group(schema: Schema) -> None:
    upper: list[Value] = [*([""] * 7), "Rencontres", "", ""]
    rows = [upper, *beside(duos(*DUOS), meetings("1", "2", "3"))]
    grid = RowsGrid("Nos binômes", rows, merged=[((0, 7), (0, 9))])
    contacts = found(propose([grid], schema), "contacts")
    assert contacts.columns[-1].column == Column(7, "Rencontres / 1", (8, 9))


def test_a_first_meeting_is_not_one_of_the_contacts(schema: Schema) -> None:
    rows = beside(beside(duos(*DUOS), meetings("1ère rencontre")), [[""]] * 6)
    rows = beside(rows, meetings("1e rencontre", "2e rencontre", "3e rencontre"))
    proposal = propose(book({"Nos binômes": rows}), schema)
    assert columns(found(proposal, "duos"))["first_meeting_on"] == 7
    assert found(proposal, "contacts").columns[-1].column.index == 9


def test_a_first_meeting_beside_the_contacts_has_other_words_than_they(schema: Schema) -> None:
    rows = beside(duos(*DUOS), meetings("1e ontmoeting", "Gesprek 1", "Gesprek 2", "Gesprek 3"))
    proposal = propose(book({"Onze duo's": rows}), schema)
    assert columns(found(proposal, "duos"))["first_meeting_on"] == 7
    assert found(proposal, "contacts").columns[-1].column == Column(8, "Gesprek 1", (9, 10))


def test_several_dates_in_a_cell(schema: Schema) -> None:
    cells = column("Rencontres", [f"12/0{number}, 26/0{number} et 9/11" for number in range(1, 6)])
    contacts = found(propose(book({"Nos binômes": beside(duos(*DUOS), cells)}), schema), "contacts")
    (on,) = [one for one in contacts.columns if one.field == "on"]
    assert (on.column, on.confidence >= CERTAIN) == (Column(7, "Rencontres"), True)


def test_phone_numbers_that_count_are_no_contacts(schema: Schema) -> None:
    first = column("Contact 1", [f"0470 12 34 0{number}" for number in range(1, 6)])
    cells = beside(first, column("Contact 2", [f"0470 12 35 0{number}" for number in range(1, 6)]))
    proposal = propose(book({"Nos binômes": beside(duos(*DUOS), cells)}), schema)
    assert [sheet.table for sheet in proposal.sheets] == ["duos"]


def wide(*headings: str) -> Rows:
    rows: Rows = [list(headings)]
    for number, (mentor, mentee) in enumerate(zip(NAMES, OTHERS, strict=True), start=1):
        both = [
            (" ".join(one), f"{one[0].lower()}{number}@exemple.be", f"0470 12 3{number} 00") for one in (mentor, mentee)
        ]
        rows.append([*both[0], day(1, number), *both[1], day(5, number), day(12, number)])
    return rows


@pytest.mark.parametrize(
    "headings",
    [
        ("Mentor", "Mentor e-mail", "Mentor GSM", "Formation du mentor", "Mentee", "E-mail mentee", "Tél. mentee"),
        (
            "Nom mentor",
            "Mail du mentor",
            "Tél. mentor",
            "Mentor : formé le",
            "Nom mentee",
            "Mentee - mail",
            "GSM mentee",
        ),
        (
            "Naam mentor",
            "E-mail mentor",
            "Gsm mentor",
            "Opleiding mentor",
            "Naam mentee",
            "E-mail mentee",
            "Gsm mentee",
        ),
    ],
    ids=lambda headings: headings[0],
)
def test_everything_in_one_wide_sheet(schema: Schema, headings: tuple[str, ...]) -> None:
    proposal = propose(book({"Suivi": wide(*headings, "Début", "Fin prévue")}), schema)

    tables = {sheet.table: columns(sheet) for sheet in proposal.sheets}
    assert tables == {
        "mentors": {"first_name": 0, "last_name": 0, "email": 1, "phone": 2, "trained_on": 3},
        "mentees": {"first_name": 4, "last_name": 4, "email": 5, "phone": 6},
        "duos": {"mentor": 0, "mentee": 4, "start_on": 7, "planned_end_on": 8},
    }
    parts = {sheet.table: sheet.columns[0].column.part_of for sheet in proposal.sheets}
    assert parts == {"mentors": "full_name", "mentees": "full_name", "duos": None}


def test_a_wide_sheet_with_groups(schema: Schema) -> None:
    upper: list[Value] = ["Mentor", "", "", "", "Mentee", "", "", "Duo", ""]
    rows = [upper, *wide("Nom", "Mail", "GSM", "Formation", "Nom", "Mail", "GSM", "Début", "Fin prévue")]
    merged = [((0, 0), (0, 3)), ((0, 4), (0, 6)), ((0, 7), (0, 8))]
    proposal = propose([RowsGrid("2025", rows, merged=merged)], schema)
    assert {sheet.table: len(sheet.columns) for sheet in proposal.sheets} == {"mentors": 5, "mentees": 4, "duos": 4}


@pytest.mark.parametrize(("group", "decided"), [("Wie weiter", 4), ("Wie weiter / Diverses", None)])
def test_a_bare_date_is_that_of_its_neighbour_in_the_same_group(
    schema: Schema, group: str, decided: int | None
) -> None:
    first, _, second = group.partition(" / ")
    upper: list[Value] = ["Kontakt", "", "", first, second, ""]
    rows: Rows = [upper, ["Vorname", "Name", "E-Mail", "Status", "Datum", "Warum nicht"]]
    rows += [
        [*name, f"m{number}@mail.example", "angenommen", day(3, number), ""] for number, name in enumerate(NAMES, 1)
    ]
    merged = [((0, 0), (0, 2)), ((0, 3), (0, 3 if second else 5)), *([((0, 4), (0, 5))] if second else [])]

    proposal = propose([RowsGrid("Mentoren", rows, merged=merged)], schema)

    assert columns(found(proposal, "mentors")).get("decided_on") == decided


def test_people_with_sheets_of_their_own_are_not_read_twice(schema: Schema) -> None:
    rows = beside(duos(*DUOS), column("E-mail mentor", [f"m{number}@exemple.be" for number in range(1, 6)]))
    people = ("Code", "Prénom", "Nom", "E-mail", "GSM", "Entretien", "Statut", "Décision le", "Formation le")
    goals = ("Code", "Nom et prénom", "E-mail", "Objectif", "Entretien", "Statut")
    sheets = {"Mentors": mentors(*people), "Mentees": mentees(*goals), "Nos binômes": rows}
    assert [sheet.table for sheet in propose(book(sheets), schema).sheets] == ["mentors", "mentees", "duos"]


def test_contacts_that_stand_in_a_sheet_of_their_own(schema: Schema) -> None:
    codes = column("Réf.", [f"D-{number}" for number in range(1, 6)])
    rows: Rows = [["Koppel", "Wanneer?", "Hoe?", "Minuten"]]
    rows += [[f"D-{number}", dt.date(2025, 9, number), "online", 45] for number in range(1, 6)]
    proposal = propose(book({"Feuil1": beside(codes, duos(*DUOS)), "Feuil2": rows}), schema)
    assert columns(found(proposal, "contacts")) == {"duo": 0, "on": 1, "mode": 2, "minutes": 3}
    assert proposal.doubts() == ()
