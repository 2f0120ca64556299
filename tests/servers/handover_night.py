"""A night that mails approved documents, in a process of its own, which a test kills.

`python -m tests.servers.handover_night CONFIG TODAY` prints a line once everything is loaded, then hands them over.
"""

import datetime as dt
import sys
from pathlib import Path

from toolkit.account import Account
from toolkit.examine import examine
from toolkit.mailing.hand_over import hand_over
from toolkit.memory.journal import open_journal
from toolkit.paperwork.register import open_register
from toolkit.setup import set_up


def main(config: Path, today: dt.date) -> None:
    """Do what a night does with what somebody approved."""
    setup = set_up(None, config)
    examination = examine(setup.workbook, today, schema=setup.schema, profile=setup.profile)
    with open_journal(setup.state, setup.association) as journal, open_register(setup.state) as register:
        print("ready", flush=True)  # noqa: T201 - what the test waits for
        hand_over(setup, examination, (journal, register), today, Account())
    print("done", flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), dt.date.fromisoformat(sys.argv[2]))
