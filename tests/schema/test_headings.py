"""Which sheet holds which table, where its header stands, which column is which field."""

import pytest

from tests.grids import RowsGrid
from tests.schema.laid_out import Rows, columns, place, said
from toolkit.schema.definitions import Schema
from toolkit.schema.headings import lay_out


@pytest.mark.parametrize(
    "heading",
    [
        "Accompagnant·e",
        "accompagnant.e",
        "ACCOMPAGNANT(E)",
        "Accompagnant-e",
        "Accompagnant/e",
        "accompagnante",
        "Accompagnant",
        "  Accompagnant·e  ",
        "Begeleider",
        "Coach",
    ],
)
def test_inclusive_forms_of_a_heading_are_one(schema: Schema, heading: str) -> None:
    placement, notices = place(schema, "Duos", [["Mentor", "Mentee", heading]])

    assert columns(placement) == {"mentor": 0, "mentee": 1, "coach": 2}
    assert notices == []


@pytest.mark.parametrize(
    "heading",
    [
        "Date du contrat",
        "DATE DU CONTRAT",
        "Date\ndu\ncontrat",
        "Date\u00a0du\u202fcontrat",
        " Date  du\r\ncontrat ",
        "Date_du_contrat",
        "Contrat signe le",
        "CONTRAT SIGNÉ LE :",
        "Contrat signe\u0301 le",
        "contract_on",
    ],
)
def test_case_accents_spacing_and_line_breaks_do_not_count(schema: Schema, heading: str) -> None:
    placement, _ = place(schema, "Duos", [["Mentor", heading]])

    assert columns(placement)["contract_on"] == 1


def test_the_heading_is_remembered_as_it_is_written_on_one_line(schema: Schema) -> None:
    placement, _ = place(schema, "Duos", [["Mentor", " CONTRAT\nsigné  le "]])

    assert placement.columns["contract_on"].heading == "CONTRAT signé le"


def test_columns_may_stand_in_any_order_with_others_between(schema: Schema) -> None:
    placement, notices = place(schema, "Duos", [["Couleur", "Mentee", None, "Budget 2025", "Début", "Mentor", 2025]])

    assert columns(placement) == {"mentee": 1, "start_on": 4, "mentor": 5}
    assert notices == []


@pytest.mark.parametrize(("header_row", "is_found"), [(1, True), (2, True), (20, True), (21, False)])
def test_the_header_stands_in_the_first_twenty_rows(schema: Schema, header_row: int, is_found: bool) -> None:
    rows: Rows = [*[[None, None]] * (header_row - 1), ["Mentor", "Mentee"], ["M-1", "E-1"]]
    layout, notices = lay_out([RowsGrid("Duos", rows)], schema)

    assert [placement.header_row for placement in layout.placements] == ([header_row] if is_found else [])
    assert said(notices) == ([] if is_found else ["Duos: no row among the first 20 holds the headings of this table"])


def test_title_rows_above_the_header_are_passed_over(schema: Schema) -> None:
    rows: Rows = [
        ["Association Exemple", None, None],
        ["Duos", "mis à jour le", "Date"],
        [None, None, None],
        ["Mentor", "Mentee", "Fin"],
        ["Anna Peeters", "Samira Haddad", None],
    ]

    placement, _ = place(schema, "Duos", rows)

    assert placement.header_row == 4


def test_of_two_rows_with_as_many_headings_the_upper_is_the_header(schema: Schema) -> None:
    placement, _ = place(schema, "Rencontres", [["Duo", "Date"], ["Duo", "Date"]])

    assert placement.header_row == 1


def test_the_same_heading_twice_is_read_at_its_first_place_and_that_is_said(schema: Schema) -> None:
    placement, notices = place(schema, "Duos", [["Mentor", "Début", "Mentee", "DÉBUT"]])

    assert columns(placement)["start_on"] == 1
    assert notices == [
        "Duos: the columns B (“Début”) and D (“DÉBUT”) mean the same; only B is read: rename or delete one of them"
    ]


def test_each_further_column_of_the_same_meaning_is_said_once(schema: Schema) -> None:
    placement, notices = place(schema, "Duos", [["Mentor", "Start", "Début", "Begin"]])

    assert columns(placement)["start_on"] == 1
    assert [notice.partition(" mean")[0] for notice in notices] == [
        "Duos: the columns B (“Start”) and C (“Début”)",
        "Duos: the columns B (“Start”) and D (“Begin”)",
    ]


def test_a_title_goes_before_an_alias_that_stands_earlier_and_that_is_said(schema: Schema) -> None:
    placement, notices = place(schema, "Duos", [["Mentor", "Date de début", "Début"]])

    assert columns(placement)["start_on"] == 2
    assert [notice.partition(" mean")[0] for notice in notices] == [
        "Duos: the columns C (“Début”) and B (“Date de début”)"
    ]


def test_of_two_aliases_the_first_is_read_and_that_is_said(schema: Schema) -> None:
    placement, notices = place(schema, "Duos", [["Mentor", "Startdatum", "Date de début"]])

    assert columns(placement)["start_on"] == 1
    assert len(notices) == 1


def test_a_column_of_values_without_a_heading_is_said(schema: Schema) -> None:
    rows: Rows = [["Mentor", " ", "Mentee", None], ["M-1", None, "E-1", None], [None, "12/03/2025", None, None]]

    placement, notices = place(schema, "Duos", rows)

    assert columns(placement) == {"mentor": 0, "mentee": 2}
    assert notices == ["Duos: column B holds values but has no heading; it is not read"]


def test_prepared_checkboxes_without_a_heading_are_not_worth_a_word(schema: Schema) -> None:
    assert place(schema, "Duos", [["Mentor", None], [None, False], [None, False]])[1] == []


def test_an_empty_sheet_is_said_and_holds_no_table(schema: Schema) -> None:
    blank: tuple[Rows, ...] = ((), ((None, " "), (None, None)))
    for rows in blank:
        layout, notices = lay_out([RowsGrid("Duos", rows)], schema)

        assert layout.placements == ()
        assert said(notices) == ["Duos: the sheet is empty"]


def test_numbers_dates_and_checkboxes_in_a_row_are_no_headings(schema: Schema) -> None:
    placement, _ = place(schema, "Duos", [[2025, True, 1.5], ["Mentor", "Mentee", "Fin"]])

    assert placement.header_row == 2
