"""What to do first: the most urgent findings, put together by criterion, as many as one takes in at once."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from toolkit.criteria.registry import CRITERIA
from toolkit.model.finding import Finding
from toolkit.model.message import Message, say
from toolkit.model.records import Staff
from toolkit.reports.ordering import grouped
from toolkit.reports.responsible import Responsible

_MOST = 5
_TITLES = {one.id: one.title for one in CRITERIA}


@dataclass(frozen=True, slots=True)
class FirstThing:
    """How many findings, of which criterion (or group, for those about the workbook), what to do, and who."""

    count: int
    code: str
    title: Message
    todo: Message
    people: tuple[Message, ...]


def first_things(
    findings: Iterable[Finding], responsible: Responsible, name: Callable[[Staff | None], Message]
) -> list[FirstThing]:
    """Return what to do first; `name` says what a person is called, `None` being the coordination."""
    return list(islice(_things(findings, responsible, name), _MOST))


def _things(
    findings: Iterable[Finding], responsible: Responsible, name: Callable[[Staff | None], Message]
) -> Iterator[FirstThing]:
    for group, members in grouped(findings):
        by_code: dict[str, list[Finding]] = {}
        for finding in members:
            by_code.setdefault(finding.code, []).append(finding)
        for code, same in by_code.items():
            people = Counter(responsible.person_of(finding) for finding in same).most_common()
            names = tuple(say("{name} ({count})", name=name(person), count=count) for person, count in people)
            yield FirstThing(len(same), code, _TITLES.get(code, group), same[0].remedy, names)
