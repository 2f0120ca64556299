"""Hypothesis: cells of every kind, and workbooks as people might fill them in."""

import datetime as dt
from dataclasses import dataclass

from hypothesis import strategies as st

from toolkit.model.grid import UNCALCULATED, Flaw, Value
from toolkit.schema.definitions import LANGUAGES, Field, Schema, Table

CELLS = st.one_of(
    st.text(max_size=12),
    st.floats(),
    st.integers(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.builds(Flaw, st.sampled_from(("#N/A", "#REF!", UNCALCULATED))),
)

TODAY = dt.date(2026, 3, 1)
_MAX_ROWS = 4
_TEXTS = ("", "", "Liège", "Namur", "x", "-", False)
_BOOLEANS: tuple[Value, ...] = ("", True, False, "oui", "nee", "peut-être", 1.0)
_NUMBERS: tuple[Value, ...] = ("", 2.0, 1, "4,5", "beaucoup", 0.0, 12, True)
_BLANK: st.SearchStrategy[Value] = st.sampled_from(("", " ", False))
_FIRST, _LAST = ("Ana", "Zoé", "Lou"), ("Peeters", "Claes", "El Amrani")
_KEYS = {"staff": "S", "mentors": "M", "mentees": "E", "duos": "D", "partners": "Partenaire"}


@dataclass
class Sheet:
    """A sheet: what stands above the header, the header, the rows."""

    table: str
    above: list[list[Value]]
    heading: list[Value]
    rows: list[list[Value]]

    def cells(self) -> list[list[Value]]:
        return [*self.above, self.heading, *self.rows]


def _dates() -> st.SearchStrategy[Value]:
    days = st.dates(TODAY - dt.timedelta(days=500), TODAY + dt.timedelta(days=30))
    written: st.SearchStrategy[Value] = st.one_of(days, days, days.map(lambda day: day.strftime("%d/%m/%Y")))
    odd: st.SearchStrategy[Value] = st.sampled_from(("", "", "n/a", "31/02/2025", "bientôt", 45_000.0))
    return st.one_of(written, written, odd)


def _choices(field: Field, number: int, schema: Schema) -> st.SearchStrategy[Value]:
    known = schema.lists[field.list or ""]
    if field.name == "item":  # of two rows of one item, the first that is good enough counts
        known = known[number::_MAX_ROWS]
    titles = [title for choice in known for title in choice.title.values()]
    one: st.SearchStrategy[Value] = st.sampled_from([*titles, "", "autre chose"])
    if field.type != "array":
        return one
    several = st.lists(st.sampled_from(titles), max_size=8).map("; ".join)
    return st.one_of(several, st.sampled_from(("tous", "", "météo")))


def _reference(target: str) -> st.SearchStrategy[Value]:
    keys = [f"{_KEYS[target]}-{number}" for number in range(4)]
    names = [f"{first} {last}" for first in _FIRST for last in _LAST]
    if target == "duos":
        names = [f"{one} / {other}" for one in names[:3] for other in names[3:5]]
    return st.sampled_from([*keys, *keys, *keys[:1], *names, "", "Personne"])


def _cell(field: Field, table: Table, number: int, schema: Schema) -> st.SearchStrategy[Value]:
    """A cell of the row `number`. What tells rows apart differs from row to row: see W5 and W8."""
    if (field.name,) == table.primary_key:
        return st.just(f"{_KEYS[table.name]}-{number}")
    special: dict[str, st.SearchStrategy[Value]] = {
        "first_name": st.sampled_from(_FIRST),
        "last_name": st.sampled_from((*_LAST, "")),
        "email": st.sampled_from(("", f"{table.name}{number}@mail.example")),
        "phone": st.sampled_from(("", f"0470 00 00 0{number}")),
        "birth_year": st.sampled_from(("", 1970 + number, "vers 1970")),
    }
    if field.name in special:
        return special[field.name]
    if field.reference:
        return _reference(field.reference)
    if field.list:
        return _choices(field, number, schema)
    if field.type == "date":
        return _dates()
    return st.sampled_from({"boolean": _BOOLEANS, "number": _NUMBERS}.get(field.type, _TEXTS))


@st.composite
def sheets(draw: st.DrawFn, table: Table, schema: Schema) -> Sheet:
    """A sheet of `table`: most columns, in some order and language, with a few rows, some of them blank."""
    fields = draw(st.permutations(table.fields))
    dropped = draw(st.sampled_from((0, 0, 1, 3)))
    fields = fields[min(dropped, len(fields) - 1) :]
    language = draw(st.sampled_from(LANGUAGES))
    heading: list[Value] = [field.title[language] for field in fields]
    rows: list[list[Value]] = []
    for number in range(draw(st.integers(0, _MAX_ROWS))):
        if draw(st.integers(0, 5)) == 0:
            rows.append([draw(_BLANK) for _ in fields])
        else:
            rows.append([draw(_cell(field, table, number, schema)) for field in fields])
    above: list[list[Value]] = [["Association Exemple"]] * draw(st.integers(0, 2))
    return Sheet(table.name, above, heading, rows)


@st.composite
def books(draw: st.DrawFn, schema: Schema) -> list[Sheet]:
    """A workbook: most tables, a sheet each."""
    absent = draw(st.sets(st.sampled_from([table.name for table in schema.tables]), max_size=2))
    return [draw(sheets(table, schema)) for table in schema.tables if table.name not in absent]
