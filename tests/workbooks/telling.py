"""What reading a file tells, as a person reads it; and files to be told about."""

from pathlib import Path

import pytest

from tests.workbooks.packages import (
    make_workbook,
    relations_xml,
    sheet_xml,
    workbook_xml,
)
from toolkit.errors import WorkbookError
from toolkit.i18n import translator
from toolkit.model.message import Message
from toolkit.workbooks.xlsx.reader import read_grids

ONE_CELL = sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>')
UNREADABLE = (
    "the sheet is damaged, or stored in an unusual way, and is not read: "
    "open the workbook in your spreadsheet program and save it again"
)


def english(message: Message) -> str:
    return translator("en")(message)


def refusal(path: Path) -> str:
    """The problem and the remedy, as one text."""
    with pytest.raises(WorkbookError) as caught:
        read_grids(path)
    return f"{english(caught.value.problem)} {english(caught.value.remedy)}"


def read_and_left_out(path: Path) -> tuple[list[str], dict[str | None, str]]:
    grids, notices = read_grids(path)
    for grid in grids:
        grid.head(1_048_576)
    return [grid.name for grid in grids], {notice.sheet: english(notice.message) for notice in notices}


def two_sheets(path: Path, second: str | bytes | None, **changed: str | bytes | None) -> Path:
    """A workbook with a sound sheet, Duos, and another, Mentors."""
    parts: dict[str, str | bytes | None] = {
        "xl__workbook_DOT_xml": workbook_xml({"Duos": "rId1", "Mentors": "rId2"}),
        "xl___rels__workbook_DOT_xml_DOT_rels": relations_xml(
            {
                "rId1": ("worksheet", "worksheets/sheet1.xml"),
                "rId2": ("worksheet", "worksheets/sheet2.xml"),
                "rId9": ("styles", "styles.xml"),
            }
        ),
    }
    if second is not None:
        parts["xl__worksheets__sheet2_DOT_xml"] = second
    return make_workbook(path, ONE_CELL, **(parts | changed))


BILLION_LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY l0 "lol">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    + "]>"
)


def flags_of(data: bytearray, name: bytes) -> list[int]:
    """Where the flags of a part stand: in its own header and in the directory."""
    own = data.index(name) - 30 + 6
    return [own, data.rindex(name) - 46 + 8]
