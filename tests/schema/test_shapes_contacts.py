"""Contacts in the row of their duo: in columns that count, or several in a cell."""

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Reader
from tests.schema.shapes import Cells, cells, found, place, read
from toolkit.i18n import translator
from toolkit.model.grid import Flaw, Value
from toolkit.model.programme import Column
from toolkit.schema.assembly import Reading
from toolkit.schema.repeated_dates import dated_cells
from toolkit.schema.values import Values

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


def in_cell(values: Values, *written: Value, start: dt.date | None = START) -> list[tuple[list[str], bool]]:
    row = [(Column(index, ""), value) for index, value in enumerate(written)]
    return [
        ([f"{day:%d/%m/%y}" for day in cell.days], cell.unreadable is not None)
        for cell in dated_cells(row, values, start)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "12/03, 26/03 et 9/04",
        "12/03; 26/03 ;9/04",
        "12/03\n26/03\n9/04\n",
        "12.03. + 26.03. + 9.4.",
        "12/03/2025 & 26-3-25 & 2025-04-09",
        "12 mars, 26 mars en 9 avril 2025",
        "12. März und 26. März und 9. April",
        "12 March and 26 March and 9 April",
        "12/03 ET 26/03 EN 9/04",
        "12/03,, 26/03, - , 9/04,",
    ],
)
def test_several_days_in_a_cell(values: Values, text: str) -> None:
    assert in_cell(values, text) == [(["12/03/25", "26/03/25", "09/04/25"], False)]


@pytest.mark.parametrize(
    ("written", "start", "expected"),
    [
        (["01/02"], START, [(["01/02/25"], False)]),
        (["31/12, 10/01"], START, [([], True)]),  # 31/12 is too far from the start, and 10/01 as well
        (["20/10, 31/12, 10/01"], START, [(["20/10/25", "31/12/25", "10/01/26"], False)]),
        (["31/01"], START, [([], True)]),  # the day before the start: rather an error than the next year
        (["28/11"], START, [(["28/11/25"], False)]),  # 300 days after it
        (["29/11"], START, [([], True)]),  # 301 days
        (["26/03, 12/03"], START, [(["26/03/25"], True)]),
        (["12/03", "12/03"], START, [(["12/03/25"], False), (["12/03/25"], False)]),
        (["12/11", "10/01", "9/01"], START, [(["12/11/25"], False), (["10/01/26"], False), ([], True)]),
        ([dt.date(2025, 12, 20), "10/01"], START, [(["20/12/25"], False), (["10/01/26"], False)]),
        ([dt.date(2024, 12, 20), "10/02"], START, [(["20/12/24"], False), (["10/02/25"], False)]),
        (["12/03"], None, [([], True)]),
        (["12/03/2025, 26/03"], None, [(["12/03/25", "26/03/25"], False)]),
        (["29/02"], START, [([], True)]),
        (["29/02"], dt.date(2024, 2, 1), [(["29/02/24"], False)]),
        (["29/02"], dt.date(2023, 9, 1), [(["29/02/24"], False)]),
        (["31/02, 12/03"], START, [(["12/03/25"], True)]),
        (["12, 26/03"], START, [(["26/03/25"], True)]),
        (["x"], START, [([], True)]),
        ([True], START, [([], True)]),
        ([12.03], START, [([], True)]),
        (["12 brumaire"], START, [([], True)]),
        (["", "-", False], START, []),
        ([dt.datetime.combine(dt.date(2025, 3, 12), dt.time(14))], START, [(["12/03/25"], False)]),
    ],
)
def test_a_day_without_a_year(
    values: Values, written: list[Value], start: dt.date | None, expected: list[tuple[list[str], bool]]
) -> None:
    assert in_cell(values, *written, start=start) == expected


@given(
    st.lists(st.integers(0, 60), max_size=12),
    st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)),
    st.sampled_from((", ", " et ", "\n", " & ")),
)
def test_days_in_order_are_read_as_they_were(values: Values, gaps: list[int], start: dt.date, between: str) -> None:
    expected = [start + dt.timedelta(days=sum(gaps[: number + 1])) for number in range(len(gaps))]
    texts = [f"{day.day}/{day.month:02d}" for day in expected]

    in_one = list(dated_cells([(Column(0, ""), between.join(texts))], values, start))
    in_many = list(dated_cells([(Column(number, ""), text) for number, text in enumerate(texts)], values, start))

    assert [day for cell in in_one for day in cell.days] == expected
    assert [day for cell in in_many for day in cell.days] == expected
    assert not any(cell.unreadable for cell in (*in_one, *in_many))
