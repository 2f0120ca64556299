"""Options that several commands have."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from toolkit import clock
from toolkit.cli.speech import _
from toolkit.errors import ConfigError
from toolkit.model.message import say

F = TypeVar("F", bound=Callable[..., Any])

DEFAULT_CONFIG = Path("config.toml")


class Day(click.ParamType[dt.date]):
    """A day, written as 2026-03-31."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """Return the day. Anything else is a usage error."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            self.fail(_("“{value}” is not a day: write it as 2026-03-31.").format(value=value), param, ctx)


class Count(click.IntRange):
    """A whole number within bounds."""

    name = _("count")


def common(command: F) -> F:
    """Add what every command takes: --language and --debug, which are read before the command is loaded."""
    command = click.option(
        "--language",
        type=click.Choice(["fr", "nl", "de", "en"]),
        expose_value=False,
        help=_("The language of all that is said."),
    )(command)
    return click.option(
        "--debug", is_flag=True, expose_value=False, help=_("Show where in the program an error happened.")
    )(command)


def config_option(command: F) -> F:
    """Add --config, the configuration of the association."""
    return click.option(
        "--config",
        "config_path",
        type=click.Path(path_type=Path),
        callback=_configuration,
        help=_("The configuration of the association (default: config.toml here)."),
    )(command)


def fleet_option(command: F) -> F:
    """Add --all, the folder of many associations."""
    return click.option(
        "--all",
        "folder",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        help=_("Do so for every association that has a folder with a config.toml in this folder."),
    )(command)


def _configuration(_context: click.Context, _option: click.Parameter, named: Path | None) -> Path:
    """The file named, which must be there; a check goes on without the one that is not named."""
    if named is None:
        return DEFAULT_CONFIG
    if not named.exists():
        raise ConfigError(
            say("There is no configuration {file}.", file=str(named)), say("Check the name and the folder.")
        )
    return named


def today_option(command: F) -> F:
    """Add --today, which replays any day."""
    return click.option(
        "--today", type=Day(), default=clock.today, help=_("Work as if it were this day (default: today).")
    )(command)
