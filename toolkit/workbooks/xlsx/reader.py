"""Reading a workbook's sheets with calamine. What cannot be read is told, and the rest is read."""

import zipfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

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


@dataclass(frozen=True, slots=True)
class _Search:
    """What a search of the sheets found, by name."""

    found: Callable[[str], PartScan | None]
    """What was found in a sheet; `None` if it is damaged."""
    sizes: Mapping[str, int] = field(default_factory=dict)
    """The bytes of each sheet, where they stand apart."""


@dataclass(slots=True)
class _Reading:
    """What has been read of a file so far, what has not, and how many cells may still be."""

    path: Path
    grids: list[CalamineGrid] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    cells_left: int = MAX_CELLS
    _lock: Lock = field(default_factory=Lock)

    def leave_out(self, sheet: str, why: Message) -> None:
        """Say that a sheet is not read."""
        self.notices.append(Notice(sheet, why))

    def take(self, grid: CalamineGrid) -> None:
        """Keep a sheet, unless it reaches further than all may together."""
        rows, columns = grid.size
        with self._lock:
            if rows * columns > self.cells_left:
                self.leave_out(grid.name, _too_far(rows, columns))
                return
            self.cells_left -= rows * columns
            self.grids.append(grid)


def read_grids(path: Path) -> tuple[list[CalamineGrid], list[Notice]]:
    """Return the sheets of the workbook `path`, and what could not be read of it.

    Raises WorkbookError if the file is missing, is no workbook, is encrypted or damaged.
    """
    check_file(path)
    suffix = path.suffix.lower()
    if suffix == ".xls" and not can_be_opened(path):
        raise damaged(path)
    reading = _Reading(path)
    with _searched(path) as search, calamine_errors(path):
        _read_sheets(search, reading)
    if reading.notices and not reading.grids:
        notice = reading.notices[0]
        why = say("{sheet}: {why}.", sheet=notice.sheet, why=notice.message)
        raise WorkbookError(say("No sheet of {file} can be read.", file=path.name), why)
    if suffix == ".xls":
        text = say("in an .xls file, an error such as #N/A looks like an empty cell: save the workbook as .xlsx")
        reading.notices.append(Notice(path.name, text))
    return reading.grids, reading.notices


def _read_sheets(search: _Search, reading: _Reading) -> None:
    """Read the sheets, the largest first. Where they stand apart, two at a time: calamine needs no Python for it."""
    with calamine.CalamineWorkbook.from_path(str(reading.path)) as workbook, ThreadPoolExecutor(max_workers=1) as pool:
        sheets = [meta for meta in workbook.sheets_metadata if meta.typ == calamine.SheetTypeEnum.WorkSheet]
        firsts: dict[str, calamine.SheetMetadata] = {}
        for meta in sheets:
            firsts.setdefault(meta.name, meta)
        # Whichever thread asks the iterator of a list, it gives each sheet once.
        waiting = iter(sorted(firsts.values(), key=lambda meta: -search.sizes.get(meta.name, 0)))
        others = [pool.submit(_read_too, waiting, search, reading)] if search.sizes else []
        _read_waiting(workbook, waiting, search, reading)
        for other in others:
            other.result()
    names = [meta.name for meta in sheets]
    why = say("another sheet has the same name, and only the first is read: rename one of them")
    for name in firsts:
        reading.notices.extend(Notice(name, why) for _ in range(names.count(name) - 1))
    reading.grids.sort(key=lambda grid: names.index(grid.name))
    reading.notices.sort(key=lambda notice: names.index(notice.sheet or ""))


def _read_too(waiting: Iterator[calamine.SheetMetadata], search: _Search, reading: _Reading) -> None:
    with calamine.CalamineWorkbook.from_path(str(reading.path)) as workbook:
        _read_waiting(workbook, waiting, search, reading)


def _read_waiting(
    workbook: calamine.CalamineWorkbook, waiting: Iterator[calamine.SheetMetadata], search: _Search, reading: _Reading
) -> None:
    for meta in waiting:
        _read_sheet(workbook, meta, search.found(meta.name), reading)


def _read_sheet(
    workbook: calamine.CalamineWorkbook, meta: calamine.SheetMetadata, scan: PartScan | None, reading: _Reading
) -> None:
    if scan is None:
        reading.leave_out(meta.name, _UNREADABLE)
        return
    if scan.rows * scan.columns > reading.cells_left:
        reading.leave_out(meta.name, _too_far(scan.rows, scan.columns))
        return
    try:
        with calamine_errors(reading.path):
            sheet = workbook.get_sheet_by_name(meta.name)
    except WorkbookError:
        reading.leave_out(meta.name, _UNREADABLE)
        return
    reading.take(CalamineGrid(sheet, is_hidden=meta.visible != calamine.SheetVisibleEnum.Visible, scan=scan))


@contextmanager
def _searched(path: Path) -> Iterator[_Search]:
    """Search the sheets for what calamine does not tell, the largest first, while calamine reads others.

    Raises WorkbookError if the package is not to be trusted.
    """
    if path.suffix.lower() == ".xls":
        yield _Search(lambda _: PartScan())
        return
    with ExitStack() as stack:
        try:
            archive = stack.enter_context(zipfile.ZipFile(path))
            check_package(archive, path.name)
            if path.suffix.lower() == ".ods":
                search = _Search(_scan_opendocument(archive, path).get)
            else:
                search = _search_parts(archive, path, stack.enter_context(ThreadPoolExecutor(max_workers=1)))
        except DAMAGE as error:
            raise damaged(path) from error
        yield search


def _search_parts(archive: zipfile.ZipFile, path: Path, worker: ThreadPoolExecutor) -> _Search:
    found = contents(archive)
    check_others(archive, path.name, set(found.parts.values()))
    sizes = {name: archive.getinfo(part).file_size for name, part in found.parts.items()}
    scans = {
        name: worker.submit(_scan_part, archive, found.parts[name], found.is_calculated)
        for name in sorted(sizes, key=lambda name: -sizes[name])
    }
    return _Search(lambda name: scans[name].result() if name in scans else None, sizes)


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
