"""Cells as values, and the calendar. Everything is spelt out: slow and obvious is the point."""

import calendar
import datetime as dt
import functools
import re
import unicodedata
from collections.abc import Callable

from tests.oracle.vocabulary import CHOICES

Cell = str | float | bool | dt.date | None
Value = str | float | bool | dt.date | tuple[str, ...] | None

ERROR = "#N/A"
MISSING = ("-", "/", "n/a", "néant", "?")
YES = ("oui", "o", "x", "✓", "vrai", "ja", "j", "yes", "y", "true", "1")
NO = ("non", "n", "faux", "nee", "nein", "no", "false", "0")
MONTHS = (
    ("janvier", "januari", "januar", "january"),
    ("fevrier", "februari", "februar", "february"),
    ("mars", "maart", "marz", "march"),
    ("avril", "april"),
    ("mai", "mei", "may"),
    ("juin", "juni", "june"),
    ("juillet", "juli", "july"),
    ("aout", "augustus", "august"),
    ("septembre", "september"),
    ("octobre", "oktober", "october"),
    ("novembre", "november"),
    ("decembre", "december", "dezember"),
)


class UnreadableError(Exception):
    """The cell cannot be read as what its column holds."""


@functools.cache
def fold(text: str) -> str:
    """The text without case, accents and white space."""
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return "".join(bare.casefold().split())


@functools.cache
def fold_choice(text: str) -> str:
    """Folded, and without inclusive endings and hyphens."""
    folded = fold(text)
    for ending in ("(e)", "·e", ".e"):
        folded = folded.removesuffix(ending)
    return folded.replace("-", "").replace("_", "")


def is_blank(cell: Cell) -> bool:
    """Whether nothing is said: empty, white space, or a missing value."""
    if cell is None:
        return True
    if not isinstance(cell, str):
        return False
    return fold(cell) in ("", *(fold(word) for word in MISSING))


def as_text(cell: Cell) -> str:
    """What a person sees; a whole number has no decimals."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, int | float) and not isinstance(cell, bool) and float(cell).is_integer():
        return str(int(cell))
    return str(cell)


def read(cell: Cell, kind: str) -> Value:
    """The value of a cell in a column of that kind; `None` if blank."""
    if cell == ERROR:
        raise UnreadableError
    if is_blank(cell):
        return None
    if kind in CHOICES:
        return read_choice(cell, kind)
    return READERS[kind.split(maxsplit=1)[0]](cell)


def read_date(cell: Cell) -> dt.date:
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    if not isinstance(cell, str):
        raise UnreadableError
    text = cell.strip()
    if match := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text):
        return make_date(match[1], int(match[2]), match[3])
    if match := re.fullmatch(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})", text):
        return make_date(match[4], int(match[3]), match[1])
    if match := re.fullmatch(r"([0-9]{1,2})\.? +([^\W\d_]+) +([0-9]{4}|[0-9]{2})", text):
        for number, names in enumerate(MONTHS, start=1):
            if fold(match[2]) in names:
                return make_date(match[3], number, match[1])
    raise UnreadableError


def make_date(year: str, month: int, day: str) -> dt.date:
    """The date, where a year of two digits is 20xx; impossible dates are unreadable."""
    full_year = int(year) + 2000 if len(year) == 2 else int(year)
    try:
        return dt.date(full_year, month, int(day))
    except ValueError:
        raise UnreadableError from None


def read_yes_no(cell: Cell) -> bool:
    if isinstance(cell, bool):
        return cell
    word = fold(as_text(cell))
    if word in YES:
        return True
    if word in NO:
        return False
    raise UnreadableError


def read_number(cell: Cell) -> float:
    if isinstance(cell, bool | dt.date):
        raise UnreadableError
    text = as_text(cell).replace(",", ".")
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)?", text):
        raise UnreadableError
    return float(text)


def read_integer(cell: Cell) -> float:
    number = read_number(cell)
    if not number.is_integer():
        raise UnreadableError
    return number


def read_satisfaction(cell: Cell) -> float:
    number = read_number(cell)
    if not 1 <= number <= 5:
        raise UnreadableError
    return number


def read_list(text: str) -> tuple[str, ...]:
    parts = re.split(r"[;,\n•]", text)
    return tuple(part.strip() for part in parts if part.strip())


def read_choice(cell: Cell, kind: str) -> str:
    if not isinstance(cell, str):
        raise UnreadableError
    word = fold_choice(cell)
    for value, words in CHOICES[kind].items():
        if word in (fold_choice(one) for one in (value, *words)):
            return value
    raise UnreadableError


READERS: dict[str, Callable[[Cell], Value]] = {
    "text": as_text,
    "ref": as_text,
    "date": read_date,
    "yesno": read_yes_no,
    "number": read_number,
    "integer": read_integer,
    "satisfaction": read_satisfaction,
    "list": lambda cell: read_list(as_text(cell)),
}


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many calendar months later (or earlier), or that month's last day."""
    year, month = day.year, day.month
    for _ in range(abs(months)):
        month += 1 if months > 0 else -1
        if month == 13:
            year, month = year + 1, 1
        if month == 0:
            year, month = year - 1, 12
    last = calendar.monthrange(year, month)[1]
    return dt.date(year, month, min(day.day, last))


def add_days(day: dt.date, days: int) -> dt.date:
    return day + dt.timedelta(days=days)
