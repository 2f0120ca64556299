"""A workbook of nothing but the toolkit's own sheets."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from toolkit.reports.sheet import OwnSheet
from toolkit.workbooks.inplace.book import read_book
from toolkit.workbooks.inplace.draft import Draft
from toolkit.workbooks.inplace.looks import Looks
from toolkit.workbooks.inplace.own_sheets import add_sheet
from toolkit.workbooks.inplace.relations import PACKAGE
from toolkit.workbooks.inplace.styles import Styles

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_EMPTY = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{PACKAGE}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{_OFFICE}">'
        "<bookViews><workbookView/></bookViews><sheets/></workbook>"
    ),
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}"/>',
}


def write_new(target: Path, sheets: Sequence[OwnSheet], other_file: str) -> None:
    """Write the new file `target` with the sheets. Their links lead into the workbook `other_file` beside it."""
    empty = BytesIO()
    with zipfile.ZipFile(empty, "w") as archive:
        for name, content in _EMPTY.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    draft = Draft(empty)
    styles = Styles(draft, read_book(draft))
    looks = Looks(styles)
    for sheet in sheets:
        looks.learn(sheet)
        add_sheet(draft, read_book(draft), sheet, looks, other_file)
    styles.save()
    with target.open("xb") as file:
        draft.save(file)
