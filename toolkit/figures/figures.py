"""What is counted of a programme on a day.

Nothing here but numbers under names of our own: figures may be kept for years and leave the house.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from toolkit.criteria.registry import CRITERIA
from toolkit.model.verdict import Status

VERSION = 1
Counts = Mapping[str, int]
WEEKS = ("4", "8", "12", "16", "26", "more")
"""How long from application to start: up to so many weeks."""
STOPS = ("before_start", "month_1", "month_2", "month_3", "month_4", "month_5", "month_6", "later")
"""Where a duo stopped: before it began, in its first, second, … month, or later."""
OUTCOMES = ("work", "training", "search", "other")
DECISIONS = ("accepted", "refused", "pending")
GRADES = ("1", "2", "3", "4", "5")


@dataclass(frozen=True, slots=True)
class Standing:
    """How the programme stands on a criterion: the verdict, how many were checked, how many met it."""

    status: Status
    checked: int
    met: int

    @property
    def share(self) -> float | None:
        """The part of those checked that met it, from 0 to 1; `None` where nobody was checked."""
        return self.met / self.checked if self.checked else None


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of `day`, judged by the profile of that name.

    `counts` are tables: name -> cell -> number. A table is absent where the workbook lacks its columns.
    `medians` are in days; one is absent where there was nobody to measure.
    """

    day: dt.date
    profile: str
    criteria: Mapping[str, Standing]
    counts: Mapping[str, Counts]
    medians: Mapping[str, float]

    @property
    def met_count(self) -> int:
        """How many criteria are met."""
        return self.count_of(Status.MET)

    def count_of(self, status: Status) -> int:
        """How many criteria have the verdict `status`."""
        return sum(1 for standing in self.criteria.values() if standing.status is status)

    def table(self, name: str) -> Counts:
        """The table `name`, empty where it was not counted."""
        return self.counts.get(name, {})


def document_of(figures: Figures) -> dict[str, object]:
    """Return the figures as JSON may hold them."""
    return {
        "version": VERSION,
        "day": figures.day.isoformat(),
        "profile": figures.profile,
        "criteria": {
            name: [standing.status.value, standing.checked, standing.met] for name, standing in figures.criteria.items()
        },
        "counts": {name: dict(table) for name, table in figures.counts.items()},
        "medians": dict(figures.medians),
    }


def figures_of(document: object) -> Figures:
    """Return the figures in a document of `document_of`. Raises ValueError if it is none."""
    try:
        return _figures(document)
    except (AttributeError, KeyError, TypeError) as error:
        msg = "these are no figures of a programme"
        raise ValueError(msg) from error


def _figures(document: object) -> Figures:
    if not isinstance(document, dict) or document["version"] != VERSION:
        msg = "these figures are of another version"
        raise ValueError(msg)
    known = {one.id for one in CRITERIA}
    criteria = {
        name: Standing(Status(status), int(checked), int(met))
        for name, (status, checked, met) in document["criteria"].items()
        if name in known
    }
    return Figures(
        day=dt.date.fromisoformat(document["day"]),
        profile=str(document["profile"]),
        criteria=criteria,
        counts={
            str(name): {str(cell): int(number) for cell, number in table.items()}
            for name, table in document["counts"].items()
        },
        medians={str(name): float(number) for name, number in document["medians"].items()},
    )
