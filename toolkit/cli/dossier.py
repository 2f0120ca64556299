"""`mentorat dossier`: the file for the auditor of a label or a funder."""

import datetime as dt
from pathlib import Path

import click

from toolkit.cli.options import common, config_option, today_option
from toolkit.cli.speech import _, spoken


@click.command(help=_("Write the file for an auditor: criteria, verdicts, evidence and open points, without names."))
@click.option("--output", type=click.Path(path_type=Path), help=_("The file to write (default: dossier.DAY.zip)."))
@config_option
@today_option
@common
def command(*, output: Path | None, config_path: Path, today: dt.date) -> int:
    """Exit status: 0, or 2 if it could not run."""
    from toolkit.publishing.dossier import write_dossier
    from toolkit.setup import set_up

    translate = spoken()
    for line in write_dossier(set_up(None, config_path), today, output, translate):
        click.echo(translate.sentence(line))
    return 0
