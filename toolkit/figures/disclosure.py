"""What of a table of counts may leave the house without telling of a person.

Rules of statistical offices, one on top of the other. A table of fewer than ten is not told. A count from 1
to 4 is left out, and so that nobody finds it by subtraction, a larger one goes with it. What remains is
rounded to fives, so that neither a total from elsewhere nor last quarter's export tells more.
Sources: Hundepool et al., "Handbook on Statistical Disclosure Control" (ESSnet, 2010), on frequency tables;
HESA, "Rounding and suppression to anonymise statistics".
"""

from collections.abc import Mapping

from toolkit.figures.figures import Counts, Standing

SMALL = 5
"""Fewer are too few to be told."""
ENOUGH = 10
"""So many at least for a share, a median, or a table."""
Published = Mapping[str, int | None]


def publishable(counts: Counts) -> Published:
    """Return the table with what may be told, rounded; `None` for what is left out."""
    if 0 < sum(counts.values()) < ENOUGH:
        return dict.fromkeys(counts)
    hidden = {cell for cell, number in counts.items() if 0 < number < SMALL}
    if hidden:
        # The first in their order, not by their size: which cell goes along must not tell how large it is.
        larger = next((cell for cell, number in counts.items() if number >= SMALL), None)
        hidden = hidden | {larger} if larger else set(counts)
    return {cell: None if cell in hidden else rounded(number) for cell, number in counts.items()}


def alone(counts: Counts) -> Published:
    """Return a series whose numbers belong to no total: what is too small is left out, the rest rounded."""
    return {cell: None if 0 < number < SMALL else rounded(number) for cell, number in counts.items()}


def rounded(number: int) -> int:
    """Return `number` rounded to the nearest multiple of five."""
    return SMALL * ((number + SMALL // 2) // SMALL)


def rate(standing: Standing) -> int | None:
    """Return the part that met a criterion in whole per cent; `None` if it tells of few people."""
    unmet = standing.checked - standing.met
    if standing.checked < ENOUGH or 0 < unmet < SMALL or 0 < standing.met < SMALL:
        return None
    return round(100 * standing.met / standing.checked)
