"""The codes and names of people and duos in the sheets found so far: other sheets refer to them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from toolkit.adoption.fields import PEOPLE
from toolkit.adoption.samples import Sample, shown
from toolkit.adoption.tables import Candidate
from toolkit.adoption.views import ROWS, View
from toolkit.model.grid import Value
from toolkit.schema.folding import fold, fold_name

_KEYS = {"staff": "id", "mentors": "id", "mentees": "id", "duos": "id", "partners": "name"}
_SURE = 0.5


@dataclass(slots=True)
class _Known:
    """The codes and names of one table. `is_part`: its sheets have more rows than were looked at."""

    codes: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    is_part: bool = False


class Known:
    """Everybody and every duo in the sheets read so far."""

    def __init__(self, readings: Iterable[tuple[View, Candidate]]) -> None:
        self._tables: dict[str, _Known] = {}
        self._paired: dict[str, list[str]] = {"mentors": [], "mentees": []}
        for view, candidate in readings:
            if candidate.table in _KEYS:
                self._add(view, candidate)
            if candidate.table == "duos":
                below = view.rows[view.header.row + 1 :]
                for table, side in (("mentors", "mentor"), ("mentees", "mentee")):
                    self._paired[table] += filter(None, _texts(candidate, side, below))

    def share(self, table: str, sample: Sample) -> float | None:
        """How many of the values name a record of `table`; `None` if that cannot be told."""
        known = self._tables.get(table)
        if known is None or not (known.codes or known.names) or not sample.count:
            return None
        hits = sum(fold_name(text) in known.codes or name_key(text) in known.names for text in sample.texts)
        share = hits / sample.count
        return None if known.is_part and share < _SURE else share

    def paired(self, view: View, candidate: Candidate) -> float:
        """How many of the people whom the duos have on the side of the candidate's table stand in its sheet."""
        wanted = self._paired.get(candidate.table)
        if not wanted:
            return 0.0
        below = view.rows[view.header.row + 1 :]
        codes = {fold_name(text) for text in _texts(candidate, "id", below) if text}
        names = set(map(name_key, _names(candidate, below))) - {""}
        return sum(fold_name(text) in codes or name_key(text) in names for text in wanted) / len(wanted)

    def _add(self, view: View, candidate: Candidate) -> None:
        known = self._tables.setdefault(candidate.table, _Known())
        known.is_part |= len(view.rows) >= ROWS
        below = view.rows[view.header.row + 1 :]
        known.codes.update(fold_name(text) for text in _texts(candidate, _KEYS[candidate.table], below) if text)
        known.names.update(filter(None, map(name_key, _names(candidate, below))))


def name_key(text: str) -> str:
    """A name in a form in which order, case, accents and signs do not count."""
    return " ".join(sorted(fold(text).split()))


def _names(candidate: Candidate, rows: Sequence[Sequence[Value]]) -> Iterable[str]:
    if candidate.table in PEOPLE:
        if candidate.column("full_name") is not None:
            return _texts(candidate, "full_name", rows)
        pairs = zip(_texts(candidate, "first_name", rows), _texts(candidate, "last_name", rows), strict=True)
        return [f"{first} {last}" for first, last in pairs if last]
    if candidate.table == "duos":
        pairs = zip(_texts(candidate, "mentor", rows), _texts(candidate, "mentee", rows), strict=True)
        return [f"{mentor} {mentee}" for mentor, mentee in pairs if mentor and mentee]
    return ()


def _texts(candidate: Candidate, name: str, rows: Sequence[Sequence[Value]]) -> list[str]:
    """Return the cells of a field as text, blank where there is no such column."""
    found = candidate.column(name)
    if found is None:
        return [""] * len(rows)
    index = found.column.index
    return [shown(row[index]) if index < len(row) else "" for row in rows]
