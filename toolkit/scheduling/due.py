"""Whether a job is due, from its slots and the record of its runs: a pure function of both and of the time."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from toolkit.jobs import Job
from toolkit.scheduling.runs import Run, RunState
from toolkit.scheduling.slots import last_slot

PAUSES = (dt.timedelta(minutes=5), dt.timedelta(minutes=15), dt.timedelta(minutes=60))
"""After a failed attempt, the last of them again and again for as long as the job may be late.

Source: research into operations. What is down for hours, such as the internet, is back before the next night.
"""
BUSY_PAUSE = dt.timedelta(minutes=30)
"""After which a workbook that was in use is tried again, for as long as the job may be late."""
_MOST_INTERRUPTED = 5
"""A run that brings the computer down is not begun for ever."""
_SETTLED = (RunState.DONE, RunState.MISSED)


@dataclass(frozen=True, slots=True)
class Due:
    """A slot for which a job should run now; `is_missed` if it is too late for that."""

    job: Job
    slot: dt.datetime
    is_missed: bool = False


def due(job: Job, runs: Sequence[Run], now: dt.datetime, zone: ZoneInfo) -> Due | None:
    """Return the slot for which `job` should run at `now`; `runs` are those of this job, the newest last.

    What is missed is told once; but on a computer on which the job never ran, nothing was.
    """
    if job.when is None:
        return None
    slot = last_slot(job.when, now, zone)
    attempts = [run for run in runs if run.slot == slot]
    if any(run.state in _SETTLED for run in attempts):
        return None
    if now - slot > job.when.late:
        return Due(job, slot, is_missed=True) if runs and not attempts else None
    return None if attempts and not _may_go_on(attempts, now) else Due(job, slot)


def _may_go_on(attempts: Sequence[Run], now: dt.datetime) -> bool:
    failed = sum(run.state is RunState.FAILED for run in attempts)
    interrupted = sum(run.state is RunState.INTERRUPTED for run in attempts)
    if interrupted >= _MOST_INTERRUPTED:
        return False
    last = attempts[-1]
    pause = {RunState.FAILED: PAUSES[min(failed, len(PAUSES)) - 1], RunState.WAITING: BUSY_PAUSE}.get(last.state)
    ended = last.ended_at or last.started_at
    return pause is None or not ended <= now < ended + pause
