"""A night that mails approved documents, in a process of its own, which a test kills.

`python -m tests.servers.handover_night CONFIG TODAY` prints a line once all is planned, then mails.
"""

import datetime as dt
import sys
from pathlib import Path

from toolkit.examine import examine
from toolkit.mailing.handing_over import handover_mails, plan_handovers
from toolkit.mailing.reminding import send_mails
from toolkit.memory.journal import open_journal
from toolkit.paperwork.register import registered_in
from toolkit.setup import set_up


def main(config: Path, today: dt.date) -> None:
    """Do what a night does with what somebody approved."""
    setup = set_up(None, config)
    examination = examine(setup.workbook, today, schema=setup.schema, profile=setup.profile)
    with open_journal(setup.state, setup.association) as journal:
        found = plan_handovers(setup, examination, today, journal.entries(), registered_in(setup.state))
        mails = handover_mails(setup, found.approved, today)
        print("ready", flush=True)  # noqa: T201 - what the test waits for
        send_mails(setup, mails, journal, today)
    print("done", flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), dt.date.fromisoformat(sys.argv[2]))
