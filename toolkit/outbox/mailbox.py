"""Reading a mailbox by IMAP: the reports of mail servers in it, and nothing else. Source: RFC 3501, RFC 6522.

It is opened read-only and nothing is marked as read. Of other messages only the header Content-Type is asked for.
"""

import datetime as dt
import imaplib
import re
import socket
import ssl
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

from toolkit.errors import MailError, system_reason
from toolkit.model.message import Message, say
from toolkit.outbox.connecting import Access, xoauth2

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_REPORT = re.compile(rb"multipart/report\b", re.IGNORECASE)
_UID = re.compile(rb"\bUID (\d+)")
_FIRST_BYTES = 300_000
"""A report begins with what it says; the message that came back, with all that was attached, follows."""
_AT_ONCE = 200


def reports(access: Access, folder: str, since: dt.date) -> Iterator[tuple[dt.datetime, bytes]]:
    """Yield the reports that arrived in `folder` from the day `since` on: when, and their beginning.

    Raises MailError, which says what to do.
    """
    with _opened(access, folder) as imap:
        found = _said(access, imap.uid("SEARCH", f"SINCE {since.day}-{_MONTHS[since.month - 1]}-{since.year}"))
        uids = [uid.decode() for line in found if isinstance(line, bytes) for uid in line.split()]
        for start in range(0, len(uids), _AT_ONCE):
            headers = imap.uid(
                "FETCH", ",".join(uids[start : start + _AT_ONCE]), "(BODY.PEEK[HEADER.FIELDS (CONTENT-TYPE)])"
            )
            for uid in _reports_in(_said(access, headers)):
                message = imap.uid("FETCH", uid, f"(INTERNALDATE BODY.PEEK[]<0.{_FIRST_BYTES}>)")
                for about, data in _pairs(_said(access, message)):
                    yield _arrival(about), data


def probe_mailbox(access: Access, folder: str) -> None:
    """Sign in, open the folder and leave again. Raises MailError."""
    with _opened(access, folder):
        pass


@contextmanager
def _opened(access: Access, folder: str) -> Iterator[imaplib.IMAP4]:
    with _told(access):
        if access.security == "none":
            raise MailError(_cannot(access, say("without TLS the password would be readable on the way")), _SETTINGS)
        secret = access.secret()
        context = ssl.create_default_context(cafile=access.ca_file)
        imap = _connected(access, context)
        try:
            _sign_in(imap, access, secret)
            quoted = '"' + folder.replace("\\", "\\\\").replace('"', '\\"') + '"'
            answer, _ = imap.select(quoted, readonly=True)
            if answer != "OK":
                raise MailError(_cannot(access, say("it has no folder “{folder}”", folder=folder)), _SETTINGS)
            yield imap
        finally:
            _leave(imap)


def _connected(access: Access, context: ssl.SSLContext) -> imaplib.IMAP4:
    if access.security == "tls":
        return imaplib.IMAP4_SSL(access.host, access.port, ssl_context=context, timeout=access.timeout_s)
    imap = imaplib.IMAP4(access.host, access.port, timeout=access.timeout_s)
    try:
        imap.starttls(ssl_context=context)
    except BaseException:
        imap.shutdown()
        raise
    return imap


def _sign_in(imap: imaplib.IMAP4, access: Access, secret: str) -> None:
    try:
        if access.auth == "oauth2":
            imap.authenticate("XOAUTH2", lambda challenge: b"" if challenge else xoauth2(access.user, secret).encode())
        else:
            imap.login(access.user, secret)
    except imaplib.IMAP4.abort:
        raise
    except (imaplib.IMAP4.error, UnicodeError) as error:
        raise MailError(_cannot(access, say("it refuses the user")), _SETTINGS) from error


def _leave(imap: imaplib.IMAP4) -> None:
    try:
        imap.logout()
    except (imaplib.IMAP4.error, OSError):
        imap.shutdown()


def _reports_in(answer: Sequence[object]) -> Iterator[str]:
    for about, header in _pairs(answer):
        uid = _UID.search(about)
        if uid is not None and _REPORT.search(header):
            yield uid[1].decode()


def _pairs(answer: Sequence[object]) -> Iterator[tuple[bytes, bytes]]:
    """What is said about each piece of data, and the data. Servers say it before the data, after it, or both."""
    for part, after in pairwise((*answer, None)):
        if isinstance(part, tuple):
            yield part[0] + b" " + (after if isinstance(after, bytes) else b""), part[1]


def _arrival(about: bytes) -> dt.datetime:
    parsed = imaplib.Internaldate2tuple(about)
    return dt.datetime.fromtimestamp(time.mktime(parsed), dt.UTC) if parsed else dt.datetime.max.replace(tzinfo=dt.UTC)


def _said(access: Access, answer: tuple[str, Sequence[object]]) -> Sequence[object]:
    if answer[0] != "OK":
        raise MailError(_cannot(access, say("it answered {code}", code=answer[0])), _SETTINGS, is_passing=True)
    return answer[1]


@contextmanager
def _told(access: Access) -> Iterator[None]:
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        why = say("its certificate is not valid: {reason}", reason=error.verify_message)
        raise MailError(_cannot(access, why), _SETTINGS) from error
    except imaplib.IMAP4.error as error:  # its words may repeat the address
        why = say("it answered {code}", code=type(error).__name__)
        raise MailError(_cannot(access, why), _SETTINGS, is_passing=True) from error
    except (OSError, socket.gaierror) as error:
        raise MailError(_cannot(access, system_reason(error)), _SETTINGS, is_passing=True) from error


_SETTINGS = say("Check [bounces] in config.toml; docs/mail.md says what to write there.")


def _cannot(access: Access, why: Message) -> Message:
    return say("The mailbox at {host} cannot be read: {why}.", host=access.host, why=why)
