"""One run at a time for each association. The system holds the lock: a process that is killed leaves none."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from toolkit.errors import CHECK_DISK, BusyError, writing_to
from toolkit.model.message import say


@contextmanager
def only_run(state: Path) -> Iterator[None]:
    """Hold the lock of the association's folder of state. Raises BusyError if another run holds it."""
    with writing_to(state.name, CHECK_DISK):
        state.mkdir(parents=True, exist_ok=True)
        lock = FileLock(state / "run.lock", timeout=0)
        try:
            lock.acquire()
        except Timeout as error:
            raise BusyError(
                say("Another run for this association is in progress."), say("Wait until it has ended.")
            ) from error
    try:
        yield
    finally:
        lock.release()
