"""Columns whose headings say nothing of use: what they are by what they hold, where only one such column is left."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from toolkit.adoption.fitness import Fitness
from toolkit.adoption.proposal import FoundColumn
from toolkit.adoption.views import Lane, column_of
from toolkit.schema.lexicon_files import FULL_NAME

BY_PLACE = 0.77
NAME_FIELDS = frozenset({"first_name", "last_name", FULL_NAME})
_NO_FIELD = frozenset({"other", "note", "by", "team", "coach"})
_DATED = 0.7
_NAMES = 0.7
_MOSTLY = 0.5
_MOST = 0.8


def left_over(table: str, lanes: Sequence[Lane], columns: Sequence[FoundColumn]) -> Iterator[FoundColumn]:
    """Yield the fields that only one column is left for, whatever its heading says."""
    taken = {index for column in columns for index in (column.column.index, *column.column.more)}
    free = [lane for lane in lanes if lane.sample.count > 1 and lane.index not in taken]
    for field, holds in _LEFT.get(table, {}).items():
        fitting = [lane for lane in free if holds(lane) and _may_be(field, lane)]
        if len(fitting) == 1 and all(column.field != field for column in columns):
            yield FoundColumn(field, column_of(fitting[0]), BY_PLACE)


def names_left(lanes: Sequence[Lane], columns: Sequence[FoundColumn], fitness: Fitness) -> Iterator[FoundColumn]:
    """Yield the column of the names that a list of people must have, if its heading says nothing of the kind.

    It is the only one left with full names that do not repeat, or with the half of them that is missing.
    """
    taken = {index for column in columns for index in (column.column.index, *column.column.more)}
    free = [lane for lane in lanes if lane.index not in taken and lane.sample.distinct >= _NAMES]
    known = {column.field for column in columns} & NAME_FIELDS
    if not known:
        field, fitting = FULL_NAME, [lane for lane in free if fitness.are_full_names(lane.sample)]
    elif known == {"first_name"}:
        field, fitting = "last_name", [lane for lane in free if is_family(lane, fitness)]
    elif known == {"last_name"}:
        field, fitting = "first_name", [lane for lane in free if is_given(lane, fitness)]
    else:
        return
    if len(fitting) == 1:
        yield FoundColumn(field, column_of(fitting[0]), BY_PLACE)


def _may_be(field: str, lane: Lane) -> bool:
    """Whether the heading does not say that the column is something else: "entered by", "rank", a remark."""
    told = lane.heading.concepts
    return field in told or told.isdisjoint(_NO_FIELD)


def _holds_days(lane: Lane) -> bool:
    return lane.sample.share("date") >= _DATED


def _holds_numbers_and_texts(lane: Lane) -> bool:
    return 0 < lane.sample.share("number") < _MOST and not _holds_days(lane)


def _holds_lists(lane: Lane) -> bool:
    """Whether many cells hold several things, other than dates and names."""
    return lane.sample.share("list") >= _MOSTLY and lane.sample.share("names", "dates") < _MOSTLY


def _holds_sentences(lane: Lane) -> bool:
    """Whether most cells hold several words that differ from row to row, and are no names."""
    sample = lane.sample
    several = sum(len(text.split()) > 1 for text in sample.texts) >= _MOSTLY * sample.count
    return several and sample.share("text") >= _MOST and sample.share("names", "list", "dates") < _MOSTLY


_LEFT: Mapping[str, Mapping[str, Callable[[Lane], bool]]] = {
    "programme": {"value": _holds_numbers_and_texts, "reviewed_on": _holds_days},
    "followups": {"note": _holds_sentences},
    "duos": {"match_reasons": _holds_lists},
}
"""By table the fields that no other column of such a sheet is like, with what tells them."""


def is_given(lane: Lane, fitness: Fitness) -> bool:
    """Whether the column holds given names."""
    return lane.sample.share("name") >= _NAMES and fitness.given_share(lane.sample) >= _MOSTLY


def is_family(lane: Lane, fitness: Fitness) -> bool:
    """Whether the column may hold family names: different ones, that are no given names."""
    sample = lane.sample
    is_name = sample.share("name", "names") >= _NAMES and sample.distinct >= _NAMES
    return is_name and fitness.given_share(sample) < _MOSTLY
