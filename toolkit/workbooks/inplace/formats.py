"""The format of a cell that is there, or would be, and its like for a date."""

import re

from toolkit.workbooks.inplace.book import TRUE
from toolkit.workbooks.inplace.markup import Element, parse
from toolkit.workbooks.inplace.splices import set_attribute, spliced
from toolkit.workbooks.inplace.styles import Styles
from toolkit.workbooks.inplace.survey import Survey

_SHORT_DATE = "14"
"""Shown as the system of the reader writes dates. Source: ECMA-376, part 1, 18.8.30."""
_DATES = frozenset(map(str, (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))))
_NOT_LETTERS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]', re.IGNORECASE)


def format_of(cell: Element | None, row: Element | None, column: int, found: Survey) -> int:
    """The number of the format of the cell; where there is none, that of its row or its column."""
    if cell is not None:
        return _number(cell.get("s"))
    if row is not None and row.get("customFormat") in TRUE:
        return _number(row.get("s"))
    columns = found.root.first("cols")
    for element in columns.children if columns else ():
        if _number(element.get("min")) <= column <= _number(element.get("max")):
            return _number(element.get("style"))
    return 0


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def dated(styles: Styles, number: int) -> int:
    """The number of a format that shows a date, otherwise like this one; the same if it does already."""
    cell_format = styles.format(number)
    if cell_format is None:
        return styles.add("cellXfs", _plain(styles))
    said = cell_format.get("numFmtId", "0")
    if said in _DATES or shows_date(styles.number_format(said)):
        return number
    written = styles.source(cell_format).encode()
    for name, value in (("numFmtId", _SHORT_DATE), ("applyNumberFormat", "1")):
        written = spliced(written, [set_attribute(written, parse(written), name, value)])
    return styles.add("cellXfs", written.decode())


def _plain(styles: Styles) -> str:
    said = f'numFmtId="{_SHORT_DATE}" fontId="0" fillId="0" borderId="0"{styles.reference}'
    return f'<{{p}}xf {said} applyNumberFormat="1"/>'


def shows_date(code: str) -> bool:
    """Whether a number format shows days, months, years, hours, minutes or seconds."""
    return re.search("[dmyhs]", _NOT_LETTERS.sub("", code), re.IGNORECASE) is not None
