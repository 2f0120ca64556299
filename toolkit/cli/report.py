"""`mentorat report`: the quality sheet and the page, by hand; or the page of a past day."""

import datetime as dt
from pathlib import Path

import click

from toolkit.cli.options import Day, common, config_option, today_option
from toolkit.cli.speech import _, spoken
from toolkit.cli.steps import take


@click.command(help=_("Write the quality sheet and the page of figures, or the page of a past day."))
@click.option("--as-of", type=Day(), help=_("Write the page of what was recorded on this day, or last before it."))
@click.option("--anonymous", is_flag=True, help=_("Write only the page, without names, as a file of its own."))
@click.option("--dry-run", is_flag=True, help=_("Show what would be done, and do nothing."))
@config_option
@today_option
@common
def command(*, as_of: dt.date | None, anonymous: bool, dry_run: bool, config_path: Path, today: dt.date) -> int:
    """Exit status: 0, or 2 if it could not run."""
    if as_of is None and not anonymous:
        return 2 if take(("report",), config_path, today, dry=dry_run) else 0
    from toolkit.publishing.page import write_extra_page
    from toolkit.setup import set_up

    translate = spoken()
    told = write_extra_page(set_up(None, config_path), today, as_of, translate.language, dry=dry_run)
    click.echo(translate.sentence(told))
    return 0
