"""A night of many mails in a process of its own, which a test kills: `python -m tests.servers.night STATE PORT COUNT`.

It prints a line once everything is loaded, then sends what is not yet sent.
"""

import sys
from pathlib import Path

from tests.outbox.cast import SENDER, access, mail
from toolkit.mailing.sending import Patience, send
from toolkit.memory.journal import open_journal
from toolkit.model.effect import Key
from toolkit.outbox.smtp import SmtpServer


def main(state: Path, port: int, count: int) -> None:
    """Send the mails of the night, each with two reminders in it."""
    mails = [
        mail(
            f"coach{number}@tremplin.example",
            subject=f"S-{number:03}",
            parts=tuple(Key(f"reminder.{rule}.coach", f"D-{number}", "2026-03-31") for rule in ("contract", "review")),
        )
        for number in range(count)
    ]
    with open_journal(state, "self") as journal:
        print("ready", flush=True)  # noqa: T201 - what the test waits for
        send(mails, SmtpServer(access(port), SENDER), journal, Patience())
    print("done", flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
