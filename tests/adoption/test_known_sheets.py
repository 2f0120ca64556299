"""Sheets that follow our own titles, in part: adoption must not read more into them than stands there."""

import pytest

from tests.grids import RowsGrid
from toolkit.adoption.propose import propose
from toolkit.model.grid import Value
from toolkit.schema.definitions import Schema
from toolkit.schema.headings import lay_out

Rows = list[list[Value]]
FOLLOWUPS: Rows = [
    ["Duo", "Avec", "Couleur préférée", "Badge n°"],
    ["Noor Nuñez / Bram Lefèvre", "mentor", "remarque", "remarque"],
    ["D-02", "mentee", "remarque", "remarque"],
    ["D-04", "mentee", "remarque", "remarque"],
]
CONTACTS: Rows = [
    ["Association Exemple", "", "", ""],
    ["Date", "", "", ""],
    ["", "", "", ""],
    ["Date", "Mode", "Durée (min)", "Couleur préférée"],
    ["", " Online ", "", "remarque"],
    ["11/01/2025", "", 45.0, "remarque"],
]
PROGRAMME: Rows = [
    ["Couleur préférée", "Valeur", "Document"],
    ["remarque", "Néant", ""],
    ["remarque", "-", "charte.pdf"],
]


@pytest.mark.parametrize(
    ("sheet", "rows"), [("Suivis", FOLLOWUPS), ("Rencontres", CONTACTS), ("Programme", PROGRAMME)], ids=str
)
def test_the_first_record_is_no_second_row_of_headings(sheet: str, rows: Rows, schema: Schema) -> None:
    grids = [RowsGrid(sheet, rows), RowsGrid("Mentors", [["Référence", "Nom"], ["M-1", "Claes"]])]
    exact = {place.sheet: place for place in lay_out(grids, schema)[0].placements}

    found = {place.sheet: place for place in propose(grids, schema).layout().placements}

    assert found[sheet] == exact[sheet]


def test_headings_over_two_lines_are_still_one(schema: Schema) -> None:
    rows: Rows = [
        ["Nom", "Prénom", "Date de", "Date de", "Décision"],
        ["", "", "l'entretien", "la formation", ""],
        ["Claes", "Koen", "03/03/2025", "17/03/2025", "accepté"],
        ["Delvaux", "Anne", "04/03/2025", "17/03/2025", "accepté"],
    ]

    (mentors,) = propose([RowsGrid("Liste mentors 2025", rows)], schema).layout().placements

    assert mentors.header_row == 2
    assert {name: column.index for name, column in mentors.columns.items()}.items() >= {
        "interviewed_on": 2,
        "trained_on": 3,
    }.items()


def test_two_dates_in_a_cell_make_no_contacts_of_a_contract(schema: Schema) -> None:
    duos: Rows = [
        ["Référence", "Mentor", "Mentee", "Début", "Contrat signé le"],
        ["D-1", "M-1", "E-1", "01/02/2025", "01/02/2025, 03/02/2025"],
        ["D-2", "M-2", "E-2", "01/03/2025", "01/03/2025, 04/03/2025"],
        ["D-3", "M-3", "E-3", "01/04/2025", ""],
        ["Extra", "M-4", "E-4", "01/05/2025", ""],
    ]
    grids = [RowsGrid("Duos", duos), RowsGrid("Budget", [["Poste", "Montant"], ["Loyer", 400.0]])]

    placements = propose(grids, schema).layout().placements

    assert [place.table for place in placements] == ["duos"]
