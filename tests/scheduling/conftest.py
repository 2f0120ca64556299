"""What several tests of nights share."""

from pathlib import Path

import pytest

from tests.scheduling.fleets import make_fleet


@pytest.fixture
def fleet(tmp_path: Path) -> Path:
    return make_fleet(tmp_path)
