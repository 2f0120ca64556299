"""The words for values in every help: a language is chosen for a whole process, so each has one of its own."""

import json
import subprocess
import sys

import pytest

_HELP = """
import json, sys
import click
from toolkit.cli.app import COMMANDS, _group
from toolkit.cli.speech import speak

def words(command):
    yield command.options_metavar
    yield from (parameter.metavar for parameter in command.params if not getattr(parameter, "is_flag", False))
    if isinstance(command, click.Group):
        yield command.subcommand_metavar
        for one in command.commands.values():
            yield from words(one)

speak(sys.argv[1])
group = _group()
context = click.Context(group)
print(json.dumps([word for name in COMMANDS for word in words(group.get_command(context, name))]))
"""
_ALIKE = {"fr": {"[OPTIONS]", "CODE", "EXPORTS..."}, "nl": {"CODE"}, "de": {"CODE", "PERSON", "TEXT", "[NAME]"}}
"""Words that the language shares with English."""


def words(language: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", _HELP, language], capture_output=True, text=True, check=True)
    found: list[str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("language", ["fr", "nl", "de"])
def test_every_word_for_a_value_is_in_the_language_that_is_spoken(language: str) -> None:
    english, spoken = words("en"), words(language)

    assert {"[OPTIONS]", "FOLDER", "[WORKBOOK]", "EXPORTS...", "YYYY-MM-DD", "TEXT", "COUNT"} <= set(english)
    untranslated = {
        one
        for one, other in zip(english, spoken, strict=True)
        if one == other and one.upper() == one and "|" not in one
    }
    assert untranslated <= _ALIKE[language]


def test_brackets_and_dots_stay() -> None:
    assert {"[OPTIES]", "MAP", "[WERKMAP]", "EXPORTBESTANDEN...", "JJJJ-MM-DD", "[NAMEN]..."} <= set(words("nl"))
