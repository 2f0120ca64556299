"""A new version of one of the toolkit's own sheets in the place of the old one.

Only what the toolkit writes is replaced: the rows, how far they reach, the links in them, the range of the
filter. Widths of columns, page set-up, zoom, protection, drawings, rules for colours stay as people left them.
"""

import re
from collections.abc import Iterator, Mapping

from toolkit.model.message import say
from toolkit.reports.sheet import OwnSheet
from toolkit.workbooks.inplace.areas import Area, address, area, written
from toolkit.workbooks.inplace.book import OFFICE, TRUE, Book, Sheet
from toolkit.workbooks.inplace.draft import Draft
from toolkit.workbooks.inplace.faults import RefusedError
from toolkit.workbooks.inplace.looks import Looks
from toolkit.workbooks.inplace.markup import Element, parse
from toolkit.workbooks.inplace.notes import Note, notes_of
from toolkit.workbooks.inplace.own_rows import OwnRows
from toolkit.workbooks.inplace.relations import drop, relations
from toolkit.workbooks.inplace.splices import Splice, set_attribute, spliced
from toolkit.workbooks.inplace.survey import Survey, survey

_BEFORE_LINKS = re.compile(
    "sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|sheetCalcPr|sheetProtection|protectedRanges|scenarios"
    "|autoFilter|sortState|dataConsolidate|customSheetViews|mergeCells|phoneticPr|conditionalFormatting|dataValidations"
)
_BEFORE_COLUMNS = re.compile("sheetPr|dimension|sheetViews|sheetFormatPr")


def renew(draft: Draft, book: Book, old: Sheet, sheet: OwnSheet, looks: Looks) -> Area | None:
    """Put the sheet in the place of `old`; return the range of its filter, `None` if people took that away.

    Raises RefusedError if people made of it what cannot be replaced.
    """
    if any(link.kind in ("table", "pivotTable") for link in relations(draft, old.part)):
        raise RefusedError(
            say("has a table or a pivot table in the sheet “{sheet}”, which the toolkit replaces", sheet=old.name),
            say("Move it to a sheet of its own, or turn it into a normal range."),
        )
    found = survey(draft.stream(old.part))
    notes = notes_of(draft, book, old, sheet)
    rows = OwnRows(sheet, looks, found.data.prefix, notes)
    is_filtered = found.root.first("autoFilter") is not None
    splices = [*_sheet_splices(found, rows), *_link_splices(found, rows), *_column_splices(found, sheet)]
    draft.replace_later(old.part, [_rows_splice(found, rows), *map(found.moved, splices)])
    chain = book.related("calcChain")
    if found.formulas and chain is not None:  # an entry for a cell without a formula makes Excel repair the file
        drop(draft, book.part, chain)
    return rows.filtered if is_filtered else None


def _rows_splice(found: Survey, rows: OwnRows) -> Splice:
    data, frame = found.data, found.frame
    if data.stop > data.close:
        return Splice(frame.first, frame.last, rows.xml)

    def opened() -> Iterator[bytes]:
        yield b">"
        yield from rows.xml()
        yield f"</{data.tag}>".encode()

    return Splice(frame.first - 2, frame.first, opened)


def _sheet_splices(found: Survey, rows: OwnRows) -> Iterator[Splice]:
    root, data = found.root, found.skeleton
    for element in root.children:
        if element.namespace != root.namespace:
            continue
        if element.name == "dimension":
            yield set_attribute(data, element, "ref", written(rows.reach))
        elif element.name == "autoFilter":
            xml = f'<{element.tag} ref="{written(rows.filtered)}"/>'
            yield Splice(element.start, element.stop, xml.encode())
        elif element.name in ("mergeCells", "sortState"):  # they were about rows that are not there any more
            yield Splice(element.start, element.stop, b"")
        elif element.name == "sheetPr" and element.get("filterMode") in TRUE:
            yield set_attribute(data, element, "filterMode", "0")


def _link_splices(found: Survey, rows: OwnRows) -> Iterator[Splice]:
    """The links of our cells are new; those to the web that people put into notes, or beside, stay."""
    old = found.root.first("hyperlinks")
    kept = "".join(_kept(old, found.skeleton, rows)) if old else ""
    links = "".join(rows.links()) + kept
    prefix = found.root.prefix
    xml = f"<{prefix}hyperlinks>{links}</{prefix}hyperlinks>".encode() if links else b""
    if old is not None:
        yield Splice(old.start, old.stop, xml)
    elif links:
        at = _behind(found.root, _BEFORE_LINKS)
        yield Splice(at, at, xml)


def _kept(links: Element, data: bytes, rows: OwnRows) -> Iterator[str]:
    moved = _new_places(rows.notes, rows)
    for link in links.children:
        place = area(link.get("ref"))
        if place is None or not link.foreign("id", OFFICE):
            continue
        if place[:2] in moved:
            ref = moved[place.top, place.left]
            written_link = data[link.start : link.stop]
            yield spliced(written_link, [set_attribute(written_link, parse(written_link), "ref", ref)]).decode()


def _new_places(notes: Mapping[str, Note], rows: OwnRows) -> dict[tuple[int, int], str]:
    """Old row and column of each note -> where it is now."""
    column = (rows.sheet.notes or 0) + 1
    numbers = {rows.key(number): number for number in range(len(rows.sheet.rows), 0, -1)}
    return {(note.row, note.column): address(numbers[key], column) for key, note in notes.items() if key in numbers}


def _column_splices(found: Survey, sheet: OwnSheet) -> Iterator[Splice]:
    """Hide the column of keys and marks if nothing is said of it."""
    number = len(sheet.widths) + 1
    root = found.root
    columns = root.first("cols")
    prefix = columns.prefix if columns else root.prefix
    xml = f'<{prefix}col min="{number}" max="{number}" width="9" hidden="1" customWidth="1"/>'
    if columns is None:
        at = _behind(root, _BEFORE_COLUMNS)
        yield Splice(at, at, f"<{prefix}cols>{xml}</{prefix}cols>".encode())
        return
    spans = [(int(one.get("min") or 0), int(one.get("max") or 0), one) for one in columns.all("col")]
    if not any(first <= number <= last for first, last, _ in spans):
        at = next((one.start for first, _, one in spans if first > number), columns.close)
        yield Splice(at, at, xml.encode())


def _behind(root: Element, before: re.Pattern[str]) -> int:
    """Where a child belongs that must stand behind all of these: the schema wants all in its order."""
    return max(
        (child.stop for child in root.children if before.fullmatch(child.name) and child.namespace == root.namespace),
        default=root.content,
    )
