"""Contacts and follow-ups in the row of their duo: columns that count ("Rencontre 1", "Suivi 1" …), cells of dates."""

from collections.abc import Iterable
from dataclasses import dataclass

from toolkit.adoption.headings import Heading
from toolkit.adoption.proposal import FoundColumn
from toolkit.adoption.samples import Sample, dates_in
from toolkit.adoption.views import Lane, View, column_of
from toolkit.adoption.words import Token
from toolkit.model.programme import Column
from toolkit.schema.definitions import Schema
from toolkit.schema.folding import fold

_MEETINGS = frozenset({"contact", "meeting"})
_TALKS = frozenset({"session", "interview", "acquaintance"})
"""What several of beside a duo are its meetings, though one of them would be something else."""
_FOLLOW_UP = "follow-up"
_OF_FOLLOW_UPS = frozenset({_FOLLOW_UP, "first", "number", "date", "duo", "interview", "session", "call"})
"""What a heading of follow-ups may say. Of one that names a person as well it is not known with whom they were."""
_OF_STAFF = frozenset({"follow-up", "call", "coach", "evaluation", "training", "info"})
"""What several of are no meetings of the two."""
_OF_ALL = frozenset({"number", "duo"})
"""What every one of the headings may say, or leave out."""
_ONE = frozenset({"first", "final", "end", "start", "planned", "acquaintance"})
"""A heading with one of these speaks of one day."""
_LETTERS = frozenset({"r", "c", "m", "t", "o", "k", "a", "b", "g", "rv", "rdv"})
_SHORT = frozenset({"rdv"})
_DATED = 0.6
_MANY = 0.3
_FEWEST = 3
_NEAR = 2
_MOSTLY = 0.5
_PLAIN = frozenset({"date", "with", "session", "contact-details", "duo", "count"})


@dataclass(frozen=True, slots=True)
class Series:
    """The columns in which contacts or follow-ups stand, from left to right, and how sure that is."""

    table: str
    lanes: tuple[Lane, ...]
    confidence: float

    @property
    def indices(self) -> set[int]:
        """The places of the columns."""
        return {lane.index for lane in self.lanes}

    @property
    def found(self) -> FoundColumn:
        """The day of each, in all of these columns."""
        first = column_of(self.lanes[0])
        more = tuple(lane.index for lane in self.lanes[1:])
        return FoundColumn("on", Column(first.index, first.heading, more), self.confidence)


def series_in(view: View, schema: Schema) -> tuple[Series, ...]:
    """Return the columns of the sheet whose dates are contacts, and those whose dates are follow-ups."""
    months = {fold(name) for names in schema.spellings.months for name in names}
    bases: dict[tuple[str, ...], list[Lane]] = {}
    for lane in view.lanes:
        base = _base(lane.heading, months)
        if base is not None:
            bases.setdefault(base, []).append(lane)
    found = [series for lanes in bases.values() if (series := _series(lanes, months))]
    found += [series for lane in view.lanes if (series := _cell_of_dates(lane))]
    best: dict[str, Series] = {}
    for series in sorted(found, key=lambda one: (one.confidence, len(one.lanes)), reverse=True):
        best.setdefault(series.table, series)
    return tuple(best.values())


def _base(heading: Heading, months: set[str]) -> tuple[str, ...] | None:
    """Return what is left of a heading that counts, without the number; `None` if it does not count."""
    tokens = heading.main
    if not any(token.ordinal is not None or token.text in months for token in tokens):
        return None
    plain = [token for token in tokens if not (token.ordinal is not None and "first" in token.concepts)]
    named = [token for token in plain if token.text and token.text not in months and not _is_of_all(token)]
    return (heading.group, *(_meaning(token) for token in named))


def _is_of_all(token: Token) -> bool:
    return bool(token.concepts) and token.concepts <= _OF_ALL


def _meaning(token: Token) -> str:
    """Return what a word says, the same for each way to say it, and with slips of the pen."""
    is_meeting = token.concepts & _MEETINGS or (token.ordinal is not None and "acquaintance" in token.concepts)
    return "meeting" if is_meeting else "+".join(sorted(token.concepts)) or token.text


def _series(lanes: list[Lane], months: set[str]) -> Series | None:
    lanes = _neighbours(lanes, months)
    if not _dated(lane.sample for lane in lanes) or len({_count(lane.heading, months) for lane in lanes}) < len(lanes):
        return None
    concepts = lanes[0].heading.concepts
    letters = {token.text for token in lanes[0].heading.main if not token.concepts} - months - {""}
    confidence = 0.0
    if _FOLLOW_UP in concepts:
        confidence = _of_follow_ups(concepts) if len(lanes) > 1 and not letters else 0.0
    elif concepts & _MEETINGS and not letters and len(lanes) > 1:
        confidence = 0.95
    elif len(lanes) >= _FEWEST and concepts & _TALKS and not letters and not concepts & _ONE:
        confidence = 0.9
    elif len(lanes) > _FEWEST and not concepts & _OF_STAFF:
        confidence = 0.8 if letters - _LETTERS or concepts - _PLAIN else 0.9
    elif (
        len(lanes) >= _FEWEST
        and concepts <= {"date", "first"}
        and all(len(one) < _FEWEST or one in _SHORT for one in letters)
    ):
        confidence = 0.8
    ordered = tuple(sorted(lanes, key=lambda lane: lane.index))
    return Series(_table(concepts), ordered, confidence) if confidence else None


def _table(concepts: frozenset[str]) -> str:
    return "followups" if _FOLLOW_UP in concepts else "contacts"


def _of_follow_ups(concepts: frozenset[str]) -> float:
    """Return how sure a heading is of follow-ups: less if it speaks of meetings too ("Rencontre de suivi 1")."""
    if concepts <= _OF_FOLLOW_UPS:
        return 0.95
    return 0.7 if concepts <= _OF_FOLLOW_UPS | _MEETINGS | {"contact-details"} else 0.0


def _count(heading: Heading, months: set[str]) -> str:
    """Return what counts in a heading: its number, or its month."""
    return " ".join(str(token.ordinal or token.text) for token in heading.main if token.ordinal or token.text in months)


def _neighbours(lanes: list[Lane], months: set[str]) -> list[Lane]:
    """Return the columns that stand together: "1re rencontre" far from "2e rencontre" is the first meeting."""
    second = next((lane for lane in lanes if _count(lane.heading, months) == "2"), None)
    if second is None:
        return lanes
    ones = [lane for lane in lanes if _count(lane.heading, months) == "1"]
    near = [lane for lane in ones if abs(lane.index - second.index) <= _NEAR]
    near.sort(key=lambda lane: _words(lane.heading) != _words(second.heading))  # "1e ontmoeting, gesprek 1, gesprek 2"
    return [lane for lane in lanes if lane not in ones or lane in near[:1]]


def _words(heading: Heading) -> list[str]:
    return [token.text for token in heading.main if token.ordinal is None]


def _cell_of_dates(lane: Lane) -> Series | None:
    """Return the column if its cells hold several dates each: "12/03, 26/03 et 9/04"."""
    concepts, is_full = lane.heading.concepts, _is_full_of_dates(lane.sample)
    if concepts & _ONE and not is_full:
        return None
    is_follow_up = _FOLLOW_UP in concepts
    told = _of_follow_ups(concepts) if is_follow_up else 0.95 if concepts & _MEETINGS else 0.0
    if not told and (is_follow_up or (concepts - _PLAIN and not is_full)):
        return None  # "Contrat signé le": what stands there twice is a slip of the hand
    several = lane.sample.share("dates")
    if several < _MANY and not (several and told and lane.sample.share("dates", "date") >= _DATED):
        return None
    is_sure = several >= _MOSTLY and concepts <= _PLAIN
    return Series(_table(concepts), (lane,), told or (0.92 if is_sure else 0.8))


def _is_full_of_dates(sample: Sample) -> bool:
    """Whether most cells hold so many dates as only meetings have."""
    counts = [len(dates_in(text)) for text in sample.texts]
    return sum(count >= _FEWEST for count in counts) >= _MOSTLY * len(counts) > 0


def _dated(samples: Iterable[Sample]) -> bool:
    filled = [sample for sample in samples if sample.count]
    count = sum(sample.count for sample in filled)
    dates = sum(sample.kinds.get("date", 0) + sample.kinds.get("dates", 0) for sample in filled)
    return bool(count) and dates / count >= _DATED
