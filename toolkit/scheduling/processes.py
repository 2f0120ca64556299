"""Processes that take one call at a time: one that dies takes its own call with it and no other.

A pool of `concurrent.futures` whose worker dies ends all of its workers. So here each worker is a pool of its own.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, ParamSpec, TypeVar

from toolkit.scheduling.stopping import ASKED, SIGNALS

P = ParamSpec("P")
T = TypeVar("T")

_CONTEXT = multiprocessing.get_context("spawn")
"""The same on all systems; and a process that has threads, as the owner has, must not be forked."""
_BUSY = Lock()
"""Held in a worker while it works."""


class Processes(Executor):
    """An executor. A call whose process dies is made again, once; then it raises BrokenProcessPool.

    To shut it down without waiting asks calls that run to end at the next moment that suits them
    (`toolkit.scheduling.stopping.ASKED`).
    """

    def __init__(self, workers: int) -> None:
        self._workers = [_Worker() for _ in range(workers)]
        self._free: SimpleQueue[_Worker] = SimpleQueue()
        for worker in self._workers:
            self._free.put(worker)
        self._threads = ThreadPoolExecutor(workers)

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Call `fn`, a function of a module, in one of the processes."""
        return self._threads.submit(self._call, fn, args, kwargs)

    def _call(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        worker = self._free.get()
        try:
            try:
                return worker.call(fn, args, kwargs)
            except BrokenProcessPool:
                return worker.call(fn, args, kwargs)
        finally:
            self._free.put(worker)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes when what they do has ended."""
        if not wait:
            for worker in self._workers:
                worker.ask_to_stop()
        self._threads.shutdown(wait=wait, cancel_futures=cancel_futures)
        if wait:
            for worker in self._workers:
                worker.close()


class _Worker:
    """One process, begun when it is first needed, and anew after it died."""

    def __init__(self) -> None:
        self._open()

    def call(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
        """Raises BrokenProcessPool if the process dies."""
        try:
            return self._pool.submit(_work, fn, args, kwargs).result()
        except BrokenProcessPool:
            self.close()
            self._open()
            raise

    def ask_to_stop(self) -> None:
        """The other end sees that the pipe is closed, as it does if this process dies."""
        self._lifeline.close()

    def close(self) -> None:
        """End the process when it has nothing more to do."""
        self._pool.shutdown()
        self._lifeline.close()
        self._other_end.close()

    def _open(self) -> None:
        self._other_end, self._lifeline = _CONTEXT.Pipe(duplex=False)
        self._pool = ProcessPoolExecutor(1, _CONTEXT, _follow, (self._other_end,))


def _work(fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> T:
    with _BUSY:
        return fn(*args, **kwargs)


def _follow(lifeline: Connection) -> None:
    """Begin as a worker: signals go to the whole group of processes, but only the owner says when to stop."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    Thread(target=_end_with_owner, args=(lifeline,), daemon=True).start()


def _end_with_owner(lifeline: Connection) -> None:
    with suppress(EOFError, OSError):
        lifeline.recv()
    ASKED.set()
    owner = multiprocessing.parent_process()
    assert owner is not None  # noqa: S101 - a worker has one
    owner.join()
    with _BUSY:
        os._exit(1)
