"""The outbox that the configuration asks for, a look at the mail server, and a word to the operator."""

import datetime as dt
import html
import os
from dataclasses import replace
from pathlib import Path
from typing import Literal

from toolkit import clock
from toolkit.config import Config
from toolkit.errors import ConfigError, system_reason
from toolkit.model.effect import Key
from toolkit.model.mail import Address, Mail, read_address
from toolkit.model.message import say
from toolkit.outbox.connecting import Access, probe
from toolkit.outbox.delivery import Outbox, Outcome
from toolkit.outbox.folder import DraftFolder
from toolkit.outbox.mailbox import probe_mailbox
from toolkit.outbox.message import Sender
from toolkit.outbox.smtp import SmtpServer
from toolkit.settings import Mail as MailSettings

PASSWORD = "MENTORAT_MAIL_PASSWORD"  # noqa: S105 - the name of a variable


def outbox_of(config: Config, today: dt.date) -> Outbox:
    """Return where messages of the association go. Raises ConfigError."""
    if config.settings.mail.way == "folder":
        return draft_folder(config, today)
    return SmtpServer(_access(config, config.settings.mail.host), sender_of(config))


def draft_folder(config: Config, today: dt.date) -> DraftFolder:
    """Return the folder of drafts, whether or not messages go there now. Raises ConfigError."""
    return DraftFolder(config.path(config.settings.mail.folder), sender_of(config), today)


def probe_mail(config: Config) -> bool:
    """Reach the mail server and sign in, without sending. False if drafts go into a folder.

    Raises ConfigError or MailError, which say what to do.
    """
    sender_of(config)
    if config.settings.mail.way == "folder":
        return False
    probe(_access(config, config.settings.mail.host))
    return True


def probe_bounces(config: Config) -> str:
    """Open the mailbox that reports come back to, without reading; return its host, "" if none is named.

    Raises ConfigError or MailError, which say what to do.
    """
    access = mailbox_access(config)
    if access is None:
        return ""
    probe_mailbox(access, config.settings.bounces.folder)
    return access.host


def tell_operator(config: Config, subject: str, text: str) -> bool:
    """Send a message to the operator. False if the configuration names none, or the message surely was not taken.

    It keeps no journal: it may be the journal that failed. Raises ToolkitError.
    """
    settings = config.settings
    email = _address(settings.mail.operator, "operator")
    if email is None:
        return False
    now = clock.now()
    page = f'<pre style="white-space: pre-wrap; font: inherit">{html.escape(text)}</pre>'
    key = Key("mail.alert", "operator", now.isoformat())
    mail = Mail(key, Address("", email), settings.language, subject, text, page)
    box = outbox_of(config, now.date())
    try:
        box.make_ready()
        return box.deliver(mail, box.place(mail), now).outcome in (Outcome.ACCEPTED, Outcome.IN_DOUBT)
    finally:
        box.close()


def sender_of(config: Config) -> Sender:
    """Return who writes. Raises ConfigError if no address is given, or one that is none."""
    mail, association = config.settings.mail, config.settings.association
    email = _address(mail.sender, "sender") or _address(association.email, "email", "association")
    if email is None:
        raise ConfigError(
            say("No address is given that messages could come from."),
            say("Fill in “{setting}” under [association] in config.toml.", setting="email"),
        )
    return Sender(Address(mail.sender_name or association.name, email), _address(mail.reply_to, "reply_to") or "")


def _address(written: str, setting: str, section: str = "mail") -> str | None:
    """The address in a setting, `None` if it is empty. Raises ConfigError if it is none."""
    email = read_address(written)
    if written and email is None:
        raise ConfigError(
            say(
                "“{setting}” under [{section}] in config.toml holds no e-mail address, or more than one.",
                setting=setting,
                section=section,
            ),
            say("Write one address, for example bonjour@association.example."),
        )
    return email


def _access(config: Config, host: str) -> Access:
    mail = config.settings.mail
    if not host:
        raise ConfigError(
            say("The mail server is not named."),
            say("Fill in “{setting}” under [mail] in config.toml.", setting="host"),
        )
    user = mail.user or sender_of(config).address.email
    return Access(
        host,
        mail.port,
        mail.security,
        mail.auth,
        user,
        lambda: _secret(config, mail, user),
        str(config.path(mail.ca_file)) if mail.ca_file else None,
        max(mail.timeout_s, 1),
    )


def mailbox_access(config: Config) -> Access | None:
    """Return how to reach the mailbox that reports come back to; None if none is named. Raises ConfigError.

    It is the sender's: user and secret are those of [mail].
    """
    bounces, mail = config.settings.bounces, config.settings.mail
    if not bounces.host:
        return None
    usual = _access(config, bounces.host)
    auth: Literal["password", "oauth2"] = "oauth2" if mail.auth == "oauth2" else "password"
    return replace(usual, port=bounces.port, security=bounces.security, auth=auth, user=bounces.user or usual.user)


def _secret(config: Config, mail: MailSettings, user: str) -> str:
    file = config.path(mail.secret_file) if mail.secret_file else None
    ca_file = str(config.path(mail.ca_file)) if mail.ca_file else None
    if mail.auth == "oauth2":
        from toolkit.outbox.oauth import access_token

        if file is None:
            raise _no_secret()
        return access_token(file, user, max(mail.timeout_s, 1), ca_file)
    password = os.environ.get(PASSWORD) or (_first_line(file) if file else "")
    if not password:
        raise _no_secret()
    return password


def _first_line(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig").partition("\n")[0].strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = system_reason(error) if isinstance(error, OSError) else type(error).__name__
        raise ConfigError(
            say("{file} cannot be read ({error}).", file=file.name, error=reason),
            say("Check “secret_file” under [mail] in config.toml."),
        ) from error


def _no_secret() -> ConfigError:
    return ConfigError(
        say("No password for the mail server is given."),
        say("Put it into a file of its own and name that in “secret_file” under [mail]; docs/mail.md says how."),
    )
