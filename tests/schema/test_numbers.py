"""Numbers, whole numbers and their ranges."""

import dataclasses
import datetime as dt
import math

import pytest
from hypothesis import given, settings

from tests.schema.conftest import Parse
from tests.schema.strategies import CELLS
from toolkit.schema.definitions import Schema
from toolkit.schema.unreadable import Unreadable
from toolkit.schema.values import Cell, Values, number_of

MARCH_12 = dt.date(2025, 3, 12)


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
        ("evaluations.satisfaction", "1,0", 1.0),
        ("evaluations.satisfaction", "5", 5.0),
        ("contacts.minutes", 0, 0.0),
        ("contacts.minutes", "0", 0.0),
        ("contacts.minutes", " +90 ", 90.0),
        ("contacts.minutes", 999_999_999_999_999, 999_999_999_999_999.0),
        ("mentors.birth_year", "1985,0", 1985),
    ],
)
def test_numbers(parse: Parse, path: str, cell: Cell, expected: float) -> None:
    assert parse(path, cell) == expected


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
        ("evaluations.satisfaction", "0,99"),
        ("evaluations.satisfaction", "5,01"),
        ("evaluations.satisfaction", "5/5"),
        ("contacts.minutes", -1),
        ("contacts.minutes", "-0,5"),
        ("contacts.minutes", math.nan),
        ("contacts.minutes", math.inf),
        ("contacts.minutes", "nan"),
        ("contacts.minutes", "1e3"),
        ("contacts.minutes", "½"),
        ("contacts.minutes", "12 345"),
        ("contacts.minutes", "1,"),
        ("contacts.minutes", ",5"),
        ("contacts.minutes", "9" * 400),
        ("contacts.minutes", 10**400),
        ("mentors.birth_year", math.nan),
        ("mentors.birth_year", -math.inf),
        ("mentors.birth_year", "9" * 400),
        ("mentors.birth_year", 1e300),
        ("mentors.birth_year", "1985.5"),
        ("mentors.birth_year", dt.time(14, 30)),
    ],
)
def test_what_is_no_such_number(parse: Parse, path: str, cell: Cell) -> None:
    assert isinstance(parse(path, cell), Unreadable)


@pytest.mark.parametrize(
    ("low", "high", "inside", "outside", "told"),
    [
        (1.0, 5.0, (1, 5), (0.999, 5.001), {"low": "1", "high": "5"}),
        (0.5, None, (0.5, 1e14), (0.49, -1), {"low": "0.5"}),
        (None, 10.0, (10, -1e14), (10.01,), {"high": "10"}),
        (0.0, None, (0, -0.0), (-0.001,), {"low": "0"}),
    ],
)
def test_a_number_out_of_range_is_told_with_the_range(
    values: Values,
    schema: Schema,
    low: float | None,
    high: float | None,
    inside: tuple[float, ...],
    outside: tuple[float, ...],
    told: dict[str, str],
) -> None:
    field = dataclasses.replace(schema.table("contacts").field("minutes"), minimum=low, maximum=high)
    parse = values.parser(field)

    assert [parse(number) for number in inside] == list(inside)
    for number in outside:
        found = parse(number)
        assert isinstance(found, Unreadable)
        assert found.remedy.values == told


def test_a_number_in_a_text_is_one_only_if_nothing_else_stands_there() -> None:
    assert number_of("12") == 12
    assert number_of("1,5") == 1.5
    assert number_of("-2.5") == -2.5
    for text in (None, "", "12 mois", "1.000,5", "nan", "inf", "1e3", "9" * 400):
        assert number_of(text) is None


@settings(deadline=None)
@given(cell=CELLS)
def test_only_a_finite_number_is_a_number(parse: Parse, cell: Cell) -> None:
    for path, kind in (("contacts.minutes", float), ("mentors.birth_year", int)):
        found = parse(path, cell)

        assert found is None or isinstance(found, Unreadable) or (type(found) is kind and math.isfinite(found))
