"""The command line as functions: what `adopt --json` proposes, what `check --json` finds. Runs in this process."""

import contextlib
import datetime as dt
import io
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

from tests.adoption.measure import Proposal
from toolkit.cli.app import run

Command: TypeAlias = Callable[[Sequence[str]], int]
"""Runs the command line, writes to standard output, returns the exit status."""


class CommandFailedError(Exception):
    """The command gave no result; the text is what it said."""


def propose_with_cli(path: Path, command: Command = run) -> list[Proposal]:
    """Return what `mentorat adopt PATH --json` proposes. Nothing is proposed for a workbook that it refuses."""
    status, output, _ = _call(command, ["adopt", str(path.resolve()), "--json"])
    if not output.strip() and status == 2:
        return []
    return proposals_of(json.loads(output))


def check_with_cli(path: Path, today: dt.date, command: Command = run) -> Mapping[str, Any]:
    """Return what `mentorat check PATH --json` finds. Raises CommandFailedError."""
    arguments = ["check", str(path.resolve()), "--json", "--today", today.isoformat(), "--language", "fr"]
    _, output, errors = _call(command, arguments)
    if not output.strip():
        raise CommandFailedError(errors.strip())
    result: Mapping[str, Any] = json.loads(output)
    return result


def proposals_of(result: Mapping[str, Any]) -> list[Proposal]:
    """Return the proposals in the result of `adopt --json`."""
    return [
        (table, entry["sheet"], entry["header_row"], dict(_fields(entry["columns"])))
        for table, entries in result["tables"].items()
        for entry in entries
    ]


def _fields(columns: Mapping[str, Any]) -> Iterator[tuple[str, tuple[tuple[str, ...], float]]]:
    for name, found in columns.items():
        letters = found["column"]
        yield name, ((letters,) if isinstance(letters, str) else tuple(letters), float(found["confidence"]))


def _call(command: Command, arguments: list[str]) -> tuple[int, str, str]:
    """Run the command in a folder without a configuration; return its status, output and errors."""
    output, errors, here = io.StringIO(), io.StringIO(), Path.cwd()
    with TemporaryDirectory() as folder, contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        os.chdir(folder)
        try:
            status = command(arguments)
        finally:
            os.chdir(here)
    return status, output.getvalue(), errors.getvalue()
