"""Dates as people write them, and nothing guessed into one."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.schema.unreadable import Unreadable
from toolkit.schema.values import Cell, Values

MARCH_12 = dt.date(2025, 3, 12)
FRENCH_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


@pytest.mark.parametrize(
    "cell",
    [
        MARCH_12,
        dt.datetime(2025, 3, 12),  # noqa: DTZ001 - a cell has no time zone
        dt.datetime(2025, 3, 12, 14, 30),  # noqa: DTZ001 - a cell has no time zone
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
    ("cell", "expected"),
    [
        ("29/02/2024", dt.date(2024, 2, 29)),
        ("29-2-24", dt.date(2024, 2, 29)),
        ("2000-02-29", dt.date(2000, 2, 29)),
        ("31/12/99", dt.date(2099, 12, 31)),
        ("1/1/00", dt.date(2000, 1, 1)),
        ("01.01.1900", dt.date(1900, 1, 1)),
        ("31 december 2199", dt.date(2199, 12, 31)),
        (dt.date(1900, 1, 1), dt.date(1900, 1, 1)),
        (dt.date(2199, 12, 31), dt.date(2199, 12, 31)),
        ("2/1/2025", dt.date(2025, 1, 2)),
        ("1. Juli 25", dt.date(2025, 7, 1)),
    ],
)
def test_the_calendar_and_its_bounds(values: Values, cell: Cell, expected: dt.date) -> None:
    assert values.date(cell) == expected


@pytest.mark.parametrize(
    "cell",
    [
        "31/12/1899",
        "01/01/2200",
        "12/03/0205",
        "31/12/9999",
        "0001-01-01",
        dt.date(1899, 12, 31),
        dt.date(2200, 1, 1),
        dt.date.max,
        dt.datetime(9999, 12, 31),  # noqa: DTZ001 - a cell has no time zone
    ],
)
def test_a_year_from_which_no_deadline_can_be_counted_is_unreadable(values: Values, cell: Cell) -> None:
    found = values.date(cell)

    assert isinstance(found, Unreadable)
    assert (found.reason.values["first"], found.reason.values["last"]) == (1900, 2199)


@pytest.mark.parametrize(
    "cell",
    [
        "31/02/2026",
        "29/02/1900",
        "29-2-25",
        "00/01/2025",
        "1/0/2025",
        "31/04/2025",
        "12/03/20255",
        "1/2/3",
        "12 mrs 2025",
        "12 mars 2025 14:30",
        "12/ 03/2025",
        "١٢/١٣/٢٠٢٥",
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


@given(day=st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31)), form=st.integers(0, 3))
def test_every_day_is_read_back_from_every_form(values: Values, day: dt.date, form: int) -> None:
    forms = (
        day.isoformat(),
        f"{day.day}/{day.month}/{day.year:04}",
        f"{day.day:02}.{day.month:02}.{day.year:04}",
        f"{day.day} {FRENCH_MONTHS[day.month - 1]} {day.year:04}",
    )

    assert values.date(forms[form]) == day
