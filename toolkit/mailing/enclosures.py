"""The file of a document that goes with a mail: its PDF, else its Word file."""

import hashlib
from pathlib import Path

from toolkit.paperwork.register import Registered

MAX_BYTES = 8_000_000
"""Mail servers take 10 MB or more, and what is attached grows by a third on the way."""
TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def enclosed(document: Registered, folder: Path) -> Path | None:
    """Return the file to attach; None if somebody took it away.

    A PDF that is older than what somebody changed in the Word file would say something else.
    """
    word = folder / document.made.file
    pdf = word.with_suffix(".pdf")
    if not word.is_file():
        return pdf if pdf.is_file() else None
    if pdf.is_file() and (is_as_made(document, word) or pdf.stat().st_mtime_ns > word.stat().st_mtime_ns):
        return pdf
    return word


def is_as_made(document: Registered, word: Path) -> bool:
    """Whether nobody has changed the Word file since it was made."""
    return word.is_file() and hashlib.sha256(word.read_bytes()).hexdigest() == document.made.hash
