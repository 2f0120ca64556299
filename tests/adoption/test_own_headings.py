"""Headings of every field, as people may write them in four languages: each is nearest to its own field."""

from pathlib import Path

import pytest

from tests.adoption.corpus.vocabulary import words_of
from toolkit.adoption.search import Search
from toolkit.schema.definitions import Field, Schema

PHRASES = words_of("all", Path(__file__).with_name("own_headings.txt").read_text(encoding="utf-8")).entries
"""`table.field` -> headings."""


@pytest.fixture(scope="module")
def search(schema: Schema) -> Search:
    return Search(schema)


@pytest.mark.parametrize("path", PHRASES)
def test_a_heading_names_its_field(search: Search, schema: Schema, path: str) -> None:
    table, _, name = path.partition(".")
    own = schema.table(table).field(name)
    for text in PHRASES[path]:
        heading = search.headings.read(0, text)
        rivals = [field for field in schema.table(table).fields if field is not own and kind(field) == kind(own)]
        best = max((min(search.names.score(table, rival.name, heading), 1) for rival in rivals), default=0)
        score = min(search.names.score(table, name, heading), 1.01)
        assert score >= 0.8, text
        assert score > best, text


def kind(field: Field) -> str:
    """What values tell apart, headings need not."""
    if field.reference:
        return "reference"
    return field.type if field.type in ("date", "boolean", "number", "integer") else "text"
