"""`mentorat outbox`: messages that wait, were refused or are in doubt, and settling them."""

from pathlib import Path

import click

from toolkit.cli.options import common, config_option
from toolkit.cli.speech import _, spoken


@click.command(help=_("Show the messages that wait, were refused or are in doubt, and settle them."))
@click.option("--sent", multiple=True, metavar="ID", help=_("This message arrived: do not send it again."))
@click.option("--again", multiple=True, metavar="ID", help=_("This message did not arrive: send it if still due."))
@click.option("--never", multiple=True, metavar="ADDRESS", help=_("Never write to this address again."))
@click.option(
    "--bounced",
    type=click.Path(path_type=Path, exists=True),
    help=_("Note the messages that came back, by the reports in this file or folder (.eml, Maildir)."),
)
@config_option
@common
def command(
    *, sent: tuple[str, ...], again: tuple[str, ...], never: tuple[str, ...], bounced: Path | None, config_path: Path
) -> int:
    """Exit status: 0, or 2 if it could not run."""
    from toolkit.mailing.bounces import bounces_in, came_back, note_bounces
    from toolkit.mailing.correspondence import open_mails
    from toolkit.mailing.posting import sender_of
    from toolkit.mailing.settling import forget, settle
    from toolkit.memory.journal import open_journal
    from toolkit.memory.locking import only_run
    from toolkit.model.message import say_many
    from toolkit.setup import set_up

    translate = spoken()
    setup = set_up(Path(), config_path)  # any workbook will do: only the journal is wanted
    with only_run(setup.state), open_journal(setup.state, setup.association) as journal:
        settle(journal, sent, again)
        for address in never:
            forget(journal, address)
        if never:
            told = say_many(
                "{count} address is never written to again.",
                "{count} addresses are never written to again.",
                len(never),
            )
            click.echo(translate(told))
        if bounced is not None:
            count = note_bounces(journal, sender_of(setup.config), bounces_in(bounced))
            click.echo(translate(came_back(count)))
        lines = [translate.sentence(line) for line in open_mails(journal.entries())]
    for line in lines or [translate.text("No message waits or is in doubt.")]:
        click.echo(line)
    return 0
