"""The documents of a night as a mail to the coordinator, who signs and sends them; through the outbox.

Which documents have been mailed the journal knows: each is a part of the mail that carried it. So a mail that the
server did not take is made anew by the next run, with what has come since, and no document is mailed twice.
"""

import datetime as dt
import html
from collections.abc import Iterable, Sequence
from pathlib import Path

from toolkit.account import Account
from toolkit.documents.registry import KINDS
from toolkit.errors import CHECK_DISK, ConfigError, ToolkitError, system_reason
from toolkit.i18n import Translator
from toolkit.mailing.correspondence import MAIL_KINDS
from toolkit.mailing.enclosures import MAX_BYTES, TYPES, enclosed
from toolkit.mailing.posting import draft_folder, outbox_of
from toolkit.mailing.sending import Patience, send, settle_drafts
from toolkit.memory.journal import Entry, Journal
from toolkit.model.effect import Key
from toolkit.model.mail import Address, Attachment, Mail, read_address
from toolkit.model.message import Message, say, say_many
from toolkit.paperwork.register import Register, Registered
from toolkit.settings import Settings
from toolkit.setup import Setup

KIND = "mail.documents"
_TITLE = MAIL_KINDS[KIND]
_PART = "mailed.document"
_SUBJECT = "coordinator"
_MAX_AGE = dt.timedelta(days=7)
"""Who switches the mail on does not want the documents of a year; older ones lie in their folder."""


def mail_documents(
    setup: Setup, state: tuple[Journal, Register], today: dt.date, translate: Translator, account: Account
) -> None:
    """Mail what no mail has carried, and tell how that ended. Raises ToolkitError."""
    journal, register = state
    config, settings = setup.config, setup.config.settings
    if not settings.documents.mail_to:
        return
    settle_drafts(draft_folder(config, today), journal)
    folder = config.path(settings.documents.folder)
    mail = documents_mail(register.entries(), journal.entries(), folder, settings, today, translate)
    if mail is None:
        return
    patience = Patience(settings.mail.retries, settings.mail.retry_wait_s)
    sent = send([mail], outbox_of(config, today), journal, patience)
    if sent.error is not None:
        account.fail(_TITLE, sent.error)
    elif sent.accepted and settings.mail.way == "folder":
        account.say(say("A mail with the documents is ready in the folder {folder}.", folder=settings.mail.folder))
    elif sent.accepted:
        account.say(say_many("mailed: {count} document", "mailed: {count} documents", len(mail.parts)))
    elif sent.waiting:
        account.say(say("The mail with the documents waits: the next run tries again."))
    elif sent.refused or sent.in_doubt or sent.suppressed:
        account.say(say("The mail with the documents did not leave for sure: “mentorat outbox” says what to do."))


def documents_mail(
    registered: Iterable[Registered],
    entries: Iterable[Entry],
    folder: Path,
    settings: Settings,
    today: dt.date,
    translate: Translator,
) -> Mail | None:
    """Return the mail with all documents that no mail has carried; None if there are none, or no mail is wanted.

    Raises ConfigError if the address is none, ToolkitError if a document cannot be read.
    """
    to = settings.documents.mail_to
    if not to:
        return None
    email = read_address(to)
    if email is None:
        raise ConfigError(
            say("“mail_to” under [documents] in config.toml holds no e-mail address, or more than one."),
            say("Write one address, for example bonjour@association.example."),
        )
    mailed = {entry.key.subject for entry in entries if entry.key.kind == _PART}
    new = [one for one in registered if one.number not in mailed and today - one.made_on <= _MAX_AGE]
    if not new:
        return None
    attachments = _attachments(new, folder)
    subject = translate(say_many("{count} document to sign and send", "{count} documents to sign and send", len(new)))
    lines = [_line(one, translate) for one in new]
    hint = translate(_hint(attachments, settings.documents.folder))
    return Mail(
        Key(KIND, _SUBJECT, f"{new[0].number}/{new[-1].number}"),
        Address(settings.association.name, email),
        translate.language,
        subject,
        "\n".join([hint, "", *lines, ""]),
        f"<p>{html.escape(hint)}</p><ul>{''.join(f'<li>{html.escape(line)}</li>' for line in lines)}</ul>",
        attachments,
        tuple(Key(_PART, one.number, "") for one in new),
    )


def _line(one: Registered, translate: Translator) -> str:
    kind = KINDS.get(one.key.kind.partition(".")[2])
    title = translate(kind.title) if kind else one.key.kind
    action = translate(kind.action) if kind else ""
    return f"{one.number}  {title}, {one.key.subject}: {action}"


def _attachments(new: Sequence[Registered], folder: Path) -> tuple[Attachment, ...]:
    """The PDF of each document, else its Word file; none at all if together they are too large for a mail."""
    try:
        paths = filter(None, (enclosed(one, folder) for one in new))
        found = [Attachment(path.name, TYPES[path.suffix], path.read_bytes()) for path in paths]
    except OSError as error:  # open in a program that lets nobody read it: the next night
        raise ToolkitError(
            say("{file} cannot be read ({error}).", file=folder.name, error=system_reason(error)), CHECK_DISK
        ) from error
    return tuple(found) if sum(len(one.data) for one in found) <= MAX_BYTES else ()


def _hint(attachments: Sequence[Attachment], folder: str) -> Message:
    if attachments:
        return say("These documents are attached. Read each before you sign it.")
    return say("They are too large to attach: you find them in the folder {folder}. Read each first.", folder=folder)
