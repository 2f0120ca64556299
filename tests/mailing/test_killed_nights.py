"""Nights that are killed at random points, against a mail server in a process of its own.

MENTORAT_KILLS says how often; the default keeps the suite quick.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from tests.outbox.cast import SENDER
from tests.servers.running import ROOT, mail_server
from toolkit.memory.journal import EffectState, open_journal
from toolkit.model.effect import Key
from toolkit.outbox.message import message_id

KILLS = int(os.environ.get("MENTORAT_KILLS", "20"))
MAILS = 200
LONGEST_S = 0.12
"""A night is killed within so many seconds of its first mail; a mail takes a few thousandths of one."""


def killed(after_s: float | None, program: str, *arguments: object) -> bool:
    """Run the night, and kill it so long after it began to send. Return whether it came to its end."""
    command = [sys.executable, "-m", f"tests.servers.{program}", *map(str, arguments)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as night:
        assert night.stdout is not None
        assert night.stdout.readline() == "ready\n"
        if after_s is not None:
            time.sleep(after_s)
            night.send_signal(signal.SIGKILL)
        return night.stdout.readline() == "done\n"


def test_a_night_killed_at_any_point_sends_nothing_twice_and_loses_nothing(tmp_path: Path) -> None:
    """Complaints 4, 9 to 13: sent twice, never sent, and nobody told."""
    dice = random.Random(6)  # the same points each time
    kills = nights = 0
    while kills < KILLS:
        nights += 1
        with mail_server(tmp_path / f"taken-{nights}") as server:
            state = tmp_path / f"state-{nights}"
            while not killed(dice.uniform(0, LONGEST_S) if kills < KILLS else None, "night", state, server.port, MAILS):
                kills += 1
            _check(state, server.ids())


def _check(state: Path, delivered: list[str]) -> None:
    with open_journal(state, "self") as journal:
        mails = list(journal.entries("mail.digest"))
        parts = Counter(entry.state for entry in journal.entries() if entry.part_of)
    states = {message_id(entry.key, SENDER): entry.state for entry in mails}
    doubtful = {one for one, state in states.items() if state is EffectState.CLAIMED}
    expected = {message_id(Key("mail.digest", f"S-{number:03}", "2026-03-31"), SENDER) for number in range(MAILS)}

    assert max(Counter(delivered).values()) == 1, "a mail was delivered twice"
    assert expected - set(delivered) <= doubtful, "a mail was lost, and nobody told"
    assert set(states) == expected
    assert set(states.values()) <= {EffectState.DONE, EffectState.CLAIMED}
    assert parts[EffectState.CLAIMED] == 2 * len(doubtful), "a reminder is not in the state of its mail"
