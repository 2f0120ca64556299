"""Days that go along for the reader's calendar, read back as calendar programs do."""

import datetime as dt
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from tests.cli.books import Tables
from tests.mailing.test_reminding import _duo, book, desk
from tests.outbox.cast import AT, SENDER
from toolkit.documents.words import clean
from toolkit.mailing.reminding import mails_of, plan_today
from toolkit.model.mail import Address, Attachment, Mail
from toolkit.outbox.message import compose
from toolkit.reminders.appointment import Appointment, calendar_file

END = dt.date(2026, 5, 31)
SEND = '[reminders]\npeople = "send"'


def mails(folder: Path, tables: Tables, day: str, extra: str = SEND) -> dict[str, Mail]:
    """The messages of a day, by the person."""
    setup, found = desk(folder, tables, day, extra=extra)
    today = dt.date.fromisoformat(day)
    return {mail.key.subject: mail for mail in mails_of(setup, found, plan_today(setup, found, today), today)}


def reachable(**duo: object) -> Tables:
    tables = book(duos=_duo(**duo))
    tables["mentors"][0]["email"] = "elodie@tremplin.example"
    return tables


def event_in(attachment: Attachment) -> tuple[Calendar, Event]:
    calendar = Calendar.from_ical(attachment.data)
    assert isinstance(calendar, Calendar)
    (event,) = (one for one in calendar.walk("VEVENT") if isinstance(one, Event))
    return calendar, event


def test_the_mentor_gets_the_last_day_for_the_last_meeting(tmp_path: Path) -> None:
    mail = mails(tmp_path, reachable(), "2026-05-11")["M-001"]

    (attachment,) = mail.attachments
    calendar, event = event_in(attachment)
    assert "The attached file puts the day into your calendar." in mail.text
    assert calendar["METHOD"] == "PUBLISH"
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (END, END + dt.timedelta(days=1))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert str(event["SUMMARY"]) == "Last meeting with Yasmine: by this day"
    assert str(event["ORGANIZER"]) == "mailto:bonjour@tremplin-duo.example"
    assert "ATTENDEE" not in event  # RFC 5546: what is published has none
    assert all(len(line) <= 75 for line in attachment.data.split(b"\r\n"))


def test_a_day_that_is_moved_is_the_same_event_with_a_higher_sequence(tmp_path: Path) -> None:
    (before,) = mails(tmp_path, reachable(), "2026-05-11")["M-001"].attachments
    later = reachable(planned_end_on=dt.date(2026, 7, 31))
    (after,) = mails(tmp_path, later, "2026-07-13")["M-001"].attachments

    old, new = event_in(before)[1], event_in(after)[1]
    assert old["UID"] == new["UID"]
    assert new.decoded("SEQUENCE") > old.decoded("SEQUENCE")
    assert new.decoded("DTSTART") == dt.date(2026, 7, 31)


def test_coach_and_mentor_have_an_event_each_and_the_coach_s_names_nobody(tmp_path: Path) -> None:
    found = mails(tmp_path, reachable(), "2026-05-11")

    (to_coach,) = found["S-1"].attachments
    assert str(event_in(to_coach)[1]["SUMMARY"]) == "D-001: planned end, last meeting by this day"
    assert event_in(to_coach)[1]["UID"] != event_in(found["M-001"].attachments[0])[1]["UID"]


@given(text=st.text(max_size=120), name=st.text(max_size=60), place=st.text(max_size=60))
def test_nothing_in_a_name_or_place_adds_to_the_event(text: str, name: str, place: str) -> None:
    organizer = Address(name, "bonjour@tremplin.example")
    appointment = Appointment(("last-meeting", "D-001"), END, text, place)

    attachment = calendar_file(appointment, organizer, dt.date(2026, 5, 1))

    _, event = event_in(attachment)
    usual = {"UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "ORGANIZER", "STATUS", "TRANSP"}
    assert set(event) - {"LOCATION"} == usual
    assert str(event["SUMMARY"]) == clean(text)
    assert attachment.name.isascii()


def test_who_has_a_calendar_of_the_team_gets_no_second_event(tmp_path: Path) -> None:
    found = mails(tmp_path, reachable(), "2026-05-11", f'{SEND}\ncalendars = "calendars"')

    assert found["S-1"].attachments == ()
    assert len(found["M-001"].attachments) == 1


@pytest.mark.parametrize(("day", "count"), [("2026-05-29", 1), ("2026-06-01", 0)])
def test_a_day_that_is_past_is_nothing_for_a_calendar(day: str, count: int, tmp_path: Path) -> None:
    found = mails(tmp_path, reachable(), day)

    assert len(found["S-1"].attachments) == count


def test_a_mail_program_is_told_the_method(tmp_path: Path) -> None:
    mail = mails(tmp_path, reachable(), "2026-05-11")["M-001"]

    message = message_from_bytes(compose(mail, SENDER, AT).as_bytes(), policy=default)
    (part,) = message.iter_attachments()
    assert part.get_content_type() == "text/calendar"
    assert part.get_param("method") == "PUBLISH"
    assert part.get_filename() == "Last-meeting-with-Yasmine-by-this-day.ics"
