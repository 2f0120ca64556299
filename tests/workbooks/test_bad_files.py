"""Files that are no workbooks, protected or broken ones: a clear sentence each, and the rest is read."""

import os
import struct
import zipfile
from pathlib import Path

import pytest

from tests.libreoffice import LibreOffice
from tests.workbooks.packages import (
    MAIN,
    make_workbook,
    parts_of,
    relations_xml,
    sheet_xml,
    workbook_xml,
    write_package,
)
from tests.workbooks.telling import (
    ONE_CELL,
    UNREADABLE,
    english,
    flags_of,
    read_and_left_out,
    refusal,
    two_sheets,
)
from toolkit.errors import WorkbookError
from toolkit.workbooks.xlsx.reader import read_grids
from toolkit.workbooks.xlsx.refusals import calamine_errors

# No workbooks at all


@pytest.mark.parametrize("name", ["duos.csv", "duos.xlsb", "duos.numbers", "duos.txt", "duos", "duos.xlsx.bak"])
def test_other_kinds_of_files_are_named_and_left_alone(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("a;b", encoding="utf-8")

    assert refusal(tmp_path / name) == (
        f"The file {name} is not a workbook the toolkit can read. "
        "Save it as an Excel workbook (.xlsx) in your spreadsheet program."
    )


@pytest.mark.parametrize("ending", ["xlsx", "xlsm", "xls", "ods"])
def test_a_missing_file(ending: str, tmp_path: Path) -> None:
    assert refusal(tmp_path / f"duos.{ending}") == (
        f"The file duos.{ending} does not exist. Check the name and the folder."
    )


@pytest.mark.parametrize("ending", ["xlsx", "xlsm", "xls", "ods"])
def test_an_empty_file(ending: str, tmp_path: Path) -> None:
    (tmp_path / f"duos.{ending}").touch()

    assert refusal(tmp_path / f"duos.{ending}").startswith(f"The file duos.{ending} is empty (0 bytes).")


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_a_folder(ending: str, tmp_path: Path) -> None:
    (tmp_path / f"duos.{ending}").mkdir()

    assert refusal(tmp_path / f"duos.{ending}").startswith(f"The file duos.{ending} is a folder, not a workbook.")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "duos.xlsx")

    assert "is a folder, not a workbook" in refusal(tmp_path / "duos.xlsx")


@pytest.mark.parametrize("ending", ["xlsx", "xlsm", "xls", "ods"])
@pytest.mark.parametrize(
    "content",
    [
        b"Nom;Pr\xe9nom\r\nExemple;Aya\r\n",
        b"<html><table><tr><td>Nom</td></tr></table></html>",
        b"PK\x03\x04 but nothing behind it",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        bytes(range(256)) * 40,
    ],
)
def test_something_else_under_the_name_of_a_workbook(content: bytes, ending: str, tmp_path: Path) -> None:
    (tmp_path / f"duos.{ending}").write_bytes(content)

    assert refusal(tmp_path / f"duos.{ending}") == (
        f"The file duos.{ending} is not a workbook, or it is damaged. "
        "Open it in your spreadsheet program, let it repair the file, and save it as .xlsx."
    )


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_zip_file_that_holds_something_else(ending: str, tmp_path: Path) -> None:
    path = write_package(tmp_path / f"photos.{ending}", {"photo.jpg": b"\xff\xd8\xff", "word/document.xml": "<w/>"})

    assert "is not a workbook, or it is damaged" in refusal(path)


def test_a_workbook_of_another_format_under_the_name(tmp_path: Path, libreoffice: LibreOffice) -> None:
    made = make_workbook(tmp_path / "made.xlsx", ONE_CELL)
    old = libreoffice.convert(made, "xls").read_bytes()
    open_document = libreoffice.convert(made, "ods").read_bytes()
    for name, content in {
        "a.xlsx": old,
        "b.xlsx": open_document,
        "c.ods": made.read_bytes(),
        "d.xls": open_document,
    }.items():
        (tmp_path / name).write_bytes(content)

    assert "is an old .xls file under a new name" in refusal(tmp_path / "a.xlsx")
    assert "is not a workbook, or it is damaged" in refusal(tmp_path / "b.xlsx")
    assert "is not a workbook, or it is damaged" in refusal(tmp_path / "c.ods")
    assert "is not a workbook, or it is damaged" in refusal(tmp_path / "d.xls")


# Protected


@pytest.mark.parametrize("ending", ["xlsx", "xlsm"])
def test_a_workbook_with_a_password(ending: str, tmp_path: Path) -> None:
    (tmp_path / f"duos.{ending}").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000))

    told = refusal(tmp_path / f"duos.{ending}")

    assert "is protected by a password" in told
    assert "Save it without a password" in told


def test_an_opendocument_workbook_with_a_password(tmp_path: Path) -> None:
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="9">'
        "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    )
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": manifest,
        "content.xml": bytes(range(200)),
    }

    assert "is protected by a password" in refusal(write_package(tmp_path / "duos.ods", parts))


def test_an_old_workbook_with_a_password(tmp_path: Path, libreoffice: LibreOffice) -> None:
    data = bytearray(libreoffice.convert(make_workbook(tmp_path / "locked.xlsx", ONE_CELL), "xls").read_bytes())
    after_start = data.index(b"\x09\x08\x10\x00") + 20
    data[after_start : after_start + 2] = b"\x2f\x00"  # the record FILEPASS
    (tmp_path / "locked.xls").write_bytes(data)

    assert "is protected by a password" in refusal(tmp_path / "locked.xls")


def test_a_package_with_an_encrypted_part(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "duos.xlsx", ONE_CELL)
    data = bytearray(path.read_bytes())
    for place in flags_of(data, b"xl/workbook.xml"):
        data[place] |= 1
    path.write_bytes(data)

    assert "is not a workbook, or it is damaged" in refusal(path)


def test_a_file_that_may_not_be_read(unprivileged: Path) -> None:
    path = make_workbook(unprivileged / "duos.xlsx", ONE_CELL)
    path.chmod(0)

    assert "cannot be opened" in refusal(path)


# Damaged


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.99])
def test_a_file_cut_short(kept: float, tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "duos.xlsx", ONE_CELL)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])

    assert "is not a workbook, or it is damaged" in refusal(path)


@pytest.mark.parametrize("ending", ["ods", "xls"])
def test_a_file_of_another_format_cut_short(ending: str, tmp_path: Path, libreoffice: LibreOffice) -> None:
    made = libreoffice.convert(make_workbook(tmp_path / "cut.xlsx", ONE_CELL), ending)
    path = tmp_path / made.name
    path.write_bytes(made.read_bytes()[:2500])

    assert "is not a workbook, or it is damaged" in refusal(path)


def test_an_old_workbook_over_which_the_reader_breaks_down(tmp_path: Path, libreoffice: LibreOffice) -> None:
    """The process that reads it ends; this one must not."""
    data = bytearray(libreoffice.convert(make_workbook(tmp_path / "old.xlsx", ONE_CELL), "xls").read_bytes())
    reach = data.index(b"\x00\x02\x0e\x00")  # the record that says how far the first sheet reaches
    data[reach + 8 : reach + 12] = struct.pack("<I", 1 << 31)
    (tmp_path / "old.xls").write_bytes(data)

    assert "is not a workbook, or it is damaged" in refusal(tmp_path / "old.xls")


@pytest.mark.parametrize(
    "part", ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"], ids=["package", "workbook", "relations"]
)
@pytest.mark.parametrize("content", [None, "", "no XML", "<a><b></a>", b'<?xml version="1.0" encoding="klingon"?><a/>'])
def test_a_workbook_without_one_of_its_vital_parts(part: str, content: str | bytes | None, tmp_path: Path) -> None:
    parts = parts_of(ONE_CELL)
    if content is None:
        del parts[part]
    else:
        parts[part] = content

    assert "is not a workbook, or it is damaged" in refusal(write_package(tmp_path / "duos.xlsx", parts))


@pytest.mark.parametrize(
    "second",
    [
        None,
        "",
        "no XML",
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c>',
        f"<worksheet xmlns='{MAIN}'><sheetData><row r='1'><c r='A1'></row></sheetData></worksheet>",
        sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>').encode("utf-16"),
        sheet_xml('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
        sheet_xml('<row r="1"><c r="A1" t="b"><v>oui</v></c></row>'),
        sheet_xml('<row r="1"><c r="A1" t="e"><v>#UNHEARD!</v></c></row>'),
        sheet_xml('<row r="1"><c r="1A"><v>1</v></c></row>'),
        sheet_xml("", '<mergeCells><mergeCell ref="A:A"/></mergeCells>'),
        "<!DOCTYPE x [<!ENTITY a 'aaaa'>]>" + sheet_xml('<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>'),
        '<!DOCTYPE x SYSTEM "file:///etc/passwd">' + ONE_CELL,
    ],
)
def test_one_damaged_sheet_does_not_take_the_others_along(second: str | bytes | None, tmp_path: Path) -> None:
    path = two_sheets(tmp_path / "duos.xlsx", second)

    assert read_and_left_out(path) == (["Duos"], {"Mentors": UNREADABLE})


def test_a_sheet_with_a_wrong_checksum_is_damaged(tmp_path: Path) -> None:
    path = two_sheets(tmp_path / "duos.xlsx", sheet_xml('<row r="1"><c r="A1"><v>2</v></c></row>'))
    data = bytearray(path.read_bytes())
    for place in flags_of(data, b"xl/worksheets/sheet2.xml"):
        data[place + 8] ^= 0xFF
    path.write_bytes(data)

    assert read_and_left_out(path) == (["Duos"], {"Mentors": UNREADABLE})


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_packed_bytes_that_make_no_sense(method: int, tmp_path: Path) -> None:
    path = tmp_path / "packed.xlsx"
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in parts_of(ONE_CELL).items():
            archive.writestr(name, content)
        start = archive.getinfo("xl/workbook.xml").header_offset + 30 + len("xl/workbook.xml")
    data = bytearray(path.read_bytes())
    data[start + 9 : start + 29] = b"\xff" * 20
    path.write_bytes(data)

    assert "is not a workbook, or it is damaged" in refusal(path)


def test_a_workbook_with_macros_of_excel_4(tmp_path: Path) -> None:
    kind = "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"
    relations = relations_xml({"rId1": ("worksheet", "worksheets/sheet1.xml"), "rId2": ("x", "macrosheets/sheet1.xml")})
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/x"
    path = two_sheets(
        tmp_path / "old.xlsm",
        None,
        xl___rels__workbook_DOT_xml_DOT_rels=relations.replace(office, kind),
        xl__macrosheets__sheet1_DOT_xml=f'<xm:macrosheet xmlns:xm="{MAIN}"/>',
    )

    assert refusal(path) == (
        "The file old.xlsm holds macros of an old kind (Excel 4.0), and cannot be read. "
        "Save it as .xlsx in your spreadsheet program, without macros."
    )


def test_a_sheet_that_is_related_to_nothing_damages_the_workbook(tmp_path: Path) -> None:
    path = make_workbook(
        tmp_path / "duos.xlsx", ONE_CELL, xl__workbook_DOT_xml=workbook_xml({"Duos": "rId1", "Mentors": "rId7"})
    )

    assert "is not a workbook, or it is damaged" in refusal(path)


def test_a_reader_that_panics_is_told_as_damage(tmp_path: Path) -> None:
    class PanicException(BaseException):
        pass

    with pytest.raises(WorkbookError), calamine_errors(tmp_path / "duos.xlsx"):
        raise PanicException
    with pytest.raises(KeyboardInterrupt), calamine_errors(tmp_path / "duos.xlsx"):
        raise KeyboardInterrupt


def test_if_no_sheet_can_be_read_that_is_an_error(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "duos.xlsx", sheet_xml('<row r="1"><c r="A1" t="b"><v>oui</v></c></row>'))

    assert refusal(path) == f"No sheet of duos.xlsx can be read. Duos: {UNREADABLE}."


def test_of_two_sheets_of_one_name_the_first_is_read(tmp_path: Path) -> None:
    """No program lets people make one; reading either of them for the other would be wrong."""
    path = two_sheets(
        tmp_path / "duos.xlsx",
        sheet_xml('<row r="1"><c r="A1"><v>2</v></c></row>'),
        xl__workbook_DOT_xml=workbook_xml({"Duos": "rId1", "Mentors": "rId2"}).replace("Mentors", "Duos"),
    )

    grids, notices = read_grids(path)

    assert [grid.head(1) for grid in grids] == [[[1.0]]]
    assert [notice.sheet for notice in notices] == ["Duos"]
    assert "another sheet has the same name" in english(notices[0].message)


def test_a_workbook_without_a_sheet(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "none.xlsx", ONE_CELL, xl__workbook_DOT_xml=workbook_xml({}))

    assert read_grids(path) == ([], [])
