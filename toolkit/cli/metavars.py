"""The words that stand for values in the help ("FOLDER", "[OPTIONS]"), in the language of all the rest."""

import re

import click

from toolkit.cli.speech import _

_WORD = re.compile(r"[A-Z]{2,}(?:[- ][A-Z]{2,})*")


def speak_metavars(command: click.Command, context: click.Context) -> None:
    """Put the words of `command` and of its own commands into the language that is spoken."""
    words = _words()

    def spoken(text: str) -> str:
        return _WORD.sub(lambda found: words.get(found[0], found[0]), text)

    command.options_metavar = spoken(command.options_metavar or "")
    for parameter in command.params:
        parameter.metavar = spoken(parameter.make_metavar(context))
    if isinstance(command, click.Group):
        command.subcommand_metavar = spoken(command.subcommand_metavar)
        for one in command.commands.values():
            speak_metavars(one, context)


def _words() -> dict[str, str]:
    return {
        "OPTIONS": _("OPTIONS"),
        "COMMAND": _("COMMAND"),
        "ARGS": _("ARGS"),
        "TEXT": _("TEXT"),
        "YYYY-MM-DD": _("YYYY-MM-DD"),
        "NUMBER": _("NUMBER"),
        "ID": _("ID"),
        "ADDRESS": _("ADDRESS"),
        "FOLDER": _("FOLDER"),
        "FILE": _("FILE"),
        "WORKBOOK": _("WORKBOOK"),
        "EXPORTS": _("EXPORTS"),
        "PERSON": _("PERSON"),
        "JOB": _("JOB"),
        "KIND": _("KIND"),
        "CODE": _("CODE"),
        "NAME": _("NAME"),
        "NAMES": _("NAMES"),
    }
