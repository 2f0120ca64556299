"""Rich workbooks, made by real programs, and what the tests of writing in place ask of every result."""

import datetime as dt
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.worksheet.datavalidation import DataValidation

from tests.workbooks.sheets import seen
from toolkit.model.grid import Value
from toolkit.reports.sheet import Cell, OwnSheet
from toolkit.schema.own_sheets import JOURNAL, QUALITY
from toolkit.workbooks.inplace.editing import Edited, edit_and_prove
from toolkit.workbooks.inplace.edits import CellEdit
from toolkit.workbooks.xlsx.reader import read_grids

OWN = QUALITY["fr"]


def quality(*rows: Sequence[Cell], keys: Sequence[str] = (), notes: int | None = None, name: str = OWN) -> OwnSheet:
    """The quality sheet: a title, a heading in the second row, these rows below."""
    head = [[Cell("Contrôle", "title")], [Cell(text, "heading") for text in ("Code", "Cellule", "Remarque")]]
    all_keys = ["", "", *keys] if keys else []
    return OwnSheet(name, tuple(QUALITY.values()), (12.0, 40.0, 30.0), [*head, *rows], 2, notes, all_keys)


def journal(*rows: Sequence[Cell]) -> OwnSheet:
    """The journal: its heading stands in the first row, and is frozen."""
    return OwnSheet(JOURNAL["fr"], tuple(JOURNAL.values()), (20.0,), [[Cell("Quand", "heading")], *rows], 1)


FINDING = [Cell("C5"), Cell("B2", "link", ("Duos", "B2")), Cell(None)]


def put(path: Path, *sheets: OwnSheet, cells: Sequence[CellEdit] = ()) -> tuple[Path, Edited]:
    """The result beside `path`, and what was told of it. That nothing else changed is proved on the way."""
    number = len(list(path.parent.glob(f"{path.stem}.new*")))
    result = path.with_name(f"{path.stem}.new{number}{path.suffix}")
    edited = edit_and_prove(path, result, sheets, cells)
    with zipfile.ZipFile(result) as archive:
        assert archive.testzip() is None
    return result, edited


def values(path: Path, sheet: str) -> list[list[Value]]:
    """The rows of a sheet as they are read, without our hidden column."""
    (grid,) = (grid for grid in read_grids(path)[0] if grid.name == sheet)
    return seen(grid.head(1_048_576))


def parts(path: Path) -> dict[str, bytes]:
    """The parts by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rebuilt(path: Path, changed: Mapping[str, bytes | None]) -> Path:
    """Write the package anew with some parts changed, added or (`None`) left out."""
    with zipfile.ZipFile(path) as archive:
        content: dict[str, bytes | None] = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (content | dict(changed)).items():
            if data is not None:
                archive.writestr(name, data)
    return path


def rich(path: Path) -> Path:
    """Nearly all that XlsxWriter can make: the sheets Duos, Tableau, Formules, Protégé and a chart sheet."""
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "dd/mm/yyyy"})
    bold, wrong = book.add_format({"bold": True}), book.add_format({"bg_color": "#FFC7CE"})
    duos = book.add_worksheet("Duos")
    duos.write_row(0, 0, ["Référence", "Mentor", "Début", "Note", "Courrier envoyé le"], bold)
    for number in range(1, 9):
        duos.write_row(number, 0, [f"D-{number}", f"Mentor {number}"])
        duos.write_datetime(number, 2, dt.datetime(2026, 1, number))  # noqa: DTZ001 - a cell has no time zone
        duos.write_number(number, 3, number * 1.5)
    duos.write_rich_string("G2", "en ", bold, "gras")
    duos.write_comment("A2", "une note de cellule")
    duos.insert_image("J2", "logo.png", {"image_data": BytesIO(_png())})
    duos.insert_textbox("J9", "un texte libre")
    duos.merge_range("G5:H6", "fusionné")
    duos.data_validation("F2:F9", {"validate": "list", "source": ["oui", "non"]})
    duos.data_validation("H2:H9", {"validate": "list", "source": "=Tableau!$A$2:$A$5"})
    duos.conditional_format("D2:D9", {"type": "data_bar", "data_bar_2010": True})
    duos.conditional_format("D2:D9", {"type": "cell", "criteria": ">", "value": 5, "format": wrong})
    duos.conditional_format("D2:D9", {"type": "icon_set", "icon_style": "3_arrows"})
    duos.add_sparkline("I2", {"range": "Duos!D2:D9"})
    duos.autofilter("A1:E9")
    duos.freeze_panes(1, 0)
    duos.set_column("B:B", 33, bold)
    duos.set_row(20, 30, wrong)
    duos.set_header("&L&D&RSuivi")
    duos.insert_button("K20", {"caption": "Aller"})
    _more_sheets(book)
    book.define_name("Mentors", "=Duos!$B$2:$B$9")
    book.define_name("Tableau!Local", "=Tableau!$A$1")
    if path.suffix == ".xlsm":
        (path.parent / "vba.bin").write_bytes(b"\xd0\xcf\x11\xe0 no real macros" * 40)
        book.add_vba_project(str(path.parent / "vba.bin"))
    book.close()
    return path


def _more_sheets(book: xlsxwriter.Workbook) -> None:
    table = book.add_worksheet("Tableau")
    table.add_table(
        "A1:C5",
        {
            "name": "Personnes",
            "total_row": True,
            "columns": [{"header": "Nom"}, {"header": "Âge", "total_function": "sum"}, {"header": "Ville"}],
            "data": [["Aya", 30, "Liège"], ["Zoé", 41, "Gand"], ["Łukasz", 52, "Eupen"]],
        },
    )
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Duos!$D$2:$D$9", "categories": "=Duos!$A$2:$A$9"})
    table.insert_chart("E2", chart)
    formulas = book.add_worksheet("Formules")
    formulas.write_formula("A1", "=Duos!D2*2", None, 3)
    formulas.write_formula("A2", "=SUM(Mentors)", None, 0)
    formulas.write_formula("A3", "=SUM(Personnes[Âge])", None, 123)
    formulas.write_array_formula("B1:B3", "{=Duos!D2:D4*2}", None, 3)
    formulas.write_dynamic_array_formula("C1", "=SORT(Duos!D2:D4)", None, 1.5)
    formulas.write_number("C2", 3)
    locked = book.add_worksheet("Protégé")
    locked.protect("secret")
    locked.write("A1", "fermé")
    locked.write("A2", "ouvert", book.add_format({"locked": False}))
    of_chart = book.add_chart({"type": "pie"})
    of_chart.add_series({"values": "=Duos!$D$2:$D$9"})
    book.add_chartsheet("Graphique").set_chart(of_chart)


def plain(path: Path) -> Path:
    """What openpyxl makes: Duos with a drop-down list, a hidden sheet."""
    book = openpyxl.Workbook()
    duos = book.worksheets[0]
    duos.title = "Duos"
    duos.append(["Référence", "Mentor", "Début"])
    duos.append(["D-1", "Exemple Aya", dt.date(2025, 3, 12)])
    duos.append(["D-2", "Exemple Zoé", None])
    duos.add_data_validation(DataValidation("list", formula1='"oui,non"', sqref="D2:D9"))
    book.create_sheet("Listes").sheet_state = "hidden"
    book["Listes"]["A1"] = "oui"
    book.save(path)
    return path


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + bytes(8)) * 8)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
