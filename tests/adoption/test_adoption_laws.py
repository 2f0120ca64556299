"""What holds for every workbook: order changes letters only, confidences are shares, no column has two fields."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.adoption.sheets import book, workbook
from tests.grids import RowsGrid
from toolkit.adoption.proposal import Proposal
from toolkit.adoption.propose import propose
from toolkit.model.grid import Value
from toolkit.schema.definitions import Schema

CALM = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = ["Mentor", "Mentee", "Nom", "Prénom", "E-mail", "Date", "Début", "Fin", "Rencontre 1", "Rencontre 2", "Zzz", ""]
CELLS = st.one_of(
    st.sampled_from(["Zoé Peeters", "oui", "a@b.be", "12/03/2025", "12/03, 26/03", "0470 12 34 56", "D-1", "", "4000"]),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(),
    st.text(max_size=12),
)
SHEETS = st.dictionaries(
    st.sampled_from(["Mentors", "Mentees", "Duos", "Nos duos", "Feuil1", "Rencontres", "Journal"]),
    st.integers(1, 6).flatmap(
        lambda width: st.tuples(
            st.lists(st.sampled_from(WORDS), min_size=width, max_size=width),
            st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=5),
        )
    ),
    max_size=4,
)


def told(proposal: Proposal) -> set[tuple[str, str, str, str, float]]:
    """The proposal without letters."""
    return {
        (sheet.table, sheet.sheet, column.field, column.column.heading, column.confidence)
        for sheet in proposal.sheets
        for column in sheet.columns
    }


@pytest.mark.parametrize("seed", range(8))
def test_the_order_of_columns_and_sheets_does_not_count(schema: Schema, seed: int) -> None:
    chance = random.Random(seed)
    sheets = workbook()
    shuffled: dict[str, list[list[Value]]] = {}
    for name in chance.sample(list(sheets), len(sheets)):
        order = chance.sample(range(len(sheets[name][0])), len(sheets[name][0]))
        shuffled[name] = [[row[place] for place in order] for row in sheets[name]]

    assert told(propose(book(shuffled), schema)) == told(propose(book(sheets), schema))


@given(SHEETS)
@CALM
def test_any_sheets_get_a_sound_proposal(
    schema: Schema, sheets: dict[str, tuple[list[str], list[list[Value]]]]
) -> None:
    grids = [RowsGrid(name, [header, *rows]) for name, (header, rows) in sheets.items()]
    proposal = propose(grids, schema)

    names = {grid.name for grid in grids} - {"Journal"}
    assert {sheet.sheet for sheet in proposal.sheets} | set(proposal.unmapped_sheets) == names
    for sheet in proposal.sheets:
        assert 0 <= sheet.confidence <= 1
        known = [field.name for field in schema.table(sheet.table).columns]
        fields = [column.field for column in sheet.columns]
        assert fields == sorted(set(fields), key=known.index)
        places = [
            place
            for column in sheet.columns
            if column.column.part_of is None or column.field == "last_name"
            for place in (column.column.index, *column.column.more)
        ]
        assert len(places) == len(set(places))
        assert all(0 <= column.confidence <= 1 for column in sheet.columns)


@given(SHEETS)
@CALM
def test_a_proposal_can_be_repeated(schema: Schema, sheets: dict[str, tuple[list[str], list[list[Value]]]]) -> None:
    grids = [RowsGrid(name, [header, *rows]) for name, (header, rows) in sheets.items()]
    assert propose(grids, schema) == propose(grids, schema)
