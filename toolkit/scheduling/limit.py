"""A limit for runs that hang, on a dead network drive or in a library: the process ends, for nothing else helps."""

import faulthandler
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer

LONGEST_MINUTES = 60
"""So long a run may take: hundreds of messages to a slow mail server, hundreds of PDFs."""
LAST_WORDS_S = 60.0
_STATUS = 1


@contextmanager
def time_limit(seconds: float, last_words: Callable[[], object], last_words_s: float = LAST_WORDS_S) -> Iterator[None]:
    """End the process if the block takes longer; `last_words` are called before. One limit at a time in a process.

    It ends all the same after `last_words_s` if they hang too, or if foreign code lets no thread of Python run.
    What was begun is found by the next run, as after a power cut.
    """
    timer = Timer(seconds, _end, [last_words])
    timer.daemon = True
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        faulthandler.dump_traceback_later(seconds + last_words_s, exit=True, file=nowhere)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            faulthandler.cancel_dump_traceback_later()


def _end(last_words: Callable[[], object]) -> None:
    with suppress(Exception):
        last_words()
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(_STATUS)
