"""Writing the toolkit's own sheets into a workbook, or beside it where writing would lose something.

This is the interim writer: openpyxl saves only workbooks in which it loses nothing (see `losses`), and
what it saved is compared with the original before it takes its place.
"""

import os
import re
import warnings
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from toolkit.errors import WorkbookError
from toolkit.model.message import Message, say
from toolkit.reports.sheet import OwnSheet
from toolkit.schema.folding import fold
from toolkit.workbooks.xlsx.losses import losses
from toolkit.workbooks.xlsx.package import DAMAGE
from toolkit.workbooks.xlsx.reader import read_grids
from toolkit.workbooks.xlsx.refusals import damaged
from toolkit.workbooks.xlsx.replacing import opened_by, replace_file, take_rights

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

WRITABLE = (".xlsx",)


def write_sheets(path: Path, sheets: Sequence[OwnSheet], seen: str, *, allowed: bool, backups: int) -> Message:
    """Write `sheets` into the workbook `path`, whose fingerprint was `seen` when it was read.

    Return where they are now. Where the workbook cannot be written without loss, is open, or is of
    another format, they go into a file beside it. Raises WorkbookError if that fails too.
    """
    reason = _reason_not_to(path, sheets, allowed=allowed)
    written: list[str] = []
    if reason is None:
        try:
            replace_file(path, seen, lambda fresh: written.extend(_write_into(path, fresh, sheets)), backups)
        except WorkbookError as error:
            reason = error.problem
        except OSError as error:
            reason = say("{file} cannot be replaced ({error}).", file=path.name, error=error.strerror or str(error))
        else:
            names = ", ".join(f"“{name}”" for name in written)
            return say("Written into {file}: {sheets}.", file=path.name, sheets=names)
    beside = _write_beside(path, sheets)
    return say("{reason} The result is in {file}, beside it.", reason=reason, file=beside.name)


def _reason_not_to(path: Path, sheets: Sequence[OwnSheet], *, allowed: bool) -> Message | None:
    name = path.name
    if not allowed:
        return say("The configuration does not allow writing into {file}.", file=name)
    if path.suffix.lower() not in WRITABLE:
        return say("{file} is not an .xlsx workbook, so it is not written to.", file=name)
    if not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        return say("{file} is write-protected, so it is not written to.", file=name)
    owner = opened_by(path)
    if owner is not None:
        unnamed = say("{file} is open in another program, so it is not written to.", file=name)
        named = say("{file} is open (by {owner}), so it is not written to.", file=name, owner=owner)
        return unnamed if owner == "?" else named
    try:
        lost = losses(path, _own_names(sheets))
    except DAMAGE:
        return damaged(path).problem
    return say("Writing into {file} would lose: {lost}.", file=name, lost=lost) if lost else None


def _write_into(path: Path, fresh: Path, sheets: Sequence[OwnSheet]) -> list[str]:
    """Write the workbook with our sheets to `fresh`, and return what they are called there.

    Raises WorkbookError if anything else would be changed.
    """
    from openpyxl import load_workbook

    from toolkit.workbooks.xlsx.openpyxl_sheets import fill

    own = _own_names(sheets)
    before = _other_sheets(path, own)
    try:
        with warnings.catch_warnings(), path.open("rb") as file:
            warnings.simplefilter("error", UserWarning)  # openpyxl warns of what it drops
            workbook = load_workbook(file)
            places = [_place_for(sheet, workbook) for sheet in sheets]
            for place, sheet in zip(places, sheets, strict=True):
                fill(place, sheet, other_file=None)
            workbook.save(fresh)
    except OSError:
        raise
    except Exception as error:  # openpyxl raises whatever it meets in a part
        problem = say("{file} has parts that cannot be saved again.", file=path.name)
        raise WorkbookError(problem, say("Use the file beside it.")) from error
    if _other_sheets(fresh, own) != before:
        raise WorkbookError(
            say("Writing into {file} would have changed other sheets.", file=path.name),
            say("Nothing was written; the result is in a file of its own."),
        )
    return [place.title for place in places]


def _own_names(sheets: Sequence[OwnSheet]) -> frozenset[str]:
    """What the sheets may be called in the workbook, in any language, folded."""
    return frozenset(fold(name) for sheet in sheets for name in sheet.names)


def _place_for(sheet: OwnSheet, workbook: "Workbook") -> "Worksheet":
    """Return an empty sheet: under the name, at the place and as visible as the user left the one before."""
    names = {fold(name) for name in sheet.names}
    existing = next((name for name in workbook.sheetnames if fold(name) in names), None)
    if existing is None:
        added: Worksheet = workbook.create_sheet(sheet.name)
        return added
    old = workbook[existing]
    position, state = workbook.index(old), old.sheet_state
    workbook.remove(old)
    fresh: Worksheet = workbook.create_sheet(existing, position)
    fresh.sheet_state = state
    return fresh


def _other_sheets(path: Path, own: frozenset[str]) -> list[tuple[object, ...]]:
    """All that can be read of the sheets that are not ours, in the order of the workbook."""
    grids, unread = read_grids(path)
    if unread:
        raise WorkbookError(
            say("{file} has sheets that cannot be read.", file=path.name), say("Use the file beside it.")
        )
    return [
        (grid.name, grid.is_hidden, grid.merged, grid.head(1_048_576), grid.flaws)
        for grid in grids
        if fold(grid.name) not in own
    ]


def _write_beside(path: Path, sheets: Sequence[OwnSheet]) -> Path:
    from openpyxl import Workbook

    from toolkit.workbooks.xlsx.openpyxl_sheets import fill

    stem = re.sub(r"[^\w.-]+", "-", sheets[0].name.lower())
    beside = path.with_name(f"{path.stem}.{stem}.xlsx")
    workbook: Workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for sheet in sheets:
        fill(workbook.create_sheet(sheet.name), sheet, other_file=path.name)
    try:
        with TemporaryDirectory(prefix=".mentorat-", dir=path.parent) as folder:
            fresh = Path(folder) / beside.name
            workbook.save(fresh)
            take_rights(path, fresh)
            fresh.replace(beside)
    except OSError as error:
        raise WorkbookError(
            say("{file} cannot be written ({error}).", file=beside.name, error=error.strerror or str(error)),
            say("Close it if it is open; check the disk and the rights on the folder."),
        ) from error
    return beside
