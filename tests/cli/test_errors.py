"""Errors of the program itself: told in words, without a word of the data."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.books import TODAY, association, due
from tests.cli.conftest import Cli
from toolkit.cli.app import sentences
from toolkit.i18n import translator
from toolkit.resources import shipped

NAMES = ("Koen", "Claes", "Élodie", "Lefèvre", "Großmann", "Shevchenko", "M-002")


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return association(tmp_path, due())


@pytest.fixture
def broken(config: Path) -> None:
    """A profile of the association's own that no rule can count with: a real mistake in A4."""
    text = shipped("sheets_schema/profiles/mentoring-belgium.toml").read_text(encoding="utf-8")
    folder = config.parent / "sheets_schema" / "profiles"
    folder.mkdir(parents=True)
    own = text.replace('"mentoring-belgium"', '"own"').replace(
        "notification_days = 14 ", "notification_days = 999_999_999_999 "
    )
    assert own.count("999_999_999_999") == 1
    (folder / "own.toml").write_text(own, encoding="utf-8")
    config.write_text(f'{config.read_text()}\n[quality]\nprofile = "own"\n')


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("command", [["check"], ["run", "nightly"], ["letters"]], ids=" ".join)
@pytest.mark.parametrize("language", ["fr", "nl", "de", "en"])
def test_a_mistake_in_a_rule_names_the_criterion_and_nobody(
    cli: Cli, config: Path, command: list[str], language: str
) -> None:
    outcome = cli(*command, "--config", config, "--today", TODAY, language=language)

    told = translator(language).text(
        "The program made a mistake ({where}). Run it again with --debug and send the "
        "lines to whoever looks after it: they may hold names, so not to a public place.",
        where="while judging criterion A4",
    )
    assert (outcome.status, outcome.out, outcome.err) == (2, "", f"{told}\n")
    assert not any(name in outcome.err for name in NAMES)


@pytest.mark.usefixtures("broken")
def test_debug_shows_where_it_happened_and_still_gives_status_2(cli: Cli, config: Path) -> None:
    outcome = cli("check", "--debug", "--config", config, "--today", TODAY)

    assert (outcome.status, outcome.out) == (2, "")
    assert "Traceback (most recent call last)" in outcome.err
    assert "OverflowError" in outcome.err
    assert "The program made a mistake" in outcome.err.splitlines()[-1]


@pytest.mark.parametrize("language", ["fr", "nl", "de", "en"])
def test_what_a_mistake_says_of_people_is_not_told(cli: Cli, language: str) -> None:
    cli("--version", language=language)
    error = LookupError("Koen Claes: M-002")
    error.add_note("while judging criterion A4")

    told = sentences(error)

    assert "while judging criterion A4" in told
    assert not any(name in told for name in NAMES)


def test_debug_shows_the_same_of_an_error_that_is_told_in_words(cli: Cli) -> None:
    outcome = cli("check", "nowhere.xlsx", "--debug")

    assert outcome.status == 2
    assert "Traceback (most recent call last)" in outcome.err
    assert outcome.err.splitlines()[-1].startswith("The file nowhere.xlsx does not exist")


@pytest.mark.usefixtures("broken")
def test_a_profile_of_ones_own_that_no_rule_can_count_with_is_no_traceback(config: Path) -> None:
    """The same for a real process."""
    done = subprocess.run(
        [sys.executable, "-m", "toolkit", "check", "--config", config, "--today", str(TODAY)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert "while judging criterion A4" in done.stderr
    assert "Traceback" not in done.stderr
    assert not any(name in done.stderr for name in NAMES)
