"""Putting a new version of a file in the place of the old one, without ever losing either."""

import hashlib
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from toolkit.errors import BusyError
from toolkit.model.message import say

_PREFIX = ".mentorat-"
_DAY_S = 86_400
_PAUSES_S = (0.1, 0.3, 1.0)


def fingerprint(path: Path) -> str:
    """What tells one content of a file from another."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def opened_by(path: Path) -> str | None:
    """Who has the workbook open in Excel or LibreOffice, "?" if unknown, `None` if nobody.

    Both leave a file beside it: `~$name` (user name after a length byte), `.~lock.name#` (text, with the
    user in the first or second field).
    """
    excel = _start_of(path.with_name(f"~${path.name}"))
    if excel is not None:
        return _readable(excel[1 : 1 + excel[0]].decode("cp1252", "replace")) if excel else "?"
    libre = _start_of(path.with_name(f".~lock.{path.name}#"))
    if libre is not None:
        fields = libre.decode("utf-8", "replace").split(",")[:2]
        return next((name for name in map(_readable, fields) if name != "?"), "?")
    return None


def _start_of(path: Path) -> bytes | None:
    """The first bytes of the file; none if it cannot be read (Excel locks its own), `None` if there is no such file."""
    try:
        with path.open("rb") as file:
            return file.read(300)
    except FileNotFoundError:
        return None
    except OSError:
        return b""


def _readable(name: str) -> str:
    return "".join(letter for letter in name if letter.isprintable()).strip()[:60] or "?"


def replace_file(path: Path, seen: str, write: Callable[[Path], None], backups: int) -> None:
    """Let `write` make the new version in a temporary file, then put it in the place of `path`.

    `seen` is the fingerprint of the version that the new one was made from; if somebody has saved the
    file since, they win. The old version is kept in a folder beside it, the last `backups` of them.
    Raises BusyError or OSError; the file is then as it was.
    """
    path = path.resolve()
    _sweep(path.parent)
    with TemporaryDirectory(prefix=_PREFIX, dir=path.parent) as folder:
        fresh = Path(folder) / path.name
        write(fresh)
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        take_rights(path, fresh)
        with _alone(path) as is_alone:
            if not is_alone or opened_by(path) or fingerprint(path) != seen:
                raise BusyError(
                    say("Somebody opened or saved {file} in the meantime.", file=path.name),
                    say("Nothing was written; it is tried again at the next run."),
                )
            _keep(path, backups)
            _put(fresh, path)
        _sync_folder(path.parent)


@contextmanager
def _alone(path: Path) -> Iterator[bool]:
    """Hold a lock on the file, so that no other run replaces it between the last look at it and our replacing it.

    False if another holds it. Nothing is left behind: where files can be locked, the lock is on the workbook
    itself. Windows does not let an open file be replaced, so there only the run's own lock counts.
    """
    if os.name != "posix":
        yield True
        return
    import fcntl

    with path.open("rb") as file:
        for pause in (*_PAUSES_S, None):
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if pause is None:
                    yield False
                    return
                time.sleep(pause)
            except OSError:  # some network drives know no locks
                break
            else:
                break
        yield True


def _put(fresh: Path, path: Path) -> None:
    """Put `fresh` in the place of `path`. A virus scanner or a synchronising program may hold it for a moment."""
    for pause in _PAUSES_S:
        try:
            fresh.replace(path)
        except PermissionError:
            if os.name == "posix":
                raise
            time.sleep(pause)
        else:
            return
    fresh.replace(path)


def _sweep(folder: Path) -> None:
    """Delete what runs that were killed left in the folder: copies of the workbook that nobody sees."""
    for left in folder.glob(f"{_PREFIX}????????"):
        with suppress(OSError):
            if left.is_dir() and not left.is_symlink() and time.time() - left.stat().st_mtime > _DAY_S:
                shutil.rmtree(left)


def take_rights(old: Path, new: Path) -> None:
    """Let those and only those who may read and write `old` do so with `new`."""
    status = old.stat()
    if os.name == "posix":
        for owner in (-1, status.st_uid):  # only the administrator may give a file to another owner
            with suppress(PermissionError):
                os.chown(new, owner, status.st_gid)
    shutil.copystat(old, new)
    os.utime(new)


def _keep(path: Path, backups: int) -> None:
    """Copy the file into the folder of backups, under the next number; delete the oldest beyond `backups`."""
    if backups == 0:
        return
    folder = path.parent / ".mentorat" / "backups"
    folder.mkdir(parents=True, exist_ok=True)
    name = re.compile(rf"{re.escape(path.stem)}\.(\d{{5,}}){re.escape(path.suffix)}")
    kept = sorted((int(match[1]), file) for file in folder.iterdir() if (match := name.fullmatch(file.name)))
    number = kept[-1][0] + 1 if kept else 1
    copied = folder / f".{path.name}.tmp"
    shutil.copy2(path, copied)
    with copied.open("rb+") as file:
        os.fsync(file.fileno())
    copied.replace(folder / f"{path.stem}.{number:05}{path.suffix}")
    for _, old in kept[: max(0, len(kept) + 1 - backups)]:
        old.unlink()


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":  # Windows cannot open a folder for this, and does not need it
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
