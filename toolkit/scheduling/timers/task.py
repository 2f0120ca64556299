"""What a timer calls, for which association, and how often."""

import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path

MINUTES = 15
"""So often a timer looks: a night that was slept through is made up for soon after waking."""


@dataclass(frozen=True, slots=True)
class Task:
    """The call of `mentorat run-due` for one configuration."""

    config: Path
    """As a whole path."""

    @property
    def name(self) -> str:
        """A name in plain ASCII that no other association's timer has: the folder's, and what tells two apart."""
        folder = re.sub(r"[^a-z0-9]+", "-", self.config.parent.name.lower().encode("ascii", "ignore").decode()).strip(
            "-"
        )
        mark = hashlib.sha256(str(self.config).encode()).hexdigest()[:8]
        return "-".join(filter(None, ("mentorat", folder, mark)))

    @property
    def command(self) -> tuple[str, ...]:
        """The program and its arguments."""
        return (sys.executable, "-m", "toolkit", "run-due", "--config", str(self.config))


def task_for(config: Path) -> Task:
    """The task for the configuration `config`."""
    return Task(config.resolve())
