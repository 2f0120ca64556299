from collections.abc import Iterator

import pytest

from toolkit.sheets_server.server import SheetsServer, serve


@pytest.fixture
def server() -> Iterator[SheetsServer]:
    with serve() as running:
        yield running
