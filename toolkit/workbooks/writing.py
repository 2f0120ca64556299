"""Writing the toolkit's own sheets into a workbook, or beside it where writing would lose something.

This is the interim writer: openpyxl saves only workbooks in which it loses nothing (see `losses`), and
what it saved is compared with the original before it takes its place.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.errors import WorkbookError
from toolkit.model.grid import Value
from toolkit.model.message import Message, say
from toolkit.reports.sheet import OwnSheet
from toolkit.workbooks.xlsx.losses import losses
from toolkit.workbooks.xlsx.reader import read_grids
from toolkit.workbooks.xlsx.replacing import opened_by, replace_file

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

WRITABLE = (".xlsx",)


def write_sheets(path: Path, sheets: Sequence[OwnSheet], seen: str, *, allowed: bool, backups: int) -> Message:
    """Write `sheets` into the workbook `path`, whose fingerprint was `seen` when it was read.

    Return where they are now. Where the workbook cannot be written without loss, is open, or is of
    another format, they go into a file beside it. Raises WorkbookError if that fails too.
    """
    reason = _reason_not_to(path, allowed=allowed)
    if reason is None:
        try:
            replace_file(path, seen, lambda fresh: _write_into(path, fresh, sheets), backups)
        except WorkbookError as error:
            reason = error.problem
        except OSError as error:
            reason = say("{file} cannot be replaced ({error}).", file=path.name, error=error.strerror or str(error))
        else:
            names = ", ".join(f"“{sheet.name}”" for sheet in sheets)
            return say("Written into {file}: {sheets}.", file=path.name, sheets=names)
    beside = _write_beside(path, sheets)
    return say("{reason} The result is in {file}, beside it.", reason=reason, file=beside.name)


def _reason_not_to(path: Path, *, allowed: bool) -> Message | None:
    if not allowed:
        return say("The configuration does not allow writing into {file}.", file=path.name)
    if path.suffix.lower() not in WRITABLE:
        return say("{file} is not an .xlsx workbook, so it is not written to.", file=path.name)
    owner = opened_by(path)
    if owner is not None:
        return say("{file} is open (by {owner}), so it is not written to.", file=path.name, owner=owner)
    lost = losses(path)
    if lost:
        return say("Writing into {file} would lose: {lost}.", file=path.name, lost=lost)
    return None


def _write_into(path: Path, fresh: Path, sheets: Sequence[OwnSheet]) -> None:
    """Write the workbook with our sheets to `fresh`. Raises WorkbookError if anything else changed."""
    from openpyxl import load_workbook

    from toolkit.workbooks.xlsx.openpyxl_sheets import fill

    try:
        workbook = load_workbook(path)
    except Exception as error:  # openpyxl raises whatever its reading of a part meets
        problem = say("{file} has parts that cannot be saved again.", file=path.name)
        raise WorkbookError(problem, say("Use the file beside it.")) from error
    own = {name for sheet in sheets for name in sheet.names}
    for sheet in sheets:
        fill(_place_for(sheet, workbook), sheet, other_file=None)
    workbook.save(fresh)
    workbook.close()
    if _cells(path, own) != _cells(fresh, own):
        raise WorkbookError(
            say("Writing into {file} would have changed other sheets.", file=path.name),
            say("Nothing was written; the result is in a file of its own."),
        )


def _place_for(sheet: OwnSheet, workbook: "Workbook") -> "Worksheet":
    """Return an empty sheet: under the name, at the place and as visible as the user left the one before."""
    existing = next((name for name in sheet.names if name in workbook.sheetnames), None)
    if existing is None:
        added: Worksheet = workbook.create_sheet(sheet.name)
        return added
    old = workbook[existing]
    position, state = workbook.index(old), old.sheet_state
    workbook.remove(old)
    fresh: Worksheet = workbook.create_sheet(existing, position)
    fresh.sheet_state = state
    return fresh


def _cells(path: Path, own: set[str]) -> dict[str, list[list[Value]]]:
    """Every cell of every sheet that is not ours."""
    if path.suffix == ".tmp":
        renamed = path.with_suffix(".xlsx")
        path.rename(renamed)
        try:
            return _cells(renamed, own)
        finally:
            renamed.rename(path)
    grids, unread = read_grids(path)
    if unread:
        raise WorkbookError(
            say("{file} has sheets that cannot be read.", file=path.name), say("Use the file beside it.")
        )
    return {grid.name: grid.head(1_048_576) for grid in grids if grid.name not in own}


def _write_beside(path: Path, sheets: Sequence[OwnSheet]) -> Path:
    from openpyxl import Workbook

    from toolkit.workbooks.xlsx.openpyxl_sheets import fill

    stem = re.sub(r"[^\w.-]+", "-", sheets[0].name.lower())
    beside = path.with_name(f"{path.stem}.{stem}.xlsx")
    workbook: Workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for sheet in sheets:
        fill(workbook.create_sheet(sheet.name), sheet, other_file=path.name)
    fresh = beside.with_name(f".{beside.name}.tmp")
    try:
        workbook.save(fresh)
        fresh.replace(beside)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise WorkbookError(
            say("{file} cannot be written ({error}).", file=beside.name, error=error.strerror or str(error)),
            say("Close it if it is open; check the disk and the rights on the folder."),
        ) from error
    return beside
