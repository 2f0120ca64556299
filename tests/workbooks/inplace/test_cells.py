"""Single cells of people's sheets: written where that is safe, else left as they are, with the reason."""

import datetime as dt
import re
from pathlib import Path

import openpyxl
import pytest

from tests.workbooks.inplace.books import FINDING, parts, put, quality, rebuilt, values
from tests.workbooks.packages import DATE, make_workbook, sheet_xml
from toolkit.i18n import translator
from toolkit.model.grid import Value
from toolkit.workbooks.inplace.editing import edit
from toolkit.workbooks.inplace.edits import CellEdit, NewValue

DAY = dt.date(2026, 3, 31)
NOON = dt.datetime(2026, 3, 31, 12)  # noqa: DTZ001 - a cell has no time zone


def write(path: Path, *cells: tuple[str, Value | None, NewValue], sheet: str = "Duos") -> tuple[Path, dict[str, str]]:
    """The result, and cell -> why it was left as it is."""
    result, edited = put(path, cells=[CellEdit(sheet, *cell) for cell in cells])
    refused = {one.edit.cell: translator("en")(one.reason) for one in edited.refused}
    assert {one.cell for one in edited.cells} | set(refused) == {cell for cell, *_ in cells}
    return result, refused


def one_sheet(path: Path, rows: str, behind: str = "", **changed: str | bytes | None) -> Path:
    return make_workbook(path / "suivi.xlsx", sheet_xml(rows, behind), **changed)


def test_text_numbers_and_dates_into_empty_cells(book: Path) -> None:
    result, refused = write(book, ("D30", "", "écrit <&> ici"), ("E30", None, 12.5), ("F31", "", DAY), ("A31", "", 3))

    assert not refused
    rows = values(result, "Duos")
    assert rows[29][3:5] == ["écrit <&> ici", 12.5]
    assert (rows[30][0], rows[30][5]) == (3.0, DAY)


def test_only_the_sheet_changes_and_of_it_only_the_rows(book: Path) -> None:
    before = parts(book)

    after = parts(write(book, ("D30", "", "ici"))[0])

    (changed,) = (name for name in before if after[name] != before[name])
    assert set(after) == set(before)
    written = re.search(rb"<row r=\"30\">.*?</row>|<c r=\"D30\"[^>]*>.*?</c>", after[changed])
    assert written is not None


def test_what_was_read_may_be_overwritten(book: Path) -> None:
    read = values(book, "Duos")

    result, refused = write(book, ("A2", read[1][0], "X-1"), ("B2", read[1][1], 7), ("C2", read[1][2], NOON))

    assert not refused
    assert values(result, "Duos")[1][:3] == ["X-1", 7.0, NOON]


def test_a_cell_that_changed_since_is_left_as_it_is(book: Path) -> None:
    cells = (("A2", "", "x"), ("B2", "autre", "x"), ("C2", dt.date(2020, 1, 1), "x"), ("A30", "was here", "x"))

    _, refused = write(book, *cells)

    assert set(refused.values()) == {"it was changed after it was read"}
    assert set(refused) == {"A2", "B2", "C2", "A30"}


def test_a_refusal_is_a_sentence(plain_book: Path) -> None:
    _, edited = put(plain_book, cells=[CellEdit("Duos", "A2", "", "x"), CellEdit("Nulle part", "A1", "", "x")])

    assert [translator("en")(one.message) for one in edited.refused] == [
        "Duos!A2 was left as it is: it was changed after it was read.",
        "Nulle part!A1 was left as it is: there is no such sheet.",
    ]


@pytest.mark.parametrize(
    ("sheet", "cell", "expected", "reason"),
    [
        ("Formules", "A1", 3.0, "it holds a formula"),
        ("Formules", "B1", 3.0, "it holds a formula"),
        ("Formules", "B2", 0.0, "a formula in another cell fills it"),
        ("Formules", "C1", 1.5, "it holds a formula"),
        ("Duos", "H5", "", "it is merged with others, and only the first of them shows"),
        ("Duos", "H6", "", "it is merged with others, and only the first of them shows"),
        ("Tableau", "B1", "Âge", "it is the heading or the total of a table"),
        ("Tableau", "A5", "", "it is the heading or the total of a table"),
        ("Protégé", "A1", "fermé", "the sheet is protected, and the cell is locked"),
        ("Protégé", "B9", "", "the sheet is protected, and the cell is locked"),
        ("Graphique", "A1", "", "it is not an ordinary worksheet"),
        ("Duos", "A0", "", "there is no such cell"),
        ("Duos", "A1:B2", "", "there is no such cell"),
        ("Duos", "XFE1", "", "there is no such cell"),
        ("Duos", "A1048577", "", "there is no such cell"),
        ("Duos", "A", "", "there is no such cell"),
        ("Duos", "", "", "there is no such cell"),
    ],
)
def test_what_is_never_overwritten(sheet: str, cell: str, expected: Value, reason: str, rich_book: Path) -> None:
    _, refused = write(rich_book, (cell, expected, "x"), sheet=sheet)

    assert refused == {cell: reason}


@pytest.mark.parametrize(
    ("sheet", "cell", "expected"),
    [("Duos", "G5", "fusionné"), ("Protégé", "A2", "ouvert"), ("Tableau", "A2", "Aya"), ("Tableau", "D1", "")],
)
def test_what_lies_beside_it_may_be(sheet: str, cell: str, expected: Value, rich_book: Path) -> None:
    result, refused = write(rich_book, (cell, expected, "x"), sheet=sheet)

    assert not refused
    assert "x" in [value for row in values(result, sheet) for value in row]


@pytest.mark.parametrize("kind", ['t="array"', 't="dataTable" dt2D="1" dtr="1" r1="Z1" r2="Z2"'])
def test_cells_that_a_formula_elsewhere_fills_are_not_overwritten(kind: str, tmp_path: Path) -> None:
    rows = (
        f'<row r="1"><c r="A1" cm="1"><f {kind} ref="A1:B3">X</f><v>1</v></c><c r="B1"><v>2</v></c></row>'
        '<row r="2"><c r="A2"><v>3</v></c></row>'
    )
    path = one_sheet(tmp_path, rows)

    _, refused = write(path, ("A2", 3.0, "x"), ("B3", "", "x"), ("C3", "", "x"), ("B4", "", "x"))

    assert refused == dict.fromkeys(("A2", "B3"), "a formula in another cell fills it")


def test_the_members_of_a_shared_formula_are_formulas(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row>'
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>'
    )

    _, refused = write(one_sheet(tmp_path, rows), ("A1", 2.0, "x"), ("A2", 4.0, "x"), ("B1", "", "x"))

    assert set(refused) == {"A1", "A2"}


def test_a_cell_with_a_picture_is_not_overwritten(tmp_path: Path) -> None:
    path = one_sheet(tmp_path, '<row r="1"><c r="A1" t="e" vm="1"><v>#VALUE!</v></c></row>')

    _, refused = write(path, ("A1", "", "x"))

    assert refused == {"A1": "it holds a picture or a linked kind of data"}


def test_an_error_is_not_an_empty_cell(tmp_path: Path) -> None:
    path = one_sheet(tmp_path, '<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>')

    assert write(path, ("A1", "", "x"))[1] == {"A1": "it was changed after it was read"}


def test_where_a_pivot_table_stands_nothing_is_written(tmp_path: Path) -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    pivot = f'<pivotTableDefinition xmlns="{main}"><location ref="B5:D9" rowPageCount="1"/></pivotTableDefinition>'
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{office}/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>'
    )
    path = one_sheet(tmp_path, "")
    rebuilt(
        path, {"xl/worksheets/_rels/sheet1.xml.rels": links.encode(), "xl/pivotTables/pivotTable1.xml": pivot.encode()}
    )

    _, refused = write(path, *[(cell, "", "x") for cell in ("B5", "C7", "D9", "B3", "E9", "B10", "A5", "B2")])

    assert set(refused) == {"B5", "C7", "D9", "B3"}


@pytest.mark.parametrize("ref", ["A:A", "A", "$A$1:$A$9", "a1:a9", "A9:A1"])
def test_merged_cells_however_they_are_written(ref: str, tmp_path: Path) -> None:
    path = one_sheet(tmp_path, "", f'<mergeCells><mergeCell ref="{ref}"/><mergeCell ref="?"/></mergeCells>')

    assert set(write(path, ("A1", "", "x"), ("A3", "", "x"), ("B3", "", "x"))[1]) == {"A3"}


def test_of_two_edits_of_one_cell_only_the_first_is_made(plain_book: Path) -> None:
    _, edited = put(plain_book, cells=[CellEdit("Duos", "D9", "", "a"), CellEdit("Duos", "$D$9", "", "b")])

    assert [translator("en")(one.reason) for one in edited.refused] == ["it was to be written to twice"]


# What was read


HELD: dict[str, tuple[str, Value]] = {
    "A1": ('<c r="A1" t="s"><v>1</v></c>', "deux"),
    "B1": ('<c r="B1" t="inlineStr"><is><r><t>en </t></r><r><t>gras</t></r></is></c>', "en gras"),
    "C1": ('<c r="C1" t="str"><v>a&amp;b</v></c>', "a&b"),
    "D1": ('<c r="D1"><v>1E2</v></c>', 100.0),
    "E1": ('<c r="E1" t="b"><v>1</v></c>', True),
    "F1": (f'<c r="F1" s="{DATE}"><v>46112</v></c>', DAY),
    "G1": (f'<c r="G1" s="{DATE}"><v>46112.5</v></c>', NOON),
    "H1": ('<c r="H1" s="3"><v>0.75</v></c>', dt.time(18)),
    "I1": ('<c r="I1" s="2"><v>1.5</v></c>', dt.timedelta(hours=36)),
    "J1": ('<c r="J1" s="1"/>', ""),
    "K1": ('<c r="K1" t="inlineStr"><is><t>a_x000D_\nb</t></is></c>', "a\r\nb"),
    "L1": ('<c r="L1" t="s"><v>2</v></c>', "lu"),
    "M1": ('<c r="M1"><v><![CDATA[7]]></v></c>', 7.0),
    "N1": ('<c r="N1"><!-- 8 --><v>8</v></c>', 8.0),
    "O1": (f'<c r="O1" t="d" s="{DATE}"><v>2026-03-31T00:00:00</v></c>', DAY),
    "P1": ('<c r="P1" t="s"><v>99</v></c>', ""),
    "Q1": ('<c r="Q1" t="str"><v></v></c>', ""),
}
TEXTS = (
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>un</t></si>\n'
    "<si>\n<t>deux</t>\n</si><!-- <si><t>faux</t></si> -->"
    "<si><r><t>l</t></r><rPh><t>X</t></rPh><r><t>u</t></r></si></sst>"
)


@pytest.fixture
def all_kinds(tmp_path: Path) -> Path:
    path = one_sheet(tmp_path, f'<row r="1">{"".join(xml for xml, _ in HELD.values())}</row>')
    links = parts(path)["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId8" Target="sharedStrings.xml" Type="http://schemas.openxmlformats.org/officeDocument/'
        b'2006/relationships/sharedStrings"/></Relationships>',
    )
    return rebuilt(path, {"xl/sharedStrings.xml": TEXTS.encode(), "xl/_rels/workbook.xml.rels": links})


@pytest.mark.parametrize("cell", HELD)
def test_what_a_cell_holds_is_compared_with_what_was_read(cell: str, all_kinds: Path) -> None:
    others = [value for place, (_, value) in HELD.items() if value != HELD[cell][1] and place != cell]
    for number, other in enumerate([*others, "", "autre", 3.25]):
        if other != HELD[cell][1]:
            edited = edit(all_kinds, all_kinds.with_name(f"{number}.xlsx"), cells=[CellEdit("Duos", cell, other, "x")])
            assert edited.refused, other
    result = all_kinds.with_name("result.xlsx")
    assert not edit(all_kinds, result, cells=[CellEdit("Duos", cell, HELD[cell][1], "écrit")]).refused
    assert f'<c r="{cell}"' in parts(result)["xl/worksheets/sheet1.xml"].decode()
    assert "écrit" in parts(result)["xl/worksheets/sheet1.xml"].decode()


@pytest.mark.parametrize("day", [dt.date(1900, 1, 5), dt.date(1900, 2, 28), dt.date(1900, 3, 1), dt.date(2026, 3, 31)])
@pytest.mark.parametrize("starts_1904", [False, True])
def test_a_date_written_is_the_date_read(day: dt.date, starts_1904: bool, tmp_path: Path) -> None:
    path = one_sheet(tmp_path, "")
    if starts_1904:
        day = day.replace(year=day.year + 8)
        data = parts(path)["xl/workbook.xml"].replace(b"<sheets>", b'<workbookPr date1904="1"/><sheets>')
        rebuilt(path, {"xl/workbook.xml": data})

    first, _ = write(path, ("B2", "", day))
    second, refused = write(first, ("B2", day, "lu"))

    assert values(first, "Duos")[1][1] == day
    assert not refused
    assert values(second, "Duos")[1][1] == "lu"


# How it is written


def test_a_date_gets_a_date_format_only_where_there_is_none(tmp_path: Path) -> None:
    styles = parts(one_sheet(tmp_path, ""))["xl/styles.xml"].decode()
    styles = styles.replace(
        "<fonts>", '<numFmts count="1"><numFmt numFmtId="170" formatCode="dd\\.mm\\.yy"/></numFmts><fonts>'
    )
    styles = styles.replace(
        "</cellXfs>",
        '<xf numFmtId="170" fontId="0" fillId="0" borderId="0"/>'
        '<xf numFmtId="4" fontId="0" fillId="1" borderId="0" applyFill="1"><alignment horizontal="right"/></xf>'
        "</cellXfs>",
    )
    cells = "".join(f'<c r="{letter}1" s="{number}"/>' for letter, number in zip("ABC", (1, 4, 5), strict=True))
    path = one_sheet(tmp_path, f'<row r="1">{cells}</row>', xl__styles_DOT_xml=styles)

    result, _ = write(path, *[(f"{letter}1", "", DAY) for letter in "ABCD"])

    sheet = openpyxl.load_workbook(result)["Duos"]
    assert [cell.number_format for cell in sheet[1]] == ["mm-dd-yy", r"dd\.mm\.yy", "mm-dd-yy", "mm-dd-yy"]
    assert (sheet["C1"].fill.fill_type, sheet["C1"].alignment.horizontal) == ("gray125", "right")
    again, _ = write(result, ("C2", "", DAY), ("A1", DAY, DAY))
    assert parts(again)["xl/styles.xml"] == parts(result)["xl/styles.xml"]


def test_a_new_cell_looks_like_its_row_or_its_column(tmp_path: Path) -> None:
    rows = '<row r="1" s="3" customFormat="1"><c r="A1"><v>1</v></c></row><row r="2" s="3"/>'
    path = one_sheet(tmp_path, rows)
    data = parts(path)["xl/worksheets/sheet1.xml"]
    columns = b'<cols><col min="2" max="3" style="2"/></cols><sheetData>'
    rebuilt(path, {"xl/worksheets/sheet1.xml": data.replace(b"<sheetData>", columns)})

    after = parts(write(path, ("B1", "", 1), ("B2", "", 1), ("C9", "", 1), ("D9", "", 1))[0])[
        "xl/worksheets/sheet1.xml"
    ]

    assert b'<c r="B1" s="3">' in after
    assert b'<c r="B2" s="2">' in after
    assert b'<c r="C9" s="2"><v>1</v></c><c r="D9"><v>1</v></c>' in after


def test_a_style_that_was_there_stays(rich_book: Path) -> None:
    result, _ = write(rich_book, ("A1", "Référence", "Réf."), ("B2", "Mentor 1", "M"))

    sheet = re.findall(rb'<c r="(?:A1|B2)"[^>]*>', parts(result)["xl/worksheets/sheet1.xml"])
    assert sheet == [b'<c r="A1" s="1" t="inlineStr">', b'<c r="B2" s="1" t="inlineStr">'] or len(sheet) == 2


def test_the_sheet_says_how_far_it_reaches(plain_book: Path) -> None:
    result, _ = write(plain_book, ("H40", "", "loin"))

    assert b'<dimension ref="A1:H40"' in parts(result)["xl/worksheets/sheet1.xml"]


def test_a_row_says_between_which_columns_its_cells_stand(tmp_path: Path) -> None:
    path = one_sheet(tmp_path, '<row r="1" spans="2:3"><c r="B1"><v>1</v></c></row>')

    after = parts(write(path, ("A1", "", "x"), ("E1", "", "x"), ("C1", "", "x"))[0])["xl/worksheets/sheet1.xml"]

    assert b'<row r="1" spans="1:5"><c r="A1"' in after
    assert re.findall(rb'<c r="([A-Z]+)', after) == [b"A", b"B", b"C", b"E"]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "'x", " avant", "après ", "a\nb", "\t", "_x0041_", "a\x00b", "\ud800", "é😀", "<b>&amp;", "x" * 40_000],
)
def test_every_text_stays_text(text: str, plain_book: Path) -> None:
    result, _ = write(plain_book, ("D9", "", text))

    wanted = text.replace("\x00", "").replace("\ud800", "")[:32_767]
    rows = values(result, "Duos")
    assert (rows[8][3] if len(rows) > 8 else "") in (wanted, wanted.strip())


def test_what_was_not_meant_is_not_lost_when_cells_and_sheets_are_written_together(book: Path) -> None:
    result, edited = put(book, quality(FINDING), cells=[CellEdit("Duos", "D40", "", DAY)])

    assert len(edited.cells) == 1
    assert edited.sheets == ("Contrôle qualité",)
    assert values(result, "Duos")[39][3] == DAY
