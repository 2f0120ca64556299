"""Why a workbook is not written to, before the name of the file is known.

InPlaceError
├── DamagedError   the package, or one of the parts that must change, is broken
└── RefusedError   it is sound, but cannot be changed without harm
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.model.message import Message, say
from toolkit.workbooks.xlsx.refusals import damaged, refused


class InPlaceError(Exception):
    """The workbook is left as it is."""


class DamagedError(InPlaceError):
    """Something in the package is not as any program would write it."""


class RefusedError(InPlaceError):
    """Writing would harm the workbook. `problem` goes on after “The file x ”, `remedy` says what to do."""

    def __init__(self, problem: Message, remedy: Message) -> None:
        super().__init__(problem.text)
        self.problem = problem
        self.remedy = remedy


def unusual(problem: Message) -> RefusedError:
    """The error for a workbook that no spreadsheet program would write like this."""
    return RefusedError(problem, say("Open it in your spreadsheet program and save it as .xlsx."))


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """Turn the errors of this room into WorkbookError, with the name of the file."""
    try:
        yield
    except DamagedError as error:
        raise damaged(path) from error
    except RefusedError as error:
        raise refused(path, error.problem, error.remedy) from error
