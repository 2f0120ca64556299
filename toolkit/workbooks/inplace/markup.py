"""XML as bytes: which element stands where."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from toolkit.model.message import say
from toolkit.workbooks.inplace.faults import DamagedError, unusual

TAG = re.compile(rb"""<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>""")
ATTRIBUTE = re.compile(rb"""\s([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')""")
XML = "http://www.w3.org/XML/1998/namespace"


@dataclass(slots=True)
class Element:
    """An element and where it stands: its first tag from `start` to `content`, its last from `close` to `stop`.

    Names are as written; `scope` says what their prefixes mean. In `<a/>`, the last three are the same.
    """

    tag: str
    attributes: Mapping[str, str]
    scope: Mapping[str, str]
    start: int
    content: int
    close: int = 0
    stop: int = 0
    children: "list[Element]" = field(default_factory=list)

    @property
    def prefix(self) -> str:
        """The prefix with its colon, or nothing."""
        head, colon, _ = self.tag.rpartition(":")
        return head + colon

    @property
    def name(self) -> str:
        """The name without its prefix."""
        return self.tag.rpartition(":")[2]

    @property
    def namespace(self) -> str:
        """The namespace of the element, empty if it has none."""
        return self.scope.get(self.prefix.rstrip(":"), "")

    def get(self, name: str, default: str = "") -> str:
        """The attribute of this name, which has no prefix."""
        return self.attributes.get(name, default)

    def foreign(self, name: str, namespaces: Iterable[str]) -> str:
        """The attribute of this name in one of the namespaces, empty if there is none."""
        for written, value in self.attributes.items():
            prefix, colon, local = written.partition(":")
            if colon and local == name and self.scope.get(prefix, "") in namespaces:
                return value
        return ""

    def all(self, name: str) -> "list[Element]":
        """The children of this name in the element's own namespace."""
        return [child for child in self.children if child.name == name and child.namespace == self.namespace]

    def first(self, name: str) -> "Element | None":
        """The first of them."""
        return next(iter(self.all(name)), None)

    def walk(self) -> "Iterator[Element]":
        """Yield the element and all within it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


def parse(data: bytes) -> Element:
    """Return the root element of a part in UTF-8. Raises DamagedError, or RefusedError if it has a DOCTYPE."""
    parser = expat.ParserCreate("utf-8")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    roots: list[Element] = []
    opened: list[Element] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        at = parser.CurrentByteIndex
        scope = opened[-1].scope if opened else {"xml": XML}
        if any(name.startswith("xmlns") for name in attributes):
            own = {name[6:]: uri for name, uri in attributes.items() if name == "xmlns" or name.startswith("xmlns:")}
            scope = {**scope, **own}
        element = Element(tag, attributes, scope, at, _end_of_tag(data, at))
        (opened[-1].children if opened else roots).append(element)
        opened.append(element)

    def end(_tag: str) -> None:
        element = opened.pop()
        if data[element.content - 2 : element.content] == b"/>":
            element.close = element.stop = element.content
        else:
            element.close = parser.CurrentByteIndex
            element.stop = data.index(b">", element.close) + 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    run(parser, [data])
    return roots[0]


def run(parser: expat.XMLParserType, chunks: Iterable[bytes]) -> None:
    """Feed the parser. Raises DamagedError, or RefusedError if there is a DOCTYPE."""
    parser.StartDoctypeDeclHandler = _no_doctype
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise DamagedError(str(error)) from error


def _no_doctype(*_: object) -> None:
    raise unusual(say("holds definitions of its own (a DOCTYPE), which may hide something"))


def _end_of_tag(data: bytes, start: int) -> int:
    match = TAG.match(data, start)
    if match is None:
        raise DamagedError("a tag without an end")
    return match.end()


def raw_attributes(tag: bytes) -> dict[str, str]:
    """The attributes of a tag, as they are written."""
    return {match[1].decode(): match[2][1:-1].decode() for match in ATTRIBUTE.finditer(tag)}


def text_of(xml: bytes, within: str, without: str = "") -> str:
    """The text in elements of the name `within`, as a reader sees it; not that in elements of the name `without`."""
    parser = expat.ParserCreate("utf-8")
    pieces: list[str] = []
    opened: list[str] = []

    def start(tag: str, _: object) -> None:
        opened.append(tag.rpartition(":")[2])

    def end(_: str) -> None:
        opened.pop()

    def text(piece: str) -> None:
        if within in opened and without not in opened:
            pieces.append(piece)

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    run(parser, [xml])
    return "".join(pieces)
