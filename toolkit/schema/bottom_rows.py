"""What stands below the records of a sheet, whatever its words: their number, and remarks.

Rows count from 0 below the header here.
"""

from collections.abc import Collection, Iterator, Sequence

from toolkit.schema.folding import squeeze
from toolkit.schema.lone_texts import takes_sentences
from toolkit.schema.marks import is_number
from toolkit.schema.rows import Lane
from toolkit.schema.unreadable import Unreadable
from toolkit.schema.values import Cell, number_of

_FEWEST_WORDS = 4
_NUMERIC = frozenset({"number", "integer"})


def bottom_rows(lanes: Sequence[Lane], found: Collection[int]) -> Iterator[int]:
    """Yield the rows below the records that are none. `found` are rows that are no records anyway.

    A count is a text at the left and numbers, one of which is the number of records above and no value of the
    column in which it stands. A remark is a
    sentence that stands alone below a blank row; no word of it but the first has a capital, as names have.
    """
    count = max((len(lane.cells) for lane in lanes), default=0)
    last = _last_of_several(lanes, count)
    if last is None:
        return
    leftmost = min(lanes, key=lambda lane: lane.index)
    if last not in found and _is_label(leftmost, last):
        others = [lane for lane in lanes if lane.index != leftmost.index and lane.is_filled(last)]
        counts = {_number(lane.cells[last]) for lane in others if lane.field.type not in _NUMERIC}
        if all(is_number(lane.cells[last]) for lane in others) and _records_above(lanes, last, found) in counts:
            yield last
    if takes_sentences(leftmost.field):
        return
    for row in range(last + 2, count):
        cell = leftmost.cells[row]
        is_apart = not any(lane.is_filled(row - 1) for lane in lanes)
        is_value = leftmost.field.list and not isinstance(leftmost.parsed[row], Unreadable)
        if isinstance(cell, str) and is_apart and not is_value and _is_sentence(squeeze(cell)):
            yield row


def _is_label(lane: Lane, row: int) -> bool:
    """Whether a text stands there that is no value of the column, nor a code such as "D-12"."""
    cell, parsed = lane.cells[row], lane.parsed[row]
    if not isinstance(cell, str) or not squeeze(cell) or any(letter.isdigit() for letter in cell):
        return False
    return isinstance(parsed, str | Unreadable) and not (lane.field.list and isinstance(parsed, str))


def _last_of_several(lanes: Sequence[Lane], count: int) -> int | None:
    """Return the last row in which several columns are filled."""
    for row in range(count - 1, -1, -1):
        if len({lane.index for lane in lanes if lane.is_filled(row)}) > 1:
            return row
    return None


def _records_above(lanes: Sequence[Lane], last: int, found: Collection[int]) -> int:
    return sum(row not in found and any(lane.is_filled(row) for lane in lanes) for row in range(last))


def _number(cell: Cell) -> float | None:
    if isinstance(cell, str):
        return number_of(cell.strip())
    return cell if isinstance(cell, int | float) else None


def _is_sentence(text: str) -> bool:
    words = text.split()
    return len(words) >= _FEWEST_WORDS and "/" not in text and not any(word[0].isupper() for word in words[1:])
