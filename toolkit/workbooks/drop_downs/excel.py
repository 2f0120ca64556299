"""The drop-downs of a file of Excel: the data validations of its sheets that are lists.

Source: ECMA-376, part 1, 18.3.1.32 (dataValidation); for lists on other sheets, as Excel has kept them since 2010,
MS-XLSX 2.6.7 (x14:dataValidation, in the extLst of a sheet).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

from toolkit.model.drop_down import DropDown
from toolkit.model.grid import Grid
from toolkit.workbooks.drop_downs.choices import MOST_LISTS, MOST_RANGES, ListedCells, told
from toolkit.workbooks.inplace.areas import Area, areas
from toolkit.workbooks.inplace.book import Book, Sheet, read_book
from toolkit.workbooks.inplace.draft import Draft
from toolkit.workbooks.inplace.faults import InPlaceError
from toolkit.workbooks.inplace.markup import Element, text_of
from toolkit.workbooks.inplace.pieces import ROWS, Frame, blocks
from toolkit.workbooks.xlsx.package import DAMAGE
from toolkit.workbooks.xlsx.walking import walk

_LARGEST_FRAME = 1 << 24
"""More than this beside the rows of a sheet is not searched."""


def excel_drop_downs(path: Path, grids: Iterable[Grid]) -> dict[str, Sequence[DropDown]]:
    """Return the drop-downs in the file by sheet. Raises InPlaceError or one of `package.DAMAGE`."""
    found: dict[str, Sequence[DropDown]] = {}
    with path.open("rb") as file:
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
    for cells, formula in islice(validations.found, MOST_LISTS):
        choices = lists.choices(formula, sheet)
        if choices:
            yield DropDown(tuple(map(_range, islice(areas(cells), MOST_RANGES))), choices)


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
        self._cells = ListedCells(grids)
        self._names: Mapping[tuple[str, str], Element] = {
            (one.get("name").lower(), one.get("localSheetId")): one for one in book.defined_names()
        }
        self._known: dict[tuple[str, str], tuple[str, ...]] = {}

    def choices(self, formula: str, sheet: Sheet) -> tuple[str, ...]:
        """Return the choices; none if there are many, or if they would have to be calculated."""
        key = (sheet.name, formula)
        if key not in self._known and len(self._known) < MOST_LISTS:
            self._known[key] = told(self._words(formula, sheet))
        return self._known.get(key, ())

    def _words(self, formula: str, sheet: Sheet) -> Iterable[str]:
        if formula[:1] == formula[-1:] == '"':
            return formula[1:-1].replace('""', '"').split(",")
        name = self._names.get((formula.lower(), str(sheet.position))) or self._names.get((formula.lower(), ""))
        if name is not None:
            formula = text_of(self._book.data[name.start : name.stop], name.name).strip()
        return self._cells.at(formula, sheet.name)
