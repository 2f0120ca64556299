"""The encodings that parts are written in. Here every part is UTF-8; what is written is in its own again."""

import codecs
import re
from collections.abc import Iterable, Iterator

from toolkit.model.message import say
from toolkit.workbooks.inplace.faults import DamagedError, unusual

UTF8 = "utf-8"
_MARKS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_UNMARKED = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
_DECLARED = re.compile(rb"""<\?xml\s[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_KNOWN = re.compile(r"utf-8|ascii|iso8859-\d+|cp125\d")
_MISNAMED = re.compile(r"utf-?16(-?[lb]e)?", re.IGNORECASE)
"""Some programs name it in a part that they then write as UTF-8."""


def encoding_of(start: bytes) -> str:
    """Return the encoding of a part that begins with `start`. Raises RefusedError if it is none of the usual ones."""
    for mark, name in (*_MARKS, *_UNMARKED):
        if start.startswith(mark):
            return name
    declared = _DECLARED.search(start[:300])
    if start.startswith(codecs.BOM_UTF8) or declared is None or _MISNAMED.fullmatch(declared[1].decode()):
        return UTF8
    try:
        name = codecs.lookup(declared[1].decode()).name
    except LookupError:
        name = ""
    if not _KNOWN.fullmatch(name):
        raise unusual(say("has a part in an encoding that is not read"))
    return UTF8 if name == "ascii" else name


def decoded(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """Yield the pieces as UTF-8; a byte-order mark stays. Raises DamagedError if they are not in the encoding."""
    if encoding == UTF8:
        yield from chunks
        return
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for chunk in chunks:
            yield decoder.decode(chunk).encode()
        yield decoder.decode(b"", final=True).encode()
    except UnicodeError as error:
        raise DamagedError(encoding) from error


def encoded(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """Yield the pieces of UTF-8 in the encoding."""
    if encoding == UTF8:
        yield from chunks
        return
    decoder = codecs.getincrementaldecoder(UTF8)()
    for chunk in chunks:
        yield decoder.decode(chunk).encode(encoding)


def referenced(xml: bytes) -> bytes:
    """The same XML with references for all letters that not every encoding has.

    Some programs, calamine among them, take every part for UTF-8 whatever it says.
    """
    return xml if xml.isascii() else xml.decode().encode("ascii", "xmlcharrefreplace")
