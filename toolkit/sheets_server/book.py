"""A spreadsheet in memory, with what the API lets one see of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from toolkit.sheets_server.refusals import Json, bad

Plain: TypeAlias = str | float | bool

ROWS, COLUMNS = 1000, 26
"""The size of a new sheet."""


@dataclass(slots=True)
class Cell:
    """A cell: its value (`None` if blank), the formula behind it, an error such as `#N/A`."""

    value: Plain | None = None
    formula: str = ""
    error: str = ""
    format: Json = field(default_factory=dict)
    note: str = ""
    validation: Json = field(default_factory=dict)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is in the cell."""
        return self.value is None and not self.formula and not self.error

    @property
    def is_bare(self) -> bool:
        """Whether there is nothing to remember about the cell."""
        return self.is_blank and not (self.format or self.note or self.validation)


@dataclass(slots=True)
class Tab:
    """A sheet. Cells count from (0, 0); only those that hold something are there."""

    properties: Json
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merges: list[Json] = field(default_factory=list)
    protected: list[Json] = field(default_factory=list)
    basic_filter: Json | None = None
    sizes: dict[str, dict[int, Json]] = field(default_factory=lambda: {"ROWS": {}, "COLUMNS": {}})
    """What is said of single rows and columns: widths, hidden ones."""
    rules: list[Json] = field(default_factory=list)
    """What makes cells look otherwise, the first rule first."""
    groups: dict[str, list[Json]] = field(default_factory=lambda: {"ROWS": [], "COLUMNS": []})

    @property
    def id(self) -> int:
        """What the API knows the sheet by, whatever it is called."""
        return int(self.properties["sheetId"])

    @property
    def title(self) -> str:
        """What people call the sheet."""
        return str(self.properties["title"])

    @property
    def grid(self) -> Json:
        """The size of the sheet, and what stays in sight."""
        found: Json = self.properties["gridProperties"]
        return found

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return int(self.grid["rowCount"])

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return int(self.grid["columnCount"])

    def cell(self, row: int, column: int) -> Cell:
        """Return the cell to change it."""
        return self.cells.setdefault((row, column), Cell())

    def value(self, row: int, column: int) -> Plain | None:
        """Return what is in a cell."""
        cell = self.cells.get((row, column))
        return cell.value if cell else None

    def last_row(self) -> int:
        """Return how many rows there are down to the last that holds something."""
        return max((row for (row, _), cell in self.cells.items() if not cell.is_blank), default=-1) + 1

    def put(self, rows: list[list[Plain | None]], top: int = 0) -> None:
        """Put plain values into the sheet, as a person would who types them."""
        for row, values in enumerate(rows, start=top):
            for column, value in enumerate(values):
                if value is not None and value != "":
                    self.cell(row, column).value = value


@dataclass(slots=True)
class Book:
    """A spreadsheet."""

    id: str
    title: str
    tabs: list[Tab] = field(default_factory=list)
    locale: str = "en_US"
    time_zone: str = "Etc/GMT"
    named: list[Json] = field(default_factory=list)
    next_id: int = 1_000_001

    def new_id(self) -> int:
        """Return a number that nothing in the book has."""
        self.next_id += 1
        return self.next_id

    def tab(self, tab_id: int) -> Tab:
        """Return the sheet with this id. Raises Refused."""
        for tab in self.tabs:
            if tab.id == tab_id:
                return tab
        raise bad(f"No grid with id: {tab_id}")

    def titled(self, title: str) -> Tab | None:
        """Return the sheet of this title; capitals make no difference to people, but to the API."""
        return next((tab for tab in self.tabs if tab.title == title), None)

    def add(self, title: str, rows: int = ROWS, columns: int = COLUMNS, tab_id: int | None = None) -> Tab:
        """Add a sheet at the end."""
        properties = {
            "sheetId": self.new_id() if tab_id is None else tab_id,
            "title": title,
            "index": len(self.tabs),
            "sheetType": "GRID",
            "gridProperties": {"rowCount": rows, "columnCount": columns},
        }
        tab = Tab(properties)
        self.tabs.append(tab)
        return tab

    def number(self) -> None:
        """Number the sheets from left to right."""
        for index, tab in enumerate(self.tabs):
            tab.properties["index"] = index


class Area(NamedTuple):
    """A range of a sheet; `bottom` and `right` are the first row and column after it."""

    tab: Tab
    top: int
    left: int
    bottom: int
    right: int

    def places(self) -> Iterator[tuple[int, int]]:
        """Yield the cells row by row."""
        return ((row, column) for row in range(self.top, self.bottom) for column in range(self.left, self.right))

    def as_grid_range(self) -> Json:
        """Return the range as the API writes it; the id of the first sheet, 0, is left out."""
        found = {"sheetId": self.tab.id} if self.tab.id else {}
        return {
            **found,
            "startRowIndex": self.top,
            "endRowIndex": self.bottom,
            "startColumnIndex": self.left,
            "endColumnIndex": self.right,
        }


def area_of(book: Book, grid_range: Json) -> Area:
    """Return the area of a GridRange; what it does not bound reaches to the edge of the sheet."""
    tab = book.tab(int(grid_range.get("sheetId", 0)))
    top, left = int(grid_range.get("startRowIndex", 0)), int(grid_range.get("startColumnIndex", 0))
    bottom = min(int(grid_range.get("endRowIndex", tab.rows)), tab.rows)
    right = min(int(grid_range.get("endColumnIndex", tab.columns)), tab.columns)
    return Area(tab, top, left, bottom, right)
