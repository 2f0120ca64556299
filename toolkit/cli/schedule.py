"""`mentorat schedule`: stays, and runs the jobs when they are due; or hands that to a timer of the system."""

from collections.abc import Callable
from functools import update_wrapper
from pathlib import Path

import click
from click.core import ParameterSource

from toolkit.cli.options import common, config_option, fleet_option
from toolkit.cli.speech import _, spoken
from toolkit.scheduling.timers.task import MINUTES, Task, task_for, task_for_all

_LOOK_EVERY_MINUTES = 1


@click.group(invoke_without_command=True, help=_("Stay, and run the jobs when they are due."))
@config_option
@fleet_option
@common
@click.pass_context
def command(context: click.Context, *, config_path: Path, folder: Path | None) -> int:
    """Stay until asked to stop."""
    context.obj = _task(config_path, folder)
    return stay(context.obj) if context.invoked_subcommand is None else 0


def _task(config_path: Path, folder: Path | None) -> Task:
    return task_for_all(folder) if folder else task_for(config_path)


def _with_task(command: Callable[..., int]) -> Callable[..., int]:
    """Give the command its `task`: what --config or --all name, after its own name or before it."""

    @click.pass_context
    def with_task(context: click.Context, /, *, config_path: Path, folder: Path | None, **others: object) -> int:
        is_named = context.get_parameter_source("config_path") is not ParameterSource.DEFAULT or folder
        return command(_task(config_path, folder) if is_named else context.obj, **others)

    return config_option(fleet_option(update_wrapper(with_task, command)))


def stay(task: Task) -> int:
    """Look every minute, or as often as a timer would for a fleet, whether something is due.

    An error is told, and the next look may go well.
    """
    from schedule import Scheduler

    from toolkit.cli.app import sentences
    from toolkit.cli.due import run_all_due
    from toolkit.cli.fleet import run_fleet
    from toolkit.scheduling.limit import LONGEST_MINUTES
    from toolkit.scheduling.stopping import stoppable

    _check(task)
    with stoppable() as stop:
        told: set[str] = set()

        def look() -> None:
            try:
                if task.is_fleet:
                    run_fleet(task.path, LONGEST_MINUTES, stop)
                else:
                    run_all_due(task.path, stop)
                told.clear()
            except Exception as error:  # noqa: BLE001 - it stays, whatever happens: the next look may go well
                text = sentences(error)
                if text not in told:  # once, not every minute
                    click.echo(text, err=True)
                told.add(text)

        scheduler = Scheduler()
        scheduler.every(MINUTES if task.is_fleet else _LOOK_EVERY_MINUTES).minutes.do(look)
        click.echo(spoken().text("Waiting for what is due. Ctrl-C ends it."), err=True)
        look()
        while not stop.wait(max(scheduler.idle_seconds or 0, 0)):
            scheduler.run_pending()
    return 0


def _check(task: Task) -> None:
    """Raise ConfigError over what would fail each night."""
    from toolkit.cli.fleet import configurations
    from toolkit.setup import set_up

    if task.is_fleet:
        configurations(task.path)
    else:
        set_up(None, task.path)


def _kind(_context: click.Context, _option: click.Parameter, named: str | None) -> str:
    from toolkit.scheduling.timers.choice import usual_kind

    return named or usual_kind()


_kind_option = click.option(
    "--kind",
    type=click.Choice(["systemd", "cron", "windows", "launchd"]),
    callback=_kind,
    help=_("The kind of timer (default: the one that this computer has)."),
)


@command.command(help=_("Let a timer of the system run what is due, every quarter of an hour."))
@click.option("--print", "only_print", is_flag=True, help=_("Only show what would be written."))
@_kind_option
@common
@_with_task
def install(task: Task, *, only_print: bool, kind: str) -> int:
    """Install the timer."""
    from toolkit.scheduling.timers.choice import timer_of

    translate = spoken()
    _check(task)
    timer = timer_of(kind)
    if only_print:
        for name, text in timer.files(task).items():
            click.echo(f"# {name}\n{text}")
        return 0
    remarks = timer.install(task)
    click.echo(translate.text("The timer {name} is installed ({kind}).", name=task.name, kind=kind))
    for remark in remarks:
        click.echo(translate.sentence(remark))
    return 0


@command.command(help=_("Take the timer away."))
@_kind_option
@common
@_with_task
def remove(task: Task, *, kind: str) -> int:
    """Remove the timer; whether there was one does not matter."""
    from toolkit.scheduling.timers.choice import timer_of

    timer_of(kind).remove(task)
    click.echo(spoken().text("The timer {name} is removed.", name=task.name))
    return 0


@command.command(help=_("Say whether the timer is installed, and for each job when it ran and will run."))
@_kind_option
@common
@_with_task
def status(task: Task, *, kind: str) -> int:
    """Exit status: 0 if the timer is installed, else 1."""
    from toolkit.cli.fleet import told_last_runs
    from toolkit.cli.status import told_status
    from toolkit.scheduling.timers.choice import timer_of

    is_installed = timer_of(kind).is_installed(task)
    if is_installed:
        click.echo(spoken().text("The timer {name} is installed ({kind}).", name=task.name, kind=kind))
    else:
        click.echo(spoken().text("No timer is installed ({kind}).", kind=kind))
    for line in told_last_runs(task.path) if task.is_fleet else told_status(task.path):
        click.echo(line)
    return 0 if is_installed else 1
