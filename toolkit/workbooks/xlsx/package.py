"""The zip package of an .xlsx file: is it safe to open, and which part is which sheet."""

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from toolkit.errors import WorkbookError
from toolkit.model.message import say

MAX_UNPACKED = 2 * 1024**3
"""A workbook that unpacks to more bytes is refused. The largest of the bench has 0.13 GB."""
_MAX_RATIO = 1032
"""Deflate packs no better than this (zlib, "Maximum Expansion Factor")."""
_CHUNK = 1 << 20


def check_size(archive: zipfile.ZipFile, path: Path) -> None:
    """Raise WorkbookError if the package would unpack to more than MAX_UNPACKED bytes.

    A package may lie about its sizes, so parts that could be large are counted while unpacking.
    """
    total = 0
    for entry in archive.infolist():
        could_be = entry.compress_size * _MAX_RATIO
        total += entry.file_size
        if total <= MAX_UNPACKED and could_be > MAX_UNPACKED:
            with archive.open(entry) as part:
                for _ in iter(lambda: part.read(_CHUNK), b""):
                    pass  # reading checks length and CRC
    if total > MAX_UNPACKED:
        raise WorkbookError(
            say("{file} would unpack to {size} GB: this is no ordinary workbook.", file=path.name, size=total // 10**9),
            say("Ask whoever sent it, or copy the rows you need into a new workbook."),
        )


def sheet_parts(archive: zipfile.ZipFile) -> Mapping[str, str]:
    """Return sheet name -> name of its part. Raises KeyError or ParseError if the package is damaged."""
    workbook = _main_part(archive)
    folder = posixpath.dirname(workbook)
    targets = dict(_relations(archive, workbook))
    parts: dict[str, str] = {}
    for element in fromstring(archive.read(workbook), forbid_dtd=True).iter():
        if _local(element.tag) != "sheet":
            continue
        link = next((value for key, value in element.attrib.items() if _local(key) == "id" and "}" in key), None)
        if link in targets:
            target = targets[link]
            parts[element.get("name", "")] = (
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            )
    return parts


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


def _local(tag: object) -> str:
    return str(tag).rpartition("}")[2]


DAMAGE = (zipfile.BadZipFile, KeyError, ParseError, DefusedXmlException, OSError, EOFError, NotImplementedError)
"""What reading a damaged or hostile package may raise."""
