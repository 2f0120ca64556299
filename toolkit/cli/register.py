"""`mentorat register`: the documents that were made, and what became of them."""

import datetime as dt
from pathlib import Path

import click

from toolkit.cli.options import Day, common, config_option, today_option
from toolkit.cli.speech import _, spoken


@click.command(help=_("List the documents that were made, or note that one was handed over or signed."))
@click.option("--handed-over", metavar="NUMBER", help=_("Note that this document was handed over."))
@click.option("--signed", metavar="NUMBER", help=_("Note that this document was signed."))
@click.option("--on", "day", type=Day(), help=_("The day on which it was (default: today)."))
@config_option
@today_option
@common
def command(
    *, handed_over: str | None, signed: str | None, day: dt.date | None, config_path: Path, today: dt.date
) -> int:
    """Exit status: 0, or 2 if there is no such number."""
    from toolkit.errors import ToolkitError
    from toolkit.mailing.correspondence import handed_over as mailed
    from toolkit.memory.journal import entries_in
    from toolkit.model.message import say
    from toolkit.paperwork.register import open_register
    from toolkit.paperwork.register_list import register_lines
    from toolkit.setup import set_up

    translate = spoken()
    setup = set_up(Path(), config_path)  # any workbook will do: only what is remembered is wanted
    with open_register(setup.state) as register:
        for number, known in (
            (handed_over, handed_over and register.note(handed_over, handed_over_on=day or today)),
            (signed, signed and register.note(signed, signed_on=day or today)),
        ):
            if number and not known:
                raise ToolkitError(
                    say("The register has no document {number}.", number=number),
                    say("mentorat register lists them all."),
                )
        for line in register_lines(register.entries(), mailed(entries_in(setup.state, setup.association)), translate):
            click.echo(line)
    return 0
