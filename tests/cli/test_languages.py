from pathlib import Path

import pytest

from tests.cli.books import TODAY, association, clean, due, save
from tests.cli.conftest import Cli
from toolkit.cli.speech import choose_language
from toolkit.i18n import translator
from toolkit.model.message import say

NO_CONFIGURATION = (
    say("There is no configuration {file} here.", file="config.toml"),
    say("Go to the folder that has it, or name it with --config."),
)
PHASE = "Recruiting and selecting mentors"


@pytest.mark.parametrize("language", ["fr", "nl", "de", "en"])
def test_a_check_speaks_the_language_that_is_asked_for(cli: Cli, language: str) -> None:
    save(Path("book.xlsx"), due())

    out = cli("check", "book.xlsx", "--today", TODAY, language=language).out

    assert f"A. {translator(language).text(PHASE)}" in out
    assert translator(language)(say("refused without a reason")) in out


def test_the_four_languages_say_different_things() -> None:
    assert len({translator(language).text(PHASE) for language in ("fr", "nl", "de", "en")}) == 4


@pytest.mark.parametrize("where", ["before", "after"])
def test_the_language_may_stand_before_or_after_the_command(cli: Cli, where: str) -> None:
    save(Path("book.xlsx"), clean())
    arguments = ["check", "book.xlsx"]
    arguments = ["--language=nl", *arguments] if where == "before" else [*arguments, "--language", "nl"]

    assert translator("nl").text(PHASE) in cli(*arguments, language=None).out


def test_the_configuration_says_in_which_language(cli: Cli, tmp_path: Path) -> None:
    association(tmp_path / "there", clean(), language="de")

    out = cli("check", "--config", "there/config.toml", language=None).out

    assert translator("de").text(PHASE) in out


@pytest.mark.parametrize("fault", [b'[mail]\nhost = "x\n', b"[mail]\nhost = '\xe9'\n"], ids=["quote", "encoding"])
def test_a_configuration_that_is_broken_elsewhere_says_in_which_language_that_is_told(
    cli: Cli, tmp_path: Path, fault: bytes
) -> None:
    (tmp_path / "config.toml").write_bytes(b'language = "nl"\n' + fault)

    assert cli("check", language=None).err.startswith("config.toml kan niet gelezen worden (regel 3")


def test_a_configuration_that_names_no_language_means_french_whatever_the_system_speaks(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = association(tmp_path, clean())
    config.write_text(config.read_text().replace('language = "en"\n', ""))
    monkeypatch.setenv("LANG", "nl_BE.UTF-8")

    assert translator("fr").text(PHASE) in cli("check", language=None).out


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "nl_BE.UTF-8"}, "nl"),
        ({"LANGUAGE": "de:fr", "LANG": "nl_BE.UTF-8"}, "de"),
        ({"LC_ALL": "fr_BE.UTF-8", "LANG": "nl_BE.UTF-8"}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "it_IT.UTF-8"}, "fr"),
        ({}, "fr"),
    ],
    ids=str,
)
def test_without_a_configuration_the_system_says_in_which_language_else_french(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    err = cli("check", language=None).err

    assert err == " ".join(map(translator(language), NO_CONFIGURATION)) + "\n"


def test_a_broken_configuration_does_not_keep_the_program_from_speaking(cli: Cli) -> None:
    Path("config.toml").write_text("language = \n")

    outcome = cli("check", language=None)

    assert outcome.status == 2
    assert outcome.err.startswith("config.toml")
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize("language", ["fr", "nl", "de"])
def test_help_and_usage_errors_of_click_are_translated_too(cli: Cli, language: str) -> None:
    shown = translator(language)

    assert shown.text("Show this message and exit.") in " ".join(cli("--help", language=language).out.split())
    assert (
        cli("check", "--bogus", language=language)
        .err.splitlines()[-1]
        .startswith(shown.text("Error: {message}").partition("{")[0].strip())
    )
    assert shown.text("Error: {message}") != "Error: {message}"


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["check", "--language", "nl"], "nl"),
        (["check", "--language=de"], "de"),
        (["--language", "en", "check"], "en"),
    ],
)
def test_the_language_is_known_before_any_command_is_loaded(arguments: list[str], language: str) -> None:
    assert choose_language(arguments) == language


def test_a_language_that_is_none_of_ours_is_refused(cli: Cli) -> None:
    outcome = cli("check", "--language", "it", language=None)

    assert outcome.status == 2
    assert "'it'" in outcome.err
