"""A document asked for by hand: of any kind, about any row, due or not."""

import datetime as dt
from dataclasses import dataclass, replace

from toolkit import clock
from toolkit.account import Account
from toolkit.documents.due import Row, make
from toolkit.documents.kind import AnyKind
from toolkit.documents.plan import DocumentPlan, HeldBack
from toolkit.documents.registry import KINDS
from toolkit.documents.render import Renderer
from toolkit.errors import ToolkitError
from toolkit.examine import examine
from toolkit.files import free
from toolkit.i18n import Translator
from toolkit.lease import refuse_elsewhere
from toolkit.memory.home import settle_here
from toolkit.memory.journal import Journal, open_journal
from toolkit.memory.locking import only_run
from toolkit.model.message import say
from toolkit.model.programme import Programme
from toolkit.paperwork.bundle import bundle
from toolkit.paperwork.filing import Desk, Paper, content_of, make_paper, template_path
from toolkit.paperwork.office import house_of, office_of
from toolkit.paperwork.register import Register, Registered, open_register
from toolkit.runner import settle_documents
from toolkit.schema.definitions import Schema
from toolkit.schema.folding import fold_name
from toolkit.setup import Setup


@dataclass(frozen=True, slots=True)
class Prepared:
    """What came of it: a paper, or what holds it back, or the one there is that says the same."""

    paper: Paper | None = None
    held: HeldBack | None = None
    same: Registered | None = None


def prepare_by_hand(setup: Setup, kind: str, reference: str, today: dt.date, translate: Translator) -> Account:
    """Prepare one document of any kind, whether it is due or not. Raises ToolkitError where that cannot be."""
    account = Account()
    settings = setup.config.settings
    with (
        only_run(setup.state),
        open_journal(setup.state, setup.association) as journal,
        open_register(setup.state) as register,
    ):
        settle_here(setup.state, journal)
        settle_documents(setup, journal, register, account)
        prepared, desk = _prepare(setup, kind, reference, today, (journal, register))
        if prepared.same is not None:
            same, made = prepared.same, prepared.same.made
            told = {"number": same.number, "day": same.made_on, "file": made.file}
            account.say(say("document {number} of {day} says just the same: {file}", **told))
        elif prepared.held is not None:
            account.say_held([DocumentPlan(held_back=(prepared.held,))], is_new=False)
        elif prepared.paper is not None:
            paper = prepared.paper
            account.say_prepared([paper.document], f"{paper.path.parent.parent.name}/{paper.path.parent.name}")
            if paper.replaces:
                account.say(say("{number} replaces {old}", number=paper.number, old=paper.replaces))
            alone = replace(settings, documents=replace(settings.documents, cover_list=False))
            for message in bundle([paper], desk, alone, today, translate):
                account.say(message)
    return account


def _prepare(
    setup: Setup, kind_name: str, reference: str, today: dt.date, state: tuple[Journal, Register]
) -> tuple[Prepared, Desk]:
    """Make one document. One about the same event that says something else is replaced, under a new number.

    Raises ToolkitError if there is no such row, or if the template or the folder cannot be used.
    """
    journal, register = state
    kind = KINDS[kind_name]
    found = examine(setup.workbook, today, schema=setup.schema, profile=setup.profile, mapping=setup.mapping)
    refuse_elsewhere(setup, found.lease, journal)
    programme = found.programme
    desk = Desk(setup.config.own, Renderer(house_of(setup.config)), register)
    made = make(kind, _row(kind, programme, reference, setup.schema), programme, office_of(setup, today))
    if isinstance(made, HeldBack):
        return Prepared(held=made), desk
    last = register.last(made.key)
    template = desk.renderer.template(template_path(made.template, made.language, desk.own))
    folder = setup.config.path(setup.config.settings.documents.folder)
    if last is not None and last.made.content == content_of(made, template) and (folder / last.made.file).is_file():
        return Prepared(same=last), desk
    path = free(folder / today.isoformat() / made.file_name())
    is_first = journal.claim(
        made.key, clock.now(), f"{path.parent.name}/{path.name}"
    )  # so that no night makes it again
    try:
        paper = make_paper(made, path, desk, today, last.number if last else "")
    except ToolkitError:
        if is_first:
            journal.release(made.key)
        raise
    if is_first:
        journal.confirm(made.key, clock.now())
    return Prepared(paper=paper), desk


def _row(kind: AnyKind, programme: Programme, reference: str, schema: Schema) -> Row:
    """The row that is called so, by its reference or by the name of the person."""
    rows: tuple[Row, ...] = getattr(programme, kind.table)
    wanted = fold_name(reference)
    found = [row for row in rows if wanted in {fold_name(name) for name in _names(row)}]
    if len(found) == 1:
        return found[0]
    if found:
        raise ToolkitError(
            say("More than one row is called “{name}”.", name=reference), say("Name it by a reference of its own.")
        )
    raise ToolkitError(
        say("No row of “{table}” is called “{name}”.", table=schema.table(kind.table).title, name=reference),
        say("Write the reference as it stands in the workbook, or the full name."),
    )


def _names(row: Row) -> tuple[str, ...]:
    return tuple(name for name in (row.reference, getattr(row, "full_name", None)) if name)
