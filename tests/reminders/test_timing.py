"""When a reminder is due. The complaints are those about other tools: each must not happen here."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.reminders.rule import Rule, To
from toolkit.reminders.timing import Phase, timing

TODAY = dt.date(2026, 3, 31)
TEXTS = dict.fromkeys(("fr", "nl", "de", "en"), "x")


def rule(**changes: object) -> Rule:
    usual: dict[str, object] = {"name": "x", "title": TEXTS, "line": TEXTS, "to": To.COACH, "event": "duos.start_on"}
    return Rule(**{**usual, **changes})  # type: ignore[arg-type]


def ago(days: int) -> dt.date:
    return TODAY - dt.timedelta(days=days)


@pytest.mark.parametrize(
    ("offset", "event", "phase"),
    [
        (7, ago(6), Phase.EARLY),
        (7, ago(7), Phase.DUE),
        (-7, ago(-8), Phase.EARLY),
        (-7, ago(-7), Phase.DUE),
        (7, ago(67), Phase.DUE),
        (7, ago(68), Phase.TOO_OLD),
        (0, ago(0), Phase.DUE),
    ],
)
def test_a_reminder_is_due_from_its_day_until_it_is_too_old(offset: int, event: dt.date, phase: Phase) -> None:
    assert timing(rule(offset_days=offset), event, (), TODAY).phase is phase


def test_a_month_is_a_calendar_month() -> None:
    reviewed = dt.date(2025, 1, 31)
    monthly = rule(offset_months=13)

    assert timing(monthly, reviewed, (), dt.date(2026, 2, 27)).phase is Phase.EARLY
    assert timing(monthly, reviewed, (), dt.date(2026, 2, 28)).phase is Phase.DUE


@pytest.mark.parametrize("missed", range(1, 30))
def test_a_missed_night_is_made_up_for(missed: int) -> None:
    """Complaints 12 and 13, Dolibarr 39814: "fires only if the date falls in that exact day window"."""
    assert timing(rule(offset_days=7), ago(7 + missed), (), TODAY).phase is Phase.DUE


def test_a_job_that_runs_again_does_not_repeat() -> None:
    """Complaints 9, 13, 14 and 16: sent at each run, three times in a row, every hour."""
    for told in ((TODAY,), (ago(1),), (ago(40), ago(33))):
        assert timing(rule(offset_days=7), ago(50), told, TODAY).phase is Phase.TOLD


@pytest.mark.parametrize("corrected", range(-10, 8))
def test_a_corrected_date_repeats_nothing(corrected: int) -> None:
    """Complaint 9 (CiviCRM 8025, 8987): a reminder for each correction of the date."""
    event, told = ago(20), ago(13)  # told seven days after; then the date was corrected, before or up to that day

    assert timing(rule(offset_days=7), event + dt.timedelta(days=corrected), (told,), TODAY).phase is Phase.TOLD


@pytest.mark.parametrize("moved", range(-10, 22))
def test_a_planned_date_that_moves_a_little_repeats_nothing(moved: int) -> None:
    """Complaint 9: the planned end was moved by a week, and the reminder came again."""
    planned = rule(offset_days=-30, same_days=21)
    end = ago(-30) + dt.timedelta(days=moved)

    assert timing(planned, end, (TODAY,), TODAY + dt.timedelta(days=25)).phase is Phase.TOLD


def test_a_planned_date_that_moves_far_is_another_occasion() -> None:
    """Complaint 10 (CiviCRM 11239): the cure for repeats lost the reminder of the new date."""
    planned = rule(offset_days=-30, same_days=21)
    prolonged = ago(-30) + dt.timedelta(days=92)

    assert timing(planned, prolonged, (TODAY,), TODAY).phase is Phase.EARLY
    assert timing(planned, prolonged, (TODAY,), prolonged - dt.timedelta(days=31)).phase is Phase.EARLY
    assert timing(planned, prolonged, (TODAY,), prolonged - dt.timedelta(days=30)).phase is Phase.DUE


def test_next_year_is_another_occasion() -> None:
    """Complaint 10 (CiviCRM 11239): the reminder of the second year was not sent."""
    yearly = rule(offset_months=10)

    assert timing(yearly, dt.date(2026, 5, 1), (dt.date(2026, 3, 1),), dt.date(2027, 3, 1)).phase is Phase.DUE


def test_a_contact_logged_since_starts_anew() -> None:
    """Complaint 10: what was told once was never told again, though it happened again."""
    silence = rule(offset_days=10)

    assert timing(silence, ago(9), (ago(11),), TODAY).phase is Phase.EARLY
    assert timing(silence, ago(10), (ago(11),), TODAY).phase is Phase.DUE
    assert timing(silence, ago(12), (ago(2),), TODAY).phase is Phase.TOLD


def test_it_is_repeated_after_its_days_as_often_as_it_says() -> None:
    weekly = rule(offset_days=7, repeat_days=7, times=3)

    assert timing(weekly, ago(30), (ago(6),), TODAY).phase is Phase.TOLD
    assert timing(weekly, ago(30), (ago(7),), TODAY).phase is Phase.DUE
    assert timing(weekly, ago(30), (ago(14), ago(7)), TODAY).phase is Phase.DUE
    assert timing(weekly, ago(30), (ago(21), ago(14), ago(7)), TODAY).phase is Phase.TOLD


def test_after_a_long_pause_one_reminder_comes_and_not_all_that_were_missed() -> None:
    """Complaint 11 (CiviCRM 31600): unsent reminders pile up."""
    weekly = rule(offset_days=7, repeat_days=7, times=9)

    assert timing(weekly, ago(60), (ago(50),), TODAY).phase is Phase.DUE
    assert timing(weekly, ago(60), (ago(50), TODAY), TODAY).phase is Phase.TOLD


def test_an_escalation_comes_so_many_days_later() -> None:
    escalated = rule(offset_days=7, escalate_days=14)

    assert timing(escalated, ago(20), (), TODAY, later_days=14).phase is Phase.EARLY
    assert timing(escalated, ago(21), (), TODAY, later_days=14).phase is Phase.DUE


def test_a_finding_is_told_as_long_as_it_stands_but_not_all_the_time() -> None:
    standing = rule(event="", findings=("D4",), repeat_days=30)

    assert timing(standing, None, (), TODAY).phase is Phase.DUE
    assert timing(standing, None, (ago(29),), TODAY).phase is Phase.TOLD
    assert timing(standing, None, (ago(30),), TODAY).phase is Phase.DUE


@pytest.mark.parametrize("day", [dt.date.min, dt.date(1899, 12, 31), dt.date(9999, 12, 31)])
def test_days_at_the_ends_of_the_calendar_do_no_harm(day: dt.date) -> None:
    for offset in (-4000, 0, 4000):
        assert timing(rule(offset_days=offset), day, (), TODAY).phase in (Phase.EARLY, Phase.TOO_OLD)


@given(
    offset=st.integers(-60, 60),
    repeat=st.integers(0, 20),
    times=st.integers(1, 5),
    nights=st.sets(st.integers(0, 150), min_size=1),
)
def test_whatever_nights_are_missed_it_is_told_at_least_once_and_never_too_often(
    offset: int, repeat: int, times: int, nights: set[int]
) -> None:
    """Complaints 9 to 13 as a law: a date that stays is told once, and repeated as the rule says, on any nights."""
    one = rule(offset_days=offset, repeat_days=repeat, times=times, max_age_days=200)
    event = dt.date(2026, 3, 1)
    told: tuple[dt.date, ...] = ()
    for night in sorted(nights):
        today = event + dt.timedelta(days=night)
        if timing(one, event, told, today).phase is Phase.DUE:
            told = (*told, today)

    is_reached = max(nights) >= offset
    assert bool(told) is is_reached
    assert len(told) <= (times if repeat else 1)
    assert all((later - earlier).days >= repeat for earlier, later in pairwise(told))
