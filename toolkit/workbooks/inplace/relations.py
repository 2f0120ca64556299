"""How the parts of a package hang together: relations, and which part is of what type.

Source: ECMA-376, part 2 (Open Packaging Conventions).
"""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote

from toolkit.workbooks.inplace.draft import Draft, part_name
from toolkit.workbooks.inplace.escaping import escaped
from toolkit.workbooks.inplace.faults import DamagedError
from toolkit.workbooks.inplace.markup import Element, parse
from toolkit.workbooks.inplace.splices import Splice, append

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "[content_types].xml"
_NUMBERED = re.compile(r"rId(\d{1,9})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation from one part to another. `part` is empty if it leads out of the package, or to nothing in it."""

    id: str
    type: str
    part: str

    @property
    def kind(self) -> str:
        """The last word of the type, the same in both variants of the format."""
        return self.type.rpartition("/")[2]


def relations_part(part: str) -> str:
    """The name of the part that holds the relations of `part`; of the package, if that is empty."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relations(draft: Draft, part: str) -> list[Relation]:
    """Return the relations of `part`, in their order; none if it has none."""
    source = relations_part(part)
    known = draft.parts()
    if source not in known:
        return []
    return [
        Relation(
            element.get("Id"),
            element.get("Type"),
            "" if element.get("TargetMode") == "External" else _resolved(part, element.get("Target"), known),
        )
        for element in parse(draft.read(source)).all("Relationship")
    ]


def _resolved(part: str, target: str, known: frozenset[str]) -> str:
    """The part that the target of a relation names; some programs write it as if it began with a slash."""
    target = unquote(target).replace("\\", "/")
    folder = posixpath.dirname(part)
    for path in (posixpath.normpath(posixpath.join("/", folder, target)), target, f"{folder}/{target.lstrip('/')}"):
        if part_name(path) in known:
            return part_name(path)
    return ""


def relate(draft: Draft, part: str, type_: str, target: str) -> str:
    """Add a relation from `part`, and return its id."""
    source = relations_part(part)
    root = parse(draft.read(source))
    ids = {element.get("Id") for element in root.children}
    number = max((int(match[1]) for match in map(_NUMBERED.fullmatch, ids) if match), default=0) + 1
    xml = f'<{root.prefix}Relationship Id="rId{number}" Type="{escaped(type_)}" Target="{escaped(target)}"/>'
    draft.replace(source, [append(root, xml)])
    return f"rId{number}"


def declare(draft: Draft, name: str, content_type: str) -> None:
    """Say of which type the part is."""
    root = _types(draft)
    xml = f'<{root.prefix}Override PartName="/{escaped(name)}" ContentType="{content_type}"/>'
    draft.replace(TYPES, [append(root, xml)])


def drop(draft: Draft, source: str, relation: Relation) -> None:
    """Leave out the part that the relation from `source` leads to, the relation, and the type of the part."""
    links = parse(draft.read(relations_part(source)))
    here = [element for element in links.children if element.get("Id") == relation.id]
    draft.replace(relations_part(source), [Splice(element.start, element.stop, b"") for element in here])
    said = _types(draft).all("Override")
    there = [element for element in said if part_name(element.get("PartName")) == relation.part]
    draft.replace(TYPES, [Splice(element.start, element.stop, b"") for element in there])
    draft.drop(relation.part)


def free_name(draft: Draft, names: Iterable[str]) -> str:
    """Return the first of the names that no part has, and of which nothing is said.

    Some packages still say of which type a part was that they do not hold any more.
    """
    taken = draft.parts() | {part_name(element.get("PartName")) for element in _types(draft).children}
    return next(quote(name) for name in names if part_name(quote(name)) not in taken)


def main_parts(draft: Draft) -> Iterator[Relation]:
    """Yield the relations of the package itself. Raises DamagedError if it has none."""
    found = relations(draft, "")
    if not found:
        raise DamagedError("the package leads to no part")
    yield from found


def _types(draft: Draft) -> Element:
    return parse(draft.read(TYPES))
