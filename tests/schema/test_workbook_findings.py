"""W1 to W4: tables and columns that are missing, values that are unreadable or blank."""

import pytest

from tests.conftest import Reader
from tests.grids import RowsGrid
from tests.schema.books import Book, Row, Rows, findings, told
from toolkit.criteria.registry import NEEDED_COLUMNS
from toolkit.model.finding import Severity
from toolkit.schema.assembly import read_programme
from toolkit.schema.definitions import Schema


def test_each_table_without_a_sheet_is_one_warning(reader: Reader, schema: Schema) -> None:
    found = findings(reader, {"Mentors": [["Nom"]], "Binômes": [["Mentor"]]}, "W1")

    assert sorted(finding.table for finding in found) == sorted(
        table.name for table in schema.tables if table.name not in ("mentors", "duos")
    )
    for finding in found:
        assert finding.severity is Severity.WARNING
        assert (finding.sheet, finding.row, finding.column, finding.cell, finding.subject) == (None,) * 5
        assert told(finding) == f"no sheet “{schema.table(finding.table).title['en']}” was found"


def test_a_sheet_without_a_header_or_without_anything_is_no_sheet(reader: Reader) -> None:
    sheets: Book = {
        "Duos": [["Budget", "Total"], ["a", 3]],
        "Mentors": [],
        "Mentees": [["Nom"]],
    }

    tables = {finding.table for finding in findings(reader, sheets, "W1")}

    assert {"duos", "mentors"} <= tables
    assert "mentees" not in tables


def test_each_needed_column_that_is_missing_is_one_warning(reader: Reader, schema: Schema) -> None:
    for table in schema.tables:
        for missing in table.fields:
            heading: Row = [field.title["fr"] for field in table.fields if field is not missing]
            found = findings(reader, {table.title["fr"]: [heading]}, "W2")

            path = f"{table.name}.{missing.name}"
            assert [(finding.table, finding.column) for finding in found] == (
                [(table.name, missing.title["fr"])] if path in NEEDED_COLUMNS else []
            ), path
            for finding in found:
                assert finding.severity is Severity.WARNING
                assert finding.sheet == table.title["fr"]
                assert (finding.row, finding.cell, finding.subject) == (None, None, None)


def test_a_table_without_a_sheet_has_no_missing_columns(reader: Reader) -> None:
    assert findings(reader, {}, "W2") == []


def test_a_column_missing_from_one_of_two_sheets_is_told_once_with_that_sheet(reader: Reader) -> None:
    sheets: Book = {
        "Duos": [["Mentor", "Mentee", "Début"]],
        "Binômes": [["Mentor", "Mentee"]],
        "Paires": [["Mentor", "Mentee"]],
    }

    found = [finding for finding in findings(reader, sheets, "W2") if finding.column == "Début"]

    assert [finding.sheet for finding in found] == ["Binômes"]


def test_a_value_that_cannot_be_read_is_told_at_its_cell(reader: Reader) -> None:
    sheets: Book = {
        "Duos": [
            ["Nos duos"],
            ["Note", "Référence", "Mentor", "Mentee", "Début", "Lieu neutre", "Contacts par mois"],
            ["", "D-1", "Zoé Peeters", "Jo Diaz", "12/03/2025", "oui", 2],
            ["", "", "", "", "", "", ""],
            ["", "D-2", "Lou Claes", "Jo Diaz", "31/02/2025", "peut-être", "souvent"],
            ["", "", "Lou Claes", "Samira El Amrani", "mars", "", ""],
        ]
    }

    found = findings(reader, sheets, "W3")

    assert [(one.cell, one.row, one.column, one.subject) for one in found] == [
        ("E5", 5, "Début", "D-2"),
        ("F5", 5, "Lieu neutre", "D-2"),
        ("G5", 5, "Contacts par mois", "D-2"),
        ("E6", 6, "Début", "Lou Claes / Samira El Amrani"),
    ]
    assert {(one.severity, one.table, one.sheet) for one in found} == {(Severity.ERROR, "duos", "Duos")}
    assert told(found[0]) == "“31/02/2025” is not a date"


def test_an_unreadable_value_counts_as_blank(reader: Reader) -> None:
    rows: Rows = [["Mentor", "Mentee", "Début", "Lieu neutre"], ["Zoé", "Jo", "bientôt", "bof"]]
    (duo,) = reader.read({"Duos": rows}).programme.duos

    assert duo.start_on is None
    assert duo.first_meeting_neutral is None


@pytest.mark.parametrize(
    ("table", "heading", "value", "message"),
    [
        ("Mentors", "Année de naissance", "vers 1970", "“…” is not a whole number"),
        ("Mentees", "Année de naissance", "vers 1970", "“…” is not a whole number"),
        ("Mentors", "Décision le", "bientôt", "“bientôt” is not a date"),
        ("Mentors", "Décision", "à revoir", "“à revoir” is not one of the possible values"),
        ("Évaluations", "Satisfaction", "9", "9 is out of range"),
        ("Séances", "Participants", "beaucoup", "“beaucoup” is not a number"),
        ("Équipe", "Actif", "parfois", "“parfois” is neither yes nor no"),
    ],
)
def test_a_personal_value_is_not_repeated_and_another_is(
    reader: Reader, table: str, heading: str, value: str, message: str
) -> None:
    (finding,) = findings(reader, {table: [["x", heading], ["", value]]}, "W3")

    assert told(finding) == message


def test_a_personal_value_is_nowhere_in_the_finding(reader: Reader) -> None:
    (finding,) = findings(reader, {"Mentors": [["Nom", "Année de naissance"], ["Peeters", "vers 1970"]]}, "W3")

    assert "1970" not in repr(finding)


def test_a_needed_value_that_is_blank_is_told_at_its_cell(reader: Reader) -> None:
    sheets: Book = {
        "Duos": [
            ["Référence", "Mentor", "Mentee", "Début"],
            ["D-1", "", "Jo Diaz", ""],
            ["D-2", " ", "n/a", ""],
            ["", "", "", "12/03/2025"],
            ["", "Zoé Peeters", "-", ""],
        ]
    }

    found = findings(reader, sheets, "W4")

    assert [(one.cell, one.column, one.subject) for one in found] == [
        ("B2", "Mentor", "D-1"),
        ("B3", "Mentor", "D-2"),
        ("C3", "Mentee", "D-2"),
        ("B4", "Mentor", None),
        ("C4", "Mentee", None),
        ("C5", "Mentee", "Zoé Peeters / ?"),
    ]
    assert {(one.severity, one.table, one.sheet) for one in found} == {(Severity.ERROR, "duos", "Duos")}


@pytest.mark.parametrize(
    "row",
    [
        ["", "", "", "", ""],
        [" ", "-", "n/a", "?", "\u00a0"],
        ["", "", False, "", False],
        ["", "", False, False, False],
        ["", "", "", "", "seulement dans une colonne inconnue"],
    ],
)
def test_an_empty_row_needs_nothing(reader: Reader, row: Row) -> None:
    heading: Row = ["Mentor", "Mentee", "Lieu neutre", "Début", "Ma colonne"]
    reading = reader.read({"Duos": [heading, row, ["Zoé", "Jo", "", "", ""]]})

    assert len(reading.programme.duos) == 1
    assert reading.programme.duos[0].row == 3
    assert [one for one in reading.findings if one.code in ("W3", "W4")] == []


@pytest.mark.parametrize(
    "row", [["", "", True, ""], ["", "", "", "12/03/2025"], ["", "", "", "bientôt"], ["", "", "peut-être", ""]]
)
def test_a_row_with_anything_else_is_one(reader: Reader, row: Row) -> None:
    sheets: Book = {"Duos": [["Mentor", "Mentee", "Lieu neutre", "Début"], row]}

    assert [one.cell for one in findings(reader, sheets, "W4")] == ["A2", "B2"]


def test_a_needed_value_that_cannot_be_read_is_unreadable_not_blank(reader: Reader) -> None:
    sheets: Book = {"Rencontres": [["Duo", "Date"], ["D-1", "bientôt"], ["D-1", ""], ["D-1", "12/03/2025"]]}

    assert reader.codes(sheets, "W3", "W4") == [("W3", "B2", None), ("W4", "B3", None)]


def test_a_needed_column_that_is_missing_is_not_blank_in_every_row(reader: Reader) -> None:
    assert findings(reader, {"Rencontres": [["Duo", "Mode"], ["D-1", "en ligne"]]}, "W4") == []


def test_only_what_a_criterion_reads_is_needed(schema: Schema) -> None:
    grids = [RowsGrid("Mentors", [["Nom"]])]

    found = read_programme(grids, schema, ["mentors.trained_on", "duos.start_on", "mentors.last_name"], 60).findings

    assert [(one.table, one.column) for one in found if one.code == "W2"] == [("mentors", "Formation le")]
