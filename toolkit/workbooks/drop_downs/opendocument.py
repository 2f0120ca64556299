"""The drop-downs of an .ods file: the validations of its cells that are lists.

Source: OpenDocument 1.3, part 3, 9.4.5 (content-validation), 19.599 (its condition), 9.4.12 (named-range).
"""

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeAlias

from toolkit.model.drop_down import DropDown
from toolkit.model.grid import Grid
from toolkit.workbooks.drop_downs.choices import MOST_LISTS, MOST_RANGES, ListedCells, told
from toolkit.workbooks.xlsx.opendocument import CELLS, CONTENT, TABLE, count
from toolkit.workbooks.xlsx.package import unpack
from toolkit.workbooks.xlsx.walking import walk

_LIST = re.compile(r"(?:\w+:)?cell-content-is-in-list\((.*)\)", re.DOTALL)
_WORDS = re.compile(r'\s*"(?:[^"]|"")*"(?:\s*;\s*"(?:[^"]|"")*")*\s*')
_WORD = re.compile(r'"((?:[^"]|"")*)"')
_SHEET = r"\$?(?:'(?:[^']|'')*'|[^.'\[\]]*)"
_CELL = r"\$?[A-Z]{1,3}\$?\d{1,7}"
_CELLS = re.compile(rf"\[?({_SHEET})\.({_CELL})(?::(?:{_SHEET})\.({_CELL}))?\]?")
_Ends: TypeAlias = tuple[int, int]


def opendocument_drop_downs(path: Path, grids: Iterable[Grid]) -> dict[str, Sequence[DropDown]]:
    """Return the drop-downs in the file by sheet. Raises one of `package.DAMAGE`."""
    walker = _Validations()
    with zipfile.ZipFile(path) as archive, closing(unpack(archive, CONTENT)) as chunks, suppress(_NoLists):
        walk(chunks, walker)
    lists = _Lists(walker.conditions, walker.names, grids)
    found: dict[str, Sequence[DropDown]] = {}
    for sheet, places in walker.places.items():
        offers = ((rows, lists.choices(name, sheet)) for name, rows in places.items())
        found[sheet] = tuple(DropDown(tuple(_ranges(rows)), choices) for rows, choices in offers if choices)
    return found


def _ranges(rows: Mapping[_Ends, _Ends]) -> Iterator[tuple[_Ends, _Ends]]:
    for (left, right), (top, bottom) in rows.items():
        yield (top, left), (bottom, right)


class _NoLists(Exception):  # noqa: N818 - no error
    """No cell can offer anything: what offers it stands before the sheets."""


class _Validations:
    """Finds what validations say, the cells that have them, and the ranges that have a name."""

    def __init__(self) -> None:
        self.conditions: dict[str, str] = {}
        """Name of a validation -> what its list is made of."""
        self.places: dict[str, dict[str, dict[_Ends, _Ends]]] = {}
        """Sheet -> name of a validation -> first and last column -> first and last row with such a cell."""
        self.names: dict[tuple[str, str], str] = {}
        """Name of a range, and its sheet if only that knows it -> the address."""
        self._sheet = ""
        self._row = self._column = self._depth = 0
        self._height = 1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._depth:
            self._depth += 1
        elif name in CELLS:
            self._depth = 1
            self._take_in(attributes)
        elif name == "table-row":
            self._column, self._height = 0, count(attributes, "number-rows-repeated")
        elif name == "table":
            if not self.conditions:
                raise _NoLists
            self._sheet, self._row = attributes.get(f"{TABLE}name", ""), 0
        elif name == "content-validation":
            match = _LIST.fullmatch(attributes.get(f"{TABLE}condition", "").strip())
            if match and len(self.conditions) < MOST_LISTS:
                self.conditions[attributes.get(f"{TABLE}name", "")] = match[1]
        elif name == "named-range":
            key = (attributes.get(f"{TABLE}name", "").lower(), self._sheet)
            self.names[key] = attributes.get(f"{TABLE}cell-range-address", "")

    def end(self, name: str) -> None:
        if self._depth:
            self._depth -= 1
        elif name == "table-row":
            self._row += self._height
        elif name == "table":
            self._sheet = ""

    def text(self, text: str) -> None:
        """What stands in the cells is known."""

    def _take_in(self, attributes: Mapping[str, str]) -> None:
        width = count(attributes, "number-columns-repeated")
        name = attributes.get(f"{TABLE}content-validation-name", "")
        if name in self.conditions:
            rows = self.places.setdefault(self._sheet, {}).setdefault(name, {})
            columns = (self._column, self._column + width - 1)
            if columns in rows or len(rows) < MOST_RANGES:
                top, _ = rows.get(columns, (self._row, 0))
                rows[columns] = (top, self._row + self._height - 1)
        self._column += width


class _Lists:
    """What lists offer: words within quotes, cells, or cells that have a name."""

    def __init__(
        self, conditions: Mapping[str, str], names: Mapping[tuple[str, str], str], grids: Iterable[Grid]
    ) -> None:
        self._conditions = conditions
        self._names = names
        self._cells = ListedCells(grids)
        self._known: dict[tuple[str, str], tuple[str, ...]] = {}

    def choices(self, name: str, sheet: str) -> tuple[str, ...]:
        """Return the choices of a validation; none if there are many, or if they would have to be calculated."""
        key = (name, sheet)
        if key not in self._known:
            self._known[key] = told(self._words(self._conditions[name].strip(), sheet))
        return self._known[key]

    def _words(self, text: str, sheet: str) -> Iterator[str]:
        if _WORDS.fullmatch(text):
            return (word.replace('""', '"') for word in _WORD.findall(text))
        text = self._names.get((text.lower(), sheet)) or self._names.get((text.lower(), "")) or text
        match = _CELLS.fullmatch(text)
        if match is None:
            return iter(())
        named = match[1].removeprefix("$")
        cells = match[2] + (f":{match[3]}" if match[3] else "")
        return self._cells.at(f"{named}!{cells}" if named else cells, sheet)
