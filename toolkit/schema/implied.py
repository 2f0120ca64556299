"""Columns that a row implies: of whom a duo is, of which duo a contact or a follow-up, where the row names people."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from toolkit.model.programme import Column, Layout, Placement
from toolkit.schema.records_in_rows import IN_ROWS
from toolkit.schema.references import SIDES

_NAMES = ("last_name", "id", "first_name")

Columns = Mapping[str, Column]


def with_implied(layout: Layout) -> Layout:
    """Return the layout with a column for what only the row tells: the one by which a person would tell it."""
    beside: dict[tuple[str, int], dict[str, Columns]] = {}
    for place in layout.placements:
        beside.setdefault((place.sheet, place.header_row), {})[place.table] = place.columns
    return Layout(tuple(_with_implied(place, beside[place.sheet, place.header_row]) for place in layout.placements))


def _with_implied(place: Placement, beside: Mapping[str, Columns]) -> Placement:
    people = {side: _one_of(beside.get(table, {}), _NAMES) for side, table in SIDES.items()}
    implied = people if place.table == "duos" else {"duo": _one_of(place.columns, SIDES)}
    if place.table in IN_ROWS and "duos" in beside:
        implied = {"duo": _one_of(beside["duos"], ("id", *SIDES)) or next(filter(None, people.values()), None)}
    missing = {name: column for name, column in implied.items() if column and name not in place.columns}
    return replace(place, columns={**place.columns, **missing}) if missing else place


def _one_of(columns: Columns, names: Iterable[str]) -> Column | None:
    found = next((columns[name] for name in names if name in columns), None)
    return Column(found.index, found.heading) if found else None
