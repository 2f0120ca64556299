"""The step "reminders" of a run: send what is due, and tell what became of it; or tell what would be sent."""

import datetime as dt
from collections.abc import Iterator, Sequence

from toolkit import clock
from toolkit.account import Account
from toolkit.mailing.calendars import write_calendars
from toolkit.mailing.correspondence import called, fates
from toolkit.mailing.posting import draft_folder
from toolkit.mailing.reminding import desk_of, is_quiet_day, is_quiet_hour, mails_of, plan_today, send_mails
from toolkit.mailing.sending import Sent, settle_drafts
from toolkit.memory.journal import Entry, Journal
from toolkit.model.message import Message, say, say_many
from toolkit.model.verdict import Examination
from toolkit.reminders.plan import Digest, ReminderPlan
from toolkit.reminders.words import about
from toolkit.schema.definitions import Schema
from toolkit.setup import Setup

REMINDERS = say("reminders")


def remind(setup: Setup, examination: Examination, today: dt.date, journal: Journal, account: Account) -> None:
    """Send what is due. Raises ToolkitError if the journal, a rule or a template cannot be used."""
    settle_drafts(draft_folder(setup.config, today), journal)
    desk = desk_of(setup, examination, today, journal.entries())
    write_calendars(setup, desk, today)
    if is_quiet_day(setup, today):
        account.say(_QUIET_DAY)
        return
    settings = setup.config.settings
    if settings.mail.way == "smtp" and is_quiet_hour(settings.reminders, clock.now().time()):
        account.say(say("These are quiet hours: reminders wait for a run at another time."))
        return
    plan = plan_today(setup, desk, today)
    mails = mails_of(setup, desk, plan, today)
    sent = send_mails(setup, mails, journal, today)
    for message in (*_told(sent, settings.mail.way), *_left(plan, len(mails) - settings.reminders.max_mails)):
        account.say(message)
    if sent.error is not None:
        account.fail(REMINDERS, sent.error)


def tell_reminders(
    setup: Setup, examination: Examination, today: dt.date, entries: Sequence[Entry], account: Account
) -> None:
    """Tell whom a run would write to about what, by references."""
    if is_quiet_day(setup, today):
        account.say(_QUIET_DAY)
        return
    plan = plan_today(setup, desk_of(setup, examination, today, entries), today)
    for digest in plan.digests:
        account.say(_would(digest, setup.schema))
    if not plan.digests:
        account.say(_NOTHING)
    for message in _left(plan, len(plan.digests) - setup.config.settings.reminders.max_mails):
        account.say(message)


_QUIET_DAY = say("This is a quiet day: reminders wait for the next working day.")
_NOTHING = say("No reminder was due.")


def _would(digest: Digest, schema: Schema) -> Message:
    return say(
        "would write to {person} ({language}): {about}",
        person=called(digest.to.reference),
        language=digest.to.language,
        about=tuple(about(one.rule.title, one.event.subject, schema) for one in digest.lines),
    )


def _told(sent: Sent, way: str) -> Iterator[Message]:
    count = len(sent.accepted)
    if count and way == "folder":
        yield say_many(
            "{count} message with reminders is ready in the folder of drafts.",
            "{count} messages with reminders are ready in the folder of drafts.",
            count,
        )
    elif count:
        yield say_many("{count} message with reminders was sent.", "{count} messages with reminders were sent.", count)
    others = tuple(fates(sent))
    yield from others
    if not count and not others:
        yield _NOTHING


def _left(plan: ReminderPlan, over: int) -> Iterator[Message]:
    if over > 0:
        yield say_many(
            "{count} message follows another night (max_mails).",
            "{count} messages follow another night (max_mails).",
            over,
        )
    if plan.too_old:
        yield say_many(
            "{count} reminder has been due for so long that it is left to you (max_age_days of its rule).",
            "{count} reminders have been due for so long that they are left to you (max_age_days of their rules).",
            plan.too_old,
        )
    silent = {(one.rule.name, one.event.subject) for one in plan.unheard}
    if silent:
        yield say_many(
            "{count} reminder has nobody to go to: “mentorat why” says why.",
            "{count} reminders have nobody to go to: “mentorat why” says why.",
            len(silent),
        )
