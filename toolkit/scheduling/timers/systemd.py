"""Linux: a timer of systemd for the user. What was missed while the computer was off is made up for at the start."""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from toolkit.errors import ELSEWHERE, ToolkitError, writing_to
from toolkit.model.message import Message, say
from toolkit.scheduling.timers.task import MINUTES, Task
from toolkit.scheduling.timers.timer import call

_SERVICE = """\
[Unit]
Description=mentorat-toolkit: {name}

[Service]
Type=oneshot
ExecStart={command}
SuccessExitStatus=1
TimeoutStopSec=10min
Nice=10
"""
_TIMER = """\
[Unit]
Description=mentorat-toolkit: {name}

[Timer]
OnCalendar=*:0/{minutes}
Persistent=true
RandomizedDelaySec=60

[Install]
WantedBy=timers.target
"""


class Systemd:
    """Timers of systemd. `folder` is where the units of the user are."""

    def __init__(self, folder: Path | None = None) -> None:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
        self._folder = folder or base / "systemd" / "user"

    def files(self, task: Task) -> Mapping[str, str]:
        """The service and the timer."""
        command = " ".join(map(_quoted, task.command))
        return {
            f"{task.name}.service": _SERVICE.format(name=task.name, command=command),
            f"{task.name}.timer": _TIMER.format(name=task.name, minutes=MINUTES),
        }

    def install(self, task: Task) -> Sequence[Message]:
        """Write both files and start the timer."""
        with writing_to(self._folder.name, ELSEWHERE):
            self._folder.mkdir(parents=True, exist_ok=True)
            for name, text in self.files(task).items():
                (self._folder / name).write_text(text, encoding="utf-8")
        call(["systemctl", "--user", "daemon-reload"])
        call(["systemctl", "--user", "enable", "--now", f"{task.name}.timer"])
        try:
            call(["loginctl", "enable-linger"])
        except ToolkitError:
            command = "sudo loginctl enable-linger $USER"
            return [say("It runs only while you are logged in; for more, type: {command}", command=command)]
        return []

    def remove(self, task: Task) -> None:
        """Stop the timer and delete both files."""
        if not self.is_installed(task):
            return
        with suppress(ToolkitError):  # it may not be running
            call(["systemctl", "--user", "disable", "--now", f"{task.name}.timer"])
        with writing_to(self._folder.name, ELSEWHERE):
            for name in self.files(task):
                (self._folder / name).unlink(missing_ok=True)
        call(["systemctl", "--user", "daemon-reload"])

    def is_installed(self, task: Task) -> bool:
        """Whether the timer's file is there."""
        return (self._folder / f"{task.name}.timer").exists()


def _quoted(argument: str) -> str:
    """As systemd.syntax(7) and systemd.service(5) want it: quotes, and nothing that it would fill in."""
    for mark, escaped in (("\\", "\\\\"), ('"', '\\"'), ("%", "%%"), ("$", "$$")):
        argument = argument.replace(mark, escaped)
    return f'"{argument}"'
