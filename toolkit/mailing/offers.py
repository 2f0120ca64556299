"""Whether a document may still be mailed: it is due, the workbook says the same, and nothing in it is to complete."""

import datetime as dt
from dataclasses import dataclass, field, replace
from pathlib import Path
from zipfile import BadZipFile

from toolkit.config import Config
from toolkit.documents.cells import tell_apart
from toolkit.documents.due import Row, make
from toolkit.documents.kind import AnyKind, Office
from toolkit.documents.plan import Document, HeldBack
from toolkit.documents.render import Renderer
from toolkit.documents.template import has_marks
from toolkit.errors import TemplateError, system_reason
from toolkit.mailing.enclosures import MAX_BYTES, enclosed, is_as_made
from toolkit.model.message import Message, say
from toolkit.model.programme import Programme
from toolkit.paperwork.filing import content_of, template_path
from toolkit.paperwork.register import Registered
from toolkit.schema.folding import fold_name


@dataclass(frozen=True, slots=True)
class Offer:
    """A document that is due: the row it is about, its file, and what stands against mailing it."""

    row: Row
    name: str
    """Where the file is, in the folder of documents."""
    data: bytes = field(repr=False)
    problem: Message | None = None
    notes: tuple[Message, ...] = ()
    """What to look at before it is mailed."""
    meeting: tuple[dt.date, str] | None = None
    """The day and the place of the meeting that it invites to."""


class Offers:
    """Looks at the documents of an association on a day."""

    def __init__(self, config: Config, programme: Programme, office: Office) -> None:
        self._config = config
        self._programme = programme
        self._office = office
        self._renderer = Renderer()

    def of(self, document: Registered, kind: AnyKind) -> Offer | None:
        """Return the document as it lies there; None if it is due no longer, or taken away."""
        wanted = fold_name(document.key.subject)
        table: tuple[Row, ...] = getattr(self._programme, kind.table)
        rows = [row for row in table if fold_name(row.reference or "") == wanted]
        if not rows or not kind.is_due(rows[0], self._programme, self._office.today):
            return None
        made = make(kind, rows[0], self._programme, self._office)
        try:
            offer = self._read(document, kind, rows[0], made)
        except (OSError, BadZipFile, LookupError, ValueError) as error:
            why = system_reason(error) if isinstance(error, OSError) else type(error).__name__
            return Offer(rows[0], "", b"", say("its file cannot be read ({error})", error=why))
        if offer is not None and len(rows) > 1:
            return replace(offer, problem=tell_apart(self._programme, rows[0]))
        return offer

    def _read(self, document: Registered, kind: AnyKind, row: Row, made: Document | HeldBack) -> Offer | None:
        """Raises OSError, or what zipfile raises over a damaged file."""
        folder = self._config.path(self._config.settings.documents.folder)
        path, word = enclosed(document, folder), folder / document.made.file
        if path is None:
            return None
        data = path.read_bytes()
        problem = _unfinished(data, word) if self._says_the_same(document, made) else _made_anew(document, kind)
        notes = made.notes if isinstance(made, Document) and is_as_made(document, word) else ()
        name, meeting = f"{path.parent.name}/{path.name}", kind.meeting(row, self._programme)
        return Offer(row, name, data, problem, notes, meeting)

    def _says_the_same(self, document: Registered, made: Document | HeldBack) -> bool:
        if not isinstance(made, Document):
            return False
        try:
            template = self._renderer.template(template_path(made.template, made.language, self._config.own))
        except TemplateError:
            return False
        return content_of(made, template) == document.made.content


def _unfinished(data: bytes, word: Path) -> Message | None:
    if word.is_file() and has_marks(word.read_bytes()):
        return say("complete what is marked in yellow")
    return say("it is too large for a mail") if len(data) > MAX_BYTES else None


def _made_anew(document: Registered, kind: AnyKind) -> Message:
    return say(
        "the workbook says something else by now: “mentorat documents {kind} --for {reference}” makes it anew",
        kind=kind.name,
        reference=document.key.subject,
    )
