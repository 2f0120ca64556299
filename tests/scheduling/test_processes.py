"""Processes for calls that may die: the call is made again once, and no other call is touched."""

import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from toolkit.scheduling.processes import Processes
from toolkit.scheduling.stopping import ASKED


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    with Processes(2) as pool:
        yield pool


def die_unless(file: Path) -> str:
    if not file.exists():
        file.touch()
        os._exit(3)
    return "alive"


def test_what_a_call_returns_or_raises_comes_back(processes: Processes) -> None:
    assert processes.submit(pow, 2, 10, mod=1000).result() == 24
    with pytest.raises(ZeroDivisionError):
        processes.submit(divmod, 1, 0).result()


def test_a_call_whose_process_dies_is_made_again_but_not_for_ever(processes: Processes, tmp_path: Path) -> None:
    dying = processes.submit(os._exit, 3)
    dying_once = processes.submit(die_unless, tmp_path / "dead")
    others = [processes.submit(abs, -number) for number in range(20)]

    assert dying_once.result() == "alive"
    assert [other.result() for other in others] == list(range(20))
    with pytest.raises(BrokenProcessPool):
        dying.result()
    assert processes.submit(abs, -1).result() == 1


def wait_to_be_asked() -> bool:
    return ASKED.wait(30)


def test_to_shut_down_without_waiting_asks_what_runs_to_end() -> None:
    with Processes(2) as pool:
        waiting = [pool.submit(wait_to_be_asked) for _ in range(2)]
        assert pool.submit(abs, -1).cancel()
        wait(waiting, timeout=2)  # until both have begun
        pool.shutdown(wait=False)

        assert [one.result() for one in waiting] == [True, True]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal to send")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_to_all_processes_ends_none_that_works(processes: Processes, number: signal.Signals) -> None:
    assert processes.submit(signal_to_itself, number).result() == "alive"


def signal_to_itself(number: signal.Signals) -> str:
    os.kill(os.getpid(), number)
    return "alive"


def test_calls_run_in_processes_of_their_own(processes: Processes) -> None:
    assert os.getpid() not in {processes.submit(os.getpid).result() for _ in range(4)}
