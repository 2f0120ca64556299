"""The step "reminders": what is due, from the workbook and the journal; sent once; told."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from toolkit.criteria.evidence import Evidence
from toolkit.errors import ConfigError
from toolkit.mailing.approvals import Answers, Waiting, folded
from toolkit.mailing.coming import coming_lines
from toolkit.mailing.correspondence import refused_addresses
from toolkit.mailing.mail_templates import render_mail
from toolkit.mailing.posting import outbox_of, sender_of
from toolkit.mailing.sending import Patience, Sent, send
from toolkit.memory.journal import EffectState, Entry, Journal, address_hash
from toolkit.model.effect import Key
from toolkit.model.mail import Address, Attachment, Mail, read_address
from toolkit.model.message import Message, say
from toolkit.model.verdict import Examination
from toolkit.paperwork.office import office_of
from toolkit.reminders.appointment import calendar_file
from toolkit.reminders.memory import REMINDER, Memory
from toolkit.reminders.people import People, Recipient, shared_references
from toolkit.reminders.plan import DIGEST, NOTE, Considered, Digest, Limits, ReminderPlan, consider, plan_reminders
from toolkit.reminders.quiet import is_quiet
from toolkit.reminders.rule import Rule
from toolkit.reminders.timing import Phase
from toolkit.reminders.words import appointment_of, by_weight, line_of
from toolkit.resources import load_reminders
from toolkit.schema.definitions import Schema
from toolkit.settings import Reminders
from toolkit.setup import Setup

ALL_WELL = "mail.all-well"
_REMEMBERED = (EffectState.CLAIMED, EffectState.DONE, EffectState.REFUSED)


@dataclass(frozen=True, slots=True)
class Desk:
    """What planning reminders needs of the association on a day."""

    evidence: Evidence
    memory: Memory
    people: People
    considered: tuple[Considered, ...]
    answers: Answers


def desk_of(setup: Setup, examination: Examination, today: dt.date, entries: Sequence[Entry]) -> Desk:
    """Look at every rule and every row. Raises ConfigError if a rule, or the coordinator's address, is wrong."""
    evidence = Evidence(examination.programme, today, setup.profile, setup.schema)
    memory = Memory(_remembered(entries))
    people = people_of(setup, examination, today, entries)
    considered = tuple(consider(active_rules(setup), evidence, examination.findings, memory, people))
    return Desk(evidence, memory, people, considered, answers_of(setup, examination))


def answers_of(setup: Setup, examination: Examination) -> Answers:
    """What people wrote beside messages that wait for their OK."""
    return Answers(examination.approvals, setup.schema.spellings.true, setup.schema.spellings.false)


def active_rules(setup: Setup) -> tuple[Rule, ...]:
    """The rules that the configuration leaves on. Raises ConfigError."""
    settings = setup.config.settings.reminders
    rules = load_reminders(setup.config.own)
    unknown = sorted(set(settings.off) - {rule.name for rule in rules})
    if unknown:
        raise ConfigError(
            say("There is no rule of reminders “{name}”.", name=unknown[0]),
            say("Rules are: {names}. Correct “off” under [reminders].", names=", ".join(rule.name for rule in rules)),
        )
    wanted = (rule for rule in rules if rule.name not in settings.off)
    return tuple(rule for rule in wanted if rule.to.is_team or settings.people != "off")


def plan_today(setup: Setup, desk: Desk, today: dt.date) -> ReminderPlan:
    """Return what is to be sent on `today`, if that is no quiet day."""
    settings = setup.config.settings.reminders
    limits = Limits(max(settings.max_lines, 1), settings.days_between_notes)
    considered = [
        one
        for one in desk.considered
        if settings.people != "ask" or one.to.is_team or desk.answers.is_yes(_approval_key(one))
    ]
    return plan_reminders(considered, desk.people, desk.memory, today, limits)


def waiting_for_approval(desk: Desk, today: dt.date, schema: Schema) -> Iterator[Waiting]:
    """Yield the reminders to mentors and mentees that are due, whether or not somebody has approved them."""
    for one in desk.considered:
        if not one.to.is_team and one.timing.phase is Phase.DUE and isinstance(one.recipient, Recipient):
            to = one.recipient
            yield Waiting(_approval_key(one), to, to.language, line_of(one, to.language, today, schema))


def _approval_key(one: Considered) -> str:
    """By what a reminder that waits is known again in the sheet: another occasion wants another approval."""
    return f"{one.rule.name} {one.event.subject} {one.timing.on}"


def is_quiet_day(setup: Setup, today: dt.date) -> bool:
    """Whether nobody is reminded on `today`: what is due waits for the next day that is not quiet."""
    settings = setup.config.settings.reminders
    return is_quiet(today, settings.community, school_holidays=settings.school_holidays)


def general_reasons(setup: Setup, today: dt.date) -> Iterator[Message]:
    """Why nothing may go out today, whoever it concerns."""
    if is_quiet_day(setup, today):
        yield say("This is a quiet day: reminders wait for the next working day.")
    if setup.config.settings.reminders.people == "ask":
        yield say("Mentors and mentees are written to once somebody has approved it in the workbook.")
    if setup.config.settings.reminders.people == "off":
        yield say('Mentors and mentees are not written to (people = "off" under [reminders]).')
    if setup.config.settings.mail.way == "folder":
        yield say('Messages are drafts in a folder, which a person sends (way = "folder" under [mail]).')


def mails_of(setup: Setup, desk: Desk, plan: ReminderPlan, today: dt.date) -> list[Mail]:
    """Return the messages of the plan, those to the team first. Raises TemplateError."""
    settings = setup.config.settings
    digests = sorted(plan.digests, key=lambda digest: (digest.kind != DIGEST, digest.to.reference))
    mails = [_mail(setup, desk, digest, today) for digest in digests]
    coordinator = desk.people.coordinator
    is_well = settings.reminders.all_well and coordinator is not None and _is_well(desk)
    if is_well and coordinator is not None:
        year, week, _ = today.isocalendar()
        mails.append(_composed(setup, Key(ALL_WELL, coordinator.reference, f"{year}-W{week:02}"), coordinator, {}))
    return mails


def _is_well(desk: Desk) -> bool:
    """Whether nobody has anything to be told, nor was told something that still stands open."""
    return not any(one.timing.told or one.timing.phase is Phase.DUE for one in desk.considered)


def _mail(setup: Setup, desk: Desk, digest: Digest, today: dt.date) -> Mail:
    lines = by_weight(digest, today, setup.schema)
    coordinator = desk.people.coordinator
    is_coordinator = coordinator is not None and coordinator.reference == digest.to.reference
    looks_ahead = is_coordinator and setup.config.settings.reminders.forecast
    coming, more_coming = coming_lines(digest, desk.evidence, setup.schema) if looks_ahead else ([], 0)
    fields = {
        **lines,
        "lines": [line for some in lines.values() for line in some],
        "count": len(digest.lines) + digest.left,
        "left": digest.left,
        "coming": coming,
        "more_coming": more_coming,
    }
    key = Key(digest.kind, digest.to.reference, today.isoformat())
    return _composed(setup, key, digest.to, fields, digest.keys(today), _calendar_files(setup, digest, today))


def _calendar_files(setup: Setup, digest: Digest, today: dt.date) -> tuple[Attachment, ...]:
    """The days that the reminders are about. Who has a calendar of the team has them already."""
    if digest.kind == DIGEST and setup.config.settings.reminders.calendars:
        return ()
    language, organizer = digest.to.language, sender_of(setup.config).address
    days = (appointment_of(one, language, today, setup.schema) for one in digest.lines)
    return tuple(calendar_file(day, organizer, today) for day in days if day is not None)


def _composed(
    setup: Setup,
    key: Key,
    to: Recipient,
    fields: dict[str, object],
    parts: tuple[Key, ...] = (),
    files: tuple[Attachment, ...] = (),
) -> Mail:
    common = {"name": to.address.name, "association": setup.config.settings.association.name}
    known = {**common, "appointments": len(files), **fields}
    texts = render_mail(key.kind.partition(".")[2], to.language, known, setup.config.own)
    return Mail(key, to.address, to.language, texts.subject, texts.text, texts.html, files, parts)


def send_mails(setup: Setup, mails: Sequence[Mail], journal: Journal, today: dt.date) -> Sent:
    """Send the messages, as many as a run may. Raises ToolkitError where none can be sent at all."""
    mail = setup.config.settings.mail
    patience = Patience(mail.retries, mail.retry_wait_s)
    return send(mails[: setup.config.settings.reminders.max_mails], outbox_of(setup.config, today), journal, patience)


def is_quiet_hour(settings: Reminders, now: dt.time) -> bool:
    """Whether nobody is written to at this time of day. Raises ConfigError."""
    if not settings.quiet_hours:
        return False
    start, _, end = settings.quiet_hours.partition("-")
    try:
        first, last = (dt.datetime.strptime(text.strip(), "%H:%M").time() for text in (start, end))  # noqa: DTZ007
    except ValueError as error:
        raise ConfigError(
            say("“quiet_hours” under [reminders] in config.toml is “{text}”.", text=settings.quiet_hours),
            say("Write two times of day, for example 21:00-07:00."),
        ) from error
    return first <= now < last if first <= last else now >= first or now < last


def people_of(setup: Setup, examination: Examination, today: dt.date, entries: Iterable[Entry]) -> People:
    """Whom messages can go to. Raises ConfigError if the coordinator's address is wrong."""
    settings = setup.config.settings
    written = settings.reminders.coordinator or settings.association.email
    email = read_address(written)
    if written and email is None:
        raise ConfigError(
            say("The address of the coordinator in config.toml is no e-mail address, or more than one."),
            say("Correct “coordinator” under [reminders], or “email” under [association]."),
        )
    refused = refused_addresses(entries)
    programme = examination.programme
    return People(
        programme,
        Address("", email) if email else None,
        office_of(setup, today).rules,
        folded(*setup.schema.spellings.false),
        lambda address: address_hash(address) in refused,
        shared_references(programme.staff, programme.mentors, programme.mentees),
    )


def _remembered(entries: Iterable[Entry]) -> Iterator[Key]:
    """What counts as told: also what is in doubt, for a person to settle."""
    for entry in entries:
        is_ours = entry.key.kind.startswith(REMINDER) or entry.key.kind in (DIGEST, NOTE)
        if is_ours and entry.state in _REMEMBERED:
            yield entry.key
