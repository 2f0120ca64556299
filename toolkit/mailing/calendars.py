"""The calendars of the team as files: one for each person, in the folder that the configuration names."""

import datetime as dt
from pathlib import Path

from toolkit.documents.names import plain
from toolkit.errors import CHECK_DISK, writing_to
from toolkit.files import write_whole
from toolkit.mailing.reminding import Desk
from toolkit.reminders.people import Recipient
from toolkit.setup import Setup


def write_calendars(setup: Setup, desk: Desk, today: dt.date) -> int:
    """Write the calendars, and return how many; 0 if none are wanted. Raises ToolkitError."""
    if not setup.config.settings.reminders.calendars:
        return 0
    from toolkit.reminders.feed import entries_of, feed, is_ours

    folder = setup.config.path(setup.config.settings.reminders.calendars)
    people = {
        one.recipient.reference: one.recipient
        for one in desk.considered
        if isinstance(one.recipient, Recipient) and one.to.is_team
    }
    with writing_to(folder.name, CHECK_DISK):
        paths = {_path(folder, reference): reference for reference in people}
        for path in sorted({*paths, *folder.glob("*.ics")}):
            before = path.read_bytes() if path.is_file() else b""
            if before and not is_ours(before):
                continue
            person = people.get(paths.get(path, ""))
            entries = (
                entries_of(desk.considered, person, today, setup.schema) if person else {}
            )  # all done: all cancelled
            now = feed(entries, before, setup.config.settings.association.name, today)
            if now != before:
                write_whole(path, now)
    return len(paths)


def _path(folder: Path, reference: str) -> Path:
    return folder / f"{plain(reference) or 'calendar'}.ics"
