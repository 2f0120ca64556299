"""`mentorat init`: a configuration and a starter workbook for an association."""

import datetime as dt
import sys
from pathlib import Path
from typing import Any

import click

from toolkit.cli.options import common, today_option
from toolkit.cli.speech import _, spoken

_QUESTIONS = (
    ("name", _("Name of the association")),
    ("legal_form", _("Legal form (ASBL, VZW, VoG)")),
    ("seat", _("Address of the seat")),
    ("enterprise_number", _("Enterprise number")),
    ("register", _("Register and court (RPM, RPR)")),
    ("email", _("E-mail address")),
    ("place", _("Town from which letters are dated")),
    ("signatory", _("Who signs letters")),
    ("signatory_role", _("Function of who signs")),
)


def _with_questions(command: Any) -> Any:  # noqa: ANN401 - whatever click makes of a function
    for name, text in reversed(_QUESTIONS):
        command = click.option(f"--{name.replace('_', '-')}", name, help=text)(command)
    return command


@click.command(help=_("Write a configuration and a starter workbook into a folder."))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--workbook", help=_("The workbook you have already: no starter workbook is made."))
@click.option("--yes", is_flag=True, help=_("Ask nothing; what is not given stays empty."))
@_with_questions
@today_option
@common
def command(*, folder: Path, workbook: str | None, yes: bool, today: dt.date, **answers: str | None) -> int:
    """Exit status: 0, or 2 if it could not run."""
    from toolkit.starter.folder import make_folder

    translate = spoken()
    given = {name: text for name, text in answers.items() if text is not None}
    open_questions = {} if yes else {name: text for name, text in _QUESTIONS if name not in given}
    if sys.stdin.isatty():
        for name, question in open_questions.items():
            given[name] = click.prompt(question, default="", show_default=False)
    made = make_folder(folder, translate.language, given, workbook=workbook, today=today)
    for path in made:
        click.echo(f"  {path}")
    if open_questions and not sys.stdin.isatty():
        click.echo(
            translate.text(
                "Nobody sits at a terminal, so nothing was asked, and nothing was read from what is piped in. Left "
                "empty: {options}. Fill them in under [association] of config.toml, or give them to “init” like this.",
                options=", ".join(f"--{name.replace('_', '-')}" for name in open_questions),
            )
        )
    click.echo(translate.text("Next: fill in the workbook, then try “mentorat check” in that folder."))
    return 0
