"""Windows: a task of the Task Scheduler that also runs on battery, and as soon as possible after a missed start."""

import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from subprocess import list2cmdline
from xml.sax.saxutils import escape

from toolkit.errors import ToolkitError
from toolkit.model.message import Message
from toolkit.scheduling.timers.task import MINUTES, Task
from toolkit.scheduling.timers.timer import call

_XML = """\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>mentorat-toolkit: {name}</Description>
  </RegistrationInfo>
  <Triggers>
    <TimeTrigger>
      <Repetition>
        <Interval>PT{minutes}M</Interval>
        <StopAtDurationEnd>false</StopAtDurationEnd>
      </Repetition>
      <StartBoundary>2026-01-01T00:00:00</StartBoundary>
      <Enabled>true</Enabled>
    </TimeTrigger>
  </Triggers>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT2H</ExecutionTimeLimit>
    <Enabled>true</Enabled>
  </Settings>
  <Actions>
    <Exec>
      <Command>{program}</Command>
      <Arguments>{arguments}</Arguments>
      <WorkingDirectory>{folder}</WorkingDirectory>
    </Exec>
  </Actions>
</Task>
"""


class Windows:
    """Tasks of the Task Scheduler, for the user."""

    def files(self, task: Task) -> Mapping[str, str]:
        """The task as XML."""
        program, *arguments = task.command
        text = _XML.format(
            name=escape(task.name),
            minutes=MINUTES,
            program=escape(_without_window(program)),
            arguments=escape(list2cmdline(arguments)),
            folder=escape(str(task.folder)),
        )
        return {f"{task.name}.xml": text}

    def install(self, task: Task) -> Sequence[Message]:
        """Register the task."""
        ((name, text),) = self.files(task).items()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_text(text, encoding="utf-16")
            call(["schtasks", "/create", "/tn", task.name, "/xml", str(path), "/f"])
        return []

    def remove(self, task: Task) -> None:
        """Delete the task."""
        if self.is_installed(task):
            call(["schtasks", "/delete", "/tn", task.name, "/f"])

    def is_installed(self, task: Task) -> bool:
        """Whether the task is registered."""
        with suppress(ToolkitError):
            return bool(call(["schtasks", "/query", "/tn", task.name]))
        return False


def _without_window(program: str) -> str:
    """pythonw.exe where it is beside python.exe: no black window every quarter of an hour."""
    path = Path(program)
    quiet = path.with_name(path.name.lower().replace("python.exe", "pythonw.exe"))
    return str(quiet) if sys.platform == "win32" and quiet.exists() else program
