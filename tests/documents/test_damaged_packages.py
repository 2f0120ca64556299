"""Files under the name of a Word file that are damaged, locked or packed in another way are refused in words."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.cast import english
from toolkit.documents.package import UnusableError, read_parts
from toolkit.resources import shipped

SOUND = shipped("templates/fr/contract.docx").read_bytes()
OTHERWISE = "it is packed in a way that Word does not use: open it in Word, and save it as .docx again"
_CENTRAL, _FLAGS, _VERSION = b"PK\x01\x02", 8, 6


def in_each_entry(at: int, value: int) -> bytes:
    """The sound file with a byte changed in every entry of its directory."""
    data, place = bytearray(SOUND), SOUND.find(_CENTRAL)
    while place >= 0:
        data[place + at] = value
        place = SOUND.find(_CENTRAL, place + 4)
    return bytes(data)


def packed_by(method: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        archive.writestr("word/document.xml", "<w/>")
    return made.getvalue()


def test_a_sound_file_is_read() -> None:
    assert "word/document.xml" in read_parts(SOUND)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: in_each_entry(_FLAGS, 0x01), "it has a password: save it without one"),
        (lambda: in_each_entry(_VERSION, 99), OTHERWISE),
        (lambda: in_each_entry(_FLAGS, 0x20), OTHERWISE),
        (lambda: packed_by(zipfile.ZIP_BZIP2), OTHERWISE),
        (lambda: packed_by(zipfile.ZIP_LZMA), OTHERWISE),
        (lambda: SOUND[:-40], "it is no Word document that can be filled in"),
        (lambda: b"", "it is no Word document that can be filled in"),
    ],
    ids=["password", "version", "patches", "bzip2", "lzma", "cut", "empty"],
)
def test_what_cannot_be_unpacked_is_refused(make: Callable[[], bytes], told: str) -> None:
    with pytest.raises(UnusableError) as caught:
        read_parts(make())

    assert english([caught.value.reason]) == [told]


@given(st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), min_size=1, max_size=20))
def test_whatever_is_changed_it_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(SOUND)
    for at, value in changes:
        data[at] = value

    with suppress(UnusableError):
        assert read_parts(bytes(data))
