"""From the documents of `sheets_schema/` to a `Schema`. Whoever calls has read the files."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from toolkit.model.message import say
from toolkit.model.records import RECORDS
from toolkit.schema.definitions import (
    FORMATS,
    TYPES,
    Choice,
    Document,
    Field,
    Reader,
    Schema,
    SchemaError,
    Spellings,
    Table,
)
from toolkit.schema.problems import missing, must_be, unknown
from toolkit.schema.references import SIDES
from toolkit.schema.soundness import check

TABLES = tuple(RECORDS)
"""The tables in the order of the spec of the workbook."""

_FIELD_KEYS = (
    "name",
    "type",
    "format",
    "title",
    "aliases",
    "description",
    "constraints",
    "list",
    "reference",
    "personal",
)
_SPELLING_KEYS = (
    *("missing_values", "booleans", "all_topics", "months"),
    *("example", "example_marks", "totals", "notes", "name_particles"),
)


def schema_of(tables: Mapping[str, Document], lists: Mapping[str, Document], values: Document) -> Schema:
    """Return the schema of the documents, by file name without ending. Raises SchemaError."""
    for name in tables:
        if name not in TABLES:
            raise SchemaError(f"sheets_schema/{name}.toml", unknown("table", name, TABLES))
    absent = [name for name in TABLES if name not in tables]
    if absent:
        raise SchemaError("sheets_schema", say("missing: {names}", names=", ".join(absent)))
    schema = Schema(
        tables=_with_sides([_table(tables[name], name) for name in TABLES]),
        lists={name: _choices(document, name) for name, document in lists.items()},
        spellings=_spellings(values),
    )
    check(schema)
    return schema


def _with_sides(tables: Sequence[Table]) -> tuple[Table, ...]:
    """Return the tables, those whose rows refer to a duo with the fields by which a duo names its two."""
    duos = next(table for table in tables if table.name == "duos")
    sides = tuple(replace(field, is_required=False) for field in duos.fields if field.name in SIDES)
    return tuple(
        replace(table, sides=sides) if any(field.reference == "duos" for field in table.fields) else table
        for table in tables
    )


def _table(document: Document, name: str) -> Table:
    where = f"{name}.toml"
    reader = Reader(document, where)
    reader.expect(("table", "title", "aliases", "description", "primary_key", "fields"))
    return Table(
        name=_own_name(reader, "table", name),
        title=reader.texts("title"),
        aliases=reader.strings("aliases"),
        description=reader.texts("description"),
        primary_key=reader.strings("primary_key"),
        fields=tuple(_field(item, where) for item in reader.documents("fields")),
    )


def _own_name(reader: Reader, key: str, name: str) -> str:
    """Return the name of the file, which must be the one that it gives itself: else it was copied and forgotten."""
    if reader.string(key) != name:
        raise reader.error(say("“{key}” must be the name of the file, “{name}”", key=key, name=name))
    return name


def _field(document: Document, where: str) -> Field:
    where = f"{where}, {document.get('name', '?')}"
    reader = Reader(document, where)
    reader.expect(_FIELD_KEYS)
    constraints = reader.get("constraints", dict, {})
    limits = Reader(constraints if isinstance(constraints, dict) else {}, f"{where}, constraints")
    limits.expect(("required", "unique", "minimum", "maximum"))
    kind = reader.string("type")
    if kind not in TYPES:
        raise reader.error(unknown("type", kind, sorted(TYPES)))
    form = reader.string("format") if "format" in document else None
    if form is not None and form not in FORMATS:
        raise reader.error(unknown("format", form, sorted(FORMATS)))
    if form is not None and kind != "string":
        raise reader.error(must_be("format", None))
    return Field(
        name=reader.string("name"),
        type=kind,
        title=reader.texts("title"),
        aliases=reader.strings("aliases"),
        description=reader.texts("description"),
        is_required=bool(limits.get("required", bool)),
        is_unique=bool(limits.get("unique", bool)),
        minimum=limits.number("minimum"),
        maximum=limits.number("maximum"),
        list=reader.string("list") if "list" in document else None,
        reference=reader.string("reference") if "reference" in document else None,
        is_personal=bool(reader.get("personal", bool)),
        format=form,
    )


def _choices(document: Document, name: str) -> tuple[Choice, ...]:
    where = f"lists/{name}.toml"
    reader = Reader(document, where)
    reader.expect(("list", "choices"))
    _own_name(reader, "list", name)
    choices = []
    for item in reader.documents("choices"):
        entry = Reader(item, f"{where}, {item.get('name', '?')}")
        entry.expect(("name", "title", "aliases"))
        choices.append(Choice(entry.string("name"), entry.texts("title"), entry.strings("aliases")))
    return tuple(choices)


def _spellings(document: Document) -> Spellings:
    reader = Reader(document, "values.toml")
    reader.expect(_SPELLING_KEYS)
    booleans = reader.get("booleans", dict, {})
    words = Reader(booleans if isinstance(booleans, dict) else {}, "values.toml, booleans")
    words.expect(("true", "false"))
    months = document.get("months")
    names = [one for one in months if isinstance(one, list) and one] if isinstance(months, list) else []
    if len(names) != 12:  # noqa: PLR2004 - a year
        raise reader.error(say("“{key}” must be twelve lists of names", key="months"))
    return Spellings(
        missing=reader.strings("missing_values"),
        true=_some(words, "true"),
        false=_some(words, "false"),
        all_topics=reader.strings("all_topics"),
        months=tuple(tuple(map(str, one)) for one in names),
        example=reader.texts("example"),
        example_marks=reader.strings("example_marks"),
        totals=reader.strings("totals"),
        notes=reader.strings("notes"),
        name_particles=reader.strings("name_particles"),
    )


def _some(reader: Reader, key: str) -> tuple[str, ...]:
    """Return the texts under `key`. Without any, no cell could be read."""
    texts = reader.strings(key)
    if not texts:
        raise reader.error(missing(key))
    return texts
