"""What the journal may call a row, and which rows it could not tell apart."""

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Generic, TypeVar

from toolkit.model.records import Duo, Mentee, Mentor
from toolkit.schema.folding import fold_name

R = TypeVar("R", bound=Mentor | Mentee | Duo)


class Subjects(Generic[R]):
    """The rows of a table, by what they are called."""

    def __init__(self, rows: Sequence[R]) -> None:
        self._rows: dict[str, list[R]] = defaultdict(list)
        for row in rows:
            if row.reference is not None:
                self._rows[fold_name(row.reference)].append(row)
        self._bearers = Counter(fold_name(_name(row) or "") for row in rows)

    def others(self, row: R) -> list[R]:
        """The other rows with the reference of `row`."""
        if row.reference is None:
            return []
        return [other for other in self._rows[fold_name(row.reference)] if other is not row]

    def names(self, row: R) -> tuple[str, ...]:
        """The reference of `row`, and what it went by before it had one, if that means nobody else."""
        name = _name(row)
        if name is not None and self._bearers[fold_name(name)] > 1:
            name = None
        return tuple(dict.fromkeys(text for text in (row.reference, name) if text is not None))


def _name(row: Mentor | Mentee | Duo) -> str | None:
    return dataclasses.replace(row, id=None).reference if isinstance(row, Duo) else row.full_name
