"""Writing the auditor's file: a Word document, its PDF where LibreOffice is there, and all in one zip with an index."""

import datetime as dt
import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from toolkit.criteria.criterion import PHASES
from toolkit.criteria.evidence import Evidence
from toolkit.documents.words import clean, long_date
from toolkit.errors import CHECK_DISK, writing_to
from toolkit.examine import examine
from toolkit.figures.export import export_document, export_from
from toolkit.files import write_whole
from toolkit.i18n import Translator
from toolkit.model.message import Message, say
from toolkit.model.verdict import Examination
from toolkit.pdf.libreoffice import convert, find_libreoffice
from toolkit.publishing.page import figures_today, page_of_today
from toolkit.reports.as_text import summary
from toolkit.reports.columns import column_title
from toolkit.reports.dossier import Chapter, chapters
from toolkit.reports.ordering import STATUS_WORDS
from toolkit.reports.page.render import report_page
from toolkit.setup import Setup


def write_dossier(setup: Setup, today: dt.date, target: Path | None, translate: Translator) -> list[Message]:
    """Write the zip; return where it is and what it lacks. Raises ToolkitError if it cannot be written."""
    seen = examine(setup.workbook, today, schema=setup.schema, profile=setup.profile, mapping=setup.mapping)
    path = target or setup.config.path(f"dossier.{today.isoformat()}.zip")
    files = _files(seen, setup, today, translate)
    with writing_to(path.name, CHECK_DISK):
        write_whole(path, _zipped(files, setup, today, translate))
    told = [say("The file for the auditor is {file}.", file=path.name)]
    if not any(name.endswith(".pdf") for name, _, _ in files):
        told.append(say("There is no PDF in it: LibreOffice is not installed or could not make one."))
    return told


_Member = tuple[str, bytes, Message]


def _files(seen: Examination, setup: Setup, today: dt.date, translate: Translator) -> list[_Member]:
    document = _document(seen, setup, today, translate)
    pdf = _pdf(document)
    name = setup.config.settings.association.name
    figures = export_document(export_from(figures_today(seen, setup, today), name))
    page = report_page(page_of_today(seen, setup, today, None, anonymous=True), translate.language)
    return [
        ("dossier.docx", document, say("each criterion: verdict, figures, evidence, open points, signatures")),
        *([("dossier.pdf", pdf, say("the same, to read and print"))] if pdf else []),
        ("report.html", page.encode("utf-8"), say("the page with charts, without names")),
        ("figures.json", json.dumps(figures, ensure_ascii=False, indent=1).encode("utf-8"),
         say("the figures for other programs, small counts left out")),
    ]  # fmt: skip


def _pdf(document: bytes) -> bytes | None:
    program = find_libreoffice()
    if program is None:
        return None
    with TemporaryDirectory(prefix="mentorat-") as folder:
        path = Path(folder) / "dossier.docx"
        path.write_bytes(document)
        return convert([path], program).get(path)


def _zipped(files: Sequence[_Member], setup: Setup, today: dt.date, translate: Translator) -> bytes:
    """The files with an index that tells what each is, and by which sum it is known to be unchanged."""
    lines = [
        translate.text("Quality dossier of {day}", day=today),
        setup.config.settings.association.name,
        "",
        *(f"{name}: {translate(what)}\n  SHA-256 {hashlib.sha256(data).hexdigest()}" for name, data, what in files),
    ]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("index.txt", "\n".join(lines) + "\n")
        for name, data, _ in files:
            archive.writestr(name, data)
    return stream.getvalue()


def _document(seen: Examination, setup: Setup, today: dt.date, translate: Translator) -> bytes:
    from docx import Document
    from docx.shared import Mm, Pt

    word: Any = Document()
    word.styles["Normal"].font.name, word.styles["Normal"].font.size = "Calibri", Pt(10.5)
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(22)
    word.core_properties.title = translate.text("Quality dossier of {day}", day=today)
    word.core_properties.author = clean(setup.config.settings.association.name)
    word.add_heading(translate.text("Quality dossier"), 0)
    word.add_paragraph(clean(setup.config.settings.association.name)).runs[0].bold = True
    word.add_paragraph(translate.text("As on {day}, judged by “{profile}”.", day=long_date(today, translate.language),
                                      profile=setup.profile.title))  # fmt: skip
    word.add_paragraph(summary(seen, translate))
    evidence = Evidence(seen.programme, today, setup.profile, setup.schema)
    parts = chapters(seen, evidence, setup.schema)
    _overview(word, parts, translate)
    for letter, title in PHASES.items():
        word.add_page_break()
        word.add_heading(f"{letter}. {translate(title)}", 1)
        for part in parts:
            if part.criterion.phase == letter:
                _chapter(word, part, setup, translate)
    _signatures(word, setup, translate)
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


def _overview(word: Any, parts: Iterable[Chapter], translate: Translator) -> None:  # noqa: ANN401 - python-docx has no types
    headings = (say("Criterion"), say("What it asks"), say("Verdict"), say("Met"))
    table = _table(word, [translate(text) for text in headings], (16, 92, 34, 24))
    for part in parts:
        share = f"{part.verdict.met}/{part.verdict.checked}" if part.verdict.checked else ""
        word_ = translate(STATUS_WORDS[part.verdict.status])
        _row(table, [part.criterion.id, translate(part.criterion.title), word_, share])


def _chapter(word: Any, part: Chapter, setup: Setup, translate: Translator) -> None:  # noqa: ANN401
    verdict = part.verdict
    word.add_heading(f"{part.criterion.id}. {translate(part.criterion.title)}", 2)
    told = word.add_paragraph()
    told.add_run(translate(STATUS_WORDS[verdict.status])).bold = True
    if verdict.checked:
        told.add_run(f"  {verdict.met}/{verdict.checked}")
    missing = tuple(column_title(path, setup.schema) for path in verdict.missing)
    sections: tuple[tuple[Message, Sequence[Message]], ...] = (
        (say("What must hold"), part.asks),
        (say("Documents"), part.documents),
        (say("Sample of those that meet it"), (say("{parts}", parts=part.sample),) if part.sample else ()),
        (say("Missing in the workbook"), missing),
        (say("Open points"), (say("{parts}", parts=part.open),) if part.open else ()),
        (say("Accepted for a time"), part.accepted),
    )
    for title, messages in sections:
        if messages:
            heading = word.add_paragraph()
            heading.add_run(translate(title)).italic = True
            heading.paragraph_format.keep_with_next = True
        for message in messages:
            word.add_paragraph(clean(translate(message)), style="List Bullet")


def _signatures(word: Any, setup: Setup, translate: Translator) -> None:  # noqa: ANN401
    word.add_page_break()
    word.add_heading(translate.text("Signatures"), 1)
    word.add_paragraph(translate.text("We have read this dossier; the open points are known to us."))
    headings = (say("For"), say("Name"), say("Date"), say("Signature"))
    table = _table(word, [translate(text) for text in headings], (52, 44, 26, 44))
    who = setup.config.settings.association
    for name, signatory in ((who.name, who.signatory), (translate.text("The auditor"), "")):
        row = _row(table, [name, signatory, "", ""])
        row.height = 700_000  # in EMU: room for a signature


def _table(word: Any, headings: Sequence[str], widths_mm: Sequence[int]) -> Any:  # noqa: ANN401
    from docx.oxml import OxmlElement
    from docx.shared import Mm

    table = word.add_table(rows=1, cols=len(headings), style="Table Grid")
    table.autofit = False
    for cell, text in zip(table.rows[0].cells, headings, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - repeated on each page
    return table


def _row(table: Any, texts: Sequence[str]) -> Any:  # noqa: ANN401
    row = table.add_row()
    for cell, first, text in zip(row.cells, table.rows[0].cells, texts, strict=True):
        cell.text, cell.width = clean(text), first.width
    return row
