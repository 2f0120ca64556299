"""Mail: whether the server is reached and lets us in. Nothing is sent."""

import datetime as dt
from collections.abc import Iterator

from toolkit.config import Config
from toolkit.doctor.diagnosis import Diagnosis, Health
from toolkit.mailing.posting import probe_bounces, probe_mail
from toolkit.model.message import say
from toolkit.setup import Setup

MAIL = "mail"
_MAIL = say("mail")


def look_at_mail(setup: Setup, now: dt.datetime) -> Iterator[Diagnosis]:
    """What `look_at_mail_of` says of the association."""
    del now
    yield from look_at_mail_of(setup.config)


def look_at_mail_of(config: Config) -> Iterator[Diagnosis]:
    """The mail server, or that drafts go into a folder; and whether anybody is told when a night fails."""
    mail = config.settings.mail
    if probe_mail(config):
        yield Diagnosis(MAIL, _MAIL, Health.GOOD, say("{host} is reached and lets us in", host=mail.host))
    else:
        said = say("messages are put as drafts into the folder {folder}", folder=mail.folder)
        yield Diagnosis(MAIL, _MAIL, Health.GOOD, said)
    mailbox = probe_bounces(config)
    if mailbox:
        said = say("the mailbox at {host} is reached: what comes back is noticed", host=mailbox)
        yield Diagnosis("bounces", _MAIL, Health.GOOD, said)
    elif mail.way == "smtp":
        remedy = say("Name the mailbox of the sender under [bounces] in config.toml (docs/mail.md).")
        said = say("nobody notices when a message comes back")
        yield Diagnosis("bounces", _MAIL, Health.WARNING, said, remedy)
    if not mail.operator:
        remedy = say("Fill in “{setting}” under [mail] in config.toml.", setting="operator")
        yield Diagnosis("operator", _MAIL, Health.WARNING, say("nobody is told by mail when a night fails"), remedy)
    elif mail.way == "folder":
        remedy = say("Set up a mail server (docs/mail.md), or a monitor under [monitoring].")
        said = say("drafts in a folder tell nobody that a night failed")
        yield Diagnosis("operator", _MAIL, Health.WARNING, said, remedy)
