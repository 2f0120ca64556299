"""The 23 criteria, in the order of the position paper."""

from toolkit.criteria.criterion import Criterion
from toolkit.criteria.rules import (
    a1,
    a2,
    a3,
    a4,
    a5,
    b1,
    b2,
    b3,
    b4,
    b5,
    c1,
    c2,
    c3,
    c4,
    c5,
    d1,
    d2,
    d3,
    d4,
    d5,
    e1,
    e2,
    e3,
)

CRITERIA: tuple[Criterion, ...] = (
    a1.CRITERION,
    a2.CRITERION,
    a3.CRITERION,
    a4.CRITERION,
    a5.CRITERION,
    b1.CRITERION,
    b2.CRITERION,
    b3.CRITERION,
    b4.CRITERION,
    b5.CRITERION,
    c1.CRITERION,
    c2.CRITERION,
    c3.CRITERION,
    c4.CRITERION,
    c5.CRITERION,
    d1.CRITERION,
    d2.CRITERION,
    d3.CRITERION,
    d4.CRITERION,
    d5.CRITERION,
    e1.CRITERION,
    e2.CRITERION,
    e3.CRITERION,
)

NEEDED_COLUMNS = frozenset(path for criterion in CRITERIA for path in criterion.reads)
"""Every column (`table.field`) that a criterion reads."""


def criterion(code: str) -> Criterion | None:
    """The criterion with the id `code`, whatever its case."""
    return next((one for one in CRITERIA if one.id == code.upper()), None)
