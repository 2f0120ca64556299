"""What a cell holds, and whether that is what was read of it before.

Source: ECMA-376, part 1, 18.3.1.4 (cells), 18.17.4 (dates), 22.9.2.19 (`_x000D_` in texts).
"""

import datetime as dt
import math
import re
from dataclasses import dataclass
from typing import TypeAlias

from toolkit.model.grid import Value
from toolkit.workbooks.inplace.markup import Element, text_of

_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DAY_S = 86_400
_MILLISECOND = 1.5 / _DAY_S / 1000
"""How exactly a date is read: in milliseconds."""
_LEAP = dt.datetime(1900, 3, 1)  # noqa: DTZ001 - a cell has no time zone
_EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - counted as if 1900 had been a leap year
_SIXTY = 61
"""Up to here days may be counted as if 1900 had been a leap year, or not."""
_EPOCH_1904 = dt.datetime(1904, 1, 1)  # noqa: DTZ001


@dataclass(frozen=True, slots=True)
class Shared:
    """A text that stands elsewhere, under this number."""

    number: int


@dataclass(frozen=True, slots=True)
class ErrorValue:
    """What a cell shows that cannot be calculated, such as #N/A."""

    code: str


Held: TypeAlias = str | float | bool | dt.datetime | Shared | ErrorValue | None


def held(cell: Element, data: bytes) -> Held:
    """Return what the cell holds; `data` is what the element was read from. `None` if it is empty."""
    kind = cell.get("t", "n")
    inside = data[cell.start : cell.stop]
    if kind == "inlineStr":
        return text_of(inside, "t", without="rPh") or None
    text = text_of(inside, "v")
    if kind == "str":
        return text or None
    if not text.strip():
        return None
    return _scalar(kind, text.strip())


def _scalar(kind: str, text: str) -> Held:
    try:
        if kind == "s":
            return Shared(int(text))
        if kind == "b":
            return text in ("1", "true")
        if kind == "d":
            return dt.datetime.fromisoformat(text).replace(tzinfo=None)
        if kind == "n":
            return float(text)
    except ValueError:
        pass
    return ErrorValue(text)


def is_same(present: Held, expected: Value | None, *, starts_1904: bool) -> bool:
    """Whether a cell that holds `present` (no `Shared`) was read as `expected`; an empty one is read as ""."""
    if expected is None or expected == "":
        return present is None
    if isinstance(expected, str):
        return isinstance(present, str) and _plain(present) == _plain(expected)
    if isinstance(expected, bool) or isinstance(present, bool):
        return present is expected
    if isinstance(present, dt.datetime):
        present = serial(present, starts_1904=starts_1904)
    if not isinstance(present, int | float):
        return False
    if isinstance(expected, int | float):
        return math.isclose(present, expected, rel_tol=1e-12)
    moment = serial(expected, starts_1904=starts_1904)
    return abs(present - moment) < _MILLISECOND or (present < _SIXTY and abs(present - moment - 1) < _MILLISECOND)


def serial(moment: dt.date | dt.time | dt.timedelta, *, starts_1904: bool) -> float:
    """The number that stands for a date, an instant, a time of day or a duration in a cell."""
    if isinstance(moment, dt.timedelta):
        return moment.total_seconds() / _DAY_S
    if isinstance(moment, dt.time):
        return (moment.hour * 3600 + moment.minute * 60 + moment.second + moment.microsecond / 1e6) / _DAY_S
    if not isinstance(moment, dt.datetime):
        moment = dt.datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001
    if starts_1904:
        return (moment - _EPOCH_1904).total_seconds() / _DAY_S
    days = (moment - _EPOCH).total_seconds() / _DAY_S
    return days if moment >= _LEAP else days - 1


def _plain(text: str) -> str:
    """The text without what programs write and read differently: codes for letters, ends of lines, outer spaces."""
    text = _CODE.sub(lambda match: chr(int(match[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
