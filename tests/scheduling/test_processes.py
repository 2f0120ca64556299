"""Processes for calls that may die: the call is made again once, and no other call is touched."""

import os
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from toolkit.scheduling.processes import Processes


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


def test_calls_run_in_processes_of_their_own(processes: Processes) -> None:
    assert os.getpid() not in {processes.submit(os.getpid).result() for _ in range(4)}
