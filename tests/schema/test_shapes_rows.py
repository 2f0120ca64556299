"""Rows that are no records: examples, totals, headings, notes. And those that look so, and are."""

from collections.abc import Sequence

import pytest

from tests.conftest import Reader
from tests.schema.books import Book, Row
from tests.schema.made_sheets import HEADS, ROWS, START
from tests.schema.shapes import Cells, place, read, row_numbers
from toolkit.i18n import translator
from toolkit.schema.assembly import Reading


def reading(reader: Reader, sheet: str, row: Sequence[object]) -> Reading:
    width = len(HEADS[sheet])
    padded: Row = [*row, *[""] * (width - len(row))]  # type: ignore[list-item] # values
    book: Book = {sheet: [HEADS[sheet], ROWS[sheet][0], padded, ROWS[sheet][1]]}
    return reader.read(book)


LEFT_OUT = [
    # examples
    ("Mentors", ["EXEMPLE", "Dupont", "accepté", START, "bois", 1980]),
    ("Mentors", ["M-0", "exemple"]),
    ("Mentors", ["M-0", "Dupont (exemple)", "accepté"]),
    ("Mentors", ["M-0", "Dupont", "accepté", START, "BEISPIEL"]),
    ("Mentors", ["M-0", "Dupont", "Voorbeeld"]),
    ("Mentors", ["M-0 (ex.)", "Dupont"]),
    ("Mentors", ["M-0", "Dupont", "accepté", START, "bois (exemple)"]),
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

NUMBERED = [
    (["Promotion 2024"], False),
    (["Groupe B"], False),
    (["12"], True),
    ([12.0], True),
    (["Promotion 2024", "Dupont"], True),
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
    ("Mentors", ["Référence", "Nom", "accepté"]),
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


@pytest.mark.parametrize(("row", "counts"), NUMBERED)
def test_beside_numbers_a_text_alone_is_a_heading(reader: Reader, row: Cells, *, counts: bool) -> None:
    rows: list[Cells] = [["N°", "Nom"], [1.0, "Peeters"], row, [2.0, "Claes"], [3.0, "Diaz"]]
    there = place("mentors", "Mentors", rows[0], {"id": 0, "last_name": 1})
    mentors = read(reader, {"Mentors": rows}, there).programme.mentors

    assert [one.row for one in mentors] == ([2, 3, 4, 5] if counts else [2, 4, 5])


@pytest.mark.parametrize(("sheet", "row"), RECORDS)
def test_what_might_be_a_record_is_one(reader: Reader, sheet: str, row: Cells) -> None:
    found = reading(reader, sheet, row)

    assert row_numbers(found.programme) == [2, 3, 4]
    assert [one for one in found.notices if "not read" in one.message.text] == []
