"""Messages that came back: what a mail server reports after it had taken them. Source: RFC 3464."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, message_from_string
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.policy import default
from pathlib import Path

from toolkit.errors import ToolkitError, system_reason
from toolkit.mailing.sending import mails_in
from toolkit.memory.journal import EffectState, Journal, address_hash
from toolkit.model.mail import read_address
from toolkit.model.message import say
from toolkit.outbox.message import Sender, message_id

_FAILED = "failed"
_LARGEST = 5_000_000
"""A report is small; what is larger is none."""


@dataclass(frozen=True, slots=True)
class Bounce:
    """A message that came back for good: its Message-ID, the status, and the address it did not reach."""

    message_id: str
    status: str
    address: str = field(repr=False)


def note_bounces(journal: Journal, sender: Sender, path: Path) -> int:
    """Note the messages that came back, by the reports in the file or folder `path`; return how many were new.

    The reminders in them are open again, for another address or another person. Raises ToolkitError.
    """
    ours = {
        message_id(entry.key, sender): entry.key
        for entry in mails_in(journal.entries())
        if entry.state in (EffectState.DONE, EffectState.CLAIMED)
    }
    count = 0
    for bounce in _bounces(path):
        key = ours.pop(bounce.message_id, None)
        if key is not None:
            journal.bounced(key, f"{bounce.status} {address_hash(bounce.address)}")
            count += 1
    return count


def _bounces(path: Path) -> Iterator[Bounce]:
    try:
        files = sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
        for file in files:
            if file.stat().st_size <= _LARGEST:
                found = read_bounce(file.read_bytes())
                if found is not None:
                    yield found
    except OSError as error:
        raise ToolkitError(
            say("{file} cannot be read ({error}).", file=path.name, error=system_reason(error)),
            say("Check the name and the folder."),
        ) from error


def read_bounce(data: bytes) -> Bounce | None:
    """Return what a report of non-delivery says; None if `data` is none, or if it is only about a delay."""
    try:
        message = message_from_bytes(data, EmailMessage, policy=default)
        parts = list(message.walk())
        original = next(filter(None, map(_original, parts[1:])), "")
        report = next((part for part in parts if part["Action"]), None)
        if report is None or str(report["Action"]).strip().lower() != _FAILED or not original:
            return None
        address = read_address(str(report["Final-Recipient"] or report["Original-Recipient"]).rpartition(";")[2])
        status = str(report["Status"] or "5").split()[0]
    except (MessageError, ValueError, LookupError, AttributeError, TypeError):
        return None
    return Bounce(original, status, address) if address else None


def _original(part: Message) -> str:
    """The Message-ID of the message that came back, which is attached whole or by its headers."""
    if part.get_content_type() == "text/rfc822-headers":
        part = message_from_string(str(part.get_payload()))
    return str(part["Message-ID"] or "").strip()
