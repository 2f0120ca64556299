"""A confirmed mapping against a workbook that people went on working in."""

import pytest

from tests.grids import RowsGrid
from toolkit.adoption.drift import hold_against
from toolkit.adoption.propose import propose
from toolkit.adoption.stored import StoredMapping, document_of, mapping_of
from toolkit.i18n import translator
from toolkit.model.grid import Value
from toolkit.model.programme import Layout
from toolkit.schema.definitions import Schema

Rows = list[list[Value]]
HEADER: list[Value] = ["Code", "Prénom", "Nom", "GSM", "Entretien le", "Décision"]
PEOPLE: Rows = [
    [f"M-{number:03}", first, last, f"0470 00 00 {number:02}", f"{number:02}/03/2025", "accepté"]
    for number, (first, last) in enumerate(
        [("Anne", "Delvaux"), ("Koen", "Claes"), ("Fatima", "Benali"), ("Jürgen", "Schröder")], start=1
    )
]


def grids(name: str = "Mentors", header: list[Value] = HEADER, above: int = 0, people: Rows = PEOPLE) -> list[RowsGrid]:
    title: Rows = [["Notre programme", *[""] * (len(header) - 1)]] * above
    return [RowsGrid(name, [*title, header, *people])]


@pytest.fixture
def mapping(schema: Schema) -> StoredMapping:
    return mapping_of(document_of(propose(grids(), schema)), schema, "config.toml [mapping]")


def held(mapping: StoredMapping, now: list[RowsGrid], schema: Schema) -> tuple[Layout, list[str]]:
    layout, notices = hold_against(mapping, now, schema)
    return layout, [translator("fr")(notice.message) for notice in notices]


def column(layout: Layout, field: str) -> int | None:
    found = layout.of("mentors")[0].columns.get(field)
    return found.index if found else None


def test_an_unchanged_workbook_is_read_as_it_was_confirmed(mapping: StoredMapping, schema: Schema) -> None:
    layout, told = held(mapping, grids(), schema)

    assert layout == mapping.layout
    assert told == []


def test_a_moved_column_is_found_by_its_heading(mapping: StoredMapping, schema: Schema) -> None:
    order = [3, 0, 1, 2, 4, 5]
    now = grids(header=[HEADER[i] for i in order], people=[[row[i] for i in order] for row in PEOPLE])

    layout, told = held(mapping, now, schema)

    assert [column(layout, name) for name in ("phone", "id", "last_name", "decision")] == [0, 1, 3, 5]
    assert told == ["4 colonnes ont changé de place\u00a0; elles sont retrouvées par leur intitulé"]


def test_a_renamed_column_is_named_in_words_and_read(mapping: StoredMapping, schema: Schema) -> None:
    layout, told = held(mapping, grids(header=["Portable" if text == "GSM" else text for text in HEADER]), schema)

    assert column(layout, "phone") == 3
    assert told == ["la colonne «\u00a0GSM\u00a0» s’appelle maintenant «\u00a0Portable\u00a0»"]


def test_a_deleted_column_is_told_and_the_rest_goes_on(mapping: StoredMapping, schema: Schema) -> None:
    now = grids(header=[*HEADER[:4], HEADER[5]], people=[[*row[:4], row[5]] for row in PEOPLE])

    layout, told = held(mapping, now, schema)

    assert column(layout, "interviewed_on") is None
    assert column(layout, "decision") == 4
    assert any("«\u00a0Entretien le\u00a0»" in text and "n’est plus là" in text for text in told)


def test_a_column_in_the_place_of_another_is_not_taken_for_it(mapping: StoredMapping, schema: Schema) -> None:
    header = ["Remarques" if text == "Entretien le" else text for text in HEADER]
    people = [[*row[:4], "très motivé", row[5]] for row in PEOPLE]

    layout, _ = held(mapping, grids(header=header, people=people), schema)

    assert column(layout, "interviewed_on") is None


def test_a_doubled_heading_is_told_and_the_place_confirmed_is_read(mapping: StoredMapping, schema: Schema) -> None:
    layout, told = held(mapping, grids(header=[*HEADER, "GSM"], people=[[*row, ""] for row in PEOPLE]), schema)

    assert column(layout, "phone") == 3
    assert told == ["l’intitulé «\u00a0GSM\u00a0» figure dans les colonnes D\u00a0; G\u00a0; seule D est lue"]


def test_rows_put_above_the_headings_are_noticed(mapping: StoredMapping, schema: Schema) -> None:
    layout, told = held(mapping, grids(above=2), schema)

    assert layout.of("mentors")[0].header_row == 3
    assert told == ["les intitulés sont maintenant à la ligne 3 (avant\u00a0: 1)"]


def test_a_renamed_sheet_is_found_again_when_that_is_certain(mapping: StoredMapping, schema: Schema) -> None:
    layout, told = held(mapping, grids(name="Nos mentors"), schema)

    assert [place.sheet for place in layout.placements] == ["Nos mentors"]
    assert told[0] == "la feuille «\u00a0Mentors\u00a0» s’appelle maintenant «\u00a0Nos mentors\u00a0»"


def test_a_sheet_that_is_gone_is_told(mapping: StoredMapping, schema: Schema) -> None:
    layout, told = held(mapping, [RowsGrid("Budget", [["Poste", "Montant"], ["Loyer", 400.0]])], schema)

    assert layout.placements == ()
    assert told == ["la feuille «\u00a0Mentors\u00a0» n’est plus là"]


def test_a_new_sheet_of_a_known_kind_is_told_and_not_read(mapping: StoredMapping, schema: Schema) -> None:
    layout, told = held(mapping, [*grids(), *grids(name="Mentors 2026")], schema)

    assert [place.sheet for place in layout.placements] == ["Mentors"]
    assert len(told) == 1
    assert "mentorat adopt" in told[0]
