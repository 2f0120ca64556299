"""`mentorat reminders`: one step of the night, by hand."""

import datetime as dt
from pathlib import Path

import click

from toolkit.cli.options import common, config_option, today_option
from toolkit.cli.speech import _
from toolkit.cli.steps import take


@click.command(help=_("Remind each person of what is due, in one message."))
@click.option("--dry-run", is_flag=True, help=_("Show what would be done, and do nothing."))
@config_option
@today_option
@common
def command(*, dry_run: bool, config_path: Path, today: dt.date) -> int:
    """Exit status: 0, or 2 if it could not run."""
    return 2 if take(("reminders",), config_path, today, dry=dry_run) else 0
