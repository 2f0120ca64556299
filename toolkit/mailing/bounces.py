"""Messages that came back: what a mail server reports after it had taken them. Source: RFC 3464."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from email import message_from_bytes, message_from_string
from email.errors import MessageError
from email.message import EmailMessage
from email.message import Message as MailPart
from email.policy import default
from pathlib import Path

from toolkit.config import Config
from toolkit.errors import ToolkitError, system_reason
from toolkit.mailing.posting import mailbox_access, sender_of
from toolkit.mailing.sending import mails_in
from toolkit.memory.journal import EffectState, Journal, address_hash
from toolkit.model.mail import read_address
from toolkit.model.message import Message, say, say_many
from toolkit.outbox.mailbox import reports
from toolkit.outbox.message import Sender, message_id

_FAILED = "failed"
_LARGEST = 5_000_000
"""A report is small; what is larger is none."""
_LATEST = dt.timedelta(days=30)
"""Servers give up after some days (RFC 5321, 4.5.4.1: at least four or five), and a night may have been missed."""
_CLOCKS_APART = dt.timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Bounce:
    """A message that came back for good: its Message-ID, the status, and the address it did not reach."""

    message_id: str
    status: str
    address: str = field(repr=False)
    at: dt.datetime | None = None
    """When the report arrived, if that is known."""


def note_bounces(journal: Journal, sender: Sender, bounces: Iterable[Bounce]) -> int:
    """Note the messages that came back; return how many were new. Raises ToolkitError.

    The reminders in them are open again, for another address or another person. A report that is older than the
    message is about an earlier attempt.
    """
    ours = {
        message_id(entry.key, sender): entry
        for entry in mails_in(journal.entries())
        if entry.state in (EffectState.DONE, EffectState.CLAIMED)
    }
    count = 0
    for bounce in bounces:
        entry = ours.get(bounce.message_id)
        if entry is not None and (bounce.at is None or bounce.at > entry.claimed_at - _CLOCKS_APART):
            del ours[bounce.message_id]
            journal.bounced(entry.key, f"{bounce.status} {address_hash(bounce.address)}")
            count += 1
    return count


def came_back(count: int) -> Message:
    """Say how many messages came back."""
    return say_many("{count} message came back.", "{count} messages came back.", count)


def bounces_in(path: Path) -> Iterator[Bounce]:
    """Yield what the reports in a file or folder say. Raises ToolkitError."""
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


def look_for_bounces(config: Config, journal: Journal, today: dt.date) -> int:
    """Note what came back into the mailbox of the sender, if the configuration names one; return how many were new.

    Raises ToolkitError.
    """
    access = mailbox_access(config)
    if access is None:
        return 0
    found = reports(access, config.settings.bounces.folder, today - _LATEST)
    bounces = (replace(bounce, at=at) for at, data in found if (bounce := read_bounce(data)) is not None)
    return note_bounces(journal, sender_of(config), bounces)


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


def _original(part: MailPart) -> str:
    """The Message-ID of the message that came back, which is attached whole or by its headers."""
    if part.get_content_type() == "text/rfc822-headers":
        part = message_from_string(str(part.get_payload()))
    return str(part["Message-ID"] or "").strip()
