"""The proof that a workbook holds all that another does, and differs only where it may.

It shares no code with the writing: zipfile and an XML parser read both files, and calamine their cells.
"""

import posixpath
import zipfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from toolkit.workbooks.inplace.comparison_cells import other_cells_differ
from toolkit.workbooks.inplace.comparison_parts import differs_in_more, local
from toolkit.workbooks.inplace.comparison_rows import sheets_differ
from toolkit.workbooks.inplace.comparison_xml import is_well_formed
from toolkit.workbooks.xlsx.package import DAMAGE

_CHUNK = 1 << 18


@dataclass(frozen=True, slots=True)
class Changed:
    """What may differ: sheets of the toolkit's own, and cells of others (sheet -> addresses)."""

    sheets: Collection[str] = ()
    cells: Mapping[str, Collection[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Package:
    """A workbook: its zip file, the vital parts of it (by the names in the zip file), its sheets by their names."""

    archive: zipfile.ZipFile
    vital: Mapping[str, str]
    sheets: Mapping[str, str]

    @property
    def members(self) -> dict[str, zipfile.ZipInfo]:
        return {entry.filename: entry for entry in self.archive.infolist()}


def compare(original: Path, result: Path, changed: Changed, *, with_cells: bool = True) -> tuple[str, ...]:
    """Return in what `result` differs from `original` beyond what may differ, part by part; nothing if all is well.

    `with_cells` says whether all cells are read and compared too. Where the bytes of a part are the same,
    so are its cells, so that is a second proof, which takes time and memory.
    """
    try:
        with zipfile.ZipFile(original) as before, zipfile.ZipFile(result) as after:
            problems = list(_parts(_opened(before), _opened(after), changed))
    except DAMAGE as error:
        return (f"one of the files cannot be read: {error}",)
    if with_cells and not problems:
        problems.extend(other_cells_differ(original, result, changed.sheets, changed.cells))
    return tuple(problems)


def _opened(archive: zipfile.ZipFile) -> _Package:
    names = {_key(name): name for name in archive.namelist()}
    types = names["[content_types].xml"]
    workbook = next(
        names[part] for _, kind, part in _relations(archive, names, "") if kind == "officeDocument" and part in names
    )
    links = list(_relations(archive, names, _key(workbook)))
    vital = {kind: names[part] for _, kind, part in links if kind in ("styles", "calcChain") and part in names}
    vital |= {"types": types, "workbook": workbook, "links": names[_links_of(_key(workbook))]}
    parts = {link: names[part] for link, _, part in reversed(links) if part in names}
    root = fromstring(archive.read(workbook), forbid_dtd=True)
    sheets: dict[str, str] = {}
    for element in root.iter():
        if local(element) == "sheet":
            link = next((value for key, value in element.attrib.items() if key.endswith("}id")), "")
            sheets[element.get("name", "")] = parts.get(link, "")
    return _Package(archive, vital, sheets)


def _relations(archive: zipfile.ZipFile, names: Mapping[str, str], part: str) -> Iterator[tuple[str, str, str]]:
    """Yield (id, last word of the type, part) of each relation of the part."""
    root: Element = fromstring(archive.read(names[_links_of(part)]), forbid_dtd=True)
    for element in root:
        if element.get("TargetMode") != "External":
            target = unquote(element.get("Target", "")).replace("\\", "/")
            folder = posixpath.dirname(part)
            written = (
                posixpath.normpath(posixpath.join("/", folder, target)),
                target,
                f"{folder}/{target.lstrip('/')}",
            )
            found = next((_key(path) for path in written if _key(path) in names), "")
            yield element.get("Id", ""), element.get("Type", "").rpartition("/")[2], found


def _links_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _key(name: str) -> str:
    return unquote(name).replace("\\", "/").lstrip("/").lower()


def _parts(before: _Package, after: _Package, changed: Changed) -> Iterator[str]:
    old, new = before.members, after.members
    kept = [name for name in old if name in new]
    if [name for name in new if name in old] != kept or list(new)[: len(kept)] != kept:
        yield "the parts are in another order"
    own = {part for sheets in (before.sheets, after.sheets) for name, part in sheets.items() if name in changed.sheets}
    renewed = any(name in before.sheets for name in changed.sheets)
    may_go = before.vital.get("calcChain") if renewed else None
    yield from (f"{name} is gone" for name in old if name not in new and name != may_go)
    other = [name for name in kept if not _is_same(before.archive, after.archive, name)]
    added = [name for name in new if name not in old]
    yield from (f"{name} is new" for name in added if name not in own and name != after.vital.get("styles"))
    for name in [*other, *added]:
        if not is_well_formed(_stream(after.archive, name)):
            yield f"{name} is not well-formed"
        elif name in old and name not in own:
            yield from _changed(before, after, name, changed)


def _changed(before: _Package, after: _Package, name: str, changed: Changed) -> Iterator[str]:
    """Yield what is wrong with a part that is not the same."""
    cells = {cell for sheet, part in before.sheets.items() if part == name for cell in changed.cells.get(sheet, ())}
    if cells:
        difference = sheets_differ(partial(_stream, before.archive, name), partial(_stream, after.archive, name), cells)
        if difference:
            yield f"{name}: {difference}"
        return
    role = next((role for role, part in before.vital.items() if part == name), None)
    if role is None or role == "calcChain":
        yield f"{name} has changed"
        return
    positions = {str(number) for number, sheet in enumerate(after.sheets) if sheet in changed.sheets}
    difference = differs_in_more(before.archive.read(name), after.archive.read(name), positions)
    if difference:
        yield f"{name}: {difference}"


def _is_same(before: zipfile.ZipFile, after: zipfile.ZipFile, name: str) -> bool:
    """Whether the member is the same, compressed as it is."""
    one, other = before.getinfo(name), after.getinfo(name)
    if (one.CRC, one.file_size) != (other.CRC, other.file_size):
        return False
    if (one.compress_size, one.compress_type) != (other.compress_size, other.compress_type):
        return False
    return all(a == b for a, b in zip(_packed(before, one), _packed(after, other), strict=True))


def _packed(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    file = archive.fp
    if file is None:
        raise ValueError("the file is closed")
    file.seek(entry.header_offset + 26)
    lengths = file.read(4)
    start = entry.header_offset + 30 + int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little")
    for at in range(start, start + entry.compress_size, _CHUNK):
        file.seek(at)
        yield file.read(min(_CHUNK, start + entry.compress_size - at))


def _stream(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    with archive.open(name) as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk
