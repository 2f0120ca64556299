"""The installed command, as a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.books import TODAY, clean, due, save
from toolkit import __version__
from toolkit.cli.app import COMMANDS
from toolkit.i18n import translator

MENTORAT = Path(sys.executable).with_name("mentorat")
PHASE = "Recruiting and selecting mentors"


def mentorat(
    folder: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [MENTORAT, *arguments],
        cwd=folder,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_the_exit_status_says_what_a_check_found(tmp_path: Path) -> None:
    save(tmp_path / "clean.xlsx", clean())
    save(tmp_path / "due.xlsx", due())
    today = f"--today={TODAY}"

    statuses = [
        mentorat(tmp_path, "check", name, today).returncode for name in ("clean.xlsx", "due.xlsx", "nowhere.xlsx")
    ]

    assert statuses == [0, 1, 2]


def test_the_result_goes_to_one_stream_and_the_rest_to_the_other(tmp_path: Path) -> None:
    save(tmp_path / "due.xlsx", due())

    done = mentorat(tmp_path, "check", "due.xlsx", "--json", "--write", f"--today={TODAY}", "--language=fr")

    assert json.loads(done.stdout)["findings"][0]["subject"] == "M-003"
    assert "due.xlsx" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_system_that_knows_few_letters_still_gets_every_word(tmp_path: Path, encoding: str) -> None:
    save(tmp_path / "due.xlsx", due())
    plain = {"LC_ALL": "C", "PYTHONIOENCODING": encoding, "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}

    done = mentorat(tmp_path, "check", "due.xlsx", f"--today={TODAY}", environment=plain | {"LANGUAGE": ""})

    assert (done.returncode, done.stderr) == (1, "")
    assert translator("fr").text(PHASE) in done.stdout
    assert "✘ A4" in done.stdout


def test_a_reader_that_has_seen_enough_causes_no_traceback(tmp_path: Path) -> None:
    save(tmp_path / "due.xlsx", due())
    command: list[str | Path] = [MENTORAT, "check", "due.xlsx", "--json"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()

        told = process.stderr.read()

        assert process.wait(timeout=60) != 0
    assert told == b""


@pytest.mark.parametrize("arguments", [["--version"], ["-h"], ["--help"]], ids=" ".join)
def test_help_and_version_are_answered(tmp_path: Path, arguments: list[str]) -> None:
    done = mentorat(tmp_path, *arguments, "--language=en")

    assert (done.returncode, done.stderr) == (0, "")
    assert __version__ in done.stdout if arguments == ["--version"] else all(name in done.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_help(tmp_path: Path, name: str) -> None:
    done = mentorat(tmp_path, name, "--help", "--language=en")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Usage: mentorat {name}")


def test_the_help_loads_none_of_the_heavy_libraries() -> None:
    script = (
        "import sys; from toolkit.cli.app import run; status = run(['--help']);"
        "print(status, sorted(set(sys.modules) & {'openpyxl', 'docx', 'jinja2', 'python_calamine', 'babel',"
        " 'docxtpl', 'sqlite3', 'filelock', 'lxml'}))"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)

    assert done.stdout.splitlines()[-1] == "0 []"


def test_it_also_runs_as_a_module(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "toolkit", "--version"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.stdout.endswith(f"{__version__}\n")
