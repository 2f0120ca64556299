"""What stands on the page, whatever it looks like."""

import datetime as dt
from dataclasses import dataclass

from markupsafe import Markup

from toolkit.criteria.criterion import PHASES
from toolkit.criteria.registry import CRITERIA
from toolkit.figures.figures import Figures, Standing
from toolkit.model.message import Message
from toolkit.model.verdict import Status
from toolkit.reports.ordering import STATUS_WORDS, count_of
from toolkit.reports.page.charts import ring, sparkline
from toolkit.reports.page.items import Items
from toolkit.reports.trend import change_of, change_text

MARKS = {Status.MET: "✔", Status.NOT_MET: "✘", Status.NOT_EVIDENCED: "?", Status.NOT_APPLICABLE: "–"}


@dataclass(frozen=True, slots=True)
class Sources:
    """What a page is made of: the figures, those before, and the lists, which only a page of today has."""

    association: str
    figures: Figures
    needed_contacts: int
    months: tuple[Figures, ...] = ()
    month_before: Figures | None = None
    recorded_on: dt.date | None = None
    """For a page of a past day: when its figures were recorded."""
    items: Items | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A criterion on the scorecard."""

    id: str
    title: Message
    status: Status
    mark: str
    word: Message
    share: str
    spark: Markup
    change: Message | None
    direction: str


def scorecard(sources: Sources) -> list[tuple[str, Message, list[Line]]]:
    """Return the phases, each with its letter, title and criteria."""
    return [
        (letter, title, [_line(one.id, one.title, sources) for one in CRITERIA if one.phase == letter])
        for letter, title in PHASES.items()
    ]


def _line(code: str, title: Message, sources: Sources) -> Line:
    now = sources.figures.criteria.get(code, Standing(Status.NOT_APPLICABLE, 0, 0))
    shares = [_share(figures, code) for figures in sources.months]
    change = change_of(code, sources.figures, sources.month_before)
    return Line(
        id=code,
        title=title,
        status=now.status,
        mark=MARKS[now.status],
        word=STATUS_WORDS[now.status],
        share=f"{now.met}/{now.checked}" if now.checked else "",
        spark=sparkline([*shares, now.share]),
        change=None if change is None else change_text(change),
        direction="" if not change else "up" if change > 0 else "down",
    )


def _share(figures: Figures, code: str) -> float | None:
    standing = figures.criteria.get(code)
    return standing.share if standing else None


def verdict_ring(figures: Figures) -> Markup:
    """Return how the criteria stand as a ring."""
    return ring([(status.value, figures.count_of(status)) for status in Status])


def verdict_counts(figures: Figures) -> list[tuple[Status, str, Message]]:
    """Return each verdict with its mark and how many criteria have it."""
    return [(status, MARKS[status], count_of(status, figures.count_of(status))) for status in Status]
