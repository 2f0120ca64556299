"""Names of files that every system accepts and that sort."""

import re
import unicodedata

_OTHER = re.compile(r"[^A-Za-z0-9]+")
_MAX_PART = 40
_LETTERS = str.maketrans(
    {"ß": "ss", "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}
    | {"ı": "i", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ħ": "h", "Ħ": "H"}
)
"""Latin letters that Unicode does not take apart."""


def plain(text: str) -> str:
    """Return `text` in ASCII letters, digits and hyphens; empty if nothing of it can be written so."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    kept = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _OTHER.sub("-", kept)[:_MAX_PART].strip("-")


def file_name(template: str, reference: str, name: str, suffix: str = ".docx") -> str:
    """Return `template_REFERENCE_name.docx`, without the parts that are empty or say the same."""
    parts = [plain(template), plain(reference), plain(name)]
    return "_".join(dict.fromkeys(part for part in parts if part)) + suffix
