"""`mentorat run-due`: everything that is due and not done, then the end. A timer of the system calls it."""

from pathlib import Path

import click

from toolkit.cli.options import Count, common, config_option, fleet_option
from toolkit.cli.speech import _
from toolkit.scheduling.limit import LONGEST_MINUTES


@click.command(help=_("Run the jobs that are due and not done, then end: a timer calls this every few minutes."))
@config_option
@fleet_option
@click.option(
    "--limit",
    "minutes",
    type=Count(min=1),
    default=LONGEST_MINUTES,
    help=_("End a run that takes longer than so many minutes (default: 60)."),
)
@click.option("--no-cluster", is_flag=True, help=_("Run all on this computer, though cluster.toml names a cluster."))
@common
def command(*, config_path: Path, folder: Path | None, minutes: int, no_cluster: bool) -> int:
    """Exit status: 0, 1 if a job failed or a cluster could not be used, 2 if nothing could run."""
    from toolkit.cli.due import run_all_due
    from toolkit.cli.fleet import run_fleet
    from toolkit.scheduling.stopping import stoppable

    with stoppable() as stop:
        if folder is not None:
            return run_fleet(folder, minutes, stop, with_cluster=not no_cluster)
        return run_all_due(config_path, stop, minutes)
