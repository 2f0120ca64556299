"""A workbook, whoever keeps it: read as a whole, our sheets replaced in it, single cells filled in."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol, TypeAlias

from toolkit.errors import WorkbookError
from toolkit.model.drop_down import DropDowns
from toolkit.model.finding import Notice
from toolkit.model.grid import Grid
from toolkit.model.message import say
from toolkit.reports.sheet import OwnSheet
from toolkit.schema.own_sheets import lease_in
from toolkit.workbooks.google.spreadsheet import Spreadsheet
from toolkit.workbooks.inplace.edits import CellEdit
from toolkit.workbooks.writing import Told, Written, files_beside, write_into, write_sheets
from toolkit.workbooks.xlsx.reader import read_grids
from toolkit.workbooks.xlsx.replacing import fingerprint

Place: TypeAlias = Path | Spreadsheet
"""Where a workbook is: a file, or a spreadsheet at Google."""


class Workbook(Protocol):
    """What the rest of the program does with a workbook. Writing follows reading, on the same object."""

    @property
    def name(self) -> str:
        """What it is called in messages."""

    def read(self) -> tuple[Sequence[Grid], Sequence[Notice]]:
        """Return the sheets, and what could not be read. Raises ToolkitError."""

    def read_beside(self) -> Sequence[Grid]:
        """Return the toolkit's own sheets that lie beside the workbook, because it could not be written to."""

    def drop_downs(self, grids: Sequence[Grid]) -> DropDowns:
        """Return what cells offer to choose from. `grids` are the sheets as read. Reads the sheets once more."""

    def write_sheets(self, sheets: Sequence[OwnSheet], *, allowed: bool, backups: int) -> Told:
        """Write the toolkit's own sheets; tell where they are now. Raises ToolkitError."""

    def write_cells(self, cells: Sequence[CellEdit], *, allowed: bool, backups: int) -> Written:
        """Write single cells of people's sheets, each compared with what was read. Raises ToolkitError."""

    def claim(self, sheets: Sequence[OwnSheet], *, backups: int) -> str | None:
        """Write the sheets, one of which bears our lease, or leave the workbook alone; return the lease it bears then.

        That is another computer's if it came first, and `None` if the workbook cannot be written to. Raises
        ToolkitError.
        """


class FileWorkbook:
    """A workbook in a file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.name = path.name
        self._seen = ""

    def read(self) -> tuple[Sequence[Grid], Sequence[Notice]]:
        """Return the sheets, and what could not be read. Raises WorkbookError."""
        if self._path.is_dir():
            problem = say("is a folder, not a workbook")
            name = self._path.resolve().name
            raise WorkbookError(
                say("The file {file} {problem}.", file=name, problem=problem), say("Check the name and the folder.")
            )
        self._look()
        return read_grids(self._path)

    def read_beside(self) -> Sequence[Grid]:
        """Return the toolkit's own sheets in the file beside it; none if there is no such file, or it is damaged."""
        found: list[Grid] = []
        for file in files_beside(self._path):
            with suppress(WorkbookError):
                found += read_grids(file)[0]
        return found

    def drop_downs(self, grids: Sequence[Grid]) -> DropDowns:
        """Return what cells offer to choose from; nothing if the file is an .xls, or that cannot be read."""
        from toolkit.workbooks.drop_downs.files import drop_downs_of

        return drop_downs_of(self._path, grids)

    def write_sheets(self, sheets: Sequence[OwnSheet], *, allowed: bool, backups: int) -> Told:
        """Write the sheets into the file, or beside it where that would lose something. Raises WorkbookError."""
        told = write_sheets(self._path, sheets, self._seen, allowed=allowed, backups=backups)
        self._look()
        return told

    def write_cells(self, cells: Sequence[CellEdit], *, allowed: bool, backups: int) -> Written:
        """Write the cells, or leave the file alone."""
        written = write_into(self._path, self._seen, cells=cells, allowed=allowed, backups=backups)
        if written.edited is not None:
            self._look()
        return written

    def claim(self, sheets: Sequence[OwnSheet], *, backups: int) -> str | None:
        """Write the sheets, unless the workbook is another by now. What stands against it, a later writing tells."""
        written = write_into(self._path, self._seen, sheets, allowed=True, backups=backups)
        if written.edited is not None:
            self._look()
        elif not written.is_busy:
            return None
        return lease_in(read_grids(self._path)[0])

    def _look(self) -> None:
        """Remember which version this is; what cannot be read is told by the reading."""
        try:
            self._seen = fingerprint(self._path)
        except OSError:
            self._seen = ""


def open_workbook(place: Place) -> Workbook:
    """Return the workbook at a place. Raises ConfigError if there is no key for it."""
    if isinstance(place, Path):
        return FileWorkbook(place)
    from toolkit.workbooks.google.workbook import GoogleWorkbook

    return GoogleWorkbook(place)
