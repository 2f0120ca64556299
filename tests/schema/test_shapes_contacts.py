"""Contacts in the row of their duo: in columns that count, or several in a cell."""

import datetime as dt
from collections.abc import Sequence

from tests.conftest import Reader
from tests.schema.shapes import Cells, cells, found, place, read
from toolkit.i18n import translator
from toolkit.model.grid import Flaw
from toolkit.schema.assembly import Reading

HEADING: Cells = ["Référence", "Mentor", "Mentee", "Début", "Rencontre 1", "Rencontre 2", "Rencontre 3"]
START = dt.date(2025, 2, 1)


def contacts(reader: Reader, rows: Sequence[Cells], *, heading: Cells = HEADING) -> Reading:
    sheet = [["Nos duos"], heading, *rows]
    return read(
        reader,
        {"Duos": sheet},
        place("duos", "Duos", heading, {"id": 0, "mentor": 1, "mentee": 2, "start_on": 3}, row=2),
        place("contacts", "Duos", heading, {"duo": 0, "on": tuple(range(4, len(heading)))}, row=2),
    )


def days(reading: Reading) -> list[tuple[str | None, dt.date | None]]:
    return [(one.reference, one.on) for one in reading.programme.contacts]


def test_each_filled_cell_is_a_contact_of_the_duo_of_its_row(reader: Reader) -> None:
    reading = contacts(
        reader,
        [
            ["D-1", "Zoé", "Jo", START, dt.date(2025, 2, 3), "", "17/02/2025"],
            ["D-1", "Lou", "Sam", START, "", dt.date(2025, 2, 5), False],
            ["", "Lou", "Sam", START, dt.date(2025, 2, 6), "-", None],
        ],
    )

    first, second, third = reading.programme.duos
    assert [(one.duo, one.row, one.on) for one in reading.programme.contacts] == [
        (first, 3, dt.date(2025, 2, 3)),
        (first, 3, dt.date(2025, 2, 17)),
        (second, 4, dt.date(2025, 2, 5)),
        (third, 5, dt.date(2025, 2, 6)),
    ]
    assert cells(reading, "W3", "W4", "W6") == []


def test_a_finding_points_at_the_very_cell_under_its_own_heading(reader: Reader) -> None:
    reading = contacts(
        reader,
        [
            ["D-1", "Zoé", "Jo", START, "x", "12/03, bientôt", Flaw("#N/A")],
            ["D-2", "Lou", "Sam", "", "12/03", "12/03/2025", "13/03"],
        ],
    )

    assert cells(reading, "W3") == [
        ("W3", "E3", "Rencontre 1"),
        ("W3", "F3", "Rencontre 2"),
        ("W3", "G3", "Rencontre 3"),
        ("W3", "E4", "Rencontre 1"),
    ]
    findings = [one for one in reading.findings if one.code == "W3"]
    assert [(one.subject, one.row, one.sheet, one.table) for one in findings] == [
        *[("D-1", 3, "Duos", "contacts")] * 3,
        ("D-2", 4, "Duos", "contacts"),
    ]
    tell = translator("en")
    assert [tell(one.message) for one in findings] == [
        "“x” is not a date",
        "“bientôt” is not a date",
        "the cell shows the error #N/A",
        "the year of “12/03” cannot be told",
    ]
    assert tell(findings[3].remedy) == "write the date with its year, for example 28/02/2026"
    assert days(reading) == [
        ("D-1", None),
        ("D-1", dt.date(2025, 3, 12)),
        ("D-1", None),
        ("D-2", None),
        ("D-2", dt.date(2025, 3, 12)),
        ("D-2", dt.date(2025, 3, 13)),
    ]


def test_contacts_of_a_row_that_is_no_duo_belong_to_none(reader: Reader) -> None:
    reading = contacts(reader, [["", "", "", "", "12/03/2025", "", ""]])

    assert days(reading) == [(None, dt.date(2025, 3, 12))]
    assert cells(reading, "W4") == [("W4", "A3", "Référence")]


def test_the_findings_are_those_of_a_sheet_of_contacts(reader: Reader) -> None:
    messy = contacts(
        reader,
        [
            ["D-1", "Zoé", "Jo", START, "3/2 et 17/2", "x", ""],
            ["D-2", "Lou", "Sam", START, "3 février", "", ""],
            ["D-2", "Lou", "Ann", START, "", "", ""],
        ],
    )
    clean = reader.read(
        {
            "Duos": [
                ["Référence", "Mentor", "Mentee", "Début"],
                ["D-1", "Zoé", "Jo", START],
                ["D-2", "Lou", "Sam", START],
                ["D-2", "Lou", "Ann", START],
            ],
            "Rencontres": [
                ["Duo", "Date"],
                ["D-1", "3/2/2025"],
                ["D-1", "17/2/2025"],
                ["D-1", "x"],
                ["D-2", "3 février 2025"],
            ],
        }
    )

    assert sorted(days(messy), key=str) == sorted(days(clean), key=str)
    assert found(messy) == [one for one in found(clean) if one[0] != "W2"]


def test_a_sheet_of_contacts_may_have_columns_that_count_too(reader: Reader) -> None:
    heading: Cells = ["Duo", "Mode", "Date 1", "Date 2"]
    duos: list[Cells] = [["Référence", "Mentor", "Mentee"], ["D-1", "Zoé", "Jo"], ["D-2", "Lou", "Sam"]]
    rows: list[Cells] = [
        heading,
        ["d-1", "visio", "12/03/2025", "13/03/2025"],
        ["Lou / Sam", "autre", "", "14/03/2025"],
        ["D-9", "", "15/03/2025", "16/03/2025"],
        ["", "", "17/03/2025", ""],
        ["D-2", "", "", ""],
    ]

    reading = read(
        reader,
        {"Duos": duos, "C": rows},
        place("duos", "Duos", duos[0], {"id": 0, "mentor": 1, "mentee": 2}),
        place("contacts", "C", heading, {"duo": 0, "mode": 1, "on": (2, 3)}),
    )

    assert [(one.reference, one.on and one.on.day, one.mode) for one in reading.programme.contacts] == [
        ("D-1", 12, "online"),
        ("D-1", 13, "online"),
        ("D-2", 14, None),
        (None, 15, None),
        (None, 16, None),
        (None, 17, None),
    ]
    assert cells(reading, "W3", "W4", "W6") == [
        ("W3", "B3", "Mode"),
        ("W6", "A4", "Duo"),
        ("W4", "A5", "Duo"),
    ]


def test_a_heading_above_merged_cells_is_read_below_them(reader: Reader) -> None:
    heading: Cells = ["Référence", "Mentor", "Mentee", "Début", 1, "", 3]

    reading = contacts(reader, [["D-1", "Zoé", "Jo", START, "a", "b", "c"]], heading=heading)

    assert [column for _, _, column in cells(reading, "W3")] == ["1", "1", "3"]


def test_a_heading_over_two_rows_is_the_lower_one(reader: Reader) -> None:
    above: Cells = ["Duo", "", "", "", "Rencontres", "Rencontres", "Rencontres"]
    heading: Cells = ["Référence", "Mentor", "Mentee", "Début", 1, 2, ""]
    fields = {"id": 0, "mentor": 1, "mentee": 2, "start_on": 3}

    reading = read(
        reader,
        {"Duos": [above, heading, ["D-1", "Zoé", "Jo", START, "a", "b", "c"]]},
        place("duos", "Duos", heading, fields, row=2),
        place("contacts", "Duos", heading, {"duo": 0, "on": (4, 5, 6)}, row=2),
    )

    assert [column for _, _, column in cells(reading, "W3")] == ["1", "2", "Rencontres"]
