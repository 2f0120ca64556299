"""The moments at which a job should run, also in the nights in which the clocks are changed."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.jobs import Every, When
from toolkit.scheduling.slots import last_slot, next_slot

BRUSSELS = ZoneInfo("Europe/Brussels")
WHENS = st.builds(
    When,
    every=st.sampled_from(Every),
    at=st.times().map(lambda time: time.replace(second=0, microsecond=0)),
    on=st.integers(1, 6),
)
MOMENTS = st.datetimes(dt.datetime(2024, 1, 1), dt.datetime(2030, 12, 31), timezones=st.just(dt.UTC))  # noqa: DTZ001


def at(text: str) -> dt.datetime:
    """A moment, as the clocks in Brussels show it; with an offset where they show it twice."""
    moment = dt.datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=BRUSSELS)


def daily(time: str = "03:00") -> When:
    return When(Every.DAY, dt.time.fromisoformat(time))


@pytest.mark.parametrize(
    ("when", "now", "last", "following"),
    [
        (daily(), "2026-03-10T02:59", "2026-03-09T03:00", "2026-03-10T03:00"),
        (daily(), "2026-03-10T03:00", "2026-03-10T03:00", "2026-03-11T03:00"),
        (daily("00:00"), "2026-03-10T00:00", "2026-03-10T00:00", "2026-03-11T00:00"),
        (daily("23:59"), "2026-03-10T00:00", "2026-03-09T23:59", "2026-03-10T23:59"),
        (When(Every.WEEK, dt.time(7), 0), "2026-03-09T06:59", "2026-03-02T07:00", "2026-03-09T07:00"),
        (When(Every.WEEK, dt.time(7), 0), "2026-03-09T07:00", "2026-03-09T07:00", "2026-03-16T07:00"),
        (When(Every.WEEK, dt.time(7), 6), "2026-03-09T07:00", "2026-03-08T07:00", "2026-03-15T07:00"),
        (When(Every.MONTH, dt.time(7), 1), "2026-03-01T06:59", "2026-02-01T07:00", "2026-03-01T07:00"),
        (When(Every.MONTH, dt.time(7), 31), "2026-03-01T06:59", "2026-02-28T07:00", "2026-03-31T07:00"),
        (When(Every.MONTH, dt.time(7), 29), "2028-03-01T06:59", "2028-02-29T07:00", "2028-03-29T07:00"),
        # The clocks go forward: 02:30 is not there, so the slot is an hour later, and there is one.
        (daily("02:30"), "2026-03-29T03:29", "2026-03-28T02:30", "2026-03-29T03:30"),
        (daily("02:30"), "2026-03-29T03:30", "2026-03-29T03:30", "2026-03-30T02:30"),
        # They go back: 02:30 is there twice, and the slot is the first of them.
        (daily("02:30"), "2026-10-25T02:29+02:00", "2026-10-24T02:30", "2026-10-25T02:30+02:00"),
        (daily("02:30"), "2026-10-25T02:30+02:00", "2026-10-25T02:30+02:00", "2026-10-26T02:30"),
        (daily("02:30"), "2026-10-25T02:30+01:00", "2026-10-25T02:30+02:00", "2026-10-26T02:30"),
    ],
)
def test_slots(when: When, now: str, last: str, following: str) -> None:
    assert last_slot(when, at(now), BRUSSELS) == at(last)
    assert next_slot(when, at(now), BRUSSELS) == at(following)


@given(when=WHENS, now=MOMENTS)
def test_now_is_between_two_slots_that_follow_each_other(when: When, now: dt.datetime) -> None:
    last, following = last_slot(when, now, BRUSSELS), next_slot(when, now, BRUSSELS)

    assert last <= now < following
    assert next_slot(when, last, BRUSSELS) == following
    assert last_slot(when, following, BRUSSELS) == following
    assert last.tzinfo is following.tzinfo is dt.UTC


def test_a_year_has_a_slot_for_each_night() -> None:
    slots, now = set(), at("2026-01-01T12:00")
    while now < at("2027-01-01T12:00"):
        slots.add(last_slot(daily("02:30"), now, BRUSSELS))
        now += dt.timedelta(minutes=10)

    assert len(slots) == 366  # the 365 of the year, and the first of the next
