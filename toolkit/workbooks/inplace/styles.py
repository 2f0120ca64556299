"""The styles part: formats are appended to it, and found again the next time so that it does not grow.

Source: ECMA-376, part 1, 18.8 (styles).
"""

from dataclasses import dataclass, field
from typing import TypeAlias

from toolkit.workbooks.inplace.book import Book
from toolkit.workbooks.inplace.draft import Draft
from toolkit.workbooks.inplace.markup import Element, parse
from toolkit.workbooks.inplace.relations import declare, free_name, relate
from toolkit.workbooks.inplace.splices import Splice, append, set_attribute, spliced

_MAX_FORMATS = 64_000
"""Excel opens no workbook with more. Source: Excel specifications and limits."""
_ORDER = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs")
_PLAIN = {
    "fonts": ('<{p}font><{p}sz val="11"/><{p}name val="Calibri"/><{p}family val="2"/></{p}font>',),
    # the first two fills are what they are in Excel, whatever the part says
    "fills": (
        '<{p}fill><{p}patternFill patternType="none"/></{p}fill>',
        '<{p}fill><{p}patternFill patternType="gray125"/></{p}fill>',
    ),
    "borders": ("<{p}border><{p}left/><{p}right/><{p}top/><{p}bottom/><{p}diagonal/></{p}border>",),
    "cellXfs": ('<{p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',),
}
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"

_NEW = (
    '<styleSheet xmlns="{namespace}">'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)

Shape: TypeAlias = "tuple[str, tuple[tuple[str, str], ...], tuple[Shape, ...]]"


@dataclass(slots=True)
class _Section:
    """One list of the part: the element if there is one, shape -> index of its members, and those to append."""

    element: Element | None
    shapes: dict[Shape, int]
    count: int
    appended: list[str] = field(default_factory=list)

    def append(self, xml: str, said: Shape) -> None:
        """Put a member behind the others."""
        self.shapes.setdefault(said, self.count)
        self.count += 1
        self.appended.append(xml)


class Styles:
    """The styles of the workbook. What is asked for is appended if it is not there; `save` puts it into the draft."""

    def __init__(self, draft: Draft, book: Book) -> None:
        self._draft = draft
        self._book = book
        link = book.related("styles")
        self._part = link.part if link else ""
        self._data = draft.read(self._part) if self._part else _NEW.format(namespace=book.root.namespace).encode()
        self._root = parse(self._data)
        self._prefix = self._root.prefix
        self._sections = {name: self._section(name) for name in _ORDER}

    def _section(self, name: str) -> _Section:
        element = self._root.first(name)
        children = element.children if element else []
        shapes = {shape(child): index for index, child in reversed(list(enumerate(children)))}
        return _Section(element, shapes, len(children))

    def add(self, section: str, template: str) -> int:
        """Return the index of this font, fill, border or cell format in its list (fonts, fills, borders, cellXfs).

        `template` has {p} where a prefix of tags belongs. If there are too many formats, the plain one is
        returned, 0.
        """
        for name in _PLAIN:
            self._fill_up(name)
        return self._index(section, template.replace("{p}", self._prefix_of(section)))

    def _index(self, name: str, xml: str) -> int:
        section = self._sections[name]
        wanted = shape(parse(xml.encode()))
        if wanted in section.shapes:
            return section.shapes[wanted]
        if name == "cellXfs" and section.count >= _MAX_FORMATS:
            return 0
        section.append(xml, wanted)
        return section.count - 1

    def _fill_up(self, name: str) -> None:
        """Cells that name no format have the first one, so ours must never come first."""
        section = self._sections[name]
        for template in _PLAIN.get(name, ())[section.count :]:
            xml = template.replace("{p}", self._prefix_of(name))
            section.append(xml, shape(parse(xml.encode())))

    def _prefix_of(self, name: str) -> str:
        element = self._sections[name].element
        return element.prefix if element else self._prefix

    def format(self, index: int) -> Element | None:
        """The cell format of this index, as it is in the file."""
        element = self._sections["cellXfs"].element
        return element.children[index] if element and 0 <= index < len(element.children) else None

    def source(self, element: Element) -> str:
        """The element as it is written."""
        return self._data[element.start : element.stop].decode()

    def number_format(self, number: str) -> str:
        """The code of a number format that the workbook defines; empty if it does not define this one."""
        element = self._sections["numFmts"].element
        defined = element.children if element else ()
        return next((child.get("formatCode") for child in defined if child.get("numFmtId") == number), "")

    @property
    def reference(self) -> str:
        """What a cell format says to refer to the style “Normal”, if the workbook has styles with names."""
        return ' xfId="0"' if self._sections["cellStyleXfs"].count else ""

    def save(self) -> None:
        """Put what was appended into the draft."""
        splices: list[Splice] = []
        missing: dict[int, str] = {}
        for name, section in self._sections.items():
            if not section.appended:
                continue
            added, count = "".join(section.appended), section.count
            if section.element is None:
                tag, at = f"{self._prefix}{name}", self._place(name)
                missing[at] = missing.get(at, "") + f'<{tag} count="{count}">{added}</{tag}>'
                continue
            splices.append(append(section.element, added))
            if section.element.get("count"):
                splices.append(set_attribute(self._data, section.element, "count", str(count)))
        if self._root.stop == self._root.close:  # it is empty
            splices.extend(append(self._root, xml) for xml in missing.values())
        else:
            splices.extend(Splice(at, at, xml.encode()) for at, xml in missing.items())
        if splices:
            self._put(splices)

    def _put(self, splices: list[Splice]) -> None:
        if self._part:
            self._draft.replace(self._part, splices)
            return
        content = spliced(self._data, splices)
        name = free_name(self._draft, (f"{self._book.folder}styles{number}.xml" for number in ("", *range(1, 99))))
        self._draft.add(name, lambda: [content])
        relate(self._draft, self._book.part, f"{self._book.office}/styles", name.removeprefix(self._book.folder))
        declare(self._draft, name, _CONTENT_TYPE)

    def _place(self, name: str) -> int:
        """Where a list that is missing belongs."""
        before = _ORDER[: _ORDER.index(name)]
        return max((child.stop for child in self._root.children if child.name in before), default=self._root.content)


def shape(element: Element) -> Shape:
    """What the element says, however it is written: programs order and prefix differently."""
    said = (item for item in element.attributes.items() if ":" not in item[0] and item[0] != "xmlns")
    return element.name, tuple(sorted(said)), tuple(sorted(shape(child) for child in element.children))
