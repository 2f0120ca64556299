"""Cells without a usable value in an .xlsx part: errors, and formulas never calculated.

calamine reads both as an empty cell (python-calamine issue 105), and an empty cell is a different thing
to a coordinator. So the parts are searched for them: unpacking and searching costs a tenth of reading.
"""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit.model.grid import UNCALCULATED, Flaw

_CHUNK = 1 << 20
_SMALL = 4 << 20
_CELL = re.compile(rb"<(?:\w+:)?c\b((?:\s+[\w:]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*>(.*?)</(?:\w+:)?c\s*>", re.DOTALL)
_HINTS = (b't="e"', b"t='e'", b"<f", b":f>", b":f ")
_POSITION = re.compile(rb"""\br\s*=\s*["']([A-Z]{1,3})(\d+)["']""")
_KIND = re.compile(rb"""\bt\s*=\s*["'](\w+)["']""")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?(?:/>|>(.*?)</(?:\w+:)?v\s*>)", re.DOTALL)
_CELL_START = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Z]{1,3})(\d+)["']""")
_LAST_CELL = re.compile(rb"""<(?:\w+:)?dimension\s[^>]*ref\s*=\s*["'](?:[A-Z]+\d+:)?([A-Z]{1,3})(\d+)["']""")


@dataclass(slots=True)
class PartScan:
    """What a search of one sheet's part found: flaws by column and row (from 0), and how far it reaches."""

    flaws: dict[int, dict[int, Flaw]] = field(default_factory=dict)
    rows: int = 0
    columns: int = 0


def scan_part(archive: zipfile.ZipFile, part: str) -> PartScan:
    """Search the part for flaws. Raises BadZipFile if it is damaged.

    How far the sheet reaches is taken from what it says of itself in large parts only: a small part can
    say "A1" and hold a cell at the far corner of the sheet, for which calamine would ask for 512 GB.
    """
    scan = PartScan()
    carried = b""
    is_trusted = archive.getinfo(part).file_size > _SMALL
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            block = carried + chunk
            if is_trusted and not scan.rows:
                match = _LAST_CELL.search(block)
                is_trusted = match is not None and match[2] != b"1"
                if match is not None and is_trusted:
                    scan.columns, scan.rows = column_index(match[1]) + 1, int(match[2])
            if not is_trusted:
                _measure(block, scan)
            end = max(block.rfind(b"<c "), block.rfind(b":c "), block.rfind(b"<row"), block.rfind(b":row"))
            if end <= 0 or len(block) - end > _CHUNK:
                end = len(block)
            _search(block[:end], scan)
            carried = block[end:]
    _search(carried, scan)
    return scan


def _measure(block: bytes, scan: PartScan) -> None:
    for letters, row in set(_CELL_START.findall(block)):
        scan.columns = max(scan.columns, column_index(letters) + 1)
        scan.rows = max(scan.rows, int(row))


def _search(block: bytes, scan: PartScan) -> None:
    if not any(hint in block for hint in _HINTS):
        return
    for match in _CELL.finditer(block):
        attributes, content = match[1], match[2]
        flaw = _flaw(attributes, content)
        if flaw is not None and (position := _POSITION.search(attributes)):
            column = scan.flaws.setdefault(column_index(position[1]), {})
            column[int(position[2]) - 1] = flaw


def _flaw(attributes: bytes, content: bytes) -> Flaw | None:
    kind = _KIND.search(attributes)
    value = _VALUE.search(content)
    text = (value[1] or b"") if value else b""
    if kind and kind[1] == b"e":
        return Flaw(text.decode("utf-8", "replace") or "#N/A")
    if not _FORMULA.search(content):
        return None
    # A formula whose result is the empty text has been calculated: t="str" with an empty value.
    is_calculated = bool(text) or (value is not None and kind is not None and kind[1] == b"str")
    return None if is_calculated else Flaw(UNCALCULATED)


def column_index(letters: bytes) -> int:
    """The index from 0 of a column's letters: A is 0, AA is 26."""
    index = 0
    for letter in letters:
        index = index * 26 + letter - 64
    return index - 1


Flaws = Mapping[int, Mapping[int, Flaw]]
