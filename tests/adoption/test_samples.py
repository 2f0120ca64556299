"""What cells look like, whatever their heading says."""

import datetime as dt

import pytest

from tests.adoption.sheets import fitness
from toolkit.adoption.fitness import NoDirectory
from toolkit.adoption.samples import Sampler, is_full_name
from toolkit.model.grid import Value
from toolkit.schema.definitions import Schema


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (dt.date(2025, 3, 1), "date"),
        ("12/03/2025", "date"),
        ("12 mars 2025", "date"),
        ("mars 2025", "date"),
        ("03/2025", "date"),
        ("± 12/03/2025", "date"),
        ("12/03, 26/03 et 9/04", "dates"),
        ("12/03/2025; 26/03/2025", "dates"),
        ("25/001 / 25/002-b", "text"),
        ("zoe@exemple.be", "email"),
        ("0470 12 34 56", "phone"),
        ("+32 (0)470/12.34.56", "phone"),
        (470123456.0, "phone"),
        (4000.0, "postcode"),
        ("B-4000", "postcode"),
        ("4000 Liège", "place"),
        (1985.0, "year"),
        ("1985", "year"),
        ("oui", "boolean"),
        (True, "boolean"),
        (3.0, "score"),
        ("12,5", "number"),
        ("M-007", "code"),
        ("D 12", "code"),
        ("AC", "code"),
        ("Zoé", "name"),
        ("Van den Broeck", "name"),
        ("Jean-Luc Van den Broeck", "names"),
        ("PEETERS Zoé", "names"),
        ("Peeters, Zoé", "names"),
        ("écoute; vente", "list"),
        ("charte.pdf", "file"),
        ("Manque de disponibilité du mentor depuis l'été", "long"),
    ],
)
def test_kinds_of_values(schema: Schema, value: Value, kind: str) -> None:
    assert Sampler(schema).take([value]).share(kind) == 1


@pytest.mark.parametrize("value", ["", "-", "n/a", "?", "  ", False])
def test_blank_cells_are_not_sampled(schema: Schema, value: Value) -> None:
    assert Sampler(schema).take([value]).count == 0


def test_unticked_boxes_count_beside_ticked_ones(schema: Schema) -> None:
    assert Sampler(schema).take([True, False, False]).count == 3


@pytest.mark.parametrize(
    ("text", "is_full"), [("Maes", False), ("De Ridder", False), ("Tom Maes", True), ("El Amrani Samira", True)]
)
def test_full_names(schema: Schema, text: str, is_full: bool) -> None:
    assert is_full_name(text, frozenset(schema.spellings.name_particles)) is is_full


@pytest.mark.parametrize(
    ("path", "values", "low", "high"),
    [
        ("duos.contract_on", ["oui", "non"], 0, 0),
        ("duos.contract_on", ["12/03/2025", "?", "en cours"], 0.5, 1),
        ("duos.contract_on", ["12/03, 26/03"], 0.1, 0.4),
        ("mentors.email", ["Zoé", "Tom"], 0, 0),
        ("mentors.postcode", ["4000 Liège", "1000 Bruxelles"], 0.7, 0.8),
        ("mentors.birth_year", ["12/03/1985", "1/1/1990"], 0, 0),
        ("mentors.decision", ["accepté", "OK"], 1, 1),
        ("mentors.decision", ["12/03/2025"], 0, 0),
        ("mentors.id", ["M-1", "M-1", "M-1"], 0, 0.3),
        ("mentors.last_name", [12.0, 13.0], 0, 0),
        ("duos.mentor", ["oui", "oui"], 0, 0),
        ("duos.contacts_per_month", ["2x par mois", "2"], 0.7, 1),
        ("evaluations.satisfaction", [4.0, 5.0], 1, 1),
        ("mentees.needs", ["12/03/2025"], 0, 0),
        ("duos.early_end", ["x", "x"], 1, 1),
        ("duos.early_end", ["déménagement"], 0, 0),
        ("mentors.email", [], 0.5, 0.5),
    ],
)
def test_values_confirm_or_veto(schema: Schema, path: str, values: list[Value], low: float, high: float) -> None:
    table, _, name = path.partition(".")
    sample = Sampler(schema).take(values)
    fit = fitness(schema).fit(schema.table(table).field(name), sample, NoDirectory())
    assert low <= fit <= high
