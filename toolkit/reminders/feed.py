"""The calendar of a person of the team: one event for each thing to be done, by reference, without names.

A calendar program that subscribes to the file sees an event move when its day does, and cancelled when it is
done: each keeps its UID. Source: RFC 5545; the library icalendar writes it.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from icalendar import Calendar, Event

from toolkit.i18n import translator
from toolkit.reminders.appointment import PRODUCT, uid_of
from toolkit.reminders.people import Recipient
from toolkit.reminders.plan import Considered
from toolkit.reminders.timing import Phase
from toolkit.reminders.words import subject_of
from toolkit.schema.definitions import Schema

_KEPT = dt.timedelta(days=30)
"""A cancelled event stays so long, for calendars that look seldom."""
_AHEAD = dt.timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in a calendar: on which day, in which words."""

    uid: str
    day: dt.date
    text: str


def entries_of(considered: Iterable[Considered], person: Recipient, today: dt.date, schema: Schema) -> dict[str, Entry]:
    """Return what the person has to do within a year, by UID: on the day it falls due, or the event itself."""
    found: dict[str, Entry] = {}
    translate = translator(person.language)
    for one in considered:
        is_theirs = isinstance(one.recipient, Recipient) and one.recipient.reference == person.reference
        on = one.timing.on
        if not is_theirs or not one.to.is_team or on is None or one.timing.phase is Phase.TOO_OLD:
            continue
        day = max(on, one.event.day or on, today)
        if day <= today + _AHEAD:
            uid = uid_of(one.rule.name, one.event.subject)
            about = one.rule.title[person.language], translate.show(subject_of(one.event.subject, schema))
            found.setdefault(uid, Entry(uid, day, ": ".join(filter(None, about))))
    return found


def feed(entries: dict[str, Entry], before: bytes, name: str, today: dt.date) -> bytes:
    """Return the calendar as it is today; `before` is the file as it was, empty if there was none."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    known = _known(before)
    for uid in sorted({*entries, *known}):
        event = _event(entries.get(uid), known.get(uid), today)
        if event is not None:
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def is_ours(data: bytes) -> bool:
    """Whether a file is a calendar that was written here: no other is touched."""
    return f"PRODID:{PRODUCT}".encode() in data


def _known(before: bytes) -> dict[str, Event]:
    try:
        events = Calendar.from_ical(before).walk("VEVENT") if before else []
        return {str(event["UID"]): event for event in events if isinstance(event, Event) and event.decoded("DTSTART")}
    except (ValueError, KeyError, IndexError):
        return {}


def _event(entry: Entry | None, old: Event | None, today: dt.date) -> Event | None:
    """The event as it is now: unchanged if nothing did, cancelled if it is done, None if that is long ago."""
    if entry is None:
        return _cancelled(old, today) if old is not None else None
    is_same = (
        old is not None
        and old.decoded("DTSTART") == entry.day
        and str(old["SUMMARY"]) == entry.text
        and str(old.get("STATUS")) == "CONFIRMED"
    )
    if is_same:
        return old
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + dt.timedelta(days=1))
    event.add("summary", entry.text)
    event.add("status", "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return _stamped(event, old, today)


def _cancelled(old: Event, today: dt.date) -> Event | None:
    if str(old.get("STATUS")) == "CANCELLED":
        return old if today - old.decoded("DTSTAMP").date() <= _KEPT else None
    event = old.copy()
    event["STATUS"] = "CANCELLED"
    return _stamped(event, old, today)


def _stamped(event: Event, old: Event | None, today: dt.date) -> Event:
    for name in ("DTSTAMP", "SEQUENCE"):
        event.pop(name, None)
    event.add("dtstamp", dt.datetime.combine(today, dt.time(), dt.UTC))
    event.add("sequence", int(old.get("SEQUENCE", 0)) + 1 if old is not None else 0)
    return event
