"""How well a heading names a field: exactly, by the schema's titles and aliases, or in other words."""

from collections.abc import Mapping, Sequence

from toolkit.adoption.circumstances import ROLES
from toolkit.adoption.headings import LIGHT, Heading, Headings
from toolkit.schema.definitions import Field, Schema, Table
from toolkit.schema.folding import fold
from toolkit.schema.lexicon import Lexicon, Signature
from toolkit.schema.lexicon_files import FULL_NAME

EXACT = 2.0
"""The score of a heading that the schema knows as it stands, if nothing is stripped from it. Others reach 1."""
PEOPLE = ("staff", "mentors", "mentees")
_GROUPED = 0.9
"""The least score of a heading that the schema knows, below a group."""
_DOUBTED = 0.8
"""The same, where the group speaks of something else."""
_GENERAL = ROLES | {"duo", "contact-details", "candidate"}
"""What any group may speak of."""
_OTHER = 0.75
"""The greatest score for other fields of a heading that the schema knows."""
_NO_DAY = 0.75
"""How well a heading that begins with "Date" names a field that holds none."""
_OWN_ROLE = {"mentors": "mentor", "mentees": "mentee"}


class FieldNames:
    """The fields of every table, and how headings may name them."""

    def __init__(self, schema: Schema, lexicon: Lexicon, headings: Headings) -> None:
        self._lexicon = lexicon
        self._headings = headings
        self._tables = {table.name: table for table in schema.tables}
        self.fields: Mapping[str, tuple[Field, ...]] = {table.name: _fields(table) for table in schema.tables}
        self._exact = {table.name: spellings(table) for table in schema.tables}
        self._known = frozenset(spelling for names in self._exact.values() for spelling in names)
        self._sheets = {table.name: _sheet_names(table) for table in schema.tables}
        self._days = {
            (table.name, one.name)
            for table in schema.tables
            for one in table.columns
            if one.type == "date" or lexicon.content.get(one.name) == "year"
        }
        self._best: dict[str, float] = {}
        self._scores: dict[tuple[str, str, str], float] = {}

    def score(self, table: str, field: str, heading: Heading) -> float:
        """Return how well `heading` names `field`: `EXACT`, or from 0 to 1."""
        key = (table, field, heading.meaning)
        if key not in self._scores:
            self._scores[key] = self._score(table, field, heading)
        return self._scores[key]

    def _score(self, table: str, field: str, heading: Heading) -> float:
        own = self.own(table)
        opposed = next(iter(ROLES - {own})) if own in ROLES else ""
        if opposed and heading.roles == {opposed} and not heading.may_be_anybody:
            return 0.0
        signatures = self._lexicon.signatures(table, field)
        score = self._headings.score(heading, signatures, own=own, opposed=opposed)
        if heading.is_day and (table, field) not in self._days:
            score *= _NO_DAY
        known = self._known_as(table, heading)
        if known is None:
            return score
        if heading.group:  # says more than the heading by itself
            return max(score, _GROUPED if self._suits(heading, signatures) else _DOUBTED) if known == field else score
        return EXACT if known == field else min(score, _OTHER)

    def _suits(self, heading: Heading, signatures: Sequence[Signature]) -> bool:
        """Whether the group above a heading that the schema knows may be of the field: "By" below "First meeting"."""
        told = frozenset().union(*(token.concepts for token in heading.aside if token.concepts - LIGHT))
        meant = frozenset().union(*(one.needed | one.optional for one in signatures))
        return not told or bool(told & (meant | _GENERAL))

    def _known_as(self, table: str, heading: Heading) -> str | None:
        """Return the field that the schema knows by this heading, or by each part of it."""
        exact = self._exact[table]
        for spelling in heading.spellings:
            if spelling in exact:
                return exact[spelling]
        known = {exact.get(spelling) for spelling in heading.part_spellings}
        return known.pop() if len(known) == 1 else None

    def best(self, heading: Heading) -> float:
        """Return how well `heading` names any field at all, at most 1."""
        if not heading.concepts and not any(spelling in self._known for spelling in heading.spellings):
            return 0.0
        key = heading.meaning
        if key not in self._best:
            scores = (
                self.score(table, field.name, heading) for table, fields in self.fields.items() for field in fields
            )
            self._best[key] = min(max(scores, default=0.0), 1.0)
        return self._best[key]

    def own(self, table: str) -> str:
        """The concept that any heading of `table` may have: "mentor" among the mentors."""
        signatures = self._lexicon.tables.get(table)
        return next(iter(signatures[0].needed)) if signatures else ""

    def sheet_score(self, table: str, name: str) -> float:
        """Return how well a sheet's name, or a title above a table, names `table`, from 0 to 1."""
        if fold(name) in self._sheets[table]:
            return 1.0
        opposed = next(iter(ROLES - {_OWN_ROLE[table]})) if table in _OWN_ROLE else ""
        return 0.98 * self._headings.name_score(name, self._lexicon.tables.get(table, ()), opposed)

    def required(self, table: str) -> tuple[str, ...]:
        """The fields that a row of `table` must have."""
        return tuple(field.name for field in self._tables[table].fields if field.is_required)

    def sides(self, table: str) -> frozenset[str]:
        """The fields by which rows of `table` name people instead of their duo."""
        return frozenset(field.name for field in self._tables[table].sides)

    def is_general(self, table: str, field: str) -> bool:
        """Whether lists of other people and things have such a column too."""
        return field in self._lexicon.general.get(table, ())


def _fields(table: Table) -> tuple[Field, ...]:
    if table.name not in PEOPLE:
        return table.columns
    names: dict[str, str] = {}
    return (*table.fields, Field(FULL_NAME, "string", names, (), names))


def spellings(table: Table) -> dict[str, str]:
    """Return folded heading -> field; a title goes before an alias."""
    found = {fold(text): field.name for field in table.columns for text in field.title.values()}
    for field in table.columns:
        for text in (field.name, *field.aliases):
            found.setdefault(fold(text), field.name)
    return found


def _sheet_names(table: Table) -> frozenset[str]:
    return frozenset(fold(name) for name in (table.name, *table.title.values(), *table.aliases))
