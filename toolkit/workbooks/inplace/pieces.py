"""A large part in pieces: the rows of a sheet, or the texts that sheets share, each whole, and never all at once.

What is looked for is found by searching bytes. That is exact, for `<` stands in XML for nothing but the
start of a tag; only comments, CDATA and instructions may hold one, so they are blanked out before the search.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from toolkit.workbooks.inplace.faults import DamagedError
from toolkit.workbooks.inplace.markup import TAG, raw_attributes

_HIDING = re.compile(rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)", re.DOTALL)
_LONGEST_HEAD = 1 << 24
_PREFIX = rb"<(?:[\w.-]+:)?"


class Item(NamedTuple):
    """One row, or one shared text: where it starts in the part, and its bytes up to the next one."""

    number: int
    start: int
    raw: bytes


@dataclass(frozen=True, slots=True)
class Names:
    """What to look for: the items within their container."""

    container: bytes
    item: bytes
    opening: re.Pattern[bytes]
    closing: re.Pattern[bytes]
    plain: re.Pattern[bytes]
    """An item without a prefix, which is found three times as fast as any."""
    any: re.Pattern[bytes]

    def end(self, searchable: bytes) -> re.Match[bytes] | None:
        """Where the container ends."""
        return self.closing.search(searchable) if self.container in searchable else None

    def items(self, searchable: bytes, stop: int) -> list[re.Match[bytes]]:
        """The starts of all items."""
        pattern = self.any if b":" + self.item in searchable else self.plain
        return list(pattern.finditer(searchable, 0, stop))


def _names(container: bytes, item: bytes, number: bytes = b"") -> Names:
    behind = item + number + rb"(?=[\s/>])"
    return Names(
        container,
        item,
        re.compile(_PREFIX + container + rb"(?=[\s/>])"),
        re.compile(rb"</(?:[\w.-]+:)?" + container + rb"\s*>"),
        re.compile(rb"<" + behind),
        re.compile(_PREFIX + behind),
    )


ROWS = _names(b"sheetData", b"row", rb'(?: r="(\d{1,9})")?')
TEXTS = _names(b"sst", b"si")


@dataclass(slots=True)
class Frame:
    """All of the part but its items: what stands before them, and what behind."""

    head: bytes = b""
    first: int = 0
    """Where the items begin in the part, and where they end."""
    last: int = 0
    tail: bytes = b""


class Block(NamedTuple):
    """Some items one behind the other: where the first starts in the part, the bytes, and the same searchable."""

    start: int
    raw: bytes
    searchable: bytes
    matches: list[re.Match[bytes]]


def blocks(chunks: Iterable[bytes], names: Names, frame: Frame) -> Iterator[Block]:
    """Yield the items of the part, which comes in `chunks`; `frame` is filled in. Raises DamagedError if it has none.

    What stands before the first item of a block belongs to the last one of the block before.
    """
    pieces = iter(chunks)
    pending = _head(pieces, names, frame)
    if pending is None:
        return
    at = frame.first
    while True:
        searchable = _searchable(pending)
        end = names.end(searchable)
        stop = end.start() if end else 0
        matches = names.items(searchable, stop if end else len(searchable))
        if end is None and matches:
            stop = matches.pop().start()
        if stop:
            yield Block(at, pending[:stop], searchable[:stop], matches)
        at += stop
        if end is not None:
            break
        chunk = next(pieces, None)
        if chunk is None:
            raise DamagedError("the part ends too early")
        pending = pending[stop:] + chunk
    frame.last = at
    frame.tail = b"".join([pending[stop:], *pieces])


def _head(pieces: Iterator[bytes], names: Names, frame: Frame) -> bytes | None:
    """Read up to the items; return what was read beyond, `None` if there are none (and the rest is in the frame)."""
    pending = b""
    for chunk in pieces:
        pending += chunk
        if len(pending) > _LONGEST_HEAD:
            break
        opening = names.opening.search(_searchable(pending))
        tag = TAG.match(pending, opening.start()) if opening else None
        if tag is None:
            continue
        frame.head, frame.first = pending[: tag.end()], tag.end()
        if not tag[0].endswith(b"/>"):
            return pending[tag.end() :]
        frame.last = frame.first
        frame.tail = b"".join([pending[tag.end() :], *pieces])
        return None
    raise DamagedError("the part is not what it should be")


def _searchable(raw: bytes) -> bytes:
    if b"<!" not in raw and b"<?" not in raw:
        return raw
    return _HIDING.sub(lambda match: b" " * len(match[0]), raw)


def items(block: Block, last: int) -> Iterator[Item]:
    """Yield the items of a block; `last` is the number of the one before. Rows that have no number count on."""
    stops = [match.start() for match in block.matches[1:]] + [len(block.raw)]
    for match, stop in zip(block.matches, stops, strict=False):
        last = _number(match, block.searchable, last)
        yield Item(last, block.start + match.start(), block.raw[match.start() : stop])


def numbers(block: Block, last: int) -> Iterator[tuple[int, int]]:
    """Yield (number, index in the block) of each of its rows."""
    for index, match in enumerate(block.matches):
        last = _number(match, block.searchable, last)
        yield last, index


def _number(match: re.Match[bytes], searchable: bytes, last: int) -> int:
    if match.re.groups == 0:
        return last + 1
    if match[1]:
        return int(match[1])
    tag = TAG.match(searchable, match.start())
    said = raw_attributes(tag[0]).get("r", "") if tag else ""
    return int(said) if said.isdecimal() else last + 1
