"""Which documents about a person were prepared, are due, are held back or wait to be mailed, and what to do."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from toolkit.documents.kind import AnyKind
from toolkit.documents.plan import DocumentPlan
from toolkit.documents.registry import KINDS
from toolkit.mailing.asked import Subject
from toolkit.mailing.correspondence import called
from toolkit.mailing.handing_over import Handover, Handovers, Unmailed, kind_of
from toolkit.model.message import Message, say
from toolkit.paperwork.register import Registered
from toolkit.paperwork.register_list import fate


def prepared_lines(
    subject: Subject, registered: Sequence[Registered], mailed: Mapping[str, Sequence[Message]], folder: str
) -> Iterator[Message]:
    """The documents that were made, the oldest first: the day, where each is, what became of it, what is to do.

    `mailed` says by number to whom documents were mailed; `folder` is what the folder of documents is called.
    """
    for one in registered:
        kind = kind_of(one.key)
        if kind is None or not subject.is_of(kind.table, one.key.subject):
            continue
        told = mailed.get(one.number, ())
        is_settled = told or one.replaced_by or one.handed_over_on or one.signed_on
        yield say(
            "{day}: {what}, {number}, {file}: {states}",
            day=one.made_on,
            what=_title(kind, one.key.subject),
            number=one.number,
            file=f"{folder}/{one.made.file}",
            states=(*fate(one, told), *(() if is_settled else (kind.action,))),
        )


def due_lines(subject: Subject, plans: Sequence[DocumentPlan]) -> Iterator[Message]:
    """The documents that are due and not made: what the next run will make, what holds the others back."""
    for plan in plans:
        for document in plan.documents:
            kind = KINDS[document.template]
            if subject.is_of(kind.table, document.subject):
                yield say("{what}: due; the next run prepares it", what=_title(kind, document.subject))
        for held in plan.held_back:
            kind = KINDS[held.template]
            if subject.is_of(kind.table, held.subject):
                what = _title(kind, held.subject)
                if held.day is not None:
                    what = say("{what} (for {day})", what=what, day=held.day)
                yield say("{what}: held back: {problems}", what=what, problems=held.problems)
        for old in plan.too_old:
            kind = KINDS[old.template]
            if subject.is_of(kind.table, old.subject):
                what = say("{what} (for {day})", what=_title(kind, old.subject), day=old.day)
                yield say(
                    "{what}: {phase}", what=what, phase=say("due for so long that it is left to you (max_age_days)")
                )


def handover_lines(subject: Subject, found: Handovers) -> Iterator[Message]:
    """How each document stands that would be mailed to the person, or is about them."""
    approved = found.approved
    for one in found.waiting:
        if subject.is_meant(one.to.reference) or subject.is_of(one.kind.table, one.document.key.subject):
            leaves, waits = say("approved: the next run mails it"), say("waits until somebody writes OK beside it")
            yield _document(one, one.to.reference, leaves if one in approved else waits)
    for other in found.unmailed:
        if subject.is_meant(other.who) or subject.is_of(other.kind.table, other.document.key.subject):
            yield _document(other, other.who, say("not sent: {reason}", reason=other.reason))


def switched_off(without: Collection[str]) -> Iterator[Message]:
    """The kinds that are not prepared by themselves."""
    titles = tuple(kind.title for name, kind in KINDS.items() if name in without)
    if titles:
        yield say("Not prepared by themselves (“without” under [documents]): {kinds}", kinds=titles)


def _document(one: Handover | Unmailed, who: str, phase: Message) -> Message:
    what = say("{title} {subject}", title=one.kind.title, subject=one.document.number)
    return say("{what}, to {person}: {phase}", what=what, person=called(who), phase=phase)


def _title(kind: AnyKind, subject: str) -> Message:
    return say("{title} {subject}", title=kind.title, subject=subject)
