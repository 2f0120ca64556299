"""Is a written cell read by a formula? A search of texts that may say so in vain, but does not keep silent."""

from pathlib import Path

import pytest

from tests.workbooks.inplace.books import parts, put, rebuilt
from tests.workbooks.packages import make_workbook, relations_xml, sheet_xml, workbook_xml
from toolkit.i18n import translator
from toolkit.workbooks.inplace.edits import CellEdit

WORKBOOK = "xl/workbook.xml"


def book(path: Path, formula: str, *, names: str = "", attributes: str = "") -> Path:
    """Duos (with the formula in Z1) and “L'équipe”, which is empty."""
    text = formula.replace("&", "&amp;").replace("<", "&lt;")
    rows = f'<row r="1"><c r="Z1"><f{attributes}>{text}</f><v>1</v></c></row>'
    return make_workbook(
        path / "suivi.xlsx",
        sheet_xml(rows),
        xl__workbook_DOT_xml=workbook_xml({"Duos": "rId1", "L'équipe": "rId2"}, names),
        xl___rels__workbook_DOT_xml_DOT_rels=relations_xml(
            {
                "rId1": ("worksheet", "worksheets/sheet1.xml"),
                "rId2": ("worksheet", "worksheets/sheet2.xml"),
                "rId9": ("styles", "styles.xml"),
            }
        ),
        xl__worksheets__sheet2_DOT_xml=sheet_xml(""),
    )


def is_reported(path: Path, sheet: str = "Duos", cell: str = "B5") -> bool:
    """Whether the writing of the cell is said to concern a formula; then the workbook is to be calculated anew."""
    result, edited = put(path, cells=[CellEdit(sheet, cell, "", "x")])
    assert (b'fullCalcOnLoad="1"' in parts(result)[WORKBOOK]) == bool(edited.notices)
    return bool(edited.notices)


@pytest.mark.parametrize(
    "formula",
    [
        "B5", "$B$5*2", "SUM(B1:B9)", "SUM(B:B)", "SUM($A:$C)", "SUM(5:5)", "SUM(1:$9)", "Duos!B5", "'Duos'!B5",
        "DUOS!B5",
        "SUM(Duos!A1:C9)", 'INDIRECT("B"&5)', "OFFSET(A1,4,1)", "SUM(Duos:Autre!B5)", "-B5", "A1+B5", 'IF(A1="B5",B5)',
        "_xlfn.XLOOKUP(A1,B1:B9,C1:C9)", "B5:B5", "b5+A1".upper(),
    ],
)  # fmt: skip
def test_formulas_that_may_read_it(formula: str, tmp_path: Path) -> None:
    assert is_reported(book(tmp_path, formula))


@pytest.mark.parametrize(
    "formula",
    ["B6", "SUM(B6:B9)", "A5", "'L''équipe'!B5", '"B5"', "AB5", "B51", "Autre!B5", "SUM(C:D)", "LOG10(A1)", "B5x",
     "[1]Duos!A1",
     "Nom_B5", "1+1"],
)  # fmt: skip
def test_formulas_that_do_not(formula: str, tmp_path: Path) -> None:
    assert not is_reported(book(tmp_path, formula))


def test_a_formula_on_another_sheet(tmp_path: Path) -> None:
    path = book(tmp_path, "'L''équipe'!B5&\"x\"")

    assert is_reported(path, "L'équipe")
    assert not is_reported(path, "L'équipe", "B6")
    assert not is_reported(path)


@pytest.mark.parametrize(("cell", "expected"), [("B5", True), ("B9", True), ("B10", False), ("C5", False)])
def test_a_shared_formula_moves_along(cell: str, expected: bool, tmp_path: Path) -> None:
    path = book(tmp_path, "B2*2", attributes=' t="shared" ref="Z1:Z8" si="0"')

    assert is_reported(path, cell=cell) == expected


def test_names_stand_for_cells(tmp_path: Path) -> None:
    names = (
        '<definedNames><definedName name="Mentors">Duos!$B$2:$B$9</definedName>'
        '<definedName name="Autres">Duos!$C$2</definedName></definedNames>'
    )

    assert is_reported(book(tmp_path, "COUNTA(Mentors)", names=names))
    assert is_reported(book(tmp_path, "COUNTA(MENTORS)", names=names))
    assert not is_reported(book(tmp_path, "COUNTA(Autres)", names=names))
    assert not is_reported(book(tmp_path, "COUNTA(Mentors_2)", names=names))


def test_data_tables_read_their_inputs(tmp_path: Path) -> None:
    assert is_reported(book(tmp_path, "", attributes=' t="dataTable" ref="Z1:Z3" dt2D="0" r1="B5"'))


def test_tables_are_named_by_their_name(rich_book: Path) -> None:
    _, edited = put(rich_book, cells=[CellEdit("Tableau", "B2", 30.0, 31), CellEdit("Tableau", "A7", "", "x")])

    (notice,) = edited.notices
    assert translator("en")(notice) == (
        "Tableau!B2 may be read by a formula (Tableau!B5): Excel calculates it when it opens the workbook, "
        "other programs may show its old result."
    )


def test_the_order_is_kept_where_there_is_no_calculation_yet(tmp_path: Path) -> None:
    path = book(tmp_path, "B5", names='<definedNames/><pivotCaches xmlns="urn:x"/>')
    assert b"calcPr" not in parts(path)[WORKBOOK]

    result, _ = put(path, cells=[CellEdit("Duos", "B5", "", "x")])

    assert b'<definedNames/><calcPr fullCalcOnLoad="1"/><pivotCaches' in parts(result)[WORKBOOK]


def test_what_excel_2007_saved_is_calculated_anyway(tmp_path: Path) -> None:
    path = book(tmp_path, "B5", names='<calcPr calcId="124519"/>')

    result, edited = put(path, cells=[CellEdit("Duos", "B5", "", "x")])

    assert edited.notices
    assert parts(result)[WORKBOOK] == parts(path)[WORKBOOK]


def test_without_formulas_nothing_is_said(tmp_path: Path) -> None:
    path = rebuilt(book(tmp_path, "B5"), {"xl/worksheets/sheet1.xml": sheet_xml("").encode()})

    assert not is_reported(path)
