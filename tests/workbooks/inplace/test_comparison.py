"""The proof: whatever differs beyond what may differ is found. Each test breaks one thing in a sound result."""

import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.workbooks.inplace.books import FINDING, OWN, parts, put, quality, rebuilt
from toolkit.errors import WorkbookError
from toolkit.i18n import translator
from toolkit.reports.sheet import OwnSheet
from toolkit.workbooks.inplace import editing
from toolkit.workbooks.inplace.comparison import Changed, compare
from toolkit.workbooks.inplace.edits import CellEdit

SHEET, WORKBOOK, STYLES = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"
TYPES, LINKS = "[Content_Types].xml", "xl/_rels/workbook.xml.rels"
CELLS = (CellEdit("Duos", "D40", "", "x"), CellEdit("Duos", "D3", 3.0, "y"))
MAY = Changed([OWN], {"Duos": {"D40", "D3"}})


@pytest.fixture
def both(rich_book: Path) -> tuple[Path, Path]:
    """A workbook, and a sound result with a sheet and two cells written."""
    return rich_book, put(rich_book, quality(FINDING), cells=CELLS)[0]


def tampered(path: Path, part: str, change: Callable[[bytes], bytes]) -> None:
    """Change one part; all others keep their bytes in the zip file too."""
    with zipfile.ZipFile(path) as archive:
        content = {entry: archive.read(entry) for entry in archive.infolist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, data in content.items():
            new = change(data) if entry.filename == part else data
            assert entry.filename != part or new != data, "nothing was changed"
            archive.writestr(entry, new)


def replacing(old: str, new: str) -> Callable[[bytes], bytes]:
    return lambda data: data.replace(old.encode(), new.encode(), 1)


def dropping(pattern: str) -> Callable[[bytes], bytes]:
    return lambda data: re.sub(pattern.encode(), b"", data, count=1)


def test_a_sound_result_differs_in_nothing(both: tuple[Path, Path]) -> None:
    assert compare(*both, MAY) == ()


def test_a_file_is_the_same_as_itself(rich_book: Path) -> None:
    assert compare(rich_book, rich_book, Changed()) == ()


BROKEN: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "a chart": ("xl/charts/chart1.xml", replacing("<c:", "<c: ")),
    "a drawing": ("xl/drawings/drawing1.xml", lambda data: data + b"\n"),
    "an image": ("xl/media/image1.png", lambda data: data[:-1] + b"\0"),
    "a note": ("xl/comments1.xml", replacing("une note", "Une note")),
    "a table": ("xl/tables/table1.xml", replacing("Personnes", "Persons")),
    "the relations of a sheet": ("xl/worksheets/_rels/sheet1.xml.rels", dropping("<Relationship [^>]*>")),
    "shared texts": ("xl/sharedStrings.xml", replacing("Mentor 3", "Mentor 4")),
    "metadata": ("xl/metadata.xml", lambda data: data + b" "),
    "another sheet": ("xl/worksheets/sheet2.xml", replacing("<v>30</v>", "<v>31</v>")),
    "a value": (SHEET, replacing('<c r="D4"><v>4.5</v>', '<c r="D4"><v>4.6</v>')),
    "a cell gone": (SHEET, dropping('<c r="D4">.*?</c>')),
    "a cell more": (SHEET, replacing('<c r="D4">', '<c r="CC4"/><c r="D4">')),
    "a style": (SHEET, replacing('<c r="A2" ', '<c r="A2" s="2" ')),
    "a row gone": (SHEET, dropping('<row r="5".*?</row>')),
    "a row more": (SHEET, replacing('<row r="5"', '<row r="4"><c r="D4"/></row><row r="5"')),
    "the last row gone": (SHEET, dropping('<row r="21".*?/>')),
    "the height of a row": (SHEET, replacing('ht="30"', 'ht="31"')),
    "merged cells": (SHEET, dropping("<mergeCells.*?</mergeCells>")),
    "sparklines": (SHEET, dropping("<extLst>.*?</extLst>")),
    "the width of a column": (SHEET, replacing('width="33', 'width="34')),
    "the end of the sheet": (SHEET, replacing("</worksheet>", "<tail/></worksheet>")),
    "a sheet not well-formed": (SHEET, replacing("</worksheet>", "")),
    "a prefix that is not declared": (SHEET, replacing("<pageMargins ", "<q:x/><pageMargins ")),
    "the name of a sheet": (WORKBOOK, replacing('name="Tableau"', 'name="Tabelle"')),
    "the order of sheets": (WORKBOOK, lambda data: re.sub(rb"(<sheet [^>]*>)(<sheet [^>]*>)", rb"\2\1", data, count=1)),
    "a sheet gone": (WORKBOOK, dropping('<sheet name="Formules"[^>]*>')),
    "a hidden sheet": (WORKBOOK, replacing('<sheet name="Formules"', '<sheet state="hidden" name="Formules"')),
    "a defined name": (WORKBOOK, dropping("<definedName name=.Mentors.*?</definedName>")),
    "the text of a defined name": (WORKBOOK, replacing("Duos!$B$2:$B$9", "Duos!$B$2:$B$8")),
    "another filter": (WORKBOOK, replacing("Duos!$A$1:$E$9", "Duos!$A$1:$E$8")),
    "the active sheet": (WORKBOOK, replacing("<workbookView ", '<workbookView activeTab="2" ')),
    "what is calculated": (WORKBOOK, replacing('calcId="124519"', 'calcId="1"')),
    "a new kind of element": (WORKBOOK, replacing("<calcPr", "<oleSize/><calcPr")),
    "a font": (STYLES, replacing("<b/>", "<i/>")),
    "a font before the others": (STYLES, lambda data: re.sub(rb"(<fonts [^>]*>)", rb"\1<font><b/></font>", data)),
    "a format gone": (STYLES, lambda data: re.sub(rb"(<cellXfs [^>]*>)<xf .*?/>", rb"\1", data)),
    "colours for rules": (STYLES, dropping("<dxf>.*?</dxf>")),
    "the type of a part": (TYPES, dropping("<Override [^>]*table1[^>]*>")),
    "a relation": (LINKS, dropping("<Relationship [^>]*sharedStrings[^>]*>")),
    "where a relation leads": (LINKS, replacing("theme/theme1", "theme/theme2")),
    "our own sheet not well-formed": ("xl/worksheets/sheet5.xml", replacing("</worksheet>", "")),
    "a definition in our own sheet": ("xl/worksheets/sheet5.xml", replacing("<worksheet", "<!DOCTYPE x><worksheet")),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_found(name: str, both: tuple[Path, Path]) -> None:
    original, result = both
    repacked = put(original, quality(FINDING), cells=CELLS)[0]
    tampered(result, *BROKEN[name])

    assert compare(original, result, MAY, with_cells=False), name
    assert repacked.exists()


def test_it_is_said_where(both: tuple[Path, Path]) -> None:
    tampered(both[1], SHEET, BROKEN["a value"][1])

    assert f"{SHEET}: row 4" in compare(*both, MAY)


@pytest.mark.parametrize("part", ["xl/theme/theme1.xml", "docProps/app.xml", "xl/worksheets/sheet2.xml"])
def test_a_part_that_is_gone(part: str, both: tuple[Path, Path]) -> None:
    rebuilt(both[1], {part: None})

    assert f"{part} is gone" in compare(*both, MAY)


def test_a_part_that_is_new(both: tuple[Path, Path]) -> None:
    rebuilt(both[1], {"xl/stray.xml": b"<x/>"})

    assert "xl/stray.xml is new" in compare(*both, MAY)


def test_parts_in_another_order(both: tuple[Path, Path]) -> None:
    content = parts(both[1])
    with zipfile.ZipFile(both[1], "w", zipfile.ZIP_DEFLATED) as archive:
        for name in reversed(content):
            archive.writestr(name, content[name])

    assert "the parts are in another order" in compare(*both, MAY)


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip file"])
def test_a_result_that_is_no_workbook(content: bytes, both: tuple[Path, Path]) -> None:
    both[1].write_bytes(content)

    assert compare(*both, MAY)[0].startswith("one of the files cannot be read")


@pytest.mark.parametrize(
    "may", [Changed(), Changed([OWN]), Changed((), {"Duos": {"D40", "D3"}}), Changed([OWN], {"Duos": {"D40"}})]
)
def test_what_was_changed_without_leave_is_found(may: Changed, both: tuple[Path, Path]) -> None:
    assert compare(*both, may)


def test_the_cells_are_a_second_proof(both: tuple[Path, Path]) -> None:
    """The parts may say the same, and yet a cell shows something else, because of a part that many read."""
    from toolkit.workbooks.inplace.comparison_cells import other_cells_differ

    original, result = both
    assert not list(other_cells_differ(original, result, MAY.sheets, MAY.cells))
    tampered(result, "xl/sharedStrings.xml", replacing("Mentor 3", "Mentor 4"))
    assert list(other_cells_differ(original, result, MAY.sheets, MAY.cells)) == ["the sheet Duos shows something else"]


def test_a_writer_that_changes_too_much_is_stopped(rich_book: Path) -> None:
    def careless(source: Path, target: Path, sheets: Sequence[OwnSheet], cells: Sequence[CellEdit]) -> editing.Edited:
        edited = editing.edit(source, target, sheets, cells)
        tampered(target, SHEET, BROKEN["a value"][1])
        return edited

    with pytest.raises(WorkbookError) as caught:
        editing.edit_and_prove(rich_book, rich_book.with_name("x.xlsx"), [quality(FINDING)], CELLS, careless)

    assert "would change more than it should" in translator("en")(caught.value.problem)
