"""Sheets that hold several tables: what stands in one row belongs together, whatever it is called.

In the sheet of the duos a mentor, a mentee, contacts and follow-ups are those of the duo of their row. The same
person in several rows is one: the first row says who it is, and the later ones add nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import TypeVar

from toolkit.model.finding import Notice
from toolkit.model.message import say_many
from toolkit.model.programme import Layout, Placement
from toolkit.model.records import Duo, Mentee, Mentor, Record
from toolkit.schema.folding import fold_name
from toolkit.schema.no_records import shown_rows
from toolkit.schema.records_in_rows import IN_ROWS
from toolkit.schema.references import SIDES, person_names
from toolkit.schema.rows import says_something
from toolkit.schema.table_reader import ParsedSheet

R = TypeVar("R", bound=Record)


@dataclass(slots=True)
class _People:
    """The people of a table, by what they are called, and by the rows in which they stand."""

    by_id: dict[str, Record] = field(default_factory=dict)
    by_name: dict[str, Record] = field(default_factory=dict)
    in_row: dict[tuple[str, int], Record] = field(default_factory=dict)


class SharedRows:
    """Knows which sheets hold duos beside other tables, and what was read in their rows."""

    def __init__(self, layout: Layout) -> None:
        self._duos = {(place.sheet, place.header_row) for place in layout.of("duos")}
        self._has_in_rows = any(self.is_beside_duos(place) for table in IN_ROWS for place in layout.of(table))
        people = (place for table in SIDES.values() for place in layout.of(table) if self.is_beside_duos(place))
        self._with_people = {(place.sheet, place.header_row) for place in people}
        self._people = {table: _People() for table in SIDES.values()}
        self._duo_in_row: dict[tuple[str, int], Duo] = {}
        self.notices: list[Notice] = []

    def is_beside_duos(self, placement: Placement) -> bool:
        """Whether duos stand in the same rows."""
        return placement.table != "duos" and (placement.sheet, placement.header_row) in self._duos

    def with_people(self, sheet: ParsedSheet, made: Sequence[R]) -> tuple[ParsedSheet, list[R]]:
        """Return the people of a sheet, each once, with the rows that tell of them."""
        people = self._people[sheet.placement.table]
        firsts: list[bool] = []
        differing: list[int] = []
        for person in made:
            first = _first(people, person)
            firsts.append(first is person)
            people.in_row[sheet.placement.sheet, person.row] = first
            if _adds_something(person, first):
                differing.append(person.row)
        if differing:
            self.notices.append(_differing(sheet.placement.sheet, differing))
        return sheet.only(firsts), [person for person, is_first in zip(made, firsts, strict=True) if is_first]

    def person(self, side: str, sheet: str, row: int) -> Record | None:
        """The person on this side of the duo in the row."""
        return self._people[SIDES[side]].in_row.get((sheet, row))

    def has_people(self, placement: Placement) -> bool:
        """Whether people stand in the rows of these duos."""
        return (placement.sheet, placement.header_row) in self._with_people

    def add_duos(self, duos: Iterable[Duo]) -> None:
        """Remember the duos by their rows."""
        if self._has_in_rows:
            self._duo_in_row.update(((duo.sheet, duo.row), duo) for duo in duos)

    def duo(self, sheet: str, row: int) -> Duo | None:
        """The duo in the row."""
        return self._duo_in_row.get((sheet, row))

    def of_duos(self, sheet: ParsedSheet) -> ParsedSheet:
        """Return the rows that are duos: one in which only one person stands waits for the other.

        A person whose columns are filled is there, though the column that names them for the duo be blank.
        """
        name = sheet.placement.sheet
        if not self.has_people(sheet.placement):
            return sheet
        own = [column for field, column in sheet.columns.items() if field not in SIDES]
        sides = [(side, sheet.columns.get(side)) for side in SIDES]
        keep = []
        for number, row in enumerate(sheet.rows):
            has_both = all(
                self.person(side, name, row) is not None or (column is not None and column[number] is not None)
                for side, column in sides
            )
            keep.append(has_both or any(says_something(column[number]) for column in own))
        kept = sheet.only(keep)
        troubles = tuple(
            one
            for one in kept.troubles
            if one.unreadable or one.field not in SIDES or self.person(one.field, name, one.row) is None
        )
        return replace(kept, troubles=troubles)


def _first(people: _People, person: Record) -> Record:
    """Return who this is: the record of an earlier row with the same reference, else the same name, or `person`."""
    if not isinstance(person, Mentor | Mentee):
        raise TypeError(person)
    key = fold_name(person.id) if person.id else ""
    name = "".join(person_names(person))
    first = people.by_id.get(key) if key else None
    if first is None:
        namesake = people.by_name.get(name) if name else None
        is_same = isinstance(namesake, Mentor | Mentee) and not (namesake.id and key)
        first = namesake if is_same and namesake is not None else person
    if key:
        people.by_id.setdefault(key, first)
    if name:
        people.by_name.setdefault(name, first)
    return first


def _adds_something(later: Record, first: Record) -> bool:
    names = [one.name for one in fields(later)][2:]  # after sheet and row
    values = ((getattr(later, name), getattr(first, name)) for name in names if not name.endswith("_name"))
    return later is not first and any(value is not None and value != known for value, known in values)


def _differing(sheet: str, rows: Sequence[int]) -> Notice:
    text = say_many(
        "{count} row says other things of a person than an earlier row, which counts: row {rows}",
        "{count} rows say other things of a person than an earlier row, which counts: rows {rows}",
        len(rows),
        rows=shown_rows(rows),
    )
    return Notice(sheet, text)
