"""Putting a new version of a file in the place of the old one, without ever losing either."""

import hashlib
import os
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from toolkit.errors import WorkbookError
from toolkit.model.message import say


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
    Raises WorkbookError or OSError; the file is then as it was.
    """
    path = path.resolve()
    with TemporaryDirectory(prefix=".mentorat-", dir=path.parent) as folder:
        fresh = Path(folder) / path.name
        write(fresh)
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        take_rights(path, fresh)
        if opened_by(path) or fingerprint(path) != seen:
            raise WorkbookError(
                say("Somebody opened or saved {file} in the meantime.", file=path.name),
                say("Nothing was written; it is tried again at the next run."),
            )
        _keep(path, backups)
        fresh.replace(path)
        _sync_folder(path.parent)


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
