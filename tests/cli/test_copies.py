"""A copy of a folder with its workbook and its memory is found out; the original is never kept from its work."""

import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.books import association, due, state_of
from tests.cli.conftest import Cli
from tests.cli.test_jobs import write_job
from tests.cli.test_schedule import ALWAYS
from toolkit import clock
from toolkit.doctor.diagnosis import Health
from toolkit.doctor.examination import diagnose
from toolkit.memory.journal import FILE

COPY = "This folder is a copy of “tremplin”, which goes on as before: nothing is done here."
TAKEN = "“tremplin - copy” has taken over from this folder, so nothing is done here."
Night = Callable[[Path], str]


@pytest.fixture
def night(cli: Cli) -> Night:
    """Run what is there to run, whether or not it is due; return why it was refused, "" if it was not."""

    def run(folder: Path) -> str:
        outcome = cli("run", "nightly", "--config", folder / "config.toml")
        assert outcome.status == (2 if outcome.err else 0), outcome
        return outcome.err

    return run


@pytest.fixture
def original(tmp_path: Path, night: Night) -> Path:
    """A folder that had its first night."""
    extra = "[documents]\nmax_age_days = 9999\n"
    folder = association(tmp_path / "fleet" / "tremplin", due(), extra).parent
    write_job(folder / "config.toml", "nightly", ALWAYS.replace('["letters"]', '["letters", "report"]'))
    assert night(folder) == ""
    return folder


def copied(folder: Path, to: Path | None = None) -> Path:
    copy = to or folder.with_name(f"{folder.name} - copy")
    shutil.copytree(folder, copy)
    return copy


def test_a_copy_does_nothing_and_says_what_to_do_whoever_comes_first(original: Path, night: Night) -> None:
    copy = copied(original)
    before = state_of(copy / "documents")

    told = night(copy)

    assert told.startswith(COPY)
    assert "“mentorat take-over”" in told
    assert "delete the folder .mentorat in it first" in told
    assert state_of(copy / "documents") == before
    assert night(original) == ""
    assert night(copy).startswith(COPY)


def test_a_copy_of_a_copy_and_one_outside_of_the_fleet_are_found_out_too(original: Path, night: Night) -> None:
    copy = copied(original)
    night(copy)

    assert night(copied(copy)).startswith(COPY)
    assert night(copied(original, original.parent.parent / "elsewhere" / "tremplin")).startswith(COPY)


def test_a_folder_that_is_renamed_or_moved_goes_on(original: Path, night: Night) -> None:
    renamed = original.rename(original.with_name("Tremplin Duo"))
    assert night(renamed) == ""
    moved = Path(shutil.move(renamed, original.parent.parent / "moved"))

    assert night(moved) == ""
    assert night(moved) == ""
    assert night(copied(moved, original)).startswith(COPY.replace("tremplin", "moved"))


def test_a_folder_that_is_renamed_goes_on_though_another_association_has_its_old_name(
    original: Path, night: Night
) -> None:
    renamed = original.rename(original.with_name("Tremplin Duo"))
    other = association(original, due()).parent

    assert night(other) == ""
    assert night(renamed) == ""


def test_what_is_restored_in_its_place_goes_on_and_what_was_put_aside_does_not(original: Path, night: Night) -> None:
    backup = copied(original, original.parent.parent / "backup")
    aside = original.rename(original.with_name("tremplin.old"))
    restored = copied(backup, original)

    assert night(restored) == ""
    assert night(aside).startswith(COPY)


def test_on_a_new_computer_where_the_old_folder_is_not_there_it_goes_on(original: Path, night: Night) -> None:
    """The old computer cannot be seen from there."""
    copy = copied(original)
    with closing(sqlite3.connect(copy / ".mentorat" / FILE)) as connection, connection:
        connection.execute(r"UPDATE home SET folder = 'C:\Users\somebody\tremplin\.mentorat'")

    assert night(copy) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="only an administrator may make links on Windows")
def test_one_folder_by_two_names_is_no_copy(original: Path, night: Night) -> None:
    """As a drive that is connected twice has; the path that is remembered is one that `resolve` does not know."""
    other = original.parent.parent / "other name"
    other.symlink_to(original, target_is_directory=True)
    with closing(sqlite3.connect(original / ".mentorat" / FILE)) as connection, connection:
        connection.execute("UPDATE home SET folder = ?", (str(other / ".mentorat"),))

    assert night(original) == ""
    assert night(other) == ""


def test_whoever_takes_over_goes_on_and_the_other_stops_until_it_takes_over_again(
    cli: Cli, original: Path, night: Night
) -> None:
    copy = copied(original)

    told = cli("take-over", "--config", copy / "config.toml")

    assert told.status == 0
    assert "“tremplin” stops" in told.out
    assert night(copy) == ""
    assert night(original).startswith(TAKEN)
    shutil.move(copy, copy.with_name("elsewhere"))  # what moves away must not wake up the one that was handed over
    assert night(original).startswith(TAKEN)
    shutil.move(copy.with_name("elsewhere"), copy)
    assert "“tremplin - copy” stops" in cli("take-over", "--config", original / "config.toml").out
    assert night(original) == ""
    assert night(copy).startswith("“tremplin” has taken over from this folder")


def test_a_copy_that_becomes_another_association_is_let_go(cli: Cli, original: Path, night: Night) -> None:
    copy = copied(original)
    shutil.rmtree(copy / ".mentorat")

    assert "take-over" in night(copy)  # its workbook still bears the mark of the other
    cli("take-over", "--config", copy / "config.toml")

    assert night(copy) == ""
    assert night(original) == ""


def test_what_would_be_done_is_not_shown_and_no_document_is_made_by_hand(cli: Cli, original: Path) -> None:
    copy = copied(original)
    config = copy / "config.toml"
    before = state_of(copy).keys()

    assert cli("run", "nightly", "--dry-run", "--config", config).err.startswith(COPY)
    assert cli("documents", "confirmation-mentor", "--for", "M-001", "--config", config).err.startswith(COPY)
    assert state_of(copy).keys() == before


def test_the_doctor_tells_it(original: Path) -> None:
    def memory(folder: Path) -> Health:
        return next(one for one in diagnose(folder / "config.toml", clock.now()) if one.name == "memory").health

    copy = copied(original)

    assert memory(copy) is Health.WRONG
    assert memory(original) is Health.GOOD
