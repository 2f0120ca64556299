"""What a criterion is: whom it concerns, what must hold, why, and where the paper says so."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, TypeAlias

from toolkit.criteria.evidence import Evidence
from toolkit.model.message import Message, say
from toolkit.model.records import ProgrammeItem

Problems: TypeAlias = tuple[Message, ...]
NO_PROBLEM: Problems = ()


class Urgency(IntEnum):
    """What a coordinator should do first."""

    PEOPLE = 1
    """Somebody waits, or a duo runs without what protects it."""
    RECORD = 2
    """Something is to be completed, or is not recorded."""
    PROGRAMME = 3
    """A document or an activity of the programme as a whole."""


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of programme-level evidence as a subject: its name, and its rows (none if it is missing)."""

    name: str
    rows: tuple[ProgrammeItem, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """The programme as a whole as a subject."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must hold. It is judged where the workbook has every column in `reads`."""

    reads: tuple[str, ...]
    check: Callable[[Any, Evidence], Problems]


@dataclass(frozen=True, slots=True)
class Requirement:
    """Conditions that concern the same subjects.

    `concerns` are the columns that say who is concerned; without them nothing can be judged. A finding
    stands at the column `at` (`table.field`) of the subject's row.
    """

    asks: Message
    subjects: Callable[[Evidence], Iterable[Any]]
    concerns: tuple[str, ...]
    at: str
    conditions: tuple[Condition, ...]
    remedy: Message
    topics: str | None = None
    """The list of topics in the profile that the requirement speaks of."""

    @property
    def table(self) -> str:
        """The table of its subjects."""
        return self.at.partition(".")[0]

    @property
    def reads(self) -> tuple[str, ...]:
        """Every column that the requirement needs."""
        return tuple(dict.fromkeys((*self.concerns, *(path for part in self.conditions for path in part.reads))))


@dataclass(frozen=True, slots=True)
class Criterion:
    """One of the 23. `chapter` and `number` say where it stands in the position paper."""

    id: str
    title: Message
    why: Message
    number: int
    urgency: Urgency
    requirements: tuple[Requirement, ...]

    @property
    def phase(self) -> str:
        """The letter of its phase, A to E."""
        return self.id[0]

    @property
    def reads(self) -> tuple[str, ...]:
        """Every column that the criterion needs, as `table.field`."""
        return tuple(dict.fromkeys(path for part in self.requirements for path in part.reads))


PHASES = {
    "A": say("Recruiting and selecting mentors"),
    "B": say("Recruiting and selecting mentees"),
    "C": say("Matching and starting the duo"),
    "D": say("Accompanying the duos"),
    "E": say("End and evaluation"),
}
"""The chapters of the position paper, in order."""
