"""Which spreadsheet at Google is meant, and how one gets to it."""

from dataclasses import dataclass, field
from pathlib import Path

from toolkit.workbooks.google.patience import Patience
from toolkit.workbooks.google.quota import Quota

GOOGLE = "https://sheets.googleapis.com"


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    """A spreadsheet at Google, the key that opens it, and whether it may be written to."""

    id: str
    key_file: Path | None = None
    writes: bool = True
    server: str = GOOGLE
    patience: Patience = field(default_factory=Patience)
    quota: Quota | None = None
    """What is shared with other associations that ask at the same time; `None` if there are none."""

    @property
    def name(self) -> str:
        """What it is called in messages: its title is known only when it is read."""
        return "Google Sheets"
