"""Whether the program can work with a schema: an association may have edited its files.

A column or a choice under another name would let a criterion pass in silence, and of two columns with the
same heading one would never be read. So these are errors, which name the file.
"""

import dataclasses
import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from typing import get_args

from toolkit.model.message import say
from toolkit.model.records import RECORDS
from toolkit.schema.definitions import Field, Schema, SchemaError, Table
from toolkit.schema.folding import fold
from toolkit.schema.own_sheets import is_own_name
from toolkit.schema.problems import both, hint, missing, must_be, unknown

_TYPES: Mapping[object, tuple[str, ...]] = {
    str: ("string", "any"),
    int: ("integer",),
    float: ("number", "integer"),
    bool: ("boolean",),
    dt.date: ("date",),
    tuple[str, ...]: ("array",),
    Collection[str]: ("array",),
}
_DECISIONS = ("accepted", "refused", "pending")
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "programme.item": (
        *("mentor_recruitment_strategy", "mentee_recruitment_strategy", "matching_criteria", "ethics_charter"),
        *("guidelines", "orientation_tools", "processes", "social_map", "early_end_procedure"),
        *("min_duration_months", "min_contacts_per_month"),
    ),
    "mentors.decision": _DECISIONS,
    "mentors.interview_topics": (),
    "mentees.decision": _DECISIONS,
    "mentees.interview_topics": (),
    "duos.final_meeting_mode": ("in_person", "online"),
    "contacts.mode": ("in_person", "online", "phone", "message"),
    "followups.with": ("mentor", "mentee", "both"),
    "followups.kind": ("routine", "conflict", "mediation"),
    "sessions.kind": ("info_mentors", "info_mentees", "initial_training", "workshop", "continuing_training"),
    "sessions.topics": (),
    "evaluations.respondent": ("mentor", "mentee"),
}
"""The columns that must have a list, with the choices that rules and letters ask for by name."""
_UNBOUND_LISTS = frozenset({"language"})  # letters read it; in the workbook any language may stand


def check(schema: Schema) -> None:
    """Raise SchemaError if the program cannot work with `schema`."""
    names = ((name, table.name) for table in schema.tables for name in _names(table))
    _check_distinct(names, "sheets_schema")
    for table in schema.tables:
        where = f"{table.name}.toml"
        for name in filter(is_own_name, _names(table)):
            raise SchemaError(where, say("“{name}” is a sheet that the toolkit writes, not a table", name=name))
        _check_columns(table, where)
        for field in table.fields:
            _check_field(field, f"{table.name}.{field.name}", schema)
        headings = ((text, field.name) for field in table.columns for text in _headings(field))
        _check_distinct(headings, where)
    for name, choices in schema.lists.items():
        words = ((text, one.name) for one in choices for text in (one.name, *one.title.values(), *one.aliases))
        _check_distinct(words, f"lists/{name}.toml")
    used = {field.list for table in schema.tables for field in table.fields if field.list} | _UNBOUND_LISTS
    for name in schema.lists:
        if name not in used:
            raise SchemaError(
                f"lists/{name}.toml",
                say("no column uses the list “{name}”{hint}", name=name, hint=hint(name, sorted(used))),
            )


def _names(table: Table) -> Iterable[str]:
    return (table.name, *table.title.values(), *table.aliases)


def _headings(field: Field) -> Iterable[str]:
    return (field.name, *field.title.values(), *field.aliases)


def _check_distinct(texts: Iterable[tuple[str, str]], where: str) -> None:
    """Two things must not be called the same, whatever the case, accents and spaces."""
    owners: dict[str, str] = {}
    for text, owner in texts:
        if owners.setdefault(fold(text), owner) != owner:
            raise SchemaError(where, both(text, owners[fold(text)], owner))


def _check_columns(table: Table, where: str) -> None:
    names = [field.name for field in table.fields]
    for name in names:
        if names.count(name) > 1:
            raise SchemaError(where, say("“{name}” stands there twice", name=name))
    for name in (*_attributes(table.name), *table.primary_key):
        if name not in names:
            raise SchemaError(where, missing(name))


def _check_field(field: Field, path: str, schema: Schema) -> None:
    table = path.partition(".")[0]
    where = f"{table}.toml, {field.name}"
    if field.list is not None and field.list not in schema.lists:
        raise SchemaError(where, unknown("list", field.list, sorted(schema.lists)))
    kind = _attributes(table).get(field.name)
    reference = next((name for name, record in RECORDS.items() if record is kind), None)
    if field.reference != reference:
        raise SchemaError(where, must_be("reference", reference))
    types = _TYPES.get(kind, ("string",)) if kind is not None else (field.type,)
    if field.type not in types:
        raise SchemaError(where, must_be("type", types[0]))
    if path in _CHOICES:
        _check_choices(field, where, _CHOICES[path], schema)


def _check_choices(field: Field, where: str, needed: Iterable[str], schema: Schema) -> None:
    if field.list is None:
        raise SchemaError(where, missing("list"))
    known = [choice.name for choice in schema.lists[field.list]]
    for name in needed:
        if name not in known:
            problem = say("the choice “{name}” is missing, which {where} needs", name=name, where=where)
            raise SchemaError(f"lists/{field.list}.toml", problem)


def _attributes(table: str) -> dict[str, object]:
    """Return what the records of `table` hold: field -> type of the value."""
    fields = dataclasses.fields(RECORDS[table])[2:]  # after sheet and row
    return {
        field.name.rstrip("_"): get_args(field.type)[0]  # with_ is the column "with"
        for field in fields
        if not field.name.endswith("_named")
    }
