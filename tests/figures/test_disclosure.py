"""What of a count may be told: nobody can work out what was left out."""

from collections.abc import Iterator, Mapping
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.figures.disclosure import alone, publishable, rate, rounded
from toolkit.figures.figures import Standing
from toolkit.model.verdict import Status

tables = st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 30), min_size=1)


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({"a": 20, "b": 10}, {"a": 20, "b": 10}),
        ({"a": 20, "b": 5}, {"a": 20, "b": 5}),
        ({"a": 20, "b": 4}, {"a": None, "b": None}),  # 4 alone would be 24 - 20
        ({"a": 20, "b": 4, "c": 9}, {"a": None, "b": None, "c": 10}),
        ({"a": 20, "b": 4, "c": 1, "d": 8}, {"a": None, "b": None, "c": None, "d": 10}),
        ({"a": 20, "b": 0, "c": 6}, {"a": 20, "b": 0, "c": 5}),
        ({"a": 9, "b": 0}, {"a": None, "b": None}),  # a table of fewer than ten
        ({"a": 10, "b": 0}, {"a": 10, "b": 0}),
        ({"a": 4, "b": 4, "c": 4, "d": 0}, dict.fromkeys("abcd")),  # three fours are three fours
        ({"a": 0}, {"a": 0}),
    ],
)
def test_what_is_left_out(counts: dict[str, int], told: dict[str, int | None]) -> None:
    assert publishable(counts) == told


@given(tables)
def test_no_small_count_is_told(counts: dict[str, int]) -> None:
    for told in (publishable(counts), alone(counts)):
        assert all(
            number is None or (number % 5 == 0 and abs(number - counts[cell]) <= 2) for cell, number in told.items()
        )
        assert all(told[cell] is None for cell, number in counts.items() if 0 < number < 5)


@settings(deadline=None)
@given(tables)
def test_whoever_knows_the_total_still_cannot_tell_what_was_left_out(counts: dict[str, int]) -> None:
    """For each small count there is another, with the same total and the same publication."""
    told = publishable(counts)
    for cell, number in counts.items():
        if 0 < number < 5 and len(counts) > 1:
            assert any(other[cell] != number and publishable(other) == told for other in _others(counts, told))


def _others(counts: Mapping[str, int], told: Mapping[str, int | None]) -> Iterator[Mapping[str, int]]:
    """Tables with the same total: some moved between two cells left out, then one or two between any."""
    hidden = [cell for cell in counts if told[cell] is None]
    first = [other for one, two in permutations(hidden, 2) for other in _moved(counts, one, two, counts[one])]
    yield from first
    for other in first:
        for one, two in permutations(counts, 2):
            yield from _moved(other, one, two, min(2, other[one]))


def _moved(counts: Mapping[str, int], one: str, two: str, most: int) -> Iterator[Mapping[str, int]]:
    for moved in range(1, most + 1):
        yield {**counts, one: counts[one] - moved, two: counts[two] + moved}


@pytest.mark.parametrize(("number", "told"), [(0, 0), (2, 0), (3, 5), (7, 5), (8, 10), (12, 10), (13, 15)])
def test_rounding_to_fives(number: int, told: int) -> None:
    assert rounded(number) == told


@pytest.mark.parametrize(
    ("checked", "met", "told"),
    [
        (10, 10, 100),
        (9, 9, None),
        (10, 0, 0),
        (40, 36, None),
        (40, 35, 88),
        (40, 4, None),
        (40, 5, 12),
        (0, 0, None),
    ],
)
def test_a_share_tells_of_five_people_at_least(checked: int, met: int, told: int | None) -> None:
    assert rate(Standing(Status.NOT_MET, checked, met)) == told
