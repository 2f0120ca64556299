"""What people are told of an error: in their language, without a path, whole on its way from another process."""

import datetime as dt
import errno
import os
import pickle
import socket
import sqlite3
import ssl
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from toolkit.errors import BusyError, ConfigError, MailError, ToolkitError, system_reason, writing_to
from toolkit.i18n import translator
from toolkit.memory.database import usable
from toolkit.model.message import say, say_many
from toolkit.resources import load_schema

PATH = "/home/anne/duo.xlsx"


def of_windows(code: int) -> OSError:
    error = PermissionError(errno.EACCES, "Permission denied", PATH)
    error.winerror = code  # type: ignore[attr-defined] # as Windows sets it
    return error


REASONS = [
    (PermissionError(errno.EACCES, "Permission denied", PATH), "no permission"),
    (PermissionError(errno.EPERM, "Operation not permitted", PATH), "no permission"),
    (of_windows(32), "another program has it open"),
    (of_windows(33), "another program has it open"),
    (of_windows(5), "no permission"),
    (OSError(errno.ENOSPC, "No space left on device", PATH), "no space is left on the disk"),
    (OSError(errno.EBUSY, "Device or resource busy", PATH), "another program has it open"),
    (FileNotFoundError(errno.ENOENT, "No such file or directory", PATH), "no such file or folder"),
    (OSError(errno.EROFS, "Read-only file system", PATH), "the disk or folder is read-only"),
    (IsADirectoryError(errno.EISDIR, "Is a directory", PATH), "this is a folder, not a file"),
    (ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused"), "the server refuses the connection"),
    (TimeoutError("timed out"), "there was no answer in time"),
    (socket.gaierror(-2, "Name or service not known"), "no server of this name is found"),
]


@pytest.mark.parametrize(("error", "told"), REASONS)
def test_what_the_system_often_says_is_told_in_the_language_of_the_reader(error: OSError, told: str) -> None:
    reason = system_reason(error)

    assert translator("en")(reason) == told
    assert len({translator(language)(reason) for language in ("fr", "nl", "de", "en")}) == 4


def test_what_it_rarely_says_stays_in_its_words_without_the_path() -> None:
    reason = system_reason(OSError(errno.EXDEV, "Invalid cross-device link", PATH))

    assert translator("nl")(reason) == "Invalid cross-device link"


def test_a_fault_of_tls_is_not_taken_for_one_of_the_disk() -> None:
    """Its number 1 is no EPERM."""
    answers, out = ssl.MemoryBIO(), ssl.MemoryBIO()
    answers.write(b"220 no TLS here\r\n")
    with pytest.raises(ssl.SSLError) as caught:
        ssl.create_default_context().wrap_bio(answers, out, server_hostname="mail.example").do_handshake()

    assert translator("nl")(system_reason(caught.value)) == "WRONG_VERSION_NUMBER"


def test_a_folder_where_a_file_should_be_is_told_by_the_real_system(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError) as caught, writing_to("duo", say("Move it.")):
        tmp_path.write_text("")

    assert (
        translator("de")(caught.value.problem) == "duo kann nicht geschrieben werden (das ist ein Ordner, keine Datei)."
    )


PROBLEM = say("The journal {file} cannot be used: {error}")


def test_a_damaged_database_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(os.urandom(4096))

    with pytest.raises(ToolkitError) as caught, usable(path.name, PROBLEM, say("Restore it.")):
        sqlite3.connect(path).execute("SELECT 1 FROM effect")

    assert "het is beschadigd" in translator("nl")(caught.value.problem)


def test_a_locked_database_is_told_in_words(tmp_path: Path) -> None:
    holder, other = (sqlite3.connect(tmp_path / "a", timeout=0) for _ in range(2))
    holder.execute("BEGIN EXCLUSIVE")

    with pytest.raises(ToolkitError) as caught, usable("a", PROBLEM, say("Wait.")):
        other.execute("CREATE TABLE t (x)")

    assert "another program is using it" in translator("en")(caught.value.problem)
    holder.close()
    other.close()


ERRORS = [
    ToolkitError(say("{file} is there already.", file="config.toml"), say("Choose another folder.")),
    ConfigError(
        say("No row of “{table}” is called “{name}”.", table=load_schema().table("duos").title, name="D-1"),
        say("Choose one of: {names}.", names=(say("one"), dt.date(2026, 3, 31))),
    ),
    BusyError(say_many("{count} message waits", "{count} messages wait", 2), say("Wait until it has ended.")),
    MailError(say("The mail server {host} cannot be used.", host="x.example"), say("Wait."), is_passing=True),
]


def fail(number: int) -> None:
    raise ERRORS[number]


def same(one: BaseException | None, other: ToolkitError) -> bool:
    return type(one) is type(other) and vars(one) == vars(other) and str(one) == str(other)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_is_whole_after_it_was_pickled(error: ToolkitError) -> None:
    assert same(pickle.loads(pickle.dumps(error)), error)  # noqa: S301 - our own


def test_an_error_comes_whole_out_of_a_pool_of_processes() -> None:
    """An exception that cannot be read back breaks the pool, and with it all that still waits."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        futures = [pool.submit(fail, number) for number in range(len(ERRORS))]
        came = [future.exception(timeout=60) for future in futures]

    assert [same(one, other) for one, other in zip(came, ERRORS, strict=True)] == [True] * len(ERRORS)
