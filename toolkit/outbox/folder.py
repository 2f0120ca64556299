"""A folder of drafts: nothing leaves the machine until somebody opens one and presses "Send"."""

import datetime as dt
from pathlib import Path

from toolkit.documents.names import file_name
from toolkit.errors import CHECK_DISK, writing_to
from toolkit.files import free, unfinished, write_whole
from toolkit.model.mail import Mail
from toolkit.outbox.delivery import Delivery, Outcome
from toolkit.outbox.message import Sender, compose, draft


class DraftFolder:
    """An outbox whose messages are files: one folder for each day, one .eml for each message."""

    def __init__(self, folder: Path, sender: Sender, day: dt.date) -> None:
        self._folder = folder
        self._sender = sender
        self._day = day.isoformat()

    def place(self, mail: Mail) -> str:
        """Where the message will be, as a path in the folder."""
        kind = mail.key.kind.partition(".")[2]
        name = file_name(kind, mail.key.subject, mail.to.name, ".eml")
        with writing_to(self._folder.name, CHECK_DISK):
            return f"{self._day}/{free(self._folder / self._day / name).name}"

    def make_ready(self) -> None:
        """A folder is always ready."""

    def deliver(self, mail: Mail, place: str, at: dt.datetime) -> Delivery:
        """Write the draft to `place`. Raises ToolkitError if that is not possible."""
        with writing_to(f"{self._folder.name}/{self._day}", CHECK_DISK):
            write_whole(self._folder / place, draft(compose(mail, self._sender, at)))
        return Delivery(Outcome.ACCEPTED)

    def holds(self, place: str) -> bool:
        """Whether the draft is there: of a file, unlike of a mail, one can see whether it was made."""
        path = self._folder / place
        with writing_to(self._folder.name, CHECK_DISK):
            unfinished(path).unlink(missing_ok=True)
            return path.is_file()

    def close(self) -> None:
        """Nothing to close."""
