"""Which cells of a sheet are not to be written to, and why."""

from dataclasses import dataclass

from toolkit.model.message import Message, say
from toolkit.workbooks.inplace.areas import LAST_ROW, Area, area, areas
from toolkit.workbooks.inplace.book import TRUE, Sheet
from toolkit.workbooks.inplace.draft import Draft
from toolkit.workbooks.inplace.markup import Element, parse
from toolkit.workbooks.inplace.relations import relations
from toolkit.workbooks.inplace.styles import Styles
from toolkit.workbooks.inplace.survey import Survey

MERGED = say("it is merged with others, and only the first of them shows")
HEADING = say("it is the heading or the total of a table")
PIVOT = say("a pivot table stands there, and would overwrite it")
BODY = say("a formula in another cell fills it")
LOCKED = say("the sheet is protected, and the cell is locked")


@dataclass(frozen=True, slots=True)
class Guards:
    """The guarded cells of one sheet."""

    areas: tuple[tuple[Area, Message], ...]
    merged: tuple[Area, ...]
    is_protected: bool

    def against(self, row: int, column: int) -> Message | None:
        """Why the cell is not to be written to whatever it holds; `None` if it may be."""
        if any(one.holds(row, column) and (one.top, one.left) != (row, column) for one in self.merged):
            return MERGED
        return next((why for one, why in self.areas if one.holds(row, column)), None)


def guards(draft: Draft, sheet: Sheet, found: Survey) -> Guards:
    """Return the guards of the sheet."""
    guarded = [(body, BODY) for body in found.bodies]
    tables = []
    for link in relations(draft, sheet.part):
        if link.part and link.kind == "table":
            tables.append(parse(draft.read(link.part)))
        elif link.part and link.kind == "pivotTable":
            guarded.extend((one, PIVOT) for one in _pivot(parse(draft.read(link.part))))
    guarded.extend((one, HEADING) for table in tables for one in _edges(table))
    merged = found.root.first("mergeCells")
    protection = found.root.first("sheetProtection")
    return Guards(
        tuple(guarded),
        tuple(one for cell in (merged.children if merged else ()) for one in areas(cell.get("ref"))),
        protection is not None and protection.get("sheet") in TRUE,
    )


def _edges(table: Element) -> list[Area]:
    """The rows of headings and totals of a table; the heading is there unless it says otherwise."""
    whole = area(table.get("ref"))
    if whole is None:
        return []
    headings, totals = _count(table, "headerRowCount", 1), _count(table, "totalsRowCount", 0)
    return [
        one
        for one in (
            whole._replace(bottom=whole.top + headings - 1),
            whole._replace(top=whole.bottom - totals + 1),
        )
        if one.top <= one.bottom
    ]


def _pivot(table: Element) -> list[Area]:
    """Where a pivot table stands: itself, and above it the cells of its filters with a blank row between."""
    place = table.first("location")
    whole = area(place.get("ref")) if place else None
    if place is None or whole is None:
        return []
    pages = _count(place, "rowPageCount", 0)
    return [whole._replace(top=max(1, whole.top - pages - 1)) if pages else whole]


def _count(element: Element, name: str, otherwise: int) -> int:
    said = element.get(name)
    return min(int(said), LAST_ROW) if said.isdecimal() else otherwise


def is_locked(styles: Styles, number: int) -> bool:
    """Whether a cell of this format is locked as soon as its sheet is protected: all are that do not say no."""
    cell_format = styles.format(number)
    protection = cell_format.first("protection") if cell_format else None
    return protection is None or protection.get("locked", "1") in TRUE
