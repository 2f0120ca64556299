"""Packages as all sorts of programs write them: a sheet and a cell go in, nothing else changes, LibreOffice agrees."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from tests.libreoffice import LibreOffice
from tests.workbooks.inplace.books import OWN, parts, put, quality, rich
from toolkit.reports.sheet import Cell
from toolkit.schema.own_sheets import MARK
from toolkit.workbooks.inplace.edits import CellEdit
from toolkit.workbooks.xlsx.reader import read_grids

Parts = dict[str, bytes]
MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PURL = b"http://purl.oclc.org/ooxml/"
SHEETS = r"xl/worksheets/sheet\d+\.xml"
FIRST, BOOK, STYLES = r"xl/worksheets/sheet1\.xml", r"xl/workbook\.xml", r"xl/styles\.xml"
TYPES, LINKS, TEXTS = r"\[Content_Types\]\.xml", r"xl/_rels/workbook\.xml\.rels", r"xl/sharedStrings\.xml"
OF_SHEETS = f"{SHEETS}|{BOOK}|{STYLES}|{TEXTS}"
GHOST = (
    b'<Override PartName="/xl/worksheets/sheet6.xml" ContentType="'
    b'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
ONE_FORMAT = b'<xf fontId="0" fillId="0" borderId="0"/>'
READING = '<rPh sb="0" eb="1"><t>カ</t></rPh>'.encode()
RANGES = b'<protectedRanges><protectedRange sqref="A1" name="a>b/>"/></protectedRanges>'
MORE_ROWS = (
    b'<row r="902"><c r="A902"><f t="shared" ref="A902:A903" si="7">B902*2</f><v>0</v></c></row>'
    b'<row r="903"><c r="A903"><f t="shared" si="7"/><v>0</v></c><c r="XFD903" t="str"><v>far</v></c></row>'
    b'<row r="30"><c r="C30"><v>1</v></c><c r="A30" t="b"><v>1</v></c></row></sheetData>'
)


def each(names: str, pattern: bytes, new: bytes) -> Callable[[Parts], Parts]:
    """Replace `pattern` in all parts of these names; it must be there."""

    def change(content: Parts) -> Parts:
        result = {name: re.sub(pattern, new, data, flags=re.DOTALL) if re.fullmatch(names, name) else data
                  for name, data in content.items()}  # fmt: skip
        assert result != content
        return result

    return change


def moved(content: Parts) -> Parts:
    """The parts stand in a folder of another name."""
    return {
        name.replace("xl/", "data/book/"): data.replace(b"/xl/", b"/data/book/").replace(b'"xl/', b'"/data/book/')
        for name, data in content.items()
    }


def strict(content: Parts) -> Parts:
    def said(data: bytes) -> bytes:
        data = data.replace(MAIN, PURL + b"spreadsheetml/main")
        for kind in (b"officeDocument", b"drawingml"):
            data = re.sub(rb"http://schemas.openxmlformats.org/" + kind + rb"/2006/", PURL + kind + b"/", data)
        return data

    return {name: said(data) if name.endswith((".xml", ".rels")) else data for name, data in content.items()}


def prefixed(content: Parts) -> Parts:
    content = each(OF_SHEETS, rb"<(/?)(?=\w+[\s/>])", rb"<\1x:")(content)
    return each(OF_SHEETS, rb' xmlns="' + MAIN, b' xmlns:x="' + MAIN)(content)


def package_prefixed(content: Parts) -> Parts:
    content = each(rf"{TYPES}|.*\.rels", rb"<(/?)(?=\w)", rb"<\1p:")(content)
    return each(rf"{TYPES}|.*\.rels", rb" xmlns=", b" xmlns:p=")(content)


CHANGES: dict[str, Callable[[Parts], Parts]] = {
    "prefixed": prefixed,
    "prefixed package": package_prefixed,
    "strict": strict,
    "another folder": moved,
    "absolute targets": each(LINKS, rb'Target="', rb'Target="/xl/'),
    "targets upwards": each(LINKS, rb'Target="', rb'Target="../xl/'),
    "odd ids": each(f"{LINKS}|{BOOK}", rb'"rId', '"lien-é_'.encode()),
    "types in capitals": each(TYPES, rb"/xl/worksheets/sheet", b"/XL/Worksheets/Sheet"),
    "types of parts that are not there": each(
        TYPES, rb"</Types>", GHOST
    ),
    "links to nothing": each(
        LINKS, rb"</Rel", b'<Relationship Id="rId99" Type="x/worksheet" Target="worksheets/sheet77.xml"/></Rel'
    ),
    "byte-order marks": lambda content: {
        name: b"\xef\xbb\xbf" + data if name.endswith((".xml", ".rels")) else data for name, data in content.items()
    },
    "no declarations": each(r".*\.(xml|rels)", rb"^<\?xml.*?\?>\s*", b""),
    "single quotes": each(f"{SHEETS}|{BOOK}|{STYLES}", rb"""="([^"']*)\"""", rb"='\1'"),
    "ends of lines in tags": each(OF_SHEETS, rb"<(row|c|sheetData|sheets?|xf|cellXfs|si)(?=[\s/>])", b"<\\1\r\n\t"),
    "comments": each(SHEETS, rb"<sheetData>", b'<!-- <row r="1"><sheetData> --><sheetData><!-- </sheetData> -->'),
    "CDATA": each(f"{SHEETS}|{TEXTS}", rb"<(v|t)>([^<]*)</", rb"<\1><![CDATA[\2]]></"),
    "a sheet listed in a comment": each(BOOK, rb"<sheets>", b"<!-- <sheets><sheet/> --><sheets><?p <sheets> ?>"),
    "alternate content": each(
        BOOK, rb"<bookViews>",
        b'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice'
        b' Requires="x15"><a xmlns="urn:x"/></mc:Choice></mc:AlternateContent><bookViews>',
    ),
    "1904": each(BOOK, rb"<workbookPr", b'<workbookPr date1904="1"'),
    "the least of a workbook": each(BOOK, rb"<(fileVersion|workbookPr|calcPr)[^>]*/>|<bookViews>.*?</bookViews>", b""),
    "a highest number": each(BOOK, rb'sheetId="1"', b'sheetId="65534"'),
    "a sheet in all letters": each(BOOK, rb'name="Formules"', "name=\"L'été &quot;25&quot; 😀 &amp; &lt;b\"".encode()),
    "no counts": each(f"{STYLES}|{TEXTS}", rb' (uniqueC|c)ount="\d+"', b""),
    "wrong counts": each(STYLES, rb' count="\d+"', b' count="1"'),
    "all formats taken": each(STYLES, rb"</cellXfs>", ONE_FORMAT * 64_000 + b"</cellXfs>"),
    "readings beside the letters": each(TEXTS, rb"</t></si>", b"</t>" + READING + b"</si>"),
    "signs above in attributes": each(
        FIRST, rb"</sheetData>", b"</sheetData>" + RANGES
    ),
    "rows in any order, cells far away": each(FIRST, rb"</sheetData>", MORE_ROWS),
    "folders as members": lambda content: {"xl/": b"", "xl/worksheets/": b"", **content},
    "members from the last to the first": lambda content: dict(reversed(list(content.items()))),
    "members with backslashes": lambda content: {
        name if name[0] == "[" else name.replace("/", "\\"): data for name, data in content.items()
    },
    "parts nobody knows": lambda content: {**content, "[trash]/0000.dat": bytes(40), "customXml/é.xml": b"<a/>"},
}  # fmt: skip


class _Pipe(BytesIO):
    """A file in which nobody can go back: the sizes of members then stand behind them."""

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        raise OSError


def _piped(path: Path, content: Parts) -> None:
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    path.write_bytes(pipe.getvalue())


def _large(path: Path, content: Parts) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(data)


def _stored(path: Path, content: Parts) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)


def _with_more_around(path: Path, content: Parts) -> None:
    _stored(path, content)
    path.write_bytes(b"#!/bin/sh\n" * 9 + path.read_bytes() + bytes(99))


WRITERS = {"piped": _piped, "zip64": _large, "stored": _stored, "more around": _with_more_around}
CASES = [*((name, "stored") for name in CHANGES), *(("prefixed", writer) for writer in WRITERS)]


def made(path: Path, change: str, writer: str) -> Path:
    content = CHANGES[change](parts(rich(path)))
    WRITERS[writer](path, content)
    return path


@pytest.mark.parametrize(("change", "writer"), CASES)
def test_a_sheet_and_a_cell_go_in_and_nothing_else_changes(change: str, writer: str, tmp_path: Path) -> None:
    """`put` compares all parts and all cells. The second time the sheet is renewed."""
    path = made(tmp_path / "suivi.xlsx", change, writer)

    first, edited = put(path, quality([Cell("C5")]), cells=[CellEdit("Duos", "E5", "", "écrit")])
    second, again = put(first, quality([Cell("A1")]), cells=[CellEdit("Duos", "E5", "écrit", "écrit")])

    assert (len(edited.cells), len(again.cells)) == (1, 1)
    assert edited.sheets == again.sheets == (OWN,)
    own = [data for data in parts(second).values() if MARK.encode() in data]
    assert [(b">A1<" in data, b">C5<" in data) for data in own] == [(True, False)]


@pytest.mark.parametrize("change", ["prefixed", "strict", "another folder", "1904", "comments", "all formats taken"])
def test_libreoffice_shows_the_same_as_before(change: str, tmp_path: Path, libreoffice: LibreOffice) -> None:
    path = made(tmp_path / "suivi.xlsx", change, "piped")
    result, _ = put(path, quality([Cell("C5")]), cells=[CellEdit("Duos", "E5", "", "écrit")])

    before, after = (read_grids(libreoffice.convert(file, "ods"))[0] for file in (path, result))

    shown = {grid.name: grid.head(1_000) for grid in after}
    assert shown.pop(OWN)[2][0] == "C5"
    assert shown["Duos"][4][4] == "écrit"
    shown["Duos"][4][4] = ""
    assert shown == {grid.name: grid.head(1_000) for grid in before}
