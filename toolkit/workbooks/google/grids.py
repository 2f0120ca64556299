"""A sheet of a spreadsheet at Google, as the rest of the program wants it: the types are those of a file's sheet."""

import datetime as dt
from collections.abc import Mapping, Sequence

from toolkit.model.grid import Flaw, Value
from toolkit.workbooks.google.client import Json

_EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - the wall clock of the spreadsheet
_TIMES = frozenset({"DATE", "TIME", "DATE_TIME"})
_ERRORS = {
    "NULL_VALUE": "#NULL!",
    "DIVIDE_BY_ZERO": "#DIV/0!",
    "VALUE": "#VALUE!",
    "REF": "#REF!",
    "NAME": "#NAME?",
    "NUM": "#NUM!",
    "N_A": "#N/A",
}
_LAST_DAY = 2_958_466
"""The first day that is none any more: 1 January 10000."""


class GoogleGrid:
    """One sheet. See `toolkit.model.grid.Grid`. `id` is what Google knows it by, whatever people call it."""

    def __init__(self, sheet: Json) -> None:
        properties = sheet["properties"]
        self.name = str(properties["title"])
        self.id = int(properties.get("sheetId", 0))
        self.is_hidden = bool(properties.get("hidden"))
        size = properties.get("gridProperties", {})
        self.capacity = (int(size.get("rowCount", 0)), int(size.get("columnCount", 0)))
        """Rows and columns that the sheet has, empty ones too."""
        self.merged: Sequence[tuple[tuple[int, int], tuple[int, int]]] = [
            (
                (merge.get("startRowIndex", 0), merge.get("startColumnIndex", 0)),
                (merge["endRowIndex"] - 1, merge["endColumnIndex"] - 1),
            )
            for merge in sheet.get("merges", ())
        ]
        self.cells: list[list[Json]] = [
            row.get("values", []) for part in sheet.get("data", ()) for row in part.get("rowData", ())
        ]
        """The cells as Google gives them, from A1."""
        self._flaws: dict[int, dict[int, Flaw]] = {}
        self._rows = self._values()

    @property
    def flaws(self) -> Mapping[int, Mapping[int, Flaw]]:
        """The flawed cells: column -> row -> flaw."""
        return self._flaws

    def head(self, rows: int) -> list[list[Value]]:
        """The first `rows` rows, from A1; fewer if the sheet has fewer."""
        return self._rows[:rows]

    def columns(self, first_row: int, indices: Sequence[int]) -> Sequence[Sequence[Value]]:
        """The values of the columns `indices` from `first_row` to the last row of the sheet."""
        rows = self._rows[first_row:]
        return [[row[index] if index < len(row) else "" for row in rows] for index in indices]

    @property
    def height(self) -> int:
        """How many rows there are, down to the last that holds something."""
        return len(self._rows)

    @property
    def width(self) -> int:
        """How many columns there are, up to the last that holds something."""
        return len(self._rows[0]) if self._rows else 0

    def value(self, row: int, column: int) -> Value:
        """The value of a cell; blank outside of what is filled."""
        if row < len(self._rows) and column < len(self._rows[row]):
            return self._rows[row][column]
        return ""

    def cell(self, row: int, column: int) -> Json:
        """The cell as Google gives it; empty outside of what is filled."""
        if row < len(self.cells) and column < len(self.cells[row]):
            return self.cells[row][column]
        return {}

    def _values(self) -> list[list[Value]]:
        rows: list[list[Value]] = []
        for number, cells in enumerate(self.cells):
            row: list[Value] = []
            for index, cell in enumerate(cells):
                error = cell.get("effectiveValue", {}).get("errorValue")
                if error is not None:
                    self._flaws.setdefault(index, {})[number] = Flaw(_ERRORS.get(error.get("type", ""), "#ERROR!"))
                row.append("" if error is not None else value_of(cell))
            rows.append(row)
        height = max((number + 1 for number, row in enumerate(rows) if any(v != "" for v in row)), default=0)
        height = max(height, *(max(found) + 1 for found in self._flaws.values())) if self._flaws else height
        width = max((index + 1 for row in rows for index, v in enumerate(row) if v != ""), default=0)
        width = max(width, max(self._flaws, default=-1) + 1)
        return [row[:width] + [""] * (width - len(row)) for row in rows[:height]]


def value_of(cell: Json) -> Value:
    """Return the value of a cell: a number that is shown as a day or a time is one."""
    given = cell.get("effectiveValue", {})
    if "numberValue" in given:
        kind = cell.get("effectiveFormat", {}).get("numberFormat", {})
        number = float(given["numberValue"])
        return _moment(number, kind.get("pattern", "")) if kind.get("type") in _TIMES else number
    if "boolValue" in given:
        return bool(given["boolValue"])
    return str(given.get("stringValue", ""))


def _moment(number: float, pattern: str) -> Value:
    """Return the day, time or span of a serial number, the sort that calamine returns for it in a file."""
    if pattern.startswith("["):
        return dt.timedelta(days=number)
    if not 0 <= number < _LAST_DAY:
        return number
    moment = _EPOCH + dt.timedelta(seconds=round(number * 86_400))
    if number < 1:
        return moment.time()
    return moment if number % 1 else moment.date()


def serial(day: dt.date) -> float:
    """Return the serial number of a day or a moment."""
    if isinstance(day, dt.datetime):
        return (day.replace(tzinfo=None) - _EPOCH).total_seconds() / 86_400
    return float((day - _EPOCH.date()).days)
