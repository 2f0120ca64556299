"""Zip files of all kinds: what does not change is copied as it lies there; what is not safe is refused in words."""

import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workbooks.inplace.books import FINDING, OWN, parts, put, quality, rebuilt, values
from tests.workbooks.packages import make_workbook, parts_of, sheet_xml
from toolkit.errors import WorkbookError
from toolkit.i18n import translator
from toolkit.workbooks.inplace.editing import edit, edit_and_prove

ONE = sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>')
SHEET = "xl/worksheets/sheet1.xml"


def refusal(path: Path) -> str:
    """Why nothing is written, in English."""
    before = path.read_bytes()
    with pytest.raises(WorkbookError) as caught:
        edit(path, path.with_name("result.xlsx"), [quality(FINDING)])
    assert path.read_bytes() == before
    assert translator("en")(caught.value.remedy)
    return translator("en")(caught.value.problem).removeprefix(f"The file {path.name} ")


def raw(path: Path) -> dict[str, bytes]:
    """Each member as it lies in the file: its header, its name, its data, compressed as they are."""
    data = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        entries = sorted(archive.infolist(), key=lambda entry: entry.header_offset)
        stops = [entry.header_offset for entry in entries[1:]] + [archive.start_dir]
    return {entry.filename: data[entry.header_offset : stop] for entry, stop in zip(entries, stops, strict=True)}


class Pipe:
    """A file that cannot be searched: zipfile then writes lengths behind the data instead of before."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")

    def write(self, data: bytes) -> int:
        return self._file.write(data)

    def flush(self) -> None:
        self._file.flush()

    def close(self) -> None:
        self._file.close()


def with_lengths_behind(path: Path) -> None:
    content = parts(path)
    pipe = Pipe(path)
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    pipe.close()


def with_long_lengths(path: Path) -> None:
    content = parts(path)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            with archive.open(name, "w", force_zip64=True) as part:
                part.write(data)


def with_long_entries(path: Path) -> None:
    """All numbers of the directory stand in its long fields, as some libraries write them, small as they are."""
    data = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        start, count = archive.start_dir, len(archive.infolist())
    directory, at = b"", start
    while data[at : at + 4] == b"PK\1\2":
        fields = list(struct.unpack_from("<4s6H3L5H2L", data, at))
        name = data[at + 46 : at + 46 + fields[10]]
        extra = struct.pack("<2H3Q", 1, 24, fields[9], fields[8], fields[16])
        at += 46 + fields[10] + fields[11] + fields[12]
        fields[8] = fields[9] = fields[16] = 0xFFFFFFFF
        fields[11], fields[12] = len(extra), 0
        directory += struct.pack("<4s6H3L5H2L", *fields) + name + extra
    end64 = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, len(directory), start)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, start + len(directory), 1)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    path.write_bytes(data[:start] + directory + end64 + locator + end)


def stored(path: Path) -> None:
    content = parts(path)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)


def behind_other_bytes(path: Path) -> None:
    path.write_bytes(b"#!/bin/sh\nexit\n" + path.read_bytes())


def behind_other_bytes_that_count(path: Path) -> None:
    content = parts(path)
    path.write_bytes(b"#!/bin/sh\nexit\n")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)


def with_comments_and_extra_fields(path: Path) -> None:
    content = parts(path)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = b"made by hand"
        archive.mkdir("xl")
        for name, data in content.items():
            entry = zipfile.ZipInfo(name, (2026, 3, 31, 12, 0, 0))
            entry.comment, entry.external_attr = b"a part", 0o644 << 16
            entry.extra = struct.pack("<2H4s", 0xA220, 4, b"grow")
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)


def with_bytes_behind(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\0" * 100)


def with_a_gap(path: Path) -> None:
    """A part that is not in the directory any more lies between the others."""
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/old.xml", b"<old/>" * 50)
        archive.writestr("xl/last.xml", b"<last/>")
    data = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        count, directory = len(archive.infolist()), archive.start_dir
    record = data.rindex(b"PK\1\2", 0, data.rindex(b"xl/old.xml"))
    length = 46 + len("xl/old.xml")
    kept = data[directory:record] + data[record + length : data.rindex(b"PK\5\6")]
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count - 1, count - 1, len(kept), directory, 0)
    path.write_bytes(data[:directory] + kept + end)


def with_backslashes(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"xl/worksheets/sheet1.xml", b"xl\\worksheets\\sheet1.xml", 2))
    content = {name: data for name, data in parts(path).items() if name != SHEET}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in content.items():
            archive.writestr(name, data)
        archive.writestr("xl/styles/x.xml", b"<x/>")
    path.write_bytes(path.read_bytes().replace(b"xl/styles/x.xml", b"xl\\styles\\x.xml"))


def in_capitals(path: Path) -> None:
    content = parts(path)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in content.items():
            archive.writestr(name.upper() if name != "[Content_Types].xml" else name, data)


KINDS: list[Callable[[Path], None]] = [
    with_lengths_behind,
    with_long_lengths,
    with_long_entries,
    stored,
    behind_other_bytes,
    behind_other_bytes_that_count,
    with_comments_and_extra_fields,
    with_bytes_behind,
    with_a_gap,
    with_backslashes,
    in_capitals,
]


@pytest.mark.parametrize("change", KINDS, ids=lambda change: change.__name__)
def test_members_that_do_not_change_are_copied_as_they_lie_there(
    change: Callable[[Path], None], tmp_path: Path
) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", ONE, xl__theme_DOT_xml="<theme/>" * 99, docProps__app_DOT_xml="<p/>")
    change(path)
    before = raw(path)

    result, _ = put(path, quality(FINDING))

    after = raw(result)
    touched = {"[content_types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}
    assert list(after)[: len(before)] == list(before)
    for name, data in before.items():
        assert (after[name] == data) == (name.lower() not in touched), name
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(result) as new:
        assert new.comment == old.comment
        for one, other in zip(old.infolist(), new.infolist(), strict=False):
            kept = ("filename", "date_time", "comment", "external_attr", "create_version", "volume")
            assert [getattr(one, name) for name in kept] == [getattr(other, name) for name in kept]
    assert (
        result.read_bytes()[: path.read_bytes().find(b"PK\3\4")]
        == path.read_bytes()[: path.read_bytes().find(b"PK\3\4")]
    )
    again, _ = put(result, quality(FINDING))
    assert raw(again) == after
    if change is not in_capitals:  # calamine does not read those
        assert values(again, OWN)[2][0] == "C5"


def test_macros_stay(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsm", ONE)
    rebuilt(path, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 99, "xl/vbaProjectSignature.bin": b"signed"})

    result, _ = put(path, quality(FINDING))

    assert result.suffix == ".xlsm"
    assert raw(result)["xl/vbaProject.bin"] == raw(path)["xl/vbaProject.bin"]


# Refused


def test_two_parts_of_one_name(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", ONE)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("XL/Worksheets/sheet1.xml", ONE)

    assert refusal(path) == "holds two parts of one name, and programs differ in which of them they read."


@pytest.mark.parametrize("name", ["../evil.xml", "xl/../../evil.xml", "..\\evil.xml", "C:/evil.xml", "xl/%2e%2e/x.xml"])
def test_a_part_whose_name_leads_out_of_the_file(name: str, tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", ONE)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, b"<x/>")

    assert refusal(path) == "holds a part whose name leads out of the file."
    assert not list(tmp_path.parent.glob("evil*"))


def test_a_bomb_that_says_how_large_it_is(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", ONE)
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/theme.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(70):
            part.write(b"\0" * (1 << 24))

    assert refusal(path) == "would unpack to 1.2 GB: this is no ordinary workbook."


def test_a_bomb_that_lies(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", ONE, xl__styles_DOT_xml=" " * (64 << 20))
    data = bytearray(path.read_bytes())
    size = struct.pack("<L", 64 << 20)
    while size in data:
        at = data.index(size)
        data[at : at + 4] = struct.pack("<L", 100)
    path.write_bytes(data)

    assert refusal(path) == "is not a workbook, or it is damaged."


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"]
)
@pytest.mark.parametrize(
    "content",
    [
        b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><x>&b;</x>",
        b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>',
    ],
)
def test_definitions_and_entities(part: str, content: bytes, tmp_path: Path) -> None:
    path = rebuilt(make_workbook(tmp_path / "suivi.xlsx", ONE), {part: content})

    assert refusal(path) == "holds definitions of its own (a DOCTYPE), which may hide something."


def test_a_signature(tmp_path: Path) -> None:
    path = rebuilt(make_workbook(tmp_path / "suivi.xlsx", ONE), {"_xmlsignatures/sig1.xml": b"<Signature/>"})

    assert refusal(path) == "bears a digital signature, which would not be valid any more."


def test_a_shared_workbook_of_the_old_kind(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", ONE)
    links = parts(path)["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId7" Type="x/revisionHeaders" Target="revisions/h.xml"/></Relationships>',
    )
    rebuilt(path, {"xl/_rels/workbook.xml.rels": links, "xl/revisions/h.xml": b"<headers/>"})

    assert refusal(path) == "is shared in the old way of Excel (shared workbook)."


def test_a_binary_workbook_under_another_name(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", ONE)
    links = parts(path)["_rels/.rels"].replace(b"workbook.xml", b"workbook.bin")
    rebuilt(path, {"_rels/.rels": links, "xl/workbook.bin": b"\x83\x01\0"})

    assert refusal(path) == "is a binary workbook (.xlsb)."


def test_a_namespace_that_no_program_of_today_knows(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", ONE)
    data = parts(path)["xl/workbook.xml"].replace(b"spreadsheetml/2006/main", b"spreadsheetml/2006/5/main")
    rebuilt(path, {"xl/workbook.xml": data})

    assert refusal(path) == "is of a kind that spreadsheet programs of today do not write."


def test_an_encrypted_part(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", ONE)
    data = bytearray(path.read_bytes())
    data[data.rindex(b"xl/workbook.xml") - 46 + 8] |= 1
    path.write_bytes(data)

    assert refusal(path) == "is protected by a password."


def test_a_whole_file_that_is_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "suivi.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000))

    assert refusal(path).startswith("is protected by a password, or is an old .xls file")


@pytest.mark.parametrize("name", ["suivi.ods", "suivi.xls"])
def test_other_formats(name: str, tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", ONE).rename(tmp_path / name)

    assert refusal(path) == "is not an .xlsx workbook."


@pytest.mark.parametrize(
    "part", ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"]
)
@pytest.mark.parametrize(
    "content", [None, b"", b"no XML", b"<a><b></a>", b'<?xml version="1.0" encoding="klingon"?><a/>']
)
def test_vital_parts_that_are_missing_or_broken(part: str, content: bytes | None, tmp_path: Path) -> None:
    path = rebuilt(make_workbook(tmp_path / "suivi.xlsx", ONE), {part: content})

    assert refusal(path) in (
        "is not a workbook, or it is damaged.",
        "has a part in an encoding that is not read.",
        "is of a kind that spreadsheet programs of today do not write.",
    )


@pytest.mark.parametrize("kept", [0.0005, 0.1, 0.5, 0.9, 0.99, 0.9999])
def test_a_file_cut_short(kept: float, tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", ONE)
    data = path.read_bytes()
    path.write_bytes(data[: max(1, int(len(data) * kept))])

    assert refusal(path) == "is not a workbook, or it is damaged."


def test_a_wrong_checksum_of_a_part_that_must_change(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", ONE)
    data = bytearray(path.read_bytes())
    data[data.rindex(b"xl/styles.xml") - 46 + 16] ^= 0xFF
    path.write_bytes(data)

    assert refusal(path) == "is not a workbook, or it is damaged."


def test_any_single_byte_that_is_wrong_is_refused_or_harmless(tmp_path: Path) -> None:
    """Whatever is broken, no exception escapes, and what is written is what was there."""
    path = make_workbook(tmp_path / "suivi.xlsx", ONE)
    sound = path.read_bytes()
    for number, at in enumerate(range(0, len(sound), 7)):
        broken = tmp_path / f"{number}.xlsx"
        broken.write_bytes(sound[:at] + bytes([sound[at] ^ 0x55]) + sound[at + 1 :])
        try:
            edit_and_prove(broken, tmp_path / f"{number}.new.xlsx", [quality(FINDING)])
        except WorkbookError:
            continue
        with zipfile.ZipFile(tmp_path / f"{number}.new.xlsx") as archive:
            assert OWN.encode() in archive.read("xl/workbook.xml")


def test_members_that_overlap(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", ONE)
    data = bytearray(path.read_bytes())
    places = [at for at in range(len(data)) if data[at : at + 4] == b"PK\1\2"]
    data[places[1] + 42 : places[1] + 46] = data[places[2] + 42 : places[2] + 46]
    path.write_bytes(data)

    assert refusal(path) == "is not a workbook, or it is damaged."


def test_a_workbook_with_a_million_empty_rows(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n}" ht="15"/>' for n in range(1, 1_048_577))
    path = make_workbook(tmp_path / "suivi.xlsx", sheet_xml(rows))

    result, _ = put(path, quality(FINDING))

    assert raw(result)[SHEET] == raw(path)[SHEET]


def test_parts_beyond_the_vital_ones_may_be_missing(tmp_path: Path) -> None:
    content = parts_of(ONE)
    path = make_workbook(tmp_path / "suivi.xlsx", ONE)
    assert set(parts(path)) == set(content)

    assert values(put(path, quality(FINDING))[0], OWN)[2][0] == "C5"
