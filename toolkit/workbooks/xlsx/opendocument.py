"""What calamine does not tell of an .ods file: errors, formulas never calculated, merged cells, how far it reaches.

Source: OpenDocument 1.3, part 3, section 9.1 (tables); the error is marked by an attribute of LibreOffice.
"""

import zipfile
from collections.abc import Iterable, Mapping

from toolkit.model.grid import UNCALCULATED, Flaw
from toolkit.workbooks.xlsx.flaws import PartScan
from toolkit.workbooks.xlsx.walking import walk

CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_MAX_REPEATED = 1 << 20
CELLS = ("table-cell", "covered-table-cell")
_ERRORS = frozenset({"#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"})


def is_encrypted(archive: zipfile.ZipFile) -> bool:
    """Whether the file has a password. Its manifest may have a DOCTYPE, so it is not read as XML."""
    return _MANIFEST in archive.namelist() and b"encryption-data" in archive.read(_MANIFEST)


def read_content(chunks: Iterable[bytes]) -> dict[str, PartScan]:
    """Return sheet name -> what was found in the part CONTENT, which comes in `chunks`.

    Raises one of `package.DAMAGE` if it is damaged.
    """
    walker = _Sheets()
    walk(chunks, walker)
    return walker.scans


class _Sheets:
    """Takes in the sheets of a workbook. Rows and cells may stand for many, below and beside them."""

    def __init__(self) -> None:
        self.scans: dict[str, PartScan] = {}
        self._scan = PartScan()
        self._row = self._column = 0
        self._height = 1
        self._cell: Mapping[str, str] = {}
        self._depth = 0
        """How many elements deep in a cell this is: a cell may hold a table of its own."""
        self._paragraph = 0
        self._text: str | None = None
        """The first paragraph of the cell."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._depth:
            self._depth += 1
            if self._depth == 2 and name == "p" and self._text is None:  # noqa: PLR2004 - directly in the cell
                self._paragraph, self._text = self._depth, ""
        elif name in CELLS:
            self._depth, self._cell, self._text = 1, attributes, None
        elif name == "table-row":
            self._column, self._height = 0, count(attributes, "number-rows-repeated")
        elif name == "table":
            self._scan, self._row = PartScan(), 0
            self.scans.setdefault(attributes.get(f"{TABLE}name", ""), self._scan)

    def text(self, text: str) -> None:
        """Text stands here."""
        if self._paragraph and self._text is not None:
            self._text += text

    def end(self, name: str) -> None:
        """An element ends."""
        if self._depth:
            if self._depth == self._paragraph:
                self._paragraph = 0
            self._depth -= 1
            if not self._depth:
                self._take_in(self._cell, self._text)
        elif name == "table-row":
            self._row += self._height

    def _take_in(self, cell: Mapping[str, str], text: str | None) -> None:
        width = count(cell, "number-columns-repeated")
        if text is not None or f"{_OFFICE}value-type" in cell or f"{TABLE}formula" in cell:
            self._scan.reach(self._row + self._height, self._column + width)
            flaw = _flaw(cell, text)
            if flaw and width * self._height > _MAX_REPEATED:
                raise ValueError("an error repeated beyond all measure")
            for row in range(self._row, self._row + self._height if flaw else 0):
                for column in range(self._column, self._column + width):
                    self._scan.add(row, column, flaw)
        rows, columns = count(cell, "number-rows-spanned"), count(cell, "number-columns-spanned")
        if rows > 1 or columns > 1:
            last = (self._row + rows - 1, self._column + columns - 1)
            self._scan.merged.append(((self._row, self._column), last))
        self._column += width


def _flaw(cell: Mapping[str, str], text: str | None) -> Flaw | None:
    has_formula = f"{TABLE}formula" in cell
    if cell.get(f"{_CALC}value-type") == "error" or (has_formula and text in _ERRORS):
        # LibreOffice shows some as Err:502
        return Flaw(text if text and text.startswith("#") else f"#VALUE! ({text})" if text else "#VALUE!")
    return Flaw(UNCALCULATED) if has_formula and f"{_OFFICE}value-type" not in cell and text is None else None


def count(attributes: Mapping[str, str], name: str) -> int:
    """Return how often a row or a cell stands there, or how many it covers."""
    return int(attributes.get(f"{TABLE}{name}", 1))
