"""What `run-due` and `schedule` share: running what is due, and telling about it."""

import os
from pathlib import Path
from threading import Event

import click

from toolkit.cli.speech import spoken
from toolkit.errors import BusyError


def run_all_due(config_path: Path, stop: Event) -> int:
    """Run what is due for the association of the configuration. Return 1 if a job failed, else 0."""
    from toolkit.i18n import translator
    from toolkit.scheduling.runs import RunState
    from toolkit.scheduling.scheduler import run_due
    from toolkit.setup import set_up

    setup = set_up(None, config_path)
    translate = translator(setup.config.settings.language)
    failed = False
    try:
        for ran in run_due(setup, translate, stop.is_set):
            failed = failed or ran.state is RunState.FAILED
            click.echo(f"{ran.job.title[translate.language]}:")
            for line in ran.told:
                click.echo(f"  {line}")
    except BusyError as error:
        click.echo(spoken().sentence(error.problem), err=True)
    return 1 if failed else 0


def run_fleet(folder: Path) -> int:
    """Run what is due for every association in the folder. Return 1 if something failed for one, else 0."""
    from toolkit.scheduling.fleet import run_all_due

    translate = spoken()
    count = failed = 0
    for called in run_all_due(folder, translate.language, os.cpu_count() or 1):
        count += 1
        failed += called.has_failed
        if called.told:
            click.echo(f"{called.config.parent.name}:")
            for line in called.told:
                click.echo(f"  {line}")
    click.echo(translate.text("{count} associations, {failed} with a failure", count=count, failed=failed))
    return 1 if failed else 0
