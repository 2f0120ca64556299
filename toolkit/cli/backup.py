"""`mentorat backup`: the memory of what was done, in one file."""

from pathlib import Path

import click

from toolkit.cli.options import common, config_option
from toolkit.cli.speech import _, spoken


@click.command(help=_("Keep the memory of what was done in one file (default: a name with today's date, here)."))
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@config_option
@common
def command(*, file: Path | None, config_path: Path) -> int:
    """Exit status: 0, or 2 if it could not be kept."""
    from toolkit import clock
    from toolkit.memory.safekeeping import back_up
    from toolkit.setup import set_up

    setup = set_up(None, config_path)
    target = file or Path(f"mentorat-{clock.now().astimezone(setup.zone):%Y-%m-%d-%H%M%S}.zip")
    back_up(setup, target)
    click.echo(spoken().text("The memory is kept in {file}. It holds references and file names.", file=target.name))
    return 0
