"""One column that holds first and last name: which words are which.

References compare names by their words, so that a wrong guess here only changes how somebody is called.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

from toolkit.schema.definitions import Field, Table
from toolkit.schema.folding import fold, without_accents
from toolkit.schema.unreadable import Unreadable
from toolkit.schema.values import Cell, Parser, Values

FULL_NAME = "full_name"
"""What `Column.part_of` says of the fields first_name and last_name if one column holds both."""

_FIRST, _LAST = "first_name", "last_name"
_ELISION = re.compile(r"(?:d|l|o|n|t)['’]$", re.IGNORECASE)

Name: TypeAlias = tuple[str | None, str | None]
"""First and last name."""


def name_parsers(heading: str, table: Table, values: Values) -> Mapping[str, Parser]:
    """Return the parsers of first_name and last_name for the column `heading`.

    A cell that cannot be read is told once, as a last name.
    """
    order = order_in(heading, table)
    particles = frozenset(map(without_accents, values.schema.spellings.name_particles))

    def parser(read: Callable[[Name], str | None], *, tells: bool) -> Parser:
        def parse(cell: Cell) -> str | Unreadable | None:
            text = values.text(cell)
            if isinstance(text, Unreadable):
                return text if tells else None
            return read(split_name(text, order, particles)) if text else None

        return parse

    return {_FIRST: parser(lambda name: name[0], tells=False), _LAST: parser(lambda name: name[1], tells=True)}


def order_in(heading: str, table: Table) -> str | None:
    """Return the field that `heading` names first ("Nom et prénom": last_name), `None` if it does not name both."""
    text = f" {fold(heading)} "
    places: dict[str, int] = {}
    for name in (_FIRST, _LAST):  # "First name" goes before the "Name" in it
        for word in sorted(_words(table.field(name)), key=len, reverse=True):
            at = text.find(f" {word} ")
            if at >= 0:
                places[name] = min(at, places.get(name, at))
                text = text.replace(f" {word} ", f" {'_' * len(word)} ")
    return min(places, key=lambda name: places[name]) if len(places) > 1 else None


def split_name(text: str, order: str | None, particles: Collection[str]) -> Name:
    """Return the first and the last name in `text`.

    A comma tells them apart, or capitals, or the `order` of the heading; else the first word is the first
    name, unless it can only begin a last name. One word alone is a last name.
    """
    last, comma, first = (part.strip() for part in text.partition(","))
    if comma:
        return (first.replace(",", " ").strip() or None), (last or None)
    words = text.split()
    if len(words) == 1:
        return None, text
    place = _capitals(words)
    if place is not None:
        return _name(words, *place)
    is_particle = [without_accents(word) in particles or bool(_ELISION.match(word)) for word in words]
    end = _end_of_last_name(is_particle)
    if order == _LAST or (order is None and 1 < end < len(words)):
        return _name(words, 0, min(end, len(words) - 1))
    return _name(words, _begin_of_last_name(is_particle), len(words))


def _words(field: Field) -> Iterable[str]:
    return {fold(text) for text in (*field.title.values(), *field.aliases)}


def _name(words: Sequence[str], begin: int, end: int) -> Name:
    return " ".join((*words[:begin], *words[end:])), " ".join(words[begin:end])


def _capitals(words: Sequence[str]) -> tuple[int, int] | None:
    """Return where the words in capitals stand, if those are one end of the name, and only those."""
    loud = [word.isupper() and sum(map(str.isalpha, word)) > 1 for word in words]
    if all(loud) or not any(loud):
        return None
    begin, end = loud.index(True), len(loud) - loud[::-1].index(True)
    return (begin, end) if all(loud[begin:end]) and (begin == 0 or end == len(words)) else None


def _end_of_last_name(is_particle: Sequence[bool]) -> int:
    """Return where a last name ends that begins the text: after its particles and one word more."""
    return next((place for place, found in enumerate(is_particle) if not found), len(is_particle)) + 1


def _begin_of_last_name(is_particle: Sequence[bool]) -> int:
    """Return where a last name begins that ends the text: at its particles, else after the first word."""
    return next((place for place, found in enumerate(is_particle) if found and 0 < place < len(is_particle) - 1), 1)
