"""What stands on the page, whatever it looks like."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from toolkit.criteria.criterion import PHASES
from toolkit.criteria.registry import CRITERIA
from toolkit.figures.figures import Figures, Standing
from toolkit.model.message import Message, say, say_many
from toolkit.model.verdict import Status
from toolkit.reports.ordering import STATUS_WORDS, count_of
from toolkit.reports.page.charts import ring, sparkline
from toolkit.reports.page.items import Items

MARKS = {Status.MET: "✔", Status.NOT_MET: "✘", Status.NOT_EVIDENCED: "?", Status.NOT_APPLICABLE: "–"}
_FIRST_SHOWN = 5


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
    waivers: Sequence[Message] = field(default=())


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


@dataclass(frozen=True, slots=True)
class First:
    """One of the things to do first: how many, what, by whom, and how."""

    count: int
    code: str
    title: Message
    todo: Message | None
    people: tuple[Message, ...]


def scorecard(sources: Sources) -> list[tuple[str, Message, list[Line]]]:
    """Return the phases, each with its letter, title and criteria."""
    return [
        (letter, title, [_line(one.id, one.title, sources) for one in CRITERIA if one.phase == letter])
        for letter, title in PHASES.items()
    ]


def _line(code: str, title: Message, sources: Sources) -> Line:
    now = sources.figures.criteria.get(code, Standing(Status.NOT_APPLICABLE, 0, 0))
    shares = [_share(figures, code) for figures in sources.months]
    before = _share(sources.month_before, code) if sources.month_before else None
    change = None if before is None or now.share is None else round(100 * (now.share - before))
    return Line(
        id=code,
        title=title,
        status=now.status,
        mark=MARKS[now.status],
        word=STATUS_WORDS[now.status],
        share=f"{now.met}/{now.checked}" if now.checked else "",
        spark=sparkline([*shares, now.share]),
        change=None if change is None else say("{sign}{points} %", sign="+" if change > 0 else "", points=change),
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


def trend(sources: Sources) -> Message:
    """Return how many more criteria are met than a month ago."""
    if sources.month_before is None:
        return say("The trend shows here once there are figures of a month ago.")
    change = sources.figures.met_count - sources.month_before.met_count
    day = sources.month_before.day
    if not change:
        return say("As many are met as on {day}.", day=day)
    if change > 0:
        return say_many("{count} more is met than on {day}.", "{count} more are met than on {day}.", change, day=day)
    return say_many("{count} fewer is met than on {day}.", "{count} fewer are met than on {day}.", -change, day=day)


def first_things(items: Items) -> list[First]:
    """Return what to do first: the criteria of the most urgent findings, as many as a person takes in at once."""
    return list(_firsts(items))[:_FIRST_SHOWN]


def _firsts(items: Items) -> Iterator[First]:
    titles = {one.id: one.title for one in CRITERIA}
    found: dict[tuple[str, str], list[int]] = {}
    todos: dict[tuple[str, str], Message | None] = {}
    for item in items.todo:
        code = item.head.partition(" ")[0]
        found.setdefault((item.group.text, code), []).append(item.who)
        todos.setdefault((item.group.text, code), item.todo)
    for (group, code), people in found.items():
        names = tuple(
            say("{name} ({count})", name=items.people[who], count=count) for who, count in Counter(people).most_common()
        )
        title = titles.get(code) or next(one.group for one in items.todo if one.group.text == group)
        yield First(len(people), code, title, todos[group, code], names)
