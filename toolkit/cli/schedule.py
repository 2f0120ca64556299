"""`mentorat schedule`: stays, and runs the jobs when they are due; or hands that to a timer of the system."""

from pathlib import Path

import click

from toolkit.cli.options import common, config_option
from toolkit.cli.speech import _, spoken

_LOOK_EVERY_MINUTES = 1


@click.group(invoke_without_command=True, help=_("Stay, and run the jobs when they are due."))
@config_option
@common
@click.pass_context
def command(context: click.Context, *, config_path: Path) -> int:
    """Stay until asked to stop."""
    context.obj = config_path
    return stay(config_path) if context.invoked_subcommand is None else 0


def stay(config_path: Path) -> int:
    """Look every minute whether something is due. An error is told, and the next minute looks again."""
    from schedule import Scheduler

    from toolkit.cli.app import sentences
    from toolkit.cli.due import run_all_due
    from toolkit.scheduling.stopping import stoppable
    from toolkit.setup import set_up

    set_up(None, config_path)  # a mistake in the configuration is told now, not at night
    with stoppable() as stop:
        told: set[str] = set()

        def look() -> None:
            try:
                run_all_due(config_path, stop)
                told.clear()
            except Exception as error:  # noqa: BLE001 - it stays, whatever happens: the next look may go well
                text = sentences(error)
                if text not in told:  # once, not every minute
                    click.echo(text, err=True)
                told.add(text)

        scheduler = Scheduler()
        scheduler.every(_LOOK_EVERY_MINUTES).minutes.do(look)
        click.echo(spoken().text("Waiting for what is due. Ctrl-C ends it."), err=True)
        look()
        while not stop.wait(max(scheduler.idle_seconds or 0, 0)):
            scheduler.run_pending()
    return 0


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
@click.pass_obj
def install(config_path: Path, *, only_print: bool, kind: str) -> int:
    """Install the timer for the configuration."""
    from toolkit.scheduling.timers.choice import timer_of
    from toolkit.scheduling.timers.task import task_for
    from toolkit.setup import set_up

    translate = spoken()
    set_up(None, config_path)  # a timer for a configuration that is wrong would fail each night
    timer, task = timer_of(kind), task_for(config_path)
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
@click.pass_obj
def remove(config_path: Path, *, kind: str) -> int:
    """Remove the timer of the configuration; whether there was one does not matter."""
    from toolkit.scheduling.timers.choice import timer_of
    from toolkit.scheduling.timers.task import task_for

    task = task_for(config_path)
    timer_of(kind).remove(task)
    click.echo(spoken().text("The timer {name} is removed.", name=task.name))
    return 0


@command.command(help=_("Say whether the timer is installed, and for each job when it ran and will run."))
@_kind_option
@common
@click.pass_obj
def status(config_path: Path, *, kind: str) -> int:
    """Exit status: 0 if the timer is installed, else 1."""
    from toolkit.cli.status import told_status
    from toolkit.scheduling.timers.choice import timer_of
    from toolkit.scheduling.timers.task import task_for

    task = task_for(config_path)
    is_installed = timer_of(kind).is_installed(task)
    if is_installed:
        click.echo(spoken().text("The timer {name} is installed ({kind}).", name=task.name, kind=kind))
    else:
        click.echo(spoken().text("No timer is installed ({kind}).", kind=kind))
    for line in told_status(config_path):
        click.echo(line)
    return 0 if is_installed else 1
