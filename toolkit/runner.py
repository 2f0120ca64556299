"""One run of a job for one association: read, judge, plan, apply, report.

What a run would do is a value, the plan: `--dry-run` shows it, a run applies the very same.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout

from toolkit import clock
from toolkit.documents.contracts import CONTRACT, due_contracts
from toolkit.documents.letters import LETTER_TEMPLATES, LetterRules, due_letters
from toolkit.documents.plan import DocumentPlan, Remembered
from toolkit.documents.sender import sender_fields
from toolkit.errors import ToolkitError
from toolkit.examine import examine
from toolkit.filing import file_documents, settle
from toolkit.i18n import Translator
from toolkit.journal import EffectState, Entry, Journal, open_journal
from toolkit.model.message import Message, say, say_many
from toolkit.model.verdict import Examination
from toolkit.reports.as_text import summary
from toolkit.reports.quality_sheet import Line, journal_sheet, quality_sheet
from toolkit.setup import Setup
from toolkit.workbooks.writing import write_sheets
from toolkit.workbooks.xlsx.replacing import fingerprint

_SHOWN_IN_JOURNAL = 500


@dataclass(slots=True)
class Account:
    """What a run did, in sentences; and which steps failed."""

    lines: list[Message] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def say(self, message: Message) -> None:
        """Add a sentence."""
        self.lines.append(message)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would do."""

    examination: Examination
    documents: tuple[DocumentPlan, ...]
    steps: tuple[str, ...]


def plan_run(setup: Setup, steps: Sequence[str], today: dt.date, journal: Journal | None) -> Plan:
    """Return what the steps would do on `today`. Raises WorkbookError if the workbook cannot be read."""
    examination = examine(setup.workbook, today, schema=setup.schema, profile=setup.profile)
    settings = setup.config.settings
    sender = sender_fields(asdict(settings.association))
    rules = LetterRules(
        max_age_days=settings.documents.max_age_days,
        repeat_days=settings.documents.repeat_days,
        language=settings.language,
        languages=setup.schema.words("language"),
    )
    remembered = _remembered(journal)
    programme = examination.programme
    plans = []
    if "letters" in steps:
        plans.append(due_letters(programme, today, sender, rules, remembered))
    if "contracts" in steps:
        plans.append(due_contracts(programme, today, sender, rules, remembered))
    return Plan(examination, tuple(plans), tuple(steps))


def run_steps(
    setup: Setup, steps: Sequence[str], today: dt.date, translate: Translator, *, dry: bool = False
) -> Account:
    """Take the steps, or tell what they would do. A step that fails is told and does not stop the others."""
    account = Account()
    state = setup.config.path(setup.config.settings.state.folder)
    if dry and not state.exists():  # a dry run leaves nothing behind
        _tell_plan(setup, plan_run(setup, steps, today, None), translate, account)
        return account
    with _only_run(state), open_journal(state, setup.association) as journal:
        if dry:
            _tell_plan(setup, plan_run(setup, steps, today, journal), translate, account)
            return account
        _settle(setup, journal, account)
        seen = fingerprint(setup.workbook) if setup.workbook.is_file() else ""
        plan = plan_run(setup, steps, today, journal)
        _tell_check(plan, translate, account)
        _step(account, "documents", lambda: _file(setup, plan, today, journal, account))
        if "report" in steps:
            _step(account, "report", lambda: _report(setup, plan, today, journal, (seen, translate, account)))
    return account


def _step(account: Account, name: str, act: Callable[[], None]) -> None:
    try:
        act()
    except ToolkitError as error:
        account.failed.append(name)
        account.say(say("{problem} {remedy}", problem=error.problem, remedy=error.remedy))


def _remembered(journal: Journal | None) -> Remembered:
    found: dict[tuple[str, str], tuple[str, ...]] = defaultdict(tuple)
    for entry in journal.entries() if journal else ():
        found[entry.key.kind, entry.key.subject] += (entry.key.occurrence,)
    return Remembered(dict(found))


def _settle(setup: Setup, journal: Journal, account: Account) -> None:
    """Settle what an interrupted run left in doubt."""
    folder = setup.config.path(setup.config.settings.documents.folder)
    count = settle(folder, journal, clock.now())
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


def _tell_plan(setup: Setup, plan: Plan, translate: Translator, account: Account) -> None:
    _tell_check(plan, translate, account)
    for documents in plan.documents:
        for document in documents.documents:
            account.say(say("would prepare {file} ({language})", file=document.file_name(), language=document.language))
        _tell_held(documents, account)
    if "report" in plan.steps:
        account.say(say("would write the quality sheet for {file}", file=setup.workbook.name))


def _tell_held(documents: DocumentPlan, account: Account) -> None:
    for held in documents.held_back:
        account.say(
            say(
                "held back: {kind} {subject}: {problems}",
                kind=KINDS[held.template],
                subject=held.subject,
                problems=held.problems,
            )
        )
    if documents.too_old:
        account.say(
            say_many(
                "{count} letter or contract has been due for so long that it is left to you (max_age_days).",
                "{count} letters or contracts have been due for so long that they are left to you (max_age_days).",
                documents.too_old,
            )
        )


def _file(setup: Setup, plan: Plan, today: dt.date, journal: Journal, account: Account) -> None:
    folder = setup.config.path(setup.config.settings.documents.folder)
    due = [document for documents in plan.documents for document in documents.documents]
    filed = file_documents(due, folder / today.isoformat(), setup.config.own, journal)
    for kind, title in KINDS.items():
        count = sum(1 for document in filed.prepared if document.template == kind)
        if count:
            account.say(say("prepared: {count} × {kind}", count=count, kind=title))
    if filed.prepared:
        account.say(say("They are in the folder {folder}.", folder=f"{folder.name}/{today.isoformat()}"))
    elif plan.documents:
        account.say(say("No new letter or contract was due."))
    for document, error in filed.failed:
        problem = say("{problem} {remedy}", problem=error.problem, remedy=error.remedy)
        account.say(
            say(
                "held back: {kind} {subject}: {problems}",
                kind=KINDS[document.template],
                subject=document.subject,
                problems=problem,
            )
        )
    for documents in plan.documents:
        _tell_held(documents, account)


def _report(
    setup: Setup, plan: Plan, today: dt.date, journal: Journal, context: tuple[str, Translator, Account]
) -> None:
    seen, translate, account = context
    settings = setup.config.settings
    sheets = [
        quality_sheet(plan.examination, today, settings.association.name, setup.schema, translate),
        journal_sheet([*_held_lines(plan, today, translate), *_journal_lines(journal.entries(), translate)], translate),
    ]
    account.say(
        write_sheets(setup.workbook, sheets, seen, allowed=settings.writing.enabled, backups=settings.writing.backups)
    )


def _journal_lines(entries: Sequence[Entry], translate: Translator) -> Iterator[Line]:
    for entry in reversed(entries[-_SHOWN_IN_JOURNAL:]):
        template = entry.key.kind.partition(".")[2]
        title = KINDS.get(template, say("{kind}", kind=entry.key.kind))
        state = say("prepared") if entry.state is EffectState.DONE else say("in doubt")
        when = f"{translate.date(entry.claimed_at.date())} {entry.claimed_at:%H:%M}"
        yield when, translate(title), entry.key.subject, translate(state), ""


def _held_lines(plan: Plan, today: dt.date, translate: Translator) -> Iterator[Line]:
    """What waits for somebody to fill in a cell: the coordinator reads the sheet, not the terminal."""
    for documents in plan.documents:
        for held in documents.held_back:
            todo = translate.sentence(say("{problems}", problems=held.problems))
            state = translate(say("held back"))
            yield translate.date(today), translate(KINDS[held.template]), held.subject, state, todo


@contextmanager
def _only_run(state: Path) -> Iterator[None]:
    """Hold the lock of the association's state. Raises ToolkitError if another run holds it."""
    try:
        state.mkdir(parents=True, exist_ok=True)
        with FileLock(state / "run.lock", timeout=0):
            yield
    except Timeout as error:
        raise ToolkitError(
            say("Another run for this association is in progress."), say("Wait until it has ended.")
        ) from error


KINDS = {
    "confirmation-mentor": say("letter of acceptance to a mentor"),
    "refusal-mentor": say("letter of refusal to a mentor"),
    "confirmation-mentee": say("letter of acceptance to a mentee"),
    "refusal-mentee": say("letter of refusal to a mentee"),
    "contract": say("contract of a duo"),
}
assert set(KINDS) == {*LETTER_TEMPLATES, CONTRACT}  # noqa: S101 - a title for each kind
