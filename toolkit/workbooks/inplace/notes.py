"""What people wrote into the column that is left to them, taken over into the next version of the sheet.

Each row has a key, in a hidden column behind all others; the heading of that column finds it again, wherever
people moved it by inserting columns. The same mark, in the first row, tells a sheet of ours from people's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.reports.sheet import OwnSheet
from toolkit.schema.own_sheets import MARK
from toolkit.workbooks.inplace.book import Book, Sheet
from toolkit.workbooks.inplace.draft import Draft
from toolkit.workbooks.inplace.markup import Element, parse
from toolkit.workbooks.inplace.pieces import ROWS, Frame, blocks, items
from toolkit.workbooks.inplace.rows import Row, read_row
from toolkit.workbooks.inplace.splices import Splice, drop_attribute, set_attribute, spliced
from toolkit.workbooks.inplace.texts import numbers_of, shared_texts
from toolkit.workbooks.inplace.values import Held, Shared, held


@dataclass(frozen=True, slots=True)
class Note:
    """A cell with a note, as it was written, and how high its row was."""

    xml: bytes
    row: int
    column: int
    height: float

    def at(self, place: str) -> str:
        """The same cell at another place. Of a formula, which was made for the old one, its result is kept."""
        data = self.xml
        formulas = [child for child in parse(data).children if child.name == "f"]
        if formulas:
            data = spliced(data, [Splice(one.start, one.stop, b"") for one in formulas])
            data = spliced(data, drop_attribute(data, parse(data), "cm"))
        return spliced(data, [set_attribute(data, parse(data), "r", place)]).decode()


def notes_of(draft: Draft, book: Book, old: Sheet, sheet: OwnSheet) -> dict[str, Note]:
    """Return key -> note for the notes in the version of the sheet that is there."""
    if sheet.notes is None or not sheet.keys:
        return {}
    found = list(_keyed(draft, old, numbers_of(draft, book, MARK), len(sheet.widths) - sheet.notes))
    texts = shared_texts(draft, book, {key.number for key, _ in found if isinstance(key, Shared)})
    notes: dict[str, Note] = {}
    for key, note in found:
        text = texts.get(key.number, "") if isinstance(key, Shared) else key
        if isinstance(text, str) and text:
            notes.setdefault(text, note)
    return notes


def is_ours(draft: Draft, book: Book, sheet: Sheet) -> bool:
    """Whether the sheet bears our mark, or nothing at all."""
    marks = numbers_of(draft, book, MARK)
    is_empty = True
    for row in _rows(draft, sheet):
        if _marked(row, marks):
            return True
        is_empty = is_empty and all(held(cell, row.data) is None for cell in row.cells.values())
    return is_empty


def _keyed(draft: Draft, old: Sheet, headings: frozenset[int], distance: int) -> Iterator[tuple[Held, Note]]:
    """Yield (key, note) for each row with both, below the heading of the keys."""
    column = 0
    for row in _rows(draft, old):
        marked = _marked(row, headings)
        if marked or not column:
            column = marked or column
            continue
        key, note = row.cells.get(column), row.cells.get(column - distance)
        if key is not None and note is not None and note.children and held(note, row.data) is not None:
            yield held(key, row.data), _note(row, note, column - distance)


def _marked(row: Row, marks: frozenset[int]) -> int:
    """The column of the mark in a row, 0 if it has none. `marks` are the shared texts that are the mark."""
    values = ((at, held(cell, row.data)) for at, cell in row.cells.items())
    return next((at for at, value in values if value == MARK or getattr(value, "number", None) in marks), 0)


def _note(row: Row, cell: Element, column: int) -> Note:
    height = row.element.get("ht")
    is_number = height.replace(".", "", 1).isdecimal()
    return Note(row.data[cell.start : cell.stop], row.number, column, float(height) if is_number else 0.0)


def _rows(draft: Draft, sheet: Sheet) -> Iterator[Row]:
    last = 0
    for block in blocks(draft.stream(sheet.part), ROWS, Frame()):
        for item in items(block, last):
            last = item.number
            yield read_row(item)
