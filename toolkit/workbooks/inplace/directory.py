"""The directory of a zip file: which members there are, and where each begins and ends, byte for byte.

zipfile of the standard library can read members, but neither copy them as they are nor say what lies
between them. Source: APPNOTE.TXT 6.3.10 (PKWARE), sections 4.3 and 4.5.3.
"""

import itertools
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from toolkit.workbooks.inplace.faults import DamagedError

LOCAL, CENTRAL, END = b"PK\3\4", b"PK\1\2", b"PK\5\6"
LOCAL_FIXED = struct.Struct("<4s5H3L2H")
CENTRAL_FIXED = struct.Struct("<4s6H3L5H2L")
END_FIXED = struct.Struct("<4s4H2LH")
END64_FIXED = struct.Struct("<4sQ2H2L4Q")
LOCATOR64 = struct.Struct("<4sLQL")
_END64, _LOCATOR64 = b"PK\6\6", b"PK\6\7"
_LONGEST_COMMENT = 65_535
FULL, FULL_COUNT = 0xFFFF_FFFF, 0xFFFF
"""What stands in a field whose value stands in the zip64 record instead."""
ZIP64 = 1
_ENCRYPTED, _UTF8 = 0x1, 0x800


@dataclass(frozen=True, slots=True)
class Member:
    """One file in the archive. `record` is its entry in the directory; the rest is read from there.

    `start` and `stop` enclose its header, its data and whatever follows before the next one.
    """

    name: str
    record: bytes
    method: int
    crc: int
    packed: int
    size: int
    start: int
    stop: int
    is_encrypted: bool


@dataclass(frozen=True, slots=True)
class Ending:
    """What stands behind the directory: the records as they are. `end64` and `locator` may be empty."""

    directory: int
    length: int
    shift: int
    """How many bytes stand before the archive that it does not count."""
    end64: bytes
    locator: bytes
    end: bytes


def read_directory(file: BinaryIO) -> tuple[Ending, tuple[Member, ...]]:
    """Return the end of the file, and the members in the order of the directory. Raises DamagedError."""
    try:
        ending = _ending(file)
        return ending, _members(file, ending)
    except struct.error as error:
        raise DamagedError("cut short") from error


def _ending(file: BinaryIO) -> Ending:
    length = file.seek(0, 2)
    start = max(0, length - END_FIXED.size - _LONGEST_COMMENT)
    file.seek(start)
    tail = file.read()
    at = tail.rfind(END)
    if at < 0:
        raise DamagedError("no directory")
    end = tail[at:]
    _, _, _, _, _, size, offset, _ = END_FIXED.unpack_from(end)
    end64 = locator = b""
    stop = start + at
    if tail[max(0, at - LOCATOR64.size) : at].startswith(_LOCATOR64):
        locator = tail[at - LOCATOR64.size : at]
        stop, end64 = _end64(file, start + at - LOCATOR64.size, locator)
        *_, size, offset = END64_FIXED.unpack_from(end64)
    directory = stop - size
    if directory < offset or directory < 0:
        raise DamagedError("the directory is not where it should be")
    return Ending(directory, size, directory - offset, end64, locator, end)


def _end64(file: BinaryIO, locator_at: int, locator: bytes) -> tuple[int, bytes]:
    """Return where the zip64 end record is, and the record. Bytes before the archive may have moved it."""
    _, _, offset, _ = LOCATOR64.unpack(locator)
    for place in (offset, locator_at - END64_FIXED.size):
        if 0 <= place < locator_at:
            file.seek(place)
            record = file.read(locator_at - place)
            if record.startswith(_END64):
                return place, record
    raise DamagedError("the zip64 record is not where it should be")


def _members(file: BinaryIO, ending: Ending) -> tuple[Member, ...]:
    """The members in the order of the directory."""
    file.seek(ending.directory)
    records = list(_records(file.read(ending.length)))
    places = [_place(record) + ending.shift for record in records]
    starts = [*sorted(places), ending.directory]
    if len(set(starts)) < len(starts) or starts[-1] != max(starts):
        raise DamagedError("members overlap")
    stops = dict(itertools.pairwise(starts))
    return tuple(_member(record, place, stops[place]) for record, place in zip(records, places, strict=True))


def _records(directory: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(directory):
        fields = CENTRAL_FIXED.unpack_from(directory, at)
        if fields[0] != CENTRAL:
            raise DamagedError("the directory is broken")
        stop = at + CENTRAL_FIXED.size + sum(fields[10:13])
        yield directory[at:stop]
        at = stop


def _place(record: bytes) -> int:
    """Where the member's header stands, counted from the start of the archive."""
    return _numbers(record)[2]


def _member(record: bytes, start: int, stop: int) -> Member:
    fields = CENTRAL_FIXED.unpack_from(record)
    flags, method, crc = fields[3], fields[4], fields[7]
    raw = record[CENTRAL_FIXED.size :][: fields[10]]
    name = raw.decode("utf-8", "surrogateescape") if flags & _UTF8 else raw.decode("cp437")
    size, packed, _ = _numbers(record)
    return Member(name, record, method, crc, packed, size, start, stop, bool(flags & _ENCRYPTED))


def _numbers(record: bytes) -> tuple[int, int, int]:
    """Length, compressed length and place; those that are FULL stand in the zip64 field, in this order."""
    fields = CENTRAL_FIXED.unpack_from(record)
    extra = record[CENTRAL_FIXED.size + fields[10] :][: fields[11]]
    field = dict(extra_fields(extra)).get(ZIP64, b"")
    long = iter(struct.unpack(f"<{len(field) // 8}Q", field[: len(field) // 8 * 8]))
    packed, size, offset = fields[8], fields[9], fields[-1]
    size, packed, offset = (next(long, FULL) if number == FULL else number for number in (size, packed, offset))
    return size, packed, offset


def extra_fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield (kind, content) of each extra field; what is cut short is left out."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        yield kind, extra[at + 4 : at + 4 + length]
        at += 4 + length
