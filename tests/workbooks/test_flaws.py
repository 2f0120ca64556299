"""Errors and formulas never calculated are found, whoever wrote the file; and nothing else is taken for one."""

from collections.abc import Generator
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.formula import ArrayFormula

from tests.workbooks.packages import MAIN, make_workbook, sheet_xml, workbook_xml
from toolkit.model.grid import UNCALCULATED, Flaw
from toolkit.workbooks.xlsx.exact import read_part
from toolkit.workbooks.xlsx.flaws import PartScan, UnusualError, search_part
from toolkit.workbooks.xlsx.reader import read_grids

NOT_CALCULATED = Flaw(UNCALCULATED)
ERRORS = ("#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!")


def flaws_in(path: Path) -> dict[str, Flaw]:
    """Cell -> flaw, for the first sheet."""
    (grid, *_), notices = read_grids(path)
    assert not notices
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return {f"{letters[column]}{row + 1}": flaw for column, found in grid.flaws.items() for row, flaw in found.items()}


def searched(sheet: str, size: int = 1 << 20) -> dict[int, dict[int, Flaw]]:
    return search_part(lambda: pieces(sheet.encode(), size)).flaws


def pieces(data: bytes, size: int) -> Generator[bytes]:
    yield from (data[start : start + size] for start in range(0, len(data), size))


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_typed_or_calculated(error: str, tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.worksheets[0]["B2"] = error
    workbook.save(tmp_path / "typed.xlsx")
    calculated = xlsxwriter.Workbook(tmp_path / "calculated.xlsx")
    calculated.add_worksheet().write_formula("C3", "=A1", None, error)
    calculated.close()

    assert flaws_in(tmp_path / "typed.xlsx") == {"B2": Flaw(error)}
    assert flaws_in(tmp_path / "calculated.xlsx") == {"C3": Flaw(error)}


def test_formulas_that_openpyxl_wrote_are_not_calculated(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet["A1"] = "=B1"
    sheet["A2"] = '=""'
    sheet["A3"] = ArrayFormula("A3:A4", "=B1:B2*2")
    sheet["A5"] = "'=no formula"
    sheet["A6"] = 5
    workbook.save(tmp_path / "formulas.xlsx")

    assert flaws_in(tmp_path / "formulas.xlsx") == dict.fromkeys(("A1", "A2", "A3"), NOT_CALCULATED)


def test_the_zero_that_xlsxwriter_writes_for_every_result_is_none(tmp_path: Path) -> None:
    workbook = xlsxwriter.Workbook(tmp_path / "zero.xlsx")
    sheet = workbook.add_worksheet()
    sheet.write_formula("A1", "=B1")
    sheet.write_formula("A2", "=B1", None, 3)
    sheet.write_formula("A3", "=B1", None, "trois")
    sheet.write_formula("A4", "=B1", None, True)
    sheet.write_number("A5", 0)
    workbook.close()

    assert flaws_in(tmp_path / "zero.xlsx") == {"A1": NOT_CALCULATED}


@pytest.mark.parametrize("properties", ['calcId="191029"', 'calcId="191029" fullCalcOnLoad="1"', 'calcId="124519"'])
def test_a_result_of_zero_is_one_in_what_a_spreadsheet_program_saved(properties: str, tmp_path: Path) -> None:
    path = make_workbook(
        tmp_path / "zero.xlsx",
        sheet_xml('<row r="1"><c r="A1"><f>B1</f><v>0</v></c></row>'),
        xl__workbook_DOT_xml=workbook_xml({"Duos": "rId1"}, f"<calcPr {properties}/>"),
    )

    assert flaws_in(path) == {}


@pytest.mark.parametrize(
    ("cell", "flaw"),
    [
        ('<c r="B2" t="e"><v>#N/A</v></c>', Flaw("#N/A")),
        ('<c r="B2" s="3" t="e"><f>1/0</f><v>#DIV/0!</v></c>', Flaw("#DIV/0!")),
        ('<c r="B2" t="e" s="3" vm="1"><f t="array" ref="B2">X</f><v>#VALUE!</v></c>', Flaw("#VALUE!")),
        ('<c t="e" r="B2"><v>#N/A</v></c>', Flaw("#N/A")),
        ("<c r='B2' t='e'><v>#N/A</v></c>", Flaw("#N/A")),
        ('<c r = "B2"  t = "e" ><v>#N/A</v></c >', Flaw("#N/A")),
        ('<c\n r="B2"\n t="e"><v>#N/A</v></c>', Flaw("#N/A")),
        ('<c r="b2" t="e"><v>#N/A</v></c>', Flaw("#N/A")),
        ('<c r="B2" t="e"><v xml:space="preserve">#N/A</v></c>', Flaw("#N/A")),
        ('<c r="B2" t="e"/>', Flaw("#N/A")),
        ('<c r="B2" t="e"><v/></c>', Flaw("#N/A")),
        ("<c r='B2' t='e'>\n  <v>#NUM!</v>\n</c>", Flaw("#NUM!")),
        ('<c r="B2" t="e">\n  <v>#NUM!</v>\n</c>', Flaw("#NUM!")),
        ('<c r="B2"><f>A1</f></c>', NOT_CALCULATED),
        ('<c r="B2"><f>A1</f><v></v></c>', NOT_CALCULATED),
        ('<c r="B2"><f>A1</f><v/></c>', NOT_CALCULATED),
        ('<c r="B2"><f t="shared" si="0"/></c>', NOT_CALCULATED),
        ('<c r="B2" t="n"><f ca="1">TODAY()</f></c>', NOT_CALCULATED),
        ('<c r="B2" t="str"><f>A1</f><v></v></c>', None),
        ('<c r="B2" t="str"><f>A1</f></c>', None),
        ('<c r="B2" t="str"><f>A1</f><v>#N/A</v></c>', None),
        ('<c r="B2"><f>A1</f><v>0</v></c>', None),
        ('<c r="B2" t="b"><f>A1</f><v>0</v></c>', None),
        ('<c r="B2" t="str"><v>&lt;f&gt;</v></c>', None),
        ('<c r="B2" t="inlineStr"><is><t>t="e"</t></is></c>', None),
        ('<c r="B2" s="1"/>', None),
        ("<!-- <c r='B2' t='e'><v>#N/A</v></c> -->", None),
        ('<c r="B2" t="inlineStr"><is><t><![CDATA[<c r="B3" t="e"><v>#N/A</v></c>]]></t></is></c>', None),
    ],
)
def test_every_spelling_of_a_cell(cell: str, flaw: Flaw | None, tmp_path: Path) -> None:
    """The cell after it must not be lost either."""
    sheet = sheet_xml(f'<row r="2"><c r="A2"><v>1</v></c>{cell}<c r="D2" t="e"><v>#REF!</v></c></row>')

    found = flaws_in(make_workbook(tmp_path / "spelling.xlsx", sheet))

    assert found == ({"B2": flaw} if flaw else {}) | {"D2": Flaw("#REF!")}


@pytest.mark.parametrize("prefix", ["x", "x-y.z", "é"])
def test_elements_with_a_prefix(prefix: str, tmp_path: Path) -> None:
    sheet = (
        f'<p:worksheet xmlns:p="{MAIN}"><p:sheetData><p:row r="1"><p:c r="A1"><p:f>B1</p:f></p:c>'
        '<p:c r="B1" t="e"><p:v>#N/A</p:v></p:c></p:row></p:sheetData></p:worksheet>'
    )
    path = make_workbook(tmp_path / "prefix.xlsx", sheet.replace("p:", f"{prefix}:").replace(":p=", f":{prefix}="))

    assert flaws_in(path) == {"A1": NOT_CALCULATED, "B1": Flaw("#N/A")}


def test_cells_and_rows_without_a_position_follow_the_one_before(tmp_path: Path) -> None:
    rows = (
        '<row><c><v>1</v></c><c t="e"><v>#N/A</v></c></row>'
        '<row r="3"><c r="C3"><v>1</v></c><c t="e"><v>#REF!</v></c></row>'
        '<row><c t="e"><v>#NUM!</v></c></row>'
    )
    path = make_workbook(tmp_path / "positions.xlsx", sheet_xml(rows))

    assert flaws_in(path) == {"B1": Flaw("#N/A"), "D3": Flaw("#REF!"), "A4": Flaw("#NUM!")}
    (grid, *_), _ = read_grids(path)
    assert grid.head(3)[2] == ["", "", 1.0, ""]  # calamine counts in the same way


def test_a_cell_is_found_wherever_the_chunks_are_cut() -> None:
    cells = (
        '<c r="A1"><f>B1</f></c><c r="B1" s="1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" t="s"><v>0</v></c>'
        '<c r="AA1"><f t="shared" si="1"/></c>'
    )
    sheet = sheet_xml(f'<row r="1">{cells}</row>', '<pageMargins left="0.7"/>')

    for size in range(1, len(sheet)):
        assert searched(sheet, size) == {
            0: {0: NOT_CALCULATED},
            1: {0: Flaw("#DIV/0!")},
            26: {0: NOT_CALCULATED},
        }, size


def test_none_is_lost_at_a_boundary_of_a_large_part(tmp_path: Path) -> None:
    """The cells have every length, so that one of them lies across each boundary in every way there is."""
    rows = (
        f'<row r="{n}"><c r="A{n}" t="str"><v>{"x" * (n % 97)}</v></c><c r="B{n}" t="e"><v>#N/A</v></c></row>'
        for n in range(1, 40_001)
    )
    path = make_workbook(tmp_path / "large.xlsx", sheet_xml("".join(rows)))

    (grid, *_), _ = read_grids(path)

    assert list(grid.flaws) == [1]
    assert len(grid.flaws[1]) == 40_000


def test_a_text_longer_than_a_chunk_hides_nothing() -> None:
    long = f'<c r="A1" t="inlineStr"><is><t>{"x" * 9_000_000}</t></is></c>'
    sheet = sheet_xml(f'<row r="1">{long}<c r="B1" t="e"><v>#N/A</v></c></row>', "<x>" + "y" * 9_000_000 + "</x>")

    assert searched(sheet) == {1: {0: Flaw("#N/A")}}


@pytest.mark.parametrize(
    "part",
    [
        "<c><v>1</v></c>",
        "<c t='e' r='A1'/>",
        '<c r="A1" t = "e"/>',
        '<x:c r="A1"/>',
        "<!-- -->",
        "<![CDATA[x]]>",
        '<c r="AAAA1"/>',
        '<c r="A12345678"/>',
        '<c x=">" r="A1"/>',
    ],
)
def test_what_the_search_cannot_be_sure_of_is_left_to_the_exact_reading(part: str) -> None:
    with pytest.raises(UnusualError):
        searched(sheet_xml(f"<row>{part}</row>"))


_values = st.sampled_from(["", "<v>0</v>", "<v>#N/A</v>", "<v/>", "<v></v>", "<v>x</v>"])
_formulas = st.sampled_from(["", "<f>A1</f>", '<f t="shared" si="0"/>', "<f/>", "<f ca='1'>Duos!D5</f>"])
_attributes = st.sampled_from(["", ' t="e"', ' s="1" t="str"', ' t="b" s="2"', ' t="n"', ' cm="1"', " t='e'", ' s="1"'])
_places = st.tuples(st.sampled_from(["A", "Z", "AA", "XFD"]), st.integers(1, 1_048_576))


@given(
    cells=st.lists(st.tuples(_places, _attributes, _formulas, _values), max_size=6),
    size=st.integers(1, 400),
    is_calculated=st.booleans(),
)
def test_the_search_finds_what_the_exact_reading_finds(
    cells: list[tuple[tuple[str, int], str, str, str]], size: int, is_calculated: bool
) -> None:
    sheet = sheet_xml(
        "".join(
            f'<c r="{letters}{row}"{more}>{f}{v}</c>' if f or v else f'<c r="{letters}{row}"{more}/>'
            for (letters, row), more, f, v in cells
        )
    ).encode()
    exact = read_part(pieces(sheet, size), is_calculated=is_calculated)

    try:
        found = search_part(lambda: pieces(sheet, size), is_calculated=is_calculated)
    except UnusualError:
        assert any("'" in more for _, more, _, _ in cells)
        return

    assert found.flaws == exact.flaws
    is_far = any(row > 999_999 or len(letters) > 1 for (letters, row), *_ in cells)
    assert (found.rows, found.columns) == ((exact.rows, exact.columns) if is_far else (0, 0))


@pytest.mark.parametrize("rows", [1, 999_999, 1_000_000, 1_048_576])
@pytest.mark.parametrize("columns", [1, 26, 27, 16_384])
def test_how_far_a_sheet_reaches_is_measured_where_it_matters(rows: int, columns: int) -> None:
    letters = get_column_letter(columns)
    cells = f'<c r="A1"><v>1</v></c><c r="{letters}1"><v>1</v></c><c r="A{rows}"><v>1</v></c>'
    scan = search_part(lambda: pieces(sheet_xml(cells).encode(), 50))

    is_far = rows > 999_999 or columns > 26
    assert scan == (PartScan(rows=rows, columns=columns) if is_far else PartScan())
