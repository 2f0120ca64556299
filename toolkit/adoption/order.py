"""Dates that come one after another: columns in which most rows say the contrary are doubtful."""

from collections.abc import Sequence
from dataclasses import replace

from toolkit.adoption.proposal import FoundColumn
from toolkit.adoption.samples import Sampler
from toolkit.adoption.views import View
from toolkit.model.grid import Value

_ORDERS = (
    ("start_on", "planned_end_on"),
    ("start_on", "ended_on"),
    ("applied_on", "decided_on"),
    ("interviewed_on", "decided_on"),
    ("first_meeting_on", "ended_on"),
)
_DOUBTFUL = 0.6
_FEWEST = 4


def in_order(columns: Sequence[FoundColumn], view: View, sampler: Sampler) -> tuple[FoundColumn, ...]:
    """Return the columns, those of dates in an impossible order as doubtful. What is certain by its name stays."""
    found = {column.field: column for column in columns}
    doubtful = {
        name
        for first, second in _ORDERS
        if first in found and second in found and _is_reversed(found[first], found[second], view, sampler)
        for name in (first, second)
    }
    return tuple(_doubted(column) if column.field in doubtful else column for column in columns)


def _doubted(column: FoundColumn) -> FoundColumn:
    return column if column.confidence == 1 else replace(column, confidence=min(column.confidence, _DOUBTFUL))


def _is_reversed(earlier: FoundColumn, later: FoundColumn, view: View, sampler: Sampler) -> bool:
    below = view.rows[view.header.row + 1 :]
    pairs = [
        (first, second)
        for row in below
        if (first := sampler.date(_cell(row, earlier))) and (second := sampler.date(_cell(row, later)))
    ]
    return len(pairs) >= _FEWEST and sum(second < first for first, second in pairs) > len(pairs) / 2


def _cell(row: Sequence[Value], column: FoundColumn) -> Value:
    return row[column.column.index] if column.column.index < len(row) else ""
