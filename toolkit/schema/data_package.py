"""The schema as a Frictionless Data Package, for programs that know nothing of this one.

Source of the vocabulary: Data Package and Table Schema, version 1 (specs.frictionlessdata.io).
"""

from toolkit.schema.definitions import Field, Schema, Table

_TYPES = {"array": "string", "any": "any"}  # a list stands in one cell, as text


def data_package(schema: Schema, language: str, version: str) -> dict[str, object]:
    """Return the descriptor, headings and descriptions in `language`."""
    return {
        "profile": "data-package",
        "name": "mentorat",
        "title": "mentorat-toolkit",
        "version": version,
        "languages": [language],
        "resources": [_resource(table, schema, language) for table in schema.tables],
    }


def _resource(table: Table, schema: Schema, language: str) -> dict[str, object]:
    return {
        "name": table.name,
        "title": table.title[language],
        "description": table.description[language],
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "schema": _table_schema(table, schema, language),
    }


def _table_schema(table: Table, schema: Schema, language: str) -> dict[str, object]:
    described: dict[str, object] = {
        "fields": [_field(field, schema, language) for field in table.fields],
        "missingValues": ["", *(text for text in schema.spellings.missing if text)],
    }
    if table.primary_key:
        described["primaryKey"] = list(table.primary_key)
    keys = [
        {
            "fields": [field.name],
            "reference": {"resource": field.reference, "fields": list(schema.table(field.reference).primary_key)},
        }
        for field in table.fields
        if field.reference is not None
    ]
    return described | ({"foreignKeys": keys} if keys else {})


def _field(field: Field, schema: Schema, language: str) -> dict[str, object]:
    constraints: dict[str, object] = {}
    if field.is_required:
        constraints["required"] = True
    if field.is_unique:
        constraints["unique"] = True
    if field.minimum is not None:
        constraints["minimum"] = field.minimum
    if field.maximum is not None:
        constraints["maximum"] = field.maximum
    if field.list and field.type == "string":
        constraints["enum"] = [choice.name for choice in schema.lists[field.list]]
    described: dict[str, object] = {
        "name": field.name,
        "type": _TYPES.get(field.type, field.type),
        "title": field.title[language],
        "description": field.description[language],
    }
    if field.format is not None:
        described["format"] = field.format
    return described | ({"constraints": constraints} if constraints else {})
