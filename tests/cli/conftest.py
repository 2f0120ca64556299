"""The command line, run within the test's own process: starting Python anew for each would take minutes."""

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from toolkit.cli.app import run


@dataclass(frozen=True)
class Outcome:
    """What a command said, and its exit status."""

    status: int
    out: str
    err: str


Cli = Callable[..., Outcome]


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Cli]:
    """Run `mentorat` with these arguments in an empty folder; in English, unless `language` says otherwise."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", "")

    def call(*arguments: object, language: str | None = "en") -> Outcome:
        capsys.readouterr()
        chosen = ["--language", language] if language else []
        status = run([*chosen, *map(str, arguments)])
        out, err = capsys.readouterr()
        return Outcome(status, out, err)

    yield call
    gc.enable()  # commands end the program without collecting
