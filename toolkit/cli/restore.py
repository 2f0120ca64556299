"""`mentorat restore`: the memory of what was done, as it was when it was kept."""

from pathlib import Path

import click

from toolkit.cli.options import common, config_option
from toolkit.cli.speech import _, spoken


@click.command(help=_("Put back the memory that “mentorat backup” kept; that of now is moved aside."))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@config_option
@common
def command(*, file: Path, config_path: Path) -> int:
    """Exit status: 0, or 2 if nothing was changed."""
    from toolkit import clock
    from toolkit.memory.safekeeping import restore
    from toolkit.setup import set_up

    setup = set_up(None, config_path)
    aside = restore(setup, file, clock.now().astimezone(setup.zone))
    click.echo(
        spoken().text("The memory of {file} is back; that of now is in {folder}.", file=file.name, folder=aside.name)
    )
    return 0
