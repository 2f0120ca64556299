"""Whether a job is due: once for each slot, again if it failed, not if it is too late."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from toolkit.jobs import Every, Job, When
from toolkit.scheduling.due import BUSY_PAUSE, PAUSES, Due, due
from toolkit.scheduling.runs import Run, RunState

BRUSSELS = ZoneInfo("Europe/Brussels")
SLOT = dt.datetime(2026, 3, 10, 3, tzinfo=BRUSSELS)
MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)
NIGHTLY = Job("nightly", {}, ("check",), When(Every.DAY, dt.time(3), late=20 * HOUR))
YESTERDAY = (RunState.DONE, SLOT - DAY, SLOT - DAY)


def runs(*attempts: tuple[RunState, dt.datetime | None, dt.datetime]) -> list[Run]:
    """Runs by state, slot and end; each took a minute."""
    return [
        Run(number, "nightly", slot, end - MINUTE, None if state is RunState.RUNNING else end, state, ())
        for number, (state, slot, end) in enumerate(attempts, start=1)
    ]


def found(now: dt.datetime, *attempts: tuple[RunState, dt.datetime | None, dt.datetime]) -> Due | None:
    return due(NIGHTLY, runs(*attempts), now, BRUSSELS)


def test_a_job_without_a_time_is_never_due() -> None:
    assert due(Job("post", {}, ("letters",)), [], SLOT, BRUSSELS) is None


@pytest.mark.parametrize("state", RunState)
def test_a_slot_that_is_done_or_given_up_is_not_due_again(state: RunState) -> None:
    again = found(SLOT + 5 * HOUR, YESTERDAY, (state, SLOT, SLOT + MINUTE))

    assert (again is None) is (state in (RunState.DONE, RunState.MISSED))


def test_a_run_by_hand_does_not_replace_that_of_the_night() -> None:
    assert found(SLOT, YESTERDAY, (RunState.DONE, None, SLOT - HOUR)) == Due(NIGHTLY, SLOT)


@pytest.mark.parametrize(
    ("late", "expected"),
    [
        (dt.timedelta(0), Due(NIGHTLY, SLOT)),
        (20 * HOUR, Due(NIGHTLY, SLOT)),
        (20 * HOUR + MINUTE, Due(NIGHTLY, SLOT, is_missed=True)),
    ],
)
def test_a_slot_may_be_made_up_for_as_long_as_the_job_says(late: dt.timedelta, expected: Due) -> None:
    assert found(SLOT + late, YESTERDAY) == expected


def test_after_a_week_of_sleep_only_the_newest_slot_is_due() -> None:
    assert found(SLOT + HOUR, (RunState.DONE, SLOT - 7 * DAY, SLOT - 7 * DAY)) == Due(NIGHTLY, SLOT)


def test_on_a_new_computer_nothing_was_missed() -> None:
    assert found(SLOT + 21 * HOUR) is None
    assert found(SLOT + 19 * HOUR) == Due(NIGHTLY, SLOT)


def test_a_failed_attempt_that_is_too_late_to_repeat_is_not_called_missed() -> None:
    assert found(SLOT + 21 * HOUR, YESTERDAY, (RunState.FAILED, SLOT, SLOT + MINUTE)) is None


@pytest.mark.parametrize("failures", [1, 2, 3, 4, 12])
def test_a_failed_attempt_is_repeated_after_longer_and_longer_pauses(failures: int) -> None:
    end = SLOT + HOUR
    attempts = [YESTERDAY, *[(RunState.FAILED, SLOT, end)] * failures]
    pause = PAUSES[min(failures, 3) - 1]

    assert found(end + pause - MINUTE, *attempts) is None
    assert found(end + pause, *attempts) == Due(NIGHTLY, SLOT)


def test_what_fails_all_day_is_given_up_when_it_is_too_late() -> None:
    attempts = [(RunState.FAILED, SLOT, SLOT + number * HOUR) for number in range(20)]

    assert found(SLOT + 20 * HOUR, *attempts) == Due(NIGHTLY, SLOT)
    assert found(SLOT + 20 * HOUR + MINUTE, *attempts) is None
    assert found(SLOT + DAY, *attempts) == Due(NIGHTLY, SLOT + DAY)


def test_what_was_interrupted_goes_on_at_once_but_not_for_ever() -> None:
    attempts = [(RunState.INTERRUPTED, SLOT, SLOT + MINUTE)]

    assert found(SLOT + MINUTE, *attempts * 4) == Due(NIGHTLY, SLOT)
    assert found(SLOT + MINUTE, *attempts * 5) is None


def test_a_workbook_that_was_in_use_is_tried_again_as_long_as_the_job_may_be_late() -> None:
    attempts = [(RunState.WAITING, SLOT, SLOT + number * HOUR) for number in range(19)]
    end = SLOT + 18 * HOUR

    assert found(end + BUSY_PAUSE - MINUTE, *attempts) is None
    assert found(end + BUSY_PAUSE, *attempts) == Due(NIGHTLY, SLOT)
    assert found(SLOT + 21 * HOUR, *attempts) is None


def test_a_clock_that_was_set_back_makes_nobody_wait_for_what_it_showed() -> None:
    attempts = [(RunState.FAILED, SLOT, SLOT + 300 * DAY)]

    assert found(SLOT + HOUR, *attempts) == Due(NIGHTLY, SLOT)
