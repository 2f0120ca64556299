"""Whom or what a reference names (W6), and references that stand twice (W5)."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import product
from typing import Generic, TypeVar

from toolkit.model.records import Candidate, Duo, Staff
from toolkit.schema.folding import fold_name

R = TypeVar("R")

_BETWEEN = "\0"
"""Between the words of a name in any order: no text that a person writes holds it."""


class Directory(Generic[R]):
    """Finds the records of a table by reference or by name. A reference goes before a name.

    A reference that stands twice means its first row; a name that two rows share names nobody.
    Source: spec of the criteria, after the table. `mark` is a character that every name has: without it
    a text can only be a reference, and the names of ten thousand duos need not be made. The spaces around
    it do not count.
    """

    def __init__(
        self,
        records: Iterable[R],
        key: Callable[[R], str | None],
        names: Callable[[R], Iterable[str]],
        mark: str = "",
    ) -> None:
        self._records = tuple(records)
        self._names_of = names
        self._mark = mark
        self._as_written: dict[str, R] = {}
        self._by_key: dict[str, R] = {}
        self.repeated: list[R] = []
        for record in self._records:
            text = key(record)
            if text is None:
                continue
            first = self._by_key.setdefault(fold_name(text), record)
            self._as_written[text] = first
            if first is not record:
                self.repeated.append(record)
        self._by_name: dict[str, list[R]] | None = None

    def named(self, text: str) -> list[R]:
        """Every record that `text` may mean: one if it is a reference, else all that bear the name."""
        if text in self._as_written:
            return [self._as_written[text]]
        wanted = fold_name(text)
        if wanted in self._by_key:
            return [self._by_key[wanted]]
        if self._mark not in wanted:
            return []
        if self._by_name is None:
            self._by_name = {}
            for record in self._records:
                for name in {fold_name(name) for name in self._names_of(record)}:
                    self._by_name.setdefault(name, []).append(record)
        found = [self._by_name[name] for name in set(self._readings(wanted)) if name in self._by_name]
        if len(found) < 2:  # noqa: PLR2004 - the records of several readings are put together
            return found[0] if found else []
        meant = {id(record) for records in found for record in records}
        return [record for record in self._records if id(record) in meant]

    def _readings(self, text: str) -> Iterable[str]:
        """Yield what a folded text may be: each of its sides as written, or as words in any order.

        A reference may hold the mark itself: then the text may have its two sides at any of the marks.
        """
        if not self._mark:
            yield from {text, words_of(text)}
            return
        parts = [part.strip() for part in text.split(self._mark)]
        for place in range(1, len(parts)):
            sides = (self._mark.join(parts[:place]), self._mark.join(parts[place:]))
            for reading in product(*({side, words_of(side)} for side in sides)):
                yield self._mark.join(reading)


def words_of(*names: str) -> str:
    """Return the form in which full names are compared: by their words, in whatever order these stand."""
    return _BETWEEN.join(sorted(word for name in names for word in _folded_words(name)))


@lru_cache(maxsize=65_536)
def _folded_words(name: str) -> tuple[str, ...]:
    return tuple(fold_name(name.replace("’", "'")).split())


def person_names(person: Candidate | Staff) -> Iterable[str]:
    """The full name, in any order of its words: "VAN DEN BROECK Jean-Luc" is "Jean-Luc Van den Broeck"."""
    name = words_of(person.first_name or "", person.last_name or "")
    if name:
        yield name


DUO_MARK = "/"
SIDES: Mapping[str, str] = {"mentor": "mentors", "mentee": "mentees"}
"""The fields of a duo that name a person, and the table of that person."""


def names_people(columns: Iterable[str]) -> bool:
    """Whether one of the fields is a side of a duo."""
    return not SIDES.keys().isdisjoint(columns)


def duo_names(duo: Duo) -> Iterable[str]:
    """`MENTOR / MENTEE`: by the words of their names, and as the duo's own row writes them."""
    mentors = _sides(duo.mentor, duo.mentor_named)
    mentees = _sides(duo.mentee, duo.mentee_named)
    for mentor in mentors:
        for mentee in mentees:
            yield f"{mentor}{DUO_MARK}{mentee}"


def _sides(person: Candidate | None, written: str | None) -> set[str]:
    names = set(person_names(person)) if person else set()
    return names | ({fold_name(written)} if written else set())
