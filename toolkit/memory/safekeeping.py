"""The memory of an association in one file, and back: what was prepared, sent, run and measured."""

import datetime as dt
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from toolkit.errors import CHECK_DISK, ELSEWHERE, ToolkitError, writing_to
from toolkit.memory import history, journal
from toolkit.memory.database import reason
from toolkit.memory.locking import only_run
from toolkit.model.message import say
from toolkit.paperwork import register
from toolkit.scheduling import runs
from toolkit.setup import Setup

FILES = (journal.FILE, register.FILE, runs.FILE, history.FILE)
_LARGEST = 2 * 1024**3
"""A memory that unpacks to more is none: ten years of a large association are a thousandth of it."""


def back_up(setup: Setup, target: Path) -> list[str]:
    """Write the memory into the new file `target`; return the names of its parts.

    Raises ToolkitError if there is none yet, if a run is in progress, or if the file cannot be written.
    """
    with only_run(setup.state), TemporaryDirectory() as folder:
        found = [name for name in FILES if (setup.state / name).is_file()]
        if not found:
            raise ToolkitError(say("Nothing was done yet, so there is nothing to keep."), say("Run a job first."))
        for name in found:
            _copy(setup.state / name, Path(folder) / name)
        with writing_to(target.name, ELSEWHERE), zipfile.ZipFile(target, "x", zipfile.ZIP_DEFLATED) as archive:
            for name in found:
                archive.write(Path(folder) / name, name)
    return found


def restore(setup: Setup, source: Path, now: dt.datetime) -> Path:
    """Put the memory in `source` in the place of that of now, which is moved aside; return where it is.

    Raises ToolkitError if the file is no backup, or a part of it cannot be used; then nothing is changed.
    """
    with only_run(setup.state), TemporaryDirectory(dir=setup.state) as folder:
        names = _unpacked(source, Path(folder))
        _try(Path(folder), setup.association, names)
        aside = setup.state / f"before-restore-{now:%Y-%m-%d-%H%M%S}"
        with writing_to(aside.name, CHECK_DISK):
            aside.mkdir()
            for name in FILES:
                if (setup.state / name).exists():
                    (setup.state / name).replace(aside / name)
            for name in names:
                (Path(folder) / name).replace(setup.state / name)
    return aside


def _copy(source: Path, target: Path) -> None:
    """Copy a database as it is at one moment."""
    try:
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new)
    except sqlite3.Error as error:
        raise ToolkitError(
            say("{file} cannot be read ({error}).", file=source.name, error=reason(error)),
            say("It may be damaged: restore an older backup."),
        ) from error


def _unpacked(source: Path, folder: Path) -> list[str]:
    """Unpack the parts that are known, and no others."""
    try:
        with zipfile.ZipFile(source) as archive:
            names = [name for name in archive.namelist() if name in FILES]
            if not names or sum(archive.getinfo(name).file_size for name in names) > _LARGEST:
                raise _no_backup(source)
            for name in names:
                archive.extract(name, folder)
    except (OSError, zipfile.BadZipFile) as error:
        raise _no_backup(source) from error
    return names


def _no_backup(source: Path) -> ToolkitError:
    return ToolkitError(
        say("{file} is no backup of the memory.", file=source.name),
        say("Choose a file that “mentorat backup” has written."),
    )


def _try(folder: Path, association: str, names: list[str]) -> None:
    """Open each part as a run would. Raises ToolkitError if one is damaged, or of a newer version."""
    if journal.FILE in names:
        with journal.open_journal(folder, association) as entries:
            entries.entries()
    if runs.FILE in names:
        with runs.open_runs(folder) as record:
            record.all()
    if register.FILE in names:
        with register.open_register(folder) as documents:
            documents.entries()
    if history.FILE in names:
        with history.open_history(folder):
            pass
