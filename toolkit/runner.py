"""One run of a job for one association: read, judge, plan, apply, report.

What a run would do is a value, the plan: `--dry-run` shows it, a run applies the very same.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit import clock
from toolkit.account import Account, is_document
from toolkit.documents.due import due_documents
from toolkit.documents.plan import DocumentPlan, Remembered
from toolkit.documents.registry import kinds_of
from toolkit.documents.render import Renderer
from toolkit.examine import examine
from toolkit.i18n import Translator
from toolkit.lease import refuse_elsewhere
from toolkit.mailing.bounces import came_back, look_for_bounces
from toolkit.mailing.correspondence import MAIL_KINDS
from toolkit.mailing.document_mail import mail_documents
from toolkit.mailing.hand_over import hand_over, tell_handovers
from toolkit.mailing.remind import REMINDERS, remind, tell_reminders
from toolkit.memory.history import open_history
from toolkit.memory.home import refuse_copy, settle_here
from toolkit.memory.journal import FILE, EffectState, Entry, Journal, open_journal
from toolkit.memory.locking import only_run
from toolkit.model.message import say, say_many
from toolkit.model.verdict import Examination
from toolkit.night import Night, hold_lease, report, report_page
from toolkit.paperwork.bundle import bundle
from toolkit.paperwork.filing import Desk, file_documents, settle
from toolkit.paperwork.office import house_of, office_of
from toolkit.paperwork.register import Register, open_register
from toolkit.paperwork.tracking import note_from
from toolkit.publishing.page import figures_today
from toolkit.reports.as_text import summary
from toolkit.settings import WriteBack
from toolkit.setup import Setup
from toolkit.workbooks.workbook import Workbook, open_workbook


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would do."""

    examination: Examination
    documents: tuple[DocumentPlan, ...]
    steps: tuple[str, ...]


def plan_run(
    setup: Setup, steps: Sequence[str], today: dt.date, journal: Journal | None, workbook: Workbook | None = None
) -> Plan:
    """Return what the steps would do on `today`. Raises WorkbookError if the workbook cannot be read."""
    place = workbook or setup.workbook
    examination = examine(place, today, schema=setup.schema, profile=setup.profile, mapping=setup.mapping)
    entries = journal.entries() if journal else ()
    return Plan(examination, plan_documents(setup, steps, examination, today, entries), tuple(steps))


def plan_documents(
    setup: Setup, steps: Sequence[str], examination: Examination, today: dt.date, entries: Sequence[Entry]
) -> tuple[DocumentPlan, ...]:
    """Return the documents that the steps would prepare. Raises ConfigError if one of the own files is wrong."""
    office = office_of(setup, today)
    remembered = _remembered(entries, setup.config.path(setup.config.settings.documents.folder))
    return tuple(
        due_documents(kinds_of(step, office.rules), examination.programme, office, remembered)
        for step in DOCUMENT_STEPS
        if step in steps
    )


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
        settle_here(setup.state, journal)
        with account.step(_DOCUMENTS), open_register(setup.state) as register:
            settle_documents(setup, journal, register, account)
        workbook = open_workbook(setup.workbook)
        plan = plan_run(setup, steps, today, journal, workbook)
        night = Night(setup, plan.examination, today, journal, workbook, translate, account)
        hold_lease(night, claims="report" in steps)
        _tell_check(plan, translate, account)
        if not _MAILING.isdisjoint(steps):
            with account.step(_BOUNCES):
                _note_bounces(night)
        is_new = False
        if account.may_go_on(is_stopped):
            with account.step(_DOCUMENTS), open_register(setup.state) as register:
                note_from(plan.examination.programme, register)
                is_new = _file(night, plan.documents, register)
            account.say_held(plan.documents, is_new=is_new)
            if plan.documents:
                with account.step(_MAIL), open_register(setup.state) as register:
                    mail_documents(setup, (journal, register), today, translate, account)
                with account.step(_HANDOVERS), open_register(setup.state) as register:
                    hand_over(setup, plan.examination, (journal, register), today, account)
        if "reminders" in steps and account.may_go_on(is_stopped):
            with account.step(REMINDERS):
                remind(setup, plan.examination, today, journal, account)
        if "report" in steps and account.may_go_on(is_stopped):
            with account.step(_REPORT):
                report(night)
        with account.step(_FIGURES), open_history(setup.state) as history:
            history.record(figures_today(plan.examination, setup, today), clock.now())
        if "report" in steps and setup.config.settings.report.page and account.may_go_on(is_stopped):
            with account.step(_PAGE):
                report_page(night)
    return account


def _told(setup: Setup, steps: Sequence[str], today: dt.date, translate: Translator) -> Account:
    """Tell what the steps would do. Nothing is left behind, not even a journal."""
    account = Account()
    entries: list[Entry] = []
    if (setup.state / FILE).exists():
        with open_journal(setup.state, setup.association) as journal:
            refuse_copy(setup.state, journal)
            plan = plan_run(setup, steps, today, journal)
            refuse_elsewhere(setup, plan.examination.lease, journal)
            entries = journal.entries()
    else:
        plan = plan_run(setup, steps, today, None)
        refuse_elsewhere(setup, plan.examination.lease, None)
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


DOCUMENT_STEPS = ("letters", "contracts")
_DOCUMENTS, _REPORT = say("letters and contracts"), say("quality sheet and journal")
_MAIL, _HANDOVERS = MAIL_KINDS["mail.documents"], MAIL_KINDS["mail.handover"]
_BOUNCES = say("messages that came back")
_MAILING = frozenset({"letters", "contracts", "reminders"})
_FIGURES, _PAGE = say("history of figures"), say("page of figures")


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


def _note_bounces(night: Night) -> None:
    count = look_for_bounces(night.setup.config, night.journal, night.today)
    if count:
        night.account.say(came_back(count))


def _file(night: Night, plans: Sequence[DocumentPlan], register: Register) -> bool:
    """Prepare the documents, and what lies beside them; return whether there were any to prepare."""
    setup, today, account = night.setup, night.today, night.account
    folder = setup.config.path(setup.config.settings.documents.folder)
    due = [document for plan in plans for document in plan.documents]
    desk = Desk(setup.config.own, Renderer(house_of(setup.config)), register)
    filed = file_documents(due, folder / today.isoformat(), desk, night.journal, today)
    account.say_prepared(filed.prepared, f"{folder.name}/{today.isoformat()}")
    for document, error in filed.failed:
        account.hold_back(document, error)
    for message in bundle(filed.papers, desk, setup.config.settings, today, night.translate):
        account.say(message)
    return bool(filed.prepared)
