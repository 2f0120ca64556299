"""One computer for each workbook: its journal bears the mark of the run that wrote it last.

A run that finds a mark of none of its own runs is on another computer, or in a copy of the folder: what was sent
and prepared there is not known here, so it does nothing. Somebody decides who looks after the workbook from now on.
"""

import platform
from uuid import uuid4

from toolkit import clock
from toolkit.errors import ToolkitError
from toolkit.memory.journal import Journal
from toolkit.model.message import say
from toolkit.reports.journal_sheet import Lease
from toolkit.schema.own_sheets import JOURNAL, lease_in
from toolkit.setup import Setup
from toolkit.workbooks.workbook import open_workbook


def refuse_elsewhere(setup: Setup, found: str | None, journal: Journal | None) -> None:
    """Raise ToolkitError if the mark in the workbook is none of ours; without a journal none is."""
    if found is not None and not (journal and journal.knows_lease(found)):
        name = setup.workbook.name
        raise ToolkitError(
            say("Another computer looks after {file}: the sheet “{sheet}” says which.", file=name, sheet=dict(JOURNAL)),
            say(
                "Let it go on there; if this computer is to do it from now on, or "
                "if its own memory was lost, type “mentorat take-over”."
            ),
        )


def renewed_lease(setup: Setup, journal: Journal) -> Lease:
    """Return the lease of this run: it is remembered before it is written."""
    now = clock.now()
    local = now.astimezone(setup.zone).replace(tzinfo=None)
    lease = Lease(uuid4().hex, platform.node() or "?", local)
    journal.remember_lease(lease.token, now)
    return lease


def take_over(setup: Setup, journal: Journal) -> bool:
    """Look after the workbook from now on; False if this computer already does. Raises ToolkitError."""
    found = lease_in(open_workbook(setup.workbook).read()[0])
    if found is None or journal.knows_lease(found):
        return False
    journal.remember_lease(found, clock.now())
    return True
