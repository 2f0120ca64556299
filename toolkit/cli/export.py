"""`mentorat export`: the figures for the federation, without names."""

import datetime as dt
from pathlib import Path

import click

from toolkit.cli.options import Day, common, config_option, today_option
from toolkit.cli.speech import _, spoken


@click.command(help=_("Write the figures for the federation: rates, rounded counts and medians, no person."))
@click.option("--as-of", type=Day(), help=_("Take what was recorded on this day, or last before it."))
@click.option("--output", type=click.Path(path_type=Path), help=_("The file to write (default: export.DAY.json)."))
@config_option
@today_option
@common
def command(*, as_of: dt.date | None, output: Path | None, config_path: Path, today: dt.date) -> int:
    """Exit status: 0, or 2 if it could not run."""
    from toolkit.publishing.exchange import write_export
    from toolkit.setup import set_up

    click.echo(spoken().sentence(write_export(set_up(None, config_path), today, as_of, output)))
    return 0
