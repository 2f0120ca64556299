"""What is told of runs: of a job when it ran and will run, and of each run what it did."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from toolkit import clock
from toolkit.cli.speech import spoken
from toolkit.model.message import say
from toolkit.scheduling.runs import FILE, Run, RunState, open_runs
from toolkit.scheduling.scheduler import load_jobs
from toolkit.scheduling.slots import next_slot
from toolkit.setup import Setup, set_up

_STATES = {
    RunState.RUNNING: say("runs, or was killed"),
    RunState.DONE: say("done"),
    RunState.WAITING: say("done, but the workbook was in use: it is written to later"),
    RunState.FAILED: say("failed"),
    RunState.INTERRUPTED: say("interrupted"),
    RunState.MISSED: say("missed"),
}


def told_status(config_path: Path) -> Iterator[str]:
    """Yield a sentence for each job that has a time: its last run and its next."""
    setup = set_up(None, config_path)
    zone = setup.zone
    translate = spoken()
    runs = _runs(setup)
    for job in load_jobs(setup):
        last = next((run for run in reversed(runs) if run.job == job.name), None)
        words = {
            "job": job.name,
            "last": shown(last, zone) if last else translate.text("never"),
            "next": _time(next_slot(job.when, clock.now(), zone), zone) if job.when else translate.text("by hand only"),
        }
        yield translate.text("{job}: last run {last}; next run {next}", **words)


def told_history(config_path: Path, count: int) -> Iterator[str]:
    """Yield the last `count` runs, the newest first, each followed by what it told."""
    setup = set_up(None, config_path)
    zone = setup.zone
    for run in reversed(_runs(setup)[-count:]):
        seconds = round((run.ended_at - run.started_at).total_seconds(), 1) if run.ended_at else None
        lasted = "" if seconds is None else f" ({spoken().show(seconds)} s)"
        yield f"{run.job} {shown(run, zone)}{lasted}"
        yield from (f"  {line}" for line in run.told)


def shown(run: Run, zone: ZoneInfo) -> str:
    """When a run began, and how it ended."""
    return f"{_time(run.started_at, zone)}, {spoken()(_STATES[run.state])}"


def _time(moment: dt.datetime, zone: ZoneInfo) -> str:
    local = moment.astimezone(zone)
    return f"{spoken().date(local.date())} {local:%H:%M}"


def _runs(setup: Setup) -> list[Run]:
    """The runs so far; to look must not make a record where there is none."""
    if not (setup.state / FILE).exists():
        return []
    with open_runs(setup.state) as runs:
        return runs.all()
