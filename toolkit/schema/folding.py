"""One form for texts that people mean to be the same.

`Accepté·e`, `acceptée`, `ACCEPTE(E)` and `accepté  e` differ for a computer only.
"""

import re
import unicodedata
from functools import lru_cache

_POINT = r"[·•.‧∙/\-]"
_INCLUSIVE_ENDING = re.compile(
    rf"(?<=[^\W\d_])(?:{_POINT}e(?:{_POINT}?(s))?|{_POINT}s|\(e\)\(?(s)?\)?|\(s\))(?!\w|{_POINT}\w)",
    re.IGNORECASE,
)
_FEMININE_ENDING = re.compile(r"ee(s?)\b")
_LATIN_ACCENTS = re.compile("[\u0300-\u036f]+")
_NOT_A_WORD = re.compile(r"[^\w]+|_")
_SPACES = re.compile(r"[\s\u00a0\u200b\ufeff]+")


def squeeze(text: str) -> str:
    """Return `text` without white space at its ends, and with single spaces within."""
    if text.isascii() and "  " not in text and text.isprintable():
        return text.strip()
    return _SPACES.sub(" ", text).strip()


def without_accents(text: str) -> str:
    """Return `text` in lower case, without accents."""
    if text.isascii():
        return text.lower()
    bare = _LATIN_ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    if not bare.isascii():
        bare = "".join(char for char in bare if not unicodedata.combining(char))
    return bare.casefold()


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Return the form in which headings, choices and topics are compared.

    Case, accents, spaces, hyphens and punctuation do not count, nor do inclusive and feminine endings
    (accepté, acceptée, accepté·e, accepté(e)). Source: spec of the workbook, "Values".
    """
    text = _INCLUSIVE_ENDING.sub(lambda match: match[1] or match[2] or "", squeeze(text))  # a plural keeps its s
    text = _NOT_A_WORD.sub(" ", without_accents(text))
    return _FEMININE_ENDING.sub(r"e\1", text).strip()


@lru_cache(maxsize=65_536)
def fold_name(text: str) -> str:
    """Return the form in which references and names are compared: case, accents and spacing do not count."""
    return " ".join(without_accents(text).replace(",", " ").split())
