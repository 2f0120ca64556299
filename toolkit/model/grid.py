"""A sheet as it is, before anything is understood."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

Value: TypeAlias = str | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta
"""A cell's value. Text that is empty is a blank cell."""

UNCALCULATED = "="
"""The flaw of a formula that no spreadsheet program has calculated yet."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A cell without a usable value: an error such as `#N/A`, or a formula never calculated."""

    kind: str


class Grid(Protocol):
    """One sheet. Rows and columns count from 0 here."""

    @property
    def name(self) -> str:
        """The sheet's name."""

    @property
    def is_hidden(self) -> bool:
        """Whether people do not see the sheet."""

    @property
    def flaws(self) -> Mapping[int, Mapping[int, Flaw]]:
        """The flawed cells: column -> row -> flaw."""

    @property
    def merged(self) -> Sequence[tuple[tuple[int, int], tuple[int, int]]]:
        """The merged ranges, as (first row, first column), (last row, last column)."""

    def head(self, rows: int) -> list[list[Value]]:
        """The first `rows` rows, from A1; fewer if the sheet has fewer."""

    def columns(self, first_row: int, indices: Sequence[int]) -> Sequence[Sequence[Value]]:
        """The values of the columns `indices` from `first_row` to the last row of the sheet."""
