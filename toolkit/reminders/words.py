"""Reminders in words: the line of a message, in the language of its reader."""

import datetime as dt
from collections.abc import Sequence

from toolkit.documents.words import clean, long_date
from toolkit.i18n import translator
from toolkit.model.message import Message, say
from toolkit.model.records import Candidate, Duo, ProgrammeItem
from toolkit.reminders.appointment import Appointment
from toolkit.reminders.events import Event
from toolkit.reminders.plan import Considered, Digest
from toolkit.reminders.rule import To, Weight
from toolkit.schema.definitions import Schema, Texts


def line_of(one: Considered, language: str, today: dt.date, schema: Schema) -> str:
    """Return the sentence that tells the reminder."""
    return _filled(one.rule.line[language], one, language, today, schema)


def appointment_of(one: Considered, language: str, today: dt.date, schema: Schema) -> Appointment | None:
    """Return the day that the reminder is about, for the reader's calendar; None if its rule has none, or it is past.

    A coach and a mentor have each their own.
    """
    texts, day = one.rule.appointment, one.event.day
    if texts is None or day is None or day <= today:
        return None
    summary = _filled(texts[language], one, language, today, schema)
    return Appointment((one.rule.name, one.event.subject, one.to), day, summary)


def _filled(text: str, one: Considered, language: str, today: dt.date, schema: Schema) -> str:
    event = one.event
    translate = translator(language)
    day = event.day or today
    fields = {
        "subject": event.subject,
        "who": who(event, language, schema),
        "other": _other(event, one.to),
        "day": long_date(day, language),
        "days": str(abs((today - day).days)),
        "note": translate.sentence(event.note) if event.note else "",
    }
    return text.format_map({name: clean(text) for name, text in fields.items()})


def who(event: Event, language: str, schema: Schema) -> str:
    """Return whom an event concerns: the reference, and the names if it does not say them."""
    if isinstance(event.record, ProgrammeItem):
        return schema.choice_title("programme_item", event.subject, language)
    names = " & ".join(person.full_name for person in event.people if person.full_name)
    if not names or (isinstance(event.record, Duo | Candidate) and not event.record.id):
        return event.subject
    return f"{event.subject} ({names})"


def subject_of(name: str, schema: Schema) -> Message | str:
    """Return what the journal calls `name` as people call it; nothing for a kind of session, which its rule names."""
    code, _, last = name.rpartition(" ")
    if any(name == kind.name for kind in schema.lists["session_kind"]):
        return ""
    titles = {item.name: item.title for item in schema.lists["programme_item"]}
    titles |= {table.name: table.title for table in schema.tables}
    if last not in titles:
        return name
    return say("{code} {title}", code=code, title=titles[last]) if code else say("{title}", title=titles[last])


def about(title: Texts, name: str, schema: Schema) -> Message:
    """Return what a reminder is about, in a few words: the title of its rule, and whom or what it concerns."""
    subject = subject_of(name, schema)
    return say("{title} {subject}", title=title, subject=subject) if subject else say("{title}", title=title)


def _other(event: Event, to: To) -> str:
    """The first name of the other of a duo, as the two call each other."""
    if event.duo is None:
        return ""
    other = event.duo.mentee if to is To.MENTOR else event.duo.mentor
    return (other.first_name or other.last_name or "") if other else ""


def by_weight(digest: Digest, today: dt.date, schema: Schema) -> dict[str, Sequence[str]]:
    """Return the lines of a message by their weight: "people", "record", "programme"."""
    language = digest.to.language
    return {
        weight.name.lower(): [
            line_of(one, language, today, schema) for one in digest.lines if one.rule.weight is weight
        ]
        for weight in Weight
    }
