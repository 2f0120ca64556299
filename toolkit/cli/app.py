"""The group of commands, and how errors are told."""

import sys
from collections.abc import Sequence
from importlib import import_module

import click

from toolkit import __version__
from toolkit.cli.metavars import speak_metavars
from toolkit.cli.speech import _, choose_language, speak, spoken
from toolkit.errors import ToolkitError
from toolkit.model.message import Message, say

COMMANDS: dict[str, Message] = {
    "demo": say("Make a fictional association and run the night shift on it."),
    "init": say("Write a configuration and a starter workbook into a folder."),
    "adopt": say("Find the tables and columns of an existing workbook."),
    "check": say("Check a workbook against the 23 quality criteria."),
    "explain": say("Explain a criterion, or a finding about the workbook."),
    "letters": say("Prepare the letters of acceptance and refusal that are due."),
    "contracts": say("Prepare the contracts of duos that are due."),
    "documents": say("Prepare one document by hand, of any kind."),
    "register": say("The documents that were made, and what became of them."),
    "templates": say("Look after the templates of letters and contracts."),
    "report": say("Write the quality sheet and the page of figures."),
    "run": say("Run a job of the folder jobs/ once, now."),
    "forecast": say("Say what will become not met if nobody acts, and the last day to act."),
    "reminders": say("Remind each person of what is due, in one message."),
    "why": say("Say what was and was not sent to a person, and why."),
    "outbox": say("Show the messages that wait or are in doubt, and settle them."),
    "run-due": say("Run the jobs that are due and not done, then end."),
    "schedule": say("Stay and run the jobs when they are due, or let a timer of the system do so."),
    "history": say("What the runs did, and how they ended."),
    "dossier": say("Write the file for an auditor."),
    "export": say("Write the figures for the federation, without names."),
    "federation": say("Compare the exports of associations."),
    "backup": say("Keep the memory of what was done in one file."),
    "restore": say("Put back the memory that was kept."),
    "take-over": say("Look after the workbook on this computer from now on."),
    "doctor": say("Look whether everything is in order to run unattended."),
    "schema": say("The schema of the sheets, for other programs."),
}
"""Every command with its line in the help. The module of a command has its name."""


class LazyGroup(click.Group):
    """Loads the module of a command when it is called, so that the help answers at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order people meet them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called `cmd_name`."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"toolkit.cli.{cmd_name.replace('-', '_')}").command
        speak_metavars(command, ctx)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading any."""
        del ctx
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, spoken()(text)) for name, text in COMMANDS.items()])


def run(arguments: Sequence[str]) -> int:
    """Run the command line; return the exit status. An error is told in a sentence or two."""
    for stream in (sys.stdout, sys.stderr):  # a Windows console or pipe may know fewer characters than French
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    speak(choose_language(arguments))
    group = _group()
    try:
        result = group.main(list(arguments), prog_name="mentorat", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.ClickException as error:
        error.show()
        return 2
    except click.Abort:
        return 2
    except Exception as error:  # noqa: BLE001 - whatever it is, a person is told in words
        if "--debug" in arguments:
            import traceback

            traceback.print_exc()
        click.echo(sentences(error), err=True)
        return 2


def _group() -> click.Group:
    @click.group(
        cls=LazyGroup,
        help=_("The night shift for the spreadsheet of a mentoring association."),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    @click.version_option(__version__, prog_name="mentorat", help=_("Show the version and exit."))
    @click.option(
        "--language", type=click.Choice(["fr", "nl", "de", "en"]), help=_("The language of all that is said.")
    )
    @click.option("--debug", is_flag=True, help=_("Show where in the program an error happened."))
    def group(*, language: str | None, debug: bool) -> None:
        """Both options have been read before: `choose_language` and `run`."""
        del language, debug

    speak_metavars(group, click.Context(group))
    return group


def sentences(error: Exception) -> str:
    """What happened and what to do. Of a bug only where it happened is told: not a word of the data."""
    translate = spoken()
    if isinstance(error, ToolkitError):
        return translate(error.told)
    where = "; ".join(getattr(error, "__notes__", [])) or type(error).__name__
    bug = say(
        "The program made a mistake ({where}). Run it again with --debug and send the "
        "lines to whoever looks after it: they may hold names, so not to a public place.",
        where=where,
    )
    return translate(bug)
