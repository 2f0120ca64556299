"""Errors a caller may handle.

ToolkitError           says what happened, where, and what to do, in the user's language
├── ConfigError        config.toml or a file of an association's own folders is wrong: fix the file
├── BusyError          somebody else is at it: later it may be possible
├── WorkbookError      a workbook cannot be read or written as asked
├── TemplateError      a template cannot be used: the letter is held back
└── MailError          the mail server takes no messages from us: what is due waits
(anything else)        a bug: let it crash
"""

from collections.abc import Iterator
from contextlib import contextmanager

from toolkit.model.message import Message, say


class ToolkitError(Exception):
    """The program cannot go on, and a person can mend it."""

    def __init__(self, problem: Message, remedy: Message) -> None:
        super().__init__(problem.text)
        self.problem = problem
        self.remedy = remedy

    @property
    def told(self) -> Message:
        """What happened, and what to do."""
        return say("{problem} {remedy}", problem=self.problem, remedy=self.remedy)


class ConfigError(ToolkitError):
    """The configuration, or a file of the association's own folders, is wrong."""


class WorkbookError(ToolkitError):
    """A workbook cannot be read or written as asked."""


class BusyError(ToolkitError):
    """Somebody else is at it: has the workbook open, has just saved it, or runs the same."""


class TemplateError(ToolkitError):
    """A template cannot be used."""


class MailError(ToolkitError):
    """The mail server takes no messages from us, whatever they are.

    `is_passing` says that it may in a while: then it is worth asking again.
    """

    def __init__(self, problem: Message, remedy: Message, *, is_passing: bool = False) -> None:
        super().__init__(problem, remedy)
        self.is_passing = is_passing


ELSEWHERE = say("Choose a folder in which you may write.")
CHECK_DISK = say("Check the disk and the rights on the folder; the next run goes on where this one stopped.")


def system_reason(error: OSError) -> str:
    """What the system says, without the path: it may hold somebody's name."""
    return error.strerror or str(error)


@contextmanager
def writing_to(file: str, remedy: Message, kind: type[ToolkitError] = ToolkitError) -> Iterator[None]:
    """Tell what the system says against writing `file`, as an error of `kind`."""
    try:
        yield
    except OSError as error:
        raise kind(say("{file} cannot be written ({error}).", file=file, error=system_reason(error)), remedy) from error
