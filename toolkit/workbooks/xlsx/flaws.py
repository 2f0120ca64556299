"""Cells without a usable value in an .xlsx part: errors, and formulas never calculated.

calamine reads both as an empty cell (python-calamine issue 105), and an empty cell is a different thing
to a coordinator. So the parts are searched for them before: that costs a third of the reading.

The same search tells how far a sheet reaches, for calamine asks for memory for every cell up to the last.
It is a search of bytes, and sure of itself only where every cell is written as Excel and most libraries
write it. A part with anything else in it (prefixes, other quotes, cells without a position, comments) is
read as XML instead: see `exact`.
"""

import re
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field

from toolkit.model.grid import UNCALCULATED, Flaw
from toolkit.model.letters import column_index

NARROW = 26 * 999_999
"""No sheet reaches further without a cell that `_FAR` sees."""
_LONGEST = 4 << 20
_CELL_TAG = rb' r="[A-Z]{1,3}[0-9]{1,7}"(?: [a-z]+="[^"<>]*")*/?>'
_UNUSUAL = re.compile(rb"<c(?=[\s/>])(?!" + _CELL_TAG + rb")")
_PREFIXED = re.compile(rb":c[\s/>]")
_FAR = re.compile(rb'<c r="[A-Z](?:[A-Z]|[0-9]{7})')
_PLACE = re.compile(rb'<c r="([A-Z]+)([0-9]+)"[^>]*(?<!/)>')  # cells that are only formatted take no memory
_CELL = re.compile(rb'<c r="([A-Z]+)([0-9]+)"([^>]*?)(?:/>|>(.*?)</c\s*>)', re.DOTALL)
_KIND = re.compile(rb' t="([a-zA-Z]+)"')
_FORMULA = re.compile(rb"<f[\s>/]")
# These begin with a rare letter and look back: ten times faster than with "<", which is everywhere.
_ANY_FORMULA = re.compile(rb"f(?<=<f)[\s>/]")
_DECLARED = re.compile(rb"!(?<=<!)")
_SAMPLE = 1 << 16
"""So much of each block is looked at for cells that are written in another way: a program is consistent."""
_VALUE = re.compile(rb"<v[^>]*(?<!/)>([^<]*)</v")
_NOT_CALCULATED = Flaw(UNCALCULATED)


class UnusualError(Exception):
    """The part is written in a way that a search of bytes could misunderstand."""


@dataclass(slots=True)
class PartScan:
    """What a search of one sheet found: flaws by column and row (from 0), and how far it reaches.

    `rows` and `columns` are 0 where the sheet reaches no further than NARROW cells.
    """

    flaws: dict[int, dict[int, Flaw]] = field(default_factory=dict)
    merged: list[tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=list)
    rows: int = 0
    columns: int = 0

    def add(self, row: int, column: int, flaw: Flaw | None) -> None:
        """Remember what was found in a cell."""
        if flaw is not None:
            self.flaws.setdefault(column, {})[row] = flaw

    def reach(self, rows: int, columns: int) -> None:
        """Remember that there is a cell in this row and column (from 1)."""
        self.rows, self.columns = max(self.rows, rows), max(self.columns, columns)


def search_part(unpack: Callable[[], Generator[bytes]], *, is_calculated: bool = True) -> PartScan:
    """Search the part whose chunks `unpack` gives. Raises UnusualError if it has to be read as XML,
    or one of `package.DAMAGE`.
    """
    scan = PartScan()
    is_far = False
    with closing(unpack()) as chunks:
        for block in _whole_cells(chunks):
            if b"\0" in block:
                raise UnicodeError("UTF-16, which calamine takes for an empty sheet")
            if _UNUSUAL.search(block, 0, _sample_end(block)) or _PREFIXED.search(block) or _DECLARED.search(block):
                raise UnusualError
            is_far = is_far or _FAR.search(block) is not None
            if b'="e"' in block or _ANY_FORMULA.search(block):
                for match in _CELL.finditer(block):
                    _look_at(match, scan, is_calculated=is_calculated)
    if is_far:  # a second time, for a few columns and one cell far below may reach as far as many
        with closing(unpack()) as chunks:
            for block in _whole_cells(chunks):
                for letters, row in _PLACE.findall(block):
                    scan.reach(int(row), column_index(letters.decode()) + 1)
    return scan


def _sample_end(block: bytes) -> int:
    """Where the sample of a block ends: no tag is cut in two."""
    return len(block) if len(block) <= _SAMPLE else max(block.rfind(b"<c", 0, _SAMPLE), 0)


def _look_at(cell: re.Match[bytes], scan: PartScan, *, is_calculated: bool) -> None:
    content = cell[4] or b""
    kind, value = _KIND.search(cell[3]), _VALUE.search(content)
    flaw = flaw_of(
        kind[1].decode() if kind else "",
        value[1].decode("utf-8", "replace") if value else "",
        has_formula=_FORMULA.search(content) is not None,
        is_calculated=is_calculated,
    )
    scan.add(int(cell[2]) - 1, column_index(cell[1].decode()), flaw)


def _whole_cells(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the chunks joined and cut anew, so that no cell and no tag is cut in two.

    Only what is longer than any cell may be is cut between tags, and a longer tag within.
    """
    carried = b""
    for chunk in chunks:
        block = carried + chunk
        end = max(block.rfind(b"<c "), 0)
        if end == 0 and len(block) > _LONGEST:
            end = max(block.rfind(b"<"), 0) or len(block)
        if end:
            yield block[:end]
        carried = block[end:]
    yield carried


def flaw_of(kind: str, value: str, *, has_formula: bool, is_calculated: bool) -> Flaw | None:
    """Return what is wrong with a cell of the type `kind` (its attribute t), if anything is."""
    if kind == "e":
        return Flaw(value if value.startswith("#") else "#N/A")
    if not has_formula:
        return None
    if value:
        return _NOT_CALCULATED if value == "0" and not kind and not is_calculated else None
    return None if kind == "str" else _NOT_CALCULATED  # the empty text is a result like any other
