"""Reading a workbook's sheets with calamine. What cannot be read is told, and the rest is read."""

import zipfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import python_calamine as calamine

from toolkit.errors import WorkbookError
from toolkit.model.finding import Notice
from toolkit.model.letters import column_letters
from toolkit.model.message import Message, say
from toolkit.workbooks.xlsx.exact import read_part
from toolkit.workbooks.xlsx.flaws import NARROW, PartScan, UnusualError, search_part
from toolkit.workbooks.xlsx.grids import CalamineGrid
from toolkit.workbooks.xlsx.opendocument import CONTENT, is_encrypted, read_content
from toolkit.workbooks.xlsx.package import DAMAGE, check_others, check_package, contents, unpack
from toolkit.workbooks.xlsx.refusals import calamine_errors, check_file, damaged, protected
from toolkit.workbooks.xlsx.trial import can_be_opened

MAX_CELLS = 30_000_000
"""Sheets that reach further, all together, are not read: calamine keeps 32 bytes for each cell, empty ones too."""
assert NARROW <= MAX_CELLS  # noqa: S101 - what the search does not measure is small enough

MAX_UNUSUAL = 128 * 1024**2
"""Parts that have to be read as XML are not read beyond this: half a minute of work."""

_UNREADABLE = say(
    "the sheet is damaged, or stored in an unusual way, and is not read: "
    "open the workbook in your spreadsheet program and save it again"
)
ScanOf = Callable[[str], PartScan | None]


@dataclass(slots=True)
class _Reading:
    """What has been read of a file so far, what has not, and how many cells may still be."""

    path: Path
    grids: list[CalamineGrid] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    cells_left: int = MAX_CELLS

    def leave_out(self, sheet: str, why: Message) -> None:
        """Say that a sheet is not read."""
        self.notices.append(Notice(sheet, why))


def read_grids(path: Path) -> tuple[list[CalamineGrid], list[Notice]]:
    """Return the sheets of the workbook `path`, and what could not be read of it.

    Raises WorkbookError if the file is missing, is no workbook, is encrypted or damaged.
    """
    check_file(path)
    suffix = path.suffix.lower()
    if suffix == ".xls" and not can_be_opened(path):
        raise damaged(path)
    reading = _Reading(path)
    with (
        _scanned(path) as scan_of,
        calamine_errors(path),
        calamine.CalamineWorkbook.from_path(str(path)) as workbook,
    ):
        for meta in workbook.sheets_metadata:
            if meta.typ == calamine.SheetTypeEnum.WorkSheet:
                _read_sheet(workbook, meta, scan_of, reading)
    if reading.notices and not reading.grids:
        notice = reading.notices[0]
        why = say("{sheet}: {why}.", sheet=notice.sheet, why=notice.message)
        raise WorkbookError(say("No sheet of {file} can be read.", file=path.name), why)
    if suffix == ".xls":
        text = say("in an .xls file, an error such as #N/A looks like an empty cell: save the workbook as .xlsx")
        reading.notices.append(Notice(path.name, text))
    return reading.grids, reading.notices


def _read_sheet(
    workbook: calamine.CalamineWorkbook, meta: calamine.SheetMetadata, scan_of: ScanOf, reading: _Reading
) -> None:
    name = meta.name
    if any(grid.name == name for grid in reading.grids):
        reading.leave_out(name, say("another sheet has the same name, and only the first is read: rename one of them"))
        return
    scan = scan_of(name)
    if scan is None:
        reading.leave_out(name, _UNREADABLE)
        return
    if scan.rows * scan.columns > reading.cells_left:
        reading.leave_out(name, _too_far(scan.rows, scan.columns))
        return
    try:
        with calamine_errors(reading.path):
            sheet = workbook.get_sheet_by_name(name)
    except WorkbookError:
        reading.leave_out(name, _UNREADABLE)
        return
    grid = CalamineGrid(sheet, is_hidden=meta.visible != calamine.SheetVisibleEnum.Visible, scan=scan)
    rows, columns = grid.size
    if rows * columns > reading.cells_left:
        reading.leave_out(name, _too_far(rows, columns))
        return
    reading.cells_left -= rows * columns
    reading.grids.append(grid)


@contextmanager
def _scanned(path: Path) -> Iterator[ScanOf]:
    """Search the sheets for what calamine does not tell; yield what was found in a sheet, `None` if it is damaged.

    A sheet is searched while calamine reads the one before, for which it needs no Python.
    Raises WorkbookError if the package is not to be trusted.
    """
    if path.suffix.lower() == ".xls":
        yield lambda _: PartScan()
        return
    scan_of: ScanOf
    with ExitStack() as stack:
        try:
            archive = stack.enter_context(zipfile.ZipFile(path))
            check_package(archive, path.name)
            if path.suffix.lower() == ".ods":
                scan_of = _scan_opendocument(archive, path).get
            else:
                found = contents(archive)
                check_others(archive, path.name, set(found.parts.values()))
                worker = stack.enter_context(ThreadPoolExecutor(max_workers=1))
                scans = {
                    name: worker.submit(_scan_part, archive, part, found.is_calculated)
                    for name, part in found.parts.items()
                }
                scan_of = _result_of(scans)
        except DAMAGE as error:
            raise damaged(path) from error
        yield scan_of


def _result_of(scans: Mapping[str, Future[PartScan | None]]) -> ScanOf:
    def scan_of(name: str) -> PartScan | None:
        return scans[name].result() if name in scans else None

    return scan_of


def _scan_part(archive: zipfile.ZipFile, part: str, is_calculated: bool) -> PartScan | None:
    """Search one sheet; `None` if it is damaged."""
    try:
        try:
            return search_part(lambda: unpack(archive, part), is_calculated=is_calculated)
        except UnusualError:
            if archive.getinfo(part).file_size > MAX_UNUSUAL:
                return None
            with closing(unpack(archive, part)) as chunks:
                return read_part(chunks, is_calculated=is_calculated)
    except DAMAGE:
        return None


def _scan_opendocument(archive: zipfile.ZipFile, path: Path) -> Mapping[str, PartScan]:
    """Search an .ods file. calamine reads all of its sheets at once, so none may reach too far."""
    check_others(archive, path.name, {CONTENT})
    if is_encrypted(archive):
        raise protected(path)
    with closing(unpack(archive, CONTENT)) as chunks:
        scans = read_content(chunks)
    if sum(scan.rows * scan.columns for scan in scans.values()) > MAX_CELLS:
        name, scan = max(scans.items(), key=lambda one: one[1].rows * one[1].columns)
        problem = say("{sheet}: {why}.", sheet=name, why=_too_far(scan.rows, scan.columns))
        raise WorkbookError(say("No sheet of {file} can be read.", file=path.name), problem)
    return scans


def _too_far(rows: int, columns: int) -> Message:
    return say(
        "the sheet reaches to cell {cell}, far below or beside its data, and is not read: "
        "delete the empty rows and columns behind the data and save",
        cell=f"{column_letters(columns - 1)}{rows}",
    )
