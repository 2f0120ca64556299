"""Headings that other people wrote, some 85 for each field and language: nearly all are nearest to their own field."""

import pytest

from tests.adoption.corpus.vocabulary import LANGUAGES, PEOPLE
from tests.adoption.corpus.vocabulary_others import OTHERS
from tests.adoption.test_own_headings import kind
from toolkit.adoption.search import Search
from toolkit.schema.definitions import Schema

_TOLD = 0.62
"""What a heading has to say of a field, without the values."""
_NEARLY_ALL = 0.965


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_all_name_their_field(schema: Schema, language: str) -> None:
    search, missed, count = Search(schema), [], 0
    words = OTHERS.words[language]
    for table, fields in search.names.fields.items():
        for field in fields:
            rivals = [other for other in fields if other is not field and kind(other) == kind(field)]
            texts = words.entries.get(f"{'person' if table in PEOPLE else table}.{field.name}", ())
            for text in texts:
                heading = search.headings.read(0, words.roles(0).fill(text))
                best = max((min(search.names.score(table, rival.name, heading), 1) for rival in rivals), default=0)
                score = min(search.names.score(table, field.name, heading), 1.01)
                count += 1
                if not _TOLD <= score > best:
                    missed.append(f"{table}.{field.name}: {text}")
    assert count > 2500
    assert len(missed) <= (1 - _NEARLY_ALL) * count, "\n".join(missed)
