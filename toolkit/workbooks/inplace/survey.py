"""What there is in a sheet, found in one pass over its part: its frame, some of its rows, its array formulas."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from toolkit.workbooks.inplace.areas import Area, areas
from toolkit.workbooks.inplace.faults import DamagedError
from toolkit.workbooks.inplace.markup import Element, parse, raw_attributes
from toolkit.workbooks.inplace.pieces import ROWS, Block, Frame, Item, blocks, items, numbers
from toolkit.workbooks.inplace.splices import Splice

_FORMULA = re.compile(rb"<(?:[\w.-]+:)?f(?=[\s/>])([^<>]*)>")
_BODIES = ("array", "dataTable")


@dataclass(slots=True)
class Survey:
    """A sheet without its rows, and where the wanted rows are.

    `root` is the sheet with nothing between its rows' tags: `place` turns its positions into those of the part.
    """

    frame: Frame
    root: Element
    data: Element
    rows: dict[int, list[Item]]
    gaps: dict[int, int]
    """Where a wanted row that is not there belongs."""
    formulas: int
    bodies: list[Area]
    """The ranges that array formulas, dynamic ones too, and data tables fill."""

    @property
    def skeleton(self) -> bytes:
        """The bytes that `root` was read from."""
        return self.frame.head + self.frame.tail

    def place(self, at: int) -> int:
        """The position in the part of a position in the skeleton."""
        return at if at <= self.frame.first else at + self.frame.last - self.frame.first

    def moved(self, splice: Splice) -> Splice:
        """A splice of the skeleton as one of the part."""
        return Splice(self.place(splice.start), self.place(splice.stop), splice.new)


@dataclass(slots=True)
class _Watch:
    wanted: list[int]
    rows: dict[int, list[Item]] = field(default_factory=dict)
    gaps: dict[int, int] = field(default_factory=dict)
    bodies: list[Area] = field(default_factory=list)
    formulas: int = 0
    last: int = 0

    def look_at(self, block: Block) -> None:
        known = list(numbers(block, self.last))
        highest = max((number for number, _ in known), default=self.last)
        if self.wanted and any(number <= highest for number in self.wanted):
            self._pick(block, known)
        if known:
            self.last = known[-1][0]
        if b"<f" in block.searchable or b":f" in block.searchable:
            self._formulas(block)

    def _pick(self, block: Block, known: list[tuple[int, int]]) -> None:
        for item in items(block, self.last):
            if item.number in self.wanted:
                self.rows.setdefault(item.number, []).append(item)
        for wanted in self.wanted:
            if wanted not in self.gaps:
                index = next((index for number, index in known if number > wanted), None)
                if index is not None:
                    self.gaps[wanted] = block.start + block.matches[index].start()

    def _formulas(self, block: Block) -> None:
        for match in _FORMULA.finditer(block.searchable):
            self.formulas += 1
            if b"ref" in match[1]:
                said = raw_attributes(match[0])
                if said.get("t") in _BODIES:
                    self.bodies.extend(areas(said.get("ref", "")))


def survey(chunks: Iterable[bytes], wanted: Collection[int] = ()) -> Survey:
    """Look through the part of a sheet for the rows `wanted`. Raises DamagedError if it is not one."""
    frame = Frame()
    watch = _Watch(sorted(wanted))
    for block in blocks(chunks, ROWS, frame):
        watch.look_at(block)
    root = parse(frame.head + frame.tail)
    data = root.first("sheetData")
    if root.name != "worksheet" or data is None or data.content != frame.first:
        raise DamagedError("no worksheet")
    gaps = {number: watch.gaps.get(number, frame.last) for number in wanted}
    return Survey(frame, root, data, watch.rows, gaps, watch.formulas, watch.bodies)
