"""W8: people who probably stand there twice."""

import pytest

from tests.conftest import Reader
from tests.schema.books import Book, Row, findings, told
from toolkit.model.finding import Severity

PERSON: Row = ["Référence", "Prénom", "Nom", "E-mail", "Téléphone", "Année de naissance"]


def people(*rows: Row, sheet: str = "Mentors") -> Book:
    return {sheet: [PERSON, *rows]}


SAME = [
    # what two rows share, in the spellings of people
    (["", "Zoé", "Peeters", "zoe@mail.example", "", ""], ["", "Z.", "P.", " ZOE@mail.example ", "", ""]),
    (["", "Zoé", "Peeters", "", "", 1985], ["", "ZOE", "peeters", "", "", "1985"]),
    (["", "Zoé", "Peeters", "", "", 1985], ["", "Peeters", "Zoé", "", "", 1985.0]),
    (["", "Jean Luc", "Claes", "", "", 1985], ["", "Jean", "Luc Claes", "", "", 1985]),
    (["", "", "Zoé Peeters", "", "", 1985], ["", "Zoé", "Peeters", "", "", 1985]),
    (["", "Zoé", "Peeters", "", "+32 470 00 00 01", ""], ["", "Zoé", "Peeters", "", "0470/00.00.01", ""]),
    (["", "Zoé", "Peeters", "", "0032 470 00 00 01", ""], ["", "Zoé", "Peeters", "", "+32470000001", ""]),
    (["", "Zoé", "Peeters", "", "+32 (0)470 00 00 01", ""], ["", "Zoé", "Peeters", "", "0470 00 00 01", ""]),
    (["", "Zoé", "Peeters", "", 470000001.0, ""], ["", "Zoé", "Peeters", "", "0470 00 00 01", ""]),
    (["", "Zoé", "Peeters", "", 32470000001.0, ""], ["", "Zoé", "Peeters", "", "0470000001", ""]),
    (["", "Zoé", "Peeters", "", "02 000 00 01", ""], ["", "Zoé", "Peeters", "", "+32 2 000 00 01", ""]),
    (["", "Zoé", "Peeters", "", "03 212 00 01", ""], ["", "Zoé", "Peeters", "", "0032 3 212 00 01", ""]),
    (["", "Zoé", "Peeters", "", 32120001.0, ""], ["", "Zoé", "Peeters", "", "03 212 00 01", ""]),
    (["", "Zoé", "Peeters", "", "+33 1 00 00 00 01", ""], ["", "Zoé", "Peeters", "", "0033 100000001", ""]),
    (["", "Zoé", "Peeters", "z@a.example", "0470000001", 1985], ["", "Zoé", "Peeters", "z@b.example", "", 1985]),
]
DIFFERENT = [
    (["", "Zoé", "Peeters", "zoe@mail.example", "", ""], ["", "Zoé", "Peeters", "zoe@post.example", "", ""]),
    (["", "Zoé", "Peeters", "", "", ""], ["", "Zoé", "Peeters", "", "", ""]),
    (["", "Zoé", "Peeters", "", "", 1985], ["", "Zoé", "Peeters", "", "", 1986]),
    (["", "Zoé", "Peeters", "", "", 1985], ["", "Zoé", "Peters", "", "", 1985]),
    (["", "Zoé", "Peeters", "", "", 1985], ["", "Zoé", "Peeters", "", "", ""]),
    (["", "Zoé", "Peeters", "", "", "vers 1985"], ["", "Zoé", "Peeters", "", "", "vers 1985"]),
    (["", "Zoé", "Peeters", "", "0470 00 00 01", ""], ["", "Zoé", "Peeters", "", "0470 00 00 02", ""]),
    (["", "Zoé", "Peeters", "", "0470 00 00 01", ""], ["", "Lou", "Peeters", "", "0470 00 00 01", ""]),
    (["", "Zoé", "Peeters", "", "confidentiel", ""], ["", "Zoé", "Peeters", "", "voir dossier", ""]),
    (["", "Zoé", "Peeters", "n/a", "-", ""], ["", "Lou", "Claes", "n/a", "-", ""]),
    (["M-1", "", "", "", "0470 00 00 01", 1985], ["M-2", "", "", "", "0470 00 00 01", 1985]),
    (["", "Zoé", "Peeters", "", "", 1985], ["", "Zoé", "Peeters", "", "1985", ""]),
    (["", "Zoé", "Peeters", "", "03 212 00 01", ""], ["", "Zoé", "Peeters", "", "02 120 00 1", ""]),
]


@pytest.mark.parametrize("sheet", ["Mentors", "Mentees"])
@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_rows_that_are_probably_the_same_person_are_one_warning(
    reader: Reader, one: Row, other: Row, sheet: str
) -> None:
    (found,) = findings(reader, people(one, other, sheet=sheet), "W8")

    assert (found.severity, found.row, found.sheet) == (Severity.WARNING, 3, sheet)
    assert (found.cell, found.column) == (("D3", "E-mail") if "mail.example" in str(one) else ("C3", "Nom"))
    assert told(found) == "probably the same person as in row 2"


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_rows_that_share_less_are_two_people(reader: Reader, one: Row, other: Row) -> None:
    assert findings(reader, people(one, other), "W8") == []


def test_each_later_row_is_one_finding_however_much_it_shares(reader: Reader) -> None:
    book = people(
        ["M-1", "Zoé", "Peeters", "z@mail.example", "0470000001", 1985],
        ["M-2", "Lou", "Claes", "l@mail.example", "", ""],
        ["M-3", "Zoé", "Peeters", "z@mail.example", "0470000001", 1985],
        ["M-4", "Zoé", "Peeters", "", "+32470000001", ""],
        ["M-5", "Lou", "Peeters", "L@MAIL.EXAMPLE", "", ""],
    )

    found = findings(reader, book, "W8")

    assert [(one.row, one.subject, one.column) for one in found] == [
        (4, "M-3", "E-mail"),
        (5, "M-4", "Nom"),
        (6, "M-5", "E-mail"),
    ]
    assert [told(one).rpartition(" ")[2] for one in found] == ["2", "2", "3"]


def test_what_a_later_row_adds_counts_for_those_after_it(reader: Reader) -> None:
    book = people(
        ["", "Zoé", "Peeters", "z@mail.example", "", ""],
        ["", "Zoé", "Peeters", "z@mail.example", "", 1985],
        ["", "Zoé", "Peeters", "", "", 1985],
    )

    assert [one.row for one in findings(reader, book, "W8")] == [3, 4]


def test_an_employee_who_stands_there_twice_is_told_by_the_e_mail(reader: Reader) -> None:
    book = people(
        ["", "Zoé", "Peeters", "zoe@mail.example", "", ""],
        ["", "Zoé", "Peeters", "", "", ""],
        ["", "Z.", "Peeters", "ZOE@mail.example", "", ""],
        sheet="Équipe",
    )

    (found,) = findings(reader, book, "W8")

    assert (found.table, found.cell, found.severity) == ("staff", "D4", Severity.WARNING)
    assert told(found) == "probably the same person as in row 2"


def test_a_person_may_stand_in_several_tables(reader: Reader) -> None:
    row: Row = ["X-1", "Zoé", "Peeters", "zoe@mail.example", "0470000001", 1985]
    book = people(row) | people(row, sheet="Mentees") | people(row, sheet="Équipe")

    assert findings(reader, book, "W8") == []


def test_the_same_person_in_two_sheets_is_told_with_the_sheet_of_the_first(reader: Reader) -> None:
    row: Row = ["", "Zoé", "Peeters", "zoe@mail.example", "", ""]

    (found,) = findings(reader, people(row) | people(row, sheet="Candidats mentors"), "W8")

    assert (found.sheet, found.cell) == ("Candidats mentors", "D2")
    assert told(found) == "probably the same person as in row 2 of “Mentors”"


def test_nothing_personal_is_repeated(reader: Reader) -> None:
    row: Row = ["M-1", "Zoé", "Peeters", "zoe@mail.example", "0470000001", 1985]

    for one in findings(reader, people(row, ["M-2", *row[1:]]), "W8"):
        assert not {"zoe@mail.example", "0470000001", "1985"} & set(map(str, one.message.values.values()))
        assert "Peeters" not in repr(one)
