"""Being asked to stop, at any moment."""

import subprocess
import sys

import pytest

ASKED_AS_IT_BEGINS_TO_WAIT = """
import signal
from toolkit.scheduling.stopping import stoppable

with stoppable() as stop:
    with stop._cond:
        signal.raise_signal(signal.SIGTERM)
    assert stop.wait(10)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal to send")
def test_asked_as_it_begins_to_wait_it_stops() -> None:
    done = subprocess.run([sys.executable, "-c", ASKED_AS_IT_BEGINS_TO_WAIT], timeout=30, check=False)

    assert done.returncode == 0
