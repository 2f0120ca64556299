"""Values as the spec of the workbook says, and strictly: what is not clearly one is never guessed."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.model.grid import UNCALCULATED, Flaw
from toolkit.model.programme import ALL_TOPICS
from toolkit.schema.definitions import Schema
from toolkit.schema.values import Cell, Unreadable, Values

MARCH_12 = dt.date(2025, 3, 12)


@pytest.fixture(scope="module")
def values(schema: Schema) -> Values:
    return Values(schema)


def read(values: Values, schema: Schema, path: str, cell: Cell) -> Any:
    table, _, name = path.partition(".")
    return values.parser(schema.table(table).field(name))(cell)


@pytest.mark.parametrize(
    "cell",
    [
        MARCH_12,
        dt.datetime(2025, 3, 12),
        dt.datetime(2025, 3, 12, 14, 30),
        "2025-03-12",
        "12/03/2025",
        "12-3-25",
        "12/3/25",
        "12.03.2025",
        "12 mars 2025",
        "12 maart 2025",
        "12. März 2025",
        "12 marz 2025",
        "12 March 2025",
        "  12  MARS   2025 ",
        "12\u00a0mars\u00a02025",
    ],
)
def test_dates_that_can_be_one_day_only(values: Values, cell: Cell) -> None:
    assert values.date(cell) == MARCH_12


def test_the_first_of_a_month_in_french(values: Values) -> None:
    assert values.date("1er mars 2025") == dt.date(2025, 3, 1)


@pytest.mark.parametrize(
    "cell",
    [
        "31/02/2026",
        "29/02/2025",
        "03/2025",
        "mars 2025",
        "12 mars",
        "12.5",
        "12/13/2025",
        "12/03-2025",
        "2025/03/12",
        "20250312",
        "le 12/03/2025",
        "12/03/2025 ?",
        "en cours",
        "12/03/025",
        45000.0,
        45000,
        True,
        dt.time(14, 30),
        dt.timedelta(days=1),
        "12/03, 26/03 et 9/04",
    ],
)
def test_nothing_is_guessed_into_a_date(values: Values, cell: Cell) -> None:
    assert isinstance(values.date(cell), Unreadable)


@pytest.mark.parametrize("cell", ["", "   ", "-", "/", "n/a", "N/A", "néant", "Néant", "?", "\u00a0", "\u200b"])
def test_what_counts_as_blank(values: Values, cell: str) -> None:
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
        ("accepté", "accepted"),
        ("Acceptée", "accepted"),
        ("accepté·e", "accepted"),
        ("accepté(e)", "accepted"),
        ("aanvaard", "accepted"),
        ("angenommen", "accepted"),
        ("accepted", "accepted"),
        ("REFUSÉ", "refused"),
        ("en attente", "pending"),
    ],
)
def test_choices_in_four_languages(values: Values, schema: Schema, cell: str, expected: str) -> None:
    assert read(values, schema, "mentors.decision", cell) == expected


def test_an_unknown_choice_is_told_with_the_known_ones(values: Values, schema: Schema) -> None:
    found = read(values, schema, "mentors.decision", "liste d'attente bis")

    assert isinstance(found, Unreadable)
    assert "accepté" in str(found.remedy.values["choices"]["fr"])  # type: ignore[index]


@pytest.mark.parametrize(
    ("path", "cell", "expected"),
    [
        ("mentors.birth_year", 1985.0, 1985),
        ("mentors.birth_year", "1985", 1985),
        ("contacts.minutes", "12,5", 12.5),
        ("contacts.minutes", "12.5", 12.5),
        ("contacts.minutes", 90, 90.0),
        ("evaluations.satisfaction", 1, 1.0),
        ("evaluations.satisfaction", 5, 5.0),
        ("evaluations.satisfaction", "4,5", 4.5),
    ],
)
def test_numbers(values: Values, schema: Schema, path: str, cell: Cell, expected: float) -> None:
    assert read(values, schema, path, cell) == expected


@pytest.mark.parametrize(
    ("path", "cell"),
    [
        ("mentors.birth_year", "vers 1970"),
        ("mentors.birth_year", 1985.5),
        ("mentors.birth_year", MARCH_12),
        ("contacts.minutes", "1 h"),
        ("contacts.minutes", "1.200,5"),
        ("contacts.minutes", True),
        ("evaluations.satisfaction", 0.9),
        ("evaluations.satisfaction", 5.1),
        ("evaluations.satisfaction", "très bien"),
    ],
)
def test_what_is_no_such_number(values: Values, schema: Schema, path: str, cell: Cell) -> None:
    assert isinstance(read(values, schema, path, cell), Unreadable)


def test_phones_and_postcodes_lose_nothing(values: Values, schema: Schema) -> None:
    assert read(values, schema, "mentors.phone", "0470 00 00 01") == "0470 00 00 01"
    assert read(values, schema, "mentors.phone", "+32470000001") == "+32470000001"
    assert read(values, schema, "mentors.postcode", 4000.0) == "4000"
    assert read(values, schema, "mentors.postcode", "0800") == "0800"
    assert read(values, schema, "mentors.phone", 32470000001.0) == "32470000001"


@pytest.mark.parametrize(
    "cell", ["âge; langue; quartier", "âge, langue, quartier", "âge\nlangue\nquartier", "• âge\n• langue\n• quartier"]
)
def test_lists(values: Values, cell: str) -> None:
    assert values.items(cell) == ("âge", "langue", "quartier")


def test_topics_are_recognised_in_any_language_and_others_kept(values: Values, schema: Schema) -> None:
    found = read(values, schema, "sessions.topics", "Rôle; verwachtingen ; pause café")

    assert {"role", "expectations"} <= found
    assert len(found) == 3


@pytest.mark.parametrize("word", ["tous", "Complet", "alle", "ALL"])
def test_one_word_for_every_topic(values: Values, schema: Schema, word: str) -> None:
    assert ALL_TOPICS in read(values, schema, "sessions.topics", word)


@pytest.mark.parametrize("kind", ["#N/A", "#DIV/0!", UNCALCULATED])
@pytest.mark.parametrize("path", ["mentors.last_name", "duos.start_on", "contacts.minutes", "sessions.topics"])
def test_a_flaw_is_never_a_blank(values: Values, schema: Schema, path: str, kind: str) -> None:
    assert isinstance(read(values, schema, path, Flaw(kind)), Unreadable)


@given(day=st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31)), form=st.integers(0, 3))
def test_every_day_is_read_back_from_every_form(values: Values, day: dt.date, form: int) -> None:
    month = ("janvier février mars avril mai juin juillet août septembre octobre novembre décembre").split()
    forms = (
        day.isoformat(),
        f"{day.day}/{day.month}/{day.year:04}",
        f"{day.day:02}.{day.month:02}.{day.year:04}",
        f"{day.day} {month[day.month - 1]} {day.year:04}",
    )

    assert values.date(forms[form]) == day


@given(st.text(max_size=12))
def test_no_text_makes_a_parser_fail(values: Values, schema: Schema, text: str) -> None:
    for table in schema.tables:
        for field in table.fields:
            values.parser(field)(text)
