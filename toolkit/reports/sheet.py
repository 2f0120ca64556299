"""A sheet of the toolkit's own as a value, whatever program will hold it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Style: TypeAlias = Literal[
    "plain",
    "title",
    "alarm",
    "note",
    "heading",
    "phase",
    "met",
    "not_met",
    "not_evidenced",
    "not_applicable",
    "group",
    "link",
]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: a text or a number, how it looks, and the cell it leads to.

    Formulas are never put into a cell, with one exception: a text with a moment `after` shows only once that is
    past. No program needs to run for it.
    """

    value: str | float | None = None
    style: Style = "plain"
    link: tuple[str, str] | None = None
    """Sheet and cell, for example ("Duos", "M3")."""
    after: dt.datetime | None = None
    """As the clocks of the association show it."""


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """One of the sheets that the toolkit owns. `names` are all it may have been called, in any language."""

    name: str
    names: tuple[str, ...]
    widths: Sequence[float]
    rows: Sequence[Sequence[Cell]]
    header_row: int
    """The row (from 1) that stays in sight, and that the filter stands in."""
    notes: int | None = None
    """The column (from 0) that is left to people: what they write there stays beside the row of the same key."""
    keys: Sequence[str] = ()
    """By what each of `rows` is known again in a later version; empty for a row that is not."""
