"""One house style in every document: colour and logo."""

import io
import struct
import zipfile
import zlib

import pytest

from tests.documents.cast import SENDER
from toolkit.documents.house import ACCENT, MAX_LOGO_BYTES, House, LogoError, logo_of
from toolkit.documents.registry import KINDS
from toolkit.documents.render import Renderer
from toolkit.documents.samples import sample
from toolkit.resources import shipped

TEMPLATES = shipped("templates") / "fr"


def png(width: int, height: int) -> bytes:
    """A white picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\xff" * width) * height
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def made(house: House, name: str = "refusal-mentor") -> zipfile.ZipFile:
    fields = sample(KINDS[name], "fr", "usual", SENDER).fields
    return zipfile.ZipFile(io.BytesIO(Renderer(house).render(TEMPLATES / f"{name}.docx", fields)))


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_document_has_the_colour_and_the_logo(name: str) -> None:
    archive = made(House("AA3300", logo_of(png(60, 20)), "Duo & Cie"), name)

    texts = {part: archive.read(part).decode() for part in archive.namelist() if part.endswith(".xml")}
    assert not any(ACCENT in text for text in texts.values())
    assert "AA3300" in texts["word/styles.xml"]
    assert 'descr="Duo &amp; Cie"' in texts["word/header1.xml"]
    assert b"media/house-logo.png" in archive.read("word/_rels/header1.xml.rels")
    assert archive.read("word/media/house-logo.png") == png(60, 20)


def test_without_a_logo_the_name_stands_in_its_place() -> None:
    archive = made(House())

    head = archive.read("word/header1.xml").decode()
    assert "<w:drawing>" not in head
    assert head.count("Tremplin Duo") == 2
    assert not any("media" in part for part in archive.namelist())


def test_word_opens_a_letter_with_a_logo_and_finds_the_picture() -> None:
    from docx import Document

    archive = made(House(logo=logo_of(png(60, 20)), name="x"))
    assert archive.fp is not None
    document = Document(archive.fp)

    header = document.sections[0].first_page_header
    assert len(header.part.package.image_parts._image_parts) in (0, 1)
    assert any("house-logo" in rel.target_part.partname for rel in header.part.rels.values())


@pytest.mark.parametrize(
    ("pixels", "millimetres"), [((600, 100), (65, 11)), ((100, 600), (3, 20)), ((65, 20), (65, 20)), ((1, 1), (20, 20))]
)
def test_a_logo_fits_into_its_place_and_keeps_its_shape(pixels: tuple[int, int], millimetres: tuple[int, int]) -> None:
    logo = logo_of(png(*pixels))

    assert (round(logo.width / 36_000), round(logo.height / 36_000)) == millimetres


@pytest.mark.parametrize(
    "data",
    [b"", b"GIF89a", b"<svg/>", png(10, 10)[:20], png(10, 0), b"\xff\xd8\xff", bytes(MAX_LOGO_BYTES + 1)],
    ids=range(7),
)
def test_what_is_no_picture_is_no_logo(data: bytes) -> None:
    with pytest.raises(LogoError):
        logo_of(data)


def test_the_same_values_give_the_same_bytes() -> None:
    fields = sample(KINDS["contract"], "fr").fields
    first, second = (Renderer().render(TEMPLATES / "contract.docx", fields) for _ in range(2))

    assert first == second
