"""Who stands where: the exports of associations side by side, and over quarters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from toolkit.criteria.registry import CRITERIA
from toolkit.figures.export import Export
from toolkit.model.message import Message, say, say_many
from toolkit.model.verdict import Status
from toolkit.schema.folding import fold

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the comparison: what it is, a value for each association (`None`: not told), and the spread."""

    title: Message
    values: tuple[float | None, ...]
    statuses: tuple[Status | None, ...] = ()

    @property
    def known(self) -> list[float]:
        """The values that are told, in order of size."""
        return sorted(value for value in self.values if value is not None)

    @property
    def middle(self) -> float | None:
        """The median of the values that are told."""
        return round(median(self.known), 1) if self.known else None

    @property
    def spread(self) -> Message:
        """The smallest and the largest value."""
        return say("{low}–{high}", low=float(self.known[0]), high=float(self.known[-1])) if self.known else say("–")

    @property
    def met(self) -> Message:
        """How many associations meet the criterion, of those that it concerns."""
        judged = [status for status in self.statuses if status not in (None, Status.NOT_APPLICABLE)]
        met = sum(1 for status in judged if status is Status.MET)
        return say("{met} of {count}", met=met, count=len(judged))


class Comparison:
    """The exports of a federation. Raises ValueError if there is none."""

    def __init__(self, exports: Sequence[Export]) -> None:
        if not exports:
            msg = "nothing to compare"
            raise ValueError(msg)
        self._all = sorted(exports, key=lambda one: (fold(one.association), one.day))
        self.latest = tuple({fold(one.association): one for one in self._all}.values())

    @property
    def names(self) -> tuple[str, ...]:
        """The associations, in alphabetical order; the first column of values is the first one's."""
        return tuple(one.association for one in self.latest)

    def criteria(self) -> list[Row]:
        """Return a row for each criterion: the shares in per cent, and the verdicts."""
        return [
            Row(
                say("{id} {title}", id=one.id, title=one.title),
                self._each(lambda export, code=one.id: _rate(export, code)),  # type: ignore[misc] # one value each
                tuple(export.criteria[one.id].status if one.id in export.criteria else None for export in self.latest),
            )
            for one in CRITERIA
        ]

    def figures(self) -> list[Row]:
        """Return a row for each figure that associations compare."""
        return [
            Row(say("criteria met, of 23"), self._each(lambda one: one.met_count)),
            Row(say("duos under way"), self._each(lambda one: one.counts.get("duos", {}).get("running"))),
            Row(say("duos ended as planned"), self._each(lambda one: one.counts.get("duos", {}).get("as_planned"))),
            Row(say("duos ended early"), self._each(lambda one: one.counts.get("duos", {}).get("early"))),
            Row(say("contacts a month for each duo"), self._each(lambda one: one.medians.get("contacts"))),
            Row(say("weeks from application to start, mentees"), self._each(lambda one: _weeks(one, "wait_mentee"))),
            Row(say("weeks from application to start, mentors"), self._each(lambda one: _weeks(one, "wait_mentor"))),
            Row(say("mentees at work at the end, of 100"), self._each(_at_work)),
        ]

    def progress(self) -> tuple[list[str], list[tuple[str, list[int | None]]]]:
        """Return the quarters, and for each association the criteria met at the last export of each quarter."""
        met = {(fold(one.association), one.quarter): one.met_count for one in self._all}
        quarters = sorted({one.quarter for one in self._all})
        return quarters, [(name, [met.get((fold(name), quarter)) for quarter in quarters]) for name in self.names]

    def summary(self) -> Message:
        """Return who took part, and how they stand in one sentence."""
        numbers = [one.met_count for one in self.latest]
        return say_many(
            "{count} association; it meets {middle} of 23 criteria.",
            "{count} associations; half of them meet {middle} of 23 criteria or more.",
            len(numbers),
            middle=float(median(numbers)),
        )

    def _each(self, value: Callable[[Export], float | None]) -> tuple[float | None, ...]:
        return tuple(value(export) for export in self.latest)


def _rate(export: Export, code: str) -> float | None:
    return export.criteria[code].rate if code in export.criteria else None


def _weeks(export: Export, name: str) -> float | None:
    return round(export.medians[name] / _WEEK) if name in export.medians else None


def _at_work(export: Export) -> float | None:
    """Per cent of the mentees whose situation is known; not told if a part of the table is not."""
    table = export.counts.get("outcomes", {})
    numbers = [number for number in table.values() if number is not None]
    work = table.get("work")
    return round(100 * work / sum(numbers)) if work and len(numbers) == len(table) else None
