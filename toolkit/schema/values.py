"""From a cell's value to the value of its field. Strict: what is not clearly one is never guessed.

Every parser takes a cell's value and returns the parsed value, `None` for a blank cell, or `Unreadable`.
Source of every form: spec of the workbook, "Values".
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from toolkit.model.grid import Flaw, Value
from toolkit.model.mail import read_address
from toolkit.model.programme import ALL_TOPICS
from toolkit.schema import unreadable
from toolkit.schema.definitions import LANGUAGES, Field, Schema
from toolkit.schema.folding import fold, squeeze, without_accents
from toolkit.schema.unreadable import EXACT, Unreadable, written

Cell: TypeAlias = Value | Flaw
Parsed: TypeAlias = object
Parser: TypeAlias = Callable[[Cell], Parsed]

_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})")
_MONTH_NAMED = re.compile(r"(\d{1,2})(?:er|\.)? ?([^\W\d_]+)\.? (\d{4}|\d{2})")
_SEPARATOR = re.compile(r"[;,\n\r\v\f\x85\u2028\u2029•‣⁃▪●◦■◆❖➢➤►✓✔☑\uf0a7\uf0b7\uf0d8]")
_BULLET = re.compile(r"^[\s\-–—*·∙>]*(?:\d{1,2}[.)]\s+)?")
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
"""A year outside is a slip (0205) or means "never" (9999), and no deadline could be counted from it."""


class Values:
    """The parsers of a schema, one for each type of field.

    `choices` are an association's own words: list -> word as written -> choice. They go before the schema's.
    """

    def __init__(self, schema: Schema, choices: Mapping[str, Mapping[str, str]] | None = None) -> None:
        spellings = schema.spellings
        self.schema = schema
        self._choices = choices or {}
        self._missing = frozenset(without_accents(text) for text in (*spellings.missing, ""))
        self._longest_missing = max(map(len, self._missing))
        self._booleans = dict.fromkeys((without_accents(text) for text in spellings.true), True)
        self._booleans |= dict.fromkeys((without_accents(text) for text in spellings.false), False)
        self._all_topics = frozenset(fold(text) for text in spellings.all_topics)
        self._months = {
            without_accents(name): number for number, names in enumerate(spellings.months, start=1) for name in names
        }

    def parser(self, field: Field) -> Parser:
        """The parser for the cells of `field`."""
        if field.type == "array":
            return self._topics(field.list) if field.list else self.items
        if field.list:
            return self._choice(field.list)
        if field.type in ("number", "integer"):
            return self._number(field)
        if field.format == "email":
            return self.address
        return {"date": self.date, "boolean": self.boolean, "any": self.lines}.get(field.type, self.text)

    def text(self, cell: Cell) -> str | Unreadable | None:
        """Text, without the white space around it. A number keeps no artificial decimals: 4000.0 is 4000.

        An unticked checkbox says nothing.
        """
        if isinstance(cell, str):
            text = squeeze(cell)
            is_missing = len(text) <= self._longest_missing and without_accents(text) in self._missing
            return None if is_missing else text
        if isinstance(cell, Flaw):
            return unreadable.flawed(cell)
        return None if cell is False else written(cell)

    def address(self, cell: Cell) -> str | Unreadable | None:
        """Text that is one e-mail address, as it is written."""
        text = self.text(cell)
        if text is None or isinstance(text, Unreadable):
            return text
        return unreadable.not_an_address() if read_address(text) is None else text

    def lines(self, cell: Cell) -> str | Unreadable | None:
        """Text that keeps its line breaks: they may separate the items of a list."""
        text = self.text(cell)
        if isinstance(cell, str) and isinstance(text, str):
            return "\n".join(line for part in cell.splitlines() if (line := squeeze(part)))
        return text

    def date(self, cell: Cell) -> dt.date | Unreadable | None:
        """A real date, or text that can be one date only. A time of day beside it does not count."""
        text = self.text(cell)
        if text is None or isinstance(text, Unreadable):
            return text
        found = self._date_of(text) if isinstance(cell, str) else None
        if isinstance(cell, dt.date):
            found = cell.date() if isinstance(cell, dt.datetime) else cell
        if found is None:
            return unreadable.not_a_date(text)
        if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
            return unreadable.not_this_year(text, _FIRST_YEAR, _LAST_YEAR)
        return found

    def _date_of(self, text: str) -> dt.date | None:
        if match := _ISO_DATE.fullmatch(text):
            year, month, day = match[1], int(match[2]), match[3]
        elif match := _DAY_FIRST.fullmatch(text):
            day, month, year = match[1], int(match[3]), match[4]
        elif match := _MONTH_NAMED.fullmatch(text):
            day, month, year = match[1], self.month(match[2]), match[3]
        else:
            return None
        try:
            return dt.date(int(year) + (2000 if len(year) == 2 else 0), month, int(day))  # noqa: PLR2004
        except ValueError:
            return None

    def month(self, name: str) -> int:
        """The number of the month, 0 if it is none."""
        return self._months.get(without_accents(name), 0)

    def boolean(self, cell: Cell) -> bool | Unreadable | None:
        """Yes or no, as a checkbox or in words."""
        if isinstance(cell, bool):
            return cell
        text = self.text(cell)
        if text is None or isinstance(text, Unreadable):
            return text
        found = self._booleans.get(without_accents(text))
        if found is None:
            return unreadable.not_yes_or_no(text)
        return found

    def items(self, cell: Cell) -> tuple[str, ...] | Unreadable | None:
        """The items of a free list, in order."""
        text = cell if isinstance(cell, str) else self.text(cell)
        if text is None or isinstance(text, Unreadable):
            return text
        return tuple(item for item in list_items(text) if without_accents(item) not in self._missing) or None

    def _words(self, list_name: str) -> Mapping[str, str]:
        own = self._choices.get(list_name)
        known = self.schema.words(list_name)
        return {**known, **{fold(word): choice for word, choice in own.items()}} if own else known

    def _topics(self, list_name: str) -> Parser:
        words = self._words(list_name)

        def topics(cell: Cell) -> frozenset[str] | Unreadable | None:
            items = self.items(cell)
            if items is None or isinstance(items, Unreadable):
                return items
            folded = [fold(item) for item in items]
            found = {ALL_TOPICS if item in self._all_topics else words.get(item, item) for item in folded}
            return frozenset(found)

        return topics

    def _choice(self, list_name: str) -> Parser:
        words = self._words(list_name)
        titles = {
            language: ", ".join(choice.title[language] for choice in self.schema.lists[list_name])
            for language in LANGUAGES
        }

        def choice(cell: Cell) -> str | Unreadable | None:
            text = self.text(cell)
            if text is None or isinstance(text, Unreadable):
                return text
            return words.get(fold(text)) or unreadable.not_a_choice(text, titles)

        return choice

    def _number(self, field: Field) -> Parser:
        whole = field.type == "integer"

        def number(cell: Cell) -> float | Unreadable | None:
            text = self.text(cell)
            if text is None or isinstance(text, Unreadable):
                return text
            value: float | None = None
            if isinstance(cell, str):
                value = number_of(text)
            elif isinstance(cell, int | float) and not isinstance(cell, bool) and abs(cell) < EXACT:
                value = cell
            if value is None or (whole and value != int(value)):
                return unreadable.not_a_number(text, whole=whole)
            low, high = field.minimum, field.maximum
            if (low is not None and value < low) or (high is not None and value > high):
                return unreadable.out_of_range(value, low, high)
            return int(value) if whole else float(value)

        return number


def list_items(text: str) -> tuple[str, ...]:
    """The items of `text`, separated by semicolon, comma, line break or bullet."""
    items = (squeeze(_BULLET.sub("", part)) for part in _SEPARATOR.split(text))
    return tuple(item for item in items if item)


def number_of(text: str | None) -> float | None:
    """The number that `text` is, or `None`."""
    number = float(text.replace(",", ".")) if text and _NUMBER.fullmatch(text) else None
    return number if number is not None and abs(number) < EXACT else None
