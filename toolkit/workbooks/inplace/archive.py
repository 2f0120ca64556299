"""The zip file of a workbook as it lies on the disk: its members, compressed as they are or unpacked."""

import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from toolkit.workbooks.inplace.directory import LOCAL, LOCAL_FIXED, Member, read_directory
from toolkit.workbooks.inplace.faults import DamagedError

CHUNK = 1 << 18
STORED, DEFLATED = 0, 8


class Archive:
    """An open zip file. Raises DamagedError if it is none, or contradicts itself."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.ending, self.members = read_directory(file)

    def raw(self, start: int, stop: int) -> Iterator[bytes]:
        """Yield the bytes of the file from `start` to `stop`."""
        while start < stop:
            self.file.seek(start)
            chunk = self.file.read(min(CHUNK, stop - start))
            if not chunk:
                raise DamagedError("cut short")
            start += len(chunk)
            yield chunk

    def packed(self, member: Member) -> Iterator[bytes]:
        """Yield the data of the member, compressed as they are."""
        start = self._data(member)
        if start + member.packed > member.stop:
            raise DamagedError(f"{member.name} overlaps another member")
        yield from self.raw(start, start + member.packed)

    def local_extra(self, member: Member) -> bytes:
        """The extra fields in the member's own header."""
        *_, name, extra = self._local(member)
        start = member.start + LOCAL_FIXED.size + name
        return b"".join(self.raw(start, start + extra))

    def unpack(self, member: Member) -> Iterator[bytes]:
        """Yield the content of the member in pieces. Raises DamagedError if it is not what the directory says."""
        crc, left = 0, member.size
        for chunk in self._inflated(member):
            crc, left = zlib.crc32(chunk, crc), left - len(chunk)
            if left < 0:
                raise DamagedError(f"{member.name} is longer than it says")
            yield chunk
        if left or crc != member.crc:
            raise DamagedError(f"{member.name} has a wrong checksum")

    def _inflated(self, member: Member) -> Iterator[bytes]:
        if member.method == STORED:
            yield from self.packed(member)
            return
        if member.method != DEFLATED:
            raise DamagedError(f"{member.name} is compressed by method {member.method}")
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            for chunk in self.packed(member):
                yield inflater.decompress(chunk, CHUNK)
                while inflater.unconsumed_tail:
                    yield inflater.decompress(inflater.unconsumed_tail, CHUNK)
            yield inflater.flush()
        except zlib.error as error:
            raise DamagedError(member.name) from error
        if not inflater.eof:
            raise DamagedError(f"{member.name} is cut short")

    def _local(self, member: Member) -> tuple[int, ...]:
        try:
            signature, *fields = LOCAL_FIXED.unpack(b"".join(self.raw(member.start, member.start + LOCAL_FIXED.size)))
        except struct.error as error:
            raise DamagedError(member.name) from error
        if signature != LOCAL:
            raise DamagedError(f"{member.name} has no header")
        return tuple(fields)

    def _data(self, member: Member) -> int:
        *_, name, extra = self._local(member)
        return member.start + LOCAL_FIXED.size + name + extra
