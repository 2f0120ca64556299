"""From a draft to the cells of a sheet, and what is true of them."""

import datetime as dt
from dataclasses import dataclass, field, replace
from random import Random

from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from tests.adoption.corpus.drafts import Column, Draft, Entry
from tests.adoption.corpus.rows import Example, Frame, frame_of
from tests.adoption.corpus.truth import ColumnTruth, RecordTruth, SheetTruth, TableTruth
from tests.adoption.corpus.twin import Twin
from tests.adoption.corpus.vocabulary import Roles, Words

_BOLD = Font(bold=True)
_GREY = PatternFill("solid", fgColor="D9D9D9")
_LONGEST_LIST = 250


@dataclass(slots=True)
class SheetWriter:
    """Writes one draft into one sheet."""

    sheet: Worksheet
    draft: Draft
    twin: Twin
    rng: Random
    messes: frozenset[str]
    words: Words
    roles: Roles
    today: dt.date
    date_format: str
    _found: dict[str, list[RecordTruth]] = field(default_factory=dict)
    _places: list[int] = field(default_factory=list)

    def write(self) -> SheetTruth:
        """Write everything; return what is true of it."""
        draft, frame = self.draft, frame_of(self.draft, self.rng, self.messes)
        self._found = {table: [] for table in draft.tables}
        self._places = self._column_indices(frame)
        draft.messes |= frame.messes
        self._top(frame)
        headings = self._header(frame)
        last = self._rows(frame)
        self._bottom(frame, last)
        self._drop_downs(frame, last)
        columns = tuple(
            ColumnTruth(
                letter=get_column_letter(index),
                heading=str(column.heading),
                heading_row=row,
                fields=column.fields,
                may=column.may,
                messes=tuple(sorted(column.messes)),
            )
            for column, index, row in zip(draft.columns, self._places, headings, strict=True)
        )
        tables = tuple(
            TableTruth(table, frame.header_row, tuple(self._found[table]), draft.choices.get(table, {}))
            for table in draft.tables
        )
        self.twin.keep(path for column in draft.columns for path in column.fields)
        self.twin.keep(draft.implied)
        return SheetTruth(self.sheet.title, tables, columns, draft.implied, tuple(sorted(draft.messes)))

    def _column_indices(self, frame: Frame) -> list[int]:
        indices, at = [], frame.first_column
        for number in range(len(self.draft.columns)):
            at += 1 if number in frame.gaps else 0
            indices.append(at)
            at += 1
        return indices

    def _top(self, frame: Frame) -> None:
        lines = [*frame.title_lines]
        title = self.words.pick("title", self.rng, self.roles)
        texts = (title, *self.rng.sample(self.words.options("subtitle"), k=3))
        for row, text in zip(lines, texts, strict=False):
            day = f"{self.today:%d/%m/%Y}"
            shown = text.replace("{year}", str(self.today.year)).replace("{date}", day)
            self.sheet.cell(row, self.rng.choice((1, self._places[0])), shown).font = _BOLD
        if lines and self.rng.random() < 0.3:
            self.sheet.merge_cells(start_row=lines[0], start_column=1, end_row=lines[0], end_column=self._places[-1])
        if len(lines) > 1 and self.rng.random() < 0.4:
            self.sheet.cell(lines[-1], self._places[-1], len(self.draft.entries))

    def _header(self, frame: Frame) -> list[int]:
        """Write the headings; return the row of each."""
        rows = []
        for column, index in zip(self.draft.columns, self._places, strict=True):
            row = frame.header_row
            if frame.group_row and not column.group and frame.merges_single_headings:
                row = frame.group_row
                self.sheet.merge_cells(start_row=row, end_row=frame.header_row, start_column=index, end_column=index)
            cell = self.sheet.cell(row, index, column.heading)
            cell.font, cell.fill = _BOLD, _GREY
            rows.append(row)
        if frame.group_row:
            self._groups(frame.group_row)
        return rows

    def _groups(self, row: int) -> None:
        columns, at = self.draft.columns, 0
        while at < len(columns):
            end = at
            while end + 1 < len(columns) and columns[end + 1].group == columns[at].group:
                end += 1
            if columns[at].group:
                first, last = self._places[at], self._places[end]
                self.sheet.cell(row, first, self._group_heading(columns[at].group)).font = _BOLD
                if last > first:
                    self.sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)
            at = end + 1

    def _group_heading(self, group: str) -> str:
        if group in {"mentor", "mentee"}:
            return self.roles.fill("{" + self.rng.choice((group.capitalize(), group.upper())) + "}")
        return self.words.pick(f"group.{group}", self.rng, self.roles)

    def _rows(self, frame: Frame) -> int:
        """Write the entries with what stands between them; return the last row."""
        row = frame.header_row
        if frame.has_example:
            row += 1
            self._example(row)
        group = ""
        for number, entry in enumerate(self.draft.entries):
            if entry.group != group:
                group = entry.group
                row += 1
                self.sheet.cell(row, self._places[0], group).font = _BOLD
            if number in frame.blank_before:
                row += 1
            row += 1
            self._entry(row, entry)
        return row

    def _entry(self, row: int, entry: Entry) -> None:
        for column, index in zip(self.draft.columns, self._places, strict=True):
            value = column.value(entry)
            self._put(row, index, value)
            if isinstance(value, str) and column.fields and column.fields[0].endswith((".on", "_on")):
                column.messes.update(self.messes & {"dates_as_text"})
        for table, record in entry.records.items():
            self._found[table].append(RecordTruth(row, self.twin.add(table, record)))
        for column, index in zip(self.draft.columns, self._places, strict=True):
            for contact in column.contacts(entry) if column.contacts else ():
                twin_row = self.twin.add("contacts", contact)
                self._found["contacts"].append(RecordTruth(row, twin_row, get_column_letter(index)))

    def _example(self, row: int) -> None:
        example = Example(self.words, self.rng)
        for number, (column, index) in enumerate(zip(self.draft.columns, self._places, strict=True)):
            self._put(row, index, example.value(column, is_first=number == 0))

    def _bottom(self, frame: Frame, last: int) -> None:
        row = last
        if frame.has_total:
            row += self.rng.choice((1, 2))
            self.sheet.cell(row, self._places[0], self.words.pick("total", self.rng, self.roles)).font = _BOLD
            self.sheet.cell(row, self._places[min(2, len(self._places) - 1)], len(self.draft.entries))
        for text in self.words.options("note")[: frame.note_count]:
            row += 2
            self.sheet.cell(row, self._places[0], text)

    def _drop_downs(self, frame: Frame, last: int) -> None:
        for column, index in zip(self.draft.columns, self._places, strict=True):
            listed = '"' + ",".join(column.words) + '"'
            if not column.words or any("," in word for word in column.words) or len(listed) > _LONGEST_LIST:
                continue
            rule = DataValidation(type="list", formula1=listed, allow_blank=True)
            letter = get_column_letter(index)
            rule.add(f"{letter}{frame.header_row + 1}:{letter}{last + 50}")
            self.sheet.add_data_validation(rule)
            column.messes.add("drop_downs")

    def _put(self, row: int, index: int, value: object) -> None:
        if value is None:
            return
        cell = self.sheet.cell(row, index)
        cell.value = value  # type: ignore[assignment] # a date, a number or text
        if isinstance(value, dt.date):
            cell.number_format = self.date_format


def column_order(draft: Draft, rng: Random, messes: frozenset[str]) -> None:
    """Shuffle the columns, if so; those of a group stay together, and contacts in columns in their order."""
    blocks: list[list[Column]] = []
    for column in draft.columns:
        stays = column.group or ("contacts" if column.contacts and "contacts_in_columns" in column.messes else "")
        known = next((block for block in blocks if stays and _stays(block[0]) == stays), None)
        if known is None:
            blocks.append([column])
        else:
            known.append(column)
    if "shuffled_columns" in messes:
        rng.shuffle(blocks)
        draft.messes.add("shuffled_columns")
    draft.columns = [column for block in blocks for column in block]


def numbered(column: Column, place: int) -> Column:
    """Return the column with its place before the heading."""
    messes = {*column.messes, "numbered_headings"}
    return replace(column, heading=f"{place}. {column.heading}", messes=messes)


def _stays(column: Column) -> str:
    return column.group or ("contacts" if column.contacts and "contacts_in_columns" in column.messes else "")
