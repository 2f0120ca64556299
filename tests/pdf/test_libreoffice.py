"""Finding LibreOffice, and what it does over files that are none."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from toolkit.documents.registry import KINDS
from toolkit.documents.render import render
from toolkit.documents.samples import sample
from toolkit.pdf.libreoffice import convert, find_libreoffice
from toolkit.pdf.pages import facts_of, merge
from toolkit.resources import shipped


@pytest.mark.parametrize(
    ("system", "place", "variable"),
    [
        ("win32", "LibreOffice/program/soffice.com", "PROGRAMFILES"),
        ("win32", "LibreOffice/program/soffice.exe", "LOCALAPPDATA"),
        ("darwin", "Applications/LibreOffice.app/Contents/MacOS/soffice", "HOME"),
        ("linux", "soffice", "PATH"),
        ("linux", "libreoffice", "PATH"),
    ],
)
def test_it_is_found_where_each_system_puts_it(tmp_path: Path, system: str, place: str, variable: str) -> None:
    program = tmp_path / place
    program.parent.mkdir(parents=True, exist_ok=True)
    environment = {"PATH": "", variable: str(tmp_path)}
    elsewhere = find_libreoffice(system, environment)
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)

    assert find_libreoffice(system, environment) == program
    assert elsewhere != program


def letter(path: Path) -> Path:
    template = shipped("templates") / "fr" / "refusal-mentee.docx"
    path.write_bytes(render(template, sample(KINDS["refusal-mentee"], "fr").fields))
    return path


def test_a_file_that_is_none_does_not_stop_the_others(tmp_path: Path) -> None:
    program = find_libreoffice()
    assert program is not None
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    good, twin = letter(tmp_path / "a" / "x.docx"), letter(tmp_path / "b" / "x.docx")
    bad = tmp_path / "bad.docx"
    bad.write_bytes(good.read_bytes()[:900])

    made = convert([bad, good, twin], program)

    assert set(made) == {good, twin}
    assert all((facts := facts_of(data)) and facts.pages == 1 for data in made.values())
    assert sorted(path.name for path in tmp_path.rglob("*.pdf")) == []


def test_a_program_that_does_not_run_makes_nothing(tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("no program")

    assert convert([letter(tmp_path / "x.docx")], program) == {}


def test_a_program_that_fell_over_is_tried_once_more(tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text(
        f'#!/bin/sh\n[ -e "{tmp_path}/once" ] || {{ : > "{tmp_path}/once"; exit 1; }}\necho pdf > 0000.pdf\n'
    )
    program.chmod(0o755)
    file = letter(tmp_path / "x.docx")

    assert convert([file], program) == {file: b"pdf\n"}


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"Bonjour"])
def test_what_is_no_pdf_has_no_pages(data: bytes) -> None:
    assert facts_of(data) is None


def test_printed_on_both_sides_each_document_begins_on_a_new_sheet(tmp_path: Path) -> None:
    program = find_libreoffice()
    assert program is not None
    (one,) = convert([letter(tmp_path / "x.docx")], program).values()

    reader = PdfReader(io.BytesIO(merge([("premier", one), ("second", one)])))

    assert len(reader.pages) == 4
    assert [bool(page.extract_text().strip()) for page in reader.pages] == [True, False, True, False]
    assert [item.title for item in reader.outline if not isinstance(item, list)] == ["premier", "second"]
