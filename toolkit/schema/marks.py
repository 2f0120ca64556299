"""Texts that mark the row in which they stand as an example or a total."""

from collections.abc import Iterable

from toolkit.schema.folding import fold, squeeze
from toolkit.schema.values import Cell, Values, number_of

_LONGEST_EXAMPLE = 60
_ENDS, _BLANKS = ") \n", " \t\n\u00a0"


class Marks:
    """Knows the words that begin a total, and those that mark an example."""

    def __init__(self, values: Values) -> None:
        spellings = values.schema.spellings
        self._examples = {fold(word) for word in spellings.example.values()}
        self._short = self._examples | {fold(word) for word in spellings.example_marks}
        self._totals = tuple(sorted((fold(word) for word in spellings.totals), key=len, reverse=True))
        starts = (*self._examples, *self._totals, *map(str.lower, spellings.example_marks))
        self._starts = frozenset(word[:3] for word in starts)

    def candidates(self, cells: Iterable[Cell]) -> list[str]:
        """Return the texts worth to look at closely: most are told at a glance."""
        starts = self._starts
        return [
            cell
            for cell in cells
            if isinstance(cell, str) and (cell[:3].lower() in starts or cell[-1:] in _ENDS or cell[:1] in _BLANKS)
        ]

    def kind(self, text: str) -> str | None:
        """Return "example", "mark" for a short form of it, "total", or `None`."""
        folded = fold(text) if len(text) <= _LONGEST_EXAMPLE else ""
        if folded in self._examples:
            return "example"
        start, bracket, end = squeeze(text).rpartition("(")
        if bracket and start and end.endswith(")") and fold(end) in self._short:
            return "example"
        if folded in self._short:
            return "mark"
        return "total" if any(folded == word or folded.startswith(f"{word} ") for word in self._totals) else None


def is_number(cell: Cell) -> bool:
    """Whether the cell is a number, or text that is one."""
    if isinstance(cell, str):
        return number_of(cell.strip()) is not None
    return isinstance(cell, int | float) and not isinstance(cell, bool)
