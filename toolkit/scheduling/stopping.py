"""Being asked to stop: by Ctrl-C, by the system as it shuts down, by a service manager, by the owner of a process."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from types import FrameType

SIGNALS = tuple(
    number for name in ("SIGTERM", "SIGINT", "SIGBREAK") if (number := getattr(signal, name, None)) is not None
)
ASKED = Event()
"""Set in a worker of a fleet when its owner wants it to stop, or is gone."""


@contextmanager
def stoppable() -> Iterator[Event]:
    """Yield an event that is set when the process is asked to stop. Asked a second time, it ends at once."""
    stop = Event()
    before = {number: signal.getsignal(number) for number in SIGNALS}

    def ask(number: int, _frame: FrameType | None) -> None:
        # In a thread: the signal may have come while this one held the lock of the event, to begin to wait for it.
        Thread(target=stop.set).start()
        signal.signal(number, before[number])

    for number in before:
        signal.signal(number, ask)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
