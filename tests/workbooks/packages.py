"""Workbooks made by hand, part by part: for what no program writes, or would rather not."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"

DATE, DURATION, TIME = 1, 2, 3
"""The formats that a cell may name in its attribute s."""

_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/></Types>'
)
_STYLES = (
    f'<styleSheet xmlns="{MAIN}"><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    "<borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    '<cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="46" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="20" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
    '<cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def sheet_xml(rows: str, behind: str = "") -> str:
    """A sheet with these rows, and with what stands behind them."""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{behind}</worksheet>'


def workbook_xml(sheets: Mapping[str, str], behind: str = "") -> str:
    """The workbook part for sheet name -> id of a relation; the names are written as they are."""
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="{link}"/>' for n, (name, link) in enumerate(sheets.items(), 1)
    )
    return f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets>{behind}</workbook>'


def relations_xml(targets: Mapping[str, tuple[str, str]]) -> str:
    """The relations id -> (kind, target)."""
    listed = "".join(
        f'<Relationship Id="{link}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for link, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def parts_of(sheet: str | bytes) -> dict[str, str | bytes]:
    """The parts of a workbook with one sheet, called Duos."""
    return {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relations_xml({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": workbook_xml({"Duos": "rId1"}),
        "xl/_rels/workbook.xml.rels": relations_xml(
            {"rId1": ("worksheet", "worksheets/sheet1.xml"), "rId9": ("styles", "styles.xml")}
        ),
        "xl/styles.xml": _STYLES,
        "xl/worksheets/sheet1.xml": sheet,
    }


def write_package(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """Write the parts as a zip file."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def make_workbook(path: Path, sheet: str | bytes, **changed: str | bytes | None) -> Path:
    """Write a workbook with one sheet, called Duos. Parts may be changed, added or (`None`) left out.

    Their names have __ for / and _DOT_ for a dot, as keywords must.
    """
    parts = parts_of(sheet)
    for key, content in changed.items():
        name = key.replace("__", "/").replace("_DOT_", ".")
        if content is None:
            del parts[name]
        else:
            parts[name] = content
    return write_package(path, parts)
