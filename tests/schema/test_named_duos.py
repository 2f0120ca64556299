"""Rows that name the two of a duo, or one of them, instead of the duo."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import Reader
from tests.schema.books import PEOPLE, Book, Row, findings, told
from tests.schema.shapes import cells, place, read
from toolkit.model.grid import Flaw
from toolkit.model.records import Duo
from toolkit.schema.assembly import Reading


def on(year: int, month: int, day: int) -> dt.date:
    return dt.date(year, month, day)


DUOS: list[Row] = [
    ["Référence", "Mentor", "Mentee", "Début", "Fin"],
    ["D-1", "M-1", "Samira El Amrani", on(2024, 1, 10), on(2024, 7, 10)],
    ["D-2", "Peeters Zoé", "E-2", on(2024, 5, 1), on(2024, 12, 1)],
    ["D-3", "Lou Claes", "E-1", on(2025, 2, 1), ""],
    ["D-4", "M-1", "E-1", on(2025, 3, 1), ""],
]
MAY, LATER = on(2024, 5, 20), on(2025, 4, 1)


def book(table: str, heading: Row, *rows: Row) -> Book:
    return {**PEOPLE, "duos": DUOS, table: [heading, *rows]}


def contacts(reader: Reader, *rows: Row, heading: Row | None = None) -> Reading:
    return reader.read(book("contacts", heading or ["Mentor", "Mentee", "Date", "Mode"], *rows))


def duos(reading: Reading) -> list[str | None]:
    return [one.reference for one in reading.programme.contacts]


@pytest.mark.parametrize(
    "mentor", ["M-1", "m-1", "Zoé Peeters", "Peeters Zoé", "ZOE PEETERS", "  peeters   zoe "], ids=repr
)
@pytest.mark.parametrize("mentee", ["E-1", "Samira El Amrani", "EL AMRANI Samira"], ids=repr)
def test_both_names_in_any_spelling_are_the_duo(reader: Reader, mentor: str, mentee: str) -> None:
    reading = contacts(reader, [mentor, mentee, MAY, "en ligne"])

    assert duos(reading) == ["D-1"]
    assert cells(reading, "W3", "W4", "W6") == []


@pytest.mark.parametrize(
    ("day", "duo"),
    [
        (on(2024, 1, 10), "D-1"),
        (on(2024, 7, 10), "D-1"),
        (on(2023, 12, 1), "D-1"),  # before both: the one that begins next
        (on(2024, 8, 1), "D-1"),  # between the two: three weeks after the end, seven months before the start
        (on(2025, 2, 20), "D-4"),
        (on(2025, 3, 1), "D-4"),
        (on(2026, 1, 1), "D-4"),
    ],
    ids=str,
)
def test_of_several_duos_of_the_two_it_is_the_one_of_the_day(reader: Reader, day: dt.date, duo: str) -> None:
    assert duos(contacts(reader, ["M-1", "E-1", day, ""])) == [duo]


@pytest.mark.parametrize(
    ("mentor", "mentee", "day", "duo"),
    [
        ("M-2", "", MAY, "D-3"),  # the only one, whatever the day
        ("", "Jo Diaz", on(2026, 1, 1), "D-2"),
        ("Zoé Peeters", "", on(2024, 2, 1), "D-1"),
        ("Zoé Peeters", "", on(2024, 4, 30), "D-1"),
        ("Zoé Peeters", "", on(2024, 7, 11), "D-2"),
        ("", "E-1", on(2024, 6, 1), "D-1"),
        ("", "E-1", on(2025, 2, 15), "D-3"),
    ],
)
def test_one_of_the_two_is_enough_where_there_is_one_duo_then(
    reader: Reader, mentor: str, mentee: str, day: dt.date, duo: str
) -> None:
    reading = contacts(reader, [mentor, mentee, day, ""])

    assert duos(reading) == [duo]
    assert cells(reading, "W4", "W6") == []


@pytest.mark.parametrize(
    ("row", "cell", "message"),
    [
        (["M-1", "", MAY, ""], "A2", "“M-1” names more than one row"),
        (["", "E-1", LATER, ""], "A2", "“E-1” names more than one row"),
        (["M-1", "E-1", "", "en ligne"], "A2", "“M-1 / E-1” names more than one row"),
        (["M-2", "E-2", MAY, ""], "A2", "there is no duo of “M-2 / E-2”"),
        (["Zoé Peters", "E-1", MAY, ""], "A2", "“Zoé Peters” names nobody and nothing in the workbook"),
        (["M-1", "Nobody", MAY, ""], "B2", "“Nobody” names nobody and nothing in the workbook"),
    ],
    ids=str,
)
def test_what_is_not_clear_is_told(reader: Reader, row: Row, cell: str, message: str) -> None:
    sheets = book("contacts", ["Mentor", "Mentee", "Date", "Mode"], row)

    (finding,) = findings(reader, sheets, "W6")

    assert (finding.cell, told(finding)) == (cell, message)
    assert duos(reader.read(sheets)) == [None]


def test_two_duos_that_are_as_near_are_told(reader: Reader) -> None:
    rows: list[Row] = [*DUOS[:2], ["D-5", "M-1", "E-1", on(2024, 7, 30), ""]]

    def named(day: dt.date) -> Duo | None:
        sheets: Book = {**PEOPLE, "duos": rows, "contacts": [["Mentor", "Mentee", "Date"], ["M-1", "E-1", day]]}
        return reader.read(sheets).programme.contacts[0].duo

    found = [named(on(2024, 7, day)) for day in (19, 20, 21)]
    assert [duo and duo.id for duo in found] == ["D-1", None, "D-5"]


def test_a_row_that_names_nobody_lacks_its_duo(reader: Reader) -> None:
    assert cells(contacts(reader, ["", "", MAY, "en ligne"]), "W4", "W6") == [("W4", "A2", "Mentor")]


def test_a_name_that_cannot_be_read_is_told_once(reader: Reader) -> None:
    heading: Row = ["Mentor", "Mentee", "Date"]
    reading = read(
        reader,
        {**PEOPLE, "duos": DUOS, "Rencontres": [heading, [Flaw("#N/A"), "", MAY], ["M-2", Flaw("#N/A"), MAY]]},
        place("duos", "duos", DUOS[0], {"id": 0, "mentor": 1, "mentee": 2, "start_on": 3, "ended_on": 4}),
        place("contacts", "Rencontres", heading, {"mentor": 0, "mentee": 1, "on": 2}),
    )

    assert duos(reading) == [None, None]
    assert cells(reading, "W3", "W4") == [("W3", "A2", "Mentor"), ("W3", "B3", "Mentee")]


def test_a_reference_goes_before_the_names(reader: Reader) -> None:
    heading: Row = ["Duo", "Mentor", "Mentee", "Date"]
    rows: list[Row] = [
        ["D-2", "M-1", "E-1", MAY],
        ["", "M-1", "E-1", MAY],
        ["", "", "", MAY],
        ["D-9", "M-1", "E-1", MAY],
    ]

    reading = contacts(reader, *rows, heading=heading)

    assert duos(reading) == ["D-2", "D-1", None, None]
    assert sorted(cells(reading, "W4", "W6")) == [("W4", "A4", "Duo"), ("W6", "A5", "Duo")]


def test_namesakes_are_told_apart_by_the_other_name(reader: Reader) -> None:
    mentors: list[Row] = [*PEOPLE["mentors"], ["M-3", "Zoé", "Peeters"]]
    duos: list[Row] = [DUOS[0], DUOS[1], ["D-8", "M-3", "E-2", on(2024, 1, 1), ""]]
    sheets = {**PEOPLE, "mentors": mentors, "duos": duos}
    rows: list[Row] = [["Mentor", "Mentee", "Date"], ["Zoé Peeters", "Jo Diaz", MAY], ["Zoé Peeters", "", MAY]]

    reading = reader.read(sheets | {"contacts": rows})

    assert [one.reference for one in reading.programme.contacts] == ["D-8", None]


def test_names_are_enough_where_no_sheet_lists_the_people(reader: Reader) -> None:
    rows: list[Row] = [["Mentor", "Mentee", "Début"], ["Zoé Peeters", "Jo Diaz", on(2024, 1, 1)]]
    contacts: list[Row] = [["Mentor", "Mentee", "Date"], ["PEETERS Zoe", "Jo DIAZ", MAY], ["Lou", "Jo Diaz", MAY]]

    reading = reader.read({"duos": rows, "contacts": contacts})

    assert duos(reading) == ["Zoé Peeters / Jo Diaz", None]
    assert cells(reading, "W6")[-1] == ("W6", "A3", "Mentor")


def test_follow_ups_and_evaluations_name_people_too(reader: Reader) -> None:
    followups: list[Row] = [["Mentor", "Mentee", "Date", "Avec"], ["M-1", "E-1", MAY, "mentor"]]
    evaluations: list[Row] = [["Mentee", "Répondant", "Date", "Satisfaction"], ["E-2", "mentee", MAY, 4]]

    reading = reader.read({**PEOPLE, "duos": DUOS, "followups": followups, "evaluations": evaluations})

    assert [one.reference for one in reading.programme.followups] == ["D-1"]
    assert [one.reference for one in reading.programme.evaluations] == ["D-2"]
    assert "Duo" not in {one.column for one in reading.findings if one.code == "W2"}


def test_several_contacts_in_the_row_of_two_people(reader: Reader) -> None:
    heading: Row = ["Mentor", "Mentee", "Rencontre 1", "Rencontre 2", "Rencontre 3"]
    rows: list[Row] = [
        ["M-1", "E-1", MAY, "1/6", ""],
        ["Lou Claes", "", LATER, "", "5 mai"],
        ["M-1", "", MAY, "", ""],
        ["", "", MAY, "", ""],
        ["M-1", "Nobody", MAY, "", ""],
    ]
    sheets = {**PEOPLE, "duos": DUOS, "Rencontres": [heading, *rows]}
    reading = read(
        reader,
        sheets,
        place("mentors", "mentors", PEOPLE["mentors"][0], {"id": 0, "first_name": 1, "last_name": 2}),
        place("mentees", "mentees", PEOPLE["mentees"][0], {"id": 0, "first_name": 1, "last_name": 2}),
        place("duos", "duos", DUOS[0], {"id": 0, "mentor": 1, "mentee": 2, "start_on": 3, "ended_on": 4}),
        place("contacts", "Rencontres", heading, {"mentor": 0, "mentee": 1, "on": (2, 3, 4)}),
    )

    assert [(one.reference, one.on) for one in reading.programme.contacts] == [
        *(("D-1", MAY), ("D-1", on(2024, 6, 1))),
        *(("D-3", LATER), ("D-3", on(2025, 5, 5))),
        *((None, MAY), (None, MAY), (None, MAY)),
    ]
    assert cells(reading, "W3", "W4", "W6") == [
        ("W6", "A4", "Mentor"),
        ("W4", "A5", "Mentor"),
        ("W6", "B6", "Mentee"),
    ]


SPELLINGS = {
    "M-1": ["M-1", "Zoé Peeters", "PEETERS Zoé", "zoe peeters"],
    "M-2": ["M-2", "Lou Claes", "Claes, Lou"],
    "E-1": ["E-1", "Samira El Amrani", "EL AMRANI Samira"],
    "E-2": ["E-2", "Jo Diaz", "DIAZ Jo"],
}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["M-1", "M-2", ""]),
            st.sampled_from(["E-1", "E-2", ""]),
            st.dates(on(2023, 6, 1), on(2026, 1, 1)),
            st.randoms(use_true_random=False),
        ),
        max_size=12,
    )
)
def test_the_duo_is_one_of_theirs_and_the_spelling_does_not_count(reader: Reader, drawn: list[tuple]) -> None:  # type: ignore[type-arg] # of hypothesis
    plain: list[Row] = [[mentor, mentee, day, "en ligne"] for mentor, mentee, day, _ in drawn]
    spelt: list[Row] = [
        [*(chance.choice(SPELLINGS.get(name, [""])) for name in (mentor, mentee)), day, "en ligne"]
        for mentor, mentee, day, chance in drawn
    ]

    reading = contacts(reader, *plain)

    assert duos(contacts(reader, *spelt)) == duos(reading)
    for row, contact in zip(plain, reading.programme.contacts, strict=True):
        if contact.duo is not None:
            assert row[0] in ("", contact.duo.mentor and contact.duo.mentor.id)
            assert row[1] in ("", contact.duo.mentee and contact.duo.mentee.id)
