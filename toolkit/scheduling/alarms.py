"""When the operator is told that a job does not run well: once, then daily, then that it does again."""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

from toolkit.scheduling.runs import Alarm, Run, RunState

REPEAT = dt.timedelta(hours=24)
_FAILURES = 2
"""The first failure of a night is tried again after five minutes, and is often over then."""
_ENDED = (RunState.DONE, RunState.WAITING, RunState.FAILED, RunState.MISSED)


class News(StrEnum):
    """What the operator is told."""

    FAILED = "failed"
    STILL = "still"
    RECOVERED = "recovered"


def news(runs: Sequence[Run], alarm: Alarm | None, now: dt.datetime) -> News | None:
    """Return what to tell the operator of a job, from its runs for slots (the newest last), if anything."""
    ended = [run for run in runs if run.slot is not None and run.state in _ENDED]
    if not ended:
        return None
    if not _is_in_trouble(ended):
        return News.RECOVERED if alarm and ended[-1].state in (RunState.DONE, RunState.WAITING) else None
    if alarm is None:
        return News.FAILED
    return None if alarm.told_at <= now < alarm.told_at + REPEAT else News.STILL


def _is_in_trouble(ended: Sequence[Run]) -> bool:
    last = ended[-1]
    attempts = [run for run in ended if run.slot == last.slot]
    return last.state is RunState.MISSED or (last.state is RunState.FAILED and len(attempts) >= _FAILURES)
