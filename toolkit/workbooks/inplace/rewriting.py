"""A zip file written anew: members that do not change are copied as they are, in the order they lie in."""

import struct
import zlib
from collections.abc import Callable, Iterable, Mapping
from typing import BinaryIO, TypeAlias

from toolkit.workbooks.inplace.archive import DEFLATED, Archive
from toolkit.workbooks.inplace.directory import (
    CENTRAL,
    CENTRAL_FIXED,
    END64_FIXED,
    END_FIXED,
    FULL,
    FULL_COUNT,
    LOCAL,
    LOCAL_FIXED,
    LOCATOR64,
    ZIP64,
    Member,
    extra_fields,
)

Content: TypeAlias = Callable[[], Iterable[bytes]]
"""Gives the new content of a member, in pieces."""
_NEEDED, _UTF8 = 20, 0x800
_FIRST_DAY = 0 << 9 | 1 << 5 | 1
"""1 January 1980, as Excel writes it: the same workbook is the same bytes."""


def rewrite(
    archive: Archive, target: BinaryIO, changed: Mapping[str, Content | None], added: Mapping[str, Content]
) -> None:
    """Write the archive into `target`: members `changed` have new content or (`None`) are left out; `added` come last.

    Their names are as in the archive. `target` must be empty, and may be searched.
    """
    first = min((member.start for member in archive.members), default=0)
    target.writelines(archive.raw(0, first))  # a program that unpacks itself may stand before the archive
    records: dict[str, bytes] = {}
    for member in sorted(archive.members, key=lambda member: member.start):
        if member.name not in changed:
            records[member.name] = _copied(archive, member, target)
        elif (content := changed[member.name]) is not None:
            records[member.name] = _renewed(archive, member, content, target)
    listed = [records[member.name] for member in archive.members if member.name in records]
    listed.extend(_added(name, content, target) for name, content in added.items())
    directory = target.tell()
    target.writelines(listed)
    _end(archive, target, directory, len(listed))


def _copied(archive: Archive, member: Member, target: BinaryIO) -> bytes:
    start = target.tell()
    target.writelines(archive.raw(member.start, member.stop))
    return _moved(member.record, start)


def _moved(record: bytes, start: int) -> bytes:
    """The entry of the directory for the same member at another place."""
    if struct.unpack_from("<L", record, CENTRAL_FIXED.size - 4)[0] != FULL:
        return record[: CENTRAL_FIXED.size - 4] + struct.pack("<L", start) + record[CENTRAL_FIXED.size :]
    fields = CENTRAL_FIXED.unpack_from(record)
    before = sum(number == FULL for number in fields[8:10])  # the lengths come first in the zip64 field
    at = CENTRAL_FIXED.size + fields[10]
    for kind, content in extra_fields(record[at : at + fields[11]]):
        if kind == ZIP64:
            place = at + 4 + 8 * before
            return record[:place] + struct.pack("<Q", start) + record[place + 8 :]
        at += 4 + len(content)
    return record


def _renewed(archive: Archive, member: Member, content: Content, target: BinaryIO) -> bytes:
    fields = list(CENTRAL_FIXED.unpack_from(member.record))
    behind = member.record[CENTRAL_FIXED.size :]
    name, extra = behind[: fields[10]], behind[fields[10] :][: fields[11]]
    comment = behind[fields[10] + fields[11] :]
    extra = _without_zip64(extra)
    flags = fields[3] & _UTF8
    local_extra = _without_zip64(archive.local_extra(member))
    start, crc, packed, size = _write(target, flags, (fields[5], fields[6]), name, local_extra, content)
    fields[3:5] = flags, DEFLATED
    fields[7:10] = crc, packed, size
    fields[11], fields[-1] = len(extra), start
    return CENTRAL_FIXED.pack(*fields) + name + extra + comment


def _added(name: str, content: Content, target: BinaryIO) -> bytes:
    raw = name.encode("ascii")
    start, crc, packed, size = _write(target, 0, (0, _FIRST_DAY), raw, b"", content)
    lengths = (len(raw), 0, 0, 0, 0, 0)
    return (
        CENTRAL_FIXED.pack(CENTRAL, _NEEDED, _NEEDED, 0, DEFLATED, 0, _FIRST_DAY, crc, packed, size, *lengths, start)
        + raw
    )


def _write(
    target: BinaryIO, flags: int, time: tuple[int, int], name: bytes, extra: bytes, content: Content
) -> tuple[int, int, int, int]:
    """Write a member; return where it starts, its checksum and its two lengths."""
    start = target.tell()
    lengths = (len(name), len(extra))
    target.write(LOCAL_FIXED.pack(LOCAL, _NEEDED, flags, DEFLATED, *time, 0, 0, 0, *lengths) + name + extra)
    deflater = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    crc = packed = size = 0
    for chunk in content():
        crc, size = zlib.crc32(chunk, crc), size + len(chunk)
        packed += target.write(deflater.compress(chunk))
    packed += target.write(deflater.flush())
    end = target.tell()
    target.seek(start)
    target.write(LOCAL_FIXED.pack(LOCAL, _NEEDED, flags, DEFLATED, *time, crc, packed, size, *lengths))
    target.seek(end)
    return start, crc, packed, size


def _without_zip64(extra: bytes) -> bytes:
    """The extra fields but the one with lengths: what changes is never that long."""
    return b"".join(
        struct.pack("<2H", kind, len(content)) + content for kind, content in extra_fields(extra) if kind != ZIP64
    )


def _end(archive: Archive, target: BinaryIO, directory: int, count: int) -> None:
    ending = archive.ending
    start = target.tell()
    length = start - directory
    if ending.end64:
        fields = list(END64_FIXED.unpack_from(ending.end64))
        fields[6:10] = count, count, length, directory
        target.write(END64_FIXED.pack(*fields) + ending.end64[END64_FIXED.size :])
        signature, disk, _, disks = LOCATOR64.unpack(ending.locator)
        target.write(LOCATOR64.pack(signature, disk, start, disks))
    fields = list(END_FIXED.unpack_from(ending.end))
    fields[3:5] = (FULL_COUNT if number == FULL_COUNT else count for number in fields[3:5])
    fields[5] = FULL if fields[5] == FULL else length
    fields[6] = FULL if fields[6] == FULL else directory
    target.write(END_FIXED.pack(*fields) + ending.end[END_FIXED.size :])
