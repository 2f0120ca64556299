"""Values as the spec of the workbook says, and strictly: what is not clearly one is never guessed."""

import datetime as dt

import pytest
from hypothesis import given, settings

from tests.schema.conftest import Parse
from tests.schema.strategies import CELLS
from toolkit.model.grid import UNCALCULATED, Flaw
from toolkit.schema.definitions import Schema
from toolkit.schema.unreadable import Unreadable
from toolkit.schema.values import Cell, Values

MARCH_12 = dt.date(2025, 3, 12)


@pytest.mark.parametrize("cell", ["", "   ", "-", "/", "n/a", "N/A", "néant", "Néant", "?", "\u00a0", "\u200b"])
def test_what_counts_as_blank(parse: Parse, values: Values, cell: str) -> None:
    for path in ("contacts.minutes", "mentors.birth_year", "mentors.decision", "sessions.topics", "programme.value"):
        assert parse(path, cell) is None
    assert values.date(cell) is None
    assert values.text(cell) is None
    assert values.boolean(cell) is None
    assert values.items(cell) is None


@pytest.mark.parametrize(
    ("cell", "expected"),
    [(word, True) for word in ("oui", "OUI", "o", "x", "X", "✓", "vrai", "ja", "yes", "y", "true", "1", True, 1.0, 1)]
    + [(word, False) for word in ("non", "n", "faux", "nee", "nein", "no", "false", "0", False, 0.0, 0)],
)
def test_yes_and_no(values: Values, cell: Cell, expected: bool) -> None:
    assert values.boolean(cell) is expected


@pytest.mark.parametrize("cell", ["peut-être", "2", 2.0, "oui non", MARCH_12])
def test_neither_yes_nor_no(values: Values, cell: Cell) -> None:
    assert isinstance(values.boolean(cell), Unreadable)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("ann@tremplin.example", "ann@tremplin.example"),
        (" Ann <ann@tremplin.example> ", "Ann <ann@tremplin.example>"),
        ("", None),
        ("-", None),
        (False, None),
    ],
)
def test_one_address_stays_as_it_is_written(parse: Parse, cell: Cell, expected: str | None) -> None:
    for table in ("mentors", "mentees", "staff"):
        assert parse(f"{table}.email", cell) == expected


@pytest.mark.parametrize(
    "cell", ["ann", "ann(at)tremplin.example", "ann @tremplin.example", "a@x.example; b@x.example", 12.0, MARCH_12]
)
def test_what_is_not_one_address_is_unreadable(parse: Parse, cell: Cell) -> None:
    for table in ("mentors", "mentees", "staff"):
        assert isinstance(parse(f"{table}.email", cell), Unreadable)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("accepté", "accepted"),
        ("Acceptée", "accepted"),
        ("accepté·e", "accepted"),
        ("accepté(e)", "accepted"),
        ("aanvaard", "accepted"),
        ("angenommen", "accepted"),
        ("accepted", "accepted"),
        ("REFUSÉ", "refused"),
        ("en attente", "pending"),
        ("en-attente", "pending"),
        ("EnAttente", "pending"),
    ],
)
def test_choices_in_four_languages(parse: Parse, cell: str, expected: str) -> None:
    assert parse("mentors.decision", cell) == expected


def test_an_unknown_choice_is_told_with_the_known_ones(parse: Parse) -> None:
    found = parse("mentors.decision", "liste d'attente bis")

    assert isinstance(found, Unreadable)
    assert "accepté" in str(found.remedy.values["choices"]["fr"])  # type: ignore[index]


def test_phones_and_postcodes_lose_nothing(parse: Parse) -> None:
    assert parse("mentors.phone", "0470 00 00 01") == "0470 00 00 01"
    assert parse("mentors.phone", "+32470000001") == "+32470000001"
    assert parse("mentors.postcode", 4000.0) == "4000"
    assert parse("mentors.postcode", "0800") == "0800"
    assert parse("mentors.phone", 32470000001.0) == "32470000001"


@pytest.mark.parametrize("kind", ["#N/A", "#DIV/0!", UNCALCULATED])
@pytest.mark.parametrize("path", ["mentors.last_name", "duos.start_on", "contacts.minutes", "sessions.topics"])
def test_a_flaw_is_never_a_blank(parse: Parse, path: str, kind: str) -> None:
    assert isinstance(parse(path, Flaw(kind)), Unreadable)


@pytest.mark.parametrize(
    "path", ["mentors.last_name", "duos.start_on", "contacts.minutes", "sessions.topics", "programme.value"]
)
def test_an_unticked_checkbox_says_nothing_in_a_column_of_other_values(parse: Parse, path: str) -> None:
    assert parse(path, False) is None


@pytest.mark.parametrize("path", ["duos.start_on", "contacts.minutes", "mentors.decision", "mentors.birth_year"])
def test_a_long_text_is_told_short_and_on_one_line(parse: Parse, path: str) -> None:
    found = parse(path, "très\n long " * 10_000)

    assert isinstance(found, Unreadable)
    told = found.reason.values["value"]
    assert isinstance(told, str)
    assert len(told) == 40
    assert told.startswith("très long très")
    assert told.endswith("…")


def test_a_text_is_told_whole_up_to_forty_characters(values: Values) -> None:
    for length, ending in ((40, "x"), (41, "…")):
        found = values.date("x" * length)
        assert isinstance(found, Unreadable)
        assert str(found.reason.values["value"]) == "x" * 39 + ending


def test_a_long_text_of_a_text_column_loses_nothing(values: Values) -> None:
    text = "Motif " + "é" * 32_000

    assert values.text(text) == text


@settings(deadline=None)
@given(cell=CELLS)
def test_no_cell_makes_a_parser_fail(values: Values, schema: Schema, cell: Cell) -> None:
    for table in schema.tables:
        for field in table.fields:
            values.parser(field)(cell)
