"""A text that stands alone in its row: a sub-heading or a note, if it cannot be a value of its column.

What might be a person's name or a reference is one, and the finding about its row helps to correct it.
"""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from toolkit.schema.definitions import Field
from toolkit.schema.folding import fold, squeeze, without_accents
from toolkit.schema.rows import Lane, says_something
from toolkit.schema.unreadable import Unreadable, written
from toolkit.schema.values import Values

_TYPED = frozenset({"date", "boolean", "number", "integer"})
_NAMES = frozenset({"first_name", "last_name"})
_FREE = frozenset({"item", "name"})
"""Items of the programme and organisations may be called anything."""
_MARKED = re.compile(r"[*†‡→►•]|\(\d+\)|\d+\) ")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(r"[^\W\d_]{3,}\s[^/@]*\d[^/@]*")
_MOST_WORDS_WITH_YEAR = 6
_FEWEST_OTHERS = 2
_COMMON, _RARE = 0.8, 0.2


class LoneTexts:
    """Judges texts that stand alone in their rows, by what stands in the same column of the other rows."""

    def __init__(self, values: Values) -> None:
        self._notes = frozenset(fold(word) for word in values.schema.spellings.notes)

    def may_be_odd(self, text: str) -> bool:
        """Whether a text in the one column that every record fills is worth to look at."""
        return bool(_DIGITS.search(text) or _MARKED.match(text)) or ":" in text

    def cannot_be(self, text: str, lane: Lane, row: int, usual: "Usual") -> bool:
        """Whether the text in this row, which stands in the first column, cannot be a value of it."""
        field = lane.field
        if field.name in _FREE:
            return False
        if _is_typed(field):
            is_told = _has_others(lane) or _is_heading(text)
            return text[0].isupper() and isinstance(lane.parsed[row], Unreadable) and is_told
        if not _is_naming(field):
            return _is_heading(text) and usual.headings <= _RARE
        if usual.count < (1 if _is_heading(text) else _FEWEST_OTHERS):
            return False
        if field.name == "id" and usual.shape is not None:
            return usual.excludes(text)
        is_other = usual.excludes(text) if usual.shape is not None else usual.digits <= _RARE
        return is_other and bool(_NUMBERED.fullmatch(text))

    def is_note(self, text: str) -> bool:
        """Whether it says that it is a note: "NB : …", "* …"."""
        start, colon, _ = text.partition(":")
        return bool(_MARKED.match(text)) or (bool(colon) and fold(start) in self._notes)


def takes_sentences(field: Field) -> bool:
    """Whether a sentence may be a value of the field."""
    return field.name in _FREE or not (_is_typed(field) or _is_naming(field))


def _is_typed(field: Field) -> bool:
    return field.type in _TYPED or (field.list is not None and field.type == "string")


def _is_naming(field: Field) -> bool:
    return field.name == "id" or field.name in _NAMES or field.reference is not None


def _has_others(lane: Lane) -> bool:
    """Whether the column holds a value that can be read: else the heading may be the mistake."""
    return any(says_something(value) and not isinstance(value, Unreadable) for value in lane.parsed)


@dataclass(frozen=True, slots=True)
class Usual:
    """What the texts of a column look like: how many there are, and which share is of a kind."""

    count: int
    shape: str | None
    beginnings: frozenset[str]
    digits: float
    headings: float

    def excludes(self, text: str) -> bool:
        """Whether `text` has neither the usual shape of references nor begins as they do."""
        is_other = _shape(text) != self.shape or _NUMBERED.fullmatch(text)
        return bool(is_other) and _beginning(text) not in self.beginnings


def usual_in(lane: Lane, besides: Collection[int]) -> Usual:
    """Return what stands in the column, in the rows other than `besides`."""
    cells = {cell for row, cell in enumerate(lane.cells) if isinstance(cell, str | float) and row not in besides}
    texts = [text for cell in cells if (text := squeeze(written(cell)))]
    count = len(texts)
    shape, common = Counter(map(_shape, texts)).most_common(1)[0] if texts else ("", 0)
    is_code = bool(_DIGITS.search(shape)) and common >= _COMMON * count
    return Usual(
        count=count,
        shape=shape if is_code else None,
        beginnings=frozenset(_beginning(text) for text in texts if _shape(text) == shape),
        digits=sum(bool(_DIGITS.search(text)) for text in texts) / max(count, 1),
        headings=sum(map(_is_heading, texts)) / max(count, 1),
    )


def _shape(text: str) -> str:
    """Return the text with a for its letters and 9 for its digits: M-001 is a-9."""
    return _DIGITS.sub("9", _LETTERS.sub("a", text))


def _beginning(text: str) -> str:
    match = _LETTERS.search(text)
    return without_accents(match[0]) if match else ""


def _is_heading(text: str) -> bool:
    """Whether it names a year: "Promotion 2024"."""
    return bool(_YEAR.search(text)) and 1 < len(text.split()) <= _MOST_WORDS_WITH_YEAR and "@" not in text
