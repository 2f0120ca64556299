"""How sure a finding is. Calibrated so that above `CERTAIN` practically nothing is wrong.

A heading known as it stands, with values that fit, is 1. Above 0.9 is also what two witnesses agree on: a heading in
other words, and values that only this field has. A heading in other words whose values could be of many fields, as
days are, is 0.9 at most; so is a column without any value, if every word of its heading is understood. Values only, or
a second reading nearly as good: below 0.9.
"""

from dataclasses import dataclass

from toolkit.adoption.fields import EXACT
from toolkit.adoption.proposal import CERTAIN

_BEST = 0.97
_UNSURE = 0.88
_EXACT_GAIN = 1.05
_VETOED = 0.45
_FITS = 0.3
_PERFECT = 0.97
_TELLING = 0.75
"""Values that are this field's by themselves."""
_CONFIRMED = 0.76
"""A heading that says half of it, above values of the wanted type: 56 of 57 such columns were right."""
_NAMED = 0.75
_GOOD = 0.8


@dataclass(frozen=True, slots=True)
class Clue:
    """What speaks for a column being a field: its heading (`EXACT`, or to 1), its values, the values alone.

    `is_typed`: the field wants days, numbers, yes or no, which its values can confirm.
    """

    heading: float
    fit: float
    alone: float
    is_empty: bool = False
    is_typed: bool = False

    @property
    def score(self) -> float:
        """What assignments are compared by."""
        if self.heading >= EXACT:
            return _EXACT_GAIN * (0.75 + 0.25 * self.fit) if self.fit else _VETOED
        return max(self.heading * (0.7 + 0.3 * self.fit) if self.fit else 0.0, self.alone)

    def confidence(self, loss: float) -> float:
        """How sure this is, if the next best assignment is worse by `loss`."""
        most = 1.0 if self.heading >= EXACT or self.alone >= _TELLING else CERTAIN
        return round(min(self._own(), most, _cap(loss, is_exact=self.heading >= EXACT)), 3)

    def _own(self) -> float:
        if self.heading >= EXACT:
            return 1.0 if self.fit >= _FITS else 0.6 + self.fit
        if self.heading * (0.7 + 0.3 * self.fit) < self.alone:
            return self.alone
        if self.is_empty:
            return CERTAIN if self.heading >= _PERFECT else min(_by_heading(self.heading), _UNSURE)
        least = _CONFIRMED if self.is_typed and self.fit == 1 else 0.0
        return max(_by_heading(self.heading) - 0.2 * (1 - self.fit), least)


def _by_heading(heading: float) -> float:
    """Return how sure a heading makes that says most, and ever less below."""
    return _BEST - 0.4 * (1 - heading) if heading >= _GOOD else _UNSURE - 1.2 * (_GOOD - heading)


def _cap(loss: float, *, is_exact: bool) -> float:
    if loss < 0.03:  # noqa: PLR2004 - as good
        return 0.7 if is_exact else 0.6
    if loss < 0.1:  # noqa: PLR2004 - nearly as good
        return 0.74 if is_exact else 0.75
    return 1.0 if loss >= 0.12 or is_exact else _UNSURE  # noqa: PLR2004


def of_table(named: float, specific: int, explained: float, paired: float, margin: float) -> float:
    """How sure it is that a sheet holds a table.

    `named` is how well the sheet's name or title says so, `specific` the number of its columns that only such a
    table has, `explained` the share of its columns that are understood, `paired` how many of those whom other
    sheets refer to stand in it (or the reverse), `margin` how much better it explains the sheet than the next
    best table does. Above `CERTAIN` only if the name and the columns say the same.
    """
    sure = 0.62 + 0.3 * named + 0.1 * min(specific, 3) + 0.15 * explained + 0.25 * paired
    if margin < 0.4:  # noqa: PLR2004 - another explains it as well
        sure = min(sure, 0.6)
    elif margin < 1:
        sure = min(sure, CERTAIN - 0.05)
    elif named < _NAMED:
        sure = min(sure, CERTAIN)
    return round(min(sure, _BEST), 3)
