"""In which language the command line speaks.

The language is chosen before any command is loaded, so `_` may be used where a command is declared.
click's own words ("Usage", "Missing argument") come from the same catalogues.
"""

import gettext
import os
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

import click

from toolkit.i18n import DOMAIN, LOCALE, Translator, system_language, translator
from toolkit.schema.definitions import LANGUAGES
from toolkit.settings import SHARED

_ = gettext.gettext
_LANGUAGE = re.compile(r"""^\s*language\s*=\s*["'](\w+)["']""", re.MULTILINE)


def speak(language: str) -> None:
    """Use `language` for everything the command line says from now on."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(LOCALE))
    gettext.textdomain(DOMAIN)


def spoken() -> Translator:
    """The translator of the language in use."""
    language = os.environ.get("LANGUAGE", "fr")
    return translator(language if language in LANGUAGES else "fr")


def is_agreed(question: str) -> bool:
    """Ask somebody at the terminal, in their language; an empty answer agrees."""
    yes, no = _("yes"), _("no")
    while True:
        answer = click.prompt(f"{question} [{yes}/{no}]", default=yes, show_default=False).strip().casefold()
        if any(word.startswith(answer) for word in (yes, "yes")):
            return True
        if any(word.startswith(answer) for word in (no, "no")):
            return False


def choose_language(arguments: Sequence[str]) -> str:
    """Return the language of --language, else that of the configuration, else the system's, else French."""
    asked = _option(arguments, "--language")
    if asked in LANGUAGES:
        return asked
    fleet = _option(arguments, "--all")
    if fleet:
        return _written(Path(fleet) / SHARED) or system_language()
    return _configured(Path(_option(arguments, "--config") or "config.toml")) or system_language()


def _option(arguments: Sequence[str], name: str) -> str:
    for position, argument in enumerate(arguments):
        if argument.startswith(f"{name}="):
            return argument.partition("=")[2]
        if argument == name and position + 1 < len(arguments):
            return arguments[position + 1]
    return ""


def _configured(path: Path) -> str:
    """The language of the configuration, "fr" if it names none; empty if there is no configuration to read."""
    language = _written(path)
    if language is None:
        return ""
    return language or _written(path.resolve().parent.parent / SHARED) or "fr"


def _written(path: Path) -> str | None:
    """The language that a file of settings names, empty if it names none of ours; `None` if it cannot be read.

    One that is broken elsewhere still says in which language that is to be told.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return None
    try:
        language = tomllib.loads(text).get("language", "")
    except ValueError:  # the command itself will say what is wrong with it
        found = _LANGUAGE.search(text)
        if found is None:
            return None
        language = found[1]
    return language if language in LANGUAGES else ""
