"""Reading a workbook's sheets with calamine, every failure told in words."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from operator import itemgetter
from pathlib import Path

import python_calamine as calamine

from toolkit.errors import WorkbookError
from toolkit.model.finding import Notice, column_letters
from toolkit.model.grid import Flaw, Value
from toolkit.model.message import Message, say
from toolkit.workbooks.xlsx.flaws import PartScan, scan_part
from toolkit.workbooks.xlsx.package import DAMAGE, check_size, sheet_parts

READABLE = (".xlsx", ".xlsm", ".xls", ".ods")
MAX_CELLS = 100_000_000
"""A sheet that reaches further is not read: calamine keeps 32 bytes for each cell, empty ones too."""

_ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NO_FLAWS: Mapping[int, Mapping[int, Flaw]] = {}


class CalamineGrid:
    """One sheet of a file. See `toolkit.model.grid.Grid`."""

    def __init__(self, sheet: calamine.CalamineSheet, *, is_hidden: bool, scan: PartScan | None) -> None:
        self._sheet = sheet
        self.name = sheet.name
        self.is_hidden = is_hidden
        self.flaws = scan.flaws if scan else _NO_FLAWS
        self.merged: Sequence[tuple[tuple[int, int], tuple[int, int]]] = sheet.merged_cell_ranges or ()

    def head(self, rows: int) -> list[list[Value]]:
        """The first `rows` rows, from A1; fewer if the sheet has fewer."""
        return list(islice(self._rows(), rows))

    def columns(self, first_row: int, indices: Sequence[int]) -> list[list[Value]]:
        """The values of the columns `indices` from `first_row` to the last row of the sheet."""
        if not indices:
            return []
        rows: Iterator[list[Value]] = islice(self._rows(), first_row, None)
        if len(indices) == 1:
            return [list(map(itemgetter(indices[0]), rows))]
        picked = list(map(itemgetter(*indices), rows))
        return list(map(list, zip(*picked, strict=True))) if picked else [[] for _ in indices]

    def _rows(self) -> Iterator[list[Value]]:
        return iter(self._sheet.iter_rows()) if self._sheet.start is not None else iter(())


def read_grids(path: Path) -> tuple[list[CalamineGrid], list[Notice]]:
    """Return the sheets of the workbook `path`, and what could not be read of it.

    Raises WorkbookError if the file is missing, is no workbook, is encrypted or damaged.
    """
    _check_file(path)
    scans = _scan(path) if path.suffix.lower() in (".xlsx", ".xlsm") else {}
    grids: list[CalamineGrid] = []
    notices: list[Notice] = []
    with _calamine_errors(path):
        workbook = calamine.CalamineWorkbook.from_path(str(path))
        for meta in workbook.sheets_metadata:
            if meta.typ != calamine.SheetTypeEnum.WorkSheet:
                continue
            scan = scans.get(meta.name)
            if scan is not None and scan.rows * scan.columns > MAX_CELLS:
                notices.append(_too_far(meta.name, scan))
                continue
            sheet = workbook.get_sheet_by_name(meta.name)
            hidden = meta.visible != calamine.SheetVisibleEnum.Visible
            grids.append(CalamineGrid(sheet, is_hidden=hidden, scan=scan))
    return grids, notices


def _check_file(path: Path) -> None:
    if path.suffix.lower() not in READABLE:
        raise _refused(
            path,
            say("is not a workbook the toolkit can read"),
            say("Save it as an Excel workbook (.xlsx) in your spreadsheet program."),
        )
    try:
        with path.open("rb") as file:
            start = file.read(8)
    except FileNotFoundError as error:
        raise _refused(path, say("does not exist"), say("Check the name and the folder.")) from error
    except OSError as error:
        remedy = say("Check that you may read the file, and close the program that has it open.")
        raise _refused(path, say("cannot be opened"), remedy) from error
    if not start:
        raise _refused(path, say("is empty (0 bytes)"), say("Restore it from a backup or an earlier version."))
    if start == _ENCRYPTED and path.suffix.lower() in (".xlsx", ".xlsm"):
        raise _refused(
            path,
            say("is protected by a password, or is an old .xls file under a new name"),
            say("Save it without a password as .xlsx; protect the folder instead."),
        )


def _scan(path: Path) -> dict[str, PartScan]:
    """Search each sheet for flaws; raise WorkbookError if the package is damaged or hostile."""
    try:
        with zipfile.ZipFile(path) as archive:
            check_size(archive, path)
            members = set(archive.namelist())
            return {name: scan_part(archive, part) for name, part in sheet_parts(archive).items() if part in members}
    except DAMAGE as error:
        raise _damaged(path) from error


@contextmanager
def _calamine_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except calamine.PasswordError as error:
        problem = say("is protected by a password")
        raise _refused(path, problem, say("Save it without a password; protect the folder instead.")) from error
    except (calamine.ZipError, calamine.XmlError, OSError, ValueError) as error:
        raise _damaged(path) from error
    except calamine.CalamineError as error:
        problem = say("holds something that cannot be read ({error})", error=str(error))
        remedy = say("Save it as .xlsx in your spreadsheet program, without macros.")
        raise _refused(path, problem, remedy) from error


def _damaged(path: Path) -> WorkbookError:
    return _refused(
        path,
        say("is not a workbook, or it is damaged"),
        say("Open it in your spreadsheet program, let it repair the file, and save it as .xlsx."),
    )


def _refused(path: Path, problem: Message, remedy: Message) -> WorkbookError:
    return WorkbookError(say("The file {file} {problem}.", file=path.name, problem=problem), remedy)


def _too_far(sheet: str, scan: PartScan) -> Notice:
    text = say(
        "the sheet reaches to cell {cell}, far below or beside its data, and is not read: "
        "delete the empty rows and columns behind the data and save",
        cell=f"{column_letters(scan.columns - 1)}{scan.rows}",
    )
    return Notice(sheet, text)
