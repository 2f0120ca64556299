"""Follow-ups in the row of their duo: found, kept, held against the workbook, and read as in a clean one."""

import pytest

from tests.adoption.sheets import DUOS, NAMES, OTHERS, Rows, book, column, columns, day, duos, found
from tests.conftest import Reader
from tests.schema.shapes import found as findings
from toolkit.adoption.drift import hold_against
from toolkit.adoption.proposal import CERTAIN, Proposal
from toolkit.adoption.propose import propose
from toolkit.adoption.stored import document_of, mapping_of
from toolkit.i18n import translator
from toolkit.model.programme import Column
from toolkit.schema.assembly import read_programme
from toolkit.schema.definitions import Schema


def beside(*headings: str) -> Rows:
    more: Rows = [list(headings)]
    more += [[day(7 + number, row) for number in range(len(headings))] for row in range(1, 6)]
    return [[*row, *others] for row, others in zip(duos(*DUOS), more, strict=True)]


def proposed(schema: Schema, *headings: str) -> Proposal:
    return propose(book({"Nos binômes": beside(*headings)}), schema)


def tables(proposal: Proposal) -> list[str]:
    return [sheet.table for sheet in proposal.sheets]


@pytest.mark.parametrize(
    "headings",
    [
        ("Suivi 1", "Suivi 2", "Suivi 3"),
        ("1er suivi", "2e suivi"),
        ("Suivi du duo n°1", "Suivi du duo n°2"),
        ("Entretien de suivi 1", "Entretien de suivi 2", "Entretien de suivi 3"),
        ("Opvolging 1", "Opvolging 2", "Opvolging 3"),
        ("Opvolggesprek 1", "Opvolggesprek 2"),
        ("Begleitgespräch 1", "Begleitgespräch 2"),
        ("1. Begleitgespräch", "2. Begleitgespräch"),
        ("Follow-up 1", "Follow-up 2", "Follow-up 3", "Follow-up 4"),
        ("Suivi janvier", "Suivi février"),
    ],
    ids=lambda headings: headings[0],
)
def test_columns_that_count_are_follow_ups(schema: Schema, headings: tuple[str, ...]) -> None:
    proposal = proposed(schema, *headings)

    assert tables(proposal) == ["duos", "followups"]
    followups = found(proposal, "followups")
    (on,) = [one for one in followups.columns if one.field == "on"]
    assert on.column == Column(7, headings[0], tuple(range(8, 7 + len(headings))))
    assert on.confidence >= CERTAIN
    assert columns(followups)["duo"] == 0, "the mentor: no code"


@pytest.mark.parametrize(
    "headings",
    [
        ("Suivi 1",),  # one column that counts is no series
        ("Dernier suivi",),
        ("Prochain suivi 1", "Prochain suivi 2"),
        ("Suivi mentor 1", "Suivi mentor 2"),  # with whom would be lost
        ("Suivi formation 1", "Suivi formation 2"),
    ],
    ids=lambda headings: headings[0],
)
def test_other_columns_are_no_follow_ups(schema: Schema, headings: tuple[str, ...]) -> None:
    assert tables(proposed(schema, *headings)) == ["duos"]


def test_follow_ups_stand_beside_contacts(schema: Schema) -> None:
    proposal = proposed(schema, "Rencontre 1", "Suivi 1", "Rencontre 2", "Suivi 2")

    places = {one.table: one.columns[-1].column for one in proposal.sheets if one.table != "duos"}
    assert places == {"contacts": Column(7, "Rencontre 1", (9,)), "followups": Column(8, "Suivi 1", (10,))}


def test_meetings_of_follow_up_are_a_question(schema: Schema) -> None:
    proposal = proposed(schema, "Rencontre de suivi 1", "Rencontre de suivi 2")

    (followups,) = [one for one in proposal.sheets if one.table == "followups"]
    assert (followups, None) in proposal.doubts()
    assert "contacts" not in tables(proposal)


def test_several_follow_ups_in_a_cell(schema: Schema) -> None:
    cells = column("Suivis", [f"12/0{number}, 26/0{number} et 9/11" for number in range(1, 6)])
    rows = [[*row, *cell] for row, cell in zip(duos(*DUOS), cells, strict=True)]
    proposal = propose(book({"Nos binômes": rows}), schema)

    assert tables(proposal) == ["duos", "followups"]
    assert found(proposal, "followups").columns[-1].column == Column(7, "Suivis")


def test_the_proposal_says_in_words_how_they_are_read(schema: Schema) -> None:
    (remark,) = proposed(schema, "Suivi 1", "Suivi 2").remarks

    assert translator("en")(remark) == (
        "“Nos binômes”: each date in the 2 columns from “Suivi 1” on is read as one follow-up by the coach of the duo. "
        "With whom it was is not said there: D3 counts it for neither mentor nor mentee"
    )


def test_they_are_kept_and_held_against_the_workbook(schema: Schema) -> None:
    mapping = mapping_of(document_of(proposed(schema, "Suivi 1", "Suivi 2")), schema, "config.toml [mapping]")
    (stored,) = mapping.layout.of("followups")
    assert stored.columns["on"] == Column(7, "Suivi 1", (8,))

    same, told = hold_against(mapping, book({"Nos binômes": beside("Suivi 1", "Suivi 2")}), schema)
    assert (same, told) == (mapping.layout, ())
    moved, told = hold_against(mapping, book({"Nos binômes": beside("Remarque", "Suivi 1", "Suivi 2")}), schema)
    assert moved.of("followups")[0].columns["on"] == Column(8, "Suivi 1", (9,))
    assert len(told) == 1
    gone, told = hold_against(mapping, book({"Nos binômes": beside("Remarque", "Remarque")}), schema)
    assert "on" not in gone.of("followups")[0].columns
    assert "Suivi 1" in translator("en")(told[0].message)


def test_what_is_found_is_that_of_a_clean_workbook(schema: Schema, reader: Reader) -> None:
    rows = beside("Suivi 1", "Suivi 2")
    rows[2][8], rows[3][7] = "bientôt", ""
    grids = book({"Nos binômes": rows})
    messy = read_programme(grids, schema, (), 60, propose(grids, schema).layout())
    pairs = [
        (f"{mentor[0]} {mentor[1]}", f"{mentee[0]} {mentee[1]}") for mentor, mentee in zip(NAMES, OTHERS, strict=True)
    ]
    days = [[f"{one} / {other}", cell] for (one, other), row in zip(pairs, rows[1:], strict=True) for cell in row[7:]]
    headings = ["Mentor", "Mentee", "Accompagnant·e", "Matching le", "Contrat signé le", "Début", "Fin prévue"]
    clean = reader.read(
        {
            "Duos": [headings, *([*pair, *row[2:7]] for pair, row in zip(pairs, rows[1:], strict=True))],
            "Suivis": [["Duo", "Date"], *(row for row in days if row[1])],
        }
    )

    assert findings(messy) == [one for one in findings(clean) if one[0] != "W2"]
    assert [one.on for one in messy.programme.followups] == [one.on for one in clean.programme.followups]
