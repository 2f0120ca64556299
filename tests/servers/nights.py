"""Nights in processes of their own, each killed if that is wanted: `python -m tests.servers.nights`.

For each line `CONFIG MOMENT [SECONDS]` on its input it forks a process that runs what is due at that moment, kills it
after so many seconds, and prints how it ended: -9 if it was killed.
"""

import datetime as dt
import os
import signal
import sys
import time
from pathlib import Path

from toolkit.i18n import translator
from toolkit.scheduling.scheduler import run_due
from toolkit.setup import set_up


def night(config: Path, now: dt.datetime) -> None:
    """What a timer of the system does at `now`."""
    for _ in run_due(set_up(None, config), translator("en"), now=lambda: now):
        pass


def main() -> None:
    """Run a night for each line, until there are no more."""
    for line in sys.stdin:
        config, moment, *killed_after = line.split()
        child = os.fork()
        if child == 0:
            night(Path(config), dt.datetime.fromisoformat(moment))
            os._exit(0)
        for seconds in killed_after:
            time.sleep(float(seconds))
            os.kill(child, signal.SIGKILL)  # until it is waited for, the number is its own
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201 - what the test waits for


if __name__ == "__main__":
    main()
