"""Days on which nobody is disturbed: weekends, public holidays, days of the communities, school holidays.

Source: the library holidays (Belgium). It has no days of the communities; they are fixed by decree:
27 September (French), 11 July (Flemish), 15 November (German-speaking).
"""

import datetime as dt
from functools import lru_cache
from typing import Literal

Community = Literal["", "fr", "nl", "de"]
_SATURDAY = 5
_DAYS = {"fr": (9, 27), "nl": (7, 11), "de": (11, 15)}
_SCHOOLS = {"fr": "French", "nl": "Flemish", "de": "German"}


def is_quiet(day: dt.date, community: Community, *, school_holidays: bool) -> bool:
    """Whether `day` is a weekend or a holiday; `community` is whose day, and whose school holidays, count."""
    if day.weekday() >= _SATURDAY or day in _holidays(day.year, ""):
        return True
    if not community:
        return False
    return (day.month, day.day) == _DAYS[community] or (school_holidays and day in _holidays(day.year, community))


@lru_cache(maxsize=16)
def _holidays(year: int, community: Community) -> frozenset[dt.date]:
    """The public holidays of a year, or the school holidays of a community."""
    from holidays import country_holidays

    if not community:
        return frozenset(country_holidays("BE", years=year))
    return frozenset(country_holidays("BE", subdiv=_SCHOOLS[community], categories="school", years=year))
