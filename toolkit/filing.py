"""Carrying out a plan of documents: claim, make the file, confirm."""

import datetime as dt
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from toolkit import clock
from toolkit.documents.plan import Document
from toolkit.documents.render import render
from toolkit.errors import CHECK_DISK, TemplateError, ToolkitError, writing_to
from toolkit.files import free, unfinished, write_whole
from toolkit.journal import EffectState, Journal
from toolkit.model.effect import Key
from toolkit.model.message import say
from toolkit.resources import find


@dataclass(slots=True)
class Filed:
    """What was prepared, and what could not be."""

    prepared: list[Document] = field(default_factory=list)
    failed: list[tuple[Document, TemplateError]] = field(default_factory=list)


def file_documents(due: Sequence[Document], folder: Path, own: Path, journal: Journal) -> Filed:
    """Write each document into `folder`, once. A bad template holds its own documents back, not the others.

    Raises ToolkitError if the folder cannot be written to; what was prepared before stays.
    """
    filed = Filed()
    for document in due:
        with _told(folder):
            path = free(folder / document.file_name())
        relative = f"{folder.name}/{path.name}"
        if not journal.claim(document.key, clock.now(), relative):
            continue
        try:
            data = render(_template(document, own), document.fields)
        except TemplateError as error:
            journal.release(document.key)
            filed.failed.append((document, error))
            continue
        try:
            with _told(folder):
                write_whole(path, data)
        except ToolkitError:
            journal.release(document.key)
            raise
        journal.confirm(document.key, clock.now())
        filed.prepared.append(document)
    return filed


def settle(folder: Path, journal: Journal, at: dt.datetime) -> int:
    """Settle documents that an interrupted run claimed: if the file is there it is done, else it is due again.

    The effect of preparing a document is a file, so here, unlike for a mail, one can look. Return how many.
    """
    doubtful = [entry for entry in journal.entries() if entry.state is EffectState.CLAIMED and _is_document(entry.key)]
    for entry in doubtful:
        path = folder / entry.detail
        if path.is_file():
            journal.confirm(entry.key, at)
        else:
            with _told(path.parent):
                unfinished(path).unlink(missing_ok=True)
            journal.release(entry.key)
    return len(doubtful)


def _is_document(key: Key) -> bool:
    return key.kind.startswith(("letter.", "document."))


def _template(document: Document, own: Path) -> Path:
    path = find(f"templates/{document.language}/{document.template}.docx", own)
    if path is None:
        raise TemplateError(
            say(
                "There is no template “{name}” in the language {language}.",
                name=document.template,
                language=document.language,
            ),
            say("Put it into templates/{language}/.", language=document.language),
        )
    return path


def _told(folder: Path) -> AbstractContextManager[None]:
    """Tell what the disk says, by the folder: file names hold people's names."""
    return writing_to(f"{folder.parent.name}/{folder.name}", CHECK_DISK)
