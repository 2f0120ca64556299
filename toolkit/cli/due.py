"""What `run-due` and `schedule` share: running what is due, and telling about it."""

from pathlib import Path
from threading import Event

import click

from toolkit.cli.speech import spoken
from toolkit.errors import BusyError
from toolkit.scheduling.limit import LONGEST_MINUTES, time_limit


def run_all_due(config_path: Path, stop: Event, minutes: int = LONGEST_MINUTES) -> int:
    """Run what is due for the association of the configuration. Return 1 if a job failed, else 0.

    The process ends, also with 1, if that takes longer than `minutes`.
    """
    from toolkit.i18n import translator
    from toolkit.scheduling.runs import RunState
    from toolkit.scheduling.scheduler import give_up, run_due
    from toolkit.setup import set_up

    setup = set_up(None, config_path)
    translate = translator(setup.config.settings.language)
    failed = False
    try:
        with time_limit(minutes * 60, lambda: click.echo(give_up(setup, translate, minutes), err=True)):
            for ran in run_due(setup, translate, stop.is_set):
                failed = failed or ran.state is RunState.FAILED
                click.echo(f"{ran.job.title[translate.language]}:")
                for line in ran.told:
                    click.echo(f"  {line}")
    except BusyError as error:
        click.echo(spoken().sentence(error.problem), err=True)
    return 1 if failed else 0
