"""A mail server: SMTP with TLS, one recipient per message, each answer told apart.

smtplib has the protocol; its `sendmail` does not say whether a connection broke before or after the
message was handed over, so the dialogue of one message stands here. Source: RFC 5321.
"""

import datetime as dt
import re
import smtplib
from contextlib import suppress

from toolkit.errors import MailError
from toolkit.model.mail import Mail
from toolkit.model.message import say
from toolkit.outbox.connecting import Access, connect
from toolkit.outbox.delivery import Delivery, Outcome
from toolkit.outbox.message import Sender, compose

_STATUS = re.compile(rb"^[245]\.\d{1,3}\.\d{1,3}\b")
_YES, _GO_ON, _NOT_NOW, _NO = 2, 3, 4, 5
"""What the first digit of an answer says. Source: RFC 5321, 4.2.1."""
_CLOSING = 421
_TOO_MANY = 452
_TOO_LARGE = 552
_LONGER = 10
_UNREADY = (smtplib.SMTPException, OSError)


class SmtpServer:
    """An outbox that hands messages to a mail server."""

    def __init__(self, access: Access, sender: Sender) -> None:
        self._access = access
        self._sender = sender
        self._smtp: smtplib.SMTP | None = None

    def place(self, mail: Mail) -> str:
        """A message handed to a server is nowhere here."""
        del mail
        return ""

    def make_ready(self) -> None:
        """Connect if need be. Raises MailError."""
        if self._smtp is None:
            self._smtp = connect(self._access)

    def deliver(self, mail: Mail, place: str, at: dt.datetime) -> Delivery:
        """Hand the message over; return what the server said. Raises MailError if it takes none from us."""
        del place
        self.make_ready()
        assert self._smtp is not None  # noqa: S101 - made ready
        data = _dotted(compose(mail, self._sender, at).as_bytes())
        try:
            refused = self._announce(self._smtp, mail.to.email, len(data))
            if refused is None:
                self._smtp.send(data)  # all or not all: without the end mark no server takes it
        except _UNREADY:
            self._drop()
            return Delivery(Outcome.WAITS)
        if refused is not None:
            return refused
        code, said = self._last_answer(self._smtp)
        if code // 100 not in (_YES, _NOT_NOW, _NO):
            self._drop()
            return Delivery(Outcome.IN_DOUBT)
        return self._judged(code, said, Outcome.REFUSED)

    def _last_answer(self, smtp: smtplib.SMTP) -> tuple[int, bytes]:
        """The answer to the message itself; (-1, nothing) if none came that can be read.

        A server may think about it for long, and not to wait would leave the message in doubt.
        """
        assert smtp.sock is not None  # noqa: S101 - connected
        smtp.sock.settimeout(self._access.timeout_s * _LONGER)
        try:
            return smtp.getreply()
        except _UNREADY:
            return -1, b""
        finally:
            if smtp.sock is not None:  # smtplib closes it when the connection breaks
                smtp.sock.settimeout(self._access.timeout_s)

    def _announce(self, smtp: smtplib.SMTP, recipient: str, size: int) -> Delivery | None:
        """Say who writes to whom; return the refusal, or `None` when the server waits for the message."""
        options = [f"size={size}"] if smtp.has_extn("size") else []
        if not recipient.isascii():
            if not smtp.has_extn("smtputf8"):
                return Delivery(Outcome.BAD_ADDRESS, "SMTPUTF8")
            options.append("SMTPUTF8")
        code, said = smtp.mail(self._sender.address.email, options)
        if code // 100 == _NO and code != _TOO_LARGE:
            raise _no_sender(self._access, _codes(code, said))
        if code // 100 != _YES:
            return self._judged(code, said, Outcome.REFUSED)
        code, said = smtp.rcpt(recipient)
        if code // 100 != _YES:
            return self._judged(code, said, Outcome.BAD_ADDRESS)
        code, said = smtp.docmd("data")
        return None if code // 100 == _GO_ON else self._judged(code, said, Outcome.REFUSED)

    def _judged(self, code: int, said: bytes, for_good: Outcome) -> Delivery:
        """What an answer means. After a refusal the server is asked to forget the message."""
        kind = code // 100
        if kind == _YES:
            return Delivery(Outcome.ACCEPTED, _codes(code, said))
        if code in (_CLOSING, _TOO_MANY):
            self._drop()
        elif self._smtp is not None:
            with suppress(*_UNREADY):
                self._smtp.rset()
        codes = _codes(code, said)
        if for_good is Outcome.BAD_ADDRESS and " 5.7." in codes:  # RFC 3463: policy, not the address
            for_good = Outcome.REFUSED
        return Delivery(for_good if kind == _NO else Outcome.WAITS, codes)

    def close(self) -> None:
        """Say goodbye."""
        if self._smtp is not None:
            with suppress(*_UNREADY):
                self._smtp.quit()
            self._drop()

    def _drop(self) -> None:
        if self._smtp is not None:
            self._smtp.close()
            self._smtp = None


def _dotted(data: bytes) -> bytes:
    """The message as the protocol carries it: a dot before each dot at the start of a line, and the end mark."""
    body = re.sub(rb"(?m)^\.", b"..", data)
    return body + (b"" if body.endswith(b"\r\n") else b"\r\n") + b".\r\n"


def _codes(code: int, said: bytes) -> str:
    """The codes in an answer: "550 5.1.1"."""
    status = _STATUS.match(said)
    return f"{code} {status[0].decode()}" if status else str(code)


def _no_sender(access: Access, codes: str) -> MailError:
    return MailError(
        say("The mail server {host} takes no messages from this sender ({codes}).", host=access.host, codes=codes),
        say("Check “sender” and “user” under [mail] in config.toml; the address must belong to the account."),
    )
