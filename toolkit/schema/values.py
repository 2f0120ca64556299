"""From a cell's value to the value of its field. Strict: what is not clearly one is never guessed.

Every parser takes a cell's value and returns the parsed value, `None` for a blank cell, or `Unreadable`.
Source of every form: spec of the workbook, "Values".
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from toolkit.model.grid import Flaw, Value
from toolkit.model.message import Message, say
from toolkit.model.programme import ALL_TOPICS
from toolkit.schema.definitions import Field, Schema
from toolkit.schema.folding import fold, squeeze, without_accents

Cell: TypeAlias = Value | Flaw


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A cell that holds something, but nothing of its field's type."""

    reason: Message
    remedy: Message


Parsed: TypeAlias = object
Parser: TypeAlias = Callable[[Cell], Parsed]

_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})")
_MONTH_NAMED = re.compile(r"(\d{1,2})(?:er|\.)? ?([^\W\d_]+)\.? (\d{4}|\d{2})")
_SEPARATOR = re.compile(r"[;,\n\r•‣▪●◦■◆]")
_BULLET = re.compile(r"^[\s\-–—*·>]+")
_MAX_SHOWN = 40


class Values:
    """The parsers of a schema, one for each type of field."""

    def __init__(self, schema: Schema) -> None:
        spellings = schema.spellings
        self._schema = schema
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
        return {"date": self.date, "boolean": self.boolean, "any": self.lines}.get(field.type, self.text)

    def text(self, cell: Cell) -> str | Unreadable | None:
        """Text, without the white space around it. A number keeps no artificial decimals: 4000.0 is 4000."""
        if isinstance(cell, str):
            text = squeeze(cell)
            is_missing = len(text) <= self._longest_missing and without_accents(text) in self._missing
            return None if is_missing else text
        if isinstance(cell, Flaw):
            return _flawed(cell)
        return _written(cell)

    def lines(self, cell: Cell) -> str | Unreadable | None:
        """Text that keeps its line breaks: they may separate the items of a list."""
        text = self.text(cell)
        if isinstance(cell, str) and isinstance(text, str):
            return "\n".join(line for part in cell.splitlines() if (line := squeeze(part)))
        return text

    def date(self, cell: Cell) -> dt.date | Unreadable | None:
        """A real date, or text that can be one date only. A time of day beside it does not count."""
        if isinstance(cell, dt.datetime):
            return cell.date()
        if isinstance(cell, dt.date):
            return cell
        text = self.text(cell)
        if text is None or isinstance(text, Unreadable):
            return text
        found = self._date_of(text) if isinstance(cell, str) else None
        return found or Unreadable(
            say("“{value}” is not a date", value=shown(text)),
            say("write the date as day/month/year, for example 28/02/2026"),
        )

    def _date_of(self, text: str) -> dt.date | None:
        if match := _ISO_DATE.fullmatch(text):
            year, month, day = match[1], int(match[2]), match[3]
        elif match := _DAY_FIRST.fullmatch(text):
            day, month, year = match[1], int(match[3]), match[4]
        elif match := _MONTH_NAMED.fullmatch(text):
            day, month, year = match[1], self._months.get(without_accents(match[2]), 0), match[3]
        else:
            return None
        try:
            return dt.date(int(year) + (2000 if len(year) == 2 else 0), month, int(day))  # noqa: PLR2004
        except ValueError:
            return None

    def boolean(self, cell: Cell) -> bool | Unreadable | None:
        """Yes or no, as a checkbox or in words."""
        if isinstance(cell, bool):
            return cell
        text = self.text(cell)
        if text is None or isinstance(text, Unreadable):
            return text
        found = self._booleans.get(without_accents(text))
        if found is None:
            return Unreadable(say("“{value}” is neither yes nor no", value=shown(text)), say("write yes or no"))
        return found

    def items(self, cell: Cell) -> tuple[str, ...] | Unreadable | None:
        """The items of a free list, in order."""
        text = cell if isinstance(cell, str) else self.text(cell)
        if text is None or isinstance(text, Unreadable):
            return text
        return tuple(item for item in list_items(text) if without_accents(item) not in self._missing) or None

    def _topics(self, list_name: str) -> Parser:
        words = self._schema.words(list_name)

        def topics(cell: Cell) -> frozenset[str] | Unreadable | None:
            items = self.items(cell)
            if items is None or isinstance(items, Unreadable):
                return items
            folded = [fold(item) for item in items]
            found = {ALL_TOPICS if item in self._all_topics else words.get(item, item) for item in folded}
            return frozenset(found)

        return topics

    def _choice(self, list_name: str) -> Parser:
        words = self._schema.words(list_name)
        titles = {
            language: ", ".join(choice.title[language] for choice in self._schema.lists[list_name])
            for language in ("fr", "nl", "de", "en")
        }

        def choice(cell: Cell) -> str | Unreadable | None:
            text = self.text(cell)
            if text is None or isinstance(text, Unreadable):
                return text
            found = words.get(fold(text))
            return found or Unreadable(
                say("“{value}” is not one of the possible values", value=shown(text)),
                say("choose one of: {choices}", choices=titles),
            )

        return choice

    def _number(self, field: Field) -> Parser:
        whole = field.type == "integer"

        def number(cell: Cell) -> float | Unreadable | None:
            if isinstance(cell, int | float) and not isinstance(cell, bool):
                value = float(cell)
            else:
                text = self.text(cell)
                if text is None or isinstance(text, Unreadable):
                    return text
                if not isinstance(cell, str) or not _NUMBER.fullmatch(text):
                    return _not_a_number(text, whole=whole)
                value = float(text.replace(",", "."))
            if whole and value != int(value):
                return _not_a_number(_written(value), whole=True)
            low, high = field.minimum, field.maximum
            if (low is not None and value < low) or (high is not None and value > high):
                return Unreadable(
                    say("{value} is out of range", value=_written(value)),
                    say("write a number from {low} to {high}", low=_bound(low), high=_bound(high)),
                )
            return int(value) if whole else value

        return number


def shown(text: str) -> str:
    """A cell's text as messages may show it: short, on one line."""
    return text if len(text) <= _MAX_SHOWN else text[: _MAX_SHOWN - 1] + "…"


def list_items(text: str) -> tuple[str, ...]:
    """The items of `text`, separated by semicolon, comma, line break or bullet."""
    items = (squeeze(_BULLET.sub("", part)) for part in _SEPARATOR.split(text))
    return tuple(item for item in items if item)


def number_of(text: str | None) -> float | None:
    """The number that `text` is, or `None`."""
    return float(text.replace(",", ".")) if text and _NUMBER.fullmatch(text) else None


def _written(cell: Value) -> str:
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:  # noqa: PLR2004 - a double's digits
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, dt.date | dt.time) else str(cell)


def _bound(limit: float | None) -> str:
    return "…" if limit is None else _written(limit)


def _not_a_number(text: str, *, whole: bool) -> Unreadable:
    if whole:
        return Unreadable(
            say("“{value}” is not a whole number", value=shown(text)),
            say("write digits only, for example 1985"),
        )
    return Unreadable(
        say("“{value}” is not a number", value=shown(text)), say("write digits only, for example 12 or 1,5")
    )


def _flawed(flaw: Flaw) -> Unreadable:
    if flaw.kind.startswith("#"):
        return Unreadable(
            say("the cell shows the error {error}", error=flaw.kind),
            say("correct the formula, or type the value"),
        )
    return Unreadable(
        say("the formula has not been calculated yet"),
        say("open the workbook in your spreadsheet program, save it, and run the check again"),
    )
