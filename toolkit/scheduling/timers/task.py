"""What a timer calls, for which association or fleet, and how often."""

import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path

MINUTES = 15
"""So often a timer looks: a night that was slept through is made up for soon after waking."""


@dataclass(frozen=True, slots=True)
class Task:
    """The call of `mentorat run-due` for one configuration, or for all associations in a folder."""

    path: Path
    """The configuration or the folder, as a whole path."""
    is_fleet: bool = False

    @property
    def folder(self) -> Path:
        """The folder of the association, or that of the fleet."""
        return self.path if self.is_fleet else self.path.parent

    @property
    def name(self) -> str:
        """A name in plain ASCII that no other timer has: the folder's, and what tells two apart."""
        folder = re.sub(r"[^a-z0-9]+", "-", self.folder.name.lower().encode("ascii", "ignore").decode()).strip("-")
        mark = hashlib.sha256(str(self.path).encode()).hexdigest()[:8]
        return "-".join(filter(None, ("mentorat", folder, mark)))

    @property
    def command(self) -> tuple[str, ...]:
        """The program and its arguments."""
        return (sys.executable, "-m", "toolkit", "run-due", "--all" if self.is_fleet else "--config", str(self.path))


def task_for(config: Path) -> Task:
    """The task for the configuration `config`."""
    return Task(config.resolve())


def task_for_all(folder: Path) -> Task:
    """The task for all associations in `folder`."""
    return Task(folder.resolve(), is_fleet=True)
