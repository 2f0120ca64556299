"""The codes and names of people and duos in the sheets found so far: other sheets refer to them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from toolkit.adoption.fields import PEOPLE
from toolkit.adoption.pairs import OF_DUOS, repeats_people
from toolkit.adoption.samples import Sample, shown
from toolkit.adoption.tables import Candidate
from toolkit.adoption.views import ROWS, View
from toolkit.model.grid import Value
from toolkit.schema.definitions import Schema
from toolkit.schema.folding import fold, fold_name
from toolkit.schema.references import SIDES

_KEYS = {"staff": "id", "mentors": "id", "mentees": "id", "duos": "id", "partners": "name"}
_SURE = 0.5
_FEWEST = 2
_NAME_LENGTH = 3


@dataclass(slots=True)
class _Known:
    """The codes and names of one table. `is_part`: its sheets have more rows than were looked at."""

    codes: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    is_part: bool = False


class Known:
    """Everybody and every duo in the sheets read so far."""

    def __init__(self, readings: Iterable[tuple[View, Candidate]], schema: Schema) -> None:
        self._tables: dict[str, _Known] = {}
        self._referred: dict[str, dict[str, set[str]]] = {}
        for view, candidate in readings:
            if candidate.table in _KEYS:
                self._add(view, candidate)
            below = view.rows[view.header.row + 1 :]
            for one in schema.table(candidate.table).columns:
                if one.reference and candidate.column(one.name):
                    sheets = self._referred.setdefault(one.reference, {})
                    texts = sheets.setdefault(view.name, set())
                    texts.update(filter(None, _texts(candidate, one.name, below)))

    def share(self, table: str, sample: Sample) -> float | None:
        """How many of the values name a record of `table`; `None` if that cannot be told."""
        known = self._tables.get(table)
        if known is None or not (known.codes or known.names) or not sample.count:
            return None
        hits = sum(fold_name(text) in known.codes or name_key(text) in known.names for text in sample.texts)
        share = hits / sample.count
        return None if known.is_part and share < _SURE else share

    def paired(self, view: View, candidate: Candidate) -> float:
        """How many of those whom other sheets refer to stand in this one; or of those in it, are referred to.

        The greater of the two shares: a sheet may hold a part of the people, or many who have no duo yet.
        """
        if candidate.table not in _KEYS:
            return 0.0
        sheets = self._referred.get(candidate.table, {})
        texts = {text for name, found in sheets.items() if name != view.name for text in found}
        below = view.rows[view.header.row + 1 :]
        codes = {fold_name(text) for text in _texts(candidate, _KEYS[candidate.table], below) if text}
        names = set(map(name_key, _names(candidate, below))) - {""}
        if len(texts) < _FEWEST or not (codes or names):
            return 0.0
        hits = sum(fold_name(text) in codes or name_key(text) in names for text in texts)
        return min(hits / min(len(texts), max(len(codes), len(names))), 1.0) if hits >= _FEWEST else 0.0

    def anchored(self, view: View, candidate: Candidate) -> float:
        """How many of the duos that the rows of a sheet speak of are known, or of the people who stand for them."""
        if candidate.column("duo") is not None:
            return self._share_of("duos", "duo", view, candidate)
        if candidate.table not in OF_DUOS or not (_is_in_rows(candidate) or repeats_people(view, candidate)):
            return 0.0
        shares = [self._share_of(table, one, view, candidate) for one, table in SIDES.items() if candidate.column(one)]
        return min(shares, default=0.0)

    def names_staff(self, text: str) -> bool:
        """Whether a text has the given or the family name of somebody of the team, or the initials."""
        staff = self._tables.get("staff", _Known())
        words = {word for name in staff.names for word in name.split() if len(word) >= _NAME_LENGTH}
        initials = {code for code in staff.codes if code.isalpha()}
        return not (words | initials).isdisjoint(fold(text).split())

    def _share_of(self, table: str, name: str, view: View, candidate: Candidate) -> float:
        """Return how many values of the column of a field name a record of `table`; 0 if that cannot be told."""
        found = candidate.column(name)
        lane = next((lane for lane in view.lanes if found and lane.index == found.column.index), None)
        return (self.share(table, lane.sample) or 0.0) if lane else 0.0

    def _add(self, view: View, candidate: Candidate) -> None:
        known = self._tables.setdefault(candidate.table, _Known())
        known.is_part |= len(view.rows) >= ROWS
        below = view.rows[view.header.row + 1 :]
        known.codes.update(fold_name(text) for text in _texts(candidate, _KEYS[candidate.table], below) if text)
        known.names.update(filter(None, map(name_key, _names(candidate, below))))


def _is_in_rows(candidate: Candidate) -> bool:
    """Whether a sheet called so has a row for all that two people do, a column for each day."""
    days = candidate.column("on")
    return days is not None and bool(days.column.more) and candidate.named >= _SURE


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
