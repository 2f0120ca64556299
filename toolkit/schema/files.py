"""From the documents of `sheets_schema/` to a `Schema`. Whoever calls has read the files."""

from collections.abc import Mapping

from toolkit.schema.definitions import (
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

TABLES = (
    "programme",
    "staff",
    "mentors",
    "mentees",
    "duos",
    "contacts",
    "followups",
    "sessions",
    "partners",
    "evaluations",
)
"""The tables in the order of the spec of the workbook."""

_FIELD_KEYS = (
    "name",
    "type",
    "title",
    "aliases",
    "description",
    "constraints",
    "list",
    "reference",
    "personal",
)


def schema_of(tables: Mapping[str, Document], lists: Mapping[str, Document], values: Document) -> Schema:
    """Return the schema of the documents, by file name without ending. Raises SchemaError."""
    absent = [name for name in TABLES if name not in tables]
    if absent:
        msg = f"sheets_schema: no file for: {', '.join(absent)}"
        raise SchemaError(msg)
    choices = {name: _choices(document, f"lists/{name}.toml") for name, document in lists.items()}
    schema = Schema(
        tables=tuple(_table(tables[name], f"{name}.toml") for name in TABLES),
        lists=choices,
        spellings=_spellings(values),
    )
    for table in schema.tables:
        for field in table.fields:
            if field.list is not None and field.list not in choices:
                msg = f"{table.name}.toml, {field.name}: there is no list “{field.list}”"
                raise SchemaError(msg)
    return schema


def _table(document: Document, where: str) -> Table:
    reader = Reader(document, where)
    reader.expect(("table", "title", "aliases", "description", "primary_key", "fields"))
    return Table(
        name=reader.string("table"),
        title=reader.texts("title"),
        aliases=reader.strings("aliases"),
        description=reader.texts("description"),
        primary_key=reader.strings("primary_key"),
        fields=tuple(_field(item, where) for item in reader.documents("fields")),
    )


def _field(document: Document, where: str) -> Field:
    where = f"{where}, {document.get('name', '?')}"
    reader = Reader(document, where)
    reader.expect(_FIELD_KEYS)
    constraints = reader.get("constraints", dict, {})
    limits = Reader(constraints if isinstance(constraints, dict) else {}, f"{where}, constraints")
    limits.expect(("required", "unique", "minimum", "maximum"))
    kind = reader.string("type")
    if kind not in TYPES:
        msg = f"{where}: “{kind}” is not a type (known: {', '.join(sorted(TYPES))})"
        raise SchemaError(msg)
    return Field(
        name=reader.string("name"),
        type=kind,
        title=reader.texts("title"),
        aliases=reader.strings("aliases"),
        description=reader.texts("description"),
        is_required=bool(limits.get("required", bool)),
        is_unique=bool(limits.get("unique", bool)),
        minimum=_number(limits, "minimum"),
        maximum=_number(limits, "maximum"),
        list=reader.string("list") if "list" in document else None,
        reference=reader.string("reference") if "reference" in document else None,
        is_personal=bool(reader.get("personal", bool)),
    )


def _number(reader: Reader, key: str) -> float | None:
    value = reader.get(key, object)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        msg = f"“{key}” is not a number"
        raise SchemaError(msg)
    return float(value)


def _choices(document: Document, where: str) -> tuple[Choice, ...]:
    reader = Reader(document, where)
    reader.expect(("list", "choices"))
    choices = []
    for item in reader.documents("choices"):
        entry = Reader(item, f"{where}, {item.get('name', '?')}")
        entry.expect(("name", "title", "aliases"))
        choices.append(Choice(entry.string("name"), entry.texts("title"), entry.strings("aliases")))
    return tuple(choices)


def _spellings(document: Document) -> Spellings:
    reader = Reader(document, "values.toml")
    reader.expect(("missing_values", "booleans", "true", "false", "all_topics", "months"))
    booleans = document.get("booleans")
    words = Reader(booleans if isinstance(booleans, dict) else document, "values.toml, booleans")
    months = document.get("months")
    if not isinstance(months, list) or len(months) != 12:  # noqa: PLR2004 - a year
        msg = "values.toml: “months” must have twelve lists of names"
        raise SchemaError(msg)
    return Spellings(
        missing=reader.strings("missing_values"),
        true=words.strings("true"),
        false=words.strings("false"),
        all_topics=reader.strings("all_topics"),
        months=tuple(tuple(str(name) for name in names) for names in months),
    )
