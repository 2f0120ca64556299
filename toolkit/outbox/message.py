"""From a message as a value to the bytes of RFC 5322: text and HTML, one recipient, headers nobody can break."""

import datetime as dt
import hashlib
from dataclasses import dataclass
from email.headerregistry import Address as HeaderAddress
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8

from toolkit.documents.words import clean
from toolkit.model.effect import Key
from toolkit.model.mail import Address, Mail


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes, and where answers go if not there."""

    address: Address
    reply_to: str = ""


_POLICY = SMTP.clone(cte_type="7bit")
"""Every server takes what is written in ASCII."""


def message_id(key: Key, sender: Sender) -> str:
    """Return the Message-ID of the message `key`: the same for each attempt, so that a mailbox can tell copies."""
    email = sender.address.email
    text = f"{email}\0{key.kind}\0{key.subject}\0{key.occurrence}"
    return f"<{hashlib.sha256(text.encode()).hexdigest()[:40]}@{email.rpartition('@')[2]}>"


def compose(mail: Mail, sender: Sender, at: dt.datetime) -> EmailMessage:
    """Return the message, as it leaves at the instant `at`.

    What stands in a header is put on one line first: a line break in a name or subject would start
    another header.
    """
    message = EmailMessage(policy=_POLICY if mail.to.email.isascii() else SMTPUTF8)
    message["From"] = _header_address(sender.address)
    message["To"] = _header_address(mail.to)
    if sender.reply_to:
        message["Reply-To"] = _header_address(Address("", sender.reply_to))
    message["Subject"] = clean(mail.subject)
    message["Date"] = at
    message["Message-ID"] = message_id(mail.key, sender)
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office answers, please
    message["X-Auto-Response-Suppress"] = "All"  # what Exchange reads instead
    message.set_content(mail.text)
    message.add_alternative(mail.html, subtype="html")
    for attachment in mail.attachments:
        main, _, rest = attachment.type.partition("/")
        sub, *parameters = rest.split("; ")
        params = dict(one.split("=", 1) for one in parameters)
        name = clean(attachment.name)
        message.add_attachment(attachment.data, maintype=main, subtype=sub, filename=name, params=params)
    message["Content-Language"] = mail.language  # at the end: a new content drops what describes it
    return message


def draft(message: EmailMessage) -> bytes:
    """Return the bytes of a message that a mail program opens for sending.

    X-Unsent is what Outlook looks for; Thunderbird opens any .eml for editing. The program that sends it
    sets the day itself.
    """
    message["X-Unsent"] = "1"
    del message["Date"], message["Auto-Submitted"]  # a person sends it
    return message.as_bytes()


def _header_address(address: Address) -> HeaderAddress:
    """Raises ValueError over an address that is none: `read_address` accepts no such."""
    local, _, domain = address.email.rpartition("@")
    return HeaderAddress(clean(address.name), local, domain)
