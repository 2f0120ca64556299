"""Replacing some bytes of a part.

A part is never written anew from a tree, so what is not meant stays as it is: prefixes, quotes, the order
of attributes, extensions that nobody knows.
"""

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from toolkit.workbooks.inplace.escaping import escaped
from toolkit.workbooks.inplace.markup import ATTRIBUTE, Element

Produce: TypeAlias = Callable[[], Iterable[bytes]]


class Splice(NamedTuple):
    """Put `new` in the place of the bytes from `start` to `stop`."""

    start: int
    stop: int
    new: bytes | Produce


def spliced(data: bytes, splices: Iterable[Splice]) -> bytes:
    """Return `data` with the splices made. They must not overlap; at one place they keep their order."""
    return b"".join(splice_stream([data], splices))


def splice_stream(chunks: Iterable[bytes], splices: Iterable[Splice]) -> Iterator[bytes]:
    """Yield the pieces with the splices made."""
    pending = sorted(splices, key=lambda splice: (splice.start, splice.stop))
    if any(one.stop > other.start for one, other in itertools.pairwise(pending)):
        raise ValueError("splices overlap")
    position, skipped = 0, 0
    waiting = iter(pending)
    following = next(waiting, None)
    for chunk in chunks:
        at = min(max(skipped - position, 0), len(chunk))
        while following is not None and following.start <= position + len(chunk):
            yield chunk[at : following.start - position]
            yield from [following.new] if isinstance(following.new, bytes) else following.new()
            skipped = following.stop
            at = min(skipped - position, len(chunk))
            following = next(waiting, None)
        yield chunk[at:]
        position += len(chunk)
    if following is not None:
        raise ValueError("a splice behind the end")


def append(element: Element, xml: str) -> Splice:
    """The splice that puts `xml` behind the last child of the element."""
    if element.stop > element.close:
        return Splice(element.close, element.close, xml.encode())
    return Splice(element.stop - 2, element.stop, f">{xml}</{element.tag}>".encode())


def set_attribute(data: bytes, element: Element, name: str, value: str) -> Splice:
    """The splice that gives the attribute, which has no prefix, this value."""
    first = element.start + 1 + len(element.tag.encode())
    for match in ATTRIBUTE.finditer(data, first, element.content):
        if match[1] == name.encode():
            return Splice(match.start(2), match.end(2), f'"{escaped(value)}"'.encode())
    return Splice(first, first, f' {name}="{escaped(value)}"'.encode())


def drop_attribute(data: bytes, element: Element, name: str) -> list[Splice]:
    """The splice that takes the attribute away; none if the element does not have it."""
    first = element.start + 1 + len(element.tag.encode())
    found = (one for one in ATTRIBUTE.finditer(data, first, element.content) if one[1] == name.encode())
    return [Splice(one.start(), one.end(), b"") for one in found]
