"""Templates that somebody opened and saved in LibreOffice, which writes a file all its own."""

import subprocess
from pathlib import Path

import pytest

from tests.documents.cast import text_of
from toolkit.documents.house import House
from toolkit.documents.registry import KINDS
from toolkit.documents.render import Renderer
from toolkit.documents.samples import sample
from toolkit.documents.template import compile_template
from toolkit.pdf.libreoffice import find_libreoffice
from toolkit.resources import shipped

FRENCH = shipped("templates") / "fr"


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The French templates as LibreOffice saves them."""
    folder = tmp_path_factory.mktemp("resaved")
    program = find_libreoffice()
    assert program is not None
    command = [
        *(str(program), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"),
        *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder)),
    ]
    subprocess.run([*command, *map(str, sorted(FRENCH.glob("*.docx")))], check=True, capture_output=True, timeout=180)
    return folder


def lines(data: bytes) -> set[str]:
    found = {line.strip() for line in text_of(data).splitlines() if line.strip()}
    return {line for line in found if not line.startswith("Page ")}  # counted by whoever shows the file


@pytest.mark.parametrize("name", KINDS)
def test_a_template_saved_by_libreoffice_says_the_same(name: str, resaved: Path) -> None:
    document = sample(KINDS[name], "fr")
    ours, theirs = FRENCH / f"{name}.docx", resaved / f"{name}.docx"

    before, after = (compile_template(path.read_bytes(), House()) for path in (ours, theirs))
    texts = [lines(Renderer().render(path, document.fields)) for path in (ours, theirs)]

    assert before.used - after.used == set()
    assert texts[0] - texts[1] == set()


@pytest.mark.parametrize("name", KINDS)
def test_it_is_put_into_the_house_style_all_the_same(name: str, resaved: Path) -> None:
    theirs = compile_template((resaved / f"{name}.docx").read_bytes(), House("AA3300"))

    assert b"AA3300" in theirs.fixed["word/styles.xml"].upper()
