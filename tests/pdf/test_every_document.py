"""What LibreOffice makes of the documents: the only reader of them that is not ours."""

import dataclasses
import re
from typing import Any

import pytest

from toolkit.documents.plan import Document
from toolkit.documents.registry import KINDS
from toolkit.documents.render import Renderer
from toolkit.documents.samples import PEOPLE, sample
from toolkit.pdf.libreoffice import convert, find_libreoffice
from toolkit.pdf.pages import facts_of
from toolkit.resources import shipped
from toolkit.schema.definitions import LANGUAGES

TWO = ("contract", "closing-mentee")
HOSTILE = "{{ 7 * 7 }} {% if x %} <b>&amp;</b>"
Made = dict[str, tuple[Document, bytes]]


def everything() -> dict[str, Document]:
    """Every kind in every language about people with the longest names; and odd names."""
    documents = {
        f"{name}-{language}": sample(kind, language, "long") for name, kind in KINDS.items() for language in LANGUAGES
    }
    documents |= {
        f"{name}-{people}": sample(KINDS[name], "fr", people) for name in TWO for people in ("short", "scripts")
    }
    hostile = sample(KINDS["refusal-mentee"], "fr")
    return documents | {"hostile": dataclasses.replace(hostile, fields={**hostile.fields, "reason": HOSTILE})}


def bare(text: str) -> str:
    """The text without spaces and hyphens: the layout ends lines, and a reader joins what stood on two."""
    return re.sub(r"[\s-]+", "", text)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Each document as a PDF, by one call."""
    folder = tmp_path_factory.mktemp("made")
    renderer, documents = Renderer(), everything()
    files = {folder / f"{name}.docx": name for name in documents}
    for path, name in files.items():
        document = documents[name]
        source = shipped("templates") / document.language / f"{document.template}.docx"
        path.write_bytes(renderer.render(source, document.fields))
    program = find_libreoffice()
    assert program is not None, "these tests want LibreOffice: apt-get install libreoffice-writer-nogui"
    pdfs = convert(list(files), program)
    assert set(pdfs) == set(files)
    return {name: (documents[name], pdfs[path]) for path, name in files.items()}


def test_each_takes_the_pages_it_should_on_a4_and_nothing_in_it_is_lost(made: Made) -> None:
    wrong = []
    for name, (document, data) in made.items():
        facts = facts_of(data)
        assert facts is not None
        if not 1 <= facts.pages <= KINDS[document.template].pages or not facts.is_a4:
            wrong.append(f"{name}: {facts.pages} pages")
        expected = {"Exemple Duo", "0000.000.097", "2026-0042", document.name}
        if "reason" in document.fields and document.template.startswith("refusal"):
            expected.add(str(document.fields["reason"]))
        if "عبد" in document.name:
            expected.remove(document.name)  # another order in the file: see below
        wrong += [f"{name} lacks {part}" for part in expected if bare(part) not in bare(facts.text)]

    assert len(made) == len(KINDS) * len(LANGUAGES) + 2 * len(TWO) + 1
    assert wrong == []


def test_each_is_tagged_pdf_a_in_its_language_with_its_fonts_in_it(made: Made) -> None:
    import io

    from pypdf import PdfReader

    for name, (document, data) in made.items():
        reader = PdfReader(io.BytesIO(data))
        root: Any = reader.trailer["/Root"]
        assert str(root["/Lang"])[:2] == document.language, name
        assert root["/MarkInfo"]["/Marked"], name
        assert "/StructTreeRoot" in root, name
        assert b"<pdfaid:part>2</pdfaid:part>" in root["/Metadata"].get_data(), name
        pages: Any = reader.pages
        for page in pages:
            for font in page["/Resources"]["/Font"].values():
                found = font.get_object()
                inner = found["/DescendantFonts"][0].get_object() if "/DescendantFonts" in found else found
                described = inner["/FontDescriptor"].get_object()
                assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(described), name


def test_names_in_other_scripts_can_be_searched(made: Made) -> None:
    mentor, mentee, coach = (" ".join(name) for name in PEOPLE["scripts"])
    facts = facts_of(made["contract-scripts"][1])

    assert facts is not None
    assert bare(mentor) in bare(facts.text)
    assert bare(coach) in bare(facts.text)
    assert sorted(set(bare(mentee))) == sorted(set(bare(mentee)) & set(facts.text))


def test_what_people_type_is_shown_and_never_executed(made: Made) -> None:
    facts = facts_of(made["hostile"][1])

    assert facts is not None
    assert bare(HOSTILE) in bare(facts.text)
