"""What openpyxl would lose if it saved a workbook.

It reads what it knows and writes that: charts, shapes, the results of formulas, words formatted within a
cell and much else are gone without a word. So a workbook is only saved by it if it consists of parts and
elements that are known to survive; whatever is unknown here counts as lost.
"""

import re
import zipfile
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from toolkit.model.message import Message, say
from toolkit.schema.folding import fold
from toolkit.workbooks.xlsx.package import contents, unpack

_SURVIVING_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(?:app|core)\.xml|xl/workbook\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/(?:styles|sharedStrings)\.xml|xl/theme/theme1\.xml"
    r"|xl/worksheets/(?:sheet\d+\.xml|_rels/sheet\d+\.xml\.rels)|(?:[^/]+/)+"
)
_SURVIVING_ELEMENTS = {
    re.compile(r"xl/worksheets/sheet\d+\.xml"): frozenset(
        b"worksheet sheetPr tabColor outlinePr pageSetUpPr dimension sheetViews sheetView pane selection"
        b" sheetFormatPr cols col sheetData row c v is t mergeCells mergeCell autoFilter dataValidations"
        b" dataValidation formula1 formula2 hyperlinks hyperlink printOptions pageMargins pageSetup headerFooter"
        b" oddHeader oddFooter conditionalFormatting cfRule formula".split()
    ),
    re.compile(r"xl/sharedStrings\.xml"): frozenset(b"sst si t".split()),
    # lost, but of no use to anyone: which program and version wrote the file, and where it lay
    re.compile(r"xl/workbook\.xml"): frozenset(
        b"workbook fileVersion workbookPr AlternateContent Choice absPath revisionPtr bookViews workbookView sheets"
        b" sheet definedNames definedName calcPr workbookProtection extLst ext extCalcPr calcFeatures feature".split()
    ),
}
_LONGEST = 4 << 20
_ELEMENT = re.compile(rb"<(?:(?!xm:)\w+:)?([\w!]+)")  # the formulas of sparklines have the prefix xm

_RESULTS, _WORDS = say("the results of formulas"), say("words formatted within a cell")
_DRAWINGS, _CONTROLS = say("drawings and images"), say("buttons and form controls")
_PROTECTION = say("the protection of sheets or of the workbook")
_PROPERTIES = say("properties of the document")
_DATA = say("connections to data")
_ELEMENTS: tuple[tuple[str, Message], ...] = (
    ("f", _RESULTS),
    ("r|rPr", _WORDS),
    ("phoneticPr|rPh", say("phonetic guides")),
    ("drawing|legacyDrawing|legacyDrawingHF|picture", _DRAWINGS),
    ("controls?", _CONTROLS),
    ("oleObjects?", say("embedded files")),
    ("tableParts?", say("tables")),
    ("extLst", say("newer kinds of drop-down lists, formats or sparklines")),
    ("dataBar|colorScale|iconSet", say("bars, colour scales and icons in cells")),
    ("filterColumn|sortState", say("filters that are set")),
    ("sheetProtection|protectedRanges?|fileSharing", _PROTECTION),
    ("(?:row|col)Breaks", say("page breaks")),
)
_PARTS: tuple[tuple[str, Message], ...] = (
    ("services|custom|docMetadata", _PROPERTIES),
    ("charts?|chartsheets|chartEx", say("charts")),
    ("drawings|media|diagrams", _DRAWINGS),
    ("comments", say("notes on cells")),
    ("threadedComments|persons", say("comments")),
    ("tables", say("tables")),
    ("pivotTables|pivotCache", say("pivot tables")),
    ("slicers|slicerCaches|timelines|timelineCaches", say("slicers")),
    ("printerSettings", say("printer settings")),
    ("ctrlProps|activeX", _CONTROLS),
    (r"vbaProject\w*|vbaData|macrosheets", say("macros")),
    ("customXml", say("data that other programs keep in the file")),
    ("externalLinks", say("links to other workbooks")),
    ("embeddings", say("embedded files")),
    ("calcChain", _RESULTS),
    ("richData|metadata", say("pictures in cells and linked kinds of data")),
    ("featurePropertyBag", say("checkboxes")),
    ("connections|queryTables|model", _DATA),
    ("revisions", say("the history of changes")),
    ("_xmlsignatures", say("digital signatures")),
)
_DETAILS: tuple[tuple[str, re.Pattern[bytes], Message], ...] = (
    # openpyxl fixes every height and width; it takes headers apart, and some of them are not whole again
    (
        "xl/worksheets/",
        re.compile(rb'<(?:\w+:)?row\s(?=[^>]*\bht=)(?![^>]*\bcustomHeight="(?:1|true)")'),
        say("the automatic height of rows"),
    ),
    ("xl/worksheets/", re.compile(rb"<(?:\w+:)?col\s(?![^>]*\bwidth=)"), say("the width of columns")),
    (
        "xl/worksheets/",
        re.compile(rb"<(?:\w+:)?odd(?:Head|Foot)er(?:\s[^>]*)?(?<!/)>[^<]"),
        say("headers and footers for printing"),
    ),
    ("xl/workbook.xml", re.compile(rb'<(?:\w+:)?workbookProtection\s[^>]*\blockStructure="(?:1|true)"'), _PROTECTION),
    ("xl/workbook.xml", re.compile(rb"purl\.oclc\.org/ooxml"), say("its kind of format (Strict Open XML)")),
    ("docProps/app.xml", re.compile(rb"<(?:\w+:)?(?:Manager|Company|HyperlinkBase)>[^<]"), _PROPERTIES),
)


def losses(path: Path, replaced: Container[str] = ()) -> tuple[Message, ...]:
    """Return what openpyxl would lose in the workbook `path`; empty if nothing.

    What stands in the sheets `replaced` (their folded names) does not count. What has no name that people
    know is told only if there is nothing else. Raises one of `package.DAMAGE`.
    """
    with zipfile.ZipFile(path) as archive:
        skipped = {part for name, part in contents(archive).parts.items() if fold(name) in replaced}
        parts = [part for part in archive.namelist() if part not in skipped]
        told = [message for part in parts for message in _losses_in(archive, part)]
    named = {message.text: message for message in told if not message.values}
    nameless = sorted((message for message in told if message.values), key=lambda one: str(one.values["name"]))
    return tuple(named[text] for text in sorted(named)) or tuple(nameless[:1])


def _losses_in(archive: zipfile.ZipFile, part: str) -> Iterator[Message]:
    if not _SURVIVING_PARTS.fullmatch(part):
        yield _told(part, re.split(r"[/.]", part), _PARTS)
        return
    surviving = next((names for parts, names in _SURVIVING_ELEMENTS.items() if parts.fullmatch(part)), None)
    details = [(pattern, message) for place, pattern, message in _DETAILS if part.startswith(place)]
    elements: set[bytes] = set()
    for block in _whole_tags(unpack(archive, part)) if surviving or details else ():
        elements.update(_ELEMENT.findall(block))
        yield from (message for pattern, message in details if pattern.search(block))
        if b"\0" in block:  # UTF-16, in which nothing is found
            yield _nameless(part)
    for element in elements - (surviving or elements):
        name = element.decode("utf-8", "replace")
        yield _told(name, [name], _ELEMENTS)


def _told(name: str, words: Iterable[str], table: Iterable[tuple[str, Message]]) -> Message:
    """The message of the first word that `table` knows, else one with the bare name."""
    for word in words:
        for pattern, message in table:
            if re.fullmatch(rf"(?:{pattern})\d*", word):
                return message
    return _nameless(name)


def _nameless(name: str) -> Message:
    return say("parts of it that the interim writer does not know ({name})", name=name)


def _whole_tags(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the chunks joined and cut anew: each tag stays whole, with the text behind it, up to some length."""
    carried = b""
    for chunk in chunks:
        block = carried + chunk
        end = max(block.rfind(b"<"), 0)
        if not end and len(block) > _LONGEST:
            end = len(block)
        if end:
            yield block[:end]
        carried = block[end:]
    yield carried
