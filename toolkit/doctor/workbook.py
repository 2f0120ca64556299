"""The workbook: whether it can be read and written to, and its sheets are still where they were."""

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from toolkit.doctor.diagnosis import Diagnosis, Health, wrong
from toolkit.errors import ToolkitError
from toolkit.examine import examine
from toolkit.lease import refuse_elsewhere
from toolkit.memory.journal import FILE, open_journal
from toolkit.model.message import Message, say, say_many
from toolkit.setup import Setup
from toolkit.workbooks.google.patience import Patience
from toolkit.workbooks.google.spreadsheet import Spreadsheet
from toolkit.workbooks.inplace.editing import WRITABLE
from toolkit.workbooks.xlsx.replacing import opened_by

_READING, _WRITING, _SHEETS = say("workbook"), say("writing into the workbook"), say("sheets and columns")
_MISSING = ("W1", "W2")
_LEASE = say("one computer alone")
_PATIENCE = Patience(answer_s=30, deadline_s=20)
"""Somebody waits for the answer."""


def look_at_workbook(setup: Setup, now: dt.datetime) -> Iterator[Diagnosis]:
    """Reading, writing, and whether the sheets are where they were."""
    place = setup.workbook if isinstance(setup.workbook, Path) else replace(setup.workbook, patience=_PATIENCE)
    file = place.name
    today = now.astimezone(setup.zone).date()
    found = examine(place, today, schema=setup.schema, profile=setup.profile, mapping=setup.mapping)
    rows = sum(found.row_counts.values())
    said = say("{file} is read: {sheets} sheets, {rows} rows", file=file, sheets=len(found.grids), rows=rows)
    yield Diagnosis("workbook", _READING, Health.GOOD, said)
    sheets = {grid.name for grid in found.grids}
    for notice in found.notices:
        problem = say("{sheet}: {remark}", sheet=notice.sheet or file, remark=notice.message)
        named = file if isinstance(place, Path) else setup.config.settings.workbook
        remedy = say("If that is not meant: “mentorat adopt {file}” looks for the tables anew.", file=named)
        is_of_sheet = notice.sheet in sheets  # what is said of the workbook as such says what to do itself
        yield Diagnosis("sheets", _SHEETS, Health.WARNING, problem, remedy if is_of_sheet else None)
    missing = sum(finding.code in _MISSING for finding in found.findings)
    if missing:
        said = say_many("{count} sheet or column is missing", "{count} sheets or columns are missing", missing)
        yield Diagnosis("missing", _SHEETS, Health.WARNING, said, say("“mentorat check” says which, and what to do."))
    yield from _lease(setup, found.lease)
    yield _writing(setup, place) if isinstance(place, Path) else _writing_at_google(place)


def _lease(setup: Setup, found: str | None) -> Iterator[Diagnosis]:
    """Whether it is this computer that looks after the workbook; nothing is said of one that nobody looks after."""
    if found is None:
        return
    with ExitStack() as stack:
        has_journal = (setup.state / FILE).exists()
        journal = stack.enter_context(open_journal(setup.state, setup.association)) if has_journal else None
        try:
            refuse_elsewhere(setup, found, journal)
        except ToolkitError as error:
            yield wrong("lease", _LEASE, error)
        else:
            said = say("this computer looks after {file}, and no other", file=setup.workbook.name)
            yield Diagnosis("lease", _LEASE, Health.GOOD, said)


def _writing_at_google(place: Spreadsheet) -> Diagnosis:
    """Whether the spreadsheet may be written to: what was read was asked for with that right, but the share decides."""
    from toolkit.workbooks.google.workbook import may_write

    if not place.writes:
        return _warning(say("the configuration does not allow it"), say("Set enabled of [writing] to true."))
    try:
        email = may_write(place)
    except ToolkitError as error:
        return wrong("writing", _WRITING, error)
    return Diagnosis("writing", _WRITING, Health.GOOD, say("{email} may write into it", email=email))


def _writing(setup: Setup, path: Path) -> Diagnosis:
    if not setup.config.settings.writing.enabled:
        return _warning(say("the configuration does not allow it"), say("The result goes into a file beside it."))
    if path.suffix.lower() not in WRITABLE:
        remedy = say("The result goes into a file beside it; to have it inside, save the workbook as .xlsx.")
        return _warning(say("{file} is not an .xlsx workbook", file=path.name), remedy)
    if not os.access(path, os.W_OK):
        return _warning(say("{file} is write-protected", file=path.name), say("Lift the protection of the file."))
    owner = opened_by(path)
    if owner is not None:
        said = say("{file} is open now ({owner})", file=path.name, owner=owner)
        return _warning(said, say("That is no fault: what could not be written is tried again every half hour."))
    return Diagnosis("writing", _WRITING, Health.GOOD, say("{file} may be written to", file=path.name))


def _warning(said: Message, remedy: Message) -> Diagnosis:
    return Diagnosis("writing", _WRITING, Health.WARNING, said, remedy)
