"""Choices of drop-downs, whoever keeps the workbook: words, or the cells in which they stand."""

import re
from collections.abc import Iterable, Iterator

from toolkit.model.grid import Grid
from toolkit.workbooks.inplace.areas import LAST_ROW, Area, area

MOST_LISTS, MOST_RANGES = 500, 1000
"""No more lists of a sheet, and ranges of a list, are looked at."""
_MOST_CHOICES = 60
"""A longer list is of people or places. The longest of the schema's has 24."""
_LOWEST_ROW = 5000
_REFERENCE = re.compile(r"(?:(?:'((?:[^']|'')*)'|([^'!]*))!)?(\$?[A-Za-z]{0,3}\$?\d{0,7}(?::[$A-Za-z\d]{1,12})?)")
_OPEN = re.compile(r"(\$?[A-Za-z]{1,3}\$?\d{1,7}:\$?[A-Za-z]{1,3})")
"""A range down to the last row, as Google writes it."""


def told(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words, each once; none if they are more than choices are."""
    distinct = dict.fromkeys(word for word in map(str.strip, words) if word)
    return tuple(distinct) if len(distinct) <= _MOST_CHOICES else ()


class ListedCells:
    """The texts in the cells of `grids`, the sheets of the workbook."""

    def __init__(self, grids: Iterable[Grid]) -> None:
        self._grids = {grid.name.lower(): grid for grid in grids}

    def at(self, reference: str, sheet: str) -> Iterator[str]:
        """Yield the texts at a reference such as `'L''équipe'!$A$2:$A$9`, seen from a cell of `sheet`."""
        match = _REFERENCE.fullmatch(reference)
        if match is None or not match[3]:
            return
        cells = area(f"{match[3]}{LAST_ROW}" if _OPEN.fullmatch(match[3]) else match[3])
        if cells is not None:
            yield from self.within((match[1].replace("''", "'") if match[1] else match[2]) or sheet, cells)

    def within(self, sheet: str, cells: Area) -> Iterator[str]:
        """Yield the texts in some cells of a sheet."""
        grid = self._grids.get(sheet.lower())
        if grid is None or cells.top > _LOWEST_ROW:
            return
        for row in grid.head(min(cells.bottom, cells.top + _LOWEST_ROW))[cells.top - 1 :]:
            yield from (value for value in row[cells.left - 1 : cells.right] if isinstance(value, str))
