"""Which sheet holds which table, on which row its header stands, and which column is which field.

Headings are found by title or alias in any of the four languages, whatever their case, accents, spacing
and order. (Finding one's way in workbooks with other headings will be the room of adoption, beside this.)
"""

from collections.abc import Iterable, Sequence

from toolkit.model.finding import Notice
from toolkit.model.grid import Grid, Value
from toolkit.model.letters import column_letters
from toolkit.model.message import say
from toolkit.model.programme import Column, Layout, Placement
from toolkit.schema.definitions import Schema, Table
from toolkit.schema.folding import fold, squeeze
from toolkit.schema.own_sheets import is_own_name

HEADER_ROWS = 20
"""The header stands within so many rows from the top. Source: issue 2, "Reading"."""
_SAMPLE_ROWS = 60


def lay_out(grids: Sequence[Grid], schema: Schema) -> tuple[Layout, list[Notice]]:
    """Return where the tables stand in `grids`, and what a person should know about it."""
    names = table_names(schema)
    seen: dict[str, list[Grid]] = {}
    for grid in grids:
        known = None if is_own_name(grid.name) else names.get(fold(grid.name))
        if known is not None:
            seen.setdefault(known, []).append(grid)
    placements: list[Placement] = []
    notices: list[Notice] = []
    for table in schema.tables:
        candidates = seen.get(table.name, [])
        visible = [grid for grid in candidates if not grid.is_hidden]
        notices.extend(_hidden(grid, visible[0]) for grid in candidates if grid.is_hidden and visible)
        for grid in visible or candidates:
            placement, remarks = place(grid, table)
            placements.extend([placement] if placement else [])
            notices.extend(remarks)
    return Layout(tuple(placements)), notices


def place(grid: Grid, table: Table) -> tuple[Placement | None, list[Notice]]:
    """Return where `table` stands in `grid`, or `None` if no row of it can be the header."""
    head = grid.head(_SAMPLE_ROWS)
    titles, aliases = _headings(table)
    own = {field.name for field in table.fields}  # people alone stand in many sheets
    best_row, best_score = 0, 0
    for number, row in enumerate(head[:HEADER_ROWS]):
        fields = {titles.get(text) or aliases.get(text) for text in map(_folded, row)} - {None}
        if len(fields) > best_score and fields & own:
            best_row, best_score = number, len(fields)
    if best_score == 0:
        if not any(squeeze(str(value)) for row in head for value in row):
            return None, [Notice(grid.name, say("the sheet is empty"))]
        text = say("no row among the first {count} holds the headings of this table", count=HEADER_ROWS)
        return None, [Notice(grid.name, text)]
    columns, notices = _columns(head[best_row], grid, (titles, aliases))
    notices.extend(_nameless(head, best_row, grid))
    ordered = {field.name: columns[field.name] for field in table.columns if field.name in columns}
    return Placement(table.name, grid.name, best_row + 1, ordered), notices


def table_names(schema: Schema) -> dict[str, str]:
    """Return folded name of a sheet -> table: by title or alias in any language."""
    names: dict[str, str] = {}
    for table in schema.tables:
        for name in (table.name, *table.title.values(), *table.aliases):
            names.setdefault(fold(name), table.name)
    return names


def _headings(table: Table) -> tuple[dict[str, str], dict[str, str]]:
    """Return folded title -> field and folded alias -> field."""
    titles = {fold(text): field.name for field in table.columns for text in field.title.values()}
    aliases = {fold(text): field.name for field in table.columns for text in (field.name, *field.aliases)}
    return titles, aliases


def _folded(value: Value) -> str:
    return fold(value) if isinstance(value, str) else ""


def _columns(
    header: Sequence[Value], grid: Grid, headings: tuple[dict[str, str], dict[str, str]]
) -> tuple[dict[str, Column], list[Notice]]:
    """Return field -> column. A title goes before an alias; of two alike the first is read, and that is said."""
    columns: dict[str, Column] = {}
    notices = []
    told: set[int] = set()
    for names in headings:
        for index, value in enumerate(header):
            field = names.get(_folded(value))
            if field is None or index in told:
                continue
            told.add(index)
            column = Column(index, squeeze(str(value)))
            kept = columns.setdefault(field, column)
            if kept is not column:
                notices.append(_twice(grid, kept, column))
    return columns, notices


def _nameless(head: list[list[Value]], header: int, grid: Grid) -> Iterable[Notice]:
    for index, value in enumerate(head[header]):
        below = [row[index] for row in head[header + 1 :] if index < len(row)]
        if not squeeze(str(value)) and any(squeeze(str(cell)) for cell in below if cell is not False):
            yield Notice(
                grid.name,
                say(
                    "column {letter} holds values but has no heading; it is not read",
                    letter=column_letters(index),
                ),
            )


def _twice(grid: Grid, kept: Column, other: Column) -> Notice:
    text = say(
        "the columns {first} (“{kept}”) and {second} (“{other}”) mean the same; only {first} is read: "
        "rename or delete one of them",
        first=column_letters(kept.index),
        kept=kept.heading,
        second=column_letters(other.index),
        other=other.heading,
    )
    return Notice(grid.name, text)


def _hidden(grid: Grid, visible: Grid) -> Notice:
    return Notice(grid.name, say("this hidden sheet is not read; “{sheet}” is", sheet=visible.name))
