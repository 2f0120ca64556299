"""What the cells of a sheet offer to choose from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class DropDown:
    """The choices that some cells offer, as written. `ranges` are (first row, first column), (last row, last column).

    Rows and columns count from 0, the borders belong to the range.
    """

    ranges: tuple[tuple[tuple[int, int], tuple[int, int]], ...]
    choices: tuple[str, ...]

    def is_below(self, row: int, column: int) -> bool:
        """Whether a cell of the column offers the choices, somewhere below the row."""
        return any(left <= column <= right and bottom > row for (_, left), (bottom, right) in self.ranges)


DropDowns: TypeAlias = Mapping[str, Sequence[DropDown]]
"""Name of a sheet -> its drop-downs."""


def offered(drop_downs: Iterable[DropDown], row: int, column: int) -> tuple[str, ...]:
    """Return the choices that the column offers below the row, each once."""
    found = (choice for one in drop_downs if one.is_below(row, column) for choice in one.choices)
    return tuple(dict.fromkeys(found))
