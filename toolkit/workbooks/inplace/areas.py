"""Cells and ranges by their addresses. Rows and columns count from 1 here."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from toolkit.model.letters import column_index, column_letters

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_CORNER = re.compile(r"\$?([A-Za-z]{0,3})\$?(\d{0,7})")


class Area(NamedTuple):
    """A rectangle of cells, its borders included."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Whether the cell is in it."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    def with_cell(self, row: int, column: int) -> "Area":
        """The smallest rectangle that holds this one and the cell."""
        return Area(min(self.top, row), min(self.left, column), max(self.bottom, row), max(self.right, column))


def area(text: str) -> Area | None:
    """Return the rectangle of an address such as `B2`, `B2:D9`, `$A:$A`, `A` or `3:5`; `None` if it is none."""
    corners = [_CORNER.fullmatch(corner) for corner in text.split(":")]
    if len(corners) > 2:  # noqa: PLR2004 - a range has two ends
        return None
    rows, columns = [], []
    for corner in corners:
        if corner is None or not corner[0]:
            return None
        rows.append(int(corner[2]) if corner[2] else None)
        columns.append(column_number(corner[1]) if corner[1] else None)
    top, bottom = _ends(rows, LAST_ROW)
    left, right = _ends(columns, LAST_COLUMN)
    return Area(top, left, bottom, right)


def _ends(numbers: list[int | None], last: int) -> tuple[int, int]:
    known = [number for number in numbers if number is not None]
    return (min(known), max(known)) if known else (1, last)


def areas(text: str) -> Iterator[Area]:
    """Yield the rectangles of a list of addresses; what is none is left out."""
    for word in text.split():
        found = area(word)
        if found is not None:
            yield found


def column_number(letters: str) -> int:
    """The number of the column with these letters: A is 1."""
    return column_index(letters) + 1


def address(row: int, column: int) -> str:
    """The address of a cell."""
    return f"{column_letters(column - 1)}{row}"


def written(rectangle: Area) -> str:
    """The address of a rectangle."""
    first, last = address(rectangle.top, rectangle.left), address(rectangle.bottom, rectangle.right)
    return first if first == last else f"{first}:{last}"


def absolute(sheet: str, rectangle: Area) -> str:
    """The address of a rectangle on a sheet, as formulas of other sheets name it."""
    top, left, bottom, right = rectangle
    return f"{quoted(sheet)}!${column_letters(left - 1)}${top}:${column_letters(right - 1)}${bottom}"


def quoted(sheet: str) -> str:
    """The name of a sheet as it stands in a formula, before the exclamation mark."""
    return "'" + sheet.replace("'", "''") + "'"
