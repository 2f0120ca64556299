"""Dates and numbers as letters write them in each language."""

import datetime as dt
import re

from toolkit.model.months import add_months

_LOCALES = {"fr": "fr_BE", "nl": "nl_BE", "de": "de_BE", "en": "en_GB"}
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


def long_date(day: dt.date, language: str) -> str:
    """Return the day with its month in words: 12 mars 2026, 1er mars 2026, 12. März 2026.

    The spaces do not break, so that no line ends with "12".
    """
    from babel.dates import format_date

    text: str = format_date(day, format="d MMMM y" if language != "de" else "d. MMMM y", locale=_LOCALES[language])
    if language == "fr":
        text = re.sub(r"^1 ", "1er ", text)
    return text.replace(" ", "\u00a0")


def number(value: float, language: str) -> str:
    """Return the number as the language writes it: 2, 2,5."""
    from babel.numbers import format_decimal

    text: str = format_decimal(value, locale=_LOCALES[language])
    return text


def clean(text: str) -> str:
    """Return `text` on one line, without characters that a Word file cannot hold.

    docxtpl makes page breaks of form feeds, and Word refuses control characters.
    """
    return " ".join(_UNPRINTABLE.sub(" ", text).split())


def months_between(start: dt.date, end: dt.date) -> int:
    """Return the whole months from `start` to `end`, the last day included."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if add_months(start, months) <= end + dt.timedelta(days=1) else months - 1
