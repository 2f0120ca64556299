"""Files made to do harm: they are refused, or read without it."""

import struct
import zipfile
import zlib
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from tests.workbooks.packages import (
    DATE,
    MAIN,
    make_workbook,
    parts_of,
    relations_xml,
    sheet_xml,
    write_package,
)
from tests.workbooks.telling import (
    BILLION_LAUGHS,
    ONE_CELL,
    UNREADABLE,
    english,
    flags_of,
    read_and_left_out,
    refusal,
    two_sheets,
)
from toolkit.workbooks.xlsx.package import MAX_OTHERS, MAX_UNPACKED, unpack
from toolkit.workbooks.xlsx.reader import read_grids


@pytest.mark.parametrize(
    ("part", "says", "shown"), [("xl/worksheets/sheet1.xml", MAX_UNPACKED, "1.1"), ("xl/styles.xml", MAX_OTHERS, "0.3")]
)
def test_a_bomb_that_says_how_large_it_is(part: str, says: int, shown: str, tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "bomb.xlsx", ONE_CELL)
    pretend(path, part, length=says + 1)

    assert refusal(path) == (
        f"bomb.xlsx would unpack to {shown} GB: this is no ordinary workbook. "
        "Ask whoever sent it, or copy the rows you need into a new workbook."
    )


def pretend(path: Path, part: str, *, length: int, checksum: int = 0) -> None:
    """Let the package say that a part has another length and checksum."""
    data = bytearray(path.read_bytes())
    own, listed = flags_of(data, part.encode())
    for flags, distance in ((own, 8), (listed, 8)):
        data[flags + distance : flags + distance + 4] = struct.pack("<I", checksum)
        data[flags + distance + 8 : flags + distance + 12] = struct.pack("<I", length)
    path.write_bytes(data)


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
@pytest.mark.parametrize("says", [10, 1000])
def test_a_bomb_that_says_it_is_small(part: str, says: int, tmp_path: Path) -> None:
    """The checksum is that of the part as long as it says, so zipfile by itself would not notice."""
    content = (ONE_CELL + " " * 30_000_000).encode()
    path = write_package(tmp_path / "liar.xlsx", parts_of(ONE_CELL) | {part: content})
    pretend(path, part, length=says, checksum=zlib.crc32(content[:says]))

    with zipfile.ZipFile(path) as archive:
        assert len(archive.read(part)) == says
        with closing(unpack(archive, part)) as chunks, pytest.raises(zipfile.BadZipFile):
            next(chunks)  # before any of what is too much is given
    assert "damaged" in refusal(path)


def test_a_large_part_in_an_unusual_form_is_not_read_for_minutes(tmp_path: Path) -> None:
    unusual = sheet_xml("<row r='1'><c r='A1'><v>1</v></c></row>" + " " * 135_000_000)

    assert read_and_left_out(two_sheets(tmp_path / "unusual.xlsx", unusual)) == (["Duos"], {"Mentors": UNREADABLE})


@pytest.mark.parametrize("count", ["99999999999", " 99999999999", "4294967295", "99999999999999999999999"])
@pytest.mark.parametrize(
    ("before", "between"),
    [("", ""), ("", " "), ("", " " * 100), ("", " " * (1 << 20))]
    + [(" " * length, "") for length in (100, 1 << 20, (1 << 20) - 25)],
)
def test_a_package_that_says_it_has_more_texts_than_fit_into_memory(
    before: str, between: str, count: str, tmp_path: Path
) -> None:
    relations = {"rId1": ("worksheet", "worksheets/sheet1.xml"), "rId2": ("sharedStrings", "sharedStrings.xml")}
    path = make_workbook(
        tmp_path / "texts.xlsx",
        ONE_CELL,
        xl___rels__workbook_DOT_xml_DOT_rels=relations_xml(relations),
        xl__sharedStrings_DOT_xml=f'<sst {before}uniqueCount{between}="{count}" xmlns="{MAIN}"><si><t>x</t></si></sst>',
    )

    assert "is not a workbook, or it is damaged" in refusal(path)


def test_a_text_about_counting_is_no_attack(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append(["uniqueCount", "uniqueCount = 5", 'uniqueCount="7"'])
    workbook.save(tmp_path / "words.xlsx")

    assert read_grids(tmp_path / "words.xlsx")[0][0].head(1) == [["uniqueCount", "uniqueCount = 5", 'uniqueCount="7"']]


@pytest.mark.parametrize("doctype", [BILLION_LAUGHS, '<!DOCTYPE x SYSTEM "file:///etc/passwd">', "<!DOCTYPE x>"])
@pytest.mark.parametrize("part", ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
def test_a_part_with_a_doctype_is_not_read(part: str, doctype: str, tmp_path: Path) -> None:
    parts = parts_of(ONE_CELL)
    parts[part] = doctype + str(parts[part])

    assert "is not a workbook, or it is damaged" in refusal(write_package(tmp_path / "entities.xlsx", parts))


def test_entities_in_the_shared_texts_are_not_expanded(tmp_path: Path) -> None:
    relations = {"rId1": ("worksheet", "worksheets/sheet1.xml"), "rId2": ("sharedStrings", "sharedStrings.xml")}
    path = make_workbook(
        tmp_path / "entities.xlsx",
        sheet_xml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
        xl___rels__workbook_DOT_xml_DOT_rels=relations_xml(relations),
        xl__sharedStrings_DOT_xml=f'{BILLION_LAUGHS}<sst xmlns="{MAIN}"><si><t>&l9;</t></si></sst>',
    )

    assert "is not a workbook, or it is damaged" in refusal(path)


@pytest.mark.parametrize(
    "target", ["../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "..\\..\\x", "worksheets/../../../x", ""]
)
def test_a_sheet_whose_part_lies_outside_the_package(target: str, tmp_path: Path) -> None:
    path = two_sheets(
        tmp_path / "path.xlsx",
        None,
        xl___rels__workbook_DOT_xml_DOT_rels=relations_xml(
            {"rId1": ("worksheet", "worksheets/sheet1.xml"), "rId2": ("worksheet", target)}
        ),
    )

    assert read_and_left_out(path) == (["Duos"], {"Mentors": UNREADABLE})


@pytest.mark.parametrize("name", ["../evil.xml", "xl/../../evil.xml", "xl/worksheets/../worksheets/sheet1.xml"])
def test_parts_with_names_that_climb_are_not_read_nor_written_anywhere(name: str, tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    path = write_package(inner / "climb.xlsx", parts_of(ONE_CELL) | {name: "<evil/>"})

    assert "is not a workbook, or it is damaged" in refusal(path)
    assert sorted(tmp_path.rglob("*")) == [inner, path]


def test_a_part_that_is_there_twice_is_read_neither_time(tmp_path: Path) -> None:
    """Two programs would read two different ones."""
    path = write_package(tmp_path / "twice.xlsx", parts_of(ONE_CELL) | {"XL/worksheets/Sheet1.xml": sheet_xml("")})

    assert "is not a workbook, or it is damaged" in refusal(path)


def test_a_sheet_that_two_programs_would_look_for_in_two_parts_is_not_read(tmp_path: Path) -> None:
    path = two_sheets(
        tmp_path / "ambiguous.xlsx",
        ONE_CELL,
        xl___rels__workbook_DOT_xml_DOT_rels=relations_xml(
            {"rId1": ("worksheet", "worksheets/sheet1.xml"), "rId2": ("worksheet", "xl/worksheets/sheet2.xml")}
        ),
        xl__xl__worksheets__sheet2_DOT_xml=ONE_CELL,
    )

    assert read_and_left_out(path) == (["Duos"], {"Mentors": UNREADABLE})


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c r="XFD1048576"><v>1</v></c>', "XFD1048576"),
        ('<c r="xfd1048576"><v>1</v></c>', "XFD1048576"),
        ("<c r='XFD1048576'><v>1</v></c>", "XFD1048576"),
        ('<c x=">" r="XFD1048576"><v>1</v></c>', "XFD1048576"),
        ('<c r="XFD1"><v>1</v></c><c r="A900000"><v>1</v></c>', "XFD900000"),
        ('<c r="ZZZZZZ1"><v>1</v></c>', "ZZZZZZ1"),
        ('<c r="A99999999999"><v>1</v></c>', "A99999999999"),
        ('<c r="ZZZZZZZZZZ99999999999"><v>1</v></c>', "ZZZZZZZZZZ99999999999"),
    ],
)
def test_a_stray_cell_at_the_end_of_the_world(cell: str, shown: str, tmp_path: Path) -> None:
    """calamine would ask for 512 GB for the sheet."""
    filler = "<!--" + "x" * 5_000_000 + "-->" if "'" in cell else " " * 5_000_000
    stray = sheet_xml(f'<row r="1"><c r="A1"><v>1</v></c></row>{filler}<row r="2">{cell}</row>').replace(
        "<sheetData>", '<dimension ref="A1:B2"/><sheetData>'
    )

    read, left_out = read_and_left_out(two_sheets(tmp_path / "stray.xlsx", stray))

    assert read == ["Duos"]
    assert left_out == {
        "Mentors": f"the sheet reaches to cell {shown}, far below or beside its data, and is not read: "
        "delete the empty rows and columns behind the data and save"
    }


def test_rows_and_cells_without_a_position_cannot_hide_a_stray_cell(tmp_path: Path) -> None:
    rows = '<row r="1"><c><v>1</v></c></row><row r="4000000000"><c><v>1</v></c></row>'

    read, left_out = read_and_left_out(two_sheets(tmp_path / "stray.xlsx", sheet_xml(rows)))

    assert read == ["Duos"]
    assert "reaches to cell A4000000000" in left_out["Mentors"]


@pytest.mark.parametrize("cell", ['<c r="XFD1048576" s="1"/>', "<c r='XFD1048576' s='1'/>"])
def test_a_stray_cell_that_is_only_formatted_does_not_count(cell: str, tmp_path: Path) -> None:
    stray = sheet_xml(f'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">{cell}</row>')

    grids, notices = read_grids(two_sheets(tmp_path / "formatted.xlsx", stray))

    assert [grid.head(9) for grid in grids] == [[[1.0]], [[1.0]]]
    assert not notices


def test_sheets_that_fit_one_by_one_but_not_together(tmp_path: Path) -> None:
    """Each of the two reaches as far as the search of bytes does not measure. They are read at the same time."""
    stray = sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row><row r="999999"><c r="Z999999"><v>1</v></c></row>')
    path = two_sheets(tmp_path / "together.xlsx", stray, xl__worksheets__sheet1_DOT_xml=stray)

    grids, notices = read_grids(path)

    assert sorted([grids[0].name, str(notices[0].sheet)]) == ["Duos", "Mentors"]
    assert (len(grids), len(notices)) == (1, 1)
    assert "reaches to cell Z999999" in english(notices[0].message)


def test_a_date_that_makes_the_reader_panic_spoils_its_own_row_only(tmp_path: Path) -> None:
    rows = (
        f'<row r="1"><c r="A1" s="{DATE}"><v>-1e300</v></c></row><row r="2"><c r="A2" s="{DATE}"><v>45728</v></c></row>'
    )
    (grid, *_), notices = read_grids(make_workbook(tmp_path / "panic.xlsx", sheet_xml(rows)))

    assert len(grid.columns(0, [0])[0]) == 2
    assert grid.columns(0, [0])[0][0] == ""
    assert grid.flaws[0][0].kind == "#####"
    assert not notices


def test_a_name_full_of_tricks_is_only_a_name(tmp_path: Path) -> None:
    path = tmp_path / "{file} %s\x1b[31m;rm -rf.xlsx"
    path.touch()

    assert "{file} %s\x1b[31m;rm -rf.xlsx is empty" in refusal(path)
