"""Documents straight to the person: which wait for somebody's OK, and the messages that carry those that have it.

A document is offered only while the workbook still says what it says. What is approved is one file for one person:
a document made anew, or changed in Word, asks again.
"""

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from toolkit.documents.contracts import CONTRACT
from toolkit.documents.due import is_too_old
from toolkit.documents.kind import AnyKind, Office
from toolkit.documents.names import plain
from toolkit.documents.registry import KINDS
from toolkit.i18n import Translator
from toolkit.mailing.approvals import Answers, Waiting
from toolkit.mailing.enclosures import MAX_BYTES, TYPES
from toolkit.mailing.mail_templates import render_mail
from toolkit.mailing.offers import Offers
from toolkit.mailing.reminding import answers_of, people_of
from toolkit.memory.journal import Entry
from toolkit.model.effect import HANDOVER, Key
from toolkit.model.mail import Attachment, Mail
from toolkit.model.message import Message, say
from toolkit.model.verdict import Examination
from toolkit.paperwork.office import office_of
from toolkit.paperwork.register import Registered
from toolkit.reminders.people import Nobody, Recipient
from toolkit.setup import Setup

MAIL_KIND = "mail.handover"


@dataclass(frozen=True, slots=True)
class Handover:
    """A document that may be mailed to a person: the file `data`, called `name` in the folder of documents."""

    document: Registered
    kind: AnyKind
    to: Recipient
    name: str
    data: bytes = field(repr=False)

    @property
    def approval(self) -> str:
        """By what it is known again in the sheet: this very file, to this person."""
        return f"{self.document.number} {self.to.reference} {hashlib.sha256(self.data).hexdigest()[:16]}"

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
            who = person.reference or "?"
            if part_key(one, who) in given:
                continue
            recipient = people.person(person)
            reason = recipient.reason if isinstance(recipient, Nobody) else offer.problem
            if reason is not None:
                unmailed.append(Unmailed(one, kind, who, reason))
            elif isinstance(recipient, Recipient):
                waiting.append(Handover(one, kind, recipient, offer.name, offer.data))
    return Handovers(tuple(waiting), tuple(unmailed), answers_of(setup, examination))


def _is_current(one: Registered, today: dt.date, office: Office) -> bool:
    """Whether a document is the newest about its event, is not old, and was handed over by nobody yet."""
    return not one.replaced_by and one.handed_over_on is None and not is_too_old(one.made_on, today, office.rules)


def waiting_handovers(handovers: Handovers, translate: Translator) -> Iterator[Waiting]:
    """Yield the lines for the sheet."""
    for one in handovers.waiting:
        text = say(
            "{title} {number}, attached: {file}", title=one.kind.title, number=one.document.number, file=one.name
        )
        yield Waiting(one.approval, one.to, one.document.made.language, translate.sentence(text))


def handover_mails(setup: Setup, approved: Iterable[Handover], today: dt.date) -> list[Mail]:
    """Return one message for each person, with the documents that somebody approved. Raises TemplateError."""
    by_person: dict[str, list[Handover]] = defaultdict(list)
    for one in approved:
        group = by_person[one.to.reference]
        if sum(len(other.data) for other in group) + len(one.data) <= MAX_BYTES:  # else another night
            group.append(one)
    return [_mail(setup, group, today) for group in by_person.values()]


def _mail(setup: Setup, group: Sequence[Handover], today: dt.date) -> Mail:
    association = setup.config.settings.association.name
    to, numbers = group[0].to, [one.document.number for one in group]
    fields = {
        "name": to.address.name,
        "association": association,
        "count": len(group),
        "contract": any(one.kind.name == CONTRACT for one in group),
    }
    texts = render_mail("handover", to.language, fields, setup.config.own)
    files = tuple(
        Attachment(
            f"{plain(association) or 'document'}_{one.document.number}{Path(one.name).suffix}",
            TYPES[Path(one.name).suffix],
            one.data,
        )
        for one in group
    )
    # The day is in the key: after a refusal of the address the same documents may go to another one.
    key = Key(MAIL_KIND, to.reference, f"{today} {' '.join(numbers)}")
    return Mail(
        key, to.address, to.language, texts.subject, texts.text, texts.html, files, tuple(one.part for one in group)
    )
