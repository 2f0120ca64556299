import dataclasses

import pytest

from tests.documents.cast import RULES
from toolkit.documents.kind import LetterRules
from toolkit.schema.definitions import Schema


@pytest.fixture(scope="session")
def rules(schema: Schema) -> LetterRules:
    """The rules with the spellings of languages that come with the program."""
    return dataclasses.replace(RULES, languages=schema.words("language"))
