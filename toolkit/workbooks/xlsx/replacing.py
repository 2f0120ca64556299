"""Putting a new version of a file in the place of the old one, without ever losing either."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

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
    excel = path.with_name(f"~${path.name}")
    if excel.exists():
        data = excel.read_bytes()
        return data[1 : 1 + data[0]].decode("cp1252", "replace").strip() or "?" if data else "?"
    libre = path.with_name(f".~lock.{path.name}#")
    if libre.exists():
        fields = libre.read_text(encoding="utf-8", errors="replace").lstrip(",").split(",")
        return next((text.strip() for text in fields if text.strip()), "?")
    return None


def replace_file(path: Path, seen: str, write: Callable[[Path], None], backups: int) -> None:
    """Let `write` make the new version in a temporary file, then put it in the place of `path`.

    `seen` is the fingerprint of the version that the new one was made from; if somebody has saved the
    file since, they win. The old version is kept in a folder beside it, the last `backups` of them.
    Raises WorkbookError; the file is then as it was.
    """
    path = path.resolve()
    handle, name = tempfile.mkstemp(prefix=".mentorat-", suffix=".tmp", dir=path.parent)
    os.close(handle)
    fresh = Path(name)
    try:
        write(fresh)
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        shutil.copymode(path, fresh)
        if opened_by(path) or fingerprint(path) != seen:
            raise WorkbookError(
                say("Somebody opened or saved {file} in the meantime.", file=path.name),
                say("Nothing was written; it is tried again at the next run."),
            )
        _keep(path, backups)
        fresh.replace(path)
        _sync_folder(path.parent)
    finally:
        fresh.unlink(missing_ok=True)


def _keep(path: Path, backups: int) -> None:
    """Copy the file into the folder of backups, under the next number; delete the oldest beyond `backups`."""
    if backups == 0:
        return
    folder = path.parent / ".mentorat" / "backups"
    folder.mkdir(parents=True, exist_ok=True)
    kept = sorted(folder.glob(f"{path.stem}.*{path.suffix}"), key=_number)
    number = _number(kept[-1]) + 1 if kept else 1
    shutil.copy2(path, folder / f"{path.stem}.{number:05}{path.suffix}")
    for old in kept[: max(0, len(kept) + 1 - backups)]:
        old.unlink()


def _number(path: Path) -> int:
    digits = path.stem.rpartition(".")[2]
    return int(digits) if digits.isdecimal() else 0


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":  # Windows cannot open a folder for this, and does not need it
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
