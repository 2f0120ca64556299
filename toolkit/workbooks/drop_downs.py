"""The drop-downs of a workbook file: the data validations of its sheets that are lists.

They help to find columns, and no more: where they cannot be read, there are none.

Source: ECMA-376, part 1, 18.3.1.32 (dataValidation); for lists on other sheets, as Excel has kept them since 2010,
MS-XLSX 2.6.7 (x14:dataValidation, in the extLst of a sheet).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

from toolkit.model.drop_down import DropDown
from toolkit.model.grid import Grid
from toolkit.workbooks.inplace.areas import Area, area, areas
from toolkit.workbooks.inplace.book import Book, Sheet, read_book
from toolkit.workbooks.inplace.draft import Draft
from toolkit.workbooks.inplace.faults import InPlaceError
from toolkit.workbooks.inplace.markup import Element, text_of
from toolkit.workbooks.inplace.pieces import ROWS, Frame, blocks
from toolkit.workbooks.xlsx.package import DAMAGE
from toolkit.workbooks.xlsx.walking import walk

_SUFFIXES = (".xlsx", ".xlsm")
_LARGEST_FRAME = 1 << 24
"""More than this beside the rows of a sheet is not searched."""
_MOST_LISTS, _MOST_RANGES = 500, 1000
_MOST_CHOICES = 60
"""A longer list is of people or places. The longest of the schema's has 24."""
_LOWEST_ROW = 5000
_REFERENCE = re.compile(r"(?:(?:'((?:[^']|'')*)'|([^'!]*))!)?(\$?[A-Za-z]{0,3}\$?\d{0,7}(?::[$A-Za-z\d]{1,12})?)")


def drop_downs_of(path: Path, grids: Iterable[Grid]) -> dict[str, Sequence[DropDown]]:
    """Return the drop-downs in the file by sheet; `grids` are its sheets, in which lists stand."""
    if path.suffix.lower() not in _SUFFIXES:
        return {}
    found: dict[str, Sequence[DropDown]] = {}
    with suppress(InPlaceError, *DAMAGE), path.open("rb") as file:
        draft = Draft(file)
        book = read_book(draft)
        lists = _Lists(book, grids)
        for sheet in book.sheets:
            if sheet.kind == "worksheet":
                with suppress(InPlaceError, *DAMAGE):
                    found.setdefault(sheet.name, tuple(_of_sheet(draft, sheet, lists)))
    return found


def _of_sheet(draft: Draft, sheet: Sheet, lists: "_Lists") -> Iterator[DropDown]:
    frame = Frame()
    for _ in blocks(draft.stream(sheet.part), ROWS, frame):
        pass
    xml = frame.head + frame.tail
    if len(xml) > _LARGEST_FRAME or b"dataValidation" not in xml:
        return
    validations = _Validations()
    walk([xml], validations)
    for cells, formula in islice(validations.found, _MOST_LISTS):
        choices = lists.choices(formula, sheet)
        if choices:
            yield DropDown(tuple(map(_range, islice(areas(cells), _MOST_RANGES))), choices)


def _range(one: Area) -> tuple[tuple[int, int], tuple[int, int]]:
    return (one.top - 1, one.left - 1), (one.bottom - 1, one.right - 1)


class _Validations:
    """Finds the lists among the validations of a sheet: the cells, and the formula that says what they offer."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self._opened: list[str] = []
        self._cells = self._formula = ""
        self._is_list = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._opened.append(name)
        if name == "dataValidation":
            self._is_list = attributes.get("type") == "list"
            self._cells, self._formula = attributes.get("sqref", ""), ""

    def end(self, name: str) -> None:
        self._opened.pop()
        if name == "dataValidation" and self._is_list:
            self.found.append((self._cells, self._formula.strip()))

    def text(self, text: str) -> None:
        if "dataValidation" not in self._opened:
            return
        if "formula1" in self._opened:
            self._formula += text
        elif self._opened[-1] == "sqref":
            self._cells += text


class _Lists:
    """What formulas of lists offer: words within quotes, cells, or cells that have a name."""

    def __init__(self, book: Book, grids: Iterable[Grid]) -> None:
        self._book = book
        self._grids = {grid.name.lower(): grid for grid in grids}
        self._names: Mapping[tuple[str, str], Element] = {
            (one.get("name").lower(), one.get("localSheetId")): one for one in book.defined_names()
        }
        self._known: dict[tuple[str, str], tuple[str, ...]] = {}

    def choices(self, formula: str, sheet: Sheet) -> tuple[str, ...]:
        """Return the choices; none if there are many, or if they would have to be calculated."""
        key = (sheet.name, formula)
        if key not in self._known and len(self._known) < _MOST_LISTS:
            words = dict.fromkeys(word for word in map(str.strip, self._words(formula, sheet)) if word)
            self._known[key] = tuple(words) if len(words) <= _MOST_CHOICES else ()
        return self._known.get(key, ())

    def _words(self, formula: str, sheet: Sheet) -> Iterable[str]:
        if formula[:1] == formula[-1:] == '"':
            return formula[1:-1].replace('""', '"').split(",")
        name = self._names.get((formula.lower(), str(sheet.position))) or self._names.get((formula.lower(), ""))
        if name is not None:
            formula = text_of(self._book.data[name.start : name.stop], name.name).strip()
        match = _REFERENCE.fullmatch(formula)
        cells = area(match[3]) if match and match[3] else None
        if match is None or cells is None:
            return ()
        quoted, plain = match[1], match[2]
        return self._in_cells((quoted.replace("''", "'") if quoted else plain) or sheet.name, cells)

    def _in_cells(self, sheet: str, cells: Area) -> Iterator[str]:
        grid = self._grids.get(sheet.lower())
        if grid is None or cells.top > _LOWEST_ROW:
            return
        for row in grid.head(min(cells.bottom, cells.top + _LOWEST_ROW))[cells.top - 1 :]:
            yield from (value for value in row[cells.left - 1 : cells.right] if isinstance(value, str))
