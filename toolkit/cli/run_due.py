"""`mentorat run-due`: everything that is due and not done, then the end. A timer of the system calls it."""

from pathlib import Path

import click

from toolkit.cli.options import common, config_option
from toolkit.cli.speech import _


@click.command(help=_("Run the jobs that are due and not done, then end: a timer calls this every few minutes."))
@config_option
@common
def command(*, config_path: Path) -> int:
    """Exit status: 0, 1 if a job failed, 2 if nothing could run."""
    from toolkit.cli.due import run_all_due
    from toolkit.scheduling.stopping import stoppable

    with stoppable() as stop:
        return run_all_due(config_path, stop)
