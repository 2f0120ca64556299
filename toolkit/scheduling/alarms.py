"""When the operator is told that a job does not run well: once, then daily, then that it does again."""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

from toolkit.scheduling.runs import Alarm, Run, RunState

_REPEAT = dt.timedelta(hours=24)
_FAILURES = 2
"""The first failure of a night is tried again after five minutes, and is often over then."""
_ENDED = (RunState.DONE, RunState.WAITING, RunState.FAILED, RunState.MISSED)


class News(StrEnum):
    """What the operator is told."""

    FAILED = "failed"
    STILL = "still"
    RECOVERED = "recovered"


class Course(StrEnum):
    """How a job runs, as far as its last slot says."""

    WELL = "well"
    WAVERING = "wavering"
    """It failed for the first time, and is tried again within minutes."""
    FAILING = "failing"


def course(runs: Sequence[Run]) -> Course | None:
    """Return how a job runs, from its runs for slots (the newest last); `None` if none has ended yet."""
    ended = [run for run in runs if run.slot is not None and run.state in _ENDED]
    if not ended:
        return None
    last = ended[-1]
    attempts = [run for run in ended if run.slot == last.slot]
    if last.state is RunState.MISSED or (last.state is RunState.FAILED and len(attempts) >= _FAILURES):
        return Course.FAILING
    return Course.WAVERING if last.state is RunState.FAILED else Course.WELL


def news(runs: Sequence[Run], alarm: Alarm | None, now: dt.datetime) -> News | None:
    """Return what to tell the operator of a job, from its runs for slots (the newest last), if anything."""
    found = course(runs)
    if found is Course.WELL:
        return News.RECOVERED if alarm else None
    if found is not Course.FAILING:
        return None
    if alarm is None:
        return News.FAILED
    return News.STILL if is_again_due(alarm.told_at, now) else None


def is_again_due(told_at: dt.datetime, now: dt.datetime) -> bool:
    """Whether what was told at `told_at` is to be told again; at once if the clock was set back since."""
    return not told_at <= now < told_at + _REPEAT
