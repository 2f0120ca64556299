"""Several days in one cell or in one row: "12/03, 26/03 et 9/04", "Rencontre 1", "Rencontre 2"."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.model.grid import Grid
from toolkit.model.programme import Column, Placement
from toolkit.schema import unreadable
from toolkit.schema.folding import squeeze
from toolkit.schema.unreadable import Unreadable
from toolkit.schema.values import Cell, Values

_BETWEEN = re.compile(r"[,;+&\n\r\v\f\x85\u2028\u2029•]|(?<=\s)(?:et|en|und|and)(?=\s)", re.IGNORECASE)
_BARE_DAY = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\.?")
_BARE_DAY_NAMED = re.compile(r"(\d{1,2})(?:er|\.)? ?([^\W\d_]+)\.?")
_LONGEST_GAP = dt.timedelta(days=300)
"""A day without a year that would be so long after the one before it is rather one that stands in disorder."""


@dataclass(frozen=True, slots=True)
class DatedCell:
    """The days that a cell holds, in its order, and what of it cannot be read."""

    column: Column
    days: tuple[dt.date, ...]
    unreadable: Unreadable | None


def columns_of(grid: Grid, placement: Placement, field: str) -> tuple[Column, ...]:
    """Return every column of a field that has several, each with its own heading."""
    column = placement.columns[field]
    header = grid.head(placement.header_row)
    return column, *(Column(index, _heading(header, index) or column.heading) for index in column.more)


def dated_cells(
    cells: Sequence[tuple[Column, Cell]], values: Values, not_before: dt.date | None
) -> Iterator[DatedCell]:
    """Yield those cells of a row that are not blank.

    A day without a year is the first such day that is not before `not_before`, the start of the duo, nor before
    the day that stands before it in the row.
    """
    for column, cell in cells:
        found = values.date(cell)
        if found is None:
            continue
        days, problem = ([found], None) if isinstance(found, dt.date) else _days(cell, found, values, not_before)
        if days:
            not_before = max(days[-1], not_before or days[-1])
        yield DatedCell(column, tuple(days), problem)


def _days(
    cell: Cell, whole: Unreadable, values: Values, not_before: dt.date | None
) -> tuple[list[dt.date], Unreadable | None]:
    """Return the days in a cell that is not one date, and why a part of it is none."""
    if not isinstance(cell, str):
        return [], whole
    days: list[dt.date] = []
    problems: list[Unreadable] = []
    for part in filter(None, map(squeeze, _BETWEEN.split(cell))):
        found = values.date(part)
        if isinstance(found, Unreadable):
            found = _day_without_year(part, values, not_before) or found
        if isinstance(found, dt.date):
            days.append(found)
            not_before = max(found, not_before or found)
        elif found is not None:
            problems.append(found)
    return days, problems[0] if problems else None


def _day_without_year(text: str, values: Values, not_before: dt.date | None) -> dt.date | Unreadable | None:
    """Return the day, why its year cannot be told, or `None` if `text` is no day at all."""
    if match := _BARE_DAY.fullmatch(text):
        day, month = int(match[1]), int(match[3])
    elif match := _BARE_DAY_NAMED.fullmatch(text):
        day, month = int(match[1]), values.month(match[2])
    else:
        return None
    if not _is_day(2024, month, day):  # which has a 29 February
        return None
    if not_before is None:
        return unreadable.without_year(text)
    for year in (not_before.year, not_before.year + 1):
        if _is_day(year, month, day) and not_before <= (found := dt.date(year, month, day)):
            return found if found - not_before <= _LONGEST_GAP else unreadable.without_year(text)
    return unreadable.without_year(text)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def _heading(header: Sequence[Sequence[object]], index: int) -> str:
    """Return the lowest text above the column."""
    texts = (squeeze(str(row[index])) for row in reversed(header) if index < len(row))
    return next((text for text in texts if text), "")
