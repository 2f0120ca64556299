"""`mentorat explain CODE`: the page of a criterion, or of a finding about the workbook."""

from pathlib import Path

import click

from toolkit.cli.options import common, config_option
from toolkit.cli.speech import _, spoken


@click.command(help=_("Explain a criterion (A1 to E3), or a finding about the workbook (W1 to W8)."))
@click.argument("code")
@config_option
@common
def command(*, code: str, config_path: Path) -> int:
    """Exit status: 0, or 2 if there is no such code."""
    from toolkit.reports.handbook import page
    from toolkit.setup import set_up

    # Any path will do for the workbook: only the thresholds of the configuration are wanted.
    setup = set_up(Path(), config_path)
    text = page(code, setup.profile, setup.schema, spoken())
    if text is None:
        raise click.UsageError(_("There is no code “{code}”: codes are A1 to E3, and W1 to W8.").format(code=code))
    click.echo(text)
    return 0
