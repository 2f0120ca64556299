"""Reading a spreadsheet at Google: all sheets in one request, as they are at one moment."""

from dataclasses import dataclass

from toolkit.model.finding import Notice
from toolkit.model.message import say
from toolkit.workbooks.google.client import Json, SheetsClient
from toolkit.workbooks.google.grids import GoogleGrid

CELLS = "data(rowData(values(effectiveValue,effectiveFormat(numberFormat),userEnteredValue(formulaValue))))"
SHEETS = f"sheets(properties(sheetId,title,hidden,sheetType,index,gridProperties),merges,{CELLS})"
_FIELDS = f"properties(title,locale,timeZone),{SHEETS}"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A spreadsheet at one moment."""

    title: str
    locale: str
    time_zone: str
    grids: list[GoogleGrid]
    taken: frozenset[str]
    """The titles of all sheets, of charts too."""


def read_snapshot(client: SheetsClient) -> Snapshot:
    """Return the whole spreadsheet. Raises ToolkitError."""
    return snapshot_of(client.get(_FIELDS))


def read_title(client: SheetsClient) -> str:
    """Return what the spreadsheet is called. Raises ToolkitError."""
    return str(client.get("properties(title)").get("properties", {}).get("title", ""))


def snapshot_of(spreadsheet: Json) -> Snapshot:
    """Return the spreadsheet that stands in an answer."""
    properties = spreadsheet.get("properties", {})
    sheets = spreadsheet.get("sheets", [])
    grids = [GoogleGrid(sheet) for sheet in sheets if sheet["properties"].get("sheetType", "GRID") == "GRID"]
    return Snapshot(
        title=str(properties.get("title", "")),
        locale=str(properties.get("locale", "")),
        time_zone=str(properties.get("timeZone", "")),
        grids=grids,
        taken=frozenset(str(sheet["properties"]["title"]) for sheet in sheets),
    )


def remarks_on(snapshot: Snapshot) -> list[Notice]:
    """Return what a person should know: a locale by which a typed day is taken for a month."""
    if snapshot.locale != "en_US":
        return []
    text = say(
        "its language is set to English (United States): a day typed as 3/4 becomes 4 March. "
        "In Google Sheets, choose File, Settings, and set the locale to France, Netherlands or Germany"
    )
    return [Notice(snapshot.title, text)]
