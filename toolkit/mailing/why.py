"""What was and was not sent to a person, or about them, and why: in the words of who asks."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from toolkit.documents.registry import KINDS
from toolkit.mailing.asked import Subject
from toolkit.mailing.correspondence import called, mail_title, state_of
from toolkit.mailing.sending import mails_in
from toolkit.memory.journal import Entry, key_id
from toolkit.model.effect import HANDOVER
from toolkit.model.message import Message, say
from toolkit.reminders.memory import REMINDER
from toolkit.reminders.people import Nobody
from toolkit.reminders.plan import Considered
from toolkit.reminders.rule import Rule
from toolkit.reminders.timing import Phase
from toolkit.reminders.words import about
from toolkit.schema.definitions import LANGUAGES, Schema, Texts


def sent_lines(subject: Subject, entries: Sequence[Entry], rules: Sequence[Rule], schema: Schema) -> Iterator[Message]:
    """The messages to the person, each with what was in it; then what was told to others about them."""
    titles = {rule.name: rule.title for rule in rules}
    mails = mails_in(entries)
    to_them = {key_id(entry.key): entry for entry in mails if subject.is_meant(entry.key.subject)}
    for mail_id, entry in to_them.items():
        parts = tuple(_part(one, titles, schema) for one in entries if one.part_of == mail_id)
        yield say(
            "{day}: {what}, {person}: {state} ({about})",
            day=entry.claimed_at.date(),
            what=mail_title(entry),
            person=called(entry.key.subject),
            state=state_of(entry),
            about=parts or "–",
        )
    others = {key_id(entry.key): entry.key.subject for entry in mails}
    for entry in entries:
        is_about = entry.key.kind.startswith(REMINDER) and subject.is_meant(entry.key.subject)
        if is_about and entry.part_of not in to_them:
            yield say(
                "{day}: {person} was told: {about}: {state}",
                day=entry.claimed_at.date(),
                person=called(others.get(entry.part_of, "?")),
                about=_part(entry, titles, schema),
                state=state_of(entry),
            )


def _part(entry: Entry, titles: Mapping[str, Texts], schema: Schema) -> Message:
    if entry.key.kind.startswith(HANDOVER):
        name = entry.key.kind.rpartition(".")[2]
        title = KINDS[name].title if name in KINDS else name
        return say("{title} {subject}", title=title, subject=entry.key.subject)
    name = entry.key.kind.removeprefix(REMINDER).rpartition(".")[0]
    return about(titles.get(name, dict.fromkeys(LANGUAGES, name)), entry.key.subject, schema)


def open_lines(subject: Subject, considered: Sequence[Considered], today: dt.date, schema: Schema) -> Iterator[Message]:
    """How each reminder stands that concerns the person, or would go to them."""
    for one in considered:
        goes_to_them = not isinstance(one.recipient, Nobody) and subject.is_meant(one.recipient.reference)
        if goes_to_them or one.event.record in subject.rows or subject.is_meant(one.event.subject):
            who = one.recipient.who if isinstance(one.recipient, Nobody) else one.recipient.reference
            yield say(
                "{what}, to {person}: {phase}",
                what=about(one.rule.title, one.event.subject, schema),
                person=called(who),
                phase=_phase(one, today),
            )


def _phase(one: Considered, today: dt.date) -> Message:
    timing = one.timing
    if isinstance(one.recipient, Nobody) and timing.phase is not Phase.TOLD:
        return say("not sent: {reason}", reason=one.recipient.reason)
    match timing.phase:
        case Phase.DUE:
            return say("due since {day}", day=timing.on or today)
        case Phase.EARLY if timing.on:
            return say("not before {day}", day=timing.on)
        case Phase.TOO_OLD:
            return say("due for so long that it is left to you (max_age_days)")
        case Phase.TOLD:
            again = say(", again from {day}", day=timing.on) if timing.on else ""
            return say("told on {day}{again}", day=timing.told[-1], again=again)
        case _:
            return say("not due")
