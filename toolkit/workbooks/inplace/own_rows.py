"""The rows of one of the toolkit's own sheets, and its links, as they stand in a sheet part."""

import datetime as dt
import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from toolkit.reports.sheet import Cell, OwnSheet
from toolkit.schema.own_sheets import MARK
from toolkit.workbooks.inplace.areas import Area, address, quoted
from toolkit.workbooks.inplace.escaping import escaped, text_element
from toolkit.workbooks.inplace.looks import BARE, Looks, key_cell
from toolkit.workbooks.inplace.notes import Note

_MAX_LINKS = 65_530
"""Excel takes no more in a sheet. Source: Excel specifications and limits."""
_MOST_LINES = 20
_LINE_POINTS, _TITLE_POINTS = 15.0, 24.0


@dataclass(frozen=True, slots=True)
class OwnRows:
    """The rows of `sheet`, written with the `prefix` of the part, with people's `notes` beside the rows they are of."""

    sheet: OwnSheet
    looks: Looks
    prefix: str = ""
    notes: Mapping[str, Note] = field(default_factory=dict)

    def xml(self) -> Iterator[bytes]:
        """Yield the rows."""
        for number, cells in enumerate(self.sheet.rows, start=1):
            yield self._row(number, cells).encode()

    def _row(self, number: int, cells: Sequence[Cell]) -> str:
        p = self.prefix
        note = self.notes.get(self.key(number))
        height = max(_height(cells, self.sheet.widths), note.height if note else 0.0)
        inside = {column: self._cell(address(number, column), cell) for column, cell in enumerate(cells, start=1)}
        if note is not None and self.sheet.notes is not None:
            inside[self.sheet.notes + 1] = note.at(address(number, self.sheet.notes + 1))
        key = MARK if number in (1, self.sheet.header_row) else self.key(number)
        if key:
            column = len(self.sheet.widths) + 1
            inside[column] = self._cell(address(number, column), key_cell(key))
        body = "".join(xml for _, xml in sorted(inside.items()))
        return f'<{p}row r="{number}" ht="{height:g}" customHeight="1">{body}</{p}row>'

    def _cell(self, place: str, cell: Cell) -> str:
        p, value = self.prefix, cell.value
        head = f'<{p}c r="{place}" s="{self.looks.of(cell)}"'
        if isinstance(value, str) and cell.after is not None:
            formula = escaped(_shown_after(value, cell.after))
            return f'{head} t="str"><{p}f>{formula}</{p}f><{p}v></{p}v></{p}c>'
        if isinstance(value, str):
            return f'{head} t="inlineStr">{text_element(p, value)}</{p}c>' if value else f"{head}/>"
        if value is None or not math.isfinite(value):
            return f"{head}/>"
        return f"{head}><{p}v>{value!r}</{p}v></{p}c>"

    def key(self, number: int) -> str:
        """The key of the row of this number, or nothing."""
        keys = self.sheet.keys
        return keys[number - 1] if number <= len(keys) else ""

    @property
    def reach(self) -> Area:
        """The rectangle of all cells."""
        columns = max([len(self.sheet.widths), *map(len, self.sheet.rows)])
        return Area(1, 1, max(len(self.sheet.rows), 1), columns + 1)

    @property
    def filtered(self) -> Area:
        """The range of the filter: the heading and all below, the hidden keys too, so that they are sorted along."""
        last = max(len(self.sheet.rows), self.sheet.header_row)
        return Area(self.sheet.header_row, 1, last, len(self.sheet.widths) + 1)

    def links(self, external: str = "") -> Iterator[str]:
        """Yield the links of the cells; `external` is the relation to the file they lead into, if it is another."""
        linked = (
            (address(number, column), cell.link)
            for number, cells in enumerate(self.sheet.rows, start=1)
            for column, cell in enumerate(cells, start=1)
            if cell.link is not None
        )
        for place, (name, cell) in itertools.islice(linked, _MAX_LINKS):
            yield (f'<{self.prefix}hyperlink ref="{place}"{external} location="{escaped(f"{quoted(name)}!{cell}")}"/>')


def _shown_after(text: str, moment: dt.datetime) -> str:
    """The formula of a text that shows only after a moment. NOW makes every program calculate it on opening."""
    quoted_text = text.replace('"', '""')
    date, time = f"DATE({moment:%Y},{moment.month},{moment.day})", f"TIME({moment.hour},{moment.minute},0)"
    return f'IF(NOW()>{date}+{time},"{quoted_text}","")'


def _height(cells: Sequence[Cell], widths: Sequence[float]) -> float:
    """The height in points that the longest text of a row needs: LibreOffice does not fit it by itself."""
    if any(cell.style == "title" for cell in cells):
        return _TITLE_POINTS
    lines = 1
    for cell, width in zip(cells, widths, strict=False):
        if isinstance(cell.value, str) and cell.style not in BARE:
            lines = max(lines, sum(math.ceil(max(len(part), 1) / width) for part in cell.value.split("\n")))
    return _LINE_POINTS * min(lines, _MOST_LINES)
