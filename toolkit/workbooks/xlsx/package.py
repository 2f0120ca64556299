"""The zip package of a workbook: is it safe to open, and which part is which sheet.

What a package says of itself is not believed: it may lie about lengths, hold two parts of one name, or name
a part in a way that another program resolves differently. In doubt a package, or a sheet, is not read.
"""

import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Container, Generator, Iterable, Iterator, Mapping
from contextlib import closing
from copy import copy
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError
from xml.parsers.expat import ExpatError

from defusedxml.ElementTree import fromstring

from toolkit.errors import WorkbookError
from toolkit.model.message import say

MAX_UNPACKED = 1024**3
"""A workbook that unpacks to more bytes is refused: reading takes up to twice as much memory.
The largest of the bench has 0.13 GB; a million formatted blank rows of thirty columns have 0.75 GB."""
MAX_OTHERS = 1024**3 // 4
"""Parts that are no sheets (the texts above all) are refused beyond this: they take three times as much memory."""
MAX_STRINGS = 30_000_000
"""calamine asks for memory for as many texts as a package says it has."""
_COUNT = re.compile(rb"""uniqueCount([\s="']*)([0-9]{0,20})""")
_GAP = 40
_CHUNK = 1 << 20
_WRITTEN_BY_LIBRARIES = "124519"
"""The calculation engine that openpyxl and XlsxWriter name in what they make (no program has calculated it)."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The sheets of an .xlsx package: name -> part, without those of which that is in doubt."""

    parts: Mapping[str, str]
    is_calculated: bool
    """False if no spreadsheet program has saved it: XlsxWriter writes 0 as the result of every formula."""


def check_package(archive: zipfile.ZipFile, file: str) -> None:
    """Raise WorkbookError if the package would unpack to more than MAX_UNPACKED bytes, BadZipFile if it lies."""
    entries = archive.infolist()
    _check_size(entries, MAX_UNPACKED, file)
    if len({entry.filename.lower() for entry in entries}) < len(entries):
        raise zipfile.BadZipFile("two parts of one name")
    for entry in entries:
        if ".." in entry.filename.split("/") or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise zipfile.BadZipFile(entry.filename)


def check_others(archive: zipfile.ZipFile, file: str, scanned: Container[str]) -> None:
    """Unpack the parts in XML that are not `scanned` anyway.

    Raises WorkbookError if they are longer than MAX_OTHERS, BadZipFile if they are longer than they say.
    """
    others = [entry for entry in archive.infolist() if entry.filename not in scanned]
    xml = [entry for entry in others if entry.filename.lower().endswith((".xml", ".rels"))]
    _check_size(xml, MAX_OTHERS, file)
    for entry in xml:
        with closing(unpack(archive, entry.filename)) as chunks:
            for _ in chunks:
                pass


def _check_size(entries: Iterable[zipfile.ZipInfo], limit: int, file: str) -> None:
    total = sum(entry.file_size for entry in entries)
    if total > limit:
        size = round(total / 10**9, 1)
        raise WorkbookError(
            say("{file} would unpack to {size} GB: this is no ordinary workbook.", file=file, size=size),
            say("Ask whoever sent it, or copy the rows you need into a new workbook."),
        )


def unpack(archive: zipfile.ZipFile, name: str) -> Generator[bytes]:
    """Yield the bytes of a part. Raises BadZipFile as soon as they are more than the package says.

    zipfile by itself stops silently at the length that is stated; calamine reads on.
    """
    entry = copy(archive.getinfo(name))
    left, entry.file_size = entry.file_size, MAX_UNPACKED
    before = b""
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            left -= len(chunk)
            window = before + chunk
            counts = _COUNT.findall(window) if b"uniqueCount" in window else ()
            if left < 0 or any(len(gap) > _GAP or int(count or 0) > MAX_STRINGS for gap, count in counts):
                raise zipfile.BadZipFile(name)
            before = window[-4 * _GAP :]
            yield chunk


def contents(archive: zipfile.ZipFile) -> Contents:
    """Return the sheets of an .xlsx package. Raises one of DAMAGE if it is damaged."""
    members = {name.lower(): name for name in archive.namelist()}
    workbook = _main_part(archive)
    targets = dict(_relations(archive, workbook))
    root = fromstring(archive.read(workbook), forbid_dtd=True)
    parts: dict[str, str] = {}
    for sheet in _named(root, "sheet"):
        links = [value for key, value in sheet.attrib.items() if key.endswith("}id")]
        found = {members.get(path.lower()) for link in links for path in _paths(workbook, targets.get(link, ""))}
        found.discard(None)
        if len(found) == 1:
            parts.setdefault(sheet.get("name", ""), str(found.pop()))
    return Contents(parts, not any(_is_uncalculated(element) for element in _named(root, "calcPr")))


def _is_uncalculated(properties: Element) -> bool:
    return properties.get("calcId") == _WRITTEN_BY_LIBRARIES and properties.get("fullCalcOnLoad") in ("1", "true")


def _paths(source: str, target: str) -> Iterator[str]:
    """Yield what programs make of the target of a relation: by the standard, or simply glued to the folder."""
    folder = posixpath.dirname(source)
    yield posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
    yield target.lstrip("/")
    yield f"{folder}/{target}"


def _main_part(archive: zipfile.ZipFile) -> str:
    for element in fromstring(archive.read("_rels/.rels"), forbid_dtd=True).iter():
        if element.get("Type", "").endswith("/officeDocument"):
            return str(element.get("Target", "")).lstrip("/")
    raise KeyError("officeDocument")


def _relations(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str]]:
    folder, name = posixpath.split(part)
    for element in fromstring(archive.read(f"{folder}/_rels/{name}.rels".lstrip("/")), forbid_dtd=True).iter():
        if element.get("Id"):
            yield element.get("Id", ""), element.get("Target", "")


def _named(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if _local(element) == name]


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    LookupError,
    ValueError,
    RuntimeError,
    ParseError,
    ExpatError,
    OSError,
    EOFError,
)
"""What reading a damaged or hostile package may raise. ValueError: among others, a DOCTYPE or a wrong number;
RuntimeError: a part is encrypted; LookupError: a part is missing, or in an encoding that does not exist."""
