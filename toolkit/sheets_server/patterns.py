"""Numbers as their formats show them: the patterns of dates, and of numbers with a fixed count of decimals."""

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal

EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - the wall clock of the spreadsheet
"""Day 0 of the serial numbers."""
_LAST_DAY = 2_958_466
"""The first day that is none any more: 1 January 10000."""
_USUAL = {"DATE": "yyyy-mm-dd", "TIME": "hh:mm:ss", "DATE_TIME": "yyyy-mm-dd hh:mm:ss"}
_PIECE = re.compile(r'"([^"]*)"|\\(.)|(y+|m+|d+|h+|s+|AM/PM)|(.)', re.IGNORECASE | re.DOTALL)
_CODES = {
    "y": "%y",
    "yy": "%y",
    "yyyy": "%Y",
    "m": "%-m",
    "mm": "%m",
    "mmm": "%b",
    "mmmm": "%B",
    "d": "%-d",
    "dd": "%d",
    "ddd": "%a",
    "dddd": "%A",
    "h": "%-H",
    "hh": "%H",
    "s": "%-S",
    "ss": "%S",
}


def shown_number(value: float, form: dict[str, str]) -> str:
    """Return the number as its format shows it; in full where there is none, or one that is not known here."""
    kind, pattern = form.get("type", ""), form.get("pattern", "")
    if kind in _USUAL and 0 <= value < _LAST_DAY:
        return _moment(EPOCH + dt.timedelta(seconds=round(value * 86_400)), pattern or _USUAL[kind])
    decimals = re.fullmatch(r"(#,##)?0(?:\.(0+))?(%?)", pattern)
    if decimals:
        comma, places = "," if decimals[1] else "", len(decimals[2] or "")
        number = Decimal(str(value)) * (100 if decimals[3] else 1)
        rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        return f"{rounded:{comma}f}{decimals[3]}"
    return f"{value:.10f}".rstrip("0").rstrip(".") if abs(value) < 10**15 else f"{value:.10G}"


def _moment(moment: dt.datetime, pattern: str) -> str:
    found, is_after_hour = "", False
    for text, escaped, code, other in _PIECE.findall(pattern):
        if not code:
            found += text or escaped or other
            continue
        name = code.lower()
        if name in {"m", "mm"} and is_after_hour:
            found += f"{moment.minute:02}" if name == "mm" else str(moment.minute)
        elif name in _CODES:
            found += _as(moment, _CODES[name])
        is_after_hour = name[0] == "h"
    return found


def _as(moment: dt.datetime, code: str) -> str:
    plain = moment.strftime(code.replace("-", ""))  # a code without leading zeros is not the same everywhere
    return plain.lstrip("0") or "0" if "-" in code else plain
