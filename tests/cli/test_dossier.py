"""The file for the auditor: what it says, what it never says, and that it is what its index tells."""

import hashlib
import io
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.cli.books import TODAY, Tables, association, clean, due, duo
from tests.cli.conftest import Cli
from tests.people import told_in
from toolkit.criteria.registry import CRITERIA
from toolkit.demo.association import records
from toolkit.examine import examine
from toolkit.i18n import translator
from toolkit.pdf.libreoffice import find_libreoffice
from toolkit.resources import load_profile, load_schema


def dossier(cli: Cli, folder: Path, tables: Tables, language: str = "en") -> dict[str, bytes]:
    config = association(folder, tables, language=language)
    assert cli("dossier", "--config", config, "--today", TODAY, language=language).status == 0
    with zipfile.ZipFile(folder / f"dossier.{TODAY}.zip") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def text_of(data: bytes) -> str:
    document = Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def chapter(text: str, code: str) -> str:
    found = re.search(rf"^{code}\. .*?(?=^[A-E]\d?\. |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found
    return found[0]


def test_no_name_of_a_person_is_in_any_of_its_files(cli: Cli, tmp_path: Path) -> None:
    files = dossier(cli, tmp_path, dict(records(TODAY)), "fr")
    workbook = tmp_path / "programme.xlsx"
    programme = examine(workbook, TODAY, schema=load_schema(), profile=load_profile("mentoring-belgium")).programme
    ids = {record.id for table in ("mentors", "mentees", "duos", "staff") for record in programme.rows(table)}  # type: ignore[union-attr]

    text = text_of(files["dossier.docx"])
    assert told_in(text, programme) <= ids
    assert len(told_in(text, programme)) > 30  # references do stand there
    for name in ("index.txt", "figures.json", "report.html"):
        assert told_in(files[name].decode(), programme) == set()


def test_a_reference_or_document_that_holds_a_name_is_left_out(cli: Cli, tmp_path: Path) -> None:
    tables = due()
    tables["programme"][2]["document"] = "Charte (voir chez Lefèvre).pdf"
    tables["duos"].append(duo("Duo Lefèvre", "M-001", "E-001", contract_on=None))

    text = chapter(text_of(dossier(cli, tmp_path, tables)["dossier.docx"]), "C5")

    assert "Lefèvre" not in text
    assert "Ethics charter: row 4" in text
    assert re.search(r"Open points\n.*row \d+", text)


@pytest.mark.parametrize("language", ["fr", "nl", "de", "en"])
def test_each_criterion_has_its_chapter_with_verdict_and_figures(cli: Cli, tmp_path: Path, language: str) -> None:
    text = text_of(dossier(cli, tmp_path, due(), language)["dossier.docx"])
    tell = translator(language)

    for one in CRITERIA:
        assert chapter(text, one.id).startswith(f"{one.id}. {tell(one.title)}")
    assert tell.text("Signatures") in text
    assert "{" not in text


def test_evidence_and_open_points_are_told(cli: Cli, tmp_path: Path) -> None:
    text = text_of(dossier(cli, tmp_path, due())["dossier.docx"])

    assert "met  " in chapter(text, "C5")
    assert "Sample of those that meet it\nD-001 (" in chapter(text, "C5")
    assert "ethics_charter.pdf, reviewed on 01/09/2025" in chapter(text, "C5")
    assert "Open points\nM-003" in chapter(text, "A4")
    assert "Open points" not in chapter(text, "A1")


def test_what_was_accepted_is_no_open_point(cli: Cli, tmp_path: Path) -> None:
    config = association(tmp_path, due())
    cli("report", "--config", config, "--today", TODAY)
    book = load_workbook(tmp_path / "programme.xlsx")
    row = next(row for row in book["Quality check"].iter_rows() if row[4].value == "M-003")
    row[7].value = "accepted until 30/04/2026: on leave"
    book.save(tmp_path / "programme.xlsx")

    cli("dossier", "--config", config, "--today", TODAY)

    with zipfile.ZipFile(tmp_path / f"dossier.{TODAY}.zip") as archive:
        text = chapter(text_of(archive.read("dossier.docx")), "A4")
    assert "Accepted for a time\nM-003: until 30/04/2026" in text
    assert "Open points" not in text
    assert "not met" in text


def test_texts_that_a_word_file_cannot_hold_do_no_harm(cli: Cli, tmp_path: Path) -> None:
    tables = clean()
    tables["programme"][2]["document"] = "charte\u202e <w:br/> &amp; {{ 7*7 }}.pdf"

    text = text_of(dossier(cli, tmp_path, tables)["dossier.docx"])

    assert "<w:br/> &amp; {{ 7*7 }}.pdf" in text


def test_the_index_tells_what_each_file_is_and_its_sum(cli: Cli, tmp_path: Path) -> None:
    files = dossier(cli, tmp_path, due())
    index = files.pop("index.txt").decode()

    assert {"dossier.docx", "figures.json", "report.html"} <= set(files)
    for name, data in files.items():
        assert f"{name}: " in index
        assert hashlib.sha256(data).hexdigest() in index


def test_there_is_a_pdf_where_libreoffice_is(cli: Cli, tmp_path: Path) -> None:
    files = dossier(cli, tmp_path, due())

    assert ("dossier.pdf" in files) == (find_libreoffice() is not None)
    assert files.get("dossier.pdf", b"%PDF").startswith(b"%PDF")
