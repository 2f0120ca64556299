"""Handing documents over by mail: a part of the steps that make documents, where the configuration wants it."""

import datetime as dt
from collections.abc import Iterator, Sequence

from toolkit import clock
from toolkit.account import Account
from toolkit.mailing.correspondence import MAIL_KINDS, called, fates
from toolkit.mailing.handing_over import MAIL_KIND, Handovers, handover_mails, plan_handovers
from toolkit.mailing.posting import draft_folder
from toolkit.mailing.reminding import is_quiet_day, is_quiet_hour, send_mails
from toolkit.mailing.sending import settle_drafts
from toolkit.memory.journal import Entry, Journal
from toolkit.model.message import Message, say, say_many
from toolkit.model.verdict import Examination
from toolkit.paperwork.register import Register, registered_in
from toolkit.setup import Setup

_TITLE = MAIL_KINDS[MAIL_KIND]


def hand_over(
    setup: Setup, examination: Examination, state: tuple[Journal, Register], today: dt.date, account: Account
) -> None:
    """Mail what somebody approved, each document once; tell what became of it. Raises ToolkitError."""
    journal, register = state
    settings = setup.config.settings
    if not settings.documents.mail_people:
        return
    settle_drafts(draft_folder(setup.config, today), journal)
    found = plan_handovers(setup, examination, today, journal.entries(), register.entries())
    for message in unmailed_lines(found):
        account.say(message)
    mails = handover_mails(setup, found.approved, today)
    if not mails:
        return
    is_night = settings.mail.way == "smtp" and is_quiet_hour(settings.reminders, clock.now().time())
    if is_night or is_quiet_day(setup, today):
        account.say(say("Documents for mentors and mentees wait: this is a quiet day, or a quiet hour."))
        return
    sent = send_mails(setup, mails, journal, today)
    for message in (*_told(sum(len(mail.parts) for mail in sent.accepted), settings.mail.way), *fates(sent)):
        account.say(message)
    if sent.error is not None:
        account.fail(_TITLE, sent.error)


def tell_handovers(
    setup: Setup, examination: Examination, entries: Sequence[Entry], today: dt.date
) -> Iterator[Message]:
    """Tell which documents a run would mail to whom, by references."""
    if setup.config.settings.documents.mail_people:
        found = plan_handovers(setup, examination, today, entries, registered_in(setup.state))
        for one in found.approved:
            what = {"kind": one.kind.title, "number": one.document.number}
            yield say("would mail {kind} {number} to {person}", **what, person=one.to.reference)
        yield from unmailed_lines(found)


def unmailed_lines(found: Handovers) -> Iterator[Message]:
    """Say which documents cannot be mailed, and why."""
    for one in found.unmailed:
        yield say(
            "not mailed: {kind} {number}, {person}: {reason}",
            kind=one.kind.title,
            number=one.document.number,
            person=called(one.who),
            reason=one.reason,
        )


def _told(count: int, way: str) -> Iterator[Message]:
    if count and way == "folder":
        yield say_many(
            "{count} approved document is in a draft to its mentor or mentee.",
            "{count} approved documents are in drafts to their mentors and mentees.",
            count,
        )
    elif count:
        yield say_many(
            "mailed to its mentor or mentee: {count} document",
            "mailed to their mentors and mentees: {count} documents",
            count,
        )
