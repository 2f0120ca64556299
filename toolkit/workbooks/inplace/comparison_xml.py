"""XML for the comparison: is it well-formed, and what does a piece of it say."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.parsers import expat


@dataclass(slots=True)
class Node:
    """An element with its names as they are written."""

    tag: str
    attributes: dict[str, str]
    children: "list[Node]" = field(default_factory=list)
    text: str = ""

    @property
    def name(self) -> str:
        """The name without its prefix."""
        return self.tag.rpartition(":")[2]


def is_well_formed(chunks: Iterable[bytes]) -> bool:
    """Whether the part is well-formed XML, its prefixes declared, without a DOCTYPE."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, _DoctypeError):
        return False
    return True


def node(xml: bytes) -> Node:
    """Return the element that `xml` is, whatever its prefixes mean. Raises ValueError if it is none."""
    parser = expat.ParserCreate("utf-8")
    parser.StartDoctypeDeclHandler = _refuse
    top = Node("", {})
    opened = [top]

    def start(tag: str, attributes: dict[str, str]) -> None:
        one = Node(tag, attributes)
        opened[-1].children.append(one)
        opened.append(one)

    def end(_: str) -> None:
        opened.pop()

    def text(piece: str) -> None:
        opened[-1].text += piece

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, _DoctypeError) as error:
        raise ValueError(str(error)) from error
    return top.children[0]


class _DoctypeError(Exception):
    """The part has a DOCTYPE."""


def _refuse(*_: object) -> None:
    raise _DoctypeError
