"""A message to one person. There is no way to give it two recipients, a copy or a blind copy.

The Belgian authority reprimanded associations for one message to many (research: complaint 31).
"""

import re
from dataclasses import dataclass, field
from email.errors import MessageError
from email.headerregistry import Address as _Parsed

from toolkit.model.effect import Key

_LONGEST = 254
"""RFC 5321, 4.5.3.1.3: a path has at most 256 octets, the angle brackets included."""
_PLAIN = re.compile(r"[\w+-]+(?:\.[\w+-]+)*@[a-z\d]+(?:-+[a-z\d]+)*(?:\.[a-z\d]+(?:-+[a-z\d]+)*)+", re.ASCII)
_LONGEST_PLAIN = 63
"""No part of a domain can be longer. What is plain and no longer needs no parser: that takes 20 times as long."""


@dataclass(frozen=True, slots=True)
class Address:
    """Whom a message goes to: a name for the eye, and one address that `read_address` accepted."""

    name: str
    email: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a message: its name, its media type ("text/calendar; method=PUBLISH"), what is in it."""

    name: str
    type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Mail:
    """A message. `parts` are the effects that are done by sending it: the reminders in a digest."""

    key: Key
    to: Address
    language: str
    subject: str = field(repr=False)
    text: str = field(repr=False)
    html: str = field(repr=False)
    attachments: tuple[Attachment, ...] = ()
    parts: tuple[Key, ...] = ()


def read_address(cell: str | None) -> str | None:
    """Return the one e-mail address in a cell, its domain in ASCII; `None` if there is none, or more than one.

    "mailto:" and a name before angle brackets are people's ways to write one.
    """
    text = (cell or "").strip().removeprefix("mailto:")
    if len(text) <= _LONGEST_PLAIN and _PLAIN.fullmatch(text):
        return text
    if text.endswith(">") and text.count("<") == 1:
        text = text.partition("<")[2].removesuffix(">").strip()
    if not text.isprintable() or any(char in text for char in ' \t,;<>"()\\'):
        return None
    local, _, domain = text.rpartition("@")
    try:
        host = domain.encode("idna").decode("ascii")
        _Parsed(addr_spec=f"{local}@{host}" if local.isascii() else f"x@{host}")
    except (ValueError, IndexError, MessageError):
        return None
    whole = f"{local}@{host}"
    is_one = bool(local) and "@" not in local and "." in host.strip(".") and not host.startswith((".", "["))
    return whole if is_one and len(whole.encode()) <= _LONGEST else None
