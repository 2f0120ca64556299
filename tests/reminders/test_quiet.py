import datetime as dt

import pytest

from toolkit.reminders.quiet import Community, is_quiet


def quiet(day: str, community: Community = "", *, school: bool = False) -> bool:
    return is_quiet(dt.date.fromisoformat(day), community, school_holidays=school)


@pytest.mark.parametrize(
    "day",
    [
        *("2026-01-01", "2026-05-01", "2026-07-21", "2026-11-11", "2026-12-25"),  # of a fixed date
        *("2026-04-06", "2026-05-14", "2026-05-25"),  # Easter Monday, Ascension, Whit Monday
        *("2027-03-29", "2027-05-06", "2027-05-17"),
        *("2026-03-28", "2026-03-29"),  # a weekend
    ],
)
def test_weekends_and_public_holidays_are_quiet(day: str) -> None:
    assert quiet(day)


@pytest.mark.parametrize("day", ["2026-03-27", "2026-03-30", "2026-01-02", "2026-04-07", "2026-05-15", "2026-05-26"])
def test_the_working_days_around_them_are_not(day: str) -> None:
    assert not quiet(day)


@pytest.mark.parametrize(("community", "day"), [("fr", "2027-09-27"), ("nl", "2028-07-11"), ("de", "2027-11-15")])
def test_the_day_of_a_community_is_quiet_for_that_community_alone(community: Community, day: str) -> None:
    others: tuple[Community, ...] = ("", "fr", "nl", "de")

    assert [other for other in others if quiet(day, other)] == [community]


def test_school_holidays_count_if_they_are_asked_for() -> None:
    """The communities have other ones: in spring 2026 the French-speaking schools were closed in the week of 4 May."""
    assert quiet("2026-05-04", "fr", school=True)
    assert not quiet("2026-05-04", "nl", school=True)
    assert not quiet("2026-05-04", "fr")
    assert quiet("2026-07-13", "nl", school=True)
