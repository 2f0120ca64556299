"""`mentorat federation`: the exports of many associations side by side."""

from pathlib import Path

import click

from toolkit.cli.options import common
from toolkit.cli.speech import _, spoken


@click.command(help=_("Compare the exports of associations: a page and a workbook."))
@click.argument("exports", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--output", type=click.Path(path_type=Path), default=Path(), help=_("The folder to write into."))
@common
def command(*, exports: tuple[Path, ...], output: Path) -> int:
    """Exit status: 0, or 2 if it could not run."""
    from toolkit.publishing.exchange import compare

    translate = spoken()
    for line in compare(exports, output, translate):
        click.echo(translate.sentence(line))
    return 0
