"""What the steps of one run work with, and what they write into the workbook and beside it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from toolkit import clock
from toolkit.account import COLUMNS, Account, done_lines, for_approval, waiting_lines
from toolkit.errors import ToolkitError
from toolkit.i18n import Translator
from toolkit.lease import refuse_elsewhere, renewed_lease
from toolkit.mailing.approvals import Waiting, approval_sheet
from toolkit.mailing.handing_over import plan_handovers, waiting_handovers
from toolkit.mailing.reminding import answers_of, desk_of, waiting_for_approval
from toolkit.memory.history import open_history
from toolkit.memory.journal import Journal
from toolkit.model.message import say_many
from toolkit.model.verdict import Examination
from toolkit.paperwork.register import registered_in
from toolkit.publishing.page import figures_before, figures_today, page_of_today, write_page
from toolkit.reports.journal_sheet import journal_sheet
from toolkit.reports.quality_sheet import quality_sheet
from toolkit.reports.sheet import OwnSheet
from toolkit.setup import Setup
from toolkit.workbooks.workbook import Workbook
from toolkit.write_back import cells_to_write, is_write_back


@dataclass(frozen=True, slots=True)
class Night:
    """One run: for whom, what was read, where it is remembered and told."""

    setup: Setup
    examination: Examination
    today: dt.date
    journal: Journal
    workbook: Workbook
    translate: Translator
    account: Account


def hold_lease(night: Night, *, claims: bool) -> None:
    """Make sure that no other computer looks after the workbook, before anything is prepared or sent.

    A workbook that nobody looks after yet gets our mark at once, if the run `claims` it. Raises ToolkitError.
    """
    lease, writing = night.examination.lease, night.setup.config.settings.writing
    if lease is None and claims and writing.enabled:
        lease = night.workbook.claim(list(_sheets(night, _waiting(night))), backups=writing.backups)
    refuse_elsewhere(night.setup, lease, night.journal)


def report(night: Night) -> None:
    """Fill in the columns that the configuration names, and write our sheets. Raises ToolkitError."""
    with night.account.step(COLUMNS):
        _write_back(night)
    writing = night.setup.config.settings.writing
    waiting = _waiting(night)
    told = night.workbook.write_sheets(list(_sheets(night, waiting)), allowed=writing.enabled, backups=writing.backups)
    if waiting:
        night.account.say(for_approval(len(waiting)))
        answers = answers_of(night.setup, night.examination)
        unclear = sum(answers.is_unclear(one.key) for one in waiting)
        if unclear:
            night.account.say(
                say_many(
                    "{count} answer beside them is neither OK nor non, so it still waits",
                    "{count} answers beside them are neither OK nor non, so they still wait",
                    unclear,
                )
            )
    night.account.say(told.message)
    night.account.is_busy = night.account.is_busy or told.is_busy


def _sheets(night: Night, waiting: Sequence[Waiting]) -> Iterator[OwnSheet]:
    """Our sheets in the workbook, as far as the run has come; `waiting` is what waits for an approval."""
    setup, examination, translate = night.setup, night.examination, night.translate
    settings = setup.config.settings
    lease = renewed_lease(setup, night.journal)
    figures, before = figures_today(examination, setup, night.today), figures_before(setup, night.today)
    name = settings.association.name
    yield quality_sheet(examination, figures, name, setup.schema, translate, before, lease.at)
    done = [entry for entry in night.journal.entries() if not is_write_back(entry.key)]
    open_lines = waiting_lines(night.account, night.today, len(waiting), translate)
    yield journal_sheet([*open_lines, *done_lines(done, ZoneInfo(settings.time_zone), translate)], translate, lease)
    if settings.documents.mail_people or settings.reminders.people == "ask":
        yield approval_sheet(waiting, translate)


def _waiting(night: Night) -> list[Waiting]:
    """What waits for somebody's approval, documents first."""
    setup, examination, today = night.setup, night.examination, night.today
    entries = night.journal.entries()
    waiting: list[Waiting] = []
    if setup.config.settings.documents.mail_people:
        found = plan_handovers(setup, examination, today, entries, registered_in(setup.state))
        waiting += waiting_handovers(found, night.translate)
    if setup.config.settings.reminders.people == "ask":
        waiting += waiting_for_approval(desk_of(setup, examination, today, entries), today, setup.schema)
    return waiting


def _write_back(night: Night) -> None:
    """Fill in the columns of people's sheets.

    What cannot be written now waits: the journal remembers only what was.
    """
    settings, journal, account = night.setup.config.settings, night.journal, night.account
    cells = cells_to_write(settings.write_back, night.examination, journal.entries())
    if not cells:
        return
    writing = settings.writing
    edits = [cell.edit for cell in cells]
    written = night.workbook.write_cells(edits, allowed=writing.enabled, backups=writing.backups)
    if written.edited is None:
        account.is_busy = written.is_busy
        account.say(say_many("{count} cell waits to be filled in.", "{count} cells wait to be filled in.", len(cells)))
        return
    done = set(written.edited.cells)
    for cell in cells:
        if cell.edit in done and journal.claim(cell.key, clock.now(), f"{cell.edit.sheet}!{cell.edit.cell}"):
            journal.confirm(cell.key, clock.now())
    account.say_filled_in(len(done), [*(one.message for one in written.edited.refused), *written.edited.notices])


def report_page(night: Night) -> None:
    """Write the page; if the history cannot be read, which was told before, without trends. Raises ToolkitError."""
    setup, settings = night.setup, night.setup.config.settings
    with ExitStack() as stack:
        history = None
        with suppress(ToolkitError):
            history = stack.enter_context(open_history(setup.state))
        anonymous = settings.report.anonymous
        sources = page_of_today(night.examination, setup, night.today, history, anonymous=anonymous)
    night.account.say(write_page(sources, setup.config.path(settings.report.page), settings.language))
