"""Dates and numbers as letters write them in each language."""

import datetime as dt
import re

from toolkit.model.months import add_months

_LOCALES = {"fr": "fr_BE", "nl": "nl_BE", "de": "de_BE", "en": "en_GB"}
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]+")
_SPACES = re.compile(r" {2,}")


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

    Word refuses control characters, and marks that turn the direction of writing would show the rest of the
    line reversed.
    """
    return _SPACES.sub(" ", _UNPRINTABLE.sub(" ", text)).strip(" ")


def phone(text: str) -> str:
    """Return a telephone number that no line end cuts in two."""
    return clean(text).replace(" ", "\u00a0")


def months_between(start: dt.date, end: dt.date) -> int:
    """Return the whole months from `start` to `end`, the last day included."""
    after = min(end, dt.date.max - dt.timedelta(days=1)) + dt.timedelta(days=1)
    months = (after.year - start.year) * 12 + after.month - start.month
    return months if add_months(start, months) <= after else months - 1


def duration(start: dt.date, end: dt.date, language: str) -> str:
    """Return the time from `start` to `end` in words: 6 mois, 5 mois et 12 jours."""
    from babel.dates import format_timedelta
    from babel.lists import format_list
    from babel.units import format_unit

    locale = _LOCALES[language]
    months = months_between(start, end)
    left = end - add_months(start, months)
    parts = [format_unit(months, "month", locale=locale)] if months else []
    if left.days > 0:  # format_unit has no Dutch word for days (Babel 2.18)
        parts.append(format_timedelta(left, granularity="day", threshold=100, locale=locale))
    text: str = format_list(parts, locale=locale)
    return text.replace(" ", "\u00a0")


def weekday_date(day: dt.date, language: str) -> str:
    """Return the day with its weekday: jeudi 12 mars 2026."""
    from babel.dates import format_date

    weekday: str = format_date(day, format="EEEE", locale=_LOCALES[language])
    comma = "," if language == "de" else ""
    return f"{weekday}{comma} {long_date(day, language)}"


def money(cents: int, language: str) -> str:
    """Return an amount as the language writes it: 42,31 €."""
    from babel.numbers import format_currency

    text: str = format_currency(cents / 100, "EUR", locale=_LOCALES[language])
    return text.replace(" ", "\u00a0")
