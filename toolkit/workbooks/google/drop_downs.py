"""The drop-downs of a spreadsheet at Google: the validations of its cells that are lists.

Google tells a validation with each cell that has it. So only the first rows are asked for, of all sheets in one
request: a drop-down reaches down its column.

Source: Sheets API v4, spreadsheets.get; ConditionType ONE_OF_LIST and ONE_OF_RANGE.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from toolkit.model.drop_down import DropDown
from toolkit.workbooks.drop_downs.choices import MOST_LISTS, ListedCells, told
from toolkit.workbooks.google.client import Json, SheetsClient
from toolkit.workbooks.google.grids import GoogleGrid
from toolkit.workbooks.inplace.areas import LAST_COLUMN, LAST_ROW, Area, quoted

_ROWS = 60
"""The headings stand within thirty."""
_SHEETS = 60
"""The address of a request holds no more names: servers take some 8,000 characters."""
_CONDITION = "dataValidation(condition(type,values(userEnteredValue)))"
_FIELDS = f"namedRanges(name,range),sheets(properties(title),data(rowData(values({_CONDITION}))))"


def google_drop_downs(client: SheetsClient, grids: Sequence[GoogleGrid]) -> dict[str, Sequence[DropDown]]:
    """Return the drop-downs by sheet, each as far down as it was asked for. Raises ToolkitError."""
    ranges = [f"{quoted(grid.name)}!1:{_ROWS}" for grid in grids[:_SHEETS] if grid.width]
    if not ranges:
        return {}
    answer = client.get(_FIELDS, ranges)
    lists = _Lists(answer.get("namedRanges", ()), grids)
    return {
        sheet["properties"]["title"]: tuple(lists.of_sheet(sheet["properties"]["title"], sheet.get("data", ())))
        for sheet in answer.get("sheets", ())
    }


class _Lists:
    """What conditions offer: words, cells, or cells that have a name."""

    def __init__(self, named: Iterable[Json], grids: Sequence[GoogleGrid]) -> None:
        self._cells = ListedCells(grids)
        titles = {grid.id: grid.name for grid in grids}
        self._named = {one["name"].lower(): _cells_of(one["range"], titles) for one in named}

    def of_sheet(self, sheet: str, data: Iterable[Json]) -> Iterator[DropDown]:
        """Yield the drop-downs of a sheet."""
        places: dict[tuple[str, ...], dict[int, tuple[int, int]]] = {}
        for part in data:
            for row, cells in enumerate(part.get("rowData", ())):
                for column, cell in enumerate(cells.get("values", ())):
                    condition = _condition(cell)
                    if condition and (condition in places or len(places) < MOST_LISTS):
                        rows = places.setdefault(condition, {})
                        rows[column] = (rows.get(column, (row, row))[0], row)
        for condition, columns in places.items():
            choices = told(self._words(condition, sheet))
            if choices:
                yield DropDown(tuple(((top, at), (bottom, at)) for at, (top, bottom) in columns.items()), choices)

    def _words(self, condition: tuple[str, ...], sheet: str) -> Iterable[str]:
        kind, *values = condition
        if kind == "ONE_OF_LIST":
            return values
        reference = values[0].removeprefix("=") if values else ""
        if reference.lower() in self._named:
            title, cells = self._named[reference.lower()]
            return self._cells.within(title, cells)
        return self._cells.at(reference, sheet)


def _condition(cell: Mapping[str, Json]) -> tuple[str, ...]:
    """Return the kind of list that a cell has, and its values; nothing if it has none."""
    condition = cell.get("dataValidation", {}).get("condition", {})
    if condition.get("type") not in ("ONE_OF_LIST", "ONE_OF_RANGE"):
        return ()
    return (condition["type"], *(str(one.get("userEnteredValue", "")) for one in condition.get("values", ())))


def _cells_of(grid_range: Json, titles: Mapping[int, str]) -> tuple[str, Area]:
    """Return the sheet and the cells of a GridRange; what it does not bound reaches to the edge of the sheet."""
    top, left = grid_range.get("startRowIndex", 0) + 1, grid_range.get("startColumnIndex", 0) + 1
    area = Area(top, left, grid_range.get("endRowIndex", LAST_ROW), grid_range.get("endColumnIndex", LAST_COLUMN))
    return titles.get(grid_range.get("sheetId", 0), ""), area
