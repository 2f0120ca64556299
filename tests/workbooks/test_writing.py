"""The toolkit's own sheets go into the workbook, or beside it; everything else stays as it was."""

import csv
import datetime as dt
import os
import stat
import zipfile
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import fromstring

import openpyxl
import pytest
from openpyxl.styles import Font
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation

from tests.libreoffice import LibreOffice
from tests.workbooks.packages import make_workbook, sheet_xml
from tests.workbooks.sheets import journal, quality, seen
from toolkit.errors import WorkbookError
from toolkit.i18n import translator
from toolkit.reports.sheet import Cell, OwnSheet
from toolkit.schema.own_sheets import MARK
from toolkit.workbooks.writing import write_sheets
from toolkit.workbooks.xlsx.reader import read_grids
from toolkit.workbooks.xlsx.replacing import fingerprint

BACKUPS = 3
A_FINDING = (Cell("C5"), Cell("M3", "link", ("Duos", "M3")))


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A plain workbook of an association."""
    book = openpyxl.Workbook()
    duos = book.worksheets[0]
    duos.title = "Duos"
    duos.append(["Référence", "Mentor", "Début"])
    duos.append(["D-1", "Exemple Aya", dt.date(2025, 3, 12)])
    duos.append(["D-2", "#N/A", dt.datetime(2025, 3, 12, 14, 30)])  # noqa: DTZ001 - a cell has no time zone
    duos.append(["D-3", "0475", 1 / 3])
    duos.merge_cells("B5:B7")
    duos.column_dimensions["B"].width = 33
    duos.freeze_panes = "A2"
    duos.add_data_validation(DataValidation("list", formula1='"oui,non"', sqref="D2:D9"))
    duos["B2"].hyperlink = "https://association.example/aya"
    duos["A1"].font = Font(bold=True, color="FF0000")
    book.create_sheet("Listes").sheet_state = "veryHidden"
    book["Listes"]["A1"] = "oui"
    book.create_sheet("L'équipe")["B2"] = True
    path = tmp_path / "suivi.xlsx"
    book.save(path)
    return path


def write(path: Path, *sheets: OwnSheet, seen: str | None = None, allowed: bool = True, backups: int = BACKUPS) -> str:
    """What is told of the writing, in English."""
    now = fingerprint(path) if path.is_file() else ""
    told = write_sheets(path, sheets, now if seen is None else seen, allowed=allowed, backups=backups).message
    return translator("en")(told)


def contents(path: Path, *, without: Sequence[str] = ()) -> list[tuple[object, ...]]:
    grids, notices = read_grids(path)
    assert not notices
    return [
        (grid.name, grid.is_hidden, seen(grid.head(1_048_576)), grid.flaws, grid.merged)
        for grid in grids
        if grid.name not in without
    ]


def assert_left_alone_for(reason: str, path: Path, before: bytes, told: str) -> Path:
    """The workbook is byte for byte what it was, and the sheets stand beside it, for this reason."""
    beside = path.with_name(f"{path.stem}.contrôle-qualité.xlsx")
    assert told == f"{reason} The result is in {beside.name}, beside it."
    assert path.read_bytes() == before
    assert not list(path.parent.glob(".mentorat*"))
    assert [name for name, *_ in contents(beside)] == ["Contrôle qualité"]
    return beside


# Into the workbook


def test_the_sheets_are_added_behind_the_others(workbook: Path) -> None:
    before = contents(workbook)

    told = write(workbook, quality(A_FINDING), journal([Cell("hier")]))

    assert told == "Written into suivi.xlsx, sheets Contrôle qualité, Journal."
    assert contents(workbook, without=["Contrôle qualité", "Journal"]) == before
    assert [name for name, *_ in contents(workbook)][-2:] == ["Contrôle qualité", "Journal"]
    assert [sheet[2] for sheet in contents(workbook)[-2:]] == [
        [["Code", "Cellule"], ["C5", "M3"]],
        [["Quand", ""], ["hier", ""]],
    ]


def test_what_cells_do_not_show_stays_too(workbook: Path) -> None:
    write(workbook, quality(A_FINDING))

    book = openpyxl.load_workbook(workbook)
    duos = book["Duos"]
    assert [sheet.sheet_state for sheet in book.worksheets] == ["visible", "veryHidden", "visible", "visible"]
    assert duos.column_dimensions["B"].width == 33
    assert duos.freeze_panes == "A2"
    assert [(one.formula1, str(one.sqref)) for one in duos.data_validations.dataValidation] == [('"oui,non"', "D2:D9")]
    assert duos["B2"].hyperlink is not None
    assert duos["B2"].hyperlink.target == "https://association.example/aya"
    assert (duos["A1"].font.bold, duos["A1"].font.color.rgb) == (True, "00FF0000")
    assert duos["C2"].number_format == "yyyy-mm-dd"
    assert book.active is duos


def test_the_journal_alone_is_left_alone(workbook: Path) -> None:
    write(workbook, quality(A_FINDING), journal([Cell("hier")]))
    before = contents(workbook, without=["Contrôle qualité"])

    write(workbook, quality())

    assert contents(workbook, without=["Contrôle qualité"]) == before
    assert contents(workbook)[-2][2] == [["Code", "Cellule"]]


@pytest.mark.parametrize("state", ["visible", "hidden", "veryHidden"])
def test_a_sheet_that_is_there_is_replaced_at_its_place_and_as_visible_as_it_was(workbook: Path, state: str) -> None:
    book = openpyxl.load_workbook(workbook)
    old = book.create_sheet("Contrôle qualité", 1)
    old["A1"], old["B1"], old["Z99"] = "ancien", MARK, "ancien"
    old.sheet_state = state
    book.save(workbook)
    before = contents(workbook, without=["Contrôle qualité"])

    told = write(workbook, quality(A_FINDING))

    assert told == "Written into suivi.xlsx, sheets Contrôle qualité."
    after = openpyxl.load_workbook(workbook)
    assert after.sheetnames == ["Duos", "Contrôle qualité", "Listes", "L'équipe"]
    assert after["Contrôle qualité"].sheet_state == state
    assert contents(workbook)[1][2] == [["Code", "Cellule"], ["C5", "M3"]]
    assert contents(workbook, without=["Contrôle qualité"]) == before


@pytest.mark.parametrize("name", ["Kwaliteitscontrole", "CONTROLE QUALITE", "contrôle qualité", "Quality check"])
def test_a_sheet_is_known_again_in_every_language_and_spelling(workbook: Path, name: str) -> None:
    book = openpyxl.load_workbook(workbook)
    book.create_sheet(name, 0)["A1"] = MARK
    book.save(workbook)

    for _ in range(2):
        assert write(workbook, quality(A_FINDING)) == f"Written into suivi.xlsx, sheets {name}."

    assert openpyxl.load_workbook(workbook).sheetnames == [name, "Duos", "Listes", "L'équipe"]


@pytest.mark.parametrize("name", ["Contrôle qualité", "JOURNAL"])
def test_a_sheet_of_peoples_own_that_has_our_name_stays(workbook: Path, name: str) -> None:
    """Ours gets another name, and is known again by it."""
    book = openpyxl.load_workbook(workbook)
    book.create_sheet(name, 0).append(["Appelé Aya", dt.date(2026, 3, 2)])
    book.save(workbook)
    before = contents(workbook)
    other = f"{'Journal' if name == 'JOURNAL' else name} (mentorat)"

    for _ in range(2):
        told = write(workbook, quality(A_FINDING), journal([Cell("hier")]))

    assert other in told
    assert contents(workbook)[: len(before)] == before
    assert len(contents(workbook)) == len(before) + 2
    assert [name for name, *_ in contents(workbook)].count(other) == 1


def test_beside_if_people_have_sheets_of_both_our_names(workbook: Path) -> None:
    """No workbook may hold two sheets of one name."""
    book = openpyxl.load_workbook(workbook)
    for name in ("Contrôle qualité", "CONTRÔLE qualité (Mentorat)"):
        book.create_sheet(name)["A1"] = "à nous"
    book.save(workbook)
    before = workbook.read_bytes()

    told = write(workbook, quality(A_FINDING))

    reason = (
        "The file suivi.xlsx has a sheet “Contrôle qualité (mentorat)” of your own, "
        "which is what the toolkit calls its own."
    )
    assert_left_alone_for(reason, workbook, before, told)


def test_an_empty_sheet_of_our_name_is_taken(workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    book.create_sheet("Journal", 1)
    book.save(workbook)

    write(workbook, journal([Cell("hier")]))

    assert [name for name, *_ in contents(workbook)] == ["Duos", "Journal", "Listes", "L'équipe"]


def test_writing_every_night_does_not_make_the_workbook_grow(workbook: Path) -> None:
    sizes = []
    for _ in range(4):
        assert write(workbook, quality(A_FINDING), journal()).startswith("Written into")
        with zipfile.ZipFile(workbook) as archive:
            sizes.append([(entry.filename, entry.file_size) for entry in archive.infolist()])

    assert sizes[0] == sizes[1] == sizes[3]


def test_what_a_filter_on_our_own_sheet_would_lose_does_not_matter(workbook: Path) -> None:
    write(workbook, quality(A_FINDING))
    book = openpyxl.load_workbook(workbook)
    sheet = book["Contrôle qualité"]
    sheet.auto_filter.add_filter_column(0, ["C5"])
    sheet["A9"] = "=1+1"
    book.save(workbook)

    assert write(workbook, quality(A_FINDING)) == "Written into suivi.xlsx, sheets Contrôle qualité."


def test_every_text_stays_the_text_it_is(workbook: Path, libreoffice: LibreOffice) -> None:
    texts = [
        *("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", '=HYPERLINK("https://x.example")', "\t=1+1", "'=1"),
        *(
            "#N/A",
            "TRUE",
            "0475 00 00 01",
            "1/2",
            "01/02/2025",
            "1e5",
            "<b>&amp;</b>",
            "  lead",
            "a\nb",
            "é😀",
            "_x0041_",
        ),
    ]
    sheet = quality(*[[Cell(text)] for text in texts])

    assert write(workbook, sheet).startswith("Written into")

    grids = {grid.name: grid for grid in read_grids(workbook)[0]}
    written = grids["Contrôle qualité"]
    assert [row[0] for row in written.head(99)[1:]] == texts
    assert not written.flaws
    book = openpyxl.load_workbook(workbook)
    assert {cell.data_type for (cell,) in book["Contrôle qualité"]["A2:A20"]} <= {"s", "inlineStr"}
    assert [book["Contrôle qualité"].cell(row, 1).quotePrefix for row in range(2, 6)] == [True] * 4
    beside = workbook.with_name("texts.xlsx")
    book.remove(book["Duos"])
    book.move_sheet("Contrôle qualité", -2)
    book.save(beside)
    shown = libreoffice.convert(beside, "csv:Text - txt - csv (StarCalc):44,34,76").read_text(encoding="utf-8")
    assert [row[0] for row in csv.reader(shown.splitlines(keepends=True))][1:] == texts


def test_what_no_cell_can_hold_is_left_out(workbook: Path) -> None:
    texts = ["a\x00b\x0b\x1fc", "x\ud800y\uffffz", "y" * 40_000, "😀" * 20_000, "=" + "z" * 40_000]

    assert write(workbook, quality(*[[Cell(text)] for text in texts])).startswith("Written into")

    grids = {grid.name: grid for grid in read_grids(workbook)[0]}
    written = [row[0] for row in grids["Contrôle qualité"].head(99)[1:]]
    assert written == ["abc", "xyz", "y" * 32_767, "😀" * 16_383, "=" + "z" * 32_766]


def test_numbers_and_empty_cells(workbook: Path) -> None:
    write(workbook, quality([Cell(3), Cell(0.5)], [Cell(None), Cell(0)]))

    assert contents(workbook)[-1][2] == [["Code", "Cellule"], [3.0, 0.5], ["", 0.0]]


LINKED = ["Duos", "L'équipe", "Séances & ateliers", '"2025" #1', "été", "A1", "Suivi!", "100 %"]


@pytest.fixture
def many_sheets(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name in LINKED:
        book.create_sheet(name)["M3"] = f"cible {name}"
    book.save(tmp_path / "plusieurs feuilles #1 é.xlsx")
    return tmp_path / "plusieurs feuilles #1 é.xlsx"


def links_in(path: Path) -> list[str]:
    """Where the links of an OpenDocument file lead to."""
    with zipfile.ZipFile(path) as archive:
        root = fromstring(archive.read("content.xml"))  # noqa: S314 - LibreOffice made it
    return [value for element in root.iter() for key, value in element.attrib.items() if key.endswith("}href")]


def test_links_lead_to_their_cells(many_sheets: Path, libreoffice: LibreOffice) -> None:
    told = write(many_sheets, quality(*[[Cell("M3", "link", (name, "M3"))] for name in LINKED]))
    assert told.startswith("Written into")

    links = links_in(libreoffice.convert(many_sheets, "ods"))

    assert [unquote(link) for link in links] == [f"#{address(name)}.M3" for name in LINKED]


def test_links_beside_lead_into_the_workbook(many_sheets: Path, libreoffice: LibreOffice) -> None:
    write(many_sheets, quality(*[[Cell("M3", "link", (name, "M3"))] for name in LINKED]), allowed=False)
    beside = many_sheets.with_name(f"{many_sheets.stem}.contrôle-qualité.xlsx")

    links = links_in(libreoffice.convert(beside, "ods"))

    with zipfile.ZipFile(beside) as archive:
        relations = fromstring(archive.read("xl/worksheets/_rels/sheet1.xml.rels"))  # noqa: S314 - our own
    assert {one.get("Target") for one in relations} == {"plusieurs%20feuilles%20%231%20%C3%A9.xlsx"}
    for link, name in zip(map(unquote, links), LINKED, strict=True):
        file, _, place = link.rpartition("/")[2].partition(".xlsx#")
        assert (file, place) == (many_sheets.stem, f"{address(name)}!M3")


def address(name: str) -> str:
    """The name of a sheet as it stands before a cell."""
    return "'" + name.replace("'", "''") + "'"


def test_libreoffice_and_openpyxl_open_the_result(workbook: Path, libreoffice: LibreOffice) -> None:
    write(workbook, quality(A_FINDING), journal([Cell("hier")]))

    assert libreoffice.convert(workbook, "pdf").read_bytes().startswith(b"%PDF")
    assert openpyxl.load_workbook(workbook)["Contrôle qualité"]["B2"].value == "M3"


# Beside it


def test_beside_if_the_configuration_does_not_allow_it(workbook: Path) -> None:
    before = workbook.read_bytes()

    told = write(workbook, quality(A_FINDING), allowed=False)

    beside = assert_left_alone_for("The configuration does not allow writing into suivi.xlsx.", workbook, before, told)
    assert contents(beside)[0][2] == [["Code", "Cellule"], ["C5", "M3"]]


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_beside_a_workbook_of_another_format(ending: str, workbook: Path, libreoffice: LibreOffice) -> None:
    path = workbook.with_suffix(f".{ending}")
    path.write_bytes(libreoffice.convert(workbook, ending).read_bytes())
    before = path.read_bytes()

    told = write(path, quality())

    assert_left_alone_for(f"suivi.{ending} is not an .xlsx workbook, so it is not written to.", path, before, told)


def test_beside_if_the_structure_of_the_workbook_is_protected(workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    book.security = WorkbookProtection(lockStructure=True, workbookPassword="CBEB")
    book.save(workbook)
    before = workbook.read_bytes()

    told = write(workbook, quality(A_FINDING))

    reason = "The file suivi.xlsx does not allow new sheets: its structure is protected with a password."
    assert_left_alone_for(reason, workbook, before, told)


def test_a_protection_that_everybody_may_lift_stays_and_does_not_hinder(workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    book.security = WorkbookProtection(lockStructure=True)
    book.save(workbook)

    assert write(workbook, quality(A_FINDING)) == "Written into suivi.xlsx, sheets Contrôle qualité."
    assert openpyxl.load_workbook(workbook).security.lockStructure


def test_a_sheet_that_cannot_be_read_stays_as_it_is(workbook: Path) -> None:
    """Its bytes prove it."""
    book = openpyxl.load_workbook(workbook)
    book["Listes"]["XFD1048576"] = "au bout du monde"
    book.save(workbook)
    with zipfile.ZipFile(workbook) as archive:
        before = archive.read("xl/worksheets/sheet2.xml")

    assert write(workbook, quality()) == "Written into suivi.xlsx, sheets Contrôle qualité."

    with zipfile.ZipFile(workbook) as archive:
        assert archive.read("xl/worksheets/sheet2.xml") == before


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "is empty (0 bytes)"),
        (b"no workbook", "is not a workbook, or it is damaged"),
        (b"PK\x03\x04", "is not a workbook, or it is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is protected by a password, or is an old .xls file under a new name"),
    ],
)
def test_beside_if_the_workbook_is_none_any_more(content: bytes, problem: str, workbook: Path) -> None:
    workbook.write_bytes(content)

    told = write(workbook, quality())

    assert_left_alone_for(f"The file suivi.xlsx {problem}.", workbook, content, told)


@pytest.mark.parametrize(
    ("name", "content", "by"),
    [
        ("~$suivi.xlsx", b"\x0bAya Exemple" + b" " * 43 + b"\x0b\0A\0y\0a\0", "open (by Aya Exemple)"),
        ("~$suivi.xlsx", b"\x08Ren\xe9e Ex" + b" " * 46, "open (by Renée Ex)"),
        ("~$suivi.xlsx", b"", "open in another program"),
        ("~$suivi.xlsx", b"\x00" + b" " * 54, "open in another program"),
        ("~$suivi.xlsx", b"\xffAya", "open (by Aya)"),
        (
            ".~lock.suivi.xlsx#",
            b"Aya Exemple,aya,pc.example,01.03.2026 09:00,file:///x;",
            "open (by Aya Exemple)",
        ),
        (".~lock.suivi.xlsx#", b",aya,pc.example,01.03.2026 09:00,file:///x;", "open (by aya)"),
        (".~lock.suivi.xlsx#", b",,pc.example,01.03.2026 09:00,file:///x;", "open in another program"),
        (".~lock.suivi.xlsx#", b"", "open in another program"),
        (".~lock.suivi.xlsx#", b"\x1b[31mAya\n\n" + b"x" * 9999, "open (by [31mAya" + "x" * 53 + ")"),
    ],
)
def test_beside_if_somebody_has_it_open(name: str, content: bytes, by: str, workbook: Path) -> None:
    workbook.with_name(name).write_bytes(content)
    before = workbook.read_bytes()

    told = write(workbook, quality())

    assert_left_alone_for(f"suivi.xlsx is {by}, so it is not written to.", workbook, before, told)
    assert workbook.with_name(name).read_bytes() == content


def test_beside_if_the_mark_of_the_other_program_cannot_be_read(unprivileged: Path) -> None:
    """Excel on Windows locks its own."""
    path = make_workbook(unprivileged / "suivi.xlsx", sheet_xml(""))
    mark = unprivileged / "~$suivi.xlsx"
    mark.write_bytes(b"\x03Aya")
    mark.chmod(0)

    assert write(path, quality()).startswith("suivi.xlsx is open in another program, so it is not written to.")


def test_beside_if_the_file_is_write_protected(unprivileged: Path) -> None:
    path = make_workbook(unprivileged / "suivi.xlsx", sheet_xml(""))
    path.chmod(0o444)
    before = path.read_bytes()

    told = write(path, quality())

    assert_left_alone_for("suivi.xlsx is write-protected, so it is not written to.", path, before, told)


def test_somebody_who_saved_in_the_meantime_wins(workbook: Path) -> None:
    seen = fingerprint(workbook)
    book = openpyxl.load_workbook(workbook)
    book["Duos"]["A9"] = "tout juste ajouté"
    book.save(workbook)
    before = workbook.read_bytes()

    told = write(workbook, quality(), seen=seen)

    assert_left_alone_for("Somebody opened or saved suivi.xlsx in the meantime.", workbook, before, told)


def test_an_error_if_the_folder_is_write_protected(unprivileged: Path) -> None:
    path = make_workbook(unprivileged / "suivi.xlsx", sheet_xml(""))
    before = path.read_bytes()
    unprivileged.chmod(0o555)

    with pytest.raises(WorkbookError) as caught:
        write(path, quality())

    assert translator("en")(caught.value.problem) == ("suivi.contrôle-qualité.xlsx cannot be written (no permission).")
    assert path.read_bytes() == before
    assert list(unprivileged.iterdir()) == [path]


def test_the_file_beside_is_replaced_and_never_followed(workbook: Path, tmp_path: Path) -> None:
    """A link in its place, or in that of the temporary file, must not lead the writing elsewhere."""
    victim = tmp_path / "autre" / "fichier.txt"
    victim.parent.mkdir()
    victim.write_text("à quelqu'un d'autre", encoding="utf-8")
    beside = workbook.with_name("suivi.contrôle-qualité.xlsx")
    for name in (beside.name, f".{beside.name}.tmp", f".{workbook.name}.tmp"):
        workbook.with_name(name).symlink_to(victim)

    write(workbook, quality(A_FINDING), allowed=False)
    write(workbook, quality(), allowed=False)

    assert victim.read_text(encoding="utf-8") == "à quelqu'un d'autre"
    assert not beside.is_symlink()
    assert contents(beside)[0][2] == [["Code", "Cellule"]]


@pytest.mark.skipif(os.name != "posix", reason="rights are of another kind here")
def test_the_file_beside_is_seen_by_those_who_see_the_workbook(workbook: Path) -> None:
    workbook.chmod(0o640)

    write(workbook, quality(), allowed=False)

    assert stat.S_IMODE(workbook.with_name("suivi.contrôle-qualité.xlsx").stat().st_mode) == 0o640


def test_a_name_that_is_a_pattern_or_a_formula(tmp_path: Path) -> None:
    path = make_workbook(
        tmp_path / "=suivi {file} [1] %20 ?.xlsx", sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>')
    )

    assert write(path, quality(A_FINDING)) == "Written into =suivi {file} [1] %20 ?.xlsx, sheets Contrôle qualité."
    assert write(path, quality(A_FINDING), allowed=False).endswith(
        "The result is in =suivi {file} [1] %20 ?.contrôle-qualité.xlsx, beside it."
    )
