"""Rows that are no records, told by their place and by the other rows of the sheet."""

import pytest

from tests.conftest import Reader
from tests.schema.books import Row
from tests.schema.made_sheets import START
from tests.schema.shapes import Cells, place, read, row_numbers
from toolkit.i18n import translator


def test_the_first_rows_of_many_are_named(reader: Reader) -> None:
    rows: list[Row] = [["Promotion 2024"], ["M-1", "Peeters"], ["Promotion 2025"], ["M-2", "Claes"]]
    rows += [["M-3", "Maes"], ["* note"], ["* note"], ["* note"], ["* note"], ["* note"], ["Total", 3]]
    sheet: list[Row] = [["Référence", "Nom"], *([*row, ""][:2] for row in rows)]

    (notice,) = reader.read({"Mentors": sheet}).notices

    assert translator("en")(notice.message) == (
        "8 rows are not read, because they are examples, totals, headings or notes: rows 2; 4; 7; 8; 9; …"
    )


def test_codes_with_digits_in_the_column_of_names_are_no_headings(reader: Reader) -> None:
    rows: list[Row] = [["Nom", "Secteur"], ["Mentor 9", ""]]
    rows += [[f"Mentor {number}", "bois"] for number in range(5)]

    assert len(reader.read({"Mentors": rows}).programme.mentors) == 6


def test_names_with_numbers_of_any_shape_are_no_headings(reader: Reader) -> None:
    names = ["Zoé 2", "Lou B 3", "4 Ana", "Maes", "Groupe 9"]
    rows: list[Row] = [["Nom", "Secteur"]]
    rows += [[name, "bois" if name != "Groupe 9" else ""] for name in names]

    assert len(reader.read({"Mentors": rows}).programme.mentors) == 5


def test_a_typed_column_in_which_nothing_can_be_read_has_no_headings(reader: Reader) -> None:
    rows: list[Row] = [["Date", "Duo"], ["Janvier", ""], ["", "D-1"]]

    assert len(reader.read({"Rencontres": rows}).programme.contacts) == 2


def test_a_sentence_below_notes_is_a_note_of_somebody(reader: Reader) -> None:
    rows: list[Row] = [["Note", "Duo", "Date"], ["tout va bien", "D-1", START], ["", "", ""]]
    rows += [["il faut rappeler la mentore", "", ""]]

    assert len(reader.read({"Suivis": rows}).programme.followups) == 2


def test_a_topic_below_the_others_is_no_remark(reader: Reader) -> None:
    rows: list[Row] = [["Sujets abordés", "Type", "Date"], ["rôle", "info mentors", START], ["", "", ""]]
    rows += [["qui peut être mentor", "", ""]]

    assert len(reader.read({"Séances": rows}).programme.sessions) == 2


def test_a_sheet_with_one_known_column_has_no_headings(reader: Reader) -> None:
    rows: list[Row] = [["Nom"], ["Peeters"], ["Claes"], ["Promotion 2024"]]

    assert len(reader.read({"Mentors": rows}).programme.mentors) == 3


def test_a_column_without_other_values_tells_nothing(reader: Reader) -> None:
    rows: list[Row] = [["Référence", "Nom"], ["Promotion 2024", ""], ["", "Peeters"]]

    assert len(reader.read({"Mentors": rows}).programme.mentors) == 2


def test_a_year_is_no_choice_even_where_the_column_is_empty(reader: Reader) -> None:
    rows: list[Row] = [
        ["Décision", "Prénom", "Nom"],
        ["Groupe 2025", "", ""],
        ["", "Zoé", "Peeters"],
        ["à voir ?", "", ""],
    ]

    assert len(reader.read({"Mentors": rows}).programme.mentors) == 2, "a word that may be a slip stays"


def test_a_row_of_a_wide_sheet_is_judged_by_all_its_columns(reader: Reader) -> None:
    heading: Cells = ["Mentor", "Mentee", "Début", "R1", "R2"]
    rows: list[Cells] = [
        heading,
        ["EXEMPLE", "Durand", START, "3/2", ""],
        ["Promotion 2024", "", "", "", ""],
        ["Zoé Peeters", "Jo Diaz", START, "3/2", ""],
        ["Promotion 2025", "", "", "3/2/2025", ""],
        ["Promotion 2026", "Ana Costa", "", "", ""],
        ["Lou Claes", "Sam Maes", START, "", "17/2"],
        ["Total", "", "", 2, 1],
        ["* les dates sont celles des présences", "", "", "", ""],
    ]
    rows += [[f"{letter} Claes", f"Maes {letter}", START, "", ""] for letter in "abcdefgh"]

    found = read(
        reader,
        {"W": rows},
        place("mentors", "W", heading, {"full_name": 0}),
        place("mentees", "W", heading, {"full_name": 1}),
        place("duos", "W", heading, {"mentor": 0, "mentee": 1, "start_on": 2}),
        place("contacts", "W", heading, {"duo": 0, "on": (3, 4)}),
    )

    assert [one.row for one in found.programme.mentors if one.row < 10] == [4, 5, 6, 7]
    assert [one.row for one in found.programme.duos if one.row < 10] == [4, 6, 7]
    assert [one.row for one in found.programme.contacts] == [4, 5, 7]
    told = [translator("en")(one.message) for one in found.notices]
    assert told == ["4 rows are not read, because they are examples, totals, headings or notes: rows 2; 3; 8; 9"]


BESIDE: Row = ["Rien", "Référence", "Nom", "Décision", "Autre"]
PERSON: Row = ["", "M-1", "Peeters", "accepté", "x"]


@pytest.mark.parametrize(
    "row",
    [
        ["EXEMPLE", "M-0", "Dupont", "accepté", ""],
        ["ex.", "M-0", "Dupont", "", ""],
        ["", "M-0", "Dupont", "accepté", "(par exemple) Lille (exemple)"],
        ["Total", "", "", 12, ""],
        ["TOTAL GÉNÉRAL", "", "", "12", 3],
        ["", "ex.", "Dupont", "", ""],
    ],
)
def test_a_column_that_is_not_known_may_mark_a_row(reader: Reader, row: Row) -> None:
    found = reader.read({"Mentors": [BESIDE, row, PERSON]})

    assert row_numbers(found.programme) == [3]
    assert len(found.notices) == 1


@pytest.mark.parametrize(
    "row",
    [
        ["", "", "", 12, ""],
        ["Total", "", "Dupont", "", ""],
        ["Total", "", "", 12, "à revoir"],
        ["Totaliser", "", "", 12, ""],
        ["Noter", "M-0", "", "", ""],
        ["", "M-0", "ex.", "", ""],
    ],
)
def test_else_it_does_not(reader: Reader, row: Row) -> None:
    assert row_numbers(reader.read({"Mentors": [BESIDE, row, PERSON]}).programme) == [2, 3]


def test_a_short_mark_tells_of_an_example_in_the_first_rows_only(reader: Reader) -> None:
    rows: list[Row] = [BESIDE, PERSON, PERSON, PERSON, ["ex.", "M-8", "Dupont", "", ""], ["", "ex.", "Durand", "", ""]]

    assert row_numbers(reader.read({"Mentors": rows}).programme) == [2, 3, 4, 5, 6]


def test_references_that_look_like_a_heading_by_year_do_not_hide_it(reader: Reader) -> None:
    rows: list[Row] = [["Référence", "Mentor", "Mentee"]]
    rows += [[f"D {number}", "A", "B"] for number in range(4)]
    rows += [["Groupe 2024", "", ""], ["D 9", "", ""]]

    assert row_numbers(reader.read({"Duos": rows}).programme) == [2, 3, 4, 5, 7]
