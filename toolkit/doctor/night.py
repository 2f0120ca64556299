"""The night: its jobs, the timer that begins it, and how the last runs went."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from toolkit.doctor.diagnosis import Diagnosis, Health
from toolkit.errors import ToolkitError
from toolkit.model.message import Message, say
from toolkit.reports.quality_sheet import OVERDUE
from toolkit.scheduling.runs import FILE, Run, RunState, open_runs
from toolkit.scheduling.scheduler import load_jobs
from toolkit.scheduling.timers.choice import timer_of, usual_kind
from toolkit.scheduling.timers.task import task_for, task_for_all
from toolkit.scheduling.timers.timer import Timer
from toolkit.setup import Setup

TIMER = "timer"
_JOBS, _TIMER, _RUNS = say("jobs"), say("timer"), say("last runs")
_GOOD = (RunState.DONE, RunState.WAITING)


def look_at_jobs(setup: Setup, now: dt.datetime) -> Iterator[Diagnosis]:
    """Whether every job can be read, and one of them has a time."""
    del now
    timed = [job.name for job in load_jobs(setup) if job.when]
    if timed:
        said = say("run at their times: {names}", names=", ".join(timed))
        yield Diagnosis("jobs", _JOBS, Health.GOOD, said)
    else:
        remedy = say("Give one “every” and “at”, as jobs/nightly.toml has.")
        yield Diagnosis("jobs", _JOBS, Health.WARNING, say("no job has a time, so nothing runs by itself"), remedy)


def look_at_timer(setup: Setup, now: dt.datetime) -> Iterator[Diagnosis]:
    """Whether something of the system begins the night, for this association or for the fleet that it is part of."""
    del now
    config = setup.config.file
    tasks = [task_for(config), task_for_all(config.resolve().parent.parent)] if config else []
    remedy = say("Type “mentorat schedule install”, unless something else calls “mentorat run-due”.")
    yield _timer(lambda timer: any(map(timer.is_installed, tasks)), remedy)


def look_at_timer_of_all(folder: Path, configs: Sequence[Path]) -> Diagnosis:
    """Whether something of the system begins the nights of all associations in the folder, or that of each."""
    whole, each = task_for_all(folder), map(task_for, configs)
    remedy = say(
        "Type “mentorat schedule install --all {folder}”, unless something else calls “mentorat run-due --all”.",
        folder=str(folder),
    )
    return _timer(lambda timer: timer.is_installed(whole) or all(map(timer.is_installed, each)), remedy)


def _timer(is_there: Callable[[Timer], bool], remedy: Message) -> Diagnosis:
    try:
        kind = usual_kind()
        if is_there(timer_of(kind)):
            return Diagnosis(TIMER, _TIMER, Health.GOOD, say("installed ({kind})", kind=kind))
    except ToolkitError as error:
        return Diagnosis(TIMER, _TIMER, Health.WARNING, error.problem, error.remedy)
    return Diagnosis(TIMER, _TIMER, Health.WARNING, say("none is installed ({kind})", kind=kind), remedy)


def look_at_runs(setup: Setup, now: dt.datetime) -> Iterator[Diagnosis]:
    """When the last good run was, and how the last run went."""
    runs: list[Run] = []
    if (setup.state / FILE).exists():
        with open_runs(setup.state) as record:
            runs = record.all()
    good = [run for run in runs if run.state in _GOOD]
    if not good:
        remedy = say("Type “mentorat run nightly” to see whether all goes well.")
        yield Diagnosis("runs", _RUNS, Health.WARNING, say("no run went well yet"), remedy)
        return
    began = good[-1].started_at.astimezone(setup.zone)
    said = say("the last good run began on {day} at {time}", day=began.date(), time=f"{began:%H:%M}")
    if now - began > OVERDUE:
        yield Diagnosis("runs", _RUNS, Health.WRONG, said, say("“mentorat history” tells what happened since."))
    elif runs[-1].state not in _GOOD:
        remedy = say("A later one did not go well: “mentorat history” tells why.")
        yield Diagnosis("runs", _RUNS, Health.WARNING, said, remedy)
    else:
        yield Diagnosis("runs", _RUNS, Health.GOOD, said)
