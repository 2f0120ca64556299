"""Messages of a fictional association."""

import datetime as dt

from toolkit.model.effect import Key
from toolkit.model.mail import Address, Mail
from toolkit.outbox.connecting import Access
from toolkit.outbox.message import Sender

AT = dt.datetime(2026, 3, 31, 2, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
SENDER = Sender(Address("Tremplin Duo, ASBL", "bonjour@tremplin.example"))


def mail(
    email: str = "ann@tremplin.example",
    *,
    name: str = "Ann Peeters",
    subject: str = "S-01",
    text: str = "Bonjour Ann,\n\n.un point seul\n",
    html: str = "<p>Bonjour Ann</p>",
    parts: tuple[Key, ...] = (),
) -> Mail:
    """A digest to the coach `subject`."""
    key = Key("mail.digest", subject, "2026-03-31")
    return Mail(key, Address(name, email), "fr", "Trois rappels", text, html, parts=parts)


def access(port: int, **changes: object) -> Access:
    """How to reach a server on this machine that wants no password."""
    usual: dict[str, object] = {"host": "127.0.0.1", "port": port, "security": "none", "auth": "none", "timeout_s": 5}
    return Access(**(usual | changes))  # type: ignore[arg-type]
