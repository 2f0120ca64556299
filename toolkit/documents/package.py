"""A Word file, taken apart: what can be a template, and what is refused before anything of it is used."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from toolkit.model.message import Message, say

MAX_BYTES = 50_000_000
"""What the parts of a template may hold together; a letter with a large logo holds a fiftieth."""

MAX_TEXT = 5_000_000
"""What the text of one part may hold, markup included; a contract of two pages holds 30,000."""

Parts = Mapping[str, bytes]

SHOWN = re.compile(r"(?:word/(?:document|header|footer|footnotes|endnotes)\d*|docProps/core)\.xml")
"""The parts whose text a reader sees, and whose tags are filled in."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo) ")
_FETCHING = re.compile(rb"\b(?:INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|IMPORT|LINK)\b")
_INSTRUCTION = re.compile(rb'<w:instrText[^>]*>([^<]*)<|w:instr="([^"]*)"')
_EXTERNAL = re.compile(rb'<Relationship [^>]*TargetMode="External"[^>]*>')


class UnusableError(Exception):
    """The file is no template that can be used; `reason` says why, in words for a person."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.text)
        self.reason = reason


_ENCRYPTED = 0x1
"""The first flag of a member. Source: APPNOTE.TXT of the ZIP format, 4.4.4."""
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, ValueError)
"""What zipfile says of a file that is none, is cut off, or lies about itself. ValueError: a name in no encoding."""
_PACKED_OTHERWISE = say("it is packed in a way that Word does not use: open it in Word, and save it as .docx again")
NO_WORD_FILE = say("it is no Word document that can be filled in")


def read_parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file by name, in order. Raises UnusableError over what no template may be."""
    if data.startswith(_OLE):
        raise UnusableError(say("it is an old Word file, or has a password: save it as .docx without a password"))
    try:
        parts = dict(_unpacked(data))
    except NotImplementedError as error:  # so zipfile calls a later version of ZIP, or patches
        raise UnusableError(_PACKED_OTHERWISE) from error
    except _DAMAGE as error:
        raise UnusableError(NO_WORD_FILE) from error
    for reason in _refusals(parts):
        raise UnusableError(reason)
    return parts


def _unpacked(data: bytes) -> Iterator[tuple[str, bytes]]:
    left = MAX_BYTES
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist():
            if member.flag_bits & _ENCRYPTED:
                raise UnusableError(say("it has a password: save it without one"))
            if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise UnusableError(_PACKED_OTHERWISE)
            with archive.open(member) as file:
                part = file.read(left + 1)  # the size that the directory claims may be a lie
            left -= len(part)
            if left < 0:
                raise UnusableError(say("it is far too large for a letter"))
            yield member.filename, part


def _refusals(parts: Parts) -> Iterator[Message]:
    if b"opendocument" in parts.get("mimetype", b""):
        yield say("it is an OpenDocument file under the name of a Word file: save it as .docx")
    if any(name.lower().endswith("vbaproject.bin") for name in parts) or b"macroEnabled" in _types(parts):
        yield say("it has macros: save it as .docx, without them")
    if not any(re.fullmatch(r"word/document\d*\.xml", name) for name in parts):
        yield NO_WORD_FILE
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            yield from _unsound(part)
        if SHOWN.fullmatch(name):
            if len(part) > MAX_TEXT:
                yield say("it is far too large for a letter")
            yield from _refused_in_text(part)
        if name.endswith(".rels") and any(b"/hyperlink" not in link for link in _EXTERNAL.findall(part)):
            yield say("it fetches a picture or another part from elsewhere: put it into the document itself")


def _types(parts: Parts) -> bytes:
    return parts.get("[Content_Types].xml", b"")


def _unsound(part: bytes) -> Iterator[Message]:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        fromstring(part, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        yield NO_WORD_FILE


def _refused_in_text(part: bytes) -> Iterator[Message]:
    if _TRACKED.search(part):
        yield say("it has tracked changes: accept or reject them all in Word first")
    if any(_FETCHING.search(b" ".join(found)) for found in _INSTRUCTION.findall(part)):
        yield say("it has a field of Word that fetches something from elsewhere: remove the field")
