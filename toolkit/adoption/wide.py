"""One wide sheet with mentors, mentees and duos side by side: columns that say of whom they speak."""

from collections.abc import Collection
from dataclasses import replace

from toolkit.adoption.directory import Known
from toolkit.adoption.fitness import Directory
from toolkit.adoption.headings import Heading
from toolkit.adoption.names import with_full_names
from toolkit.adoption.proposal import FoundColumn
from toolkit.adoption.tables import Candidate, TableReader
from toolkit.adoption.views import Lane, View
from toolkit.adoption.words import Token

_ROLES = {"mentors": "mentor", "mentees": "mentee"}
_NAMES = ("full_name", "last_name", "id")
_WHO = frozenset({"by", "respondent"})
_MOSTLY = 0.6
_PERSONAL = frozenset({"first_name", "last_name", "full_name"})


def wide_readings(
    view: View, reader: TableReader, directory: Directory | Known, *, elsewhere: Collection[str]
) -> list[Candidate]:
    """Return the duos, the mentors and the mentees of a wide sheet; nothing if it is none.

    `elsewhere` are the tables that stand in sheets of their own: those are not looked for here.
    """
    if min(view.roles.values()) < 1 or sum(view.roles.values()) < 3:  # noqa: PLR2004 - two names and more
        return []
    people = {}
    for table, role in _ROLES.items():
        own = (lane for lane in view.lanes if lane.heading.roles == {role} and not reader.is_agreement(lane))
        lanes = tuple(map(_named, own))
        part = View(view.grid, view.rows, view.header, lanes)
        candidate = reader.read(part, table, directory)
        samples = {lane.index: lane.sample for lane in lanes}
        people[table] = replace(candidate, columns=with_full_names(table, candidate.columns, samples))
    if any(candidate.missing for candidate in people.values()) or not any(map(_is_more, people.values())):
        return []
    taken = {column.column.index for candidate in people.values() for column in candidate.columns}
    duos = reader.read(view.without(taken), "duos", directory)
    named = [replace(_name(people[table]), field=role) for table, role in _ROLES.items()]
    columns = (*named, *(column for column in duos.columns if column.field not in _ROLES.values()))
    duos = replace(duos, columns=columns, missing=(), specific=duos.specific + 2)
    return [duos, *(candidate for table, candidate in people.items() if table not in elsewhere)]


def _is_more(candidate: Candidate) -> bool:
    """Whether there is more of a person than the name."""
    return any(column.field not in _PERSONAL for column in candidate.columns)


def _name(candidate: Candidate) -> FoundColumn:
    """Return the column that names the person."""
    found = next(column for column in map(candidate.column, _NAMES) if column is not None)
    return replace(found, column=replace(found.column, part_of=None))


def _named(lane: Lane) -> Lane:
    """Return the column; one whose heading says only of whom it speaks, or asks who, holds the name."""
    heading = lane.heading
    if not heading.is_bare_role and not (_asks_who(heading) and lane.sample.share("names") >= _MOSTLY):
        return lane
    name = Token("", frozenset({"name"}))
    bare = Heading(heading.index, heading.written, (name,), (*heading.main, *heading.aside), (), heading.group)
    return Lane(bare, lane.sample)


def _asks_who(heading: Heading) -> bool:
    return all(token.concepts <= _WHO or token.concepts & heading.roles for token in heading.main)
