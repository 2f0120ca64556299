"""Which formulas may read the cells that were written: Excel calculates them on opening, other programs do not.

The search is of texts, not of meaning: it may name a formula that does not read the cell, and says so.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from toolkit.workbooks.inplace.areas import Area, area
from toolkit.workbooks.inplace.book import Book
from toolkit.workbooks.inplace.draft import Draft
from toolkit.workbooks.inplace.edits import Place
from toolkit.workbooks.inplace.markup import parse, raw_attributes, text_of
from toolkit.workbooks.inplace.pieces import ROWS, Frame, blocks
from toolkit.workbooks.inplace.relations import relations

_FORMULA = re.compile(
    rb"<(?:[\w.-]+:)?c((?:\s[^<>]*)?)>\s*<(?:[\w.-]+:)?f((?:\s[^<>]*)?)(?:/>|>([^<]*)</)",
)
_TEXT = re.compile(r'"[^"]*"')
_REFERENCE = re.compile(
    r"(?:(?P<sheet>'(?:[^']|'')+'|[^\s!'\"(),;:=<>+*/^&{}-]+(?::[^\s!'\"(),;:=<>+*/^&{}-]+)?)!)?"
    r"(?<![\w.$])(?P<range>\$?[A-Z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Z]{1,3}\$?[0-9]{1,7})?"
    r"|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\w(.])"
)
_BLIND = re.compile(r"\b(?:INDIRECT|OFFSET)\s*\(")
"""These name cells in ways that no search of texts can follow."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula: its sheet, the address of its cell ("" if it is not written), its text, and how far it is shared."""

    sheet: str
    cell: str
    text: str
    shared: Area | None


def readers(draft: Draft, book: Book, cells: Sequence[Place]) -> dict[Place, str]:
    """Return cell -> where a formula stands that may read it, for those of the cells that one may read."""
    search = _Search(cells, list(_named(draft, book, cells)))
    for formula in formulas(draft, book) if cells else ():
        search.look_at(formula)
        if not search.waiting:
            break
    return search.found


def is_mentioned(draft: Draft, book: Book, sheets: Iterable[str]) -> bool:
    """Whether a formula names one of the sheets."""
    names = [name.replace("'", "''").casefold() for name in sheets]
    others = [sheet.name for sheet in book.sheets if sheet.name not in sheets]
    return bool(names) and any(
        name in formula.text.casefold() for formula in formulas(draft, book, others) for name in names
    )


def formulas(draft: Draft, book: Book, sheets: Iterable[str] | None = None) -> Iterator[Formula]:
    """Yield the formulas of the workbook as it is in the file; those of these sheets only, if any are named."""
    for sheet in book.sheets:
        if sheet.kind != "worksheet" or (sheets is not None and sheet.name not in sheets):
            continue
        if not _has_any(draft.stream(sheet.part)):
            continue
        for block in blocks(draft.stream(sheet.part), ROWS, Frame()):
            for match in _FORMULA.finditer(block.searchable):
                said = raw_attributes(b"<f " + match[2] + b">")
                text = unescape((match[3] or b"").decode("utf-8", "replace"))
                inputs = " ".join(said.get(name, "") for name in ("r1", "r2"))
                shared = area(said.get("ref", "")) if said.get("t") == "shared" else None
                cell = raw_attributes(b"<c" + match[1] + b">").get("r", "")
                yield Formula(sheet.name, cell, f"{text} {inputs}".strip(), shared)


def _has_any(chunks: Iterable[bytes]) -> bool:
    """Whether there can be a formula in the sheet, found faster than the formulas."""
    before = b""
    for chunk in chunks:
        window = before + chunk
        if b"<f" in window or b":f" in window:
            return True
        before = chunk[-1:]
    return False


@dataclass(frozen=True, slots=True)
class _Named:
    """A name that stands for cells: of a table, or one that people defined."""

    pattern: re.Pattern[str]
    sheet: str
    cells: Area


class _Search:
    """Which of the cells are read by a formula, as far as formulas have been looked at."""

    def __init__(self, cells: Sequence[Place], named: Sequence[_Named]) -> None:
        self.waiting = dict.fromkeys(cells)
        self.found: dict[Place, str] = {}
        self._named = named

    def look_at(self, formula: Formula) -> None:
        """Find the cells that the formula may read."""
        text = _TEXT.sub("", formula.text) if '"' in formula.text else formula.text
        if _BLIND.search(text):
            self._find(formula, list(self.waiting))
        for sheet, cells in _references(text, formula.sheet):
            self._within(formula, sheet, _spread(cells, formula.shared))
        for name in self._named:
            if name.pattern.search(text):
                self._within(formula, name.sheet, name.cells)

    def _within(self, formula: Formula, sheet: str | None, cells: Area) -> None:
        self._find(
            formula,
            [
                (name, row, column)
                for name, row, column in self.waiting
                if cells.holds(row, column) and (sheet is None or sheet == name.casefold())
            ],
        )

    def _find(self, formula: Formula, cells: Iterable[Place]) -> None:
        for cell in cells:
            self.found[cell] = f"{formula.sheet}!{formula.cell}" if formula.cell else formula.sheet
            del self.waiting[cell]


def _references(text: str, here: str) -> Iterator[tuple[str | None, Area]]:
    """Yield (sheet, cells) for each reference; the sheet is `None` if it may be any of several."""
    for match in _REFERENCE.finditer(text):
        cells = area(match["range"])
        if cells is not None:
            sheet = match["sheet"]
            name = here if sheet is None else sheet.strip("'").replace("''", "'")
            yield (None if ":" in name and "[" not in name else name.casefold()), cells


def _named(draft: Draft, book: Book, cells: Sequence[Place]) -> Iterator[_Named]:
    """Yield the names that stand for cells of the sheets that were written to."""
    sheets = {sheet for sheet, _, _ in cells}
    for element in book.defined_names():
        name = element.get("name")
        if name and not name.startswith("_xlnm."):
            text = text_of(book.data[element.start : element.stop], "definedName")
            for sheet in sheets:
                for said, range_ in _references(text, ""):
                    if said in (None, sheet.casefold()):
                        yield _Named(_word(name), sheet.casefold(), range_)
    for one in book.sheets:
        for link in relations(draft, one.part) if one.name in sheets else ():
            if link.kind == "table" and link.part:
                table = parse(draft.read(link.part))
                whole = area(table.get("ref"))
                if whole is not None:
                    yield _Named(_word(table.get("displayName"), r"(?<!\w)\[(?!\d)"), one.name.casefold(), whole)


def _word(name: str, otherwise: str = r"(?!)") -> re.Pattern[str]:
    """What finds the name as a word; within a table, its columns are named without it."""
    return re.compile(rf"(?<![\w.]){re.escape(name)}(?![\w.(])|{otherwise}", re.IGNORECASE)


def _spread(whole: Area, shared: Area | None) -> Area:
    """What a formula reads that is shared: its text is that of the first cell, and moves along with the others."""
    if shared is None:
        return whole
    down, right = shared.bottom - shared.top, shared.right - shared.left
    return Area(whole.top, whole.left, whole.bottom + down, whole.right + right)
