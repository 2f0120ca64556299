"""Linux and macOS: a line in the user's crontab. The next look makes up for what was missed."""

import shlex
import shutil
import subprocess
from collections.abc import Mapping, Sequence

from toolkit.model.message import Message
from toolkit.scheduling.timers.task import MINUTES, Task
from toolkit.scheduling.timers.timer import call


class Cron:
    """Lines in the crontab of the user. Lines of other programs stay as they are."""

    def files(self, task: Task) -> Mapping[str, str]:
        """The line."""
        command = " ".join(map(shlex.quote, task.command)).replace("%", r"\%")  # crontab(5): % is the end of a line
        return {"crontab": f"*/{MINUTES} * * * * {command} >/dev/null 2>&1 # {task.name}\n"}

    def install(self, task: Task) -> Sequence[Message]:
        """Put the line in, in the place of an older one."""
        call(["crontab", "-"], self._others(task) + self.files(task)["crontab"])
        return []

    def remove(self, task: Task) -> None:
        """Take the line out."""
        if self.is_installed(task):
            call(["crontab", "-"], self._others(task))

    def is_installed(self, task: Task) -> bool:
        """Whether the line is there."""
        return any(_is_of(line, task) for line in _lines())

    def _others(self, task: Task) -> str:
        return "".join(line for line in _lines() if not _is_of(line, task))


def _lines() -> list[str]:
    """The crontab of the user. That there is none is told by an exit status too, so none is asked for."""
    command = shutil.which("crontab")
    if command is None:
        return []
    told = subprocess.run(  # noqa: S603 - our own command, no shell
        [command, "-l"], capture_output=True, text=True, timeout=60, check=False
    )
    return [f"{line}\n" for line in told.stdout.splitlines()] if told.returncode == 0 else []


def _is_of(line: str, task: Task) -> bool:
    return line.rstrip().endswith(f"# {task.name}")
