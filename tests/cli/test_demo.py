from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.books import TODAY, state_of
from tests.cli.conftest import Cli
from toolkit.i18n import translator


@pytest.mark.parametrize("language", ["fr", "nl", "de", "en"])
def test_the_demo_says_what_it_made_and_where(cli: Cli, language: str) -> None:
    shown = translator(language)

    outcome = cli("demo", "duo", "--today", TODAY, language=language)

    assert (outcome.status, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    assert lines[0] == shown.text("A fictional association was made in {folder}. Now the night:", folder="duo")
    named = [Path(line.strip()) for line in lines if line.startswith("  duo")]
    assert named == [
        Path("duo/programme.xlsx"),
        Path("duo/report.html"),
        Path("duo/documents"),
        Path("duo/outbox"),
        Path("duo/config.toml"),
    ]
    assert all(path.exists() for path in named)


def test_its_folder_is_called_mentorat_demo_unless_it_is_named(cli: Cli, tmp_path: Path) -> None:
    cli("demo", "--today", TODAY)

    assert [path.name for path in tmp_path.iterdir()] == ["mentorat-demo"]


def test_a_second_demo_in_the_same_folder_refuses_and_says_what_to_do(cli: Cli, tmp_path: Path) -> None:
    cli("demo", "duo", "--today", TODAY)
    before = state_of(tmp_path)

    outcome = cli("demo", "duo", "--today", TODAY)

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == (
        "There is something called duo here already. Delete it, or name another folder: mentorat demo OTHER.\n"
    )
    assert state_of(tmp_path) == before


def test_what_the_demo_made_can_be_worked_on(cli: Cli) -> None:
    cli("demo", "duo", "--today", TODAY)

    check = cli("check", "--config", "duo/config.toml", "--today", TODAY)
    again = cli("run", "nightly", "--config", "duo/config.toml", "--today", TODAY)

    assert check.status == 1
    assert check.out.endswith("23 criteria: 12 met, 11 not met, 0 not evidenced, 0 not applicable. 32 findings.\n")
    assert again.status == 0
    assert "Prepared" not in again.out


def test_a_folder_that_cannot_be_made_is_told(cli: Cli) -> None:
    Path("file").write_text("x")

    outcome = cli("demo", "file/duo", "--today", TODAY)

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("duo cannot be written (")
    assert outcome.err.count("\n") == 1


def test_the_demo_at_google_does_the_same_night(cli: Cli, tmp_path: Path) -> None:
    here = cli("demo", "here", "--today", TODAY)
    there = cli("demo", "there", "--google", "--today", TODAY)

    assert (there.status, there.err) == (0, "")
    assert "Google Sheets" in there.out
    assert [line for line in here.out.splitlines() if " × " in line] == [
        line for line in there.out.splitlines() if " × " in line
    ]
    books = [load_workbook(tmp_path / folder / "programme.xlsx") for folder in ("here", "there")]
    sheets = [[sheet.title for sheet in book] for book in books]
    assert sheets[0] == sheets[1]
    judged = [[tuple(cell.value for cell in row[:2]) for row in book[sheets[0][-2]]] for book in books]
    told = [[line for line in lines if any(line) and not str(line[0]).startswith("=")] for lines in judged]
    assert len(told[0]) > 40
    assert told[0] == told[1]
    assert not (tmp_path / "there" / "google-key.json").exists()
    assert "127.0.0.1" not in (tmp_path / "there" / "config.toml").read_text()
