"""The register, told at the terminal: one line for each document, without names."""

from collections.abc import Iterator, Mapping, Sequence

from toolkit.documents.registry import KINDS
from toolkit.i18n import Translator
from toolkit.model.message import Message, say
from toolkit.paperwork.register import Registered


def register_lines(
    entries: Sequence[Registered], mailed: Mapping[str, Sequence[Message]], translate: Translator
) -> Iterator[str]:
    """Yield number, day, kind, reference and what became of it; and last how many there are.

    `mailed` says by number to whom documents were mailed.
    """
    for entry in entries:
        kind = KINDS.get(entry.key.kind.partition(".")[2])
        title = translate(kind.title) if kind else entry.key.kind
        state = "; ".join(translate(message) for message in fate(entry, mailed.get(entry.number, ())))
        made = f"{entry.made.language} {entry.made.template} {entry.made.hash[:12]}"
        yield f"{entry.number}  {translate.date(entry.made_on)}  {title}, {entry.key.subject}: {state}  [{made}]"
    yield translate.text("{count} documents", count=len(entries))


def fate(entry: Registered, mailed: Sequence[Message]) -> Iterator[Message]:
    """What became of a document; `mailed` says to whom it was mailed."""
    if entry.replaces:
        yield say("replaces {number}", number=entry.replaces)
    yield from mailed
    if entry.replaced_by:
        yield say("replaced by {number}", number=entry.replaced_by)
        return
    if entry.handed_over_on:
        yield say("handed over on {day}", day=entry.handed_over_on)
    if entry.signed_on:
        yield say("signed on {day}", day=entry.signed_on)
    if not (mailed or entry.handed_over_on or entry.signed_on):
        yield say("prepared")
