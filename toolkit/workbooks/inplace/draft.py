"""A workbook that is being changed: what is in it now, part by part, until it is written as a new file."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import BinaryIO
from urllib.parse import unquote

from toolkit.model.message import say
from toolkit.workbooks.inplace.archive import Archive
from toolkit.workbooks.inplace.directory import Member
from toolkit.workbooks.inplace.encoding import UTF8, decoded, encoded, encoding_of, referenced
from toolkit.workbooks.inplace.faults import DamagedError, RefusedError, unusual
from toolkit.workbooks.inplace.rewriting import Content, rewrite
from toolkit.workbooks.inplace.splices import Splice, splice_stream, spliced
from toolkit.workbooks.xlsx.package import MAX_UNPACKED

_MAX_FILE = 2**31


class Draft:
    """The parts of an open workbook, under their names as `part_name` makes them; all of them in UTF-8."""

    def __init__(self, file: BinaryIO) -> None:
        self._archive = Archive(file)
        self._members = _checked(self._archive)
        self._new: dict[str, bytes] = {}
        self._spliced: dict[str, list[Splice]] = {}
        self._added: dict[str, Content] = {}
        self._dropped: set[str] = set()

    def parts(self) -> frozenset[str]:
        """The names of all parts there are now."""
        return (frozenset(self._members) | {part_name(name) for name in self._added}) - self._dropped

    def read(self, part: str) -> bytes:
        """The whole part. Raises DamagedError if there is none."""
        if part not in self._new:
            return b"".join(self.stream(part))
        return self._new[part]

    def stream(self, part: str) -> Iterator[bytes]:
        """Yield the part as it is in the file, in pieces."""
        member = self._member(part)
        yield from decoded(self._archive.unpack(member), self._encoding(member))

    def replace(self, part: str, splices: Iterable[Splice]) -> None:
        """Make the splices in a part that is small enough to be held in memory."""
        self._new[part] = spliced(self.read(part), self._writable(part, splices))

    def replace_later(self, part: str, splices: Iterable[Splice]) -> None:
        """Make the splices in a part of any size, counted in it as it is in the file, when that is written."""
        self._spliced.setdefault(part, []).extend(self._writable(part, splices))

    def add(self, name: str, content: Content) -> None:
        """Add a part, in UTF-8."""
        self._added[name] = content

    def drop(self, part: str) -> None:
        """Leave a part out."""
        self._dropped.add(part)

    def save(self, target: BinaryIO) -> None:
        """Write the new file."""
        changed: dict[str, Content | None] = {self._members[part].name: None for part in self._dropped}
        for part in {*self._new, *self._spliced} & set(self._members) - self._dropped:
            changed[self._members[part].name] = self._content(part)
        rewrite(self._archive, target, changed, self._added)

    def _content(self, part: str) -> Content:
        encoding = self._encoding(self._members[part])

        def produce() -> Iterator[bytes]:
            chunks: Iterable[bytes] = [self._new[part]] if part in self._new else self.stream(part)
            yield from encoded(splice_stream(chunks, self._spliced.get(part, ())), encoding)

        return produce

    def _writable(self, part: str, splices: Iterable[Splice]) -> Iterable[Splice]:
        if self._encoding(self._member(part)) == UTF8:
            return splices
        return [_referenced(splice) for splice in splices]

    def _member(self, part: str) -> Member:
        try:
            return self._members[part]
        except KeyError as error:
            raise DamagedError(f"{part} is missing") from error

    def _encoding(self, member: Member) -> str:
        if member.size == 0:
            return UTF8
        return encoding_of(next(piece for piece in self._archive.unpack(member) if piece)[:300])


def _referenced(splice: Splice) -> Splice:
    new = splice.new
    if isinstance(new, bytes):
        return splice._replace(new=referenced(new))
    return splice._replace(new=lambda: map(referenced, new()))


def part_name(name: str) -> str:
    """The form in which the name of a part is compared: with forward slashes, in lower case, nothing encoded."""
    return unquote(name).replace("\\", "/").lstrip("/").lower()


def _checked(archive: Archive) -> dict[str, Member]:
    """The members by name. Raises RefusedError if the package is not one to be written to."""
    members = archive.members
    total = sum(member.size for member in members)
    if max(total, members[-1].stop if members else 0) > min(MAX_UNPACKED, _MAX_FILE):
        raise RefusedError(
            say("would unpack to {size} GB: this is no ordinary workbook", size=round(total / 10**9, 1)),
            say("Ask whoever sent it, or copy the rows you need into a new workbook."),
        )
    names = Counter(part_name(member.name) for member in members)
    if any(count > 1 for count in names.values()):
        raise unusual(say("holds two parts of one name, and programs differ in which of them they read"))
    if any(".." in name.split("/") or ":" in name.split("/")[0] for name in names):
        raise unusual(say("holds a part whose name leads out of the file"))
    if any(member.is_encrypted for member in members):
        raise RefusedError(
            say("is protected by a password"), say("Save it without a password; protect the folder instead.")
        )
    return {part_name(member.name): member for member in members}
