"""What people write into the column left to them stays beside its finding, and goes with it."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from tests.libreoffice import LibreOffice
from tests.workbooks.inplace.books import OWN, parts, put, quality, values
from tests.workbooks.inplace.test_own_sheets import own_part
from toolkit.reports.sheet import Cell, OwnSheet

NOTES = 2


def findings(*keys: str) -> OwnSheet:
    """A row for each key, which shows it, with an empty cell for notes."""
    return quality(
        *[[Cell(key), Cell("M3", "link", ("Duos", "M3")), Cell(None)] for key in keys], keys=keys, notes=NOTES
    )


def noted(path: Path, sheet: str = OWN) -> dict[object, object]:
    """First cell of a row -> its note, of those that have one."""
    return {row[0]: row[NOTES] for row in values(path, sheet)[2:] if row[NOTES] != ""}


@pytest.fixture
def with_notes(plain_book: Path) -> Path:
    """Three findings, of which people wrote beside the second and the third."""
    first, _ = put(plain_book, findings("a", "b", "c"))
    book = openpyxl.load_workbook(first)
    book[OWN]["C4"], book[OWN]["C5"] = "appelé le 3 mars", 42
    book[OWN]["C4"].fill = PatternFill("solid", fgColor="FFFF00")
    book.save(first)
    return first


def test_notes_stay_beside_their_findings(with_notes: Path) -> None:
    result, _ = put(with_notes, findings("x", "c", "y", "b", "a"))

    assert noted(result) == {"c": 42.0, "b": "appelé le 3 mars"}
    assert openpyxl.load_workbook(result)[OWN]["C6"].fill.fgColor.rgb == "00FFFF00"


def test_a_note_goes_with_its_finding(with_notes: Path) -> None:
    without, _ = put(with_notes, findings("a", "c"))
    again, _ = put(without, findings("a", "b", "c"))

    assert noted(without) == noted(again) == {"c": 42.0}


def test_notes_survive_many_nights(with_notes: Path) -> None:
    path = with_notes
    for _ in range(3):
        path, _ = put(path, findings("a", "b", "c"))
    twice, _ = put(path, findings("a", "b", "c"))

    assert noted(path) == {"b": "appelé le 3 mars", "c": 42.0}
    assert parts(twice) == parts(path)


def test_people_may_sort_the_sheet(with_notes: Path) -> None:
    book = openpyxl.load_workbook(with_notes)
    sheet = book[OWN]
    rows = [[cell.value for cell in row] for row in sheet["A3:D5"]]
    for number, row in enumerate(reversed(rows), start=3):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value
    book.save(with_notes)

    assert noted(put(with_notes, findings("a", "b", "c"))[0]) == {"b": "appelé le 3 mars", "c": 42.0}


@pytest.mark.parametrize("column", [1, 2, 3])
def test_people_may_insert_a_column(column: int, with_notes: Path) -> None:
    book = openpyxl.load_workbook(with_notes)
    book[OWN].insert_cols(column)
    book.save(with_notes)

    assert noted(put(with_notes, findings("a", "b", "c"))[0]) == {"b": "appelé le 3 mars", "c": 42.0}


def test_another_program_may_save_the_workbook(with_notes: Path, libreoffice: LibreOffice) -> None:
    saved = libreoffice.convert(with_notes, "xlsx:Calc MS Excel 2007 XML")

    assert noted(put(saved, findings("c", "b", "a"))[0]) == {"b": "appelé le 3 mars", "c": 42.0}


def test_the_keys_are_hidden_and_sorted_along(with_notes: Path) -> None:
    sheet = openpyxl.load_workbook(with_notes)[OWN]

    assert sheet.column_dimensions["D"].hidden
    assert sheet["D4"].value == "b"
    assert sheet.auto_filter.ref == "A2:D5"


def test_keys_are_hidden_in_a_version_from_before_there_were_any(plain_book: Path) -> None:
    old, _ = put(plain_book, quality([Cell("a"), Cell("b"), Cell("c")]))

    result, _ = put(old, findings("a"))

    assert openpyxl.load_workbook(result)[OWN].column_dimensions["D"].hidden
    assert openpyxl.load_workbook(result)[OWN].column_dimensions["B"].width == 40


def test_the_width_that_people_gave_the_column_of_keys_stays(with_notes: Path) -> None:
    book = openpyxl.load_workbook(with_notes)
    book[OWN].column_dimensions["D"].hidden = False
    book.save(with_notes)

    assert not openpyxl.load_workbook(put(with_notes, findings("a"))[0])[OWN].column_dimensions["D"].hidden


def test_of_a_formula_its_result_stays(with_notes: Path) -> None:
    part = own_part(with_notes)
    data = parts(with_notes)
    from tests.workbooks.inplace.books import rebuilt

    cell = data[part].replace(b"<v>42</v>", b"<f>6*7</f><v>42</v>")
    assert cell != data[part]
    rebuilt(with_notes, {part: cell})

    result, _ = put(with_notes, findings("c"))

    assert noted(result) == {"c": 42.0}
    assert b"<f>" not in parts(result)[part]


def test_a_link_in_a_note_moves_along(with_notes: Path) -> None:
    book = openpyxl.load_workbook(with_notes)
    book[OWN]["C4"].hyperlink = "https://association.example/appel"
    book[OWN]["A3"].hyperlink = "https://association.example/perdu"
    book.save(with_notes)

    result, _ = put(with_notes, findings("x", "y", "b"))

    sheet = openpyxl.load_workbook(result)[OWN]
    linked = {cell.coordinate: cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink}
    assert set(linked) == {"B3", "B4", "B5", "C5"}
    assert linked["C5"].target == "https://association.example/appel"


def test_a_high_row_stays_high_while_it_has_a_note(with_notes: Path) -> None:
    book = openpyxl.load_workbook(with_notes)
    book[OWN].row_dimensions[4].height = 90
    book[OWN].row_dimensions[3].height = 90
    book.save(with_notes)

    sheet = openpyxl.load_workbook(put(with_notes, findings("a", "b"))[0])[OWN]

    assert (sheet.row_dimensions[3].height, sheet.row_dimensions[4].height) == (15, 90)


def test_of_two_rows_with_one_key_both_show_the_note(plain_book: Path) -> None:
    first, _ = put(plain_book, findings("a", "a"))
    book = openpyxl.load_workbook(first)
    book[OWN]["C3"] = "une fois"
    book.save(first)

    assert [row[NOTES] for row in values(put(first, findings("a", "a"))[0], OWN)[2:]] == ["une fois", "une fois"]


def test_without_keys_or_without_a_column_nothing_is_taken_over(with_notes: Path) -> None:
    result, _ = put(with_notes, quality([Cell("b"), Cell(None), Cell(None)], notes=NOTES))

    assert noted(result) == {}
