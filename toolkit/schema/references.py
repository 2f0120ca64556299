"""Whom or what a reference names (W6), and references that stand twice (W5)."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from toolkit.model.records import Candidate, Duo, Staff
from toolkit.schema.folding import fold_name

R = TypeVar("R")


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
        return self._by_name.get(self._tight(wanted), [])

    def _tight(self, name: str) -> str:
        return self._mark.join(map(str.strip, name.split(self._mark))) if self._mark else name


def person_names(person: Candidate | Staff) -> Iterable[str]:
    """The full name, in either order."""
    first, last = person.first_name or "", person.last_name or ""
    if first or last:
        yield f"{first} {last}"
        yield f"{last} {first}"


DUO_MARK = "/"


def duo_names(duo: Duo) -> Iterable[str]:
    """`MENTOR / MENTEE`: by their names in either order, and as the duo's own row writes them."""
    mentors = _sides(duo.mentor, duo.mentor_named)
    mentees = _sides(duo.mentee, duo.mentee_named)
    for mentor in mentors:
        for mentee in mentees:
            yield f"{mentor}{DUO_MARK}{mentee}"


def _sides(person: Candidate | None, written: str | None) -> set[str]:
    names = {fold_name(name) for name in person_names(person)} if person else set()
    return names | ({fold_name(written)} if written else set())
