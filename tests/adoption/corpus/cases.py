"""The corpus in two parts. What is made better is made better on TUNING; HELD_OUT is only measured.

Whoever works on the adoption does not read `words/held_out_*.py`, `words/others_held_out/`,
`handmade_held_out*.py`, nor the misses of the held-out parts.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.adoption.corpus.book import Book, Written
from tests.adoption.corpus.generator import generate
from tests.adoption.corpus.handmade import HANDMADE
from tests.adoption.corpus.vocabulary import TUNING as TUNING_WORDS
from tests.adoption.corpus.vocabulary_held_out import HELD_OUT as HELD_OUT_WORDS
from tests.adoption.corpus.vocabulary_others import OTHERS, OTHERS_HELD_OUT, OTHERS_HELD_OUT_MIXED

SEEDS = {"tuning": range(72), "held-out": range(1000, 1072)}
SEEDS_OF_OTHERS = {
    "others": range(2000, 2072),
    "others-held-out": range(3000, 3072),
    "others-held-out-mixed": range(4000, 4072),
}


@dataclass(frozen=True, slots=True)
class Case:
    """One workbook to be made."""

    name: str
    is_handmade: bool
    make: Callable[[], Book]

    def write(self, folder: Path) -> Written:
        """Make the workbook, its twin and its truth in the folder."""
        return self.make().write(folder)


def _part(name: str) -> tuple[Case, ...]:
    words = {"tuning": TUNING_WORDS, "held-out": HELD_OUT_WORDS}[name]
    by_hand = tuple(Case(make.__name__, is_handmade=True, make=make) for make in HANDMADE[name])
    seeded = tuple(
        Case(f"{name} {seed}", is_handmade=False, make=partial(generate, seed, words)) for seed in SEEDS[name]
    )
    return by_hand + seeded


TUNING = _part("tuning")
HELD_OUT = _part("held-out")
PARTS: Mapping[str, tuple[Case, ...]] = {"tuning": TUNING, "held-out": HELD_OUT}
WITH_OTHERS: Mapping[str, tuple[Case, ...]] = {
    **PARTS,
    **{
        words.part: tuple(
            Case(f"{words.part} {seed}", is_handmade=False, make=partial(generate, seed, words))
            for seed in SEEDS_OF_OTHERS[words.part]
        )
        for words in (OTHERS, OTHERS_HELD_OUT, OTHERS_HELD_OUT_MIXED)
    },
}
"""The same, and workbooks whose every word is of somebody else."""
