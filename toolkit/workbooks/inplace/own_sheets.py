"""The toolkit's own sheets: added behind the others, or put in the place of their older versions."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote

from toolkit.model.message import say
from toolkit.reports.sheet import OwnSheet
from toolkit.schema.folding import fold
from toolkit.schema.own_sheets import other_name
from toolkit.workbooks.inplace.areas import absolute, written
from toolkit.workbooks.inplace.book import Book, define_name, list_sheet, read_book
from toolkit.workbooks.inplace.draft import Draft
from toolkit.workbooks.inplace.faults import RefusedError
from toolkit.workbooks.inplace.looks import Looks
from toolkit.workbooks.inplace.notes import is_ours
from toolkit.workbooks.inplace.own_rows import OwnRows
from toolkit.workbooks.inplace.relations import PACKAGE, declare, free_name, relate, relations_part
from toolkit.workbooks.inplace.renewal import renew

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
FILTER = "_xlnm._FilterDatabase"


def put_sheet(draft: Draft, sheet: OwnSheet, looks: Looks) -> str:
    """Put the sheet into the draft; return the name it has there.

    One that is there under any of its names keeps its name, its place, and what else people gave it. One of
    people's own that is called so stays as it is, and ours gets another name.
    Raises RefusedError if that is not possible.
    """
    book = read_book(draft)
    names = {fold(name) for name in sheet.names}
    others = {fold(other_name(name)) for name in sheet.names}
    namesakes = [one for one in book.sheets if fold(one.name) in names]
    candidates = [*namesakes, *(one for one in book.sheets if fold(one.name) in others)]
    old = next((one for one in candidates if one.kind == "worksheet" and is_ours(draft, book, one)), None)
    if old is None:
        name = other_name(sheet.name) if namesakes else sheet.name
        if any(fold(one.name) == fold(name) for one in book.sheets):
            raise RefusedError(
                say("has a sheet “{sheet}” of your own, which is what the toolkit calls its own", sheet=name),
                say("Give that sheet another name."),
            )
        return add_sheet(draft, book, replace(sheet, name=name), looks)
    filtered = renew(draft, book, old, sheet, looks)
    if filtered:
        define_name(draft, FILTER, old.position, absolute(old.name, filtered))
    return old.name


def add_sheet(draft: Draft, book: Book, sheet: OwnSheet, looks: Looks, other_file: str = "") -> str:
    """Add the sheet behind the others; its links lead into `other_file` beside the workbook, if there is one.

    Raises RefusedError if the workbook does not allow new sheets.
    """
    if book.is_structure_protected:
        raise RefusedError(
            say("does not allow new sheets: its structure is protected with a password"),
            say(
                "Lift the protection in Excel (Review, Protect Workbook), or add an empty sheet “{name}”.",
                name=sheet.name,
            ),
        )
    rows = OwnRows(sheet, looks)
    name = free_name(draft, (f"{book.folder}worksheets/sheet{number}.xml" for number in itertools.count(1)))
    external = ""
    if other_file:
        external = ' r:id="rId1"'
        links = _relation_to(other_file, book.office)
        draft.add(relations_part(name), lambda: [links])
    draft.add(name, lambda: _part(rows, book, external))
    declare(draft, name, _CONTENT_TYPE)
    link = relate(draft, book.part, f"{book.office}/worksheet", name.removeprefix(book.folder))
    list_sheet(draft, read_book(draft), sheet.name, link)
    define_name(draft, FILTER, len(book.sheets), absolute(sheet.name, rows.filtered))
    return sheet.name


def _relation_to(file: str, office: str) -> bytes:
    link = f'Id="rId1" Type="{office}/hyperlink" Target="{quote(file)}" TargetMode="External"'
    return f'<Relationships xmlns="{PACKAGE}"><Relationship {link}/></Relationships>'.encode()


def _part(rows: OwnRows, book: Book, external: str) -> Iterator[bytes]:
    namespaces = f'xmlns="{book.root.namespace}" xmlns:r="{book.office}"'
    yield f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet {namespaces}>'.encode()
    yield b'<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    yield f'<dimension ref="{written(rows.reach)}"/>'.encode()
    yield _view(rows.sheet).encode()
    yield b'<sheetFormatPr defaultRowHeight="15"/>'
    yield _columns(rows.sheet).encode()
    yield b"<sheetData>"
    yield from rows.xml()
    yield f'</sheetData><autoFilter ref="{written(rows.filtered)}"/>'.encode()
    links = "".join(rows.links(external))
    yield f"<hyperlinks>{links}</hyperlinks>".encode() if links else b""
    yield b'<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
    yield b'<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'


def _view(sheet: OwnSheet) -> str:
    frozen = ""
    if sheet.header_row == 1:
        frozen = (
            '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
        )
    return f'<sheetViews><sheetView workbookViewId="0">{frozen}</sheetView></sheetViews>'


def _columns(sheet: OwnSheet) -> str:
    columns = [
        f'<col min="{number}" max="{number}" width="{width:g}" customWidth="1"/>'
        for number, width in enumerate(sheet.widths, start=1)
    ]
    number = len(sheet.widths) + 1
    columns.append(f'<col min="{number}" max="{number}" width="9" hidden="1" customWidth="1"/>')
    return f"<cols>{''.join(columns)}</cols>"
