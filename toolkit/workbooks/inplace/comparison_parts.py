"""Whether a vital part of a workbook says all that it said before, and nothing else than additions."""

from collections.abc import Collection
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

_GROWING = frozenset({"sheets", "definedNames", "fonts", "fills", "borders", "cellXfs", "Types", "Relationships"})
"""Lists to whose end something may be added."""
_ADDED = {
    "workbook": frozenset({"definedNames", "calcPr"}),
    "styleSheet": frozenset({"fonts", "fills", "borders", "cellXfs"}),
}
"""Elements that may be added where there were none."""
_COUNTED = frozenset({"count"})
_CALCULATED = frozenset({"fullCalcOnLoad"})


def differs_in_more(before: bytes, after: bytes, own: Collection[str]) -> str:
    """Return what differs beyond additions, or nothing. `own` are the positions of the toolkit's own sheets."""
    return _difference(fromstring(before, forbid_dtd=True), fromstring(after, forbid_dtd=True), own)


def _difference(old: Element, new: Element, own: Collection[str]) -> str:
    name = local(old)
    free = _COUNTED if name in _GROWING else _CALCULATED if name == "calcPr" else frozenset()
    if old.tag != new.tag or _said(old, free) != _said(new, free):
        return f"<{name}> says something else"
    if _text(old) != _text(new) and not _is_own_filter(old, own):
        return f"the text of <{name}> is another"
    rest, at = list(new), 0
    for child in old:
        if _is_chain(child) and not any(map(_is_chain, rest)):
            continue
        while at < len(rest) and rest[at].tag != child.tag and local(rest[at]) in _ADDED.get(name, ()):
            at += 1
        if at == len(rest):
            return f"<{local(child)}> in <{name}> is gone"
        difference = _difference(child, rest[at], own)
        if difference:
            return difference
        at += 1
    if name in _GROWING:
        return ""
    left = [local(child) for child in rest[at:] if local(child) not in _ADDED.get(name, ())]
    return f"<{left[0]}> in <{name}> is new" if left else ""


def _said(element: Element, free: Collection[str]) -> dict[str, str]:
    return {key: value for key, value in element.attrib.items() if key not in free}


def _text(element: Element) -> str:
    return (element.text or "").strip()


def _is_own_filter(element: Element, own: Collection[str]) -> bool:
    return element.get("name") == "_xlnm._FilterDatabase" and element.get("localSheetId") in own


def _is_chain(element: Element) -> bool:
    """Whether this says something of the order of calculation, which goes when its formulas do."""
    type_, name = element.get("Type", ""), element.get("PartName", "")
    return type_.endswith("/calcChain") or name.lower().endswith("/calcchain.xml")


def local(element: Element) -> str:
    """The name of the element without its namespace."""
    return str(element.tag).rpartition("}")[2]
