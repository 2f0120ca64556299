"""What may become of a message that was handed over."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from toolkit.model.mail import Mail


class Outcome(StrEnum):
    """How handing a message over ended."""

    ACCEPTED = "accepted"
    WAITS = "waits"
    """Refused for now: it surely was not taken, and may be later (4yz, or the connection broke before its end)."""
    BAD_ADDRESS = "bad address"
    """Refused for good, because of the recipient's address."""
    REFUSED = "refused"
    """Refused for good, because of the message itself."""
    IN_DOUBT = "in doubt"
    """All of it was handed over, and no answer came."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """How it ended, and the codes the server gave: never its words, which may repeat the address."""

    outcome: Outcome
    code: str = ""


class Outbox(Protocol):
    """Where messages go."""

    def place(self, mail: Mail) -> str:
        """Where the message can be seen afterwards, as a path; empty if nowhere."""

    def make_ready(self) -> None:
        """Get ready to take messages. Raises MailError."""

    def deliver(self, mail: Mail, place: str, at: dt.datetime) -> Delivery:
        """Hand one message over. Raises ToolkitError if none can be."""

    def close(self) -> None:
        """Be done."""
