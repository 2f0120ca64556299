"""Why a file is not read at all, in words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import python_calamine as calamine

from toolkit.errors import WorkbookError
from toolkit.model.message import Message, say

READABLE = (".xlsx", ".xlsm", ".xls", ".ods")
_OLD_OR_ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def check_file(path: Path) -> None:
    """Raise WorkbookError if the file cannot be a workbook, by its name and its first bytes."""
    if path.suffix.lower() not in READABLE:
        raise refused(
            path,
            say("is not a workbook the toolkit can read"),
            say("Save it as an Excel workbook (.xlsx) in your spreadsheet program."),
        )
    if path.exists() and not path.is_file():
        raise refused(path, say("is a folder, not a workbook"), say("Check the name and the folder."))
    try:
        with path.open("rb") as file:
            start = file.read(8)
    except FileNotFoundError as error:
        raise refused(path, say("does not exist"), say("Check the name and the folder.")) from error
    except OSError as error:
        remedy = say("Check that you may read the file, and close the program that has it open.")
        raise refused(path, say("cannot be opened"), remedy) from error
    if not start:
        raise refused(path, say("is empty (0 bytes)"), say("Restore it from a backup or an earlier version."))
    if start == _OLD_OR_ENCRYPTED and path.suffix.lower() in (".xlsx", ".xlsm"):
        raise refused(
            path,
            say("is protected by a password, or is an old .xls file under a new name"),
            say("Save it without a password as .xlsx; protect the folder instead."),
        )


@contextmanager
def calamine_errors(path: Path) -> Iterator[None]:
    """Turn what calamine raises into WorkbookError."""
    try:
        yield
    except calamine.PasswordError as error:
        raise protected(path) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        if "macrosheet" in str(error):  # the sheet's part is named; calamine refuses the whole workbook for it
            problem = say("holds macros of an old kind (Excel 4.0), and cannot be read")
            remedy = say("Save it as .xlsx in your spreadsheet program, without macros.")
            raise refused(path, problem, remedy) from error
        raise damaged(path) from error
    except BaseException as error:
        if is_panic(error):
            raise damaged(path) from error
        raise


def is_panic(error: BaseException) -> bool:
    """Whether the error is one that calamine did not expect itself: its class cannot be imported."""
    return type(error).__name__ == "PanicException"


def protected(path: Path) -> WorkbookError:
    """The error for a file with a password."""
    problem = say("is protected by a password")
    return refused(path, problem, say("Save it without a password; protect the folder instead."))


def damaged(path: Path) -> WorkbookError:
    """The error for a file that is none of a workbook's kind, or broken."""
    return refused(
        path,
        say("is not a workbook, or it is damaged"),
        say("Open it in your spreadsheet program, let it repair the file, and save it as .xlsx."),
    )


def refused(path: Path, problem: Message, remedy: Message) -> WorkbookError:
    """The error for a file that has a problem, and what to do."""
    return WorkbookError(say("The file {file} {problem}.", file=path.name, problem=problem), remedy)
