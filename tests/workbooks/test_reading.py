"""What stands in a file is what the grid says: every kind of cell, every kind of sheet, in every format."""

import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from tests.libreoffice import LibreOffice
from tests.workbooks.packages import DATE, DURATION, make_workbook, relations_xml, sheet_xml, workbook_xml
from toolkit.model.grid import Flaw, Grid, Value
from toolkit.workbooks.xlsx.grids import CalamineGrid
from toolkit.workbooks.xlsx.reader import read_grids

A_DAY = dt.date(2025, 3, 12)
AN_INSTANT = dt.datetime(2025, 3, 12, 14, 30)  # noqa: DTZ001 - a cell has no time zone
A_TIME = dt.time(14, 30)
A_LONG_TIME = dt.timedelta(hours=26, minutes=30)

WRITTEN: list[Any] = [
    A_DAY,
    AN_INSTANT,
    A_TIME,
    A_LONG_TIME,
    True,
    False,
    5,
    0.1,
    -2.5,
    475_000_001,
    "0475",
    " é ",
    "x\ny",
]
READ: list[Value] = [
    A_DAY,
    AN_INSTANT,
    A_TIME,
    A_LONG_TIME,
    True,
    False,
    5.0,
    0.1,
    -2.5,
    475_000_001.0,
    "0475",
    " é ",
    "x\ny",
]


def columns_of(grid: Grid, first_row: int, indices: list[int]) -> list[list[Value]]:
    return [list(column) for column in grid.columns(first_row, indices)]


def only_sheet(path: Path) -> CalamineGrid:
    grids, notices = read_grids(path)
    assert not notices
    assert len(grids) == 1
    return grids[0]


def by_openpyxl(path: Path, values: list[Any]) -> Path:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for number, value in enumerate(values, start=1):
        sheet.cell(1, number, value)
    workbook.save(path)
    return path


def by_xlsxwriter(path: Path, values: list[Any]) -> Path:
    workbook = xlsxwriter.Workbook(path)
    formats = {
        dt.date: "dd/mm/yyyy",
        dt.datetime: "dd/mm/yyyy hh:mm",
        dt.time: "hh:mm",
        dt.timedelta: "[h]:mm",
    }
    sheet = workbook.add_worksheet()
    for number, value in enumerate(values):
        sheet.write(0, number, value, workbook.add_format({"num_format": formats.get(type(value), "General")}))
    workbook.close()
    return path


@pytest.mark.parametrize("write", [by_openpyxl, by_xlsxwriter])
def test_every_kind_of_value_keeps_its_kind(write: Callable[[Path, list[Any]], Path], tmp_path: Path) -> None:
    grid = only_sheet(write(tmp_path / "kinds.xlsx", WRITTEN))

    assert grid.head(1) == [READ]
    assert list(map(type, grid.head(1)[0])) == list(map(type, READ))


@pytest.mark.parametrize(
    ("number_format", "expected"),
    [
        ("dd/mm/yyyy", A_DAY),
        ("d mmmm yyyy", A_DAY),
        ("[$-80C]dddd d mmmm yyyy;@", A_DAY),
        ("yyyy-mm-dd hh:mm", A_DAY),
        ('0 "mois"', 45728.0),
        ("General", 45728.0),
        ("#,##0.00 [$€-80C]", 45728.0),
        ("@", 45728.0),
    ],
)
def test_a_number_is_a_date_if_its_format_says_so(number_format: str, expected: Value, tmp_path: Path) -> None:
    workbook = xlsxwriter.Workbook(tmp_path / "format.xlsx")
    workbook.add_worksheet().write_number(0, 0, 45728, workbook.add_format({"num_format": number_format}))
    workbook.close()

    assert only_sheet(tmp_path / "format.xlsx").head(1) == [[expected]]


def test_dates_of_a_workbook_that_counts_from_1904(tmp_path: Path) -> None:
    workbook = xlsxwriter.Workbook(tmp_path / "mac.xlsx", {"date_1904": True})
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    workbook.add_worksheet().write_datetime(0, 0, A_DAY, day)
    workbook.close()

    assert only_sheet(tmp_path / "mac.xlsx").head(1) == [[A_DAY]]


def test_dates_written_as_text_of_the_standard(tmp_path: Path) -> None:
    cells = '<c r="A1" t="d"><v>2025-03-12</v></c><c r="B1" t="d"><v>2025-03-12T14:30:00</v></c>'
    path = make_workbook(tmp_path / "iso.xlsx", sheet_xml(f'<row r="1">{cells}</row>'))

    assert only_sheet(path).head(1) == [[A_DAY, AN_INSTANT]]


def test_texts_in_a_cell_and_shared_formatted_and_escaped(tmp_path: Path) -> None:
    shared = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>un</t></si>'
        '<si><r><t>de</t></r><r><rPr><b/></rPr><t xml:space="preserve">ux </t></r>'
        '<rPh sb="0" eb="1"><t>no</t></rPh></si>'
        "<si><t>a_x000D_b&amp;c</t></si></sst>"
    )
    cells = "".join(f'<c r="{column}1" t="s"><v>{n}</v></c>' for n, column in enumerate("ABC"))
    inline = '<c r="D1" t="inlineStr"><is><t>=1+1</t></is></c><c r="E1" t="str"><v>vu</v></c>'
    relations = {"rId1": ("worksheet", "worksheets/sheet1.xml"), "rId2": ("sharedStrings", "sharedStrings.xml")}
    path = make_workbook(
        tmp_path / "texts.xlsx",
        sheet_xml(f'<row r="1">{cells}{inline}</row>'),
        xl__sharedStrings_DOT_xml=shared,
        xl___rels__workbook_DOT_xml_DOT_rels=relations_xml(relations),
    )

    assert only_sheet(path).head(1) == [["un", "deux ", "a\rb&c", "=1+1", "vu"]]


def test_a_table_that_does_not_start_in_the_first_column_keeps_its_cells(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for place, value in {"C3": "Référence", "E3": "Mentor", "C4": "D-1", "E5": "M-2", "D5": "#N/A"}.items():
        sheet[place] = value
    workbook.save(tmp_path / "inset.xlsx")

    grid = only_sheet(tmp_path / "inset.xlsx")

    assert grid.head(9) == [
        ["", "", "", "", ""],
        ["", "", "", "", ""],
        ["", "", "Référence", "", "Mentor"],
        ["", "", "D-1", "", ""],
        ["", "", "", "", "M-2"],
    ]
    assert columns_of(grid, 3, [4, 0, 2]) == [["", "M-2"], ["", ""], ["D-1", ""]]
    assert columns_of(grid, 3, [1]) == [["", ""]]
    assert columns_of(grid, 3, [2]) == [["D-1", ""]]
    assert grid.flaws == {3: {4: Flaw("#N/A")}}


def test_columns_are_given_in_the_order_asked_for(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    for row in (["a", "b", "c"], [1, 2, 3], [4, None, 6]):
        workbook.worksheets[0].append(row)
    workbook.save(tmp_path / "order.xlsx")
    grid = only_sheet(tmp_path / "order.xlsx")

    assert columns_of(grid, 1, [2, 0]) == [[3.0, 6.0], [1.0, 4.0]]
    assert columns_of(grid, 1, [1]) == [[2.0, ""]]
    assert columns_of(grid, 1, []) == []
    assert columns_of(grid, 3, [0, 1]) == [[], []]
    assert columns_of(grid, 9, [0]) == [[]]
    assert grid.head(1) == [["a", "b", "c"]]


def test_an_empty_sheet_has_no_rows_but_is_there(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].title = "Duos"
    workbook.save(tmp_path / "empty.xlsx")
    grid = only_sheet(tmp_path / "empty.xlsx")

    assert (grid.name, grid.head(9), columns_of(grid, 0, [0, 1]), grid.flaws) == ("Duos", [], [[], []], {})


def test_merged_cells_are_told_by_their_corners(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for row in (["Coach", "Duo", "Note"], ["Aya", "D-1", "x"], [None, "D-2", None], [None, "D-3", None]):
        sheet.append(row)
    sheet.merge_cells("A2:A4")
    sheet.merge_cells("B1:C1")
    workbook.save(tmp_path / "merged.xlsx")

    assert sorted(only_sheet(tmp_path / "merged.xlsx").merged) == [((0, 1), (0, 2)), ((1, 0), (3, 0))]


def test_a_cell_merged_down_to_the_end_of_the_sheet_ends_with_the_data(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>'
    merged = '<mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="C9:C12"/></mergeCells>'
    path = make_workbook(tmp_path / "down.xlsx", sheet_xml(rows, merged))

    assert list(only_sheet(path).merged) == [((0, 0), (1, 0))]


def test_rows_and_columns_that_are_hidden_count(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for number in (1, 2, 3):
        sheet.append([number, number])
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet.auto_filter.ref = "A1:B3"
    workbook.save(tmp_path / "hidden.xlsx")

    assert only_sheet(tmp_path / "hidden.xlsx").head(9) == [[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]]


def test_hidden_sheets_are_read_and_told_chart_sheets_are_not(tmp_path: Path) -> None:
    workbook = xlsxwriter.Workbook(tmp_path / "sheets.xlsx")
    for name in ("Duos", "Ancien", "Listes"):
        workbook.add_worksheet(name).write(0, 0, name)
    workbook.get_worksheet_by_name("Ancien").hide()
    workbook.get_worksheet_by_name("Listes").very_hidden()
    chart = workbook.add_chart({"type": "bar"})
    chart.add_series({"values": "=Duos!$A$1:$A$1"})
    workbook.add_chartsheet("Graphique").set_chart(chart)
    workbook.close()

    grids, notices = read_grids(tmp_path / "sheets.xlsx")

    assert [(grid.name, grid.is_hidden, grid.head(1)) for grid in grids] == [
        ("Duos", False, [["Duos"]]),
        ("Ancien", True, [["Ancien"]]),
        ("Listes", True, [["Listes"]]),
    ]
    assert not notices


def test_names_of_sheets_are_what_people_see(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    names = ["Séances & ateliers", "L'équipe", '"Duos" <2025>', " Mentors ", "Été 2025"]
    for name in names:
        workbook.create_sheet(name)["A1"] = "#N/A"
    workbook.save(tmp_path / "names.xlsx")

    grids, notices = read_grids(tmp_path / "names.xlsx")

    assert [grid.name for grid in grids] == names
    assert all(grid.flaws == {0: {0: Flaw("#N/A")}} for grid in grids)
    assert not notices


def test_sheets_whose_names_differ_by_case_are_two(tmp_path: Path) -> None:
    path = make_workbook(
        tmp_path / "case.xlsx",
        sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>'),
        xl__workbook_DOT_xml=workbook_xml({"Duos": "rId1", "DUOS": "rId2"}),
        xl___rels__workbook_DOT_xml_DOT_rels=relations_xml(
            {"rId1": ("worksheet", "worksheets/sheet1.xml"), "rId2": ("worksheet", "worksheets/sheet2.xml")}
        ),
        xl__worksheets__sheet2_DOT_xml=sheet_xml('<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>'),
    )

    grids, notices = read_grids(path)

    assert [(grid.name, grid.head(1), grid.flaws) for grid in grids] == [
        ("Duos", [[1.0]], {}),
        ("DUOS", [[""]], {0: {0: Flaw("#N/A")}}),
    ]
    assert not notices


@pytest.mark.parametrize(
    "target",
    ["worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "worksheets/SHEET1.XML", "/xl/Worksheets/Sheet1.xml"],
)
def test_a_part_is_found_however_it_is_referred_to(target: str, tmp_path: Path) -> None:
    path = make_workbook(
        tmp_path / "target.xlsx",
        sheet_xml('<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>'),
        xl___rels__workbook_DOT_xml_DOT_rels=relations_xml({"rId1": ("worksheet", target)}),
    )

    assert only_sheet(path).flaws == {0: {0: Flaw("#REF!")}}


def test_a_workbook_with_macros_is_read(tmp_path: Path) -> None:
    path = make_workbook(
        tmp_path / "macros.xlsm",
        sheet_xml('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c></row>'),
        xl__vbaProject_DOT_bin=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 not looked into",
    )

    grid = only_sheet(path)

    assert (grid.head(1), grid.flaws) == ([[1.0, ""]], {1: {0: Flaw("#N/A")}})


def test_the_ending_may_be_in_capitals(tmp_path: Path) -> None:
    made = make_workbook(tmp_path / "made.xlsx", sheet_xml('<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>'))

    assert only_sheet(made.rename(tmp_path / "DUOS.XLSX")).flaws == {0: {0: Flaw("#N/A")}}


def test_the_file_is_let_go_of(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "held.xlsx", sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>'))
    held = Path("/proc/self/fd")
    if not held.exists():
        pytest.skip("only Linux lists the open files of a process")

    grid = only_sheet(path)

    assert path.resolve() not in [link.resolve() for link in held.iterdir()]
    assert grid.head(1) == [[1.0]]


def test_a_million_formatted_blank_rows_are_read_in_passing(tmp_path: Path) -> None:
    blank = "".join(f'<row r="{n}" s="1"><c r="A{n}" s="1"/><c r="B{n}" s="1"/></row>' for n in range(3, 1_048_577))
    data = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2" t="e"><v>#N/A</v></c></row>'
    path = make_workbook(tmp_path / "blank.xlsx", sheet_xml(data + blank))

    start = time.perf_counter()
    grid = only_sheet(path)
    took_s = time.perf_counter() - start

    assert grid.head(1_048_576) == [[1.0, ""], ["", ""]]
    assert grid.flaws == {1: {1: Flaw("#N/A")}}
    assert took_s < 20


def test_a_duration_beyond_all_measure_spoils_its_own_row_only(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="B1"><v>1</v></c><c r="C1"><v>1</v></c></row>'
        f'<row r="2"><c r="B2" s="{DURATION}"><v>32475123456</v></c><c r="C2"><v>2</v></c></row>'
        '<row r="3"><c r="B3"><v>3</v></c><c r="C3"><v>3</v></c></row>'
    )
    grid = only_sheet(make_workbook(tmp_path / "duration.xlsx", sheet_xml(rows)))

    assert columns_of(grid, 0, [1, 2]) == [[1.0, "", 3.0], [1.0, "", 3.0]]
    assert grid.head(9) == [["", 1.0, 1.0], ["", "", ""], ["", 3.0, 3.0]]
    assert grid.flaws == {1: {1: Flaw("#####")}, 2: {1: Flaw("#####")}}


def test_a_date_beyond_the_calendar_stays_a_number(tmp_path: Path) -> None:
    cells = f'<c r="A1" s="{DATE}"><v>32475123456</v></c><c r="B1" s="{DATE}"><v>2958466</v></c>'

    grid = only_sheet(make_workbook(tmp_path / "calendar.xlsx", sheet_xml(f'<row r="1">{cells}</row>')))

    assert grid.head(1) == [[32475123456.0, 2958466.0]]


@pytest.fixture(scope="session")
def association(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook with all that the formats have in common, its formulas not yet calculated."""
    workbook = openpyxl.Workbook()
    duos = workbook.worksheets[0]
    duos.title = "Duos"
    duos.append(["Référence", "Début", "Accord", "Fois", "Coach", "Calcul"])
    duos.append(["D-1", A_DAY, True, 2.5, "Aya Exemple", "=1/0"])
    duos.append(["D-2", AN_INSTANT, False, 5, None, '=A3&"!"'])
    duos.append(["D-3", "12/03/2025", None, None, None, "=NA()"])
    duos.append(["D-4", A_TIME, None, None, "Bo Exemple", "=SQRT(-1)"])
    duos.append(["#N/A", None, None, None, None, '=""'])
    duos["A6"].data_type = "s"
    duos.merge_cells("E2:E4")
    duos.row_dimensions[3].hidden = True
    old = workbook.create_sheet("Ancien")
    old.sheet_state = "hidden"
    old["C3"] = "=1/0"
    old["B2"] = "vu"
    path = tmp_path_factory.mktemp("association") / "association.xlsx"
    workbook.save(path)
    return path


EXPECTED: list[list[Value]] = [
    ["Référence", "Début", "Accord", "Fois", "Coach", "Calcul"],
    ["D-1", A_DAY, True, 2.5, "Aya Exemple", ""],
    ["D-2", AN_INSTANT, False, 5.0, "", "D-2!"],
    ["D-3", "12/03/2025", "", "", "", ""],
    ["D-4", A_TIME, "", "", "Bo Exemple", ""],
    ["#N/A", "", "", "", "", ""],
]


@pytest.mark.parametrize("to", ["xlsx", "xls", "ods"])
def test_what_libreoffice_saves_is_read_alike_in_every_format(
    to: str, association: Path, libreoffice: LibreOffice
) -> None:
    grids, notices = read_grids(libreoffice.convert(association, to))

    duos, old = grids
    assert duos.head(9) == EXPECTED
    assert columns_of(duos, 1, [0]) == [["D-1", "D-2", "D-3", "D-4", "#N/A"]]
    assert list(duos.merged) == [((1, 4), (3, 4))]
    assert (duos.is_hidden, old.is_hidden) == (False, True)
    assert old.head(2)[1][:2] == ["", "vu"]
    assert [notice.sheet for notice in notices] == (["association.xls"] if to == "xls" else [])


@pytest.mark.parametrize(("to", "impossible"), [("xlsx", "#VALUE!"), ("ods", "#VALUE! (Err:502)")])
def test_errors_that_libreoffice_calculates_are_found(
    to: str, impossible: str, association: Path, libreoffice: LibreOffice
) -> None:
    grids, _ = read_grids(libreoffice.convert(association, to))

    assert grids[0].flaws == {5: {1: Flaw("#DIV/0!"), 3: Flaw("#N/A"), 4: Flaw(impossible)}}
    assert grids[1].flaws == {2: {2: Flaw("#DIV/0!")}}


def test_sheets_keep_their_order_whatever_their_size(tmp_path: Path) -> None:
    """They are read two at a time, the largest first."""
    path = tmp_path / "book.xlsx"
    book = xlsxwriter.Workbook(str(path))
    heights = [1, 900, 3, 2_000, 1, 40]
    for number, height in enumerate(heights):
        sheet = book.add_worksheet(f"Feuille {number}")
        for row in range(height):
            sheet.write(row, 0, f"{number} {row}")
    book.close()

    grids, notices = read_grids(path)

    assert not notices
    assert [(grid.name, grid.size[0]) for grid in grids] == [(f"Feuille {n}", h) for n, h in enumerate(heights)]
    assert [grid.head(1) for grid in grids] == [[[f"{number} 0"]] for number in range(len(heights))]
