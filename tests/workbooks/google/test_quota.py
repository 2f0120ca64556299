"""Requests of many associations with one service account: together they stay below what Google grants."""

import os
import sqlite3
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workbooks.google.conftest import BOOK
from toolkit import clock
from toolkit.errors import BusyError
from toolkit.scheduling.processes import Processes
from toolkit.sheets_server.limits import Limit
from toolkit.sheets_server.server import SheetsServer
from toolkit.workbooks.google.client import SheetsClient
from toolkit.workbooks.google.credentials import load_credentials
from toolkit.workbooks.google.patience import Patience
from toolkit.workbooks.google.quota import FILE, Quota
from toolkit.workbooks.google.reader import read_title

ASKED, PROCESSES = 12, 2
IMPATIENT = Patience(deadline_s=0)


def ask(key_file: Path, server: str, quota: Quota | None) -> int:
    """Read so many times, once the other process is there, too; return how often there was an answer."""
    (key_file.parent / f"{os.getpid()}.ready").touch()
    while len(list(key_file.parent.glob("*.ready"))) < PROCESSES:
        time.sleep(0.005)
    credentials, answered = load_credentials(key_file, writes=False), 0
    with SheetsClient(BOOK, credentials, IMPATIENT, server, quota) as client, suppress(BusyError):
        for _ in range(ASKED):
            answered += read_title(client) == "Programme"
    return answered


def ask_together(server: SheetsServer, key_file: Path, quotas: Sequence[Quota | None]) -> int:
    with Processes(PROCESSES) as processes:
        asked = [processes.submit(ask, key_file, server.url, quota) for quota in quotas]
        return sum(one.result() for one in asked)


def test_two_processes_together_stay_below_what_is_granted(
    server: SheetsServer, key_file: Path, tmp_path: Path
) -> None:
    """The server's seconds are shorter than ours, so that a slow machine, too, asks in time."""
    server.api.limit = limit = Limit(count=ASKED, seconds=1)
    quota = Quota(tmp_path / "shared", count=ASKED, seconds=3)

    assert ask_together(server, key_file, [quota, quota]) == 2 * ASKED
    assert limit.refused == 0


def test_without_a_common_count_the_server_refuses(server: SheetsServer, key_file: Path) -> None:
    server.api.limit = limit = Limit(count=ASKED, seconds=60)

    assert ask_together(server, key_file, [None, None]) == ASKED
    assert limit.refused > 0


@given(st.lists(st.integers(0, 20), max_size=40), st.integers(1, 5))
def test_no_minute_has_more_turns_than_are_granted_and_nobody_waits_in_vain(pauses: list[int], count: int) -> None:
    quota = Quota(Path(), count, seconds=60)
    now, turns = 0.0, list[float]()
    for pause in pauses:
        now += pause
        turn = quota.next_turn(turns, now)
        others = [at for at in turns if at > turn - 60]
        assert len(others) < count
        assert turn == now or turn == turns[-count] + 60
        assert turn >= max(turns, default=0)
        turns.append(turn)


def test_reading_and_writing_and_each_account_have_a_count_of_their_own(tmp_path: Path) -> None:
    quota = Quota(tmp_path, count=1, seconds=30)
    begun = clock.now()
    for account in ("a@x.example", "b@x.example"):
        quota.take_turn(account, "get")
        quota.take_turn(account, "post")

    assert (clock.now() - begun).total_seconds() < 30
    assert quota._reserve("a", "get", begun.timestamp()) == 0
    assert quota._reserve("a", "get", begun.timestamp()) == pytest.approx(30)


def test_no_address_stands_in_what_all_share(tmp_path: Path) -> None:
    Quota(tmp_path).take_turn("toolkit@demo.example", "get")

    assert b"demo" not in (tmp_path / FILE).read_bytes()


def test_a_clock_that_was_set_back_makes_nobody_wait_for_what_it_showed(tmp_path: Path) -> None:
    quota = Quota(tmp_path, count=1, seconds=60)
    quota._reserve("a", "get", 1_000_000)

    assert quota._reserve("a", "get", 1_000_000 - 86_400) == 0


def test_a_count_that_cannot_be_kept_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"this is no database, but long enough to look like one" * 20)
    Quota(tmp_path).take_turn("toolkit@demo.example", "get")

    (tmp_path / "file").write_bytes(b"")
    Quota(tmp_path / "file").take_turn("toolkit@demo.example", "get")


def test_turns_that_are_past_are_forgotten(tmp_path: Path) -> None:
    quota = Quota(tmp_path, count=2, seconds=10)
    for second in range(50):
        quota._reserve("a", "get", 1000.0 + 10 * second)

    with sqlite3.connect(tmp_path / FILE) as connection:
        assert connection.execute("SELECT COUNT(*) FROM turn").fetchone() == (1,)
    connection.close()
