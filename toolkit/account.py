"""What a run tells: sentences at the terminal, and the lines of the sheet `Journal`."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from toolkit.documents.plan import Document, DocumentPlan, HeldBack
from toolkit.documents.registry import KINDS
from toolkit.errors import ToolkitError
from toolkit.i18n import Translator
from toolkit.mailing.correspondence import called, mail_title, remedy_of, state_of
from toolkit.memory.journal import Entry
from toolkit.model.message import Message, say, say_many
from toolkit.reports.journal_sheet import Line
from toolkit.schema.own_sheets import TO_APPROVE

_SHOWN_IN_JOURNAL = 500
COLUMNS = say("columns of your sheets")


@dataclass(slots=True)
class Account:
    """What a run did, in sentences; what it holds back; and what failed."""

    lines: list[Message] = field(default_factory=list)
    held: list[HeldBack] = field(default_factory=list)
    failed: list[tuple[Message, Message]] = field(default_factory=list)
    """What failed, and why."""
    cells: list[Message] = field(default_factory=list)
    """What people should know of the columns that were filled in."""
    is_busy: bool = False
    """Whether the workbook was in use, so that it is worth to try again later."""
    is_stopped: bool = False
    """Whether steps were left out, because the run was asked to stop."""

    def say(self, message: Message) -> None:
        """Add a sentence."""
        self.lines.append(message)

    def say_due(self, plans: Sequence[DocumentPlan]) -> None:
        """Tell which documents a run would prepare, and which it would hold back."""
        due = [document for plan in plans for document in plan.documents]
        for document in due:
            self.say(say("would prepare {file} ({language})", file=document.file_name(), language=document.language))
        self.say_held(plans, is_new=bool(due))

    def say_prepared(self, prepared: Sequence[Document], folder: str) -> None:
        """Tell how many documents of each kind were prepared, and where they are."""
        counts = Counter(document.template for document in prepared)
        for name, kind in KINDS.items():
            if counts[name]:
                self.say(say("prepared: {count} × {kind}", count=counts[name], kind=kind.title))
        if prepared:
            self.say(say("They are in the folder {folder}.", folder=folder))

    def hold_back(self, document: Document, error: ToolkitError) -> None:
        """Note that a document that was due could not be made."""
        self.held.append(HeldBack(document.template, document.subject, (error.told,)))

    def say_held(self, plans: Sequence[DocumentPlan], *, is_new: bool) -> None:
        """Tell what waits for somebody, and how many documents are left to people; or that there is nothing."""
        self.held.extend(held for plan in plans for held in plan.held_back)
        if plans and not (is_new or self.held or self.failed):
            self.say(say("No new letter or contract was due."))
        alike: dict[str, list[HeldBack]] = {}
        for held in self.held:
            alike.setdefault(f"{held.template} {held.problems}", []).append(held)
        for first, *others in alike.values():
            subjects = ", ".join(held.subject for held in (first, *others))
            kind = KINDS[first.template].title
            self.say(
                say("held back: {kind} {subject}: {problems}", kind=kind, subject=subjects, problems=first.problems)
            )
        for plan in plans:
            if plan.too_old:
                self.say(_too_old(len(plan.too_old)))

    def may_go_on(self, is_stopped: Callable[[], bool]) -> bool:
        """Whether another step may begin; if not, say so once."""
        if is_stopped() and not self.is_stopped:
            self.is_stopped = True
            self.say(say("stopped as asked; the next run goes on from here"))
        return not self.is_stopped

    def say_filled_in(self, count: int, remarks: Sequence[Message]) -> None:
        """Tell how many cells of people's sheets were filled in, and what they should know about it."""
        if count:
            self.say(say_many("filled in: {count} cell", "filled in: {count} cells", count))
        for remark in remarks:
            self.say(remark)
        self.cells.extend(remarks)

    @contextmanager
    def step(self, what: Message) -> Iterator[None]:
        """Take one step of a run: what stands against it is noted, and the others are taken all the same."""
        try:
            yield
        except ToolkitError as error:
            self.fail(what, error)

    def fail(self, what: Message, error: ToolkitError) -> None:
        """Note that `what` failed, and go on."""
        self.failed.append((what, error.told))
        self.say(error.told)


def waiting_lines(account: Account, today: dt.date, to_approve: int, translate: Translator) -> Iterator[Line]:
    """What failed, and what waits for somebody: the coordinator reads the sheet, not the terminal.

    `to_approve` is how many messages wait for an OK.
    """
    when = translate.date(today)
    if to_approve:
        ask = say("write OK or non beside each in “{sheet}”", sheet=dict(TO_APPROVE))
        yield when, translate(for_approval(to_approve)), "", translate(say("waits")), translate.sentence(ask)
    for what, problem in account.failed:
        yield when, translate(what), "", translate(say("failed")), translate.sentence(problem)
    for remark in account.cells:
        yield when, translate(COLUMNS), "", "", translate.sentence(remark)
    for held in account.held:
        todo = translate.sentence(say("{problems}", problems=held.problems))
        yield when, translate(KINDS[held.template].title), held.subject, translate(say("held back")), todo


def for_approval(count: int) -> Message:
    """How many messages wait for an OK."""
    return say_many("{count} message waits for your OK", "{count} messages wait for your OK", count)


def is_document(entry: Entry) -> bool:
    """Whether the effect of `entry` is a file, which one can look for."""
    return _template(entry) in KINDS


def done_lines(entries: Sequence[Entry], zone: dt.tzinfo, translate: Translator) -> Iterator[Line]:
    """What was done, the newest first, at the time that the clocks of the association showed."""
    whole = [entry for entry in entries if not entry.part_of]
    for entry in reversed(whole[-_SHOWN_IN_JOURNAL:]):
        kind = KINDS.get(_template(entry))
        title = kind.title if kind else mail_title(entry)
        at = entry.claimed_at.astimezone(zone)
        when = f"{translate.date(at.date())} {at:%H:%M}"
        remedy = remedy_of(entry)
        todo = translate.sentence(remedy) if remedy else ""
        yield when, translate(title), translate(called(entry.key.subject)), translate(state_of(entry)), todo


def _too_old(count: int) -> Message:
    return say_many(
        "{count} letter or contract has been due for so long that it is left to you (max_age_days).",
        "{count} letters or contracts have been due for so long that they are left to you (max_age_days).",
        count,
    )


def _template(entry: Entry) -> str:
    return entry.key.kind.partition(".")[2]
