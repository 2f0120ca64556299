"""Workbooks in .ods files, written by hand: what calamine does not tell of them, and what must not happen."""

from pathlib import Path

import pytest

from tests.workbooks.packages import (
    write_package,
)
from tests.workbooks.telling import (
    BILLION_LAUGHS,
    refusal,
)
from toolkit.model.grid import Flaw
from toolkit.workbooks.xlsx.reader import read_grids


def open_document(path: Path, rows: str, before: str = "") -> Path:
    names = {
        name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "table", "text", "manifest")
    }
    spaces = " ".join(f'xmlns:{name}="{space}"' for name, space in names.items())
    calc = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    content = (
        f"{before}<office:document-content {spaces} {calc}><office:body><office:spreadsheet>"
        f'<table:table table:name="Duos">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        f"<manifest:manifest {spaces}>"
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return write_package(path, {"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})


NUMBER = '<table:table-cell office:value-type="float" office:value="1"{more}><text:p>1</text:p></table:table-cell>'
ERROR = (
    '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value=""'
    ' calcext:value-type="error"{more}><text:p>#N/A</text:p></table:table-cell>'
)


def test_repeated_rows_and_columns_of_an_opendocument_workbook(tmp_path: Path) -> None:
    rows = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>'
        + NUMBER.format(more="")
        + ERROR.format(more=' table:number-columns-repeated="2"')
        + "</table:table-row>"
        '<table:table-row><table:table-cell table:formula="of:=A1"/></table:table-row>'
        '<table:table-row><table:table-cell table:formula="of:=A1"><text:p/></table:table-cell></table:table-row>'
    )
    (grid, *_), notices = read_grids(open_document(tmp_path / "repeated.ods", rows))

    assert grid.columns(2, [2])[0][:2] == [1.0, 1.0]
    assert {column: {row: flaw.kind for row, flaw in found.items()} for column, found in grid.flaws.items()} == {
        3: {2: "#N/A", 3: "#N/A"},
        4: {2: "#N/A", 3: "#N/A"},
        0: {4: "="},
    }
    assert not notices


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        (ERROR.format(more=""), "#N/A"),
        (
            ERROR.format(more="").replace(
                "<text:p>", "<office:annotation><text:p>x</text:p></office:annotation><text:p>"
            ),
            "#N/A",
        ),
        (ERROR.format(more="").replace("</text:p>", "</text:p><text:p>x</text:p>"), "#N/A"),
        (ERROR.format(more="").replace("#N/A", "<text:span>#N</text:span>/A"), "#N/A"),
        (ERROR.format(more="").replace("#N/A", "Err:508"), "#VALUE! (Err:508)"),
        (ERROR.format(more="").replace("<text:p>#N/A</text:p>", ""), "#VALUE!"),
        (ERROR.format(more="").replace('calcext:value-type="error"', ""), "#N/A"),
        (ERROR.format(more="").replace('calcext:value-type="error"', "").replace("#N/A", "#N/A !"), None),
        ("<table:table-cell><text:p>#N/A</text:p></table:table-cell>", None),
    ],
)
def test_every_form_of_an_error(cell: str, kind: str | None, tmp_path: Path) -> None:
    """Other programs than LibreOffice do not mark them; a text that only looks like one is none."""
    rows = f"<table:table-row>{NUMBER.format(more='')}{cell}{NUMBER.format(more='')}</table:table-row>"

    (grid, *_), _ = read_grids(open_document(tmp_path / "errors.ods", rows))

    assert grid.flaws == ({1: {0: Flaw(kind)}} if kind else {})
    assert grid.head(1)[0][2] == 1.0


def test_content_that_is_no_xml(tmp_path: Path) -> None:
    assert "is not a workbook, or it is damaged" in refusal(open_document(tmp_path / "broken.ods", "<table:table-row>"))


@pytest.mark.parametrize(
    "rows",
    [
        '<table:table-row table:number-rows-repeated="1048576">'
        + NUMBER.format(more=' table:number-columns-repeated="16384"')
        + "</table:table-row>",
        (
            f"<table:table-row>{NUMBER.format(more='')}</table:table-row>"
            '<table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>'
            '<table:table-row><table:table-cell table:number-columns-repeated="16383"/>'
            f"{NUMBER.format(more='')}</table:table-row>"
        ),
    ],
    ids=["repeated", "stray"],
)
def test_an_opendocument_workbook_that_reaches_to_the_end_of_the_world(rows: str, tmp_path: Path) -> None:
    told = refusal(open_document(tmp_path / "stray.ods", rows))

    assert told.startswith("No sheet of stray.ods can be read. Duos: the sheet reaches to cell XFD1048576")


def test_an_error_repeated_beyond_all_measure(tmp_path: Path) -> None:
    cell = ERROR.format(more=' table:number-columns-repeated="16384"')
    rows = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'

    assert "is not a workbook, or it is damaged" in refusal(open_document(tmp_path / "errors.ods", rows))


@pytest.mark.parametrize("doctype", [BILLION_LAUGHS, '<!DOCTYPE x SYSTEM "file:///etc/passwd">'])
def test_an_opendocument_workbook_with_a_doctype_is_not_read(doctype: str, tmp_path: Path) -> None:
    assert "is not a workbook, or it is damaged" in refusal(open_document(tmp_path / "entities.ods", "", doctype))
