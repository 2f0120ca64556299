"""Writing into people's workbooks: the toolkit's own sheets, and single cells where the configuration names them.

The workbook is changed in place (see `inplace`), and compared with the original before it takes its place.
What cannot be done that way is left alone: the sheets then go into a file beside it.
"""

import os
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from toolkit.errors import BusyError, WorkbookError, system_reason, writing_to
from toolkit.model.message import Message, say
from toolkit.reports.sheet import Cell, OwnSheet
from toolkit.schema.own_sheets import MARK, QUALITY, remarks
from toolkit.workbooks.inplace.editing import WRITABLE, Edited, Editor, edit_and_prove
from toolkit.workbooks.inplace.edits import CellEdit
from toolkit.workbooks.inplace.fresh import write_new
from toolkit.workbooks.xlsx.reader import read_grids
from toolkit.workbooks.xlsx.replacing import opened_by, replace_file, take_rights


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a workbook: `edited` says what was written into it, `None` if nothing was, for this reason.

    `is_busy` if that may be possible later, because somebody works in it now.
    """

    edited: Edited | None
    reason: Message | None = None
    is_busy: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """Where the sheets are now, and whether it is worth to try again later to write them into the workbook."""

    message: Message
    is_busy: bool = False


def write_sheets(path: Path, sheets: Sequence[OwnSheet], seen: str, *, allowed: bool, backups: int) -> Told:
    """Write `sheets` into the workbook `path`, whose fingerprint was `seen` when it was read.

    Return where they are now. Where the workbook cannot be written without loss, is open, or is of another format,
    they go into a file beside it; what people write there goes along into the workbook once that can be written.
    Raises WorkbookError if that fails too.
    """
    kept = [_with_remarks(sheet, _remarks_in(files_beside(path), sheet)) for sheet in sheets]
    written = write_into(path, seen, kept, allowed=allowed, backups=backups)
    if written.edited is not None:
        _put_away(files_beside(path), sheets)
        names = ", ".join(written.edited.sheets)
        return Told(say("Written into {file}, sheets {sheets}.", file=path.name, sheets=names))
    beside = _write_beside(path, kept)
    message = say("{reason} The result is in {file}, beside it.", reason=written.reason, file=beside.name)
    return Told(message, written.is_busy)


def files_beside(path: Path) -> list[Path]:
    """The files that hold the toolkit's sheets instead of the workbook `path`: one, unless the language changed."""
    return [file for name in QUALITY.values() if (file := _beside(path, name)).is_file()]


def _beside(path: Path, sheet: str) -> Path:
    stem = re.sub(r"[^\w.-]+", "-", sheet.lower())
    return path.with_name(f"{path.stem}.{stem}.xlsx")


def write_into(
    path: Path,
    seen: str,
    sheets: Sequence[OwnSheet] = (),
    cells: Sequence[CellEdit] = (),
    *,
    allowed: bool,
    backups: int,
    editor: Editor = edit_and_prove,
) -> Written:
    """Write sheets and cells into the workbook `path`, or leave it alone; `seen` was its fingerprint when it was read.

    A cell that must not be written to is told as refused; the others, and the sheets, are written.
    """
    reason = _reason_not_to(path, allowed=allowed)
    if reason is not None:
        return Written(None, reason)
    owner = opened_by(path)
    if owner is not None:
        return Written(None, _is_open(path, owner), is_busy=True)
    edited: list[Edited] = []
    try:
        replace_file(path, seen, lambda fresh: edited.append(editor(path, fresh, sheets, cells)), backups)
    except (WorkbookError, BusyError) as error:
        return Written(None, error.problem, is_busy=isinstance(error, BusyError))
    except OSError as error:
        reason = say("{file} cannot be replaced ({error}).", file=path.name, error=system_reason(error))
        return Written(None, reason, is_busy=isinstance(error, PermissionError))  # Windows locks an open workbook
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
        # A mistake of ours, or a novelty of another program: it must cost nobody the sheets of the night.
        why = type(error).__name__
        return Written(None, say("The program could not write into {file} ({error}).", file=path.name, error=why))
    return Written(edited[0])


def _reason_not_to(path: Path, *, allowed: bool) -> Message | None:
    name = path.name
    if not allowed:
        return say("The configuration does not allow writing into {file}.", file=name)
    if path.suffix.lower() not in WRITABLE:
        return say("{file} is not an .xlsx workbook, so it is not written to.", file=name)
    if not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        return say("{file} is write-protected, so it is not written to.", file=name)
    return None


def _is_open(path: Path, owner: str) -> Message:
    name = path.name
    unnamed = say("{file} is open in another program, so it is not written to.", file=name)
    named = say("{file} is open (by {owner}), so it is not written to.", file=name, owner=owner)
    return unnamed if owner == "?" else named


def _write_beside(path: Path, sheets: Sequence[OwnSheet]) -> Path:
    beside = _beside(path, sheets[0].name)
    remedy = say("Close it if it is open; check the disk and the rights on the folder.")
    with (
        writing_to(beside.name, remedy, WorkbookError),
        TemporaryDirectory(prefix=".mentorat-", dir=path.parent) as folder,
    ):
        fresh = Path(folder) / beside.name
        write_new(fresh, sheets, path.name)
        take_rights(path, fresh)
        fresh.replace(beside)
    return beside


def _remarks_in(files: Sequence[Path], sheet: OwnSheet) -> dict[str, str]:
    """What people wrote into the sheet in the files beside the workbook: key -> remark."""
    found: dict[str, str] = {}
    for file in files if sheet.notes is not None else ():
        with suppress(WorkbookError):
            found |= remarks(read_grids(file)[0], sheet.names)
    return found


def _with_remarks(sheet: OwnSheet, kept: Mapping[str, str]) -> OwnSheet:
    """The sheet with the remarks beside their lines. Remarks whose line is gone have a line again, if they matter."""
    if sheet.notes is None or not kept:
        return sheet
    column = sheet.notes
    rows: list[Sequence[Cell]] = [
        [*cells, *[Cell(None)] * (column - len(cells)), Cell(kept[key])] if key in kept else cells
        for key, cells in zip(sheet.keys, sheet.rows, strict=True)
    ]
    return replace(sheet, rows=rows)


def _put_away(files: Sequence[Path], sheets: Sequence[OwnSheet]) -> None:
    """Delete the files beside the workbook, all of whose sheets, and what people wrote into them, are in it now."""
    names = {name for sheet in sheets for name in sheet.names}
    for file in files:
        with suppress(WorkbookError, OSError):  # open in another program: the next night
            grids = read_grids(file)[0]
            if all(grid.name in names and MARK in grid.head(1)[0] for grid in grids):
                file.unlink()
