"""What is in a PDF, and many in one."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_A4 = (595.3, 841.9)
"""In points."""
_TOLERANCE = 3


@dataclass(frozen=True, slots=True)
class Facts:
    """What a PDF is like."""

    pages: int
    is_a4: bool
    text: str
    """What can be selected and searched, without spaces."""
    fonts: frozenset[str]
    """The names of the fonts in it, such as "Carlito-Bold"."""


def facts_of(data: bytes) -> Facts | None:
    """Look into a PDF; None if it is none."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        pages = PdfReader(io.BytesIO(data)).pages
        sizes = [(float(page.mediabox.width), float(page.mediabox.height)) for page in pages]
        fonts = frozenset(name for page in pages for name in _fonts(page))
        text = "".join("".join(page.extract_text().split()) for page in pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, OSError):
        return None
    return Facts(len(sizes), all(_is_a4(width, height) for width, height in sizes), text, fonts)


def _fonts(page: Any) -> Iterator[str]:  # noqa: ANN401 - the objects of a PDF have no types
    for font in page.get("/Resources", {}).get("/Font", {}).values():
        yield str(font.get_object()["/BaseFont"]).rpartition("+")[2].lstrip("/")


def _is_a4(width: float, height: float) -> bool:
    return abs(width - _A4[0]) < _TOLERANCE and abs(height - _A4[1]) < _TOLERANCE


def merge(documents: Sequence[tuple[str, bytes]]) -> bytes:
    """Return one PDF to print of many, each under its title in the outline.

    Printed on both sides, each document begins on a sheet of its own.
    """
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    for title, data in documents:
        reader = PdfReader(io.BytesIO(data))
        writer.append(reader, outline_item=title)
        if len(reader.pages) % 2:
            writer.add_blank_page()
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
