"""Single cells to write to, and why one was left as it is."""

import datetime as dt
from dataclasses import dataclass
from typing import TypeAlias

from toolkit.model.grid import Value
from toolkit.model.message import Message, say
from toolkit.workbooks.inplace.areas import LAST_COLUMN, LAST_ROW, area

Place: TypeAlias = tuple[str, int, int]
"""Sheet, row and column of a cell."""
NewValue: TypeAlias = str | float | dt.date

FORMULA = say("it holds a formula")
CHANGED = say("it was changed after it was read")
ABSENT = say("there is no such sheet")
NO_CELLS = say("it is not an ordinary worksheet")
NO_ADDRESS = say("there is no such cell")
TWICE = say("it was to be written to twice")
UNCLEAR = say("its row stands twice in the sheet")
NO_KEY = say("its row has no reference of its own by which it could be found again")
GONE = say("its row or its column is not there any more")
RICH = say("it holds a picture or a linked kind of data")


@dataclass(frozen=True, slots=True)
class RowKey:
    """By what a cell is found again where people move rows and columns meanwhile: two headings and a value."""

    heading: str
    """Of the cell's column."""
    key_heading: str
    key: Value
    """What stands in the cell's row, and in no other, under `key_heading`."""


@dataclass(frozen=True, slots=True)
class CellEdit:
    """A cell to write to: `expected` is its value as it was read (`None` or "" if it was empty).

    In a file, which nobody changes meanwhile, the address is enough; elsewhere there must be a `key`.
    """

    sheet: str
    cell: str
    expected: Value | None
    value: NewValue
    key: RowKey | None = None

    @property
    def place(self) -> Place:
        """Sheet, row and column; (sheet, 0, 0) if there is no such cell."""
        place = area(self.cell)
        is_cell = place is not None and place[:2] == place[2:] and place.bottom <= LAST_ROW
        return (
            (self.sheet, place.top, place.left)
            if place and is_cell and place.right <= LAST_COLUMN
            else (self.sheet, 0, 0)
        )


@dataclass(frozen=True, slots=True)
class RefusedCell:
    """A cell that was left as it is, and why."""

    edit: CellEdit
    reason: Message

    @property
    def message(self) -> Message:
        """The whole sentence."""
        return say(
            "{sheet}!{cell} was left as it is: {reason}.",
            sheet=self.edit.sheet,
            cell=self.edit.cell,
            reason=self.reason,
        )
