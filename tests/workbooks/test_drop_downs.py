"""What cells offer to choose from, in files as programs write them, and in some that none would."""

import zipfile
from pathlib import Path
from typing import Literal, TypeAlias

import pytest
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from tests.libreoffice import LibreOffice
from tests.workbooks.packages import MAIN, parts_of, sheet_xml
from toolkit.model.drop_down import DropDown, DropDowns, offered
from toolkit.workbooks.workbook import open_workbook

WORDS = ("accepté", "refusé", "liste d'attente")
COLUMN = 1
Kind: TypeAlias = Literal["list", "textLength"]
_X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
_XM = "http://schemas.microsoft.com/office/excel/2006/main"


def book(formula: str, cells: str = "B2:B50", kind: Kind = "list") -> Workbook:
    """Mentors, with a drop-down, and a sheet of lists."""
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "Mentors"
    sheet.append(["Nom", "Suite"])
    sheet.append(["Peeters", None])
    rule = DataValidation(type=kind, formula1=formula, allow_blank=True)
    for area in cells.split():
        rule.add(area)
    sheet.add_data_validation(rule)
    lists = made.create_sheet("L'équipe & listes")
    lists.sheet_state = "hidden"
    lists["C2"] = "Décisions"
    for row, word in enumerate(WORDS, start=3):
        lists.cell(row, 3).value = word
    for row in range(1, 80):
        lists.cell(row, 5).value = f"Personne {row}"
    made.defined_names["Decisions"] = DefinedName("Decisions", attr_text="'L''équipe & listes'!$C$3:$C$5")
    made.defined_names["oui"] = DefinedName("oui", attr_text="'L''équipe & listes'!$C$3:$C$4")
    sheet.defined_names["Ici"] = DefinedName("Ici", attr_text="Mentors!$A$2")
    lists.defined_names["Ici"] = DefinedName("Ici", attr_text="Mentors!$A$1")
    lists.defined_names["Ailleurs"] = DefinedName("Ailleurs", attr_text="Mentors!$A$1")
    return made


def read(path: Path) -> DropDowns:
    opened = open_workbook(path)
    return opened.drop_downs(opened.read()[0])


def choices(path: Path, row: int = 0) -> tuple[str, ...]:
    return offered(read(path).get("Mentors", ()), row, COLUMN)


def saved(made: Workbook, folder: Path) -> Path:
    made.save(folder / "mentorat.xlsx")
    return folder / "mentorat.xlsx"


@pytest.mark.parametrize(
    ("formula", "found"),
    [
        ('"accepté,refusé,liste d\'attente"', WORDS),
        ('" accepté , refusé,,accepté"', ("accepté", "refusé")),
        ('"dit ""oui"",non"', ('dit "oui"', "non")),
        ("'L''équipe & listes'!$C$3:$C$5", WORDS),
        ("'l''ÉQUIPE & listes'!$C$3:$C$5", WORDS),
        ("'L''équipe & listes'!$C$4", ("refusé",)),
        ("'L''équipe & listes'!$C:$C", ("Décisions", *WORDS)),
        ("Decisions", WORDS),
        ("DECISIONS", WORDS),
        ("oui", WORDS[:2]),
        ("Ici", ("Peeters",)),
        ("Ailleurs", ()),
        ("$A$1:$A$2", ("Nom", "Peeters")),
        ("'L''équipe & listes'!$E$1:$E$60", tuple(f"Personne {row}" for row in range(1, 61))),
        ("'L''équipe & listes'!$E$1:$E$61", ()),
        ("Ailleurs!$A$1:$A$3", ()),
        ("[1]Listes!$A$1:$A$3", ()),
        ("INDIRECT(A1)", ()),
        ("Inconnu_1", ()),
        ('"', ()),
    ],
)
def test_what_the_formula_offers(tmp_path: Path, formula: str, found: tuple[str, ...]) -> None:
    assert choices(saved(book(formula), tmp_path)) == found


def test_only_lists_are_drop_downs(tmp_path: Path) -> None:
    assert choices(saved(book('"1,2"', kind="textLength"), tmp_path)) == ()


@pytest.mark.parametrize(("row", "count"), [(0, 3), (9, 3), (10, 0)])
def test_they_count_below_the_header_only(tmp_path: Path, row: int, count: int) -> None:
    path = saved(book("Decisions", "B4:B11"), tmp_path)
    assert len(choices(path, row)) == count


def test_a_column_has_the_choices_of_all_its_cells(tmp_path: Path) -> None:
    made = book('"a,b"', "A5 B2:B3 D2:E9")
    more = DataValidation(type="list", formula1='"b,c"')
    more.add("B4:B9")
    made.worksheets[0].add_data_validation(more)
    found = read(saved(made, tmp_path))["Mentors"]

    assert [offered(found, 0, column) for column in range(6)] == [
        ("a", "b"),
        ("a", "b", "c"),
        (),
        ("a", "b"),
        ("a", "b"),
        (),
    ]


def test_lists_of_excel_on_other_sheets(tmp_path: Path) -> None:
    path = saved(book('"x"', "D2"), tmp_path)
    formula = "<x14:formula1><xm:f>'L''équipe &amp; listes'!$C$3:$C$5</xm:f></x14:formula1>"
    other = "<x14:formula2><xm:f>9</xm:f></x14:formula2>"
    behind = (
        f'<extLst><ext xmlns:x14="{_X14}" uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}">'
        f'<x14:dataValidations xmlns:xm="{_XM}" count="1"><x14:dataValidation type="list" allowBlank="1">'
        f"{formula}{other}<xm:sqref>B2:B50</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
    )
    replace_in(path, "xl/worksheets/sheet1.xml", "</worksheet>", f"{behind}</worksheet>")

    assert choices(path) == WORDS


@pytest.mark.parametrize("kind", ["xlsx:Calc MS Excel 2007 XML", "ods"])
@pytest.mark.parametrize("formula", ['"accepté,refusé"', "Decisions"])
def test_as_libreoffice_writes_them(tmp_path: Path, formula: str, kind: str) -> None:
    again = LibreOffice(tmp_path).convert(saved(book(formula), tmp_path), kind)

    assert choices(again)[:2] == WORDS[:2]


def test_an_old_file_of_excel_has_none(tmp_path: Path) -> None:
    again = LibreOffice(tmp_path).convert(saved(book('"a,b"'), tmp_path), "xls:MS Excel 97")
    assert read(again) == {}


def replace_in(path: Path, part: str, old: str, new: str) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def made_of(folder: Path, sheet: str) -> Path:
    path = folder / "hostile.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts_of(sheet).items():
            archive.writestr(name, content)
    return path


def in_duos(path: Path) -> tuple[DropDown, ...]:
    """What is found in the sheet, without asking a reader first whether it would read the file at all."""
    return tuple(open_workbook(path).drop_downs(()).get("Duos", ()))


def rule(formula: str = '"a,b"', cells: str = "B2") -> str:
    return f'<dataValidation type="list" sqref="{cells}"><formula1>{formula}</formula1></dataValidation>'


def test_what_hostile_sheets_are_tried_on_is_read_otherwise(tmp_path: Path) -> None:
    sheet = sheet_xml("<row/>", f"<dataValidations>{rule()}</dataValidations>")
    assert in_duos(made_of(tmp_path, sheet)) == (DropDown((((1, 1), (1, 1)),), ("a", "b")),)


def test_entities_are_not_unfolded(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    sheet = bomb + sheet_xml("<row/>", f"<dataValidations>{rule('&b;')}</dataValidations>")
    assert in_duos(made_of(tmp_path, sheet)) == ()


def test_a_part_that_is_longer_than_it_says_is_not_read(tmp_path: Path) -> None:
    path = made_of(tmp_path, sheet_xml("<row/>", f"<dataValidations>{rule()}</dataValidations>"))
    name = b"xl/worksheets/sheet1.xml"
    raw = bytearray(path.read_bytes())
    entry = raw.rindex(name) - 46
    raw[entry + 24 : entry + 28] = (50).to_bytes(4, "little")
    path.write_bytes(raw)
    assert in_duos(path) == ()


@pytest.mark.parametrize(("length", "found"), [((1 << 24) - 1000, 1), ((1 << 24) + 1, 0)])
def test_what_unpacks_to_a_great_deal_beside_the_rows_is_not_searched(tmp_path: Path, length: int, found: int) -> None:
    sheet = sheet_xml("<row/>", f"<dataValidations>{rule()}</dataValidations>{' ' * length}")
    assert len(in_duos(made_of(tmp_path, sheet))) == found


def test_only_so_many_lists_and_ranges_are_looked_at(tmp_path: Path) -> None:
    rules = "".join(rule(f'"a{number}"', " ".join(["B2"] * 1200)) for number in range(520))
    found = in_duos(made_of(tmp_path, sheet_xml("<row/>", f"<dataValidations>{rules}</dataValidations>")))
    assert (len(found), {len(one.ranges) for one in found}) == (500, {1000})


@pytest.mark.parametrize(
    "sheet",
    [
        f'<worksheet xmlns="{MAIN}"><sheetData><row/></sheetData><dataValidations>',
        f'<worksheet xmlns="{MAIN}"><dataValidations/></worksheet>',
        sheet_xml("<row/>", '<dataValidation type="list"/>'),
        sheet_xml("<row/>", rule(cells="Z99999999 :: B2:C3:D4")),
        "no XML",
        "",
    ],
)
def test_what_makes_no_sense_offers_nothing(tmp_path: Path, sheet: str) -> None:
    found = in_duos(made_of(tmp_path, sheet))
    assert not any(one.is_below(0, column) for one in found for column in range(9))


def test_no_workbook_at_all_offers_nothing(tmp_path: Path) -> None:
    (tmp_path / "absent.txt").write_text("x")
    (tmp_path / "damaged.xlsx").write_bytes(b"PK\x03\x04 and no more")
    for name in ("absent.txt", "damaged.xlsx", "missing.xlsx"):
        assert open_workbook(tmp_path / name).drop_downs(()) == {}
