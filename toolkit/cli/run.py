"""`mentorat run JOB`: a job of `jobs/`, once, now."""

import datetime as dt
from pathlib import Path

import click

from toolkit.cli.options import common, config_option, today_option
from toolkit.cli.speech import _, spoken
from toolkit.cli.steps import take, told


@click.command(help=_("Run a job of the folder jobs/ once, now: for example “mentorat run nightly”."))
@click.argument("job")
@click.option("--dry-run", is_flag=True, help=_("Show what would be done, and do nothing."))
@config_option
@today_option
@common
def command(*, job: str, dry_run: bool, config_path: Path, today: dt.date) -> int:
    """Exit status: 0, 1 if a step failed, 2 if it could not run."""
    from toolkit.jobs import load_job

    own = load_job(job, config_path.resolve().parent)
    if dry_run:
        return take(own.steps, config_path, today, dry=True)
    from toolkit.scheduling.scheduler import run_job
    from toolkit.setup import set_up

    return told(run_job(own, set_up(None, config_path), today, spoken()))
