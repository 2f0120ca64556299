"""The best assignment is the best of all, and says how much the next best would lose."""

from collections.abc import Sequence
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from toolkit.adoption.assignment import best_assignment, regret

SCORES = st.integers(0, 4).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from([0.0, 0.3, 0.5, 0.7, 1.0]), min_size=width, max_size=width), max_size=4
    )
)


@given(SCORES)
def test_no_other_assignment_has_a_greater_total(scores: list[list[float]]) -> None:
    found = best_assignment(scores)

    used = [column for column in found if column is not None]
    assert len(used) == len(set(used))
    width = len(scores[0]) if scores else 0
    every: list[int | None] = [*range(width), *([None] * len(scores))]
    choices = permutations(every, len(scores))
    best = max(total(scores, choice) for choice in choices)
    assert abs(total(scores, found) - best) < 1e-9


def test_what_comes_first_is_not_served_first() -> None:
    assert best_assignment([[0.9, 0.8], [0.9, 0.0]]) == [1, 0]


def test_two_as_good_lose_nothing_by_a_change() -> None:
    scores = [[0.8, 0.8], [0.0, 0.0]]
    assert regret(scores, best_assignment(scores), 0) == 0


def test_a_clear_case_loses_much() -> None:
    scores = [[1.0, 0.2], [0.3, 0.9]]
    assert regret(scores, best_assignment(scores), 0) > 0.5


def total(scores: list[list[float]], found: Sequence[int | None]) -> float:
    return sum(scores[row][column] for row, column in enumerate(found) if column is not None)
