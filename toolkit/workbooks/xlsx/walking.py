"""Walking through a part in XML without building it in memory."""

from collections.abc import Iterable
from typing import Protocol
from xml.parsers.expat import ParserCreate


class Walker(Protocol):
    """Is told of each element by its local name, and of the text between."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins. Before the name of an attribute stands its namespace, if it has one, and a }."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text stands here; perhaps there is more of it."""


def walk(chunks: Iterable[bytes], walker: Walker) -> None:
    """Lead `walker` through the part that comes in `chunks`.

    Raises ExpatError if it is no XML, ValueError if it has a DOCTYPE (and so may have entities), LookupError
    if its encoding does not exist.
    """
    parser = ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: walker.start(name.rpartition("}")[2], attributes)
    parser.EndElementHandler = lambda name: walker.end(name.rpartition("}")[2])
    parser.CharacterDataHandler = walker.text
    parser.StartDoctypeDeclHandler = _refuse
    for chunk in chunks:
        parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _refuse(*_: object) -> None:
    raise ValueError("a DOCTYPE")
