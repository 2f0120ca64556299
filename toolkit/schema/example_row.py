"""The row that shows in a starter workbook how a sheet is filled in, and whether a row is still just that."""

import datetime as dt
from collections.abc import Mapping

from toolkit.model.grid import Value
from toolkit.schema.definitions import LANGUAGES, Field, Schema, Table

YES_NO = {"fr": ("oui", "non"), "nl": ("ja", "nee"), "de": ("ja", "nein"), "en": ("yes", "no")}
_NAMES = {"first_name": "Marie", "last_name": "Dupont", "email": "marie.dupont@courriel.example"}


def example_row(table: Table, schema: Schema, language: str, day: dt.date) -> dict[str, str | dt.date]:
    """Return what stands in the example row of a table, by field: the mark that it is one, and `day` as each date."""
    marked = _marked_field(table)
    found = {field.name: _example(field, schema, language, day) for field in table.fields}
    found[marked.name] = schema.spellings.example[language].upper()
    return {name: value for name, value in found.items() if value is not None}


def is_example_row(cells: Mapping[str, Value], table: Table, schema: Schema) -> bool:
    """Whether the cells of a row, by field, hold the example of some language and nothing of anybody's own."""
    examples = (example_row(table, schema, language, dt.date.min) for language in LANGUAGES)
    return any(all(_is_same(cell, example.get(name)) for name, cell in cells.items()) for example in examples)


def choices_of(field: Field, schema: Schema, language: str) -> list[str]:
    """The words to choose from in the column of `field`; empty if there are none."""
    if field.type == "boolean":
        return list(YES_NO[language])
    if field.list and field.type == "string":
        return [choice.title[language] for choice in schema.lists[field.list]]
    return []


def _is_same(cell: Value, example: str | dt.date | None) -> bool:
    if isinstance(example, dt.date):
        return isinstance(cell, dt.date)  # the day on which the workbook was made
    return cell == example or (example is None and cell == "")


def _marked_field(table: Table) -> Field:
    """The field that says of the example row that it is one: the reference, else the first text that is free."""
    for field in table.fields:
        if field.name in ("id", *table.primary_key) or field.reference == "duos":
            return field
    return next(field for field in table.fields if field.type == "string" and not field.list)


def _example(field: Field, schema: Schema, language: str, day: dt.date) -> str | dt.date | None:
    if field.type == "date":
        return day
    words = choices_of(field, schema, language)
    return words[0] if words else _NAMES.get(field.name)
