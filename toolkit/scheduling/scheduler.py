"""Running what is due: once for each slot, later if it could not be then, and recorded however it ends."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from toolkit import clock
from toolkit.account import Account
from toolkit.errors import ToolkitError
from toolkit.i18n import Translator
from toolkit.jobs import Job, job_names, load_job
from toolkit.memory.locking import only_run
from toolkit.model.message import Message, say
from toolkit.runner import take_steps
from toolkit.scheduling.alarms import Course, course
from toolkit.scheduling.due import Due, due
from toolkit.scheduling.runs import Run, RunState, open_runs
from toolkit.scheduling.watch import watch
from toolkit.setup import Setup


@dataclass(frozen=True, slots=True)
class Ran:
    """A job that ran, or was missed, how it ended, and what it told."""

    job: Job
    state: RunState
    told: tuple[str, ...] = field(default=())


def run_due(
    setup: Setup,
    translate: Translator,
    is_stopped: Callable[[], bool] = lambda: False,
    now: Callable[[], dt.datetime] = clock.now,
) -> Iterator[Ran]:
    """Run every job that is due, one after the other; yield each when it has ended. One that fails stops no other.

    Raises BusyError if another run for the association is in progress, ConfigError if a job's file is wrong.
    """
    zone = setup.zone
    with only_run(setup.state), open_runs(setup.state) as runs:
        runs.settle(now())
        for job in load_jobs(setup):
            found = None if is_stopped() else due(job, runs.all(job.name), now(), zone)
            if found is not None:
                number = runs.begin(job.name, found.slot, now())
                today = now().astimezone(zone).date()
                if found.is_missed:
                    state, told = _missed(found, zone)
                else:
                    state, told = _run(job, setup, today, translate, is_stopped)
                sentences = tuple(map(translate.sentence, told))
                runs.end(number, now(), state, sentences)
                untold = watch(setup.config, job, runs, now(), translate)
                yield Ran(job, state, (*sentences, *map(translate.sentence, untold)))


def run_job(job: Job, setup: Setup, today: dt.date, translate: Translator) -> Account:
    """Run a job by hand, and record how it ended. Raises ToolkitError where nothing can be done."""
    with only_run(setup.state), open_runs(setup.state) as runs:
        runs.settle(clock.now())
        number = runs.begin(job.name, None, clock.now())
        try:
            account = take_steps(setup, job.steps, today, translate)
        except ToolkitError as error:
            runs.end(number, clock.now(), RunState.FAILED, [translate.sentence(error.told)])
            raise
        runs.end(number, clock.now(), _state(account), map(translate.sentence, account.lines))
    return account


def give_up(setup: Setup, translate: Translator, minutes: float, now: Callable[[], dt.datetime] = clock.now) -> str:
    """Record that the run in progress took too long and failed, and tell the operator: its process is about to end.

    Return what is to be told of it.
    """
    text = translate.sentence(say("It took longer than {minutes} min and was ended.", minutes=minutes))
    with open_runs(setup.state) as runs:
        hanging = {run.job for run in runs.all() if run.state is RunState.RUNNING}
        runs.settle(now(), RunState.FAILED, [text])
        for job in load_jobs(setup):
            if job.name in hanging:
                watch(setup.config, job, runs, now(), translate)
    return text


def failing(setup: Setup) -> tuple[list[Run], Course | None]:
    """The last run of each job that failed when it last ran, and how the jobs run: as the worst of them."""
    with open_runs(setup.state) as runs:
        known = [runs.all(job.name) for job in load_jobs(setup)]
    courses = {course(one) for one in known}
    worst = next((one for one in (Course.FAILING, Course.WAVERING, Course.WELL) if one in courses), None)
    return [one[-1] for one in known if one and one[-1].state is RunState.FAILED], worst


def load_jobs(setup: Setup) -> list[Job]:
    """Every job, ours and the association's own. Raises ConfigError if the file of one is wrong."""
    return [load_job(name, setup.config.own) for name in job_names(setup.config.own)]


def _missed(found: Due, zone: ZoneInfo) -> tuple[RunState, list[Message]]:
    slot = found.slot.astimezone(zone)
    text = say("The run of {day} at {time} was missed.", day=slot.date(), time=f"{slot:%H:%M}")
    return RunState.MISSED, [text]


def _run(
    job: Job, setup: Setup, today: dt.date, translate: Translator, is_stopped: Callable[[], bool]
) -> tuple[RunState, list[Message]]:
    try:
        account = take_steps(setup, job.steps, today, translate, is_stopped)
    except ToolkitError as error:
        return RunState.FAILED, [error.told]
    except Exception as error:  # noqa: BLE001 - a mistake of ours in one job must not stop the others
        return RunState.FAILED, [say("The program made a mistake ({where}).", where=type(error).__name__)]
    return _state(account), account.lines


def _state(account: Account) -> RunState:
    if account.is_stopped:
        return RunState.INTERRUPTED
    if account.failed:
        return RunState.FAILED
    return RunState.WAITING if account.is_busy else RunState.DONE
