"""Our server against recordings of the real one. They are not part of the project; they may lie beside it."""

from pathlib import Path

import pytest

from tests.sheets_server.discovery import problems
from tests.sheets_server.recordings import play_all
from toolkit.sheets_server.api import Answer

RECORDINGS = Path(__file__).parents[3] / "shared" / "data" / "sheets-api"


@pytest.mark.skipif(not RECORDINGS.is_dir(), reason="the recordings do not lie beside the project")
def test_at_least_95_percent_of_the_recorded_answers_are_the_same() -> None:
    played = play_all(RECORDINGS)

    different = [f"{one.file} {one.request.path}" for one in played if not one.is_same]

    assert len(different) <= len(played) * 0.05, different
    for one in played:
        if one.given[0] == 200:
            assert problems(one.request, Answer(*one.given)) == []
