"""Which file of a document goes with a mail: never a PDF that says less than the Word file beside it."""

import datetime as dt
import hashlib
import os
from pathlib import Path

import pytest

from toolkit.mailing.enclosures import enclosed
from toolkit.model.effect import Key
from toolkit.paperwork.register import Made, Registered

DAY = dt.date(2026, 3, 31)
OLDER, NEWER = 1_000_000_000, 1_000_000_060


@pytest.mark.parametrize(
    ("word", "pdf", "expected"),
    [
        (b"as made", OLDER, ".pdf"),  # what a restored backup does to the times says nothing
        (b"changed", OLDER, ".docx"),
        (b"changed", NEWER, ".pdf"),  # somebody made the PDF anew
        (b"as made", None, ".docx"),
        (None, OLDER, ".pdf"),
        (None, None, None),
    ],
)
def test_the_pdf_goes_unless_the_word_file_was_changed_since(
    word: bytes | None, pdf: int | None, expected: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "2026-03-31" / "letter_M-001.docx"
    path.parent.mkdir()
    if word is not None:
        path.write_bytes(word)
        os.utime(path, (NEWER - 1, NEWER - 1))
    if pdf is not None:
        path.with_suffix(".pdf").write_bytes(b"%PDF")
        os.utime(path.with_suffix(".pdf"), (pdf, pdf))
    made = Made("fr", "t", "c", hashlib.sha256(b"as made").hexdigest(), "2026-03-31/letter_M-001.docx")
    document = Registered("2026-0001", Key("letter.x", "M-001", ""), "", made, DAY, None, None)

    found = enclosed(document, tmp_path)

    assert (found and found.suffix) == expected
