"""What stands below the records, whatever its words."""

import pytest

from tests.conftest import Reader
from tests.schema.books import Row
from tests.schema.shapes import row_numbers

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
        [["E-12", "", 3, ""]],  # a code, not a label
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


def test_a_date_is_no_label_of_a_count(reader: Reader) -> None:
    rows: list[Row] = [["Date", "Duo", "Durée (min)"], ["17/10/2024", "D-1", 30], ["18/10/2024", "", 1]]

    assert row_numbers(reader.read({"Rencontres": rows}).programme) == [2, 3]


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
