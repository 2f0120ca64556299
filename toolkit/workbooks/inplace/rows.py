"""One row of a sheet: which cell stands where in it, and putting others there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from toolkit.workbooks.inplace.areas import area
from toolkit.workbooks.inplace.markup import Element, parse
from toolkit.workbooks.inplace.pieces import Item
from toolkit.workbooks.inplace.splices import Splice, append, set_attribute


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is written: the positions of its elements count from its start in the part."""

    number: int
    start: int
    data: bytes
    element: Element
    cells: Mapping[int, Element]


def read_row(item: Item) -> Row:
    """Return the row with its cells by column; a cell without an address stands beside the one before."""
    element = parse(item.raw)
    cells: dict[int, Element] = {}
    column = 0
    for cell in element.children:
        if cell.name == "c":
            place = area(cell.get("r")) if cell.get("r") else None
            column = place.left if place else column + 1
            cells.setdefault(column, cell)
    return Row(item.number, item.start, item.raw, element, cells)


def row_splices(row: Row, new: Mapping[int, str]) -> Iterator[Splice]:
    """Yield the splices in the part that put the cells `new` (column -> XML) into the row."""
    added: dict[int, list[str]] = {}
    behind = []
    for column, xml in sorted(new.items()):
        there = row.cells.get(column)
        if there is not None:
            yield _moved(row, Splice(there.start, there.stop, xml.encode()))
            continue
        following = next((cell.start for other, cell in row.cells.items() if other > column), None)
        if following is None:
            behind.append(xml)
        else:
            added.setdefault(following, []).append(xml)
    for at, cells in added.items():
        yield _moved(row, Splice(at, at, "".join(cells).encode()))
    if behind:
        yield _moved(row, _last(row, "".join(behind)))
    yield from _spans(row, new)


def _last(row: Row, xml: str) -> Splice:
    """Behind the last cell, for an extension may stand behind the cells."""
    if not row.cells:
        return append(row.element, xml) if not row.element.children else _before(row.element.children[0], xml)
    at = max(cell.stop for cell in row.cells.values())
    return Splice(at, at, xml.encode())


def _before(element: Element, xml: str) -> Splice:
    return Splice(element.start, element.start, xml.encode())


def _spans(row: Row, new: Mapping[int, str]) -> Iterator[Splice]:
    """The row may say between which columns its cells stand; that must stay true."""
    spans = [part.split(":") for part in row.element.get("spans").split()]
    if not spans or not all(len(span) == 2 and span[0].isdecimal() and span[1].isdecimal() for span in spans):  # noqa: PLR2004
        return
    ends = [(int(first), int(last)) for first, last in spans]
    if not all(any(first <= column <= last for first, last in ends) for column in new):
        first = min([*new, *(first for first, _ in ends)])
        last = max([*new, *(last for _, last in ends)])
        yield _moved(row, set_attribute(row.data, row.element, "spans", f"{first}:{last}"))


def _moved(row: Row, splice: Splice) -> Splice:
    return Splice(splice.start + row.start, splice.stop + row.start, splice.new)
