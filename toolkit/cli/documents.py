"""`mentorat documents KIND --for REFERENCE`: one document, by hand."""

import datetime as dt
from pathlib import Path

import click

from toolkit.cli.options import common, config_option, today_option
from toolkit.cli.speech import _, spoken


@click.command(help=_("Prepare one document by hand, for example “mentorat documents contract --for D-012”."))
@click.argument("kind", required=False)
@click.option(
    "--for", "reference", help=_("Whom or which duo it is about: the reference in the workbook, or the full name.")
)
@config_option
@today_option
@common
def command(*, kind: str | None, reference: str | None, config_path: Path, today: dt.date) -> int:
    """Exit status: 0, or 2 if the document is held back or could not be made."""
    from toolkit.documents.registry import KINDS

    translate = spoken()
    if kind is None:
        for known in KINDS.values():
            click.echo(f"{known.name:22} {translate(known.title)}: {translate(known.when)}")
        return 0
    if kind not in KINDS:
        raise click.UsageError(
            _("There is no kind “{name}”. Known are: {names}.").format(name=kind, names=", ".join(KINDS))
        )
    if not reference:
        raise click.UsageError(_("Say whom it is about: --for REFERENCE."))
    from toolkit.paperwork.by_hand import prepare_by_hand
    from toolkit.setup import set_up

    account = prepare_by_hand(set_up(None, config_path), kind, reference, today, translate)
    for line in account.lines:
        click.echo(translate.sentence(line))
    return 2 if account.held or account.failed else 0
