"""Lay the first version of the Word templates: `templates/LANG/NAME.docx`, twenty files.

Used once, to start with. From then on the `.docx` in `templates/` are the source: associations and
translators edit them in Word, and running this again overwrites their work. It stays here to show how the
files were laid, and to lay those of a fifth language.

`python tools/make_templates.py [FOLDER]` writes below FOLDER, `templates/` unless told. The words are in
`tools/template_texts/LANG.toml`. The same words give the same bytes.
"""

import re
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "tools" / "template_texts"
LETTERS = ("confirmation-mentor", "refusal-mentor", "confirmation-mentee", "refusal-mentee")
CONTRACT = "contract"

ACCENT = "1F4E5F"
GREY = "595959"  # 7:1 on white: readable in small print
FONT = "Calibri"
MADE_AT = "2026-01-01T00:00:00Z"
ZIP_DATE = (2026, 1, 1, 0, 0, 0)

# Lengths are in twentieths of a point, as Word wants them: 567 to the centimetre.
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 11906, 16838, 1418
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = f'xmlns:w="{WORD}" xmlns:r="{OFFICE}/relationships"'
PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Word's own style names where it has them, so that people meet them in their own language.
# name, paragraph properties, character properties; all are based on Normal.
STYLES: dict[str, tuple[str, str, str]] = {
    "Letterhead": (
        "Letterhead",
        (
            f'<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="6" w:color="{ACCENT}"/></w:pBdr>'
            '<w:spacing w:after="240" w:line="240" w:lineRule="auto"/>'
        ),
        f'<w:b/><w:color w:val="{ACCENT}"/><w:sz w:val="32"/>',
    ),
    "Header": ("header", '<w:spacing w:after="240"/>', f'<w:color w:val="{GREY}"/><w:sz w:val="18"/>'),
    "Footer": (
        "footer",
        '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
        f'<w:color w:val="{GREY}"/><w:sz w:val="16"/>',
    ),
    "Date": ("Date", '<w:spacing w:after="240"/><w:jc w:val="right"/>', ""),
    "Recipient": ("Recipient", '<w:spacing w:after="0"/>', ""),
    "Reference": ("Reference", '<w:spacing w:before="120" w:after="0"/>', f'<w:color w:val="{GREY}"/>'),
    "Subject": (
        "Subject",
        '<w:keepNext/><w:spacing w:before="360" w:after="240"/><w:outlineLvl w:val="0"/>',
        f'<w:b/><w:color w:val="{ACCENT}"/>',
    ),
    "Salutation": ("Salutation", '<w:keepNext/><w:spacing w:after="140"/>', ""),
    "ListNumber": (
        "List Number",
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:spacing w:after="120"/>',
        "",
    ),
    "SetApart": (
        "Set apart",
        (
            f'<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="{ACCENT}"/></w:pBdr>'
            '<w:spacing w:before="60" w:after="160"/><w:ind w:left="284"/>'
        ),
        "",
    ),
    "Closing": ("Closing", '<w:keepNext/><w:spacing w:before="240" w:after="840"/>', ""),
    "Signature": ("Signature", '<w:keepLines/><w:spacing w:after="0"/>', ""),
    "Title": (
        "Title",
        '<w:keepNext/><w:spacing w:after="160" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/>',
        f'<w:b/><w:color w:val="{ACCENT}"/><w:sz w:val="40"/>',
    ),
    "Heading1": (
        "heading 1",
        (
            '<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
            '<w:spacing w:before="180" w:after="40"/><w:outlineLvl w:val="0"/>'
        ),
        f'<w:b/><w:color w:val="{ACCENT}"/>',
    ),
    "Party": (
        "Party",
        (
            '<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="1418"/></w:tabs>'
            '<w:spacing w:after="60"/><w:ind w:left="1418" w:hanging="1418"/>'
        ),
        "",
    ),
    "MadeAt": ("Made at", '<w:keepNext/><w:keepLines/><w:spacing w:before="300" w:after="120"/>', ""),
    "SignatureBox": ("Signature box", '<w:keepNext/><w:spacing w:before="40" w:after="80"/>', ""),
    "End": ("End", '<w:spacing w:after="0" w:line="20" w:lineRule="exact"/>', '<w:sz w:val="2"/>'),
}
MARKS = {
    "": "Normal",
    "## ": "Heading1",
    "1. ": "ListNumber",
    "> ": "SetApart",
}


def runs(text: str) -> str:
    """Return the runs of `text`: `**bold**`, `==to be filled in==`, tabs. A field is never cut in two."""
    pieces = []
    for piece in re.split(r"(\*\*.+?\*\*|==.+?==|\t)", text):
        if piece == "\t":
            pieces.append("<w:r><w:tab/></w:r>")
        elif piece.startswith("**"):
            pieces.append(_run(piece[2:-2], "<w:b/>"))
        elif piece.startswith("=="):
            pieces.append(_run(piece[2:-2], '<w:highlight w:val="yellow"/>'))
        elif piece:
            pieces.append(_run(piece))
    return "".join(pieces)


def _run(text: str, look: str = "") -> str:
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(style: str, text: str, properties: str = "") -> str:
    """Return a paragraph of `style`, with properties of its own if given."""
    name = "" if style == "Normal" else f'<w:pStyle w:val="{style}"/>'
    own = f"<w:pPr>{name}{properties}</w:pPr>" if name or properties else ""
    return f"<w:p>{own}{runs(text)}</w:p>"


def optional(field: str, content: str) -> str:
    """Return `content`, to be left out with its paragraphs where `field` is empty."""
    return paragraph("Normal", f"{{%p if {field} %}}") + content + paragraph("Normal", "{%p endif %}")


def entry(text: str, properties: str = "") -> str:
    """Return the paragraph of one entry of a `body`, whose first characters name the style."""
    mark = next(mark for mark in reversed(MARKS) if text.startswith(mark))
    return paragraph(MARKS[mark], text.removeprefix(mark), properties)


def letter(common: dict[str, Any], words: dict[str, Any]) -> Iterator[str]:
    """Yield the paragraphs of a letter."""
    yield paragraph("Date", common["place_and_date"])
    yield paragraph("Recipient", "**{{ person.full_name }}**")
    yield optional("person.email", paragraph("Recipient", "{{ person.email }}"))
    yield optional("person.reference", paragraph("Reference", common["reference"] + "{{ person.reference }}"))
    yield paragraph("Subject", common["subject"] + words["title"])
    yield paragraph("Salutation", common["salutation"])
    *body, last = words["body"]
    for text, following in zip(body, words["body"][1:], strict=True):
        announces = text.endswith(":") or following.startswith("> ")
        yield entry(text, "<w:keepNext/>" if announces else "")
    yield entry(last, "<w:keepNext/>")  # a signature never stands alone on a second page
    yield paragraph("Closing", common["closing"])
    signatory = "{% if association.signatory %}{{ association.signatory }}{% else %}{{ association.name }}{% endif %}"
    yield paragraph("Signature", f"**{signatory}**", "<w:keepNext/>")
    yield optional("association.signatory_role", paragraph("Signature", "{{ association.signatory_role }}"))


def contract(common: dict[str, Any], words: dict[str, Any]) -> Iterator[str]:
    """Yield the paragraphs of the agreement, and its table of signatures."""
    yield paragraph("Title", words["title"])
    reference = paragraph("Reference", common["reference"] + "{{ duo.reference }}", '<w:spacing w:after="120"/>')
    yield optional("duo.reference", reference)
    for text in words["parties"]:
        yield paragraph("Party", text)
    *body, last = words["body"]
    for text in body:
        yield entry(text, "<w:keepLines/>")
    yield entry(last, "<w:keepNext/><w:keepLines/>")
    yield paragraph("MadeAt", words["made_at"])
    yield signatures(words)
    yield paragraph("End", "")  # Word wants a paragraph after a table


def signatures(words: dict[str, Any]) -> str:
    """Return one row of three boxes: a single row that may not split stays on one page in every program."""
    width = TEXT_WIDTH // 3
    people = ("{{ mentor.full_name }}", "{{ mentee.full_name }}", "{{ coach.full_name }}")
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        + paragraph("SignatureBox", f"**{role}**")
        + paragraph("SignatureBox", words["name"] + person)
        + paragraph("SignatureBox", words["date"])
        + paragraph("SignatureBox", words["signature"], '<w:spacing w:before="40" w:after="1100"/>')
        + "</w:tc>"
        for role, person in zip(words["signatories"], people, strict=True)
    )
    column = f'<w:gridCol w:w="{width}"/>'
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{GREY}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{3 * width}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblCaption w:val="{escape(words["signature_table"])}"/></w:tblPr>'
        f"<w:tblGrid>{column * 3}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def footer(common: dict[str, Any], page: str) -> str:
    """Return the footer: what the law asks of every letter of an association, and the page if named."""
    line = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="{GREY}"/></w:pBdr>'
    first, *others = common["mentions"]
    lines = paragraph("Footer", first, line) + "".join(paragraph("Footer", text) for text in others)
    if page:
        field = '<w:fldSimple w:instr="{}">' + _run("1") + "</w:fldSimple>"
        number = _run(page + " ") + field.format("PAGE") + _run("/") + field.format("NUMPAGES")
        style = '<w:pPr><w:pStyle w:val="Footer"/><w:spacing w:before="60"/></w:pPr>'
        lines += f"<w:p>{style}{number}</w:p>"
    return f"<w:ftr {NAMESPACES}>{lines}</w:ftr>"


def styles(language: str) -> str:
    """Return styles.xml; the language of the text stands in its defaults."""
    fonts = "".join(f' w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    text = "".join(
        f'<w:style w:type="paragraph"{own} w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{look}</w:pPr><w:rPr>{characters}</w:rPr></w:style>"
        for key, (name, look, characters) in STYLES.items()
        for own in [' w:customStyle="1"' if key in OWN_STYLES else ""]
    )
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>"
        f'<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'
        '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="140" w:line="264"'
        ' w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>'
        f"{text}</w:styles>"
    )


OWN_STYLES = frozenset(
    {"Letterhead", "Recipient", "Reference", "Subject", "SetApart", "Party", "MadeAt", "SignatureBox", "End"}
)


def numbering() -> str:
    """Return numbering.xml: 1 counts the articles of the contract, 2 the steps of a letter."""
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="{style}"/><w:lvlText w:val="%1."/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
        for number, style in ((1, "Heading1"), (2, "ListNumber"))
    )
    uses = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
    return f"<w:numbering {NAMESPACES}>{lists}{uses}</w:numbering>"


def settings(language: str) -> str:
    """Return settings.xml; mode 15 keeps Word from opening the file in compatibility mode."""
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        f'</w:compat><w:themeFontLang w:val="{language}"/></w:settings>'
    )


def core(title: str, language: str) -> str:
    """Return the properties of the document: its title, its language."""
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>{language}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{MADE_AT}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{MADE_AT}</dcterms:modified></cp:coreProperties>'
    )


def parts(name: str, texts: dict[str, Any]) -> dict[str, str]:
    """Return the parts below `word/` of the template `name`, by file name."""
    common, words = texts["common"], texts[name]
    page = texts[CONTRACT]["page"]
    body = contract(common, words) if name == CONTRACT else letter(common, words)
    section = (
        '<w:sectPr><w:headerReference w:type="first" r:id="header1"/>'
        '<w:headerReference w:type="default" r:id="header2"/>'
        '<w:footerReference w:type="first" r:id="footer1"/><w:footerReference w:type="default" r:id="footer2"/>'
        f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/><w:pgMar w:top="1134" w:right="{MARGIN}" w:bottom="1134"'
        f' w:left="{MARGIN}" w:header="680" w:footer="510" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    letterhead = paragraph("Letterhead", "{{ association.name }}")
    running = paragraph("Header", "{{ association.name }} – " + words["title"])
    return {
        "document.xml": f"<w:document {NAMESPACES}><w:body>{''.join(body)}{section}</w:body></w:document>",
        "styles.xml": styles(common["language"]),
        "numbering.xml": numbering(),
        "settings.xml": settings(common["language"]),
        "header1.xml": f"<w:hdr {NAMESPACES}>{letterhead}</w:hdr>",
        "header2.xml": f"<w:hdr {NAMESPACES}>{running}</w:hdr>",
        "footer1.xml": footer(common, page if name == CONTRACT else ""),
        "footer2.xml": footer(common, page),
    }


def relationships(links: dict[str, str]) -> str:
    """Return a `.rels` part: for each id the kind and target of its link."""
    entries = "".join(f'<Relationship Id="{key}" {link}/>' for key, link in links.items())
    return f'<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>'


def package(name: str, texts: dict[str, Any]) -> dict[str, str]:
    """Return every part of the template `name`, by its path in the file."""
    word = parts(name, texts)
    kinds = {file: re.sub(r"\d*\.xml$", "", file) for file in word}
    overrides = "".join(
        f'<Override PartName="/word/{file}" ContentType="{TYPE}.{kind}{".main" * (kind == "document")}+xml"/>'
        for file, kind in kinds.items()
    )
    properties = "application/vnd.openxmlformats-package.core-properties+xml"
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
        f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}'
        f'<Override PartName="/docProps/core.xml" ContentType="{properties}"/></Types>',
        "_rels/.rels": relationships(
            {
                "document": f'Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"',
                "core": f'Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"',
            }
        ),
        "word/_rels/document.xml.rels": relationships(
            {
                file.removesuffix(".xml"): f'Type="{OFFICE}/relationships/{kind}" Target="{file}"'
                for file, kind in kinds.items()
                if kind != "document"
            }
        ),
        "docProps/core.xml": core(texts[name]["title"], texts["common"]["language"]),
        **{f"word/{file}": content for file, content in word.items()},
    }


def typeset(text: str) -> str:
    """Return `text` with the hard spaces that French wants before its double marks."""
    return re.sub(r" (?=[:;?!»])", "\N{NO-BREAK SPACE}", text)


def read_texts(path: Path) -> dict[str, Any]:
    """Return the words of one language."""
    text = path.read_text(encoding="utf-8")
    return tomllib.loads(typeset(text) if path.stem == "fr" else text)


def write_templates(folder: Path) -> list[Path]:
    """Write the templates of every language below `folder`; return their paths."""
    written = []
    for source in sorted(TEXTS.glob("*.toml")):
        texts = read_texts(source)
        for name in (*LETTERS, CONTRACT):
            target = folder / source.stem / f"{name}.docx"
            target.parent.mkdir(parents=True, exist_ok=True)
            with zipfile.ZipFile(target, "w") as archive:
                for path, content in package(name, texts).items():
                    member = zipfile.ZipInfo(path, ZIP_DATE)
                    member.compress_type = zipfile.ZIP_DEFLATED
                    archive.writestr(member, PROLOGUE + content)
            written.append(target)
    return written


if __name__ == "__main__":
    for path in write_templates(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "templates"):
        print(path)
