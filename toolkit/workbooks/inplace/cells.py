"""Writing into single cells of people's sheets, each compared with what was read of it before."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from toolkit.model.message import Message
from toolkit.workbooks.inplace.areas import Area, address, area, written
from toolkit.workbooks.inplace.book import Book, Sheet
from toolkit.workbooks.inplace.draft import Draft
from toolkit.workbooks.inplace.edits import (
    ABSENT,
    CHANGED,
    FORMULA,
    NO_ADDRESS,
    NO_CELLS,
    RICH,
    TWICE,
    UNCLEAR,
    CellEdit,
    RefusedCell,
)
from toolkit.workbooks.inplace.escaping import text_element
from toolkit.workbooks.inplace.formats import dated, format_of
from toolkit.workbooks.inplace.guards import LOCKED, Guards, guards, is_locked
from toolkit.workbooks.inplace.markup import Element
from toolkit.workbooks.inplace.rows import Row, read_row, row_splices
from toolkit.workbooks.inplace.splices import Splice, set_attribute
from toolkit.workbooks.inplace.styles import Styles
from toolkit.workbooks.inplace.survey import survey
from toolkit.workbooks.inplace.texts import shared_texts
from toolkit.workbooks.inplace.values import Held, Shared, held, is_same, serial


@dataclass(frozen=True, slots=True)
class _Target:
    """An edit whose cell is on the sheet, and what is there now."""

    edit: CellEdit
    row: int
    column: int


def edit_cells(
    draft: Draft, book: Book, styles: Styles, edits: Sequence[CellEdit]
) -> tuple[list[CellEdit], list[RefusedCell]]:
    """Put the edits into the draft; return those made and those refused.

    Raises DamagedError or RefusedError if one of the sheets cannot be written to at all.
    """
    sheets = {sheet.name: sheet for sheet in reversed(book.sheets)}
    by_sheet: dict[str, list[CellEdit]] = defaultdict(list)
    for edit in edits:
        by_sheet[edit.sheet].append(edit)
    made: list[CellEdit] = []
    refused: list[RefusedCell] = []
    for name, wanted in by_sheet.items():
        sheet = sheets.get(name)
        if sheet is None or sheet.kind != "worksheet":
            why = NO_CELLS if sheet else ABSENT
            refused.extend(RefusedCell(edit, why) for edit in wanted)
            continue
        targets = _targets(wanted, refused)
        made.extend(_SheetEdit(draft, book, styles, sheet, targets).make(refused))
    return made, refused


def _targets(edits: Iterable[CellEdit], refused: list[RefusedCell]) -> list[_Target]:
    found: dict[tuple[int, int], _Target] = {}
    for edit in edits:
        _, row, column = edit.place
        if not row:
            refused.append(RefusedCell(edit, NO_ADDRESS))
        elif (row, column) in found:
            refused.append(RefusedCell(edit, TWICE))
        else:
            found[row, column] = _Target(edit, row, column)
    return list(found.values())


class _SheetEdit:
    """The edits of one sheet."""

    def __init__(self, draft: Draft, book: Book, styles: Styles, sheet: Sheet, targets: list[_Target]) -> None:
        self._draft, self._book, self._styles, self._sheet = draft, book, styles, sheet
        self._targets = targets
        self._found = survey(draft.stream(sheet.part), {target.row for target in targets})
        self._guards: Guards = guards(draft, sheet, self._found)
        self._rows: dict[int, Row] = {number: read_row(items[0]) for number, items in self._found.rows.items()}

    def make(self, refused: list[RefusedCell]) -> list[CellEdit]:
        """Make the edits that may be made; the others go to `refused`."""
        present = self._present()
        cells: dict[int, dict[int, str]] = defaultdict(dict)
        made = []
        for target in self._targets:
            reason = self._reason_not_to(target, present)
            if reason is not None:
                refused.append(RefusedCell(target.edit, reason))
                continue
            cells[target.row][target.column] = self._xml(target)
            made.append(target.edit)
        if made:
            self._draft.replace_later(self._sheet.part, [*self._row_splices(cells), *self._dimension(cells)])
        return made

    def _cell(self, target: _Target) -> Element | None:
        row = self._rows.get(target.row)
        return row.cells.get(target.column) if row else None

    def _present(self) -> dict[tuple[int, int], Held]:
        """What the cells hold now, the shared texts looked up."""
        present = {
            (target.row, target.column): held(cell, self._rows[target.row].data)
            for target in self._targets
            if (cell := self._cell(target)) is not None
        }
        numbers = {value.number for value in present.values() if isinstance(value, Shared)}
        texts = shared_texts(self._draft, self._book, numbers)
        return {
            place: texts.get(value.number) or None if isinstance(value, Shared) else value
            for place, value in present.items()
        }

    def _reason_not_to(self, target: _Target, present: dict[tuple[int, int], Held]) -> Message | None:
        if len(self._found.rows.get(target.row, ())) > 1:
            return UNCLEAR
        cell = self._cell(target)
        place = (target.row, target.column)
        if cell is not None and any(child.name == "f" for child in cell.children):
            return FORMULA
        reason = self._guards.against(*place)
        if reason is not None:
            return reason
        if self._guards.is_protected and is_locked(self._styles, self._format(target)):
            return LOCKED
        if cell is not None and cell.get("vm"):
            return RICH
        same = is_same(present.get(place), target.edit.expected, starts_1904=self._book.starts_1904)
        return None if same else CHANGED

    def _format(self, target: _Target) -> int:
        row = self._rows.get(target.row)
        return format_of(self._cell(target), row.element if row else None, target.column, self._found)

    def _xml(self, target: _Target) -> str:
        value, prefix = target.edit.value, self._found.data.prefix
        number = self._format(target)
        if isinstance(value, dt.date):
            number = dated(self._styles, number)
            value = serial(value, starts_1904=self._book.starts_1904)
        style = f' s="{number}"' if number else ""
        head = f'<{prefix}c r="{address(target.row, target.column)}"{style}'
        if isinstance(value, str):
            return f'{head} t="inlineStr">{text_element(prefix, value)}</{prefix}c>'
        return f"{head}><{prefix}v>{shown(value)}</{prefix}v></{prefix}c>"

    def _row_splices(self, cells: dict[int, dict[int, str]]) -> Iterable[Splice]:
        gaps: dict[int, list[str]] = defaultdict(list)
        for number, new in sorted(cells.items()):
            row = self._rows.get(number)
            if row is not None:
                yield from row_splices(row, new)
            else:
                prefix = self._found.data.prefix
                inside = "".join(xml for _, xml in sorted(new.items()))
                gaps[self._found.gaps[number]].append(f'<{prefix}row r="{number}">{inside}</{prefix}row>')
        for at, added in gaps.items():
            yield self._between(at, "".join(added))

    def _between(self, at: int, rows: str) -> Splice:
        data = self._found.data
        if data.stop > data.close:
            return Splice(at, at, rows.encode())
        return Splice(at - 2, at, f">{rows}</{data.tag}>".encode())

    def _dimension(self, cells: dict[int, dict[int, str]]) -> Iterable[Splice]:
        """Let the sheet say that it reaches as far as the cells, if it says anything of that."""
        element = self._found.root.first("dimension")
        reach: Area | None = area(element.get("ref")) if element else None
        if element is None or reach is None:
            return
        whole = reach
        for row, new in cells.items():
            for column in new:
                whole = whole.with_cell(row, column)
        if whole != reach:
            yield self._found.moved(set_attribute(self._found.skeleton, element, "ref", written(whole)))


def shown(number: float) -> str:
    """The number as a cell holds it."""
    return repr(int(number)) if float(number).is_integer() and abs(number) < 1e15 else repr(float(number))  # noqa: PLR2004
