"""Which of several readings of a sheet is the right one, and how sure that is."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from toolkit.adoption.alike import is_alike
from toolkit.adoption.confidence import of_table
from toolkit.adoption.pairs import OF_DUOS
from toolkit.adoption.proposal import CERTAIN
from toolkit.adoption.tables import LISTED, Candidate
from toolkit.adoption.views import View
from toolkit.schema.references import SIDES

_NAMED = 0.5
_WELL_NAMED = 0.75
_TELLS = 0.6
_SPECIFIC = 2
_SEVERAL = 3
_MANY = 0.5
_CLEARLY = 5
_FEW = 4
_RIVAL_MARGIN = 1.0
_NAMELESS = ("sessions", "partners", "programme", *OF_DUOS)
_LISTS_OF_PEOPLE = ("mentors", "mentees")
_STEPS = ("applied_on", "info_session_on", "interviewed_on", "decision", "decided_on", "notified_on", "trained_on")
_LIKELY = 0.8
_SETTLED = 0.85
_ASKED = 0.7
_OPEN = 0.5
_MOST = 0.6


@dataclass(frozen=True, slots=True)
class Choice:
    """The reading chosen for a sheet. `rival` is the table that fits nearly as well."""

    view: View
    candidate: Candidate
    confidence: float
    rival: str | None = None


def choose(view: View, candidates: Iterable[Candidate]) -> Choice | None:
    """Return the best of the readings that make sense; `None` if none does."""
    readings = sorted(candidates, key=lambda one: -one.total)
    sound = [one for one in readings if is_sound(one, view)]
    if not sound:
        return _by_columns(view, readings)
    best = sound[0]
    if len(sound) > 1 and _is_better_named(sound[1], best):
        return Choice(view, sound[1], _LIKELY)
    margin = best.total - sound[1].total if len(sound) > 1 else 9.0
    sure = of_table(best.named, best.specific, best.explained, best.paired, margin)
    rival = sound[1].table if margin < _RIVAL_MARGIN and sure < CERTAIN else None
    return Choice(view, best, sure, rival)


def _is_better_named(other: Candidate, best: Candidate) -> bool:
    """Whether the name of a sheet says which of two nearly equal readings it is: "Logbuch Treffen" are contacts."""
    is_near = best.total - other.total < _RIVAL_MARGIN and {best.table, other.table} <= set(OF_DUOS)
    return is_near and other.named >= _WELL_NAMED and best.named < _NAMED


def settled(choice: Choice, candidates: Iterable[Candidate], held: Mapping[str, View]) -> Choice:
    """Return the choice between two tables that are nearly as good, seen beside the other sheets.

    `held` are the tables that others clearly hold. Where one of the two is among them, this sheet is rather the
    other, unless it has the same columns as that sheet: "Duos 2024" and "Duos 2025".
    """
    own, rival = choice.candidate.table, choice.rival
    held = {table: view for table, view in held.items() if view.name != choice.view.name}
    if rival is None or (own in held) == (rival in held):
        return choice
    if rival in held and not is_alike(choice.view, held[rival]):
        return replace(choice, confidence=max(choice.confidence, _SETTLED), rival=None)
    other = next((one for one in candidates if one.table == rival), None)
    if own not in held or other is None or is_alike(choice.view, held[own]):
        return choice
    if other.named >= _WELL_NAMED and choice.candidate.named < _NAMED:
        return Choice(choice.view, other, _SETTLED)
    return Choice(choice.view, other, min(choice.confidence, _ASKED), own)


def _by_columns(view: View, readings: Sequence[Candidate]) -> Choice | None:
    """Return the reading that explains most columns of a sheet whose name says nothing; a person is asked about it."""
    if not readings or readings[0].table not in _NAMELESS:
        return None
    best = readings[0]
    told = sum(max(clue.heading, clue.alone) >= _TELLS for clue in best.clues.values())
    margin = best.total - readings[1].total if len(readings) > 1 else best.total
    if told < _SEVERAL or best.explained < _MOST or margin < _RIVAL_MARGIN:
        return None
    return Choice(view, best, _LIKELY)


def undecided(view: View, candidates: Iterable[Candidate], held: Collection[str]) -> Choice | None:
    """Return a list of people that may be of mentors or of mentees, as a question; `None` if it is no such list.

    `held` are the tables that other sheets hold: where one of the two is known, this is rather the other.
    """
    both = sorted(
        (one for one in candidates if one.table in _LISTS_OF_PEOPLE and _is_of_people(one)), key=lambda one: -one.total
    )
    if len(both) < len(_LISTS_OF_PEOPLE):
        return None
    best, other = sorted(both, key=lambda one: one.table in held)
    return Choice(view, best, _OPEN, other.table)


def asked(choice: Choice) -> Choice | None:
    """Return a list of people in a workbook that says nothing of mentoring as a question; `None` if it is none."""
    table = choice.candidate.table
    if table not in _LISTS_OF_PEOPLE or not _is_of_people(choice.candidate, steps=_SEVERAL):
        return None
    columns = tuple(replace(one, confidence=min(one.confidence, _OPEN)) for one in choice.candidate.columns)
    rival = next(side for side in _LISTS_OF_PEOPLE if side != table)
    return Choice(choice.view, replace(choice.candidate, columns=columns), _OPEN, rival)


def _is_of_people(candidate: Candidate, *, steps: int = _SPECIFIC) -> bool:
    """Whether the sheet lists people on their way into a programme: more than their addresses."""
    return not candidate.missing and sum(_told(candidate, step) for step in _STEPS) >= steps


def is_sound(candidate: Candidate, view: View) -> bool:
    """Whether there is reason to take the sheet for this table: more than any list of something has."""
    if not candidate.columns or candidate.is_known:
        return candidate.is_known
    if candidate.missing and not _may_lack(candidate):
        return False
    if candidate.table in ("mentors", "mentees"):
        told = candidate.named >= _NAMED or candidate.paired >= _NAMED or candidate.specific >= _SPECIFIC
        return told or _speaks_of(view, candidate)
    if candidate.table == "duos":
        both = all(_told(candidate, side) for side in SIDES)
        return both or candidate.named >= _WELL_NAMED or candidate.specific >= _CLEARLY
    if candidate.table in OF_DUOS:
        sides = sum(_told(candidate, side) for side in SIDES)
        others = len(candidate.columns) - max(sides - 1, 0)
        is_enough = others > (1 if max(candidate.named, candidate.paired) >= _NAMED else 2)
        return (_told(candidate, "duo") or sides > 0 or candidate.named >= _WELL_NAMED) and is_enough
    return candidate.named >= _NAMED or candidate.paired >= _NAMED or signs(candidate) > 0


_SIGNS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "staff": (("role", "salaried"), ("role", "active"), ("salaried", "active")),
    "sessions": tuple(combinations(("kind", "topics", "attendees", "led_by"), 3)),
    "partners": (("name", "kind", "last_contact_on"), ("name", "kind", "locality")),
    "programme": (("item", "document", "reviewed_on"),),
}
"""Columns that together are a sign of a table whose sheet has another name."""


def signs(candidate: Candidate) -> float:
    """How much the columns together say that it is this table, whatever the name of the sheet."""
    if _is_listed(candidate):
        return 1.0
    several = any(all(_told(candidate, field) for field in fields) for fields in _SIGNS.get(candidate.table, ()))
    return _NAMED if several else 0.0


def _may_lack(candidate: Candidate) -> bool:
    """Whether the sheet can be of the table without the columns that it lacks."""
    told = sum(max(clue.heading, clue.alone) >= _TELLS for clue in candidate.clues.values())
    if candidate.specific >= _SEVERAL and told >= _MANY * len(candidate.columns) and len(candidate.columns) > _FEW:
        return True  # only such a sheet has so much of it
    return told > len(candidate.missing) and candidate.named >= (_WELL_NAMED if told < _SEVERAL else _NAMED)


def _speaks_of(view: View, candidate: Candidate) -> bool:
    """Whether a heading says more of the person than who it is: "E-mail mentor"."""
    role = candidate.table.removesuffix("s")
    own = (lane.heading for lane in view.lanes if lane.heading.roles == {role})
    return len(candidate.columns) > _SPECIFIC and any(not heading.is_bare_role for heading in own)


def _told(candidate: Candidate, field: str) -> bool:
    clue = candidate.clues.get(field)
    return clue is not None and max(clue.heading, clue.alone) >= _TELLS


def _is_listed(candidate: Candidate) -> bool:
    """Whether the values of its telling column are the choices of the list: kinds of sessions, items."""
    clue = candidate.clues.get(LISTED.get(candidate.table, ""))
    return clue is not None and clue.alone >= _TELLS
