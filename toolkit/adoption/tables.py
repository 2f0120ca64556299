"""A sheet read as one table: the best assignment of its columns, and how well all of it fits."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from toolkit.adoption.assignment import assigned, regret
from toolkit.adoption.confidence import Clue
from toolkit.adoption.fields import EXACT, PEOPLE, FieldNames
from toolkit.adoption.fitness import Directory, Fitness
from toolkit.adoption.headings import Heading
from toolkit.adoption.left_over import BY_PLACE, NAME_FIELDS, is_family, is_given, left_over, names_left
from toolkit.adoption.proposal import FoundColumn
from toolkit.adoption.views import Lane, View, column_of
from toolkit.model.programme import Column
from toolkit.schema.definitions import Field
from toolkit.schema.lexicon_files import FULL_NAME
from toolkit.schema.references import names_people

Pinned: TypeAlias = Mapping[str, FoundColumn]
ASSIGNED = 0.5
"""A column with a lower score is none for the field."""
_TOLD = 0.615
"""A heading that says less of a field says nothing of it."""
_RIVAL_LOSS = 0.3
_HALF = 0.45
"""The same, where the values say it too."""
_PARTLY = 0.4
_POSSIBLE = 0.4
_HALF_AND_ALONE = 0.86
_TITLE_ROWS = 4
_TITLE = 0.7
_NAME_GAIN = 1.5
_MISSING_LOSS = 1.5
_ROLE_GAIN = 0.4
_CHOICES_GAIN = 0.8
_BY_CHOICES = 0.75
"""Values that are the choices of a list tell the tables with such a list from those without."""
_MOST_ROLES = 4
_ASKED = 0.7
"""A column whose heading seems to say something else is asked about."""
_TYPED = frozenset({"date", "boolean", "number", "integer"})
_TELLING_TYPES = frozenset({"date", "boolean"})
"""Numbers are counts of anything."""
_FOREIGN = "other"
_BESIDE = 0.85
_NEAR = 3
LISTED = {"sessions": "kind", "programme": "item"}
"""The column of a table whose values, choices of a list, are those of no other."""
_ALONE_ANYWHERE = frozenset({"email", "phone", "duo"})
"""Fields whose values are never those of another, whatever the heading says."""
_DATED = 0.7
_MOSTLY = 0.5
_AGREEMENTS = ("mentor_agrees", "mentee_agrees")
_AGREED = 0.8
_DECIDED = ("mentors", "mentees")


_NONE = Clue(0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to read a sheet. `total` compares it with others of the same sheet. `is_known`: the schema knows it."""

    table: str
    columns: tuple[FoundColumn, ...]
    clues: Mapping[str, Clue]
    total: float
    named: float
    specific: int
    explained: float
    missing: tuple[str, ...]
    is_known: bool = False
    paired: float = 0.0

    def column(self, field: str) -> FoundColumn | None:
        """The column of `field`, if it has one."""
        return next((column for column in self.columns if column.field == field), None)


class TableReader:
    """Reads sheets as tables."""

    def __init__(self, names: FieldNames, fitness: Fitness) -> None:
        self._names = names
        self._fitness = fitness

    def read(self, view: View, table: str, directory: Directory, pinned: Pinned | None = None) -> Candidate:
        """Return the best reading of the sheet as `table`. What is `pinned` is not looked for."""
        pinned = pinned or {}
        places = {index for column in pinned.values() for index in (column.column.index, *column.column.more)}
        fields = [field for field in self._names.fields[table] if field.name not in pinned]
        lanes = [lane for lane in view.lanes if lane.index not in places]
        context = _Context.of(lanes, self._names.fields[table], self._fitness)
        listed = self._listed(table, lanes, directory)
        subjects = [
            self._subject(table, view.lanes, place) for place, lane in enumerate(view.lanes) if lane.index not in places
        ]
        clues = [
            [
                self._clue(table, field, lane, directory, context, subject)
                if listed is None or (field.name == LISTED.get(table)) == (lane.index == listed)
                else _NONE
                for lane, subject in zip(lanes, subjects, strict=True)
            ]
            for field in fields
        ]
        scores = [[clue.score if clue.score >= ASSIGNED else 0.0 for clue in row] for row in clues]
        found = assigned(scores)
        columns = list(pinned.values())
        used = {name: Clue(EXACT, 1.0, 0.0) for name in pinned}
        for row, place in enumerate(found):
            if place is None:
                continue
            clue = clues[row][place]
            loss = regret(scores, found, row)
            rival = _rival(lanes, scores, clues, found, row)
            columns.append(FoundColumn(fields[row].name, column_of(lanes[place]), clue.confidence(loss), rival))
            used[fields[row].name] = clue
        if listed is not None or table not in LISTED:
            columns += left_over(table, lanes, columns)
        if table in PEOPLE:
            columns += names_left(lanes, columns, self._fitness)
        return self._candidate(view, table, columns, used)

    def _listed(self, table: str, lanes: Sequence[Lane], directory: Directory) -> int | None:
        """Return the column whose values are the choices of the table's list: whatever the headings say, it is it."""
        field = next((field for field in self._names.fields[table] if field.name == LISTED.get(table)), None)
        found = [lane.index for lane in lanes if field and self._fitness.alone(field, lane.sample, directory)]
        return found[0] if len(found) == 1 else None

    def is_agreement(self, lane: Lane) -> bool:
        """Whether the heading asks if one of the two wants to go on: that is said of the duo, not of the person."""
        agreed = (self._names.score("duos", field, lane.heading) for field in _AGREEMENTS)
        if lane.sample.share("boolean") < _MOSTLY or (best := max(agreed)) < _AGREED:
            return False
        decided = max(self._names.score(table, "decision", lane.heading) for table in _DECIDED)
        return "agree" in lane.heading.concepts or best > decided

    def _subject(self, table: str, lanes: Sequence[Lane], place: int) -> Heading | None:
        """Return what a heading that says too little by itself is about: the nearest to its left that says more."""
        bare = lanes[place].heading
        if not bare.is_bare or any(score >= _TOLD for score in self._scores(table, bare)):
            return None
        before = (lane.heading for lane in reversed(lanes[max(place - _NEAR, 0) : place]))
        near = (heading for heading in before if heading.group == bare.group)
        return next((heading for heading in near if heading.main and not heading.is_bare), None)

    def _clue(
        self, table: str, field: Field, lane: Lane, directory: Directory, context: "_Context", subject: Heading | None
    ) -> Clue:
        named = self._names.score(table, field.name, lane.heading) if lane.heading.written else 0.0
        if subject is not None:
            named = max(named, _BESIDE * self._names.score(table, field.name, lane.heading.beside(subject)))
        fit = self._fitness.fit(field, lane.sample, directory)
        alone = max(self._fitness.alone(field, lane.sample, directory), context.alone(field, lane))
        is_typed = field.type in _TYPED
        is_confirmed = field.type in _TELLING_TYPES and fit == 1 and named >= _HALF
        is_confirmed = is_confirmed and _FOREIGN not in lane.heading.concepts
        if named < _TOLD and (alone or is_confirmed):
            other = self._other(table, field, lane, directory)
            is_confirmed = is_confirmed and named > other
            if alone and named >= max(_PARTLY, other):
                alone = max(alone, _HALF_AND_ALONE)
            elif alone and not self._may_be_alone(table, field, lane):
                alone = min(alone, self._doubt(table, field, other))
        is_told = named >= _TOLD or is_confirmed
        return Clue(named if is_told else 0.0, fit, alone, not lane.sample.count, is_typed)

    def _other(self, table: str, field: Field, lane: Lane, directory: Directory) -> float:
        """Return how well the heading names another field of the table, of those whose values these may be."""
        scores = (
            score
            for other in self._names.fields[table]
            if other.name != field.name
            and (score := self._names.score(table, other.name, lane.heading)) >= _HALF
            and self._fitness.fit(other, lane.sample, directory) >= _POSSIBLE
        )
        return max(scores, default=0.0)

    def _doubt(self, table: str, field: Field, other: float) -> float:
        """Return how sure the values can make what the heading does not say: not at all if it names an `other`."""
        if field.name == LISTED.get(table):
            return 1.0
        if other >= _TOLD:
            return 0.0
        if field.name in _ALONE_ANYWHERE:
            return 1.0
        if field.list is not None:
            return _BY_CHOICES
        return _ASKED if field.reference is not None else 0.0

    def _scores(self, table: str, heading: Heading) -> Iterator[float]:
        return (self._names.score(table, field.name, heading) for field in self._names.fields[table])

    def _may_be_alone(self, table: str, field: Field, lane: Lane) -> bool:
        """Whether the heading leaves it open what the column is. "Entered by" does not, above names."""
        own = self._names.own(table)
        if field.name in NAME_FIELDS:
            return lane.heading.concepts <= {own}
        light = {own, "date"} if field.type == "date" else {own}
        return all(token.concepts <= light or len(token.concepts) > 1 for token in lane.heading.main)

    def _candidate(self, view: View, table: str, columns: list[FoundColumn], clues: Mapping[str, Clue]) -> Candidate:
        names = {column.field for column in columns}
        given = names | ({"first_name", "last_name"} if FULL_NAME in names else set())
        given |= {"duo"} if names_people(names) else set()
        missing = tuple(field for field in self._names.required(table) if field not in given)
        filled = [lane for lane in view.lanes if lane.heading.written]
        own = self._names.own(table)
        named = self._named(view, table)
        roles = min(view.roles.get(own, 0), _MOST_ROLES) * _ROLE_GAIN
        listed = {field.name for field in self._names.fields[table] if field.list is not None}
        choices = sum(clue.alone >= _BY_CHOICES for name, clue in clues.items() if name in listed) * _CHOICES_GAIN
        total = self._sum(table, clues) + _NAME_GAIN * named + roles + choices
        total -= _MISSING_LOSS * len(missing)
        return Candidate(
            table=table,
            columns=tuple(columns),
            clues=clues,
            total=total,
            named=named,
            specific=sum(not self._names.is_general(table, name) for name in names - self._names.sides(table)),
            explained=min(len(columns) / max(len(filled), 1), 1.0),
            missing=missing,
        )

    def _sum(self, table: str, clues: Mapping[str, Clue]) -> float:
        """Return what the columns are worth. The two of a duo tell no more than it does: the best counts."""
        sides = self._names.sides(table)
        whose = {"duo", *sides} if sides else sides
        best = max((clue.score for name, clue in clues.items() if name in whose), default=0.0)
        return best + sum(clue.score for name, clue in clues.items() if name not in whose)

    def _named(self, view: View, table: str) -> float:
        """Return how well the sheet's name, or a title above the header, says that it is `table`."""
        above = () if table == "programme" else view.header.titles[:_TITLE_ROWS]  # "Programme de mentorat 2025"
        titles = [_TITLE * self._names.sheet_score(table, title) for title in above]
        return max([self._names.sheet_score(table, view.name), *titles])


@dataclass(frozen=True, slots=True)
class _Context:
    """What the columns of a sheet say of each other: which is the only date, which stand beside given names."""

    only_date: tuple[str, int] | None
    beside_given_names: frozenset[int]

    @classmethod
    def of(cls, lanes: Sequence[Lane], fields: Sequence[Field], fitness: Fitness) -> "_Context":
        """Look at all the columns of a sheet, for a table with `fields`."""
        days = [field for field in fields if field.type == "date"]
        dated = [lane.index for lane in lanes if lane.sample.share("date") >= _DATED and lane.sample.count > 1]
        is_only = len(days) == len(dated) == 1 and days[0].is_required
        only = (days[0].name, dated[0]) if is_only else None
        given = (
            [place for place, lane in enumerate(lanes) if is_given(lane, fitness)]
            if fields[-1].name == FULL_NAME
            else []
        )
        near = {other for place in given for other in (place - 1, place + 1)}
        families = {place for place, lane in enumerate(lanes) if given and is_family(lane, fitness)}
        beside = families & near or (families if len(families) == 1 else set())
        return cls(only, frozenset(lanes[place].index for place in beside))

    def alone(self, field: Field, lane: Lane) -> float:
        """How surely the column is the field by its place among the others."""
        if self.only_date == (field.name, lane.index):
            return BY_PLACE
        return BY_PLACE if field.name == "last_name" and lane.index in self.beside_given_names else 0.0


def _rival(
    lanes: Sequence[Lane],
    scores: Sequence[Sequence[float]],
    clues: Sequence[Sequence[Clue]],
    found: Sequence[int | None],
    row: int,
) -> tuple[Column, float] | None:
    """Return the second best column of a field, if it is free or could be had at little loss."""
    own = found[row]
    owners = {place: other for other, place in enumerate(found) if place is not None}
    best: tuple[float, int] | None = None
    for place, score in enumerate(scores[row]):
        if place == own or score <= 0 or own is None:
            continue
        if place in owners and scores[owners[place]][place] - score > _RIVAL_LOSS:
            continue
        best = max(best or (0.0, place), (score, place))
    if best is None or own is None:
        return None
    return column_of(lanes[best[1]]), clues[row][best[1]].confidence(max(0.0, best[0] - scores[row][own]))
