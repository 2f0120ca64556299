"""Which tables and columns an association keeps, and how its rows refer to each other."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from tests.adoption.corpus.cast import REFERENCES, Tables
from tests.adoption.corpus.names import Name
from toolkit.demo.timeline import Row
from toolkit.schema.definitions import Schema

_ALWAYS = {
    "mentors": {"first_name", "last_name", "email", "decision", "trained_on"},
    "mentees": {"first_name", "last_name", "email", "decision", "objective"},
    "duos": {"mentor", "mentee", "start_on", "matched_on"},
    "contacts": {"duo", "on"},
    "followups": {"duo", "on", "with"},
    "sessions": {"kind", "on", "topics"},
    "partners": {"name", "last_contact_on"},
    "evaluations": {"duo", "respondent", "satisfaction"},
    "programme": {"item", "document"},
    "staff": {"first_name", "last_name", "role"},
}
"""What no association does without, and what a sheet needs to be told from another."""
_TABLES_AT_TIMES = {
    "staff": 0.7,
    "contacts": 0.75,
    "followups": 0.6,
    "sessions": 0.55,
    "partners": 0.45,
    "evaluations": 0.45,
    "programme": 0.3,
}


@dataclass(frozen=True, slots=True)
class Settled:
    """The records as this association keeps them; references by id, or by name as `First Last`."""

    tables: Tables
    fields: Mapping[str, tuple[str, ...]]
    names: Mapping[str, Name]


def settle(tables: Tables, schema: Schema, rng: Random, messes: frozenset[str]) -> Settled:
    """Return what of `tables` is kept."""
    kept = [table.name for table in schema.tables if rng.random() < _TABLES_AT_TIMES.get(table.name, 1.0)]
    if messes & {"contacts_in_columns", "contacts_in_one_cell"} and "contacts" not in kept:
        kept.append("contacts")
    if "sheets_by_coach" in messes and "followups" not in kept:
        kept.append("followups")
    share = 0.55 if "missing_columns" in messes else 0.92
    fields: dict[str, tuple[str, ...]] = {}
    for table in schema.tables:
        if table.name in kept:
            always = _ALWAYS[table.name]
            fields[table.name] = tuple(
                field.name for field in table.fields if field.name in always or rng.random() < share
            )
    by_name = _referred_to_by_name(fields, rng, messes)
    return Settled(*_settled(tables, fields, by_name))


def _referred_to_by_name(fields: dict[str, tuple[str, ...]], rng: Random, messes: frozenset[str]) -> set[str]:
    """Return the tables whose rows are named, not coded; their codes are often not kept."""
    by_name = set()
    for table in ("mentors", "mentees", "staff", "duos"):
        is_named = "people_by_name" in messes and table != "duos"
        if is_named and rng.random() < 0.6:
            fields[table] = tuple(name for name in fields.get(table, ()) if name != "id")
        if is_named or "id" not in fields.get(table, ()):
            by_name.add(table)
    return by_name


def _settled(
    tables: Tables, fields: dict[str, tuple[str, ...]], by_name: set[str]
) -> tuple[Tables, dict[str, tuple[str, ...]], dict[str, Name]]:
    names: dict[str, Name] = {}
    called: dict[str, dict[object, str]] = {}
    for table in ("staff", "mentors", "mentees"):
        rows = [(row.get("id"), (str(row["first_name"]), str(row["last_name"]))) for row in tables[table]]
        names |= {" ".join(name): name for _, name in rows}
        called[table] = {code: " ".join(name) for code, name in reversed(rows)} if table in by_name else {}
    duos = [_referring(row, called) for row in tables["duos"]]
    pairs: dict[object, str] = {row["id"]: f"{row['mentor']} / {row['mentee']}" for row in duos}
    called["duos"] = pairs if "duos" in by_name else {}
    fields = {table: names for table, names in fields.items() if names}
    settled = {
        table: [
            {name: value for name, value in _referring(row, called).items() if name in fields[table]}
            for row in (duos if table == "duos" else tables[table])
        ]
        for table in fields
    }
    return settled, fields, names


def _referring(row: Row, called: Mapping[str, Mapping[object, str]]) -> Row:
    """Return the row with the names of those it refers to, where `called` has them."""
    found = dict(row)
    for field, target in REFERENCES.items():
        if field in row and target in called:
            found[field] = called[target].get(row[field], row[field])
    return found
