"""What lies beside the documents of a night: list, PDFs, one file to print."""

import dataclasses
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.documents.cast import (
    ASSOCIATION,
    RULES,
    SENDER,
    TODAY,
    duo,
    mentor,
    programme,
    refused_mentee,
    text_of,
)
from toolkit.documents.due import due_documents
from toolkit.documents.kind import LetterRules, Office, Volunteers
from toolkit.documents.plan import Remembered
from toolkit.documents.registry import kinds_of
from toolkit.documents.render import Renderer
from toolkit.documents.sender import sender_fields
from toolkit.i18n import translator
from toolkit.memory.journal import open_journal
from toolkit.model.records import Record
from toolkit.paperwork.bundle import bundle, cover_fields
from toolkit.paperwork.filing import Desk, Paper, file_documents
from toolkit.paperwork.register import Register, open_register
from toolkit.schema.definitions import LANGUAGES
from toolkit.schema.folding import fold
from toolkit.settings import Association, Documents, Settings

PEOPLE = (mentor(), refused_mentee(language="nl"), duo())
TOLD = dataclasses.replace(
    RULES,
    volunteers=Volunteers(purpose="x", insurance="x", other_insurance="none", expenses="none"),
    reasons={fold(str(PEOPLE[1].refusal_reason)): dict.fromkeys(LANGUAGES, "x")},
)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with open_register(tmp_path / "state") as register:
        yield register


def night(
    folder: Path,
    register: Register,
    *people: Record,
    pdf: bool,
    cover_list: bool = True,
    language: str = "fr",
    rules: LetterRules = TOLD,
) -> tuple[list[Paper], list[str]]:
    """The papers of one night, and what is told of them."""
    desk = Desk(folder, Renderer(), register)
    whole, office = programme(*(people or PEOPLE)), Office(SENDER, rules, TODAY)
    due = [
        document
        for step in ("letters", "contracts")
        for document in due_documents(kinds_of(step, rules), whole, office, Remembered({})).documents
    ]
    with open_journal(folder / "state", "self") as journal:
        filed = file_documents(due, folder / "documents" / "2026-03-31", desk, journal, TODAY)
    values: dict[str, Any] = dict(ASSOCIATION)
    settings = Settings(
        association=dataclasses.replace(Association(), **values), documents=Documents(pdf=pdf, cover_list=cover_list)
    )
    told = bundle(filed.papers, desk, settings, TODAY, translator(language))
    return filed.papers, [translator("en")(message) for message in told]


def files(folder: Path, end: str) -> list[str]:
    return sorted(path.name for path in (folder / "documents" / "2026-03-31").glob(f"*{end}"))


@pytest.mark.parametrize(
    ("language", "name", "title", "action"),
    [
        ("fr", "00_liste.docx", "Documents du 31 mars 2026", "à faire signer par les trois"),
        ("nl", "00_lijst.docx", "Documenten van 31 maart 2026", "laat alle drie tekenen"),
        ("de", "00_Liste.docx", "Dokumente vom 31. März 2026", "von allen dreien unterschreiben lassen"),
        ("en", "00_list.docx", "Documents of 31 March 2026", "have all three sign"),
    ],
)
def test_the_list_says_what_is_there_for_whom_and_what_to_do_in_the_coordinator_s_language(
    tmp_path: Path, register: Register, language: str, name: str, title: str, action: str
) -> None:
    papers, told = night(tmp_path, register, pdf=False, language=language)

    text = text_of((tmp_path / "documents" / "2026-03-31" / name).read_bytes())
    assert title in text
    assert action in text
    assert all(paper.number in text and paper.document.name in text for paper in papers)
    assert told == []
    assert len(papers) == len(files(tmp_path, ".docx")) - 1 == 4


def test_the_list_says_what_is_mailed_once_somebody_wrote_ok(tmp_path: Path, register: Register) -> None:
    papers, _ = night(tmp_path, register, pdf=False)
    sender = sender_fields(ASSOCIATION)

    fields: dict[str, Any] = dict(cover_fields(papers, sender, TODAY, ["contract"], translator("en")))

    actions = {entry["kind"]: entry["action"] for entry in fields["entries"]}
    assert actions.pop("Contract of a duo").startswith("write OK beside it in “To approve”, and it is mailed; or have")
    assert not any("OK" in action for action in actions.values())


def test_places_that_wait_for_a_person_are_told_and_stand_in_the_list(tmp_path: Path, register: Register) -> None:
    _, told = night(tmp_path, register, mentor(), pdf=False, language="en", rules=RULES)

    text = text_of((tmp_path / "documents" / "2026-03-31" / "00_list.docx").read_bytes())
    assert text.count("(complete what is marked in yellow)") == 1
    assert told == ["1 document has places marked in yellow; what you write into config.toml once need not be marked."]


def test_a_reason_in_another_language_than_the_letter_is_told_and_stands_in_the_list(
    tmp_path: Path, register: Register
) -> None:
    rules = dataclasses.replace(TOLD, reasons={})

    _, told = night(tmp_path, register, refused_mentee(language="nl"), pdf=False, language="en", rules=rules)

    note = "the reason stands as it is written in the workbook: check that it is in the language of the letter"
    assert f"({note})" in text_of((tmp_path / "documents" / "2026-03-31" / "00_list.docx").read_bytes())
    assert told == [f"E-001: {note}"]


def test_no_list_is_made_where_none_is_wanted_or_there_is_nothing_to_list(tmp_path: Path, register: Register) -> None:
    papers, _ = night(tmp_path, register, pdf=False, cover_list=False)
    again, _ = night(tmp_path, register, pdf=False)

    assert (len(papers), again) == (4, [])
    assert not any(name.startswith("00_") for name in files(tmp_path, ".docx"))


def test_a_pdf_lies_beside_each_document_and_one_file_holds_them_all(tmp_path: Path, register: Register) -> None:
    papers, told = night(tmp_path, register, pdf=True)

    names = [name.replace(".docx", ".pdf") for name in files(tmp_path, ".docx")]
    assert files(tmp_path, ".pdf") == sorted([*names, "00_impression.pdf"])
    assert told == ["5 PDFs were made, and a file to print them all."]
    for paper in papers:
        text = "".join(page.extract_text() for page in PdfReader(paper.path.with_suffix(".pdf")).pages)
        assert paper.number in text
    whole = PdfReader(io.BytesIO((papers[0].path.parent / "00_impression.pdf").read_bytes()))
    assert len(whole.pages) == 2 * 5
    assert next(item.title for item in whole.outline if not isinstance(item, list)) == "00_liste"


def test_without_libreoffice_the_word_files_are_there_and_that_is_told(
    tmp_path: Path, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")  # as on a computer that has none

    papers, told = night(tmp_path, register, pdf=True)

    assert told == ["No PDF was made: LibreOffice is not installed on this computer. The Word files are complete."]
    assert files(tmp_path, ".pdf") == []
    assert len(papers) == 4


def test_a_letter_that_takes_more_pages_than_it_should_is_told(tmp_path: Path, register: Register) -> None:
    person = refused_mentee(refusal_reason="Trop loin. " * 200)

    _, told = night(tmp_path, register, person, pdf=True, cover_list=False)

    assert told[0] == (
        "refusal-mentee_E-001_Aicha-Noel.docx: it takes 2 pages instead of 1: look whether it can be shorter"
    )
    assert files(tmp_path, ".pdf") == ["00_impression.pdf", "refusal-mentee_E-001_Aicha-Noel.pdf"]
