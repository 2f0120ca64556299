"""Rows that are no records: examples, totals, headings, notes. And those that look so, and are."""

import datetime as dt
from collections.abc import Sequence

import pytest

from tests.conftest import Reader
from tests.schema.books import Book, Row
from tests.schema.shapes import Cells, place, read
from toolkit.i18n import translator
from toolkit.model.programme import Programme
from toolkit.schema.assembly import Reading

START = dt.date(2025, 2, 1)
HEADS: dict[str, Row] = {
    "Mentors": ["Référence", "Nom", "Décision", "Décision le", "Secteur", "Année de naissance"],
    "Duos": ["Référence", "Mentor", "Mentee", "Début", "Lieu neutre", "Contacts par mois"],
    "Rencontres": ["Date", "Duo", "Mode", "Durée (min)"],
    "Séances": ["Type", "Date", "Lieu"],
    "Partenaires": ["Organisation", "Type", "Dernier contact"],
    "Programme": ["Élément", "Document"],
    "Suivis": ["Note", "Duo", "Date"],
    "Équipe": ["Nom", "Prénom"],
}
ROWS: dict[str, list[Row]] = {
    "Mentors": [["M-1", "Peeters", "accepté", START, "bois", 1980], ["M-2", "Claes", "refusé", START, "métal", ""]],
    "Duos": [["D-1", "M-1", "E-1", START, "oui", 2], ["D-2", "M-2", "E-2", START, "non", 1]],
    "Rencontres": [[START, "D-1", "visio", 30], [START, "D-2", "", ""]],
    "Séances": [["info mentors", START, "Salle"], ["info mentees", START, "Salle"]],
    "Partenaires": [["Forem", "emploi", START], ["Actiris", "emploi", START]],
    "Programme": [["Charte éthique", "charte.pdf"], ["Processus", ""]],
    "Suivis": [["Tout va bien", "D-1", START], ["", "D-2", START]],
    "Équipe": [["Maes", "Tom"], ["Costa", "Ana"]],
}


def reading(reader: Reader, sheet: str, row: Sequence[object]) -> Reading:
    width = len(HEADS[sheet])
    padded: Row = [*row, *[""] * (width - len(row))]  # type: ignore[list-item] # values
    book: Book = {sheet: [HEADS[sheet], ROWS[sheet][0], padded, ROWS[sheet][1]]}
    return reader.read(book)


def row_numbers(programme: Programme) -> list[int]:
    tables = (programme.mentors, programme.duos, programme.contacts, programme.sessions, programme.partners)
    more = (programme.items, programme.followups, programme.staff)
    return [record.row for table in (*tables, *more) for record in table]


LEFT_OUT = [
    # examples
    ("Mentors", ["EXEMPLE", "Dupont", "accepté", START, "bois", 1980]),
    ("Mentors", ["M-0", "exemple"]),
    ("Mentors", ["M-0", "Dupont (exemple)", "accepté"]),
    ("Mentors", ["M-0", "Dupont", "accepté", START, "BEISPIEL"]),
    ("Mentors", ["M-0", "Dupont", "Voorbeeld"]),
    ("Mentors", ["M-0 (ex.)", "Dupont"]),
    ("Duos", ["D-0", "Example", "E-1", START]),
    ("Duos", ["D-0", "Dupont", "Durand (z.B.)", START]),
    ("Rencontres", [START, "EXEMPLE"]),
    ("Séances", ["info mentors", START, "EXEMPLE"]),
    ("Partenaires", ["Voorbeeld", "emploi"]),
    # totals
    ("Mentors", ["Total", "", "", "", "", 43]),
    ("Mentors", ["Total", 12]),
    ("Mentors", ["Totaal :"]),
    ("Mentors", ["", "TOTAL GÉNÉRAL", "", "", "12"]),
    ("Duos", ["Sous-total 2024", "", "", "", "", 12.5]),
    ("Duos", ["Gesamt", 4, 4]),
    ("Partenaires", ["Summe", 4]),
    ("Rencontres", ["Subtotaal", "", "", 300]),
    # headings again
    ("Mentors", HEADS["Mentors"]),
    ("Mentors", ["Référence", "Nom"]),
    ("Rencontres", HEADS["Rencontres"]),
    # sub-headings
    ("Mentors", ["Promotion 2024"]),
    ("Mentors", ["Liste d'attente"]),
    ("Duos", ["Groupe 3"]),
    ("Rencontres", ["Mars 2025"]),
    ("Rencontres", ["Janvier"]),
    ("Séances", ["Année 2024"]),
    ("Équipe", ["Équipe 2024"]),
    # notes
    ("Mentors", ["* à compléter après chaque entretien"]),
    ("Mentors", ["", "NB : les anciens dossiers sont ailleurs"]),
    ("Mentors", ["", "(1) sous réserve"]),
    ("Mentors", ["Hinweis: siehe Ordner"]),
    ("Partenaires", ["Source : site web"]),
    ("Programme", ["Remarque : voir le classeur"]),
]

RECORDS = [
    ("Mentors", ["M-0", "Dupont", "accepté", START, "exemple"]),
    ("Mentors", ["M-0", "Dupont", "accepté", START, "ex."]),
    ("Mentors", ["M-0", "Exempel"]),
    ("Mentors", ["M-0", "Total"]),
    ("Mentors", ["Total", "Dupont", "", "", "", 43]),
    ("Mentors", ["", "Totalski", "", "", "", 1980]),
    ("Mentors", ["", "Somers", "", "", "", 1980]),
    ("Mentors", ["M-0"]),
    ("Mentors", ["m 13"]),
    ("Mentors", ["M-0b"]),
    ("Mentors", ["", "Janssens"]),
    ("Mentors", ["", "van den broeck jean luc"]),
    ("Mentors", ["", "Promotion 2024"]),  # not in the first column
    ("Mentors", ["", "", "", "bientôt"]),
    ("Mentors", ["Référence", "Dupont"]),
    ("Mentors", ["Promotion 2024", "", "accepté"]),
    ("Duos", ["", "Zoé Peeters"]),
    ("Duos", ["", "", "", "", "peut-être"]),
    ("Rencontres", ["bientôt"]),
    ("Rencontres", ["12 brumaire 2025"]),
    ("Rencontres", ["", "Zoé Peeters / Jo 2"]),
    ("Rencontres", [START]),
    ("Séances", ["info mentors"]),
    ("Partenaires", ["Total Energies"]),
    ("Partenaires", ["TotalEnergies", "énergie"]),
    ("Partenaires", ["Total Energies", "énergie", START]),
    ("Partenaires", ["Bruxelles 2030"]),
    ("Programme", ["Procédure 2024"]),
    ("Suivis", ["Il faut rappeler"]),
    ("Suivis", ["Total désaccord", "D-1", START]),
    ("Équipe", ["De Wit"]),
    ("Équipe", ["M.3"]),
]


@pytest.mark.parametrize(("sheet", "row"), LEFT_OUT)
def test_a_row_that_is_no_record_is_left_out_and_that_is_told(reader: Reader, sheet: str, row: Cells) -> None:
    found = reading(reader, sheet, row)

    assert row_numbers(found.programme) == [2, 4]
    (notice,) = (one for one in found.notices if "not read" in one.message.text)
    assert notice.sheet == sheet
    assert translator("en")(notice.message) == (
        "1 row is not read, because it is an example, a total, a heading or a note: row 3"
    )
    assert [one for one in found.findings if one.row == 3] == []


@pytest.mark.parametrize(("sheet", "row"), RECORDS)
def test_what_might_be_a_record_is_one(reader: Reader, sheet: str, row: Cells) -> None:
    found = reading(reader, sheet, row)

    assert row_numbers(found.programme) == [2, 3, 4]
    assert [one for one in found.notices if "not read" in one.message.text] == []


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


def test_a_sheet_with_one_known_column_has_no_headings(reader: Reader) -> None:
    rows: list[Row] = [["Nom"], ["Peeters"], ["Claes"], ["Promotion 2024"]]

    assert len(reader.read({"Mentors": rows}).programme.mentors) == 3


def test_a_column_without_other_values_tells_nothing(reader: Reader) -> None:
    rows: list[Row] = [["Référence", "Nom"], ["Promotion 2024", ""], ["", "Peeters"]]

    assert len(reader.read({"Mentors": rows}).programme.mentors) == 2


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


BOTTOM: list[Row] = [
    ["Nom", "Prénom", "Secteur", "Code postal"],
    ["Peeters", "Zoé", "bois", "4000"],
    ["Claes", "Lou", "bois", ""],
    ["Maes", "Tom", "métal", 4020],
]


def numbers_below(reader: Reader, *below: Row) -> list[int]:
    return row_numbers(reader.read({"Mentors": [*BOTTOM, *below]}).programme)[3:]


@pytest.mark.parametrize(
    "below",
    [
        [["Effectif", "", 3, ""]],
        [["", "", "", ""], ["Effectif", 3, "", 12]],
        [["Effectif", "", "", "3"]],
        [["", "", "", ""], ["d'après les fiches papier", "", "", ""]],
        [["Effectif", "", 3, ""], ["", "", "", ""], ["Volgens de papieren fiches", "", "", ""]],
    ],
)
def test_what_stands_below_the_records_needs_no_known_words(reader: Reader, below: list[Row]) -> None:
    assert numbers_below(reader, *below) == []


@pytest.mark.parametrize(
    "below",
    [
        [["Effectif", "", 4, ""]],  # another number than that of the rows
        [["Costa", "Ana", 3, ""]],
        [["Costa", "Ana", "", 3]],
        [["", "Effectif", 3, ""]],
        [["", "", "", ""], ["Maria de los Angeles", "", "", ""]],
        [["", "", "", ""], ["voir les fiches", "", "", ""]],
        [["d'après les fiches papier", "", "", ""]],  # no blank row above
        [["", "", "", ""], ["d'après les fiches papier", "", "", "4000"]],
        [["", "", "", ""], ["anna / marie de la cruz", "", "", ""]],
    ],
)
def test_but_what_might_be_a_record_is_one(reader: Reader, below: list[Row]) -> None:
    assert numbers_below(reader, *below) == [4 + len(below)]


def test_items_and_organisations_may_be_called_anything(reader: Reader) -> None:
    blank: Row = ["", ""]
    items: list[Row] = [["Élément", "Document"], ["Processus", "p.pdf"], blank]

    programme = reader.read(
        {
            "Programme": [*items, ["Stratégie de recrutement des mentors", ""]],
            "Partenaires": [["Organisation", "Type"], ["Forem", "emploi"], blank, ["maison de jeunes des quais", ""]],
        }
    ).programme

    assert [one.item for one in programme.items] == ["processes", "mentor_recruitment_strategy"]
    assert [one.name for one in programme.partners] == ["Forem", "maison de jeunes des quais"]


def test_a_no_in_words_is_something(reader: Reader) -> None:
    rows: list[Row] = [["Référence", "Nom", "Actif"], ["S-1", "Maes", "oui"], ["S-2", "Costa", "non"]]
    rows += [[f"S-{number}", "Diaz", "oui"] for number in range(3, 13)]
    rows += [["Promotion 2024", "", False], ["Promotion 2025", "", "non"], ["Total", "", "non"]]

    assert row_numbers(reader.read({"Équipe": rows}).programme) == [*range(2, 14), 15, 16]
