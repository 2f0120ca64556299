"""A day for somebody's calendar, as a file that goes with a message.

It is published, not an invitation to answer: whoever opens it adds the day, and one that comes later for the same
occasion moves it. Source: RFC 5546, 3.2.1 (PUBLISH: an organizer, no attendees); the library icalendar writes it.
"""

import datetime as dt
import hashlib
from dataclasses import dataclass, field

from toolkit.documents.names import plain
from toolkit.documents.words import clean
from toolkit.model.mail import Address, Attachment

PRODUCT = "-//mentorat-toolkit//reminders//EN"
_TYPE = "text/calendar; method=PUBLISH"
_FIRST = dt.date(2020, 1, 1)


@dataclass(frozen=True, slots=True)
class Appointment:
    """What takes place, or is to have taken place, on a day. `occasion` stays the same when the day moves."""

    occasion: tuple[str, ...]
    day: dt.date
    summary: str = field(repr=False)
    place: str = field(default="", repr=False)


def uid_of(*occasion: str) -> str:
    """Return by what calendar programs know an event again, whatever its day."""
    digest = hashlib.sha256("\0".join(occasion).encode()).hexdigest()
    return f"{digest[:32]}@mentorat-toolkit"


def calendar_file(appointment: Appointment, organizer: Address, today: dt.date) -> Attachment:
    """Return the file to attach. What is sent later replaces what was sent before: its sequence is higher."""
    from icalendar import Calendar, Event, vCalAddress

    event = Event()
    event.add("uid", uid_of(*appointment.occasion))
    event.add("dtstamp", dt.datetime.combine(today, dt.time(), dt.UTC))
    event.add("sequence", (today - _FIRST).days)
    event.add("dtstart", appointment.day)
    event.add("dtend", appointment.day + dt.timedelta(days=1))
    event.add("summary", clean(appointment.summary))
    if appointment.place:
        event.add("location", clean(appointment.place))
    address = vCalAddress(f"mailto:{organizer.email}")
    if organizer.name:
        address.params["CN"] = clean(organizer.name).replace('"', "’")  # RFC 5545, 3.2: no quotes in a parameter
    event.add("organizer", address)
    event.add("status", "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    calendar = Calendar()
    for name, value in (("prodid", PRODUCT), ("version", "2.0"), ("method", "PUBLISH")):
        calendar.add(name, value)
    calendar.add_component(event)
    name = plain(appointment.summary) or "calendar"
    return Attachment(f"{name}.ics", _TYPE, bytes(calendar.to_ical()))
