"""What openpyxl would lose is named; what survives is not."""

import re
import struct
import zlib
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from tests.workbooks.conftest import LibreOffice
from tests.workbooks.packages import (
    MAIN,
    make_workbook,
    parts_of,
    relations_xml,
    sheet_xml,
    workbook_xml,
    write_package,
)
from toolkit.i18n import translator
from toolkit.workbooks.xlsx import losses as tables
from toolkit.workbooks.xlsx.losses import losses

RESULTS, WORDS, GUIDES = "the results of formulas", "words formatted within a cell", "phonetic guides"
DRAWINGS, CONTROLS = "drawings and images", "buttons and form controls"
EMBEDDED, TABLES, NEWER = "embedded files", "tables", "newer kinds of drop-down lists, formats or sparklines"
BARS, FILTERS, BREAKS = "bars, colour scales and icons in cells", "filters that are set", "page breaks"
PROTECTION, PROPERTIES = "the protection of sheets or of the workbook", "properties of the document"
DATA = "connections to data"


def lost(path: Path, *replaced: str) -> list[str]:
    return [translator("en")(message) for message in losses(path, replaced)]


def in_sheet(path: Path, behind: str, cell: str = "<v>1</v>") -> Path:
    return make_workbook(path, sheet_xml(f'<row r="1"><c r="A1">{cell}</c></row>', behind))


IN_SHEETS = {
    "<extLst><ext/></extLst>": NEWER,
    '<drawing r:id="rId1" xmlns:r="r"/>': DRAWINGS,
    '<legacyDrawing r:id="rId1" xmlns:r="r"/>': DRAWINGS,
    '<picture r:id="rId1" xmlns:r="r"/>': DRAWINGS,
    '<controls><control shapeId="1"/></controls>': CONTROLS,
    '<oleObjects><oleObject shapeId="1"/></oleObjects>': EMBEDDED,
    '<tableParts count="1"><tablePart r:id="rId1" xmlns:r="r"/></tableParts>': TABLES,
    "<conditionalFormatting><cfRule><dataBar/></cfRule></conditionalFormatting>": BARS,
    "<conditionalFormatting><cfRule><colorScale><cfvo/><color/></colorScale></cfRule></conditionalFormatting>": BARS,
    "<conditionalFormatting><cfRule><iconSet/></cfRule></conditionalFormatting>": BARS,
    '<autoFilter ref="A1"><filterColumn colId="0"/></autoFilter>': FILTERS,
    '<autoFilter ref="A1"><sortState ref="A1"/></autoFilter>': FILTERS,
    '<sheetProtection sheet="1"/>': PROTECTION,
    '<protectedRanges><protectedRange sqref="A1"/></protectedRanges>': PROTECTION,
    '<rowBreaks><brk id="1"/></rowBreaks>': BREAKS,
    '<colBreaks><brk id="1"/></colBreaks>': BREAKS,
    '<phoneticPr fontId="1"/>': GUIDES,
    "<headerFooter><oddHeader>&amp;L&amp;D</oddHeader></headerFooter>": "headers and footers for printing",
    '<headerFooter><oddFooter xml:space="preserve"> x</oddFooter></headerFooter>': "headers and footers for printing",
    '<scenarios><scenario name="x"/></scenarios>': "parts of it that the interim writer does not know (scenario)",
    "<x-y/>": "parts of it that the interim writer does not know (x)",
    "<!-- x -->": "parts of it that the interim writer does not know (!)",
}


@pytest.mark.parametrize(("behind", "told"), IN_SHEETS.items())
def test_what_stands_behind_the_cells(behind: str, told: str, tmp_path: Path) -> None:
    assert lost(in_sheet(tmp_path / "behind.xlsx", behind)) == [told]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("<f>B1</f><v>1</v>", RESULTS),
        ('<f t="shared" si="0"/><v>1</v>', RESULTS),
        ("<is><r><t>x</t></r></is>", WORDS),
        ("<is><t>x</t><rPh/></is>", GUIDES),
    ],
)
def test_what_stands_in_a_cell(cell: str, told: str, tmp_path: Path) -> None:
    assert lost(in_sheet(tmp_path / "cell.xlsx", "", cell)) == [told]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ('<row r="1" ht="30"/>', ["the automatic height of rows"]),
        ('<row customHeight="0" r="1" ht="30"/>', ["the automatic height of rows"]),
        ('<row r="1" ht="30" customHeight="1"/>', []),
        ('<row customHeight="true" ht="30" r="1"/>', []),
        ('<row r="1"/>', []),
    ],
)
def test_a_height_that_nobody_set_must_stay_free(row: str, told: list[str], tmp_path: Path) -> None:
    assert lost(make_workbook(tmp_path / "rows.xlsx", sheet_xml(row))) == told


@pytest.mark.parametrize(
    ("column", "told"),
    [('<col min="1" max="3" style="1"/>', ["the width of columns"]), ('<col min="1" max="3" width="9"/>', [])],
)
def test_a_width_that_nobody_set_must_stay_free(column: str, told: list[str], tmp_path: Path) -> None:
    sheet = f'<worksheet xmlns="{MAIN}"><cols>{column}</cols><sheetData/></worksheet>'

    assert lost(make_workbook(tmp_path / "columns.xlsx", sheet)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<r><rPr><b/><sz/><rFont/><family/></rPr><t>x</t></r>", WORDS),
        ("<t>x</t><rPh><t>y</t></rPh><phoneticPr/>", GUIDES),
        ("<t>x</t><unheard/>", "parts of it that the interim writer does not know (unheard)"),
    ],
)
def test_what_stands_in_the_shared_texts(text: str, told: str, tmp_path: Path) -> None:
    shared = f'<sst xmlns="{MAIN}"><si>{text}</si></sst>'

    assert lost(make_workbook(tmp_path / "texts.xlsx", sheet_xml(""), xl__sharedStrings_DOT_xml=shared)) == [told]


IN_WORKBOOK = {
    '<workbookProtection lockStructure="1"/>': [PROTECTION],
    '<workbookProtection lockWindows="0" lockStructure="true" />': [PROTECTION],
    '<workbookProtection lockStructure="0"/>': [],
    "<workbookProtection/>": [],
    '<fileSharing readOnlyRecommended="1"/>': [PROTECTION],
    "<customWorkbookViews><customWorkbookView/></customWorkbookViews>": [
        "parts of it that the interim writer does not know (customWorkbookView)"
    ],
    "<extLst><ext><calcFeatures><feature/></calcFeatures></ext></extLst>": [],
    '<calcPr calcId="191029"/>': [],
}


@pytest.mark.parametrize(("behind", "told"), IN_WORKBOOK.items())
def test_what_stands_in_the_workbook_part(behind: str, told: list[str], tmp_path: Path) -> None:
    workbook = workbook_xml({"Duos": "rId1"}, behind)

    assert lost(make_workbook(tmp_path / "workbook.xlsx", sheet_xml(""), xl__workbook_DOT_xml=workbook)) == told


def test_the_strict_kind_of_the_format(tmp_path: Path) -> None:
    """openpyxl sees no sheet at all in it."""
    strict = {
        name: content.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main") if isinstance(content, str) else ""
        for name, content in parts_of(sheet_xml("")).items()
    }

    assert lost(write_package(tmp_path / "strict.xlsx", strict)) == ["its kind of format (Strict Open XML)"]


@pytest.mark.parametrize(
    ("properties", "told"),
    [
        ("<Company>ASBL Exemple</Company>", [PROPERTIES]),
        ("<Manager>Aya</Manager>", [PROPERTIES]),
        ("<Company></Company><Company/>", []),
        ("<Application>Microsoft Excel</Application>", []),
    ],
)
def test_the_company_among_the_properties(properties: str, told: list[str], tmp_path: Path) -> None:
    app = f"<Properties>{properties}</Properties>"

    assert lost(make_workbook(tmp_path / "company.xlsx", sheet_xml(""), docProps__app_DOT_xml=app)) == told


IN_PACKAGE = {
    "xl/charts/chart1.xml": "charts",
    "xl/chartsheets/sheet1.xml": "charts",
    "xl/drawings/drawing1.xml": DRAWINGS,
    "xl/drawings/vmlDrawing1.vml": DRAWINGS,
    "xl/media/image1.png": DRAWINGS,
    "xl/diagrams/data1.xml": DRAWINGS,
    "xl/comments1.xml": "notes on cells",
    "xl/comments/comment1.xml": "notes on cells",
    "xl/threadedComments/threadedComment1.xml": "comments",
    "xl/persons/person.xml": "comments",
    "xl/tables/table1.xml": TABLES,
    "xl/pivotTables/pivotTable1.xml": "pivot tables",
    "xl/pivotCache/pivotCacheDefinition1.xml": "pivot tables",
    "xl/slicers/slicer1.xml": "slicers",
    "xl/slicerCaches/slicerCache1.xml": "slicers",
    "xl/timelines/timeline1.xml": "slicers",
    "xl/printerSettings/printerSettings1.bin": "printer settings",
    "xl/ctrlProps/ctrlProp1.xml": CONTROLS,
    "xl/activeX/activeX1.bin": CONTROLS,
    "xl/vbaProject.bin": "macros",
    "xl/vbaProjectSignature.bin": "macros",
    "xl/macrosheets/sheet1.xml": "macros",
    "customXml/item1.xml": "data that other programs keep in the file",
    "xl/externalLinks/externalLink1.xml": "links to other workbooks",
    "xl/embeddings/oleObject1.bin": EMBEDDED,
    "xl/calcChain.xml": RESULTS,
    "xl/metadata.xml": "pictures in cells and linked kinds of data",
    "xl/richData/rdrichvalue.xml": "pictures in cells and linked kinds of data",
    "xl/featurePropertyBag/featurePropertyBag.xml": "checkboxes",
    "xl/connections.xml": DATA,
    "xl/queryTables/queryTable1.xml": DATA,
    "xl/model/item.data": DATA,
    "xl/revisions/revisionHeaders.xml": "the history of changes",
    "_xmlsignatures/sig1.xml": "digital signatures",
    "docProps/custom.xml": PROPERTIES,
    "docMetadata/LabelInfo.xml": PROPERTIES,
    "package/services/metadata/core-properties/1.psmdcp": PROPERTIES,
    "xl/theme/theme2.xml": "parts of it that the interim writer does not know (xl/theme/theme2.xml)",
    "xl/worksheets/sheet.xml": "parts of it that the interim writer does not know (xl/worksheets/sheet.xml)",
}


@pytest.mark.parametrize(("part", "told"), IN_PACKAGE.items())
def test_parts_of_the_package(part: str, told: str, tmp_path: Path) -> None:
    assert lost(write_package(tmp_path / "parts.xlsx", parts_of(sheet_xml("")) | {part: "<x/>"})) == [told]


def test_every_sentence_is_among_these_tests() -> None:
    entries = [*tables._ELEMENTS, *tables._PARTS, *((where, message) for where, _, message in tables._DETAILS)]
    told = {message.text for _, message in entries}
    tested = {*IN_SHEETS.values(), *IN_PACKAGE.values(), RESULTS, WORDS, GUIDES, PROTECTION, PROPERTIES}
    tested |= {"the automatic height of rows", "the width of columns", "its kind of format (Strict Open XML)"}

    assert told <= tested


def test_folders_in_the_zip_file_are_nothing(tmp_path: Path) -> None:
    folders = dict.fromkeys(("xl/", "_rels/", "xl/_rels/", "docProps/", "xl/worksheets/"), "")

    assert lost(write_package(tmp_path / "folders.xlsx", parts_of(sheet_xml("")) | folders)) == []


def test_losses_are_told_once_in_a_fixed_order_the_nameless_only_if_alone(tmp_path: Path) -> None:
    behind = "<zzz/><aaa/><oleObjects/><drawing/><controls><control/></controls><extLst/>"
    parts = {"xl/media/image1.png": "", "xl/media/image2.png": "", "xl/unheard.xml": ""}
    path = write_package(tmp_path / "many.xlsx", parts_of(sheet_xml("", behind)) | parts)

    assert lost(path) == [CONTROLS, DRAWINGS, EMBEDDED, NEWER]
    assert lost(in_sheet(tmp_path / "nameless.xlsx", "<zzz/><aaa/>")) == [
        "parts of it that the interim writer does not know (aaa)"
    ]


def test_a_sheet_that_is_replaced_may_hold_anything(tmp_path: Path) -> None:
    path = make_workbook(
        tmp_path / "own.xlsx",
        sheet_xml('<row r="1"><c r="A1"><f>1</f></c></row>', "<extLst/>"),
        xl__workbook_DOT_xml=workbook_xml({"Contrôle qualité": "rId1"}),
    )

    assert lost(path) == [NEWER, RESULTS]
    assert lost(path, "controle qualite") == []


def test_a_text_far_behind_in_a_large_part_is_seen(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="str"><v>{"x" * 1000}</v></c></row>' for n in range(1, 3000))

    assert lost(make_workbook(tmp_path / "large.xlsx", sheet_xml(rows, "<headerFooter/><unheard/>"))) == [
        "parts of it that the interim writer does not know (unheard)"
    ]


def test_a_tag_is_found_wherever_the_chunks_are_cut() -> None:
    text = b'<row r="1" ht="30"/><oddHeader>x</oddHeader><c/>'

    for size in range(1, len(text)):
        blocks = list(tables._whole_tags(text[start : start + size] for start in range(0, len(text), size)))

        assert b"".join(blocks) == text
        assert {name for block in blocks for name in tables._ELEMENT.findall(block)} == {b"row", b"oddHeader", b"c"}
        for _, pattern, _ in tables._DETAILS[:1] + tables._DETAILS[2:3]:
            assert any(pattern.search(block) for block in blocks)


def test_a_part_in_utf_16_is_not_thought_empty(tmp_path: Path) -> None:
    path = make_workbook(tmp_path / "utf16.xlsx", sheet_xml("<row/>").encode("utf-16"))

    assert lost(path) == ["parts of it that the interim writer does not know (xl/worksheets/sheet1.xml)"]


# Made by real programs


def a_picture(folder: Path) -> str:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    picture = folder / "picture.png"
    picture.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    )
    return str(picture)


BOLD, PICTURE = "a format", "a picture"
Call = tuple[str, tuple[object, ...]]
FEATURES: dict[str, tuple[list[Call], list[str]]] = {
    "plain": ([("write", (0, 0, "x"))], []),
    "formula": ([("write_formula", ("A1", "=B1", None, 5))], [RESULTS]),
    "words": ([("write_rich_string", ("A1", "a", BOLD, "b"))], [WORDS]),
    "picture": ([("insert_image", ("A1", PICTURE))], [DRAWINGS]),
    "picture in a cell": (
        [("embed_image", ("A1", PICTURE))],
        [DRAWINGS, "pictures in cells and linked kinds of data"],
    ),
    "note": ([("write_comment", ("A1", "x"))], [DRAWINGS, "notes on cells"]),
    "table": ([("add_table", ("A1:B3",))], [TABLES]),
    "sparkline": ([("add_sparkline", ("A1", {"range": "B1:D1"}))], [NEWER]),
    "button": ([("insert_button", ("A1",))], [DRAWINGS]),
    "bar": ([("conditional_format", ("A1:A3", {"type": "data_bar"}))], [BARS]),
    "colours": ([("conditional_format", ("A1:A3", {"type": "3_color_scale"}))], [BARS]),
    "header": ([("set_header", ("&LMentorat",))], ["headers and footers for printing"]),
    "protection": ([("protect", ())], [PROTECTION]),
    "break": ([("set_h_pagebreaks", ([9],))], [BREAKS]),
    "filter": ([("autofilter", ("A1:B9",)), ("filter_column", ("A", "x == 1"))], [FILTERS]),
    "drop-down list": ([("data_validation", ("A1", {"validate": "list", "source": ["oui", "non"]}))], []),
    "colour by a rule": ([("conditional_format", ("A1", {"type": "blanks", "format": BOLD}))], []),
    "sizes": ([("set_column", ("A:C", 30)), ("set_row", (0, 40)), ("freeze_panes", (1, 0))], []),
}


@pytest.mark.parametrize("feature", FEATURES)
def test_features_as_xlsxwriter_writes_them(feature: str, tmp_path: Path) -> None:
    calls, told = FEATURES[feature]
    book = xlsxwriter.Workbook(tmp_path / "feature.xlsx")
    sheet = book.add_worksheet()
    for method, arguments in calls:
        meant = {BOLD: book.add_format({"bold": True}), PICTURE: a_picture(tmp_path)}
        getattr(sheet, method)(
            *(meant.get(one, one) if isinstance(one, str) else with_format(one, meant[BOLD]) for one in arguments)
        )
    book.close()

    assert lost(tmp_path / "feature.xlsx") == told


def with_format(argument: object, bold: object) -> object:
    return argument | {"format": bold} if isinstance(argument, dict) and "format" in argument else argument


@pytest.mark.parametrize("method", ["set_custom_property", "set_properties"])
def test_properties_as_xlsxwriter_writes_them(method: str, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "properties.xlsx")
    book.add_worksheet()
    if method == "set_properties":
        book.set_properties({"company": "ASBL Exemple"})
    else:
        book.set_custom_property("dossier", "7")
    book.close()

    assert lost(tmp_path / "properties.xlsx") == [PROPERTIES]


def seen_by_libreoffice(path: Path, libreoffice: LibreOffice) -> list[str]:
    """All that the program sees in the workbook, without who saved it and when."""
    text = libreoffice.convert(path, "fods").read_text("utf-8")
    lines = re.sub(r' table:base-cell-address="[^"]*"', "", text).splitlines()  # of any sheet, by chance
    return sorted(line.strip() for line in lines if not line.strip().startswith(("<office:meta", "<meta:", "<dc:")))


def test_what_survives(tmp_path: Path, libreoffice: LibreOffice) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Référence", 5, True, "#N/A"])
    sheet["A1"].font = Font(bold=True)
    sheet["A1"].hyperlink = "https://association.example"
    sheet.merge_cells("A3:A5")
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = "A1:D9"
    sheet.add_data_validation(DataValidation("list", formula1='"oui,non"', sqref="D2:D9"))
    red = DifferentialStyle(fill=PatternFill("solid", "FF0000"))
    sheet.conditional_formatting.add("B2", Rule("cellIs", operator="lessThan", formula=["3"], dxf=red))
    sheet.conditional_formatting.add("B3", Rule("expression", formula=["ISBLANK(B3)"], dxf=red))
    sheet.row_dimensions[2].height = 40
    sheet.column_dimensions["C"].hidden = True
    sheet.print_title_rows = "1:1"
    sheet.sheet_properties.tabColor = "00FF00"
    book.defined_names["coachs"] = DefinedName("coachs", attr_text="Sheet!$A$1:$A$9")
    book.create_sheet("Caché").sheet_state = "hidden"
    book.save(tmp_path / "survives.xlsx")

    assert lost(tmp_path / "survives.xlsx") == []

    openpyxl.load_workbook(tmp_path / "survives.xlsx").save(tmp_path / "saved.xlsx")

    before = seen_by_libreoffice(tmp_path / "survives.xlsx", libreoffice)
    assert seen_by_libreoffice(tmp_path / "saved.xlsx", libreoffice) == before
    assert [word for word in ("coachs", "association.example", "#ff0000", "oui") if word not in "".join(before)] == []


def test_formats_survive_a_saving(tmp_path: Path, libreoffice: LibreOffice) -> None:
    """What `losses` lets pass looks the same after openpyxl has saved it, to a program that knows more than it."""
    book = xlsxwriter.Workbook(tmp_path / "formats.xlsx")
    sheet = book.add_worksheet()
    formats: list[dict[str, object]] = [
        {"bold": True, "font_color": "#FF0000", "font_name": "Arial", "font_size": 14, "underline": 33},
        {"bg_color": "#00FF00", "pattern": 3, "fg_color": "#0000FF"},
        {"border": 2, "border_color": "#123456", "diag_type": 3, "diag_border": 1},
        {"num_format": "[$-80C]d mmmm yyyy;@", "align": "center", "valign": "top", "text_wrap": True, "rotation": 45},
        {"locked": False, "hidden": True, "indent": 2, "shrink": True, "quote_prefix": True},
    ]
    for number, one in enumerate(formats):
        sheet.write(number, 0, number, book.add_format(one))
        sheet.set_row(number + 10, None, book.add_format(one))
        sheet.set_column(number + 3, number + 3, 9 + number, book.add_format(one))
    book.close()
    assert lost(tmp_path / "formats.xlsx") == []

    openpyxl.load_workbook(tmp_path / "formats.xlsx").save(tmp_path / "saved.xlsx")

    before = seen_by_libreoffice(tmp_path / "formats.xlsx", libreoffice)
    assert seen_by_libreoffice(tmp_path / "saved.xlsx", libreoffice) == before
    assert "#ff0000" in "".join(before)


def test_what_libreoffice_saves_has_rows_of_automatic_height(libreoffice: LibreOffice, tmp_path: Path) -> None:
    made = make_workbook(tmp_path / "plain.xlsx", sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>'))

    assert lost(libreoffice.convert(made, "xlsx")) == ["the automatic height of rows"]


def test_relations_to_other_files_are_no_parts(tmp_path: Path) -> None:
    relations = relations_xml({"rId1": ("hyperlink", "https://association.example")})
    path = write_package(
        tmp_path / "links.xlsx", parts_of(sheet_xml("")) | {"xl/worksheets/_rels/sheet1.xml.rels": relations}
    )

    assert lost(path) == []
