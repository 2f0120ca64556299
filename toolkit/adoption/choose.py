"""Which of several readings of a sheet is the right one, and how sure that is."""

from collections.abc import Iterable
from dataclasses import dataclass

from toolkit.adoption.confidence import of_table
from toolkit.adoption.proposal import CERTAIN
from toolkit.adoption.tables import Candidate
from toolkit.adoption.views import View

_NAMED = 0.5
_WELL_NAMED = 0.75
_TELLS = 0.6
_SPECIFIC = 2
_RIVAL_MARGIN = 1.0
_OF_DUOS = ("contacts", "followups", "evaluations")


@dataclass(frozen=True, slots=True)
class Choice:
    """The reading chosen for a sheet. `rival` is the table that fits nearly as well."""

    view: View
    candidate: Candidate
    confidence: float
    rival: str | None = None


def choose(view: View, candidates: Iterable[Candidate]) -> Choice | None:
    """Return the best of the readings that make sense; `None` if none does."""
    sound = sorted((one for one in candidates if is_sound(one, view)), key=lambda one: -one.total)
    if not sound:
        return None
    best = sound[0]
    margin = best.total - sound[1].total if len(sound) > 1 else 9.0
    sure = of_table(best.named, best.specific, best.explained, margin)
    rival = sound[1].table if margin < _RIVAL_MARGIN and sure < CERTAIN else None
    return Choice(view, best, sure, rival)


def is_sound(candidate: Candidate, view: View) -> bool:
    """Whether there is reason to take the sheet for this table: more than any list of something has."""
    if not candidate.columns or candidate.is_known:
        return candidate.is_known
    if candidate.missing and (candidate.named < _WELL_NAMED or len(candidate.columns) <= len(candidate.missing)):
        return False
    if candidate.table in ("mentors", "mentees"):
        return candidate.named >= _NAMED or candidate.specific >= _SPECIFIC or _speaks_of(view, candidate)
    if candidate.table == "duos":
        return all(_told(candidate, side) for side in ("mentor", "mentee")) or candidate.named >= _WELL_NAMED
    if candidate.table in _OF_DUOS:
        others = len(candidate.columns) > (1 if candidate.named >= _NAMED else 2)
        return (_told(candidate, "duo") or candidate.named >= _WELL_NAMED) and others
    known = _listed(candidate, {"sessions": "kind", "programme": "item"}.get(candidate.table, ""))
    return candidate.named >= _NAMED or known


def _speaks_of(view: View, candidate: Candidate) -> bool:
    """Whether a heading says more of the person than who it is: "E-mail mentor"."""
    role = candidate.table.removesuffix("s")
    own = (lane.heading for lane in view.lanes if lane.heading.roles == {role})
    return len(candidate.columns) > _SPECIFIC and any(not heading.is_bare_role for heading in own)


def _told(candidate: Candidate, field: str) -> bool:
    clue = candidate.clues.get(field)
    return clue is not None and max(clue.heading, clue.alone) >= _TELLS


def _listed(candidate: Candidate, field: str) -> bool:
    """Whether the values of a column are the choices of its list."""
    clue = candidate.clues.get(field)
    return clue is not None and clue.alone >= _TELLS
