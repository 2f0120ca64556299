"""Documents straight to the person: which wait for somebody's OK, and the messages that carry those that have it.

A document is offered only while the workbook still says what it says. What is approved is one file for one person:
a document made anew, or changed in Word, asks again.
"""

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit.documents.contracts import CONTRACT
from toolkit.documents.due import is_too_old
from toolkit.documents.kind import AnyKind, Office
from toolkit.documents.names import plain
from toolkit.documents.registry import KINDS
from toolkit.i18n import Translator, translator
from toolkit.mailing.approvals import Answers, Waiting
from toolkit.mailing.enclosures import MAX_BYTES, TYPES
from toolkit.mailing.mail_templates import render_mail
from toolkit.mailing.offers import Offer, Offers
from toolkit.mailing.posting import sender_of
from toolkit.mailing.reminding import answers_of, people_of
from toolkit.memory.journal import Entry
from toolkit.model.effect import HANDOVER, Key
from toolkit.model.mail import Attachment, Mail
from toolkit.model.message import Message, say
from toolkit.model.verdict import Examination
from toolkit.paperwork.office import office_of
from toolkit.paperwork.register import Registered
from toolkit.reminders.appointment import Appointment, calendar_file
from toolkit.reminders.people import Nobody, Recipient
from toolkit.setup import Setup

MAIL_KIND = "mail.handover"


@dataclass(frozen=True, slots=True)
class Handover:
    """A document that may be mailed to a person."""

    document: Registered
    kind: AnyKind
    to: Recipient
    offer: Offer

    @property
    def approval(self) -> str:
        """By what it is known again in the sheet: this very file, to this person."""
        return f"{self.document.number} {self.to.reference} {hashlib.sha256(self.offer.data).hexdigest()[:16]}"

    @property
    def part(self) -> Key:
        """What the journal remembers it by."""
        return part_key(self.document, self.to.reference)


@dataclass(frozen=True, slots=True)
class Unmailed:
    """A document that cannot be mailed to `who`, and why."""

    document: Registered
    kind: AnyKind
    who: str
    reason: Message


@dataclass(frozen=True, slots=True)
class Handovers:
    """The documents that wait to be mailed, with what people answered; and those that cannot be."""

    waiting: tuple[Handover, ...]
    unmailed: tuple[Unmailed, ...]
    answers: Answers

    @property
    def approved(self) -> list[Handover]:
        """Those beside which somebody wrote OK."""
        return [one for one in self.waiting if self.answers.is_yes(one.approval)]


def part_key(document: Registered, reference: str) -> Key:
    """Return what the journal remembers by that a document was mailed to a person."""
    return Key(f"{HANDOVER}{document.key.kind}", document.number, reference)


def kind_of(key: Key) -> AnyKind | None:
    """The kind of a document that the journal or the register knows."""
    return KINDS.get(key.kind.rpartition(".")[2])


def plan_handovers(
    setup: Setup,
    examination: Examination,
    today: dt.date,
    entries: Sequence[Entry],
    registered: Iterable[Registered],
) -> Handovers:
    """Return what waits, in the order of the numbers. Raises ConfigError, or ToolkitError if a file cannot be read."""
    people, office = people_of(setup, examination, today, entries), office_of(setup, today)
    offers = Offers(setup.config, examination.programme, office)
    given = {entry.key for entry in entries if entry.key.kind.startswith(HANDOVER)}
    waiting: list[Handover] = []
    unmailed: list[Unmailed] = []
    for one in registered:
        kind = kind_of(one.key)
        if kind is None or kind.name not in setup.config.settings.documents.mail_people:
            continue
        offer = offers.of(one, kind) if _is_current(one, today, office) else None
        if offer is None or kind.addressees is None:
            continue
        for person in filter(None, kind.addressees(offer.row)):
            who = people.name(person)
            if part_key(one, who) in given:
                continue
            recipient = people.person(person)
            reason = recipient.reason if isinstance(recipient, Nobody) else offer.problem
            if reason is not None:
                unmailed.append(Unmailed(one, kind, who, reason))
            elif isinstance(recipient, Recipient):
                waiting.append(Handover(one, kind, recipient, offer))
    return Handovers(tuple(waiting), tuple(unmailed), answers_of(setup, examination))


def _is_current(one: Registered, today: dt.date, office: Office) -> bool:
    """Whether a document is the newest about its event, is not old, and was handed over by nobody yet."""
    return not one.replaced_by and one.handed_over_on is None and not is_too_old(one.made_on, today, office.rules)


def waiting_handovers(handovers: Handovers, translate: Translator) -> Iterator[Waiting]:
    """Yield the lines for the sheet."""
    for one in handovers.waiting:
        text = say(
            "{title} {number}, attached: {file}", title=one.kind.title, number=one.document.number, file=one.offer.name
        )
        lines = "\n".join(translate.sentence(line) for line in (text, *one.offer.notes))
        yield Waiting(one.approval, one.to, one.document.made.language, lines)


def handover_mails(setup: Setup, approved: Iterable[Handover], today: dt.date) -> list[Mail]:
    """Return one message for each person, with the documents that somebody approved. Raises TemplateError."""
    by_person: dict[Recipient, list[Handover]] = defaultdict(list)
    for one in approved:
        group = by_person[one.to]
        if sum(len(other.offer.data) for other in group) + len(one.offer.data) <= MAX_BYTES:  # else another night
            group.append(one)
    return [_mail(setup, group, today) for group in by_person.values()]


def _mail(setup: Setup, group: Sequence[Handover], today: dt.date) -> Mail:
    to, association = group[0].to, setup.config.settings.association.name
    calendars = _calendar_files(setup, group, today)
    fields = {
        "name": to.address.name,
        "association": association,
        "count": len(group),
        "contract": any(one.kind.name == CONTRACT for one in group),
        "appointments": len(calendars),
    }
    texts = render_mail("handover", to.language, fields, setup.config.own)
    files = (*(_attachment(one, plain(association) or "document") for one in group), *calendars)
    # The day is in the key: after a refusal of the address the same documents may go to another one.
    key = Key(MAIL_KIND, to.reference, " ".join([today.isoformat(), *(one.document.number for one in group)]))
    parts = tuple(one.part for one in group)
    return Mail(key, to.address, to.language, texts.subject, texts.text, texts.html, files, parts)


def _attachment(one: Handover, name: str) -> Attachment:
    suffix = Path(one.offer.name).suffix
    return Attachment(f"{name}_{one.document.number}{suffix}", TYPES[suffix], one.offer.data)


def _calendar_files(setup: Setup, group: Sequence[Handover], today: dt.date) -> tuple[Attachment, ...]:
    """The meetings that the documents invite to. A meeting that is put off moves in the reader's calendar."""
    organizer, session = sender_of(setup.config).address, translator(group[0].to.language)(say("information session"))
    summary = f"{session[:1].upper()}{session[1:]} – {organizer.name}"
    return tuple(
        calendar_file(
            Appointment((one.kind.key, one.document.key.subject), one.offer.meeting[0], summary, one.offer.meeting[1]),
            organizer,
            today,
        )
        for one in group
        if one.offer.meeting
    )
