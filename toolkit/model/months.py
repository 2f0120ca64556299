"""Calendar months."""

import datetime as dt
from calendar import monthrange
from functools import lru_cache


@lru_cache(maxsize=65_536)
def add_months(day: dt.date, months: int) -> dt.date:
    """Return `day` moved by `months` calendar months, on the last day where the month is shorter.

    31 January + 1 month = 28 or 29 February. Source: spec of the criteria, "Words".
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1] if day.day > 28 else day.day  # noqa: PLR2004 - every month has 28
    return dt.date(year, month + 1, min(day.day, last))
