"""`mentorat history`: what the runs did, and how they ended."""

from pathlib import Path

import click

from toolkit.cli.options import Count, common, config_option, fleet_option
from toolkit.cli.speech import _, spoken


@click.command(help=_("Show the last runs of jobs: when, how long, how they ended, what they did."))
@click.option("--last", "count", type=Count(min=1), default=10, help=_("How many runs (default: 10)."))
@config_option
@fleet_option
@common
def command(*, count: int, config_path: Path, folder: Path | None) -> int:
    """Exit status: 0, or 2 if the record cannot be read."""
    from toolkit.cli.fleet import told_last_runs
    from toolkit.cli.status import told_history

    lines = list(told_last_runs(folder) if folder else told_history(config_path, count))
    for line in lines or [spoken().text("No job has run yet.")]:
        click.echo(line)
    return 0
