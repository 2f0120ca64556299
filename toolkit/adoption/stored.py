"""The mapping as it stands in `config.toml`: confirmed once by a person, who may edit it.

[[mapping.sheets]]
table = "mentors"
sheet = "Liste mentors 2025"
header_row = 4
[mapping.sheets.columns]
last_name = { column = "B", heading = "NOM" }

[mapping.choices.decision]
"liste d'attente" = "pending"
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from toolkit.adoption.proposal import Proposal
from toolkit.model.letters import column_index, column_letters
from toolkit.model.message import say
from toolkit.model.programme import Column, Layout, Placement
from toolkit.schema.definitions import Document, Reader, Schema, SchemaError
from toolkit.schema.problems import missing, must_be, unknown

_LETTERS = re.compile(r"[A-Z]{1,3}")
FULL_NAME = "full_name"


@dataclass(frozen=True, slots=True)
class StoredMapping:
    """Where the tables stood when somebody confirmed it; the sheets that hold no table; what words mean."""

    layout: Layout = field(default_factory=Layout)
    ignored: tuple[str, ...] = ()
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def mapping_of(document: Document, schema: Schema, where: str) -> StoredMapping:
    """Return the mapping that the section [mapping] describes. Raises SchemaError, naming what is wrong."""
    reader = Reader(document, where)
    reader.expect(("sheets", "ignored", "choices"))
    placements = [
        _placement(item, schema, f"{where} [[sheets]] {number}")
        for number, item in enumerate(reader.documents("sheets"), start=1)
    ]
    choices = reader.get("choices", dict, {})
    return StoredMapping(
        Layout(tuple(placements)),
        reader.strings("ignored"),
        _choices(choices if isinstance(choices, dict) else {}, schema, f"{where} [choices]"),
    )


def document_of(proposal: Proposal) -> dict[str, object]:
    """Return the section [mapping] that stores the proposal."""
    sheets = []
    for sheet in proposal.sheets:
        columns = {one.field: column_document(one.column) for one in sheet.columns}
        sheets.append({"table": sheet.table, "sheet": sheet.sheet, "header_row": sheet.header_row, "columns": columns})
    document: dict[str, object] = {"ignored": list(proposal.unmapped_sheets), "sheets": sheets}
    if proposal.choices:
        document["choices"] = {name: dict(words) for name, words in proposal.choices.items() if words}
    return document


def column_document(column: Column) -> dict[str, object]:
    """Return how a column is named: by its letter (or letters) and its heading."""
    letters = [column_letters(index) for index in (column.index, *column.more)]
    described: dict[str, object] = {"column": letters if column.more else letters[0], "heading": column.heading}
    return described | ({"part_of": column.part_of} if column.part_of else {})


def _placement(document: Document, schema: Schema, where: str) -> Placement:
    reader = Reader(document, where)
    reader.expect(("table", "sheet", "header_row", "columns"))
    name = reader.string("table")
    known = [table.name for table in schema.tables]
    if name not in known:
        raise SchemaError(where, unknown("table", name, known))
    header_row = reader.get("header_row", int)
    if not isinstance(header_row, int) or isinstance(header_row, bool) or header_row < 1:
        raise SchemaError(where, say("“{key}” must be the number of a row, from 1", key="header_row"))
    columns = reader.get("columns", dict, {})
    table = schema.table(name)
    fields = Reader(columns if isinstance(columns, dict) else {}, f"{where}, columns")
    fields.expect([one.name for one in table.columns])
    return Placement(
        name,
        reader.string("sheet"),
        header_row,
        {
            key: _column(value, f"{where}, {key}")
            for key, value in (columns if isinstance(columns, dict) else {}).items()
        },
    )


def _column(value: object, where: str) -> Column:
    if not isinstance(value, dict):
        raise SchemaError(where, say("write it as {example}", example='{ column = "B", heading = "Nom" }'))
    reader = Reader(value, where)
    reader.expect(("column", "heading", "part_of"))
    letters = value.get("column")
    listed: Sequence[object] = letters if isinstance(letters, list) else [letters]
    indices = [_index(one, where) for one in listed]
    part_of = value.get("part_of")
    if part_of not in (None, FULL_NAME) or not indices:
        raise SchemaError(where, must_be("part_of", FULL_NAME) if indices else missing("column"))
    return Column(indices[0], reader.string("heading"), tuple(indices[1:]), part_of)


def _index(letters: object, where: str) -> int:
    if not isinstance(letters, str) or not _LETTERS.fullmatch(letters.upper()):
        raise SchemaError(where, say("“{key}” must be the letters of a column, such as B", key="column"))
    return column_index(letters)


def _choices(document: Document, schema: Schema, where: str) -> dict[str, dict[str, str]]:
    Reader(document, where).expect(schema.lists)
    choices: dict[str, dict[str, str]] = {}
    for name, words in document.items():
        known = {choice.name for choice in schema.lists[name]}
        if not isinstance(words, dict):
            raise SchemaError(f"{where} {name}", say("write it as a section"))
        for word, choice in words.items():
            if choice not in known:
                raise SchemaError(f"{where} {name}", unknown(word, str(choice), sorted(known)))
        choices[name] = {str(word): str(choice) for word, choice in words.items()}
    return choices
