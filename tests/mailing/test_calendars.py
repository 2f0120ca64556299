"""The calendars of the team, read back by a library that calendar programs use."""

import datetime as dt
from pathlib import Path

from icalendar import Calendar, Event

from tests.cli.books import Tables
from tests.mailing.test_reminding import FUTURE, _duo, book, desk
from toolkit.mailing.calendars import write_calendars

EXTRA = '[reminders]\ncalendars = "calendars"'


def written(folder: Path, tables: Tables, day: str) -> dict[str, Event]:
    """The events in the calendar of the coach, by what they say."""
    setup, found = desk(folder, tables, day, extra=EXTRA)
    write_calendars(setup, found, dt.date.fromisoformat(day))
    events = Calendar.from_ical((folder / "calendars" / "S-1.ics").read_bytes()).walk("VEVENT")
    return {str(event["SUMMARY"]): event for event in events if isinstance(event, Event)}


def contract(**values: object) -> Tables:
    return book(duos=_duo(**{**FUTURE, "contract_on": None, **values}))


NAME = "contract to sign: D-001"


def test_what_is_to_be_done_stands_in_the_calendar_on_its_day_and_without_names(tmp_path: Path) -> None:
    event = written(tmp_path, contract(), "2026-04-01")[NAME]

    assert event.decoded("DTSTART") == dt.date(2026, 4, 15)
    assert event["STATUS"] == "CONFIRMED"
    assert b"Amrani" not in (tmp_path / "calendars" / "S-1.ics").read_bytes()


def test_an_event_moves_with_its_day_and_keeps_its_uid(tmp_path: Path) -> None:
    before = written(tmp_path, contract(), "2026-04-01")[NAME]
    after = written(tmp_path, contract(start_on=dt.date(2026, 4, 22)), "2026-04-02")[NAME]

    assert after["UID"] == before["UID"]
    assert (after.decoded("DTSTART"), after.decoded("SEQUENCE")) == (
        dt.date(2026, 4, 22),
        before.decoded("SEQUENCE") + 1,
    )


def test_an_event_is_cancelled_when_it_is_done_and_goes_after_a_month(tmp_path: Path) -> None:
    written(tmp_path, contract(), "2026-04-01")
    signed = contract(contract_on=dt.date(2026, 4, 2))

    assert written(tmp_path, signed, "2026-04-02")[NAME]["STATUS"] == "CANCELLED"
    assert written(tmp_path, signed, "2026-05-02")[NAME]["STATUS"] == "CANCELLED"
    assert NAME not in written(tmp_path, signed, "2026-05-03")


def test_nothing_changes_in_the_file_while_nothing_changes(tmp_path: Path) -> None:
    written(tmp_path, contract(), "2026-04-01")
    before = (tmp_path / "calendars" / "S-1.ics").read_bytes()

    written(tmp_path, contract(), "2026-04-02")

    assert (tmp_path / "calendars" / "S-1.ics").read_bytes() == before


def test_a_calendar_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    own = tmp_path / "calendars" / "holidays.ics"
    own.parent.mkdir()
    own.write_text("BEGIN:VCALENDAR\r\nPRODID:-//somebody//else//EN\r\nEND:VCALENDAR\r\n")
    before = own.read_bytes()

    written(tmp_path, contract(), "2026-04-01")

    assert own.read_bytes() == before


def test_no_calendar_is_written_where_none_is_wanted(tmp_path: Path) -> None:
    setup, found = desk(tmp_path, contract(), "2026-04-01")

    assert write_calendars(setup, found, dt.date(2026, 4, 1)) == 0
    assert not (tmp_path / "calendars").exists()
