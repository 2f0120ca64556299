"""Carrying out a plan of documents: claim, make the file, confirm."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from toolkit import clock
from toolkit.documents.plan import Document, Fields
from toolkit.documents.registry import KINDS
from toolkit.documents.render import Renderer, wrong
from toolkit.documents.template import Template, has_marks
from toolkit.errors import CHECK_DISK, TemplateError, ToolkitError, writing_to
from toolkit.files import free, unfinished, write_whole
from toolkit.memory.journal import EffectState, Journal
from toolkit.model.effect import Key
from toolkit.model.message import say
from toolkit.paperwork.register import Made, Register
from toolkit.resources import find


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that was made: where it is, its number, and which one it replaces."""

    document: Document
    path: Path
    number: str
    replaces: str = ""
    shown: frozenset[str] = frozenset()
    """The fields that its template shows."""
    has_marks: bool = False
    """Whether a place in it is marked, for a person to complete."""


@dataclass(slots=True)
class Filed:
    """What was prepared, and what could not be."""

    papers: list[Paper] = field(default_factory=list)
    failed: list[tuple[Document, TemplateError]] = field(default_factory=list)

    @property
    def prepared(self) -> list[Document]:
        """The documents that were prepared."""
        return [paper.document for paper in self.papers]


@dataclass(frozen=True, slots=True)
class Desk:
    """With what documents are made: the association's folder, what fills in its templates, what gives the numbers."""

    own: Path
    renderer: Renderer
    register: Register


def file_documents(due: Sequence[Document], folder: Path, desk: Desk, journal: Journal, today: dt.date) -> Filed:
    """Write each document into `folder`, once. A bad template holds its own documents back, not the others.

    Raises ToolkitError if the folder cannot be written to; what was prepared before stays.
    """
    filed = Filed()
    for document in due:
        with _told(folder):
            path = free(folder / document.file_name())
        if not journal.claim(document.key, clock.now(), f"{folder.name}/{path.name}"):
            continue
        try:
            filed.papers.append(make_paper(document, path, desk, today))
        except TemplateError as error:
            journal.release(document.key)
            filed.failed.append((document, error))
            continue
        except ToolkitError:
            journal.release(document.key)
            raise
        journal.confirm(document.key, clock.now())
    return filed


def make_paper(document: Document, path: Path, desk: Desk, today: dt.date, replaces: str = "") -> Paper:
    """Write one document under a number of its own. Raises ToolkitError: nothing was written then."""
    source = template_path(document.template, document.language, desk.own)
    template = desk.renderer.template(source)
    for problem in KINDS[document.template].lint(template.text, template.used, document.language):
        raise wrong(source, problem)
    number = desk.register.reserve(document.key, today, replaces)
    data = desk.renderer.render(source, {**document.fields, "number": number, "replaces": replaces})
    with _told(path.parent):
        write_whole(path, data)
    made = Made(
        document.language,
        template.version,
        content_of(document, template),
        hashlib.sha256(data).hexdigest(),
        f"{path.parent.name}/{path.name}",
    )
    desk.register.complete(number, made, today)
    return Paper(document, path, number, replaces, template.used, has_marks(data))


def content_of(document: Document, template: Template) -> str:
    """What says the same has the same: a hash of the template and of all values that it shows but number and day."""
    fields = {name: value for name, value in document.fields.items() if name not in ("number", "replaces", "today")}
    shown = [(path, value) for path, value in _flat(fields) if _is_shown(path, template.used)]
    text = json.dumps([template.version, document.language, shown], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _flat(fields: Fields, prefix: str = "") -> Iterator[tuple[str, object]]:
    for name, value in sorted(fields.items()):
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _is_shown(path: str, used: Iterable[str]) -> bool:
    """Whether a template shows a value, goes through it, or asks for the group that it is in."""
    return any(one == path or one.startswith(f"{path}[") or path.startswith(f"{one}.") for one in used)


def template_path(name: str, language: str, own: Path) -> Path:
    """The file of a template: the association's own, else ours. Raises TemplateError if there is none."""
    path = find(f"templates/{language}/{name}.docx", own)
    if path is None:
        raise TemplateError(
            say("There is no template “{name}” in the language {language}.", name=name, language=language),
            say("Put it into templates/{language}/.", language=language),
        )
    return path


def settle(folder: Path, journal: Journal, register: Register, at: dt.datetime) -> int:
    """Settle documents that an interrupted run claimed: if the file is there it is done, else it is due again.

    The effect of preparing a document is a file, so here, unlike for a mail, one can look. Return how many.
    """
    doubtful = [entry for entry in journal.entries() if entry.state is EffectState.CLAIMED and _is_document(entry.key)]
    for entry in doubtful:
        path = folder / entry.detail
        if path.is_file():
            register.complete_late(entry.key, entry.detail, hashlib.sha256(path.read_bytes()).hexdigest(), at.date())
            journal.confirm(entry.key, at)
        else:
            with _told(path.parent):
                unfinished(path).unlink(missing_ok=True)
            journal.release(entry.key)
    return len(doubtful)


def _is_document(key: Key) -> bool:
    return key.kind.startswith(("letter.", "document."))


def _told(folder: Path) -> AbstractContextManager[None]:
    """Tell what the disk says, by the folder: file names hold people's names."""
    return writing_to(f"{folder.parent.name}/{folder.name}", CHECK_DISK)
