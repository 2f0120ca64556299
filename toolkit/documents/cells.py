"""Which cell a person has to fill in or correct before a document can be made."""

from toolkit.model.finding import point
from toolkit.model.message import Message, say
from toolkit.model.programme import Programme
from toolkit.model.records import Record, table_of

_PEOPLE = {"mentor": "mentors", "mentee": "mentees", "coach": "staff"}
"""The fields of a duo that name a person, with the table in which that person must stand."""


def fill_in(programme: Programme, record: Record, field: str) -> Message:
    """Say which cell to fill in, or which column is missing, as the schema calls it.

    Something may stand in a cell that should name a person, but nobody who is known.
    """
    table = table_of(record)
    sheet, row, column, cell = point(programme.layout, table, record, field)
    if cell is None:
        return say(
            "the sheet “{sheet}” has no column “{column}” (row {row}): add it, or give this title to the column that "
            "holds this information",
            sheet=sheet,
            column=programme.layout.titles.get(f"{table}.{field}", field),
            row=row,
        )
    place = {"sheet": sheet, "cell": cell, "column": column}
    if field in _PEOPLE:
        people = _sheet_of(programme, _PEOPLE[field])
        return say("write into {sheet}!{cell} ({column}) somebody of the sheet “{people}”", **place, people=people)
    return say("fill in {sheet}!{cell} ({column})", **place)


def _sheet_of(programme: Programme, table: str) -> object:
    """The sheet of a table, or what it would be called by language."""
    placements = programme.layout.of(table)
    return placements[0].sheet if placements else programme.layout.titles.get(table, table)


def correct(programme: Programme, record: Record, field: str, problem: Message) -> Message:
    """Say what is wrong in a cell that is filled in."""
    sheet, _, column, cell = point(programme.layout, table_of(record), record, field)
    return say("{sheet}!{cell} ({column}): {problem}", sheet=sheet, cell=cell, column=column, problem=problem)


def tell_apart(programme: Programme, record: Record) -> Message:
    """Say which cell to change where another row is called the same: the journal could not tell them apart."""
    sheet, row, column, cell = point(programme.layout, table_of(record), record, "id")
    if cell is None:
        return say(
            "another row of “{sheet}” is called the same as row {row}: add a column with references",
            sheet=sheet,
            row=row,
        )
    return say(
        "another row is called the same: write a reference of its own in {sheet}!{cell} ({column})",
        sheet=sheet,
        cell=cell,
        column=column,
    )
