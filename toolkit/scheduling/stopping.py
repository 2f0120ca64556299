"""Being asked to stop: by Ctrl-C, by the system as it shuts down, by a service manager."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from types import FrameType

_SIGNALS = ("SIGTERM", "SIGINT", "SIGBREAK")


@contextmanager
def stoppable() -> Iterator[Event]:
    """Yield an event that is set when the process is asked to stop. Asked a second time, it ends at once."""
    stop = Event()
    before = {number: signal.getsignal(number) for name in _SIGNALS if (number := getattr(signal, name, None))}

    def ask(number: int, _frame: FrameType | None) -> None:
        stop.set()
        signal.signal(number, before[number])

    for number in before:
        signal.signal(number, ask)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
