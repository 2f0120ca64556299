"""A month of nights that are killed at random moments, and edited in between: as good as one that nobody touched.

MENTORAT_MONTH_KILLS says how often; the default keeps the suite quick.
"""

import datetime as dt
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from tests.cli.books import Tables, association, due, mentor, rows_of, save
from tests.servers.running import ROOT, mail_server
from toolkit.mailing.correspondence import open_mails
from toolkit.mailing.posting import sender_of
from toolkit.memory.journal import EffectState, open_journal
from toolkit.outbox.message import message_id
from toolkit.paperwork.register import open_register
from toolkit.scheduling.runs import RunState, open_runs
from toolkit.setup import set_up

if sys.platform == "win32":
    pytest.skip("Windows has no such signal to send", allow_module_level=True)

KILLS = int(os.environ.get("MENTORAT_MONTH_KILLS", "20"))
NIGHTS = 30 if KILLS >= 100 else 6
"""A month, or the beginning of one."""
FIRST = dt.datetime(2026, 3, 9, 3, tzinfo=ZoneInfo("Europe/Brussels"))  # in the month the clocks go forward
DAY = dt.timedelta(days=1)
SENDER = "bonjour@tremplin-duo.example"


@dataclass
class Nights:
    """A process that runs nights one after the other."""

    process: subprocess.Popen[str]
    lasted_s: float = 0.0

    def run(self, config: Path, now: dt.datetime, after_s: float | None = None) -> bool:
        """Run what is due at `now`, killed after so many seconds; return whether it came to its end."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        began = time.perf_counter()
        self.process.stdin.write(f"{config} {now.isoformat()} {'' if after_s is None else after_s}\n")
        self.process.stdin.flush()
        status = int(self.process.stdout.readline())
        assert status in (0, -signal.SIGKILL)
        if after_s is None:
            self.lasted_s = max(self.lasted_s, time.perf_counter() - began)
        return status == 0


@contextmanager
def nights() -> Iterator[Nights]:
    command = [sys.executable, "-m", "tests.servers.nights"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Nights(process)
        process.communicate("", timeout=30)


def tables(night: int) -> Tables:
    """What the coordinator has in the workbook before the night: a mentor more each day, who has no letter yet."""
    found = due()
    for number in range(night + 1):
        decided = (FIRST + number * DAY).date()
        found["mentors"].append(
            mentor(f"M-{number + 100}", last_name=f"Nom {number}", decided_on=decided, notified_on=None)
        )
    found["staff"] = [person | {"email": f"{person['id']}@tremplin-duo.example"} for person in found["staff"]]
    return found


def edited(config: Path, night: int) -> None:
    """The workbook as it is before a night: now and then it is made anew, without our sheets."""
    path = config.parent / "programme.xlsx"
    if night % 5 == 4:
        save(path, tables(night))
    else:
        fresh = load_workbook(path)
        wanted = config.parent / "fresh.xlsx"
        save(wanted, tables(night))
        values = [[cell.value for cell in row] for row in load_workbook(wanted)["Mentors"].iter_rows()]
        sheet = fresh["Mentors"]
        for number, row in enumerate(values, start=1):
            for column, value in enumerate(row, start=1):
                sheet.cell(number, column, value)
        fresh.save(path)


@dataclass(frozen=True)
class Month:
    """What a month left."""

    documents: list[str]
    delivered: Counter[str]
    doubtful: set[str]
    waiting: list[str]


def month(folder: Path, running: Nights, kills: int) -> Month:
    """Run a month of nights; `kills` of them are killed, at moments spread over the time a night takes."""
    dice = random.Random(7)
    with mail_server(folder / "taken") as server:
        smtp = f'way = "smtp"\nhost = "127.0.0.1"\nport = {server.port}\nsecurity = "none"\nauth = "none"\nretries = 0'
        settings = f'[mail]\n{smtp}\n[reminders]\ncoordinator = "{SENDER}"\n[documents]\nmail_to = "{SENDER}"\n'
        config = association(folder / "there", tables(0), settings)
        left = kills
        for night in range(NIGHTS):
            edited(config, night)
            now = FIRST + night * DAY
            in_a_row = 0
            for_this_night = left // (NIGHTS - night)
            while in_a_row < for_this_night and not running.run(config, now, dice.uniform(0, running.lasted_s)):
                in_a_row += 1
            left -= in_a_row
            running.run(config, now)
        assert not kills or left < kills
        return _left(config, Counter(server.ids()))


def _left(config: Path, delivered: Counter[str]) -> Month:
    setup = set_up(None, config)
    for name in ("journal", "runs", "register", "history"):
        with closing(sqlite3.connect(setup.state / f"{name}.sqlite3")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with open_runs(setup.state) as runs:
        states = [run.state for run in runs.all("nightly")]
    assert RunState.RUNNING not in states
    assert states.count(RunState.DONE) == NIGHTS
    with open_register(setup.state) as register:
        numbers = [entry.number for entry in register.entries()]
    assert len(set(numbers)) == len(numbers)
    assert rows_of(setup.file, "Journal")[0][0] == "When"
    with open_journal(setup.state, setup.association) as journal:
        entries = journal.entries()
    sender = sender_of(setup.config)
    mails = [entry for entry in entries if entry.key.kind.startswith("mail.")]
    doubtful = {message_id(entry.key, sender) for entry in mails if entry.state is EffectState.CLAIMED}
    documents = sorted(path.name for path in (config.parent / "documents").rglob("*.docx"))
    return Month(documents, delivered, doubtful, [str(line.text) for line in open_mails(entries)])


def test_a_month_of_killed_nights_is_as_good_as_one_that_nobody_touched(tmp_path: Path) -> None:
    with nights() as running:
        calm = month(tmp_path / "calm", running, 0)
        killed = month(tmp_path / "killed", running, KILLS)

    assert max(killed.delivered.values()) == 1, "a message was delivered twice"
    assert set(killed.delivered) | killed.doubtful == set(calm.delivered), "a message was lost, and nobody told"
    assert len(killed.waiting) == len(killed.doubtful) <= KILLS
    assert not calm.doubtful
    letters = [name for name in killed.documents if not name.startswith("00_")]
    assert letters == [name for name in calm.documents if not name.startswith("00_")]
    assert len(letters) == len(set(letters)) > NIGHTS
    assert len(calm.delivered) > NIGHTS
