"""The toolkit's own sheets: added behind the others or renewed at their place, and nothing else changes."""

import dataclasses
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.libreoffice import LibreOffice
from tests.workbooks.inplace.books import FINDING, OWN, journal, parts, put, quality, rebuilt, values
from toolkit.errors import WorkbookError
from toolkit.i18n import translator
from toolkit.reports.sheet import Cell, OwnSheet, Style
from toolkit.schema.own_sheets import MARK
from toolkit.workbooks.inplace.book import read_book
from toolkit.workbooks.inplace.draft import Draft
from toolkit.workbooks.inplace.editing import edit
from toolkit.workbooks.inplace.looks import Looks
from toolkit.workbooks.inplace.own_rows import OwnRows
from toolkit.workbooks.inplace.styles import Styles
from toolkit.workbooks.xlsx.reader import read_grids

WORKBOOK = "xl/workbook.xml"


def names(path: Path) -> list[str]:
    return re.findall(r'<sheet [^>]*?name="([^"]*)"', parts(path)[WORKBOOK].decode())


def own_part(path: Path, name: str = OWN) -> str:
    """The name of the part of our sheet."""
    data = parts(path)
    (link,) = re.findall(rf'<sheet [^>]*?name="{name}"[^>]*?r:id="([^"]*)"', data[WORKBOOK].decode())
    for relation in re.findall(r"<Relationship [^>]*>", data["xl/_rels/workbook.xml.rels"].decode()):
        if f'Id="{link}"' in relation:
            (target,) = re.findall(r'Target="([^"]*)"', relation)
            return f"xl/{str(target).removeprefix('/xl/')}"
    raise AssertionError(link)


def test_they_are_added_last_and_read_back(book: Path) -> None:
    before = names(book)

    result, edited = put(book, quality(FINDING), journal([Cell("hier")]))

    assert edited.sheets == (OWN, "Journal")
    assert names(result) == [*before, OWN, "Journal"]
    assert values(result, OWN) == [["Contrôle", "", ""], ["Code", "Cellule", "Remarque"], ["C5", "B2", ""]]
    assert values(result, "Journal") == [["Quand"], ["hier"]]


def test_every_other_part_is_byte_for_byte_what_it_was(book: Path) -> None:
    before = parts(book)

    after = parts(put(book, quality(FINDING))[0])

    changed = {name for name in before if after[name] != before[name]}
    assert changed == {"[Content_Types].xml", WORKBOOK, "xl/_rels/workbook.xml.rels", "xl/styles.xml"}
    assert len(set(after) - set(before)) == 1
    for name in changed:  # nothing but additions: what was there is there, in its order
        rest = iter(re.findall(rb"<[^>]*>", after[name]))
        tags = re.findall(rb"<[^>]*>", before[name])
        assert all(tag in rest for tag in tags if b"count=" not in tag and not tag.endswith(b"s/>"))


def test_no_new_sheet_is_selected(book: Path) -> None:
    """Two selected sheets are a group: what is typed into one goes into both."""
    result, _ = put(book, quality(FINDING))

    assert b"tabSelected" not in parts(result)[own_part(result)]
    assert re.findall(rb'(?:activeTab|firstSheet)="\d+"', parts(result)[WORKBOOK]) == re.findall(
        rb'(?:activeTab|firstSheet)="\d+"', parts(book)[WORKBOOK]
    )


def test_how_they_look(plain_book: Path) -> None:
    styles: list[Style] = ["plain", "note", "phase", "met", "not_met", "not_evidenced", "not_applicable", "group"]
    result, _ = put(plain_book, quality([Cell(style, style) for style in styles], FINDING, [Cell(3)]))

    sheet = openpyxl.load_workbook(result)[OWN]
    assert (sheet["A1"].font.b, sheet["A1"].font.sz) == (True, 16)
    assert (sheet["A2"].fill.fgColor.rgb, sheet["A2"].font.color.rgb) == ("FF1F3A5F", "FFFFFFFF")
    fills = [cell.fill.fgColor.rgb for cell in sheet[3]]
    assert [fills[3], fills[4], fills[5]] == ["FFD9EAD3", "FFF4CCCC", "FFFFF2CC"]
    assert fills[0] == fills[1] == "00000000"
    assert sheet["B4"].font.u == "single"
    assert sheet["A5"].alignment.horizontal == "center"
    assert sheet["A3"].alignment.wrap_text
    assert not sheet["A1"].alignment.wrap_text
    assert [sheet.column_dimensions[letter].width for letter in "ABC"] == [12, 40, 30]
    assert sheet.auto_filter.ref == "A2:D5"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_a_heading_in_the_first_row_stays_in_sight(plain_book: Path) -> None:
    result, _ = put(plain_book, quality(), journal())

    opened = openpyxl.load_workbook(result)
    assert (opened[OWN].freeze_panes, opened["Journal"].freeze_panes) == (None, "A2")


def test_links_lead_to_cells(plain_book: Path) -> None:
    result, _ = put(plain_book, quality([Cell("M3", "link", ("L'équipe & <nous>", "M3"))]))

    link = openpyxl.load_workbook(result)[OWN]["A3"].hyperlink
    assert link is not None
    assert (link.location, link.target) == ("'L''équipe & <nous>'!M3", None)


def test_there_are_no_more_links_than_excel_takes(plain_book: Path) -> None:
    linked = [Cell(None, "note", ("Duos", "A1"))] * 13_107
    sheet = OwnSheet("x", ("x",), (9.0,), [linked] * 5, header_row=1)

    with plain_book.open("rb") as file:
        draft = Draft(file)
        rows = OwnRows(sheet, Looks(Styles(draft, read_book(draft))))
        assert len(list(rows.links())) == 65_530


def test_the_filter_has_its_hidden_name(book: Path) -> None:
    """Excel expects it, at the position of the sheet; sheets moved or deleted would upset it otherwise."""
    result, _ = put(book, quality(FINDING))

    position = names(result).index(OWN)
    said = parts(result)[WORKBOOK].decode()
    where = f"'{OWN}'!$A$2:$D$3"
    assert f'name="_xlnm._FilterDatabase" localSheetId="{position}" hidden="1">{where}</' in said


def test_writing_every_night_does_not_make_the_workbook_grow(book: Path) -> None:
    first, _ = put(book, quality(FINDING), journal())
    second, _ = put(first, quality(FINDING), journal())
    third, _ = put(second, quality(FINDING), journal())

    assert second.read_bytes() == third.read_bytes() == first.read_bytes()


def test_styles_are_found_again_after_a_spreadsheet_program_wrote_them_its_way(rich_book: Path) -> None:
    first, _ = put(rich_book, quality(FINDING))
    styles = parts(first)["xl/styles.xml"]
    reordered = re.sub(rb'<sz val="11"/>(<color rgb="FF0563C1"/>)', rb'\1<sz val="11"/>', styles)
    assert reordered != styles
    rebuilt(first, {"xl/styles.xml": reordered})

    second, _ = put(first, quality(FINDING))

    assert parts(second)["xl/styles.xml"] == reordered


@pytest.mark.parametrize("state", ["visible", "hidden", "veryHidden"])
def test_a_renewed_sheet_keeps_name_place_visibility_and_widths(state: str, plain_book: Path) -> None:
    book = openpyxl.load_workbook(plain_book)
    old = book.create_sheet("Kwaliteitscontrole", 0)
    old["A1"], old["D1"], old["Z99"] = "ancien", MARK, "ancien"
    old.sheet_state = state
    old.column_dimensions["B"].width = 77
    old.sheet_view.zoomScale = 60
    old.page_setup.orientation = "portrait"
    book.active = 1
    book.save(plain_book)

    result, edited = put(plain_book, quality(FINDING))

    assert edited.sheets == ("Kwaliteitscontrole",)
    after = openpyxl.load_workbook(result)
    sheet = after["Kwaliteitscontrole"]
    assert after.sheetnames == ["Kwaliteitscontrole", "Duos", "Listes"]
    assert (sheet.sheet_state, sheet.column_dimensions["B"].width) == (state, 77)
    assert (sheet.sheet_view.zoomScale, sheet.page_setup.orientation) == (60, "portrait")
    assert values(result, "Kwaliteitscontrole")[1:] == [["Code", "Cellule", "Remarque"], ["C5", "B2", ""]]
    assert sheet.dimensions == "A1:D3"


def test_a_renewed_sheet_has_the_new_links_and_the_new_range_of_the_filter(plain_book: Path) -> None:
    first, _ = put(plain_book, quality(FINDING, FINDING, FINDING))
    second, _ = put(first, quality(FINDING))

    sheet = openpyxl.load_workbook(second)[OWN]
    assert sheet.auto_filter.ref == "A2:D3"
    assert [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.hyperlink] == ["B3"]
    assert b"$A$2:$D$3" in parts(second)[WORKBOOK]
    assert b"$A$2:$D$5" not in parts(second)[WORKBOOK]


def test_a_filter_that_was_set_does_not_hide_new_rows_and_one_taken_away_stays_away(plain_book: Path) -> None:
    first, _ = put(plain_book, quality(FINDING), journal())
    book = openpyxl.load_workbook(first)
    book[OWN].auto_filter.add_filter_column(0, ["C5"])
    book[OWN].merge_cells("A3:B3")
    book["Journal"].auto_filter.ref = None
    book.save(first)

    second, _ = put(first, quality(FINDING, FINDING), journal())

    after = openpyxl.load_workbook(second)
    assert not after[OWN].auto_filter.filterColumn
    assert not after[OWN].merged_cells.ranges
    assert after["Journal"].auto_filter.ref is None


def test_drawings_and_rules_that_people_put_on_our_sheet_stay(plain_book: Path) -> None:
    first, _ = put(plain_book, quality(FINDING))
    part = own_part(first)
    rule = (
        b'<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule>'
    )
    with_rule = parts(first)[part].replace(b"<hyperlinks>", rule + b"</conditionalFormatting><hyperlinks>")
    rebuilt(first, {part: with_rule})

    second, _ = put(first, quality())

    assert rule in parts(second)[part]
    assert b"<hyperlinks>" not in parts(second)[part]


@pytest.mark.parametrize("kind", ["table", "pivotTable"])
def test_a_sheet_that_people_made_a_table_of_is_left_alone(kind: str, plain_book: Path) -> None:
    first, _ = put(plain_book, quality(FINDING))
    number = own_part(first).rpartition("/")[2]
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{office}/{kind}" Target="../styles.xml"/></Relationships>'
    )
    rebuilt(first, {f"xl/worksheets/_rels/{number}.rels": links.encode()})

    with pytest.raises(WorkbookError) as caught:
        put(first, quality(FINDING))

    assert "has a table or a pivot table in the sheet “Contrôle qualité”" in translator("en")(caught.value.problem)


def test_a_chart_sheet_of_our_name_is_left_alone(rich_book: Path) -> None:
    data = parts(rich_book)[WORKBOOK].replace(b'name="Graphique"', 'name="Contrôle qualité"'.encode())
    rebuilt(rich_book, {WORKBOOK: data})

    _, edited = put(rich_book, quality(FINDING))

    assert edited.sheets == ("Contrôle qualité (mentorat)",)


def test_formulas_that_were_in_the_old_version_leave_no_trace(plain_book: Path) -> None:
    """An entry in the chain of calculation for a cell without a formula makes Excel repair the file."""
    first, _ = put(plain_book, quality(FINDING))
    part = own_part(first)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"
    data = parts(first)
    rebuilt(
        first,
        {
            part: data[part].replace(b"<sheetData>", b'<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'),
            "xl/calcChain.xml": b'<calcChain xmlns="x"><c r="A1" i="3"/></calcChain>',
            "[Content_Types].xml": data["[Content_Types].xml"].replace(
                b"</Types>", f'<Override PartName="/xl/calcChain.xml" ContentType="{kind}"/></Types>'.encode()
            ),
            "xl/_rels/workbook.xml.rels": data["xl/_rels/workbook.xml.rels"].replace(
                b"</Relationships>",
                b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships'
                b'/calcChain" Target="calcChain.xml"/></Relationships>',
            ),
        },
    )

    after = parts(put(first, quality(FINDING))[0])

    assert "xl/calcChain.xml" not in after
    assert b"calcChain" not in after["[Content_Types].xml"] + after["xl/_rels/workbook.xml.rels"]
    assert b"<f>" not in after[part]


def test_the_workbook_is_calculated_anew_if_a_formula_of_people_reads_our_sheet(rich_book: Path) -> None:
    first, _ = put(rich_book, quality(FINDING))
    part = "xl/worksheets/sheet3.xml"
    data = parts(first)
    counting = data[part].replace(b"Duos!D2*2", f"COUNTA('{OWN}'!A:A)".encode())
    settings = re.sub(rb"<calcPr [^>]*>", b'<calcPr calcId="191029"/>', data[WORKBOOK])
    rebuilt(first, {part: counting, WORKBOOK: settings})

    after = parts(put(first, quality(FINDING, FINDING))[0])

    assert b'fullCalcOnLoad="1"' in after[WORKBOOK]


def test_it_is_not_if_none_does(rich_book: Path) -> None:
    settings = re.sub(rb"<calcPr [^>]*>", b"", parts(rich_book)[WORKBOOK])
    rebuilt(rich_book, {WORKBOOK: settings})
    first, _ = put(rich_book, quality(FINDING))

    assert b"fullCalcOnLoad" not in parts(put(first, quality())[0])[WORKBOOK]


def test_numbers_and_names_that_are_taken_are_not_used(plain_book: Path) -> None:
    data = parts(plain_book)
    types = data["[Content_Types].xml"].replace(
        b"</Types>", b'<Override PartName="/xl/worksheets/SHEET3.xml" ContentType="x"/></Types>'
    )
    listed = data[WORKBOOK].replace(b'sheetId="2"', b'sheetId="65534"')
    rebuilt(plain_book, {"[Content_Types].xml": types, WORKBOOK: listed, "xl/worksheets/Sheet4.XML": b"<stray/>"})

    result, _ = put(plain_book, quality())

    assert own_part(result) == "xl/worksheets/sheet5.xml"
    numbers = re.findall(rb'sheetId="(\d+)"', parts(result)[WORKBOOK])
    assert numbers == [b"1", b"65534", b"2"]


@pytest.mark.parametrize("password", [b'workbookPassword="CBEB"', b'workbookHashValue="x" workbookSaltValue="y"'])
def test_a_workbook_whose_structure_is_protected_gets_no_new_sheet_but_a_new_version(
    password: bytes, plain_book: Path
) -> None:
    first, _ = put(plain_book, quality())
    for path in (plain_book, first):
        data = parts(path)[WORKBOOK]
        protected = re.sub(
            rb"<workbookPr */>", b'<workbookPr/><workbookProtection lockStructure="1" ' + password + b"/>", data
        )
        assert protected != data
        rebuilt(path, {WORKBOOK: protected})

    with pytest.raises(WorkbookError) as caught:
        edit(plain_book, plain_book.with_name("x.xlsx"), [quality()])

    assert "its structure is protected" in translator("en")(caught.value.problem)
    assert values(put(first, quality(FINDING))[0], OWN)[2][0] == "C5"


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_a_workbook_without_styles_gets_them(plain_book: Path) -> None:
    data = parts(plain_book)
    links = re.sub(rb'<Relationship [^>]*?styles"[^>]*>', b"", data["xl/_rels/workbook.xml.rels"])
    types = re.sub(rb"<Override [^>]*?/styles.xml[^>]*>", b"", data["[Content_Types].xml"])
    sheet = re.sub(rb' s="\d+"', b"", data["xl/worksheets/sheet1.xml"])
    rebuilt(
        plain_book,
        {
            "xl/styles.xml": None,
            "xl/_rels/workbook.xml.rels": links,
            "[Content_Types].xml": types,
            "xl/worksheets/sheet1.xml": sheet,
        },
    )

    result, _ = put(plain_book, quality(FINDING))

    opened = openpyxl.load_workbook(result)
    assert opened[OWN]["A1"].font.b
    assert not opened["Duos"]["A1"].font.b
    assert put(result, quality(FINDING))[0].read_bytes() == result.read_bytes()


@pytest.mark.parametrize("missing", ["fonts", "fills", "borders", "cellXfs", "fonts|fills|borders|cellXfs"])
def test_lists_of_styles_that_are_missing_are_added_behind_the_usual_ones(missing: str, plain_book: Path) -> None:
    """Cells that name no format have the first: it must not become that of our title."""
    styles = parts(plain_book)["xl/styles.xml"].decode()
    without = re.sub(rf"<({missing})\b.*?</\1>", "", styles)
    assert without != styles
    sheet = re.sub(rb' s="\d+"', b"", parts(plain_book)["xl/worksheets/sheet1.xml"])
    rebuilt(plain_book, {"xl/styles.xml": without.encode(), "xl/worksheets/sheet1.xml": sheet})

    result, _ = put(plain_book, quality(FINDING))

    opened = openpyxl.load_workbook(result)
    assert opened[OWN]["A1"].font.b
    assert opened[OWN]["A2"].fill.fgColor.rgb == "FF1F3A5F"
    assert not opened["Duos"]["A1"].font.b
    assert opened["Duos"]["A1"].fill.fill_type is None


def test_fills_that_excel_takes_for_granted_are_filled_up(plain_book: Path) -> None:
    styles = re.sub(rb"<fills.*?</fills>", b'<fills count="1"><fill/></fills>', parts(plain_book)["xl/styles.xml"])
    rebuilt(plain_book, {"xl/styles.xml": styles})

    after = parts(put(plain_book, quality(FINDING))[0])["xl/styles.xml"]

    assert b'<fills count="4"><fill/><fill><patternFill patternType="gray125"/></fill><fill>' in after.replace(
        b'count="3"', b'count="4"'
    )


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_empty_styles(plain_book: Path) -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = re.sub(rb' s="\d+"', b"", parts(plain_book)["xl/worksheets/sheet1.xml"])
    empty = f'<styleSheet xmlns="{main}"/>'.encode()
    rebuilt(plain_book, {"xl/styles.xml": empty, "xl/worksheets/sheet1.xml": sheet})

    result, _ = put(plain_book, quality(FINDING))

    assert openpyxl.load_workbook(result)[OWN]["A1"].font.b


def test_too_many_styles_leave_our_sheet_plain(plain_book: Path) -> None:
    styles = parts(plain_book)["xl/styles.xml"]
    (one,) = set(re.findall(rb"<cellXfs[^>]*>(<xf [^>]*/>|<xf .*?</xf>)", styles))
    many = re.sub(rb"<cellXfs.*?</cellXfs>", b"<cellXfs>" + one * 64_000 + b"</cellXfs>", styles)
    rebuilt(plain_book, {"xl/styles.xml": many})

    result, _ = put(plain_book, quality(FINDING))

    assert parts(result)["xl/styles.xml"].count(b"<xf ") < 64_010
    assert values(result, OWN)[2][0] == "C5"


def test_an_own_sheet_without_a_row(plain_book: Path) -> None:
    empty = dataclasses.replace(quality(), rows=[])

    result, _ = put(plain_book, empty)
    again, _ = put(result, quality(FINDING))
    once_more, _ = put(again, empty)

    assert values(again, OWN)[2][0] == "C5"
    assert values(once_more, OWN) == []
    assert [grid.name for grid in read_grids(once_more)[0]][-1] == OWN


def test_an_empty_sheet_that_people_made_for_us_is_filled(plain_book: Path) -> None:
    book = openpyxl.load_workbook(plain_book)
    book.create_sheet("qualité contrôle")
    book.create_sheet("contrôle-qualité", 0)
    book.save(plain_book)

    result, edited = put(plain_book, quality(FINDING))

    assert edited.sheets == ("contrôle-qualité",)
    with zipfile.ZipFile(result) as archive:
        assert b"<sheetData><row" in archive.read("xl/worksheets/sheet1.xml")


def test_libreoffice_shows_the_same_in_all_other_cells(rich_book: Path, libreoffice: LibreOffice) -> None:
    result, _ = put(rich_book, quality(FINDING), journal())

    before, after = libreoffice.convert(rich_book, "ods"), libreoffice.convert(result, "ods")

    sheets = [grid.name for grid in read_grids(before)[0]]
    assert {"Duos", "Tableau", "Formules", "Protégé"} <= set(sheets)
    for sheet in sheets:
        assert values(after, sheet) == values(before, sheet)
    assert values(after, OWN)[2][:2] == ["C5", "B2"]
