"""Whether a sheet is the same but for some cells, found row by row, without ever holding the whole sheet."""

import codecs
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from toolkit.workbooks.inplace.areas import address, column_number
from toolkit.workbooks.inplace.comparison_xml import Node, node

_ROW = re.compile(rb"<(?:[\w.-]+:)?row(?=[\s/>])")
_PLAIN_ROW = re.compile(rb"<row(?=[\s/>])")
_OPEN = re.compile(rb"<(?:[\w.-]+:)?sheetData(?:\s[^<>]*)?/?>")
_CLOSE = re.compile(rb"</(?:[\w.-]+:)?sheetData\s*>")
_DIMENSION = re.compile(rb"<(?:[\w.-]+:)?dimension\s[^<>]*>")
_TAG = re.compile(rb"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_HIDDEN = re.compile(rb"<!--.*?-->|<\?.*?\?>", re.DOTALL)
_CELL = re.compile(r"([A-Z]+)([0-9]+)")
_MARKS = (
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


class Unit(NamedTuple):
    """A stretch of a sheet: what stands before its rows, one row, or what stands behind them."""

    kind: str
    xml: bytes


def sheets_differ(
    before: Callable[[], Iterable[bytes]], after: Callable[[], Iterable[bytes]], cells: Collection[str]
) -> str:
    """Return what differs in the sheet beyond the cells, or nothing. Both are read anew each time they are called."""
    try:
        difference = rows_differ(before(), after(), cells)
    except ValueError as error:
        difference = str(error)
    if not difference:
        return ""
    old, new = b"".join(_in_bytes(before())), b"".join(_in_bytes(after()))
    if _HIDDEN.findall(old) != _HIDDEN.findall(new):
        return "a comment"
    return rows_differ([_HIDDEN.sub(b"", old)], [_HIDDEN.sub(b"", new)], cells) if b"<!" in old else difference


class _Count:
    """The number of the row last passed. It is worked out only when it is asked for: most rows are the same."""

    def __init__(self) -> None:
        self._said: Unit | None = None
        self._since = 0

    def move(self, unit: Unit) -> None:
        """Pass a row."""
        if unit.xml.startswith(b'<row r="') or _said_number(unit) is not None:
            self._said, self._since = unit, 0
        elif unit.kind == "row":
            self._since += 1

    def of(self, unit: Unit) -> int:
        """The number of the row that comes next: the one it says, or the one behind that before it."""
        said = _said_number(unit)
        before = _said_number(self._said) if self._said else 0
        return said if said is not None else (before or 0) + self._since + 1


def _said_number(unit: Unit) -> int | None:
    tag = _TAG.match(unit.xml) if unit.kind == "row" else None
    found = re.search(rb"""\sr\s*=\s*["'](\d+)["']""", tag[0]) if tag else None
    return int(found[1]) if found else None


def rows_differ(before: Iterable[bytes], after: Iterable[bytes], cells: Collection[str]) -> str:
    """Return what differs in the sheet beyond the cells, or nothing."""
    old, new = _units(before), _units(after)
    here, there = _Count(), _Count()
    left, right = next(old, None), next(new, None)
    while left is not None and right is not None:
        if left != right:
            difference, is_added = _unit_differs(left, right, (here.of(left), there.of(right)), cells)
            if difference:
                return difference
            if is_added:
                there.move(right)
                right = next(new, None)
                continue
        here.move(left)
        there.move(right)
        left, right = next(old, None), next(new, None)
    return "" if left is right else "the end"


def _unit_differs(left: Unit, right: Unit, numbers: tuple[int, int], cells: Collection[str]) -> tuple[str, bool]:
    """Return how the two differ, or nothing, and whether the right one is a row that was not there before."""
    number, number_now = numbers
    if left.kind == right.kind == "frame":
        return ("" if _plain(left.xml) == _plain(right.xml) else "something beside the rows"), False
    if right.kind == "frame":
        return f"row {number} is gone", False
    if left.kind == "frame" or number_now < number:
        is_ours = _cells(node(right.xml), number_now).keys() <= set(cells)
        return ("" if is_ours else f"row {number_now} is new"), True
    is_same = number == number_now and _row(left, number, cells) == _row(right, number, cells)
    return ("" if is_same else f"row {number}"), False


def _row(unit: Unit, number: int, cells: Collection[str]) -> tuple[object, ...]:
    """What the row says, without the cells that may differ."""
    row = node(unit.xml)
    said = {name: value for name, value in row.attributes.items() if name != "spans"}
    kept = {place: cell for place, cell in _cells(row, number).items() if place not in cells}
    others = [child for child in row.children if child.name != "c"]
    return row.tag, said, kept, others


def _cells(row: Node, number: int) -> dict[str, Node]:
    """The cells by address, in their order. A cell without one stands beside the one before."""
    found: dict[str, Node] = {}
    column = 0
    for cell in row.children:
        if cell.name == "c":
            place = _CELL.fullmatch(cell.attributes.get("r", "").upper().replace("$", ""))
            column = column_number(place[1]) if place else column + 1
            found[address(number, column)] = cell
    return found


def _plain(frame: bytes) -> bytes:
    """What stands beside the rows, without what must change with them."""
    return _OPEN.sub(b"", _CLOSE.sub(b"", _DIMENSION.sub(b"", frame)))


def _units(chunks: Iterable[bytes]) -> Iterator[Unit]:
    """Cut the sheet into its units, each whole: a frame, the rows, another frame."""
    pieces = _in_bytes(chunks)
    pending, opening = b"", None
    while opening is None:
        pending += _next(pieces)
        opening = _OPEN.search(pending)
    if opening[0].endswith(b"/>"):
        yield Unit("frame", pending[: opening.end()])
        yield Unit("frame", b"".join([pending[opening.end() :], *pieces]))
        return
    kind, closing = "frame", None
    while closing is None:
        closing = _CLOSE.search(pending) if b"sheetData" in pending else None
        row = _ROW if b":row" in pending else _PLAIN_ROW
        starts = [match.start() for match in row.finditer(pending)]
        if closing is not None:
            starts = [start for start in starts if start < closing.start()] + [closing.start()]
        at = 0
        for start in starts:
            if start:
                yield Unit(kind, pending[at:start])
            kind, at = "row", start
        pending = pending[at:]
        if closing is None:
            pending += _next(pieces)
    yield Unit("frame", b"".join([pending, *pieces]))


def _next(pieces: Iterator[bytes]) -> bytes:
    piece = next(pieces, None)
    if piece is None:
        raise ValueError("no whole sheet")
    return piece


def _in_bytes(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the pieces as a search of bytes wants them: those of UTF-16 otherwise."""
    pieces = iter(chunks)
    first = next(pieces, b"")
    encoding = next((name for mark, name in _MARKS if first.startswith(mark)), "")
    if not encoding:
        yield first
        yield from pieces
        return
    decoder = codecs.getincrementaldecoder(encoding)()
    for piece in (first, *pieces):
        yield decoder.decode(piece).encode()
