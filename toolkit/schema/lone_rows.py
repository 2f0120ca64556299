"""Rows in which one text stands alone: sub-headings and notes. Rows count from 0 below the header here."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from toolkit.schema.folding import squeeze
from toolkit.schema.lone_texts import LoneTexts, usual_in
from toolkit.schema.rows import Lane
from toolkit.schema.values import Values


def lone_rows(
    lanes: Sequence[Lane], doubtful: Collection[int], values: Values, found: Collection[int]
) -> Iterator[int]:
    """Yield the rows that hold one text only, which is a note, or at the left and cannot be of its column.

    `found` are rows that are no records anyway: nothing is learnt from them.
    """
    texts = LoneTexts(values)
    if len({lane.index for lane in lanes}) <= 1:
        return
    leftmost = min(lane.index for lane in lanes)
    required = [lane for lane in lanes if lane.field.is_required]
    rows: Iterable[int] = doubtful
    if len({lane.index for lane in required}) == 1:
        odd = {cell for cell in required[0].distinct if isinstance(cell, str) and texts.may_be_odd(cell)}
        rows = [
            *doubtful,
            *(row for row, cell in enumerate(required[0].cells) if isinstance(cell, str) and cell in odd),
        ]
    for lane, alone in _alone(lanes, rows):
        yield from (row for row, text in alone.items() if texts.is_note(text))
        if lane.index == leftmost:
            usual = usual_in(lane, {*alone, *found})
            yield from (row for row, text in alone.items() if text and texts.cannot_be(text, lane, row, usual))


def _alone(lanes: Sequence[Lane], rows: Iterable[int]) -> Iterator[tuple[Lane, dict[int, str]]]:
    """Yield each column that is the only one filled in some of the rows, with those rows and the texts there."""
    by_index = {lane.index: lane for lane in lanes}
    alone: dict[int, dict[int, str]] = {}
    for row in rows:
        index = _only_column(lanes, row)
        if index is not None:
            cell = by_index[index].cells[row]
            alone.setdefault(index, {})[row] = squeeze(cell) if isinstance(cell, str) else ""
    for index, texts in alone.items():
        yield by_index[index], texts


def _only_column(lanes: Sequence[Lane], row: int) -> int | None:
    """Return the index of the column that is the only one filled; `None` if there is none, or more than one."""
    only: int | None = None
    for lane in lanes:
        if lane.is_filled(row) and lane.index != only:
            if only is not None:
                return None
            only = lane.index
    return only
