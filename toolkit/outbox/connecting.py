"""Reaching a mail server: the connection, TLS that is checked, and who we are."""

import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from toolkit.errors import MailError, system_reason
from toolkit.model.message import Message, say

Security = Literal["starttls", "tls", "none"]
Secret = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Access:
    """How to reach a mail server. `secret` gives the password, or with "oauth2" a fresh access token.

    With "none" for `auth` nobody is named: the usual way to a server on the same machine. `ca_file` names
    the certificates to trust instead of the system's.
    """

    host: str
    port: int
    security: Security
    auth: Literal["password", "oauth2", "none"]
    user: str = field(default="", repr=False)
    secret: Secret = field(default=str, repr=False)
    ca_file: str | None = None
    timeout_s: int = 30


def connect(access: Access) -> smtplib.SMTP:
    """Return a connection that takes messages. Raises MailError, which says what to do about it."""
    if access.security == "none" and access.auth != "none":
        raise MailError(
            say("Without TLS the password would be readable on the way to {host}.", host=access.host),
            say('Set security = "starttls" or "tls" under [mail] in config.toml, or auth = "none".'),
        )
    secret = access.secret() if access.auth != "none" else ""
    with _told(access):
        context = ssl.create_default_context(cafile=access.ca_file)
        smtp = _opened(access, context)
        try:
            _secure(smtp, access, context)
            _sign_in(smtp, access, secret)
        except BaseException:
            smtp.close()
            raise
    return smtp


def probe(access: Access) -> None:
    """Connect, sign in and leave again without sending. Raises MailError."""
    with _told(access):
        connect(access).quit()


def _opened(access: Access, context: ssl.SSLContext) -> smtplib.SMTP:
    if access.security == "tls":
        return smtplib.SMTP_SSL(access.host, access.port, timeout=access.timeout_s, context=context)
    return smtplib.SMTP(access.host, access.port, timeout=access.timeout_s)


def _secure(smtp: smtplib.SMTP, access: Access, context: ssl.SSLContext) -> None:
    if smtp.sock is not None:  # answers of a few bytes would else wait 40 ms each (research, C)
        smtp.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    smtp.ehlo_or_helo_if_needed()
    if access.security == "starttls":
        smtp.starttls(context=context)
        smtp.ehlo()


def _sign_in(smtp: smtplib.SMTP, access: Access, secret: str) -> None:
    if access.auth == "password":
        smtp.login(access.user, secret)
    elif access.auth == "oauth2":
        # A refusal comes as a challenge, answered by nothing.
        words = xoauth2(access.user, secret)
        smtp.auth("XOAUTH2", lambda challenge=None: words if challenge is None else "")


def xoauth2(user: str, token: str) -> str:
    """Return how an access token is shown. Source: Microsoft and Google, "SASL XOAUTH2"."""
    return f"user={user}\1auth=Bearer {token}\1\1"


@contextmanager
def _told(access: Access) -> Iterator[None]:
    """Tell what the server or the system says against us."""
    try:
        yield
    except smtplib.SMTPAuthenticationError as error:
        raise _refused(access, error.smtp_code) from error
    except ssl.SSLCertVerificationError as error:
        raise _failed(
            access,
            say("its certificate is not valid: {reason}", reason=error.verify_message),
            say(
                "Check “host” under [mail] in config.toml. If it is your own server, name its certificate in “ca_file”."
            ),
        ) from error
    except smtplib.SMTPNotSupportedError as error:
        raise _failed(
            access,
            say("it does not offer what “security” and “auth” ask for"),
            say("Check “port”, “security” and “auth” under [mail]: usual are 587 with starttls, 465 with tls."),
        ) from error
    except smtplib.SMTPException as error:
        code = getattr(error, "smtp_code", "")
        raise _failed(
            access, say("it answered {code}", code=code or type(error).__name__), _WAIT, passing=True
        ) from error
    except OSError as error:
        raise _failed(access, system_reason(error), _WAIT, passing=True) from error


_WAIT = say("Nothing is lost: what is due waits for the next run. If this goes on, check [mail] in config.toml.")
_TEMPORARY = range(400, 500)


def _refused(access: Access, code: int) -> MailError:
    if code in _TEMPORARY:  # RFC 4954, 6: 454 is a failure of the server
        return _failed(access, say("it answered {code}", code=code), _WAIT, passing=True)
    remedy = (
        say("Get a new authorisation: docs/mail.md says how.")
        if access.auth == "oauth2"
        else say(
            "Check “user” and the password. Microsoft 365 and Google refuse passwords: docs/mail.md says what to do."
        )
    )
    return MailError(say("The mail server {host} refuses the user ({code}).", host=access.host, code=code), remedy)


def _failed(access: Access, why: Message, remedy: Message, *, passing: bool = False) -> MailError:
    problem = say("The mail server {host} cannot be used: {why}.", host=access.host, why=why)
    return MailError(problem, remedy, is_passing=passing)
