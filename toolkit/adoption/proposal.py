"""What adoption proposes: where each table and field seems to stand, how sure that is, and what is doubtful."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit.model.message import Message
from toolkit.model.programme import Column, Layout, Placement

CERTAIN = 0.9
"""Above it no column may be wrong (issue 3, "To reach"); from here on what has a new name is found again by itself."""
ASKED_BELOW = 0.75
"""Below it a person is asked. Measured on lists of words that nobody had read: from here to `CERTAIN` 98 of 100 columns
are right, below it 3 of 4 (bench/adoption.py)."""
THRESHOLD = 0.5
"""Below this a column is left unmapped."""


@dataclass(frozen=True, slots=True)
class FoundColumn:
    """A field and the column (or columns) that seem to hold it. `confidence` is from 0 to 1.

    `rival` is the second best column for the field, with its confidence, if there is one worth showing.
    """

    field: str
    column: Column
    confidence: float
    rival: tuple[Column, float] | None = None


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """A table and the sheet that seems to hold it. `rival` is the table that fits nearly as well, if any."""

    table: str
    sheet: str
    header_row: int
    confidence: float
    columns: tuple[FoundColumn, ...]
    rival: str | None = None

    def placement(self) -> Placement:
        """Where the table stands, as the reading of a workbook wants it."""
        return Placement(self.table, self.sheet, self.header_row, {one.field: one.column for one in self.columns})


@dataclass(frozen=True, slots=True)
class OpenChoice:
    """A word in a column of the list, or offered for it, that nobody knows; and the choice that it most likely means.

    `confidence` is from 0 to 1, always below `CERTAIN`; 0 where there is no `guess`.
    """

    list: str
    word: str
    guess: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """The whole of it, in the order of the tables of the schema, then of the sheets.

    `choices` says for a list of the schema which written value means which choice ("liste d'attente" ->
    "pending"), where the schema itself does not know the word; `open_choices` are words to be asked about.
    `remarks` are told to people ("the colours of cells are not read").
    """

    sheets: tuple[FoundSheet, ...] = ()
    unmapped_sheets: tuple[str, ...] = ()
    unmapped_columns: tuple[tuple[str, Column], ...] = ()
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    open_choices: tuple[OpenChoice, ...] = ()
    remarks: tuple[Message, ...] = ()

    def layout(self) -> Layout:
        """Where the tables stand, whatever the confidence."""
        return Layout(tuple(sheet.placement() for sheet in self.sheets))

    def doubts(self) -> tuple[tuple[FoundSheet, FoundColumn | None], ...]:
        """What should be asked: sheets that are not sure enough or have a near rival, and columns not sure enough."""
        doubtful: list[tuple[FoundSheet, FoundColumn | None]] = []
        for sheet in self.sheets:
            if sheet.confidence < ASKED_BELOW or sheet.rival is not None:
                doubtful.append((sheet, None))
            doubtful.extend((sheet, column) for column in sheet.columns if column.confidence < ASKED_BELOW)
        return tuple(doubtful)
