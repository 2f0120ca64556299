"""The stored mapping held against the workbook as it is today: what was renamed, moved, deleted or doubled.

What is found again with certainty is read; what is not is left out, so that only the criteria that need it
are not evidenced. Each change is told in words.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from toolkit.adoption.headings import JOIN
from toolkit.adoption.proposal import CERTAIN, FoundSheet, Proposal
from toolkit.adoption.propose import propose
from toolkit.adoption.stored import StoredMapping
from toolkit.model.drop_down import DropDowns
from toolkit.model.finding import Notice
from toolkit.model.grid import Grid
from toolkit.model.letters import column_letters
from toolkit.model.message import Message, say, say_many
from toolkit.model.programme import Column, Layout, Placement
from toolkit.schema.definitions import Schema, Texts
from toolkit.schema.folding import fold, squeeze
from toolkit.schema.own_sheets import is_own_name

_SEARCHED_ROWS = 30


@dataclass(slots=True)
class _Held:
    """One sheet of the mapping against today's workbook."""

    stored: Placement
    grid: Grid
    header_row: int
    headings: dict[int, str]
    notices: list[Notice] = field(default_factory=list)
    moved: int = 0

    def tell(self, message: Message) -> None:
        self.notices.append(Notice(self.grid.name, message))


def hold_against(
    mapping: StoredMapping, grids: Sequence[Grid], schema: Schema, drop_downs: Callable[[], DropDowns] = dict
) -> tuple[Layout, tuple[Notice, ...]]:
    """Return where the tables stand today, and in words what has changed since the mapping was confirmed.

    `drop_downs` is asked only if something has to be searched.
    """
    proposal = _Proposal(grids, schema, drop_downs)
    by_name = {fold(grid.name): grid for grid in grids}
    placements: list[Placement] = []
    notices: list[Notice] = []
    for stored in mapping.layout.placements:
        grid = by_name.get(fold(stored.sheet))
        if grid is None:
            grid, told = _renamed_sheet(stored, mapping, grids, proposal)
            notices.extend(told)
        if grid is not None:
            placement, told = _held_sheet(stored, grid, schema, proposal)
            placements.append(placement)
            notices.extend(told)
    notices.extend(_new_sheets(mapping, placements, grids, proposal, schema))
    once = [notice for number, notice in enumerate(notices) if notice not in notices[:number]]
    return Layout(tuple(placements)), tuple(once)


class _Proposal:
    """What adoption would propose today; asked only where the mapping does not fit any more."""

    def __init__(self, grids: Sequence[Grid], schema: Schema, drop_downs: Callable[[], DropDowns]) -> None:
        self._grids, self._schema, self._drop_downs = grids, schema, drop_downs
        self._made: Proposal | None = None

    def of(self, sheet: str, table: str) -> FoundSheet | None:
        """The proposal for `table` in `sheet`."""
        return next((one for one in self.sheets() if one.sheet == sheet and one.table == table), None)

    def sheets(self) -> tuple[FoundSheet, ...]:
        """Every sheet proposed."""
        if self._made is None:
            self._made = propose(self._grids, self._schema, self._drop_downs)
        return self._made.sheets


def _renamed_sheet(
    stored: Placement, mapping: StoredMapping, grids: Sequence[Grid], proposal: _Proposal
) -> tuple[Grid | None, list[Notice]]:
    known = {fold(one.sheet) for one in mapping.layout.placements} | {fold(name) for name in mapping.ignored}
    candidates = [
        one
        for one in proposal.sheets()
        if one.table == stored.table and one.confidence >= CERTAIN and fold(one.sheet) not in known
    ]
    if len(candidates) != 1:
        text = say("the sheet “{sheet}” is no longer there", sheet=stored.sheet)
        return None, [Notice(stored.sheet, text)]
    grid = next(grid for grid in grids if grid.name == candidates[0].sheet)
    text = say("the sheet “{sheet}” is now called “{name}”", sheet=stored.sheet, name=grid.name)
    return grid, [Notice(grid.name, text)]


def _held_sheet(stored: Placement, grid: Grid, schema: Schema, proposal: _Proposal) -> tuple[Placement, list[Notice]]:
    head = grid.head(_SEARCHED_ROWS)
    row = _header_row(stored, head)
    cells = head[row - 1] if row <= len(head) else []
    held = _Held(stored, grid, row, {index: squeeze(str(value)) for index, value in enumerate(cells)})
    if row != stored.header_row:
        held.tell(say("the headings now stand in row {row} (before: {before})", row=row, before=stored.header_row))
    columns = {name: found for name, column in stored.columns.items() if (found := _column(column, held))}
    for name, column in stored.columns.items():
        if name not in columns and (again := _found_again(name, column, columns, held, schema, proposal)):
            columns[name] = again
    if held.moved:
        held.tell(
            say_many(
                "{count} column has moved; it is found by its heading",
                "{count} columns have moved; they are found by their headings",
                held.moved,
            )
        )
    return Placement(stored.table, grid.name, row, columns), held.notices


def _header_row(stored: Placement, head: Sequence[Sequence[object]]) -> int:
    """The row with most of the stored headings; the stored row where it has as many as any."""
    wanted = {fold(column.heading) for column in stored.columns.values()}
    scores = [len(wanted & {fold(str(value)) for value in row if isinstance(value, str)}) for row in head]
    best = max(scores, default=0)
    if best == 0 or (stored.header_row <= len(scores) and scores[stored.header_row - 1] == best):
        return stored.header_row
    return scores.index(best) + 1


def _column(column: Column, held: _Held) -> Column | None:
    """The column with the stored heading: where it was, else where it is now."""
    wanted = fold(_own_part(column.heading))
    places = [index for index, heading in held.headings.items() if heading and fold(heading) == wanted]
    if not places:
        return column if fold(column.heading) == fold(held.headings.get(column.index, "")) else None
    if len(places) > 1 and column.index not in places:
        return None  # which of them it is cannot be told by the heading
    index = column.index if column.index in places else places[0]
    if len(places) > 1 and not column.more and JOIN not in column.heading:
        letters = tuple(column_letters(place) for place in places)
        text = say(
            "the heading “{heading}” stands in the columns {letters}; only {letter} is read",
            heading=column.heading,
            letters=letters,
            letter=column_letters(index),
        )
        held.tell(text)
    shift = index - column.index
    if shift:
        held.moved += 1
    more = tuple(place + shift for place in column.more)
    return Column(index, held.headings.get(index, column.heading), more, column.part_of)


def _own_part(heading: str) -> str:
    """The lower part of a heading over two rows: it is what the header row itself holds."""
    return heading.rpartition(JOIN)[2]


def _found_again(
    name: str, column: Column, known: Mapping[str, Column], held: _Held, schema: Schema, proposal: _Proposal
) -> Column | None:
    """The column that a field has now, under another heading; `None` if that is not certain. Both are told."""
    taken = {index for one in known.values() for index in (one.index, *one.more)}
    found = proposal.of(held.grid.name, held.stored.table)
    again = next((one for one in found.columns if one.field == name), None) if found else None
    same_place = again is not None and again.column.index == column.index
    if again is None or again.column.index in taken or (again.confidence < CERTAIN and not same_place):
        title: Texts = schema.table(held.stored.table).field(name).title
        held.tell(say("the column “{heading}” ({title}) is no longer there", heading=column.heading, title=title))
        return None
    text = say("the column “{heading}” is now called “{name}”", heading=column.heading, name=again.column.heading)
    held.tell(text)
    return again.column


def _new_sheets(
    mapping: StoredMapping,
    placements: Sequence[Placement],
    grids: Sequence[Grid],
    proposal: _Proposal,
    schema: Schema,
) -> Iterator[Notice]:
    """Tell of sheets that were not there when the mapping was confirmed and seem to hold a table."""
    known = {fold(name) for name in mapping.ignored} | {fold(one.sheet) for one in placements}
    fresh = [grid.name for grid in grids if fold(grid.name) not in known and not is_own_name(grid.name)]
    if not fresh:
        return
    for one in proposal.sheets():
        if one.sheet in fresh and one.confidence >= CERTAIN:
            title = schema.table(one.table).title
            text = say(
                "a new sheet that seems to hold {table}; it is not read until “mentorat adopt” has been run again",
                table=title,
            )
            yield Notice(one.sheet, text)
