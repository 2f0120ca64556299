"""The parsers of our schema."""

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from toolkit.schema.definitions import Schema
from toolkit.schema.values import Cell, Values

Parse: TypeAlias = Callable[[str, Cell], Any]


@pytest.fixture(scope="session")
def values(schema: Schema) -> Values:
    return Values(schema)


@pytest.fixture(scope="session")
def parse(values: Values, schema: Schema) -> Parse:
    """Reads a cell of the column `table.field`."""

    def parse(path: str, cell: Cell) -> Any:
        table, _, name = path.partition(".")
        return values.parser(schema.table(table).field(name))(cell)

    return parse
