"""A spreadsheet at Google as a workbook. See `toolkit.workbooks.workbook.Workbook`."""

from collections.abc import Sequence

from toolkit.errors import BusyError, WorkbookError
from toolkit.model.drop_down import DropDowns
from toolkit.model.finding import Notice
from toolkit.model.grid import Grid
from toolkit.model.message import say
from toolkit.reports.sheet import OwnSheet
from toolkit.schema.own_sheets import lease_in
from toolkit.workbooks.google.client import SheetsClient
from toolkit.workbooks.google.credentials import load_credentials
from toolkit.workbooks.google.drop_downs import google_drop_downs
from toolkit.workbooks.google.own_sheets import put_sheet
from toolkit.workbooks.google.reader import Snapshot, read_snapshot, read_title, remarks_on
from toolkit.workbooks.google.refusals import StaleError, UnsureError, unreachable
from toolkit.workbooks.google.scratch import TITLE, tidy
from toolkit.workbooks.google.single_cells import write_cells
from toolkit.workbooks.google.spreadsheet import Spreadsheet
from toolkit.workbooks.inplace.editing import Edited
from toolkit.workbooks.inplace.edits import CellEdit
from toolkit.workbooks.writing import Told, Written

_TRIES = 5


class GoogleWorkbook:
    """One spreadsheet. Connections last as long as each reading or writing."""

    def __init__(self, place: Spreadsheet) -> None:
        self._place = place
        self.name = place.name
        self._credentials = load_credentials(place.key_file, writes=place.writes)
        self._read: Snapshot | None = None

    def read(self) -> tuple[Sequence[Grid], Sequence[Notice]]:
        """Return the sheets, and what people should know. Raises ToolkitError."""
        with self._client() as client:
            self._read = read_snapshot(client)
        return [grid for grid in self._read.grids if grid.name != TITLE], remarks_on(self._read)

    def read_beside(self) -> Sequence[Grid]:
        """There is no place beside a spreadsheet at Google."""
        return ()

    def drop_downs(self, grids: Sequence[Grid]) -> DropDowns:
        """Return what the cells of the sheets as read offer to choose from, in one request. Raises ToolkitError."""
        known = {grid.name for grid in grids}
        read = [grid for grid in self._read.grids if grid.name in known] if self._read else []
        with self._client() as client:
            return google_drop_downs(client, read)

    def write_sheets(self, sheets: Sequence[OwnSheet], *, allowed: bool, backups: int) -> Told:
        """Replace the sheets, each in one piece; Google itself keeps the older versions. Raises ToolkitError."""
        del backups
        if not allowed:
            return Told(say("The configuration does not allow writing into {file}.", file=self.name))
        try:
            with self._client() as client:
                names = [self._put(client, sheet) for sheet in sheets]
        except BusyError as error:
            return Told(error.told, is_busy=True)
        return Told(say("Written into {file}, sheets {sheets}.", file=self.name, sheets=", ".join(names)))

    def write_cells(self, cells: Sequence[CellEdit], *, allowed: bool, backups: int) -> Written:
        """Write the cells. Raises ToolkitError."""
        del backups
        if not allowed or self._read is None:
            return Written(None, say("The configuration does not allow writing into {file}.", file=self.name))
        try:
            with self._client() as client:
                outcome = write_cells(client, cells, self._read)
        except BusyError as error:
            return Written(None, error.problem, is_busy=True)
        return Written(Edited((), tuple(outcome.made), tuple(outcome.refused), ()))

    def claim(self, sheets: Sequence[OwnSheet], *, backups: int) -> str | None:
        """Write the sheets, unless another computer's lease is there by now, or comes between. Raises ToolkitError."""
        del backups
        with self._client() as client:
            try:
                for sheet in sheets:
                    snapshot = read_snapshot(client)
                    if lease_in(snapshot.grids) is None:
                        put_sheet(client, snapshot, sheet)
            except WorkbookError:  # it may only be read: what stands against it is told by a later writing
                return None
            except (StaleError, UnsureError):
                pass
            return lease_in(read_snapshot(client).grids)

    def _client(self) -> SheetsClient:
        place = self._place
        return SheetsClient(place.id, self._credentials, place.patience, place.server, place.quota)

    def _put(self, client: SheetsClient, sheet: OwnSheet) -> str:
        """Replace one sheet; where it is not known whether that was done, look and do it again: no harm is done."""
        for _ in range(_TRIES):
            try:
                snapshot = read_snapshot(client)
                tidy(client, snapshot)
                return put_sheet(client, snapshot, sheet)
            except (StaleError, UnsureError):
                continue
        raise WorkbookError(
            say("Google Sheets does not let the sheet {sheet} be written.", sheet=sheet.name),
            say("Lift the protection of that sheet: Data, Protected sheets and ranges."),
        )


def may_write(place: Spreadsheet) -> str:
    """Try a change that changes nothing; return the address of the service account. Raises ToolkitError."""
    credentials = load_credentials(place.key_file, writes=True)
    with SheetsClient(place.id, credentials, place.patience, place.server, place.quota) as client:
        title = read_title(client)
        same = {"updateSpreadsheetProperties": {"properties": {"title": title}, "fields": "title"}}
        try:
            client.batch_update({"requests": [same]})
        except (StaleError, UnsureError) as error:
            raise unreachable() from error
        return client.email
