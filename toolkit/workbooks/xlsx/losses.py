"""What openpyxl would lose if it saved a workbook.

It reads what it knows and writes that: charts, shapes, the results of formulas, words formatted within a
cell and much else are gone without a word. So a workbook is only saved by it if it consists of parts and
elements that are known to survive; whatever is unknown here counts as lost.
"""

import re
import zipfile
from pathlib import Path

from toolkit.model.message import Message, say

_SURVIVING_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(?:app|core)\.xml|xl/workbook\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/(?:styles|sharedStrings)\.xml|xl/theme/theme1\.xml"
    r"|xl/worksheets/(?:sheet\d+\.xml|_rels/sheet\d+\.xml\.rels)|xl/(?:worksheets/)?"
)
_SHEET_ELEMENTS = frozenset(
    b"worksheet sheetPr tabColor outlinePr pageSetUpPr dimension sheetViews sheetView pane selection sheetFormatPr"
    b" cols col sheetData row c v is t mergeCells mergeCell autoFilter dataValidations dataValidation formula1"
    b" formula2 hyperlinks hyperlink printOptions pageMargins pageSetup headerFooter oddHeader oddFooter"
    b" conditionalFormatting cfRule formula".split()
)
_STRING_ELEMENTS = frozenset(b"sst si t".split())
_ELEMENT = re.compile(rb"<(?:\w+:)?(\w+)")

_KNOWN_LOSSES: dict[str, Message] = {
    "f": say("the results of formulas"),
    "r": say("words formatted within a cell"),
    "phoneticPr": say("words formatted within a cell"),
    "charts": say("charts"),
    "drawings": say("drawings and images"),
    "media": say("drawings and images"),
    "comments": say("notes on cells"),
    "threadedComments": say("comments"),
    "tables": say("tables"),
    "pivotTables": say("pivot tables"),
    "pivotCache": say("pivot tables"),
    "slicers": say("slicers"),
    "printerSettings": say("printer settings"),
    "ctrlProps": say("buttons and form controls"),
    "activeX": say("buttons and form controls"),
    "vbaProject": say("macros"),
    "customXml": say("data that other programs keep in the file"),
    "externalLinks": say("links to other workbooks"),
    "extLst": say("newer kinds of drop-down lists, formats or sparklines"),
}


def losses(path: Path) -> tuple[Message, ...]:
    """Return what openpyxl would lose in the workbook `path`; empty if nothing."""
    found: dict[str, Message] = {}
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if not _SURVIVING_PARTS.fullmatch(name):
                told = _part(name)
                found[told.text] = told
            elif name.startswith("xl/worksheets/sheet"):
                _elements(archive.read(name), _SHEET_ELEMENTS, found)
            elif name == "xl/sharedStrings.xml":
                _elements(archive.read(name), _STRING_ELEMENTS, found)
    return tuple(found.values())


def _elements(data: bytes, surviving: frozenset[bytes], found: dict[str, Message]) -> None:
    for element in set(_ELEMENT.findall(data)) - surviving - {b"xml"}:
        name = element.decode("utf-8", "replace")
        told = _KNOWN_LOSSES.get(name) or say("parts of it that the interim writer does not know ({name})", name=name)
        found[told.text] = told


def _part(name: str) -> Message:
    for word in re.split(r"[/.]", name):
        for key, told in _KNOWN_LOSSES.items():
            if word == key or (len(key) > 3 and re.fullmatch(rf"{key}\d*", word)):  # noqa: PLR2004 - not f, r
                return told
    return say("parts of it that the interim writer does not know ({name})", name=name)
