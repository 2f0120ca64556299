"""Who meets whom, when, and how far each duo has come."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from toolkit.demo import stories
from toolkit.demo.timeline import chance, workday

State: TypeAlias = Literal["ended", "early", "running", "agreed", "signed", "met", "declined"]

_LANGUAGES = "FNFFDFENFFNFDENFFNFFEFNFDFN" + "FFNDEFFN"
_STARTED_COUNT = 27
_FIRST_START = -546
_DAYS_BETWEEN_STARTS = 20
_EARLY = frozenset({4, 9, 15, 20})
_ENDED = frozenset({1, 2, 3, 5, 6, 7, 8, 10, 11, stories.JUST_ENDED})
_SAME_MENTOR = {21: 7, 22: 3, 26: 6, 30: 8, 31: 5}
_SAME_MENTEE = {stories.REMATCHED: stories.DECLINED}
_NOT_STARTED: dict[int, tuple[State, int, int | None]] = {
    28: ("declined", -62, None),
    29: ("agreed", -32, 9),
    30: ("agreed", -31, 11),
    31: ("agreed", -28, 14),
    32: ("agreed", -27, 16),
    33: ("signed", -25, 10),
    34: ("agreed", -24, 18),
    35: ("met", -12, None),
}


@dataclass(frozen=True, slots=True)
class DuoPlan:
    """A duo in outline. Days are offsets of the timeline; `mentor_of` is an earlier duo of the same mentor."""

    number: int
    language: str
    state: State
    matched: int
    start: int | None
    mentor_of: int | None
    mentee_of: int | None

    @property
    def id(self) -> str:
        """The duo's reference."""
        return f"D-{self.number:03d}"

    @property
    def has_started(self) -> bool:
        """Whether the two work together, or did."""
        return self.number <= _STARTED_COUNT


def plans() -> tuple[DuoPlan, ...]:
    """Return the outlines of all duos, by number."""
    return tuple(_plan(number) for number in range(1, len(_LANGUAGES) + 1))


def _plan(number: int) -> DuoPlan:
    state, matched, start = _NOT_STARTED.get(number) or _started(number)
    return DuoPlan(
        number=number,
        language=_LANGUAGES[number - 1],
        state=state,
        matched=workday(matched),
        start=None if start is None else workday(start),
        mentor_of=_SAME_MENTOR.get(number),
        mentee_of=_SAME_MENTEE.get(number),
    )


def _started(number: int) -> tuple[State, int, int]:
    rng = chance("plan", number)
    start = workday(_FIRST_START + _DAYS_BETWEEN_STARTS * (number - 1) + rng.randint(-4, 4))
    state: State = "early" if number in _EARLY else "ended" if number in _ENDED else "running"
    return state, start - rng.randint(24, 33), start
