"""Sheets and parts that are well written, but not as Excel writes them."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workbooks.inplace.books import FINDING, OWN, parts, put, quality, rebuilt, values
from tests.workbooks.packages import MAIN, make_workbook, sheet_xml
from toolkit.errors import WorkbookError
from toolkit.i18n import translator
from toolkit.workbooks.inplace.comparison import Changed, compare
from toolkit.workbooks.inplace.editing import edit
from toolkit.workbooks.inplace.edits import CellEdit

SHEET = "xl/worksheets/sheet1.xml"
ROWS = (
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    '<row r="3"><c r="A3"><v>5</v></c><c r="C3"><v>6</v></c></row>'
)
EDITS = [
    CellEdit("Duos", "A1", 1.0, "un"),
    CellEdit("Duos", "B3", "", "deux"),
    CellEdit("Duos", "B2", "", "trois"),
    CellEdit("Duos", "D9", "", "quatre"),
]
EXPECTED = [["un", 2.0, "", ""], ["", "trois", "", ""], [5.0, "deux", 6.0, ""]]

Change = Callable[[str], str]
VARIANTS: dict[str, Change] = {
    "as usual": lambda xml: xml,
    "rows without numbers": lambda xml: xml.replace('<row r="1"', "<row").replace(
        '<row r="3"', '<row spans="1:2"/><row spans="1:3"'
    ),
    "cells without addresses": lambda xml: xml.replace('<c r="A1"', "<c").replace('<c r="B1"', "<c"),
    "other quotes": lambda xml: xml.replace('"', "'"),
    "spaces in tags": lambda xml: re.sub(r'r="(\w+)"', r'  r = "\1" ', xml).replace("</row>", "</row >"),
    "attributes in another order": lambda xml: xml.replace('<row r="', '<row ht="9" customHeight="1" r="'),
    "white space between": lambda xml: xml.replace("><", ">\n  <"),
    "comments": lambda xml: xml.replace(
        '<row r="3"', '<!-- <row r="2"><c r="B2"><v>9</v></c></row> </sheetData> --><row r="3"'
    ).replace("<v>5</v>", "<!-- x --><v>5</v>"),
    "instructions": lambda xml: xml.replace("<sheetData>", '<?x <sheetData><row r="2"/> ?><sheetData>'),
    "character data": lambda xml: xml.replace("<v>5</v>", '<v><![CDATA[5]]></v><!-- "> -->'),
    "brackets in attributes": lambda xml: xml.replace('<row r="3"', '<row x:note="a > b" xmlns:x="urn:x" r="3"'),
    "small letters": lambda xml: xml.replace('r="A1"', 'r="a1"').replace('r="C3"', 'r="c3"'),
    "a prefix": lambda xml: re.sub(r"<(/?)(\w)", r"<\1x:\2", xml).replace("xmlns=", "xmlns:x="),
    "the strict variant": lambda xml: xml.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
    "rows in another order": lambda xml: re.sub(r"(<row r=.1.*?</row>)(<row.*</row>)", r"\2\1", xml),
    "an extension in a row": lambda xml: xml.replace(
        "<v>6</v></c></row>", '<v>6</v></c><extLst><ext uri="x"/></extLst></row>'
    ),
}


def variant(path: Path, change: Change) -> Path:
    return make_workbook(path / "suivi.xlsx", change(sheet_xml(ROWS, '<autoFilter ref="A1:C3"/>')))


@pytest.mark.parametrize("name", VARIANTS)
def test_cells_are_found_however_they_are_written(name: str, tmp_path: Path) -> None:
    path = variant(tmp_path, VARIANTS[name])

    result, edited = put(path, cells=EDITS)

    assert not edited.refused
    if name in ("small letters", "rows in another order", "character data"):  # calamine reads them otherwise
        return
    rows = values(result, "Duos")
    assert rows[:3] == EXPECTED
    assert rows[8] == ["", "", "", "quatre"]


@pytest.mark.parametrize("name", VARIANTS)
def test_all_else_in_the_sheet_stays_byte_for_byte(name: str, tmp_path: Path) -> None:
    path = variant(tmp_path, VARIANTS[name])
    before = parts(path)[SHEET].decode()

    after = parts(put(path, cells=EDITS[2:])[0])[SHEET].decode()

    added = re.sub(r"<(x:)?row r=\"(?:2|9)\"><(x:)?c r=\"\w+\" t=.*?</(x:)?row>", "", after)
    if name == "rows without numbers":
        added = re.sub(r'<c r="B2" t=.*?</c></row>', "", after).replace('<row spans="1:2">', '<row spans="1:2"/>')
        added = re.sub(r'<row r="9">.*?</row>', "", added)
    assert added == before


@pytest.mark.parametrize(
    "rows", ["<sheetData/>", "<sheetData />", "<sheetData></sheetData>", "<sheetData>\n</sheetData>"]
)
def test_a_sheet_without_rows(rows: str, tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", sheet_xml("").replace("<sheetData></sheetData>", rows))

    result, _ = put(path, cells=[CellEdit("Duos", "B2", "", "x"), CellEdit("Duos", "A9", None, "y")])

    assert values(result, "Duos")[1][1] == "x"
    assert values(result, "Duos")[8][0] == "y"


@pytest.mark.parametrize("row", ['<row r="1"/>', '<row r="1" />', '<row r="1"></row>', '<row r="1"><c r="A1"/></row>'])
def test_a_row_without_cells(row: str, tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", sheet_xml(row))

    result, _ = put(path, cells=[CellEdit("Duos", "B1", "", "x")])

    assert values(result, "Duos") == [["x"]] or values(result, "Duos") == [["", "x"]]


def test_a_row_that_is_there_twice_is_not_touched(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", sheet_xml(ROWS + ROWS))

    _, edited = put(path, cells=EDITS)

    assert {one.edit.cell: translator("en")(one.reason) for one in edited.refused} == dict.fromkeys(
        ("A1", "B3"), "its row stands twice in the sheet"
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "iso-8859-1", "windows-1252"])
def test_parts_in_other_encodings_stay_in_them(encoding: str, tmp_path: Path) -> None:
    """calamine takes a sheet in UTF-16 for an empty one, so the bytes are compared here."""
    path = make_workbook(tmp_path / "suivi.xlsx", sheet_xml(ROWS))
    declared = encoding.removesuffix("-sig").removesuffix("-le").removesuffix("-be")
    head = f'<?xml version="1.0" encoding="{declared}"?><!-- é -->'
    changed: dict[str, bytes | None] = {}
    for name, data in parts(path).items():
        text = head + re.sub(r"<\?xml.*?\?>", "", data.decode())
        changed[name] = text.encode(encoding)
    rebuilt(path, changed)

    result = tmp_path / "result.xlsx"
    edited = edit(path, result, [quality(FINDING)], EDITS)

    assert not edited.refused
    cells = {edit.cell for edit in EDITS}
    assert compare(path, result, Changed([OWN], {"Duos": cells}), with_cells=False) == ()
    after = parts(result)
    for name in (SHEET, "xl/workbook.xml", "xl/styles.xml"):
        assert after[name].startswith(head.encode(encoding)[:40])
    assert after[SHEET].decode(encoding).count('t="inlineStr"') == 4
    assert "quatre" in after[SHEET].decode(encoding)


def test_letters_that_an_encoding_does_not_have(tmp_path: Path) -> None:
    text = f'<?xml version="1.0" encoding="iso-8859-1"?>{sheet_xml(ROWS)}'
    path = make_workbook(tmp_path / "suivi.xlsx", text.encode("iso-8859-1"))

    result, _ = put(path, cells=[CellEdit("Duos", "A1", 1.0, "é 😀 Ł")])

    assert values(result, "Duos")[0][0] == "é 😀 Ł"


def test_utf_8_that_calls_itself_utf_16(tmp_path: Path) -> None:
    """Programs in .NET write that. No parser of XML takes it, so it is refused, not broken further."""
    path = make_workbook(tmp_path / "suivi.xlsx", f'<?xml version="1.0" encoding="utf-16"?>{sheet_xml(ROWS)}')

    with pytest.raises(WorkbookError):
        put(path, cells=EDITS[:1])
    assert values(put(path, quality(FINDING))[0], OWN)[2][0] == "C5"


def test_a_workbook_part_elsewhere_and_links_from_the_root(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", sheet_xml(ROWS))
    moved = {name.replace("xl/workbook", "book/main").replace("xl/_rels/workbook", "book/_rels/main"): data
             for name, data in parts(path).items()}  # fmt: skip
    moved["_rels/.rels"] = moved["_rels/.rels"].replace(b'"xl/workbook.xml"', b'"/book/main.xml"')
    moved["book/_rels/main.xml.rels"] = (
        moved["book/_rels/main.xml.rels"]
        .replace(b'"worksheets/', b'"/xl/worksheets/')
        .replace(b'"styles.xml"', b'"../xl/st%79les.xml"')
    )
    moved["[Content_Types].xml"] = moved["[Content_Types].xml"].replace(b"/xl/workbook.xml", b"/book/main.xml")
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in moved.items():
            archive.writestr(name, data)

    result, _ = put(path, quality(FINDING), cells=EDITS)
    again, _ = put(result, quality(FINDING))

    assert "book/worksheets/sheet1.xml" in parts(result)
    assert parts(again) == parts(result)


def test_a_sheet_without_a_relation_is_left_as_it_is(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", sheet_xml(ROWS))
    listed = parts(path)["xl/workbook.xml"].replace(b"<sheet ", b'<sheet name="Perdu" sheetId="7"/><sheet ')
    rebuilt(path, {"xl/workbook.xml": listed})

    result, edited = put(path, quality(FINDING), cells=[*EDITS, CellEdit("Perdu", "A1", "", "x")])

    assert [one.edit.sheet for one in edited.refused] == ["Perdu"]
    assert b'<sheet name="Perdu" sheetId="7"/>' in parts(result)["xl/workbook.xml"]
    assert b'sheetId="8"' in parts(result)["xl/workbook.xml"]


def test_relations_without_a_prefix_in_sight_are_declared(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "suivi.xlsx", sheet_xml(ROWS))
    data = parts(path)["xl/workbook.xml"].decode()
    declared = re.search(r' xmlns:r="[^"]*"', data)
    assert declared
    local = data.replace(declared[0], "").replace("<sheet ", f"<sheet{declared[0].replace(':r=', ':q=')} ")
    rebuilt(path, {"xl/workbook.xml": local.replace("r:id", "q:id").encode()})

    result, _ = put(path, quality(FINDING))

    assert values(result, OWN)[2][0] == "C5"


def test_large_sheets_come_in_pieces(tmp_path: Path) -> None:
    """The rows lie across the pieces in all ways."""
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="B{n}" t="str"><v>{"x" * (n % 97)}</v></c></row>'
                   for n in range(1, 20_001, 2))  # fmt: skip
    path = make_workbook(tmp_path / "suivi.xlsx", sheet_xml(rows))
    wanted = [1, 2, 5_000, 5_001, 9_999, 10_000, 19_998, 19_999, 20_000, 30_000]

    result, edited = put(path, cells=[CellEdit("Duos", f"C{n}", "", f"r{n}") for n in wanted])

    assert not edited.refused
    read = values(result, "Duos")
    assert [read[n - 1][2] for n in wanted] == [f"r{n}" for n in wanted]
    assert all(read[n - 1][0] == n for n in range(1, 20_001, 2))
