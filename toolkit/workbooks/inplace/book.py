"""The workbook part: which sheets there are, in which order, and what is said of the whole.

Source: ECMA-376, part 1, 18.2 (workbook); part 4 for the transitional and part 1 for the strict namespaces.
"""

import posixpath
from dataclasses import dataclass

from toolkit.model.message import say
from toolkit.workbooks.inplace.draft import Draft
from toolkit.workbooks.inplace.escaping import escaped
from toolkit.workbooks.inplace.faults import DamagedError, RefusedError, unusual
from toolkit.workbooks.inplace.markup import Element, parse
from toolkit.workbooks.inplace.relations import Relation, main_parts, relations
from toolkit.workbooks.inplace.splices import Splice, append, set_attribute

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
VARIANTS = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": _OFFICE,
    "http://purl.oclc.org/ooxml/spreadsheetml/main": _STRICT_OFFICE,
}
"""Namespace of the sheets -> namespace of the relations, in the transitional and the strict variant."""
OFFICE = frozenset(VARIANTS.values())
TRUE = ("1", "true", "on")
_FIRST_ENGINE = "124519"
_LAST_NUMBER = 65_534
_BEHIND_NAMES = ("sheets", "functionGroups", "externalReferences")
_BEHIND_CALCULATION = (*_BEHIND_NAMES, "definedNames")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as the workbook lists it. `part` is empty where no part is found, `kind` is "worksheet" for most."""

    name: str
    position: int
    number: int
    part: str
    kind: str


@dataclass(frozen=True, slots=True)
class Book:
    """What the workbook part said when it was read: `root` and its positions belong to `data`."""

    part: str
    data: bytes
    root: Element
    sheets: tuple[Sheet, ...]
    relations: tuple[Relation, ...]

    @property
    def office(self) -> str:
        """The namespace of relations in this variant of the format."""
        return VARIANTS[self.root.namespace]

    @property
    def folder(self) -> str:
        """The folder of the workbook part, with a slash at its end, or nothing."""
        folder = posixpath.dirname(self.part)
        return f"{folder}/" if folder else ""

    @property
    def is_structure_protected(self) -> bool:
        """Whether only who knows a password may add a sheet.

        Without a password everybody may lift the protection: it guards against slips, and we make none.
        """
        protection = self.root.first("workbookProtection")
        if protection is None or protection.get("lockStructure") not in TRUE:
            return False
        return any(protection.get(name) for name in ("workbookPassword", "workbookHashValue"))

    @property
    def starts_1904(self) -> bool:
        """Whether days are counted from 1904."""
        properties = self.root.first("workbookPr")
        return properties is not None and properties.get("date1904") in TRUE

    def related(self, kind: str) -> Relation | None:
        """The relation of this kind to a part that is there."""
        return next((relation for relation in self.relations if relation.kind == kind and relation.part), None)

    def defined_names(self) -> list[Element]:
        """The names that the workbook defines."""
        found = self.root.first("definedNames")
        return found.all("definedName") if found else []


def read_book(draft: Draft) -> Book:
    """Return the workbook part. Raises DamagedError or RefusedError if sheets cannot be written to safely."""
    links = list(main_parts(draft))
    part = next((link.part for link in links if link.kind == "officeDocument" and link.part), "")
    if not part:
        raise DamagedError("no workbook")
    if part.endswith(".bin"):
        raise unusual(say("is a binary workbook (.xlsb)"))
    if any("digital-signature" in link.type for link in links) or any(
        "_xmlsignatures/" in name for name in draft.parts()
    ):
        raise RefusedError(
            say("bears a digital signature, which would not be valid any more"),
            say("Remove the signature in Excel if it is not needed (File, Info)."),
        )
    data = draft.read(part)
    root = parse(data)
    if root.name != "workbook" or root.namespace not in VARIANTS:
        raise unusual(say("is of a kind that spreadsheet programs of today do not write"))
    found = tuple(relations(draft, part))
    if any(link.kind == "revisionHeaders" and link.part for link in found):
        raise RefusedError(
            say("is shared in the old way of Excel (shared workbook)"),
            say("End that in Excel (Review, Unshare Workbook); share it through OneDrive or a network folder."),
        )
    return Book(part, data, root, _sheets(root, found), found)


def _sheets(root: Element, links: tuple[Relation, ...]) -> tuple[Sheet, ...]:
    listed = root.first("sheets")
    if listed is None:
        raise DamagedError("the workbook lists no sheets")
    known = {link.id: link for link in reversed(links)}
    sheets = []
    for position, element in enumerate(listed.all("sheet")):
        link = known.get(element.foreign("id", OFFICE))
        number = int(element.get("sheetId")) if element.get("sheetId").isdecimal() else 0
        part, kind = (link.part, link.kind) if link else ("", "")
        sheets.append(Sheet(element.get("name"), position, number, part, kind))
    return tuple(sheets)


def list_sheet(draft: Draft, book: Book, name: str, link: str) -> None:
    """Add a sheet behind the others: what the workbook says of sheets by their position stays true."""
    listed = book.root.first("sheets")
    if listed is None:
        raise DamagedError("the workbook lists no sheets")
    taken = {sheet.number for sheet in book.sheets}
    number = max(taken, default=0) + 1
    if number > _LAST_NUMBER:
        number = next(free for free in range(1, _LAST_NUMBER) if free not in taken)
    prefix = next((p for p, uri in listed.scope.items() if p and uri == book.office), "")
    declared = "" if prefix else f' xmlns:r="{book.office}"'
    xml = (
        f'<{listed.prefix}sheet name="{escaped(name)}" sheetId="{number}"{declared} '
        f'{prefix or "r"}:id="{escaped(link)}"/>'
    )
    draft.replace(book.part, [append(listed, xml)])


def define_name(draft: Draft, name: str, position: int, formula: str) -> None:
    """Let the hidden name of the sheet at this position stand for `formula`; if it is defined already, anew."""
    book = read_book(draft)
    for element in book.defined_names():
        if element.get("name") == name and element.get("localSheetId") == str(position):
            if element.stop > element.close:
                draft.replace(book.part, [Splice(element.content, element.close, escaped(formula).encode())])
            return
    names = book.root.first("definedNames")
    prefix = (names or book.root).prefix
    said = f'name="{name}" localSheetId="{position}" hidden="1"'
    xml = f"<{prefix}definedName {said}>{escaped(formula)}</{prefix}definedName>"
    if names is not None:
        draft.replace(book.part, [append(names, xml)])
    else:
        at = _behind(book.root, _BEHIND_NAMES)
        draft.replace(book.part, [Splice(at, at, f"<{prefix}definedNames>{xml}</{prefix}definedNames>".encode())])


def recalculate_on_load(draft: Draft) -> None:
    """Ask the program that opens the workbook to calculate it. Excel does; LibreOffice does not.

    What Excel 2007 saved is calculated anew anyway; asked for it, it would look like the work of a library
    that calculates nothing (see `package`).
    """
    book = read_book(draft)
    found = book.root.first("calcPr")
    if found is not None:
        if found.get("fullCalcOnLoad") not in TRUE and found.get("calcId") != _FIRST_ENGINE:
            draft.replace(book.part, [set_attribute(book.data, found, "fullCalcOnLoad", "1")])
        return
    at = _behind(book.root, _BEHIND_CALCULATION)
    draft.replace(book.part, [Splice(at, at, f'<{book.root.prefix}calcPr fullCalcOnLoad="1"/>'.encode())])


def _behind(root: Element, names: tuple[str, ...]) -> int:
    """Where the last of these children ends: the schema wants all children in its order."""
    return max(child.stop for child in root.children if child.name in names and child.namespace == root.namespace)
