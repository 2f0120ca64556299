"""The sheet, hidden and there for a second, in which a batch keeps what it writes over."""

from toolkit.errors import BusyError
from toolkit.workbooks.google.client import SheetsClient
from toolkit.workbooks.google.reader import Snapshot
from toolkit.workbooks.google.refusals import StaleError, UnsureError

TITLE = ".mentorat"


def tidy(client: SheetsClient, snapshot: Snapshot) -> None:
    """Delete the sheet, which is left only where answers were lost. If that fails, the next time does it."""
    requests = [{"deleteSheet": {"sheetId": grid.id}} for grid in snapshot.grids if grid.name == TITLE]
    if requests:
        try:
            client.batch_update({"requests": requests})
        except (StaleError, UnsureError, BusyError):
            return
