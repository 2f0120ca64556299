"""Errors a caller may handle.

ToolkitError           says what happened, where, and what to do, in the user's language
├── ConfigError        config.toml or a file of an association's own folders is wrong: fix the file
├── BusyError          somebody else is at it: later it may be possible
├── WorkbookError      a workbook cannot be read or written as asked
├── TemplateError      a template cannot be used: the letter is held back
└── MailError          the mail server takes no messages from us: what is due waits
(anything else)        a bug: let it crash
"""

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from toolkit.model.message import Message, say


class ToolkitError(Exception):
    """The program cannot go on, and a person can mend it."""

    def __init__(self, problem: Message, remedy: Message) -> None:
        super().__init__(problem.text)
        self.problem = problem
        self.remedy = remedy

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes whole; an exception is else made anew from its text alone."""
        return type(self), (self.problem, self.remedy), self.__dict__

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


_DENIED = say("no permission")
_FULL = say("no space is left on the disk")
_IN_USE = say("another program has it open")
_UNREACHED = say("the network or the server cannot be reached")
_REASONS: Mapping[int | None, Message] = {
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EBUSY: _IN_USE,
    errno.ETXTBSY: _IN_USE,
    errno.ENOENT: say("no such file or folder"),
    errno.EROFS: say("the disk or folder is read-only"),
    errno.EISDIR: say("this is a folder, not a file"),
    errno.ENOTDIR: say("this is a file, not a folder"),
    errno.EEXIST: say("something of this name is there already"),
    errno.ENAMETOOLONG: say("the name is too long"),
    errno.EIO: say("the disk has an error"),
    errno.ECONNREFUSED: say("the server refuses the connection"),
    errno.ECONNRESET: say("the server broke off the connection"),
    errno.ETIMEDOUT: say("there was no answer in time"),
    errno.ENETUNREACH: _UNREACHED,
    errno.EHOSTUNREACH: _UNREACHED,
}
_SHARING, _LOCKED = 32, 33
"""What Windows says of a file that another program has open, with `errno` EACCES: Win32 system error codes."""


def system_reason(error: OSError) -> Message:
    """What the system says, without the path: it may hold somebody's name. What is rare stays in its own words."""
    from socket import gaierror
    from ssl import SSLCertVerificationError, SSLError

    if isinstance(error, SSLCertVerificationError):
        return say("its certificate is not valid: {reason}", reason=error.verify_message)
    if isinstance(error, SSLError):  # its numbers are no codes of the system
        return say("{reason}", reason=error.reason)
    if getattr(error, "winerror", None) in (_SHARING, _LOCKED):
        return _IN_USE
    if isinstance(error, gaierror):
        return say("no server of this name is found")
    if isinstance(error, TimeoutError):
        return _REASONS[errno.ETIMEDOUT]
    return _REASONS.get(error.errno) or say("{reason}", reason=error.strerror or str(error))


@contextmanager
def writing_to(file: str, remedy: Message, kind: type[ToolkitError] = ToolkitError) -> Iterator[None]:
    """Tell what the system says against writing `file`, as an error of `kind`."""
    try:
        yield
    except OSError as error:
        raise kind(say("{file} cannot be written ({error}).", file=file, error=system_reason(error)), remedy) from error
