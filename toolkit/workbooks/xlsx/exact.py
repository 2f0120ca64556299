"""The same as `flaws`, for parts that a search of bytes could misunderstand: read as XML, ten times slower."""

import re
from collections.abc import Iterable

from toolkit.model.letters import column_index
from toolkit.workbooks.xlsx.flaws import PartScan, flaw_of
from toolkit.workbooks.xlsx.walking import walk

_PLACE = re.compile(r"([A-Z]+)([0-9]+)")


def read_part(chunks: Iterable[bytes], *, is_calculated: bool = True) -> PartScan:
    """Read the part that comes in `chunks`. Raises one of `package.DAMAGE` if it is damaged or has a DOCTYPE."""
    walker = _Cells(is_calculated=is_calculated)
    walk(chunks, walker)
    return walker.scan


class _Cells:
    """Takes in the cells of a sheet. One without a position follows the one before, as calamine counts too."""

    def __init__(self, *, is_calculated: bool) -> None:
        self.scan = PartScan()
        self._is_calculated = is_calculated
        self._row = self._column = -1
        self._kind: str | None = None
        """The attribute t of the cell that is read, `None` outside of cells."""
        self._has_content = self._has_formula = self._is_in_value = False
        self._value = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == "row":
            self._row, self._column = int(attributes.get("r", self._row + 2)) - 1, -1
        elif name == "c":
            self._column += 1
            place = _PLACE.fullmatch(attributes.get("r", "").upper())
            if place:
                self._row, self._column = int(place[2]) - 1, column_index(place[1])
            self._kind, self._value = attributes.get("t", ""), ""
            self._has_content = self._has_formula = False
        elif self._kind is not None:
            self._has_content = True
            self._has_formula = self._has_formula or name == "f"
            self._is_in_value = name == "v"

    def text(self, text: str) -> None:
        """Text stands here."""
        if self._is_in_value:
            self._value += text

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "v":
            self._is_in_value = False
        elif name == "c" and self._kind is not None:
            if self._has_content:
                self.scan.reach(self._row + 1, self._column + 1)
            flaw = flaw_of(self._kind, self._value, has_formula=self._has_formula, is_calculated=self._is_calculated)
            self.scan.add(self._row, self._column, flaw)
            self._kind = None
