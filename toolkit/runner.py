"""One run of a job for one association: read, judge, plan, apply, report.

What a run would do is a value, the plan: `--dry-run` shows it, a run applies the very same.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from toolkit import clock
from toolkit.account import COLUMNS, Account, done_lines, is_document, waiting_lines
from toolkit.documents.due import due_documents
from toolkit.documents.plan import DocumentPlan, Remembered
from toolkit.documents.registry import kinds_of
from toolkit.documents.render import Renderer
from toolkit.errors import ToolkitError
from toolkit.examine import examine
from toolkit.i18n import Translator
from toolkit.mailing.approvals import Waiting, approval_sheet
from toolkit.mailing.correspondence import MAIL_KINDS
from toolkit.mailing.document_mail import mail_documents
from toolkit.mailing.hand_over import hand_over, tell_handovers
from toolkit.mailing.handing_over import plan_handovers, waiting_handovers
from toolkit.mailing.remind import REMINDERS, remind, tell_reminders
from toolkit.mailing.reminding import desk_of, waiting_for_approval
from toolkit.memory.history import open_history
from toolkit.memory.journal import EffectState, Entry, Journal, entries_in, open_journal
from toolkit.memory.locking import only_run
from toolkit.model.message import Message, say, say_many
from toolkit.model.verdict import Examination
from toolkit.paperwork.bundle import bundle
from toolkit.paperwork.filing import Desk, file_documents, settle
from toolkit.paperwork.office import house_of, office_of
from toolkit.paperwork.register import Register, open_register, registered_in
from toolkit.paperwork.tracking import note_from
from toolkit.publishing.page import figures_before, figures_today, page_of_today, write_page
from toolkit.reports.as_text import summary
from toolkit.reports.quality_sheet import journal_sheet, quality_sheet
from toolkit.reports.sheet import OwnSheet
from toolkit.settings import WriteBack
from toolkit.setup import Setup
from toolkit.workbooks.workbook import Workbook, open_workbook
from toolkit.write_back import cells_to_write, is_write_back


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would do."""

    examination: Examination
    documents: tuple[DocumentPlan, ...]
    steps: tuple[str, ...]


def plan_run(
    setup: Setup, steps: Sequence[str], today: dt.date, entries: Sequence[Entry], workbook: Workbook | None = None
) -> Plan:
    """Return what the steps would do on `today`, after what the journal remembers.

    Raises WorkbookError if the workbook cannot be read.
    """
    place = workbook or setup.workbook
    examination = examine(place, today, schema=setup.schema, profile=setup.profile, mapping=setup.mapping)
    office = office_of(setup, today)
    remembered = _remembered(entries, setup.config.path(setup.config.settings.documents.folder))
    plans = [
        due_documents(kinds_of(step, office.rules), examination.programme, office, remembered)
        for step in ("letters", "contracts")
        if step in steps
    ]
    return Plan(examination, tuple(plans), tuple(steps))


def run_steps(
    setup: Setup, steps: Sequence[str], today: dt.date, translate: Translator, *, dry: bool = False
) -> Account:
    """Take the steps, or tell what they would do.

    Raises ToolkitError where nothing can be done: no workbook, no journal, another run.
    """
    if dry:
        return _told(setup, steps, today, translate)
    with only_run(setup.state):
        return take_steps(setup, steps, today, translate)


def take_steps(
    setup: Setup,
    steps: Sequence[str],
    today: dt.date,
    translate: Translator,
    is_stopped: Callable[[], bool] = lambda: False,
) -> Account:
    """Take the steps: for who holds the lock of all runs. A step that fails is told and does not stop the others.

    No further step is begun once `is_stopped`. Raises ToolkitError where nothing can be done: no workbook, no journal.
    """
    account = Account()
    with open_journal(setup.state, setup.association) as journal:
        with _step(account, _DOCUMENTS), open_register(setup.state) as register:
            settle_documents(setup, journal, register, account)
        workbook = open_workbook(setup.workbook)
        plan = plan_run(setup, steps, today, journal.entries(), workbook)
        _tell_check(plan, translate, account)
        is_new = False
        if account.may_go_on(is_stopped):
            with _step(account, _DOCUMENTS), open_register(setup.state) as register:
                note_from(plan.examination.programme, register)
                is_new = _file(setup, plan, today, (journal, register, translate), account)
            account.say_held(plan.documents, is_new=is_new)
            if plan.documents:
                with _step(account, _MAIL), open_register(setup.state) as register:
                    mail_documents(setup, (journal, register), today, translate, account)
                with _step(account, _HANDOVERS), open_register(setup.state) as register:
                    hand_over(setup, plan.examination, (journal, register), today, account)
        if "reminders" in steps and account.may_go_on(is_stopped):
            with _step(account, REMINDERS):
                remind(setup, plan.examination, today, journal, account)
        if "report" in steps and account.may_go_on(is_stopped):
            with _step(account, _REPORT):
                _report(setup, plan, today, journal, (workbook, translate, account))
        with _step(account, _FIGURES), open_history(setup.state) as history:
            history.record(figures_today(plan.examination, setup, today), clock.now())
        if "report" in steps and setup.config.settings.report.page and account.may_go_on(is_stopped):
            with _step(account, _PAGE):
                _page(setup, plan, today, account)
    return account


def _told(setup: Setup, steps: Sequence[str], today: dt.date, translate: Translator) -> Account:
    """Tell what the steps would do. Nothing is left behind, not even a journal."""
    account = Account()
    entries = entries_in(setup.state, setup.association)
    plan = plan_run(setup, steps, today, entries)
    _tell_check(plan, translate, account)
    account.say_due(plan.documents)
    if plan.documents and setup.config.settings.documents.mail_to:
        account.say(say("would mail the documents to the coordinator"))
    for message in tell_handovers(setup, plan.examination, entries, today) if plan.documents else ():
        account.say(message)
    if "reminders" in plan.steps:
        tell_reminders(setup, plan.examination, today, entries, account)
    if "report" in plan.steps:
        if setup.config.settings.write_back != WriteBack():
            account.say(say("would fill in the columns of [write_back]"))
        account.say(say("would write the quality sheet for {file}", file=setup.workbook.name))
        page = setup.config.settings.report.page
        if page:
            account.say(say("would write the page {file}", file=setup.config.path(page).name))
    return account


_DOCUMENTS, _REPORT = say("letters and contracts"), say("quality sheet and journal")
_MAIL, _HANDOVERS = MAIL_KINDS["mail.documents"], MAIL_KINDS["mail.handover"]
_FIGURES, _PAGE = say("history of figures"), say("page of figures")


@contextmanager
def _step(account: Account, what: Message) -> Iterator[None]:
    try:
        yield
    except ToolkitError as error:
        account.fail(what, error)


def _remembered(entries: Sequence[Entry], folder: Path) -> Remembered:
    """What was prepared, without what `settle_documents` finds, or would find, that an interrupted run did not make."""
    found: dict[tuple[str, str], tuple[str, ...]] = defaultdict(tuple)
    for entry in entries:
        if entry.state is EffectState.DONE or not is_document(entry) or (folder / entry.detail).is_file():
            found[entry.key.kind, entry.key.subject] += (entry.key.occurrence,)
    return Remembered(dict(found))


def settle_documents(setup: Setup, journal: Journal, register: Register, account: Account) -> None:
    """Settle what an interrupted run left in doubt."""
    folder = setup.config.path(setup.config.settings.documents.folder)
    count = settle(folder, journal, register, clock.now())
    if count:
        account.say(
            say_many(
                "An earlier run was interrupted: {count} document was looked into and settled.",
                "An earlier run was interrupted: {count} documents were looked into and settled.",
                count,
            )
        )


def _tell_check(plan: Plan, translate: Translator, account: Account) -> None:
    if "check" in plan.steps:
        account.say(say("{text}", text=summary(plan.examination, translate)))


def _file(
    setup: Setup, plan: Plan, today: dt.date, context: tuple[Journal, Register, Translator], account: Account
) -> bool:
    """Prepare the documents, and what lies beside them; return whether there were any to prepare."""
    journal, register, translate = context
    folder = setup.config.path(setup.config.settings.documents.folder)
    due = [document for documents in plan.documents for document in documents.documents]
    desk = Desk(setup.config.own, Renderer(house_of(setup.config)), register)
    filed = file_documents(due, folder / today.isoformat(), desk, journal, today)
    account.say_prepared(filed.prepared, f"{folder.name}/{today.isoformat()}")
    for document, error in filed.failed:
        account.hold_back(document, error)
    for message in bundle(filed.papers, desk, setup.config.settings, today, translate):
        account.say(message)
    return bool(filed.prepared)


def _report(
    setup: Setup, plan: Plan, today: dt.date, journal: Journal, context: tuple[Workbook, Translator, Account]
) -> None:
    workbook, translate, account = context
    settings = setup.config.settings
    with _step(account, COLUMNS):
        _write_back(setup, plan, journal, workbook, account)
    entries = [entry for entry in journal.entries() if not is_write_back(entry.key)]
    lines = [*waiting_lines(account, today, translate), *done_lines(entries, translate)]
    ran_at = clock.now().astimezone(ZoneInfo(settings.time_zone)).replace(tzinfo=None)
    sheets = [
        quality_sheet(
            plan.examination,
            figures_today(plan.examination, setup, today),
            settings.association.name,
            setup.schema,
            translate,
            figures_before(setup, today),
            ran_at,
        ),
        journal_sheet(lines, translate),
        *_to_approve(setup, plan, today, journal, translate),
    ]
    writing = settings.writing
    told = workbook.write_sheets(sheets, allowed=writing.enabled, backups=writing.backups)
    account.say(told.message)
    account.is_busy = told.is_busy


def _to_approve(
    setup: Setup, plan: Plan, today: dt.date, journal: Journal, translate: Translator
) -> Iterator[OwnSheet]:
    """The sheet of messages that wait for somebody's approval, where the configuration wants one."""
    settings, entries = setup.config.settings, journal.entries()
    waiting: list[Waiting] = []
    if settings.documents.mail_people:
        found = plan_handovers(setup, plan.examination, today, entries, registered_in(setup.state))
        waiting += waiting_handovers(found, translate)
    if settings.reminders.people == "ask":
        waiting += waiting_for_approval(desk_of(setup, plan.examination, today, entries), today, setup.schema)
    if settings.documents.mail_people or settings.reminders.people == "ask":
        yield approval_sheet(waiting, translate)


def _write_back(setup: Setup, plan: Plan, journal: Journal, workbook: Workbook, account: Account) -> None:
    """Fill in the columns of people's sheets.

    What cannot be written now waits: the journal remembers only what was.
    """
    settings = setup.config.settings
    cells = cells_to_write(settings.write_back, plan.examination, journal.entries())
    if not cells:
        return
    writing = settings.writing
    edits = [cell.edit for cell in cells]
    written = workbook.write_cells(edits, allowed=writing.enabled, backups=writing.backups)
    if written.edited is None:
        account.say(say_many("{count} cell waits to be filled in.", "{count} cells wait to be filled in.", len(cells)))
        return
    done = set(written.edited.cells)
    for cell in cells:
        if cell.edit in done and journal.claim(cell.key, clock.now(), f"{cell.edit.sheet}!{cell.edit.cell}"):
            journal.confirm(cell.key, clock.now())
    account.say_filled_in(len(done), [*(one.message for one in written.edited.refused), *written.edited.notices])


def _page(setup: Setup, plan: Plan, today: dt.date, account: Account) -> None:
    """Write the page; if the history cannot be read, which was told before, without trends."""
    settings = setup.config.settings
    with ExitStack() as stack:
        history = None
        with suppress(ToolkitError):
            history = stack.enter_context(open_history(setup.state))
        sources = page_of_today(plan.examination, setup, today, history, anonymous=settings.report.anonymous)
    account.say(write_page(sources, setup.config.path(settings.report.page), settings.language))
