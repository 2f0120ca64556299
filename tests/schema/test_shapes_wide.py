"""Mentor, mentee, duo and contacts in one row of one sheet."""

import datetime as dt
from collections.abc import Sequence

import pytest

from tests.conftest import Reader
from tests.schema.shapes import Cells, Fields, cells, found, place, read
from toolkit.i18n import translator
from toolkit.model.programme import Placement
from toolkit.schema.assembly import Reading

HEADING: Cells = [
    *("Mentor", "Formé le", "E-mail du mentor", "Prénom mentee", "Nom mentee", "Objectif"),
    *("Début", "Fin", "Lieu neutre", "R1", "R2"),
]
MENTORS: Fields = {"full_name": 0, "trained_on": 1, "email": 2}
MENTEES: Fields = {"first_name": 3, "last_name": 4, "objective": 5}
DUOS: Fields = {"mentor": 0, "mentee": 4, "start_on": 6, "ended_on": 7, "first_meeting_neutral": 8}
CONTACTS: Fields = {"duo": 0, "on": (9, 10)}
START = dt.date(2025, 2, 1)


def wide(reader: Reader, *rows: Cells) -> Reading:
    return read(reader, {"Suivi": [HEADING, *rows]}, *placements())


def placements(sheet: str = "Suivi") -> tuple[Placement, ...]:
    tables = (("mentors", MENTORS), ("mentees", MENTEES), ("duos", DUOS), ("contacts", CONTACTS))
    return tuple(place(table, sheet, HEADING, fields) for table, fields in tables)


ROWS: Sequence[Cells] = (
    ["Zoé PEETERS", "1/1/2025", "z@m.example", "Samira", "El Amrani", "emploi", START, "", "oui", "3/2", "17/2"],
    ["Lou Claes", "bientôt", "", "Jo", "Diaz", "", START, dt.date(2025, 1, 1), "peut-être", "", "x"],
    ["Zoé Peeters", "", "", "Ana", "Costa", "", "mars", "", "", "12/03/2025", ""],
)


def test_the_people_of_a_duo_are_those_of_its_row(reader: Reader) -> None:
    programme = wide(reader, *ROWS).programme

    assert [one.full_name for one in programme.mentors] == ["Zoé PEETERS", "Lou Claes"]
    assert [one.full_name for one in programme.mentees] == ["Samira El Amrani", "Jo Diaz", "Ana Costa"]
    zoe, lou = programme.mentors
    assert [duo.mentor for duo in programme.duos] == [zoe, lou, zoe]
    assert [duo.mentee for duo in programme.duos] == list(programme.mentees)
    assert [(one.duo, one.on) for one in programme.contacts] == [
        (programme.duos[0], dt.date(2025, 2, 3)),
        (programme.duos[0], dt.date(2025, 2, 17)),
        (programme.duos[1], None),
        (programme.duos[2], dt.date(2025, 3, 12)),
    ]


def test_what_is_found_is_that_of_separate_sheets(reader: Reader) -> None:
    clean = reader.read(
        {
            "Mentors": [
                ["Prénom", "Nom", "Formation le", "E-mail"],
                ["Zoé", "Peeters", "1/1/2025", "z@m.example"],
                ["Lou", "Claes", "bientôt", ""],
            ],
            "Mentees": [
                ["Prénom", "Nom", "Objectif"],
                ["Samira", "El Amrani", "emploi"],
                ["Jo", "Diaz", ""],
                ["Ana", "Costa", ""],
            ],
            "Duos": [
                ["Mentor", "Mentee", "Début", "Fin", "Lieu neutre"],
                ["Zoé Peeters", "Samira El Amrani", START, "", "oui"],
                ["Lou Claes", "Jo Diaz", START, dt.date(2025, 1, 1), "peut-être"],
                ["Zoé Peeters", "Ana Costa", "mars", "", ""],
            ],
            "Rencontres": [
                ["Duo", "Date"],
                ["Zoé Peeters / Samira El Amrani", "3/2/2025"],
                ["Zoé Peeters / Samira El Amrani", "17/2/2025"],
                ["Lou Claes / Jo Diaz", "x"],
                ["Zoé Peeters / Ana Costa", "12/3/2025"],
            ],
        }
    )

    reading = wide(reader, *ROWS)

    assert found(reading) == [one for one in found(clean) if one[0] != "W2"]
    assert cells(reading, "W3", "W4", "W5", "W6", "W7", "W8") == [
        ("W3", "B3", "Formé le"),
        ("W3", "I3", "Lieu neutre"),
        ("W3", "G4", "Début"),
        ("W3", "K3", "R2"),
        ("W7", "H3", "Fin"),
    ]


def test_a_repeated_person_is_one_and_later_rows_add_nothing(reader: Reader) -> None:
    reading = wide(
        reader,
        ["Zoé Peeters", "1/1/2025", "", "Jo", "Diaz", "", START],
        ["PEETERS ZOE", "2/1/2025", "z@m.example", "Ana", "Costa", "", START],
        ["Peeters, Zoé", "n'importe quoi", "", "Ana", "Maes", "", START],
    )

    (zoe,) = reading.programme.mentors
    assert (zoe.row, zoe.email, zoe.trained_on) == (2, None, dt.date(2025, 1, 1))
    assert {duo.mentor for duo in reading.programme.duos} == {zoe}
    assert cells(reading, "W3", "W5", "W6", "W8") == []
    (notice,) = reading.notices
    assert translator("en")(notice.message) == (
        "1 row says other things of a person than an earlier row, which counts: row 3"
    )


def test_people_are_told_apart_by_their_references_first(reader: Reader) -> None:
    heading: Cells = ["Code mentor", "Mentor", "Code mentee", "Mentee", "Début"]
    rows: list[Cells] = [
        heading,
        ["M-1", "Zoé Peeters", "E-1", "Jo Diaz", START],
        ["M-2", "Zoé Peeters", "e-1", "Jo Dias", START],
        ["m-1", "", "E-2", "Jo Diaz", START],
        ["", "Zoé Peeters", "", "Jo Diaz", START],
    ]
    reading = read(
        reader,
        {"W": rows},
        place("mentors", "W", heading, {"id": 0, "full_name": 1}),
        place("mentees", "W", heading, {"id": 2, "full_name": 3}),
        place("duos", "W", heading, {"mentor": 0, "mentee": 3, "start_on": 4}),
    )

    assert [one.columns["mentor"].index for one in reading.programme.layout.of("duos")] == [0]
    assert [one.id for one in reading.programme.mentors] == ["M-1", "M-2"]
    assert [duo.mentor and duo.mentor.id for duo in reading.programme.duos] == ["M-1", "M-2", "M-1", "M-1"]
    assert [one.id for one in reading.programme.mentees] == ["E-1", "E-2"]
    assert [duo.mentee and duo.mentee.id for duo in reading.programme.duos] == ["E-1", "E-1", "E-2", "E-1"]
    assert cells(reading, "W4", "W5", "W6", "W8") == []


def test_a_person_in_two_wide_sheets_is_one(reader: Reader) -> None:
    rows: list[Cells] = [HEADING, ["Zoé Peeters", "", "z@m.example", "Jo", "Diaz", "", START]]

    reading = read(reader, {"2024": rows, "2025": rows}, *placements("2024"), *placements("2025"))

    assert [(one.sheet, one.row) for one in reading.programme.mentors] == [("2024", 2)]
    assert [duo.mentor for duo in reading.programme.duos] == [*reading.programme.mentors] * 2
    assert cells(reading, "W5", "W8") == []


@pytest.mark.parametrize(
    ("row", "people", "duo_count", "blank"),
    [
        (["Zoé Peeters"], (1, 0), 0, []),  # waits for a mentee
        (["", "", "", "Jo", "Diaz", "emploi"], (0, 1), 0, []),
        (["Zoé Peeters", "", "", "Jo", "Diaz"], (1, 1), 1, []),
        (["Zoé Peeters", "", "", "", "", "", START], (1, 0), 1, ["E2"]),
        (["", "", "", "Jo", "Diaz", "", START], (0, 1), 1, ["A2"]),
        (["", "", "", "", "", "", START], (0, 0), 1, ["A2", "E2"]),
        (["", "1/1/2025", "", "Jo", "Diaz", "", START], (1, 1), 1, ["A2"]),  # of the mentor's name only
        (["", "", "", "", "", "", "", "", False, "", ""], (0, 0), 0, []),
    ],
)
def test_a_row_makes_those_whose_columns_are_filled(
    reader: Reader, row: Cells, people: tuple[int, int], duo_count: int, blank: list[str]
) -> None:
    reading = wide(reader, [*row, *[""] * (len(HEADING) - len(row))])

    programme = reading.programme
    assert (len(programme.mentors), len(programme.mentees)) == people
    assert len(programme.duos) == duo_count
    assert [cell for _, cell, _ in cells(reading, "W4")] == blank


def test_columns_that_the_row_implies_need_not_be_named(reader: Reader) -> None:
    first = [Placement(one.table, one.sheet, 1, dict(one.columns)) for one in placements()]
    for one in first:
        for name in ("mentor", "mentee", "duo"):
            one.columns.pop(name, None)  # type: ignore[attr-defined] # a dict

    reading = read(reader, {"Suivi": [HEADING, *ROWS]}, *first)

    assert found(reading) == found(wide(reader, *ROWS))
    layout = reading.programme.layout
    assert layout.has("duos.mentor")
    assert layout.has("duos.mentee")
    assert layout.has("contacts.duo")


def test_contacts_of_one_person_only_are_told(reader: Reader) -> None:
    reading = wide(reader, ["Zoé Peeters", "", "", "", "", "", "", "", "", "3/2/2025", ""])

    assert reading.programme.duos == ()
    assert cells(reading, "W4", "W6") == [("W6", "A2", "Mentor")]
