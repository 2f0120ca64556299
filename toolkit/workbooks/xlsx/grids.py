"""A sheet read by calamine, as the rest of the program wants it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter

import python_calamine as calamine

from toolkit.model.grid import Flaw, Value
from toolkit.workbooks.xlsx.flaws import PartScan
from toolkit.workbooks.xlsx.refusals import is_panic

_Range = tuple[tuple[int, int], tuple[int, int]]
_TOO_LARGE = Flaw("#####")
"""What spreadsheet programs show for a date or a duration that is none."""


class CalamineGrid:
    """One sheet of a file. See `toolkit.model.grid.Grid`.

    calamine gives the rows from the first of the sheet, but the columns from the first that holds anything:
    `_first` is its index.
    """

    def __init__(self, sheet: calamine.CalamineSheet, *, is_hidden: bool, scan: PartScan | None) -> None:
        self._sheet = sheet
        self._first = sheet.start[1] if sheet.start else 0
        self.size = (sheet.end[0] + 1, sheet.end[1] + 1) if sheet.end else (0, 0)
        """Rows and columns, from A1."""
        self.name = sheet.name
        self.is_hidden = is_hidden
        self._flaws = scan.flaws if scan else {}
        self.merged: Sequence[_Range] = _within(self.size[0], sheet.merged_cell_ranges or (scan.merged if scan else ()))

    @property
    def flaws(self) -> Mapping[int, Mapping[int, Flaw]]:
        """The flawed cells: column -> row -> flaw."""
        return self._flaws

    def head(self, rows: int) -> list[list[Value]]:
        """The first `rows` rows, from A1; fewer if the sheet has fewer."""
        before: list[Value] = [""] * self._first
        return [before + row for row in islice(self._rows(), rows)]

    def columns(self, first_row: int, indices: Sequence[int]) -> Sequence[Sequence[Value]]:
        """The values of the columns `indices` from `first_row` to the last row of the sheet."""
        picked = [index - self._first for index in indices if index >= self._first]
        try:  # the rows as calamine gives them: a generator in between would cost a tenth of the reading
            found = _picked(self._sheet.iter_rows() if self._sheet.start else (), first_row, picked)
        except BaseException as error:
            if not _is_of_a_row(error):
                raise
            found = _picked(self._rows(), first_row, picked)
        values = iter(found)
        height = max(self.size[0] - first_row, 0)
        return [next(values, []) if index >= self._first else [""] * height for index in indices]

    def _rows(self) -> Iterator[list[Value]]:
        """Yield the rows. One that calamine cannot turn into values is blank, and each of its cells a flaw."""
        if self._sheet.start is None:
            return
        rows = iter(self._sheet.iter_rows())
        number = 0
        while True:
            try:
                for row in rows:
                    yield row
                    number += 1
            except BaseException as error:
                if not _is_of_a_row(error):
                    raise
            else:
                return
            for column in range(self._first, self._first + self._sheet.width):
                self._flaws.setdefault(column, {})[number] = _TOO_LARGE
            yield [""] * self._sheet.width
            number += 1


def _picked(rows: Iterable[list[Value]], first: int, picked: Sequence[int]) -> Sequence[Sequence[Value]]:
    """Return the columns `picked` of the rows from `first` on."""
    wanted = islice(rows, first, None)
    if len(picked) > 1:
        return list(zip(*map(itemgetter(*picked), wanted), strict=True))
    return [list(map(itemgetter(index), wanted)) for index in picked]


def _is_of_a_row(error: BaseException) -> bool:
    """Whether calamine could not turn a row into values."""
    return isinstance(error, OverflowError) or is_panic(error)


def _within(rows: int, ranges: Sequence[_Range]) -> Sequence[_Range]:
    """Return the merged ranges, cut off where the sheet ends: some reach to the last row there can be."""
    return [((top, left), (min(bottom, rows - 1), right)) for (top, left), (bottom, right) in ranges if top < rows]
