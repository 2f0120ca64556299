"""What lies beside the documents of a night: a PDF of each, a list of them, and one file to print."""

import datetime as dt
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from toolkit.documents.contracts import CONTRACT
from toolkit.documents.plan import Fields
from toolkit.documents.registry import KINDS
from toolkit.documents.samples import DAY, SENDER
from toolkit.documents.sender import SenderFields, sender_fields
from toolkit.documents.words import long_date
from toolkit.errors import CHECK_DISK, writing_to
from toolkit.files import free, write_whole
from toolkit.i18n import Translator, translator
from toolkit.model.message import Message, say, say_many
from toolkit.paperwork.filing import Desk, Paper, template_path
from toolkit.pdf.libreoffice import convert, find_libreoffice
from toolkit.pdf.pages import Facts, facts_of, merge
from toolkit.schema.own_sheets import TO_APPROVE
from toolkit.settings import Settings

COVER_LIST = "cover-list"
COVER_TITLE = say("list of the documents of a night")


def bundle(
    papers: Sequence[Paper], desk: Desk, settings: Settings, today: dt.date, translate: Translator
) -> list[Message]:
    """Put beside the papers what the settings want; return what there is to tell.

    Raises ToolkitError if the folder cannot be written to, or if the template of the list cannot be used.
    """
    if not papers:
        return []
    told: list[Message] = []
    files = [paper.path for paper in papers]
    if settings.documents.cover_list:
        sender = sender_fields(asdict(settings.association))
        fields = cover_fields(papers, sender, today, settings.documents.mail_people, translate)
        files.insert(0, _cover_list(papers[0].path.parent, desk, fields, translate))
    marked = sum(paper.has_marks for paper in papers)
    if marked:
        told.append(
            say_many(
                "{count} document has places marked in yellow; what you write into {file} once need not be marked.",
                "{count} documents have places marked in yellow; what you write into {file} once need not be marked.",
                marked,
                file="config.toml",
            )
        )
    told += _noted(papers)
    if settings.documents.pdf:
        program = find_libreoffice()
        if program is None:
            told.append(
                say("No PDF was made: LibreOffice is not installed on this computer. The Word files are complete.")
            )
        else:
            told += _as_pdf(files, papers, program, translate)
    return told


def _noted(papers: Sequence[Paper]) -> Iterator[Message]:
    """What to look at before signing, each with the references it is about."""
    noted = [(note, paper.document.subject) for paper in papers for note in paper.document.notes]
    for text, note in {note.text: note for note, _ in noted}.items():
        subjects = ", ".join(subject for other, subject in noted if other.text == text)
        yield say("{subjects}: {note}", subjects=subjects, note=note)


def _cover_list(folder: Path, desk: Desk, fields: Fields, translate: Translator) -> Path:
    source = template_path(COVER_LIST, translate.language, desk.own)
    data = desk.renderer.render(source, fields)
    path = free(folder / f"00_{translate.text('list')}.docx")
    with writing_to(f"{folder.parent.name}/{folder.name}", CHECK_DISK):
        write_whole(path, data)
    return path


def cover_fields(
    papers: Sequence[Paper], sender: SenderFields, today: dt.date, mailed: Sequence[str], translate: Translator
) -> Fields:
    """The values of the list's template: one entry for each paper, in the language of the coordinator.

    `mailed` are the kinds that the program mails once somebody wrote OK.
    """
    entries = [
        {
            "number": paper.number,
            "kind": translate.sentence(KINDS[paper.document.template].title).rstrip("."),
            "name": paper.document.name,
            "reference": paper.document.subject,
            "file": paper.path.name,
            "note": "; ".join(translate(note) for note in _notes(paper)),
            "action": translate(_action(paper, mailed)),
        }
        for paper in papers
    ]
    return {
        "association": sender.fields,
        "today": long_date(today, translate.language),
        "entries": entries,
        "inclusive": False,
    }


def _action(paper: Paper, mailed: Sequence[str]) -> Message:
    kind = KINDS[paper.document.template]
    if kind.name not in mailed:
        return kind.action
    return say(
        "write OK beside it in “{sheet}”, and it is mailed; or {action}", sheet=dict(TO_APPROVE), action=kind.action
    )


def _notes(paper: Paper) -> Iterator[Message]:
    if paper.replaces:
        yield say("replaces {number}", number=paper.replaces)
    if paper.has_marks:
        yield say("complete what is marked in yellow")
    yield from paper.document.notes


def sample_cover_fields(language: str = "fr") -> Fields:
    """Every field that the template of the list may use, with a value as an example."""
    translate, contract = translator(language), KINDS[CONTRACT]
    entry = {
        "number": "2026-0042",
        "kind": translate.sentence(contract.title).rstrip("."),
        "name": "Aïcha Noël",
        "reference": "D-001",
        "file": "contract_D-001_Aicha-Noel.docx",
        "note": "",
        "action": translate(contract.action),
    }
    return {"association": SENDER, "today": long_date(DAY, language), "entries": [entry] * 3, "inclusive": False}


def _as_pdf(files: Sequence[Path], papers: Sequence[Paper], program: Path, translate: Translator) -> list[Message]:
    made = convert(files, program)
    by_path = {paper.path: paper for paper in papers}
    told: list[Message] = []
    good: list[tuple[str, bytes]] = []
    fonts: set[str] = set()
    folder = files[0].parent
    with writing_to(f"{folder.parent.name}/{folder.name}", CHECK_DISK):
        for file in files:
            data = made.get(file, b"")
            facts = facts_of(data)
            problem = _problem(facts, by_path.get(file))
            if problem is not None:
                told.append(say("{file}: {problem}", file=file.name, problem=problem))
            if facts is not None:
                fonts |= facts.fonts
                write_whole(free(file.with_suffix(".pdf")), data)
                good.append((file.stem, data))
        if good:
            write_whole(free(folder / f"00_{translate.text('print')}.pdf"), merge(good))
    if good and _uses(files[-1], _WORDS_FONT) and not any(name.startswith((_WORDS_FONT, _TWIN)) for name in fonts):
        told.append(
            say(
                "Without the font {font}, or {twin}, lines and pages may break elsewhere.", font=_WORDS_FONT, twin=_TWIN
            )
        )
    told.append(
        say_many(
            "{count} PDF was made, and a file to print.",
            "{count} PDFs were made, and a file to print them all.",
            len(good),
        )
    )
    return told


_WORDS_FONT, _TWIN = "Calibri", "Carlito"


def _uses(file: Path, font: str) -> bool:
    with zipfile.ZipFile(file) as archive:
        return font.encode() in archive.read("word/styles.xml")


def _problem(facts: Facts | None, paper: Paper | None) -> Message | None:
    """What is wrong with a PDF, or to be looked at before it is signed."""
    if facts is None or not facts.pages:
        return say("LibreOffice made no PDF of it; open the Word file and look what is the matter")
    if paper is None:
        return None
    if paper.number not in facts.text and "number" in paper.shown:
        return say("the PDF does not hold its text; open the Word file and look what is the matter")
    limit = KINDS[paper.document.template].pages
    if facts.pages > limit:
        return say(
            "it takes {pages} pages instead of {limit}: look whether it can be shorter", pages=facts.pages, limit=limit
        )
    if not facts.is_a4:
        return say("its paper is not A4: set the size of the page in the template")
    return None
