"""The memory of what was done, kept and put back: nothing is prepared twice after the computer was replaced."""

import datetime as dt
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from filelock import FileLock

from tests.cli.books import TODAY, association, due, state_of
from tests.cli.conftest import Cli
from toolkit import clock


@pytest.fixture
def config(cli: Cli, tmp_path: Path) -> Path:
    config = association(tmp_path / "there", due())
    cli("run", "nightly", "--config", config, "--today", TODAY)
    return config


def contents(config: Path) -> dict[str, str]:
    """File -> hash; when a folder was last touched does not count."""
    return {name: digest for name, (_, digest) in state_of(config.parent).items()}


def letters(config: Path) -> int:
    return len(list((config.parent / "documents").rglob("*.docx")))


def hour_in(name: str) -> dt.datetime:
    return dt.datetime.strptime("-".join(name.removesuffix(".zip").split("-")[-4:]), "%Y-%m-%d-%H%M%S")  # noqa: DTZ007


def test_names_of_files_bear_the_hour_of_the_association(cli: Cli, config: Path, tmp_path: Path) -> None:
    """A computer in a data centre has the time of elsewhere."""
    config.write_text('time_zone = "Pacific/Kiritimati"\n' + config.read_text())
    there = ZoneInfo("Pacific/Kiritimati")  # 14 hours before London: no test machine has it

    cli("backup", "--config", config)
    (kept,) = tmp_path.glob("mentorat-*.zip")
    cli("restore", kept, "--config", config)
    (aside,) = (config.parent / ".mentorat").glob("before-restore-*")

    now = clock.now().astimezone(there).replace(tzinfo=None)
    assert all(abs(now - hour_in(path.name)) < dt.timedelta(hours=1) for path in (kept, aside))


def test_on_a_new_computer_no_letter_is_prepared_again(cli: Cli, config: Path, tmp_path: Path) -> None:
    kept = cli("backup", "kept.zip", "--config", config)
    old = config.parent.rename(tmp_path / "on the old computer")
    new = association(tmp_path / "new", due())
    restored = cli("restore", "kept.zip", "--config", new)
    told = cli("run", "nightly", "--config", new, "--today", TODAY)

    assert (kept.status, restored.status, told.status) == (0, 0, 0)
    assert letters(old / "config.toml") == 2
    assert letters(new) == 0
    assert "Prepared" not in told.out


def test_what_was_there_is_moved_aside(cli: Cli, config: Path) -> None:
    cli("backup", "kept.zip", "--config", config)
    state = config.parent / ".mentorat"
    before = (state / "journal.sqlite3").read_bytes()
    outcome = cli("restore", "kept.zip", "--config", config)

    (aside,) = state.glob("before-restore-*")
    assert aside.name in outcome.out
    assert (aside / "journal.sqlite3").read_bytes() == before


def test_a_file_that_is_there_is_not_overwritten(cli: Cli, config: Path) -> None:
    Path("kept.zip").write_bytes(b"mine")

    assert cli("backup", "kept.zip", "--config", config).status == 2
    assert Path("kept.zip").read_bytes() == b"mine"


def test_without_memory_there_is_nothing_to_keep(cli: Cli, tmp_path: Path) -> None:
    outcome = cli("backup", "kept.zip", "--config", association(tmp_path / "fresh", due()))

    assert (outcome.status, Path("kept.zip").exists()) == (2, False)
    assert "there is nothing to keep" in outcome.err


def no_zip(path: Path) -> None:
    path.write_bytes(b"no backup")


def nothing_known(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../../journal.sqlite3", b"elsewhere")
        archive.writestr("config.toml", b"")


def damaged(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("journal.sqlite3", b"no database" * 99)


def newer(path: Path) -> None:
    with closing(sqlite3.connect("newer.sqlite3")) as connection:
        connection.execute("PRAGMA user_version = 99")
    with zipfile.ZipFile(path, "w") as archive:
        archive.write("newer.sqlite3", "runs.sqlite3")


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (no_zip, "bad.zip is no backup of the memory."),
        (nothing_known, "bad.zip is no backup of the memory."),
        (damaged, "The journal journal.sqlite3 cannot be used"),
        (newer, "was written by a newer version"),
    ],
)
def test_what_is_no_sound_backup_changes_nothing(cli: Cli, config: Path, make: object, told: str) -> None:
    make(Path("bad.zip"))  # type: ignore[operator]
    before = contents(config)

    outcome = cli("restore", "bad.zip", "--config", config)

    assert outcome.status == 2
    assert told in outcome.err
    assert contents(config) == before


def test_not_while_a_run_is_in_progress(cli: Cli, config: Path) -> None:
    cli("backup", "kept.zip", "--config", config)
    shutil.copy("kept.zip", "again.zip")
    with FileLock(config.parent / ".mentorat" / "run.lock"):
        outcomes = [cli("restore", "again.zip", "--config", config), cli("backup", "b.zip", "--config", config)]

    assert [outcome.status for outcome in outcomes] == [2, 2]
    assert all("Another run for this association is in progress." in outcome.err for outcome in outcomes)
