"""`mentorat take-over`: from now on this computer looks after the workbook."""

from pathlib import Path

import click

from toolkit.cli.options import common, config_option
from toolkit.cli.speech import _, spoken


@click.command(help=_("Look after the workbook on this computer from now on; the other one stops by itself."))
@config_option
@common
def command(*, config_path: Path) -> int:
    """Exit status: 0, or 2 if the workbook cannot be read."""
    from toolkit.lease import take_over
    from toolkit.memory.home import take_home
    from toolkit.memory.journal import open_journal
    from toolkit.memory.locking import only_run
    from toolkit.model.message import say
    from toolkit.setup import set_up

    setup = set_up(None, config_path)
    with only_run(setup.state), open_journal(setup.state, setup.association) as journal:
        other = take_home(setup.state, journal)
        is_new = take_over(setup, journal)
    translate, file = spoken(), setup.workbook.name
    if other is not None:
        click.echo(
            translate.text(
                "From now on this folder does the work for {file}, and “{folder}” stops.", file=file, folder=other
            )
        )
    if is_new:
        click.echo(translate.text("From now on this computer looks after {file}.", file=file))
        text = say("Bring along what the other one remembers: “mentorat backup” there, “mentorat restore” here.")
        click.echo(f"{translate(text)} {translate(say('Else what was sent there is sent again.'))}")
    elif other is None:
        click.echo(translate.text("No other computer looks after {file}.", file=file))
    return 0
