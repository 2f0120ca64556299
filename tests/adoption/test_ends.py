"""Two ends of a duo: which column is the agreed one, where the headings say so only together."""

import datetime as dt
from collections.abc import Sequence
from typing import TypeAlias

import pytest

from tests.adoption.sheets import Rows, book, found
from toolkit.adoption.propose import propose
from toolkit.schema.definitions import Schema

Ends: TypeAlias = Sequence[tuple[dt.date | str, ...]]
START = dt.date(2025, 1, 6)
YEAR = dt.timedelta(days=365)


def ends_of(schema: Schema, *headings: str, ends: Ends) -> dict[str, tuple[str, float]]:
    """The headings proposed for the two ends, each with its confidence."""
    rows: Rows = [["Mentor", "Mentee", "Coach", "Début", *headings]]
    for number, days in enumerate(ends):
        start = START + dt.timedelta(days=30 * number)
        rows.append([f"Anne Mertens{number}", f"Paul Dubois{number}", "Luc Peeters", start, *days])
    columns = found(propose(book({"Duos": rows}), schema), "duos").columns
    return {
        one.field: (one.column.heading, one.confidence) for one in columns if one.field.endswith(("end_on", "ended_on"))
    }


def days(number: int, later: dt.timedelta) -> dt.date:
    return START + dt.timedelta(days=30 * number) + later


HALF: Ends = [(days(number, YEAR), days(number, YEAR) if number % 2 else "") for number in range(8)]


@pytest.mark.parametrize(
    ("bare", "real"),
    [
        ("Date de fin", "Date de fin réelle"),
        ("Fin", "Fin effective"),
        ("Einddatum", "Reële einddatum"),
        ("Ende", "Tatsächliches Ende"),
        ("End date", "Actual end date"),
    ],
)
def test_beside_the_real_end_the_bare_one_is_agreed(schema: Schema, bare: str, real: str) -> None:
    """Read as the real end, every running duo would have ended."""
    assert ends_of(schema, bare, real, ends=HALF) == {"planned_end_on": (bare, 0.9), "ended_on": (real, 0.9)}


def test_an_agreed_end_leaves_the_other_as_it_is(schema: Schema) -> None:
    found_ends = ends_of(schema, "Fin prévue", "Fin", ends=HALF)

    assert found_ends == {"planned_end_on": ("Fin prévue", 1.0), "ended_on": ("Fin", 1.0)}


def test_of_two_ends_the_fuller_is_asked_about_as_the_agreed_one(schema: Schema) -> None:
    found_ends = ends_of(schema, "Date de fin", "Clôturé le", ends=HALF)

    assert found_ends == {"planned_end_on": ("Date de fin", 0.7), "ended_on": ("Clôturé le", 0.7)}


@pytest.mark.parametrize(
    ("ahead", "field"),
    [(2, "ended_on"), (3, "planned_end_on"), (8, "planned_end_on")],
)
def test_an_end_ahead_of_all_that_happened_is_asked_about_as_agreed(schema: Schema, ahead: int, field: str) -> None:
    """Three days at least, and a fifth of all, come after the last start."""
    rows: Ends = [(days(number, YEAR if number < ahead else dt.timedelta(0)),) for number in range(8)]

    assert list(ends_of(schema, "Date de fin", ends=rows)) == [field]
