"""What commands do for many associations: those that have a folder with a config.toml in one folder."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import click

from toolkit.cli.speech import spoken
from toolkit.errors import ConfigError, ToolkitError
from toolkit.model.message import Message, say

if TYPE_CHECKING:
    from toolkit.scheduling.fleet import Called


def configurations(folder: Path) -> list[Path]:
    """The configurations in the folder, as whole paths.

    Raises ConfigError if there are none, or if what they share is wrong: that is told once and not for each.
    """
    from toolkit.scheduling.shared import load_all_shared

    load_all_shared(folder)
    found = sorted(path for path in folder.resolve().glob("*/config.toml") if path.is_file())
    if not found:
        raise ConfigError(
            say("There is no association in {folder}.", folder=str(folder)),
            say("Each has a folder of its own in there, with its config.toml. Is the drive connected?"),
        )
    return found


def run_fleet(folder: Path, minutes: int, stop: Event, *, with_cluster: bool = True) -> int:
    """Run what is due for every association in the folder. Return 1 if something failed for one, else 0.

    What cluster.toml names is used if it can be; what cannot be done there is done here.
    """
    from toolkit.scheduling.processes import Processes

    fleet = _Fleet(configurations(folder), minutes, stop)
    is_cluster_well = not with_cluster or _run_on_cluster(fleet, folder)
    if fleet.left:
        with Processes(os.cpu_count() or 1) as processes:
            fleet.run_on(processes)
    translate = spoken()
    if stop.is_set():
        click.echo(translate.sentence(say("stopped as asked; the next run goes on from here")))
    else:
        _watch(fleet, folder)
    count, failed = len(fleet.called), sum(called.has_failed for called in fleet.called)
    click.echo(translate.text("{count} associations, {failed} with a failure", count=count, failed=failed))
    return 1 if failed or not is_cluster_well else 0


def _watch(fleet: "_Fleet", folder: Path) -> None:
    """Tell the operator of all, and call their monitor; what cannot be told is told here."""
    from toolkit import clock
    from toolkit.scheduling.fleet_watch import watch_fleet
    from toolkit.scheduling.shared import load_all_shared

    shared = load_all_shared(folder)
    for message in watch_fleet(shared, fleet.called, clock.now()) if shared else ():
        _tell(spoken().sentence, message)


class _Fleet:
    """The associations, and which of them have been run."""

    def __init__(self, configs: Sequence[Path], minutes: int, stop: Event) -> None:
        self._configs, self._minutes, self._stop = configs, minutes, stop
        self.called: list[Called] = []

    @property
    def left(self) -> list[Path]:
        """Those that have not been run, unless one is asked to stop."""
        done = {called.config for called in self.called}
        return [] if self._stop.is_set() else [config for config in self._configs if config not in done]

    def run_on(self, executor: Executor, is_lost: Callable[[], bool] = lambda: False) -> None:
        """Run those that are left, and tell of each."""
        from toolkit.scheduling.fleet import run_all_due

        language, is_stopped = spoken().language, self._stop.is_set
        for called in run_all_due(self.left, language, executor, is_stopped, self._minutes, is_lost):
            self.called.append(called)
            if called.told:
                click.echo(f"{called.config.parent.name}:")
                for line in called.told:
                    click.echo(f"  {line}")


def _run_on_cluster(fleet: _Fleet, folder: Path) -> bool:
    """Run the fleet on the cluster, if it has one; return whether that went well. What is wrong with it is told."""
    from toolkit.scheduling.cluster.settings import load_settings

    tell = partial(_tell, spoken().sentence)
    try:
        settings = load_settings(folder)
        if settings is None:
            return True
        from toolkit.scheduling.cluster.connection import connected

        with connected(settings, folder, tell) as (executor, is_lost):
            fleet.run_on(executor, is_lost)
    except ToolkitError as error:
        tell(error.problem)
        tell(error.remedy)
        return False
    if fleet.left:
        tell(say("The cluster has gone; what it has not done is done on this computer."))
    return not fleet.left


def _tell(translate: Callable[[Message], str], message: Message) -> None:
    click.echo(translate(message), err=True)


def told_last_runs(folder: Path) -> Iterator[str]:
    """Yield a line for each association: its last run."""
    from toolkit.cli.status import told_history

    for config in configurations(folder):
        try:
            told = next(told_history(config, 1), spoken().text("No job has run yet."))
        except ToolkitError as error:
            told = spoken()(error.told)
        yield spoken().text("{title}: {said}", title=config.parent.name, said=told)
