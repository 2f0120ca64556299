"""W5 and W6: references that stand twice, or name nobody or more than one."""

import pytest

from tests.conftest import Reader
from tests.schema.books import DUO, PEOPLE, Book, Row, Rows, findings, told
from toolkit.model.finding import Severity
from toolkit.schema.definitions import Schema


def test_a_reference_that_stands_twice_is_told_at_the_second_row_and_each_later(reader: Reader) -> None:
    sheets: Book = {
        "Mentors": [
            ["Référence", "Nom"],
            ["M-1", "Peeters"],
            ["M-2", "Claes"],
            ["m-1", "Maes"],
            [" M-1 ", "Diaz"],
            ["", "Costa"],
            ["", "Costa"],
        ]
    }

    found = findings(reader, sheets, "W5")

    assert [(one.cell, one.row, one.column, one.subject) for one in found] == [
        ("A4", 4, "Référence", "m-1"),
        ("A5", 5, "Référence", "M-1"),
    ]
    assert {(one.severity, one.table, one.sheet) for one in found} == {(Severity.ERROR, "mentors", "Mentors")}
    assert told(found[0]) == "the reference “m-1” stands in an earlier row already"


@pytest.mark.parametrize(
    ("sheet", "rows", "cell"),
    [
        ("Équipe", [["Nom", "Référence"], ["Maes", "S-1"], ["Diaz", "s-1"]], "B3"),
        ("Mentees", [["Référence", "Nom"], ["E-1", "Maes"], ["E-1", "Diaz"]], "A3"),
        ("Duos", [["Référence", "Mentor", "Mentee"], ["D 1", "A", "B"], ["d  1", "C", "D"]], "A3"),
        ("Partenaires", [["Organisation"], ["Forem Namur"], ["FOREM NAMUR"]], "A3"),
        ("Partenaires", [["Organisation"], ["Cité des métiers"], ["Cite des Metiers"]], "A3"),
    ],
)
def test_each_table_with_references_is_searched(reader: Reader, sheet: str, rows: Rows, cell: str) -> None:
    assert [one.cell for one in findings(reader, {sheet: rows}, "W5")] == [cell]


def test_references_of_two_tables_do_not_meet(reader: Reader) -> None:
    rows: Rows = [["Référence", "Nom"], ["1", "Peeters"]]

    assert findings(reader, {"Équipe": rows, "Mentors": rows, "Mentees": rows}, "W5") == []


def test_a_reference_that_stands_in_two_sheets_of_a_table_stands_twice(reader: Reader) -> None:
    rows: Rows = [DUO, ["D-1", "M-1", "E-1"]]

    found = findings(reader, {**PEOPLE, "Duos": rows, "Binômes": rows}, "W5")

    assert [(one.sheet, one.cell) for one in found] == [("Binômes", "A2")]


@pytest.mark.parametrize(
    "mentor", ["M-1", "m-1", "Zoé Peeters", "PEETERS ZOE", "peeters,  zoé", "Zoe\u0301 Peeters", " M-1\n"]
)
def test_a_reference_or_a_name_in_either_order_is_followed(reader: Reader, mentor: str) -> None:
    reading = reader.read({**PEOPLE, "duos": [DUO, ["D-1", mentor, "E-1"]]})

    assert reading.programme.duos[0].mentor is reading.programme.mentors[0]
    assert [one for one in reading.findings if one.code == "W6"] == []


def test_a_reference_that_names_nobody_or_more_than_one_is_told_at_its_cell(reader: Reader) -> None:
    people: Book = {**PEOPLE, "mentees": [*PEOPLE["mentees"], ["E-3", "Diaz", "Jo"]]}
    rows: Rows = [[*DUO, "Accompagnant·e"], ["D-1", "M-9", "Jo Diaz", "S-1"], ["", "M-2", "E-1", "Tom"]]

    found = findings(reader, {**people, "duos": rows}, "W6")

    assert [(one.cell, one.column, one.subject, told(one)) for one in found] == [
        ("B2", "Mentor", "D-1", "“M-9” names nobody and nothing in the workbook"),
        ("C2", "Mentee", "D-1", "“Jo Diaz” names more than one row"),
        ("D3", "Accompagnant·e", "Lou Claes / Samira El Amrani", "“Tom” names nobody and nothing in the workbook"),
    ]
    assert {(one.severity, one.table, one.sheet) for one in found} == {(Severity.ERROR, "duos", "duos")}


def test_a_blank_or_unreadable_reference_names_nobody_and_that_is_told_otherwise(reader: Reader) -> None:
    rows: Rows = [["Duo", "Date", "Par"], ["-", "12/03/2025", "?"]]

    assert reader.codes({**PEOPLE, "duos": [DUO], "Suivis": rows}, "W4", "W6") == [("W4", "A2", None)]


def test_references_to_a_table_without_a_sheet_are_not_searched(reader: Reader) -> None:
    sheets: Book = {"duos": [[*DUO, "Accompagnant·e"], ["D-1", "M-1", "E-9", "S-1"]], "mentees": PEOPLE["mentees"]}

    found = [one for one in reader.read(sheets).findings if one.code == "W6"]

    assert [one.cell for one in found] == ["C2"]


def test_a_reference_to_a_table_whose_sheet_is_empty_of_rows_names_nobody(reader: Reader) -> None:
    sheets: Book = {"duos": [DUO, ["D-1", "M-1", "E-1"]], "mentors": [["Nom"]]}

    assert [one.cell for one in findings(reader, sheets, "W6")] == ["B2"]


def test_everything_that_refers_is_searched(reader: Reader, schema: Schema) -> None:
    for table in schema.tables:
        for field in table.fields:
            if field.reference is not None:
                own: Row = [field.title["fr"], "Remarque"]
                sheets: Book = {field.reference: [["Référence", "Nom", "Mentor"], ["1", "A", "B"]]}

                found = findings(reader, {**sheets, table.name: [own, ["personne", ""]]}, "W6")

                assert (table.name, field.title["fr"]) in [(one.table, one.column) for one in found]


@pytest.mark.parametrize(
    "duo", ["D-1", "d-1", "Zoé Peeters / Jo Diaz", "PEETERS ZOE/DIAZ JO", "M-1 / E-2", "Zoé Peeters /Jo Diaz"]
)
def test_a_contact_names_its_duo_by_reference_or_by_its_two_people(reader: Reader, duo: str) -> None:
    duos: Rows = [DUO, ["D-1", "M-1", "E-2"], ["", "M-2", "E-1"]]
    contacts: Rows = [["Duo", "Date"], [duo, "12/03/2025"], ["Lou Claes / Samira El Amrani", "13/03/2025"]]

    reading = reader.read({**PEOPLE, "duos": duos, "contacts": contacts})

    assert [contact.duo for contact in reading.programme.contacts] == list(reading.programme.duos)
    assert [one for one in reading.findings if one.code == "W6"] == []


def test_a_contact_of_two_people_with_two_duos_belongs_to_none(reader: Reader) -> None:
    duos: Rows = [DUO, ["D-1", "M-1", "E-1"], ["D-2", "M-1", "E-1"]]
    contacts: Rows = [["Duo", "Date"], ["Zoé Peeters / Samira El Amrani", "12/03/2025"]]

    (found,) = findings(reader, {**PEOPLE, "duos": duos, "contacts": contacts}, "W6")

    assert (found.cell, found.subject) == ("A2", None)
    assert "more than one" in told(found)


def test_a_duo_whose_reference_stands_twice_means_its_first_row(reader: Reader) -> None:
    duos: Rows = [DUO, ["D-1", "M-1", "E-1"], ["D-1", "M-2", "E-2"]]
    reading = reader.read({**PEOPLE, "duos": duos, "contacts": [["Duo", "Date"], ["D-1", "12/03/2025"]]})

    assert reading.programme.contacts[0].duo is reading.programme.duos[0]
