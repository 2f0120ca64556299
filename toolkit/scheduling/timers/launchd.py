"""macOS: an agent of launchd for the user, which also runs after waking."""

import os
import plistlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from toolkit.errors import ELSEWHERE, ToolkitError, writing_to
from toolkit.model.message import Message
from toolkit.scheduling.timers.task import MINUTES, Task
from toolkit.scheduling.timers.timer import call


class Launchd:
    """Agents of launchd. `folder` is where those of the user are."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or Path.home() / "Library" / "LaunchAgents"

    def files(self, task: Task) -> Mapping[str, str]:
        """The agent as a property list."""
        agent = {
            "Label": task.name,
            "ProgramArguments": list(task.command),
            "StartInterval": MINUTES * 60,
            "RunAtLoad": True,
            "ProcessType": "Background",
        }
        return {f"{task.name}.plist": plistlib.dumps(agent).decode()}

    def install(self, task: Task) -> Sequence[Message]:
        """Write the file and load it, in the place of an older one."""
        ((name, text),) = self.files(task).items()
        with writing_to(self._folder.name, ELSEWHERE):
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / name).write_text(text, encoding="utf-8")
        with suppress(ToolkitError):  # none was loaded
            call(["launchctl", "bootout", f"{_domain()}/{task.name}"])
        call(["launchctl", "bootstrap", _domain(), str(self._folder / name)])
        return []

    def remove(self, task: Task) -> None:
        """Unload the agent and delete its file."""
        if not self.is_installed(task):
            return
        with suppress(ToolkitError):  # it may not be loaded
            call(["launchctl", "bootout", f"{_domain()}/{task.name}"])
        with writing_to(self._folder.name, ELSEWHERE):
            (self._folder / f"{task.name}.plist").unlink(missing_ok=True)

    def is_installed(self, task: Task) -> bool:
        """Whether the agent's file is there."""
        return (self._folder / f"{task.name}.plist").exists()


def _domain() -> str:
    return f"gui/{os.getuid()}"
