"""A new version takes the place of the old one, and neither is ever lost."""

import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.errors import BusyError
from toolkit.model.message import say
from toolkit.workbooks.xlsx.replacing import fingerprint, opened_by, replace_file

FOLDER = Path(".mentorat") / "backups"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "suivi.xlsx"
    path.write_bytes(b"version 0")
    return path


def writing(content: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(content)

    return write


def replace(path: Path, content: bytes, backups: int = 3) -> None:
    replace_file(path, fingerprint(path), writing(content), backups)


def backups_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / FOLDER).iterdir())}


def test_the_old_version_is_kept_byte_for_byte_under_a_number(file: Path) -> None:
    replace(file, b"version 1")
    replace(file, b"version 2")

    assert file.read_bytes() == b"version 2"
    assert backups_of(file.parent) == {"suivi.00001.xlsx": b"version 0", "suivi.00002.xlsx": b"version 1"}


def test_only_the_last_are_kept_and_numbers_go_on(file: Path) -> None:
    for number in range(1, 8):
        replace(file, f"version {number}".encode())

    assert backups_of(file.parent) == {
        "suivi.00005.xlsx": b"version 4",
        "suivi.00006.xlsx": b"version 5",
        "suivi.00007.xlsx": b"version 6",
    }


def test_fewer_are_kept_after_the_setting_is_lowered(file: Path) -> None:
    for number in range(1, 6):
        replace(file, f"version {number}".encode(), backups=5)
    replace(file, b"version 6", backups=1)

    assert backups_of(file.parent) == {"suivi.00006.xlsx": b"version 5"}


def test_none_are_kept_if_none_are_wanted(file: Path) -> None:
    replace(file, b"version 1", backups=0)

    assert not (file.parent / ".mentorat").exists()


def test_numbers_have_no_end(file: Path) -> None:
    (file.parent / FOLDER).mkdir(parents=True)
    (file.parent / FOLDER / "suivi.99999.xlsx").write_bytes(b"old")
    (file.parent / FOLDER / "suivi.100000.xlsx").write_bytes(b"newer")

    replace(file, b"version 1", backups=2)

    assert backups_of(file.parent) == {"suivi.100000.xlsx": b"newer", "suivi.100001.xlsx": b"version 0"}


@pytest.mark.parametrize(
    "name", ["suivi [2025].xlsx", "suivi*?.xlsx", "suivi{1}.xlsx", "été 100 %.XLSX", "suivi.2025.xlsx"]
)
def test_a_name_that_is_a_pattern_is_only_a_name(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"version 0")
    for number in (1, 2, 3):
        replace(path, f"version {number}".encode(), backups=2)

    assert list(backups_of(tmp_path).values()) == [b"version 1", b"version 2"]


@pytest.mark.parametrize("other", ["suivi.v2.xlsx", "suivi.00001.xlsx", "suivi.ods", "autre suivi.xlsx"])
def test_the_backups_of_another_file_in_the_folder_are_left_alone(other: str, file: Path) -> None:
    neighbour = file.with_name(other)
    neighbour.write_bytes(b"other 0")
    replace(neighbour, b"other 1", backups=2)
    replace(neighbour, b"other 2", backups=2)

    for number in (1, 2, 3):
        replace(file, f"version {number}".encode(), backups=1)

    assert sorted(backups_of(file.parent).values()) == [b"other 0", b"other 1", b"version 2"]


def test_what_people_put_into_the_folder_of_backups_is_left_alone(file: Path) -> None:
    replace(file, b"version 1")
    for name in ("suivi.2025.xlsx", "suivi.xlsx", "suivi.00001.xlsx.old"):
        (file.parent / FOLDER / name).write_bytes(b"mine")

    for number in (2, 3, 4):
        replace(file, f"version {number}".encode(), backups=1)

    assert sorted(backups_of(file.parent).values()) == [b"mine", b"mine", b"mine", b"version 3"]


def test_somebody_who_saved_in_the_meantime_wins(file: Path) -> None:
    seen = fingerprint(file)

    def write(path: Path) -> None:
        path.write_bytes(b"ours")
        file.write_bytes(b"theirs")

    with pytest.raises(BusyError):
        replace_file(file, seen, write, 3)

    assert file.read_bytes() == b"theirs"
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("mark", ["~$suivi.xlsx", ".~lock.suivi.xlsx#"])
def test_somebody_who_opened_it_in_the_meantime_wins(mark: str, file: Path) -> None:
    def write(path: Path) -> None:
        path.write_bytes(b"ours")
        file.with_name(mark).write_bytes(b"\x03Aya,aya")

    with pytest.raises(BusyError):
        replace_file(file, fingerprint(file), write, 3)

    assert file.read_bytes() == b"version 0"
    assert not (file.parent / ".mentorat").exists()


def test_a_file_that_is_gone_in_the_meantime_is_not_made_again(file: Path) -> None:
    """Excel deletes the old one for a moment while it saves."""

    def write(path: Path) -> None:
        path.write_bytes(b"ours")
        file.unlink()

    with pytest.raises(OSError, match=r"suivi\.xlsx"):
        replace_file(file, fingerprint(file), write, 3)

    assert not list(file.parent.iterdir())


@pytest.mark.parametrize("error", [BusyError(say("x"), say("y")), OSError("x"), KeyboardInterrupt()], ids=repr)
def test_nothing_is_left_of_a_writing_that_failed(error: BaseException, file: Path) -> None:
    def write(path: Path) -> None:
        path.write_bytes(b"half")
        raise error

    with pytest.raises(type(error)):
        replace_file(file, fingerprint(file), write, 3)

    assert file.read_bytes() == b"version 0"
    assert list(file.parent.iterdir()) == [file]


def test_the_new_version_has_the_name_of_the_file_while_it_is_made(file: Path) -> None:
    """So whoever checks it knows its format; the folder around it is hidden, and on the same disk."""
    names: list[tuple[str, bool, Path]] = []

    def write(path: Path) -> None:
        names.append((path.name, path.parent.name.startswith("."), path.parent.parent))
        path.write_bytes(b"x")

    replace_file(file, fingerprint(file), write, 0)

    assert names == [("suivi.xlsx", True, file.parent.resolve())]
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.skipif(os.name != "posix", reason="rights are of another kind here")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o666])
def test_those_who_could_read_and_write_still_can(mode: int, file: Path) -> None:
    file.chmod(mode)

    replace(file, b"version 1")

    assert stat.S_IMODE(file.stat().st_mode) == mode
    assert stat.S_IMODE((file.parent / FOLDER / "suivi.00001.xlsx").stat().st_mode) == mode


@pytest.mark.skipif(os.name != "posix", reason="files have no such owners here")
def test_the_owner_is_the_same_if_the_administrator_runs_it(file: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only the administrator may give files away")
    os.chown(file, 65_534, 65_533)

    replace(file, b"version 1")

    assert (file.stat().st_uid, file.stat().st_gid) == (65_534, 65_533)


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="this system has no such attributes")
def test_extended_attributes_are_kept(file: Path) -> None:
    try:
        os.setxattr(file, "user.mentorat", b"x")
    except OSError:
        pytest.skip("this disk has no such attributes")

    replace(file, b"version 1")

    assert os.getxattr(file, "user.mentorat") == b"x"


def test_the_new_version_is_as_new_as_it_is(file: Path) -> None:
    """Programs that synchronise folders look at the time."""
    os.utime(file, (1_000_000_000, 1_000_000_000))

    replace(file, b"version 1")

    assert file.stat().st_mtime > 1_700_000_000


@pytest.mark.skipif(os.name != "posix", reason="links need rights of their own here")
def test_a_link_stays_one_and_its_file_is_replaced(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "raccourcis" / "lien.xlsx"
    link.parent.mkdir()
    link.symlink_to(file)

    replace(link, b"version 1")

    assert link.is_symlink()
    assert file.read_bytes() == b"version 1"
    assert backups_of(file.parent) == {"suivi.00001.xlsx": b"version 0"}


def test_a_write_protected_folder_is_an_error_of_the_system(unprivileged: Path) -> None:
    path = unprivileged / "suivi.xlsx"
    path.write_bytes(b"version 0")
    unprivileged.chmod(0o555)

    with pytest.raises(PermissionError):
        replace(path, b"version 1")

    assert path.read_bytes() == b"version 0"


def test_backups_that_cannot_be_kept_stop_the_writing(file: Path) -> None:
    (file.parent / ".mentorat").write_bytes(b"somebody's file")

    with pytest.raises(OSError, match="mentorat"):
        replace(file, b"version 1")

    assert file.read_bytes() == b"version 0"


def test_readers_always_see_a_whole_version(file: Path) -> None:
    versions = {bytes([number]) * 200_000 for number in range(20)} | {b"version 0"}
    seen: set[bytes] = set()
    is_done = threading.Event()

    def read() -> None:
        while not is_done.is_set():
            seen.add(file.read_bytes())

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for version in sorted(versions - {b"version 0"}):
            replace(file, version, backups=0)
    finally:
        is_done.set()
        reader.join()

    assert seen <= versions


def test_nobody_has_it_open(file: Path) -> None:
    file.with_name("~$autre.xlsx").write_bytes(b"\x03Aya")
    file.with_name(".~lock.autre.xlsx#").write_bytes(b",aya,")

    assert opened_by(file) is None


def test_a_folder_in_the_place_of_a_mark_counts_as_one(file: Path) -> None:
    file.with_name("~$suivi.xlsx").mkdir()

    assert opened_by(file) == "?"
