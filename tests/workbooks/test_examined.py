"""Bad input from the file to the finding: what a cell of a real workbook says reaches the person at that cell."""

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from tests.libreoffice import LibreOffice
from tests.workbooks.packages import make_workbook, relations_xml, sheet_xml, workbook_xml
from toolkit.criteria.profile import Profile
from toolkit.errors import WorkbookError
from toolkit.examine import examine
from toolkit.i18n import translator
from toolkit.model.verdict import Examination
from toolkit.schema.definitions import Schema

TODAY = dt.date(2026, 3, 1)


class Examiner:
    """Examines files."""

    def __init__(self, schema: Schema, profile: Profile) -> None:
        self._schema = schema
        self._profile = profile

    def __call__(self, path: Path) -> Examination:
        return examine(path, TODAY, schema=self._schema, profile=self._profile)


@pytest.fixture(scope="module")
def examined(schema: Schema, profile: Profile) -> Examiner:
    return Examiner(schema, profile)


def found(examination: Examination, *codes: str) -> set[tuple[str, str | None, str | None]]:
    return {(one.code, one.sheet, one.cell) for one in examination.findings if one.code in codes}


def remarks(examination: Examination) -> str:
    return "\n".join(f"{one.sheet}: {translator('en')(one.message)}" for one in examination.notices)


@pytest.fixture
def trouble(tmp_path: Path) -> Path:
    """A workbook whose tables stand at an angle, with one trouble of each kind."""
    book = openpyxl.Workbook()
    mentors = book.worksheets[0]
    mentors.title = "Mentors"
    duos = book.create_sheet("Duos")
    rows = {
        mentors: [
            [None, None, None, None, None],
            [None, "Référence", "Prénom", "Nom", "Candidature le", None, "Nom"],
            [None, "M-1", "Aya", "Lambert", "le 31 février", "sans titre", "autre"],
            [None, "M-2", "Bo", "Lambert", "#N/A"],
            [None, "M-3", "Cy", "Lambert", "=TODAY()"],
            [None, "M-4", "Di", "Lambert", dt.date(2025, 3, 12)],
        ],
        duos: [["Référence", "Mentor", "Mentee"], ["D-1", "M-99", "Lambert Eli"], ["D-2", "M-1", None]],
    }
    for sheet, cells in rows.items():
        for row in cells:
            sheet.append(row)
    mentors["E5"].number_format = "dd/mm/yyyy"
    book.save(tmp_path / "ennuis.xlsx")
    return tmp_path / "ennuis.xlsx"


def test_each_trouble_is_told_at_its_cell(trouble: Path, examined: Examiner) -> None:
    examination = examined(trouble)

    assert found(examination, "W3", "W4", "W6") >= {
        ("W3", "Mentors", "E3"),
        ("W3", "Mentors", "E4"),
        ("W3", "Mentors", "E5"),
        ("W4", "Duos", "C3"),
        ("W6", "Duos", "B2"),
    }
    assert ("W3", "Mentors", "E6") not in found(examination, "W3")
    assert "Mentors: column F holds values but has no heading" in remarks(examination)
    assert "the columns D (“Nom”) and G (“Nom”) mean the same" in remarks(examination)


@pytest.mark.parametrize("to", ["ods", "xlsx"])
def test_an_error_is_told_at_its_cell_in_what_libreoffice_saved(
    to: str, trouble: Path, libreoffice: LibreOffice, examined: Examiner
) -> None:
    examination = examined(libreoffice.convert(trouble, to))

    told = {one.cell: translator("en")(one.message) for one in examination.findings if one.code == "W3"}
    assert "#N/A" in told["E4"]
    assert "E5" not in told  # calculated by now


def test_an_old_workbook_is_checked_and_its_blindness_told(
    trouble: Path, libreoffice: LibreOffice, examined: Examiner
) -> None:
    examination = examined(libreoffice.convert(trouble, "xls"))

    assert ("W6", "Duos", "B2") in found(examination, "W6")
    assert "ennuis.xls: in an .xls file, an error such as #N/A looks like an empty cell" in remarks(examination)


def test_a_damaged_sheet_is_told_and_the_rest_checked(tmp_path: Path, examined: Examiner) -> None:
    texts = ("Référence", "Prénom", "Nom")
    cells = "".join(f'<c r="{letter}1" t="str"><v>{text}</v></c>' for letter, text in zip("ABC", texts, strict=True))
    path = make_workbook(
        tmp_path / "half.xlsx",
        sheet_xml(f'<row r="1">{cells}</row><row r="2"><c r="A2" t="str"><v>M-1</v></c></row>'),
        xl__workbook_DOT_xml=workbook_xml({"Mentors": "rId1", "Duos": "rId2"}),
        xl___rels__workbook_DOT_xml_DOT_rels=relations_xml(
            {"rId1": ("worksheet", "worksheets/sheet1.xml"), "rId2": ("worksheet", "worksheets/sheet2.xml")}
        ),
        xl__worksheets__sheet2_DOT_xml="",
    )

    examination = examined(path)

    assert "Duos: the sheet is damaged" in remarks(examination)
    assert ("W4", "Mentors", "C2") in found(examination, "W4")
    assert any(one.code == "W1" and one.table == "duos" for one in examination.findings)


def test_a_workbook_without_a_known_sheet(tmp_path: Path, examined: Examiner) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Recettes"
    book.save(tmp_path / "autre.xlsx")

    with pytest.raises(WorkbookError) as caught:
        examined(tmp_path / "autre.xlsx")

    assert translator("en")(caught.value.problem) == "No sheet of autre.xlsx is known. Sheets in it: “Recettes”."
