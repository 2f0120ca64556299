"""What every timer can do."""

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from toolkit.errors import ToolkitError
from toolkit.model.message import Message, say
from toolkit.scheduling.timers.task import Task


class Timer(Protocol):
    """A kind of timer. Its methods raise ToolkitError if the system refuses."""

    def files(self, task: Task) -> Mapping[str, str]:
        """What is written for the task: name -> text."""

    def install(self, task: Task) -> Sequence[Message]:
        """Install the timer, in the place of an older one for the same; return what to know of it."""

    def remove(self, task: Task) -> None:
        """Remove the timer, if it is there."""

    def is_installed(self, task: Task) -> bool:
        """Whether the timer is there."""


def call(command: Sequence[str], text: str | None = None) -> str:
    """Run a program of the system and return its output. Raises ToolkitError if it is not there or refuses."""
    try:
        done = subprocess.run(  # noqa: S603 - our own commands, no shell
            command, input=text, capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _refused(command[0], type(error).__name__) from error
    if done.returncode != 0:
        raise _refused(command[0], (done.stderr or done.stdout).strip().partition("\n")[0])
    return done.stdout


def _refused(program: str, why: str) -> ToolkitError:
    return ToolkitError(
        say("The system's timer could not be set up: {program} says “{why}”.", program=Path(program).name, why=why),
        say("Try another kind with --kind, or keep “mentorat schedule” running instead."),
    )
