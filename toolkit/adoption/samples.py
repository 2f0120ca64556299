"""What the cells of a column look like, whatever its heading says."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from toolkit.model.grid import Value
from toolkit.schema.definitions import Schema
from toolkit.schema.folding import fold, without_accents
from toolkit.schema.marks import Marks
from toolkit.schema.values import Values, list_items, number_of

FULL_DATE = r"(?:\d{1,2}[/.\-]\d{1,2}[/.\-](?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2})"
SHORT_DATE = r"\d{1,2}[/.]\d{1,2}\.?"
_ANY_DATE = re.compile(rf"(?<!\d)(?:{FULL_DATE}|{SHORT_DATE})(?!\d)")
_ONE_DATE = re.compile(rf"\D{{0,8}}{FULL_DATE}.{{0,14}}", re.DOTALL)
_PART_OF_DATE = re.compile(r"\d{1,2}/\d{1,2}|\d{1,2}[/.\-]\d{4}|\d{4}[/.\-]\d{1,2}")
_BETWEEN_DATES = re.compile(r"[\s,;/+&.\-–|]|\b(?:et|en|und|and|puis|le|op|am|dan|then|dann)\b")
_EMAIL = re.compile(r"\S+@\S+\.\w{2,}")
_PHONE = re.compile(r"[+(]?[\d\s./()\-+]{8,22}")
_POSTCODE = re.compile(r"(?:[BDFL]-?)?\d{4,5}")
_POSTCODE_AND_PLACE = re.compile(r"(?:[BDFL]-?)?\d{4,5}[ ,\-]+[^\W\d_].*")
_CODE = re.compile(
    r"[^\W\d_]{1,6}[-_./ ]{0,2}\d{1,6}(?:[-_/]\d{1,4})?|\d{2,4}[-_/]\d{1,4}|[^\W\d_]{1,4}-\d{2,4}-\d{1,4}"
)
_NAME = re.compile(r"[^\W\d_][^\W\d_]*(?:['’.\-][^\W\d_]+)*\.?(?:,? [^\W\d_][^\W\d_]*(?:['’.\-][^\W\d_]+)*\.?){0,4}")
_FILE = re.compile(r"https?://|www\.|\\\\|^[\w ./\\-]+\.(?:pdf|docx?|xlsx?|odt|pptx?)$", re.IGNORECASE)
_DIGITS_OF_PHONE = range(8, 14)
_POSTCODES = range(1000, 10_000)
_BIRTHS = range(1920, 2016)
_SCORES = range(1, 6)
_LONG_TEXT = 40
_LONG_NAME = 45
_INITIALS = 4


@dataclass(frozen=True)
class Sample:
    """The values of a column that are not blank, as written, and what kinds of values they are."""

    values: tuple[Value, ...] = ()
    kinds: Mapping[str, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.values)

    def share(self, *kinds: str) -> float:
        """The share of values that are of one of `kinds`, from 0 to 1."""
        return min(sum(self.kinds.get(kind, 0) for kind in kinds) / self.count, 1.0) if self.values else 0.0

    @cached_property
    def distinct(self) -> float:
        """The share of values that are not repetitions."""
        return len(set(map(str, self.values))) / self.count if self.values else 0.0

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The values as text; 4000.0 is "4000"."""
        return tuple(shown(value) for value in self.values)

    @cached_property
    def items(self) -> Mapping[str, int]:
        """How often each text stands there, folded; of lists, each item."""
        return Counter(fold(item) for text in self.texts for item in (list_items(text) or (text,)))


def together(samples: Sequence[Sample]) -> Sample:
    """Return several samples as one."""
    kinds: Counter[str] = Counter()
    for sample in samples:
        kinds.update(sample.kinds)
    return Sample(tuple(value for sample in samples for value in sample.values), dict(kinds))


class Sampler:
    """Takes samples, and tells the kinds of each distinct value once."""

    def __init__(self, schema: Schema) -> None:
        self._values = Values(schema)
        self._particles = frozenset(map(without_accents, schema.spellings.name_particles))
        self._months = {without_accents(name) for names in schema.spellings.months for name in names}
        self._marks = Marks(self._values)
        self._known: dict[tuple[type, Value], tuple[str, ...]] = {}

    def take(self, cells: Iterable[Value]) -> Sample:
        """Return the sample of a column of cells."""
        values = [cell for cell in cells if isinstance(cell, bool) or self._values.text(cell) is not None]
        if all(value is False for value in values):
            return Sample()
        kinds: Counter[str] = Counter()
        for value in values:
            kinds.update(self._kinds(value))
        return Sample(tuple(values), dict(kinds))

    def may_be_record(self, row: Sequence[Value]) -> bool:
        """Whether no cell of the row marks it as an example or begins a total."""
        marked = self._marks.candidates(row)
        return not any(self._marks.kind(text) for text in marked)

    def date(self, value: Value) -> dt.date | None:
        """The day that `value` is, `None` if it is none."""
        found = self._values.date(value)
        return found if isinstance(found, dt.date) else None

    def _kinds(self, value: Value) -> tuple[str, ...]:
        key = (type(value), value)
        if key not in self._known:
            self._known[key] = tuple(self._told_apart(value))
        return self._known[key]

    def _told_apart(self, value: Value) -> Iterable[str]:
        if isinstance(value, bool):
            return ["boolean"]
        if isinstance(value, dt.date):
            return ["date"]
        if isinstance(value, int | float):
            return _number_kinds(value)
        text = str(value).strip()
        is_boolean = isinstance(self._values.boolean(text), bool)
        return [*(["boolean"] if is_boolean else []), *self._of_text(text)]

    def _of_text(self, text: str) -> Iterable[str]:
        if self._is_date(text):
            return ["date"]
        if _holds_dates(text):
            return ["dates"]
        if _PHONE.fullmatch(text) and sum(map(str.isdigit, text)) in _DIGITS_OF_PHONE:
            return ["phone"]
        number = number_of(text)
        if number is not None:
            return [*_number_kinds(number), *(["code"] if text.startswith("0") else [])]
        return _text_kinds(text, self._particles)

    def _is_date(self, text: str) -> bool:
        if isinstance(self._values.date(text), dt.date):
            return True
        words = without_accents(text).replace(".", " ").split()
        if any(word in self._months for word in words) and len(words) <= 3 and any(map(str.isdigit, words)):  # noqa: PLR2004 - day month year
            return True
        many = len(_ANY_DATE.findall(text)) > 1
        return not many and bool(_ONE_DATE.fullmatch(text) or _PART_OF_DATE.fullmatch(text))


def shown(value: Value) -> str:
    """The value as a person sees it: 4000.0 is "4000"."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def dates_in(text: str) -> Sequence[str]:
    """Every date in `text`, with or without its year."""
    return _ANY_DATE.findall(text)


def _holds_dates(text: str) -> bool:
    """Whether `text` is a row of dates: "12/03, 26/03 et 9/04"."""
    if len(dates_in(text)) < 2:  # noqa: PLR2004 - several
        return False
    rest = _BETWEEN_DATES.sub("", without_accents(_ANY_DATE.sub("", text)))
    return len(rest) <= len(text) / 4


def _number_kinds(number: float) -> list[str]:
    kinds = ["number"]
    if number != int(number):
        return kinds
    whole = int(number)
    named = (("postcode", _POSTCODES), ("year", _BIRTHS), ("score", _SCORES))
    kinds += [kind for kind, numbers in named if whole in numbers]
    return [*kinds, "phone"] if len(str(abs(whole))) in _DIGITS_OF_PHONE else kinds


def _text_kinds(text: str, particles: Collection[str]) -> list[str]:
    if _EMAIL.search(text):
        return ["email"]
    if _FILE.search(text):
        return ["file", "text"]
    if _POSTCODE.fullmatch(text):
        return ["postcode", "code"]
    if _POSTCODE_AND_PLACE.fullmatch(text):
        return ["place", "text"]
    kinds = ["text"]
    if _CODE.fullmatch(text) or (text.isupper() and text.isalpha() and len(text) <= _INITIALS):
        kinds.append("code")
    if len(list_items(text)) > 1:
        kinds.append("list")
    if len(text) <= _LONG_NAME and _NAME.fullmatch(text) and text[0].isupper():
        kinds.append("names" if is_full_name(text, particles) else "name")
    if len(text) > _LONG_TEXT:
        kinds.append("long")
    return kinds


def is_full_name(text: str, particles: Collection[str]) -> bool:
    """Whether `text` has at least two words besides the `particles` of names: "Van den Broeck" has one."""
    words = text.replace(",", " ").split()
    own = [word for word in words if without_accents(word).rstrip("'’.") not in particles]
    return len(own) > 1 or (len(own) == 1 and "," in text)
