"""The section [mapping]: what adopt writes is what a run reads, and a slip of the hand is told."""

import tomllib

import pytest

from toolkit.adoption.proposal import FoundColumn, FoundSheet, Proposal
from toolkit.adoption.stored import StoredMapping, document_of, mapping_of
from toolkit.i18n import translator
from toolkit.model.programme import Column
from toolkit.resources import shipped
from toolkit.schema.definitions import Schema, SchemaError
from toolkit.starter.configuration import filled_example, with_mapping

PROPOSAL = Proposal(
    sheets=(
        FoundSheet(
            "mentors",
            "Liste d'ici",
            4,
            0.95,
            (
                FoundColumn("first_name", Column(1, "Nom et prénom", (), "full_name"), 0.9),
                FoundColumn("last_name", Column(1, "Nom et prénom", (), "full_name"), 0.9),
            ),
        ),
        FoundSheet("contacts", "Duos", 1, 1.0, (FoundColumn("on", Column(3, "Rencontre 1", (4, 27)), 0.95),)),
    ),
    unmapped_sheets=("Budget",),
    choices={"decision": {"liste d'attente": "pending"}},
)


def stored(text: str, schema: Schema) -> StoredMapping:
    return mapping_of(tomllib.loads(text)["mapping"], schema, "config.toml [mapping]")


def test_what_is_written_is_read_back(schema: Schema) -> None:
    text = with_mapping(filled_example({"language": "nl"}), document_of(PROPOSAL))

    found = stored(text, schema)

    assert found.layout == PROPOSAL.layout()
    assert found.ignored == ("Budget",)
    assert found.choices == PROPOSAL.choices


def test_comments_and_settings_stay_and_a_second_time_changes_nothing() -> None:
    example = shipped("config.example.toml").read_text(encoding="utf-8")

    once = with_mapping(example, document_of(PROPOSAL))

    assert once.startswith(example.rstrip())
    assert with_mapping(once, document_of(PROPOSAL)) == once


GOOD = """
[[mapping.sheets]]
table = "mentors"
sheet = "Liste"
header_row = 2
[mapping.sheets.columns]
last_name = { column = "B", heading = "Nom" }
"""


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('"mentors"', '"mentor"', "“table”: there is no “mentor”"),
        ("header_row = 2", "header_row = 0", "header_row"),
        ("header_row = 2", 'header_row = "2"', "header_row"),
        ("last_name", "lastname", 'did you mean "last_name"'),
        ('"B"', '"B2"', "letters of a column"),
        ('"B"', "[]", "“column” is missing"),
        ('{ column = "B", heading = "Nom" }', '"B"', "write it as"),
        ('heading = "Nom"', 'heading = "Nom", part_of = "name"', "full_name"),
        ("sheet =", "sheets =", 'did you mean "sheet"'),
    ],
)
def test_a_slip_of_the_hand_is_told(before: str, after: str, told: str, schema: Schema) -> None:
    assert stored(GOOD, schema).layout.placements
    with pytest.raises(SchemaError) as caught:
        stored(GOOD.replace(before, after, 1), schema)
    assert told in translator("en")(caught.value.told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[mapping.choices.decision]\n"ok" = "yes"', "“ok”: there is no “yes”"),
        ('[mapping.choices.decisions]\n"ok" = "accepted"', 'did you mean "decision"'),
    ],
)
def test_a_choice_that_leads_nowhere_is_told(text: str, told: str, schema: Schema) -> None:
    with pytest.raises(SchemaError) as caught:
        stored(text, schema)
    assert told in translator("en")(caught.value.told)
