"""What makes a template a Word file: its styles, lists, settings and package. `make_templates.py` has the texts."""

import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

ACCENT = "1F4E5F"
GREY = "595959"  # 7:1 on white: readable in small print
FONT = "Calibri"
MADE_AT = "2026-01-01T00:00:00Z"
ZIP_DATE = (2026, 1, 1, 0, 0, 0)

# Lengths are in twentieths of a point, as Word wants them: 567 to the centimetre.
PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 11906, 16838, 1418
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
WINDOW = 4820
"""Where the addressee begins: behind the window of a Belgian envelope, which is on the right."""

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
        ('<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'),
        f'<w:b/><w:color w:val="{ACCENT}"/><w:sz w:val="32"/>',
    ),
    "Sender": (
        "Sender",
        '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="right"/>',
        f'<w:color w:val="{GREY}"/><w:sz w:val="17"/>',
    ),
    "Header": ("header", '<w:spacing w:after="240"/>', f'<w:color w:val="{GREY}"/><w:sz w:val="18"/>'),
    "Footer": (
        "footer",
        '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
        f'<w:color w:val="{GREY}"/><w:sz w:val="16"/>',
    ),
    "Recipient": (
        "Recipient",
        f'<w:keepNext/><w:spacing w:after="0" w:line="252" w:lineRule="auto"/><w:ind w:left="{WINDOW}"/>',
        "",
    ),
    "Date": ("Date", f'<w:spacing w:before="360" w:after="240"/><w:ind w:left="{WINDOW}"/>', ""),
    "Reference": (
        "Reference",
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
        f'<w:color w:val="{GREY}"/><w:sz w:val="19"/>',
    ),
    "Subject": (
        "Subject",
        '<w:keepNext/><w:spacing w:before="240" w:after="200"/><w:outlineLvl w:val="0"/>',
        f'<w:b/><w:color w:val="{ACCENT}"/>',
    ),
    "Salutation": ("Salutation", '<w:keepNext/><w:spacing w:after="140"/>', ""),
    "ListNumber": (
        "List Number",
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:spacing w:after="120"/>',
        "",
    ),
    "ListBullet": (
        "List Bullet",
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr><w:spacing w:after="60"/>',
        "",
    ),
    "Check": (
        "Check",
        (
            '<w:tabs><w:tab w:val="left" w:pos="425"/></w:tabs><w:spacing w:after="60"/>'
            '<w:ind w:left="425" w:hanging="425"/>'
        ),
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
    "Heading2": (
        "heading 2",
        '<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="1"/>',
        f'<w:b/><w:color w:val="{ACCENT}"/>',
    ),
    "Small": ("Small print", '<w:spacing w:before="60" w:after="60"/>', f'<w:color w:val="{GREY}"/><w:sz w:val="18"/>'),
    "Question": ("Question", '<w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="60"/>', ""),
    "Answer": (
        "Answer",
        (
            f'<w:keepLines/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/></w:tabs>'
            '<w:spacing w:before="80" w:after="40"/>'
        ),
        "",
    ),
    "Centred": ("Centred", '<w:keepLines/><w:spacing w:before="120" w:after="160"/><w:jc w:val="center"/>', ""),
    "Honoured": (
        "Honoured",
        '<w:keepLines/><w:spacing w:before="240" w:after="280" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
        f'<w:b/><w:color w:val="{ACCENT}"/><w:sz w:val="44"/>',
    ),
    "CertificateTitle": (
        "Certificate title",
        (
            '<w:keepNext/><w:spacing w:before="1800" w:after="720" w:line="240" w:lineRule="auto"/>'
            '<w:jc w:val="center"/><w:outlineLvl w:val="0"/>'
        ),
        f'<w:b/><w:caps/><w:color w:val="{ACCENT}"/><w:spacing w:val="60"/><w:sz w:val="48"/>',
    ),
    "TableHead": (
        "Table head",
        '<w:keepNext/><w:spacing w:before="40" w:after="40"/>',
        '<w:b/><w:color w:val="FFFFFF"/>',
    ),
    "TableCell": (
        "Table cell",
        '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
        '<w:sz w:val="20"/>',
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


def styles(language: str) -> str:
    """Return styles.xml; the language of the text stands in its defaults."""
    fonts = "".join(f' w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "eastAsia"))
    fonts += ' w:cs="Arial"'  # Calibri has no Arabic
    # what Arabic letters look like has properties of its own: wherever Latin ones are bold or large, they are too
    text = "".join(
        f'<w:style w:type="paragraph"{own} w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{look}</w:pPr><w:rPr>{complex_too(characters)}</w:rPr></w:style>"
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


def complex_too(characters: str) -> str:
    """Return the properties of characters with those of complex scripts beside them."""
    characters = characters.replace("<w:b/>", "<w:b/><w:bCs/>")
    return re.sub(r'<w:sz w:val="(\d+)"/>', r'<w:sz w:val="\1"/><w:szCs w:val="\1"/>', characters)


OWN_STYLES = frozenset(
    {"Letterhead", "Sender", "Recipient", "Reference", "Subject", "SetApart", "Party", "MadeAt", "SignatureBox", "End"}
    | {"Check", "Small", "Question", "Answer", "Centred", "Honoured", "CertificateTitle", "TableHead", "TableCell"}
)


def numbering() -> str:
    """Return numbering.xml: 1 counts the articles of an agreement, 2 the steps of a letter, 3 are bullets."""
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/><w:lvlText w:val="{mark}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
        for number, style, form, mark in (
            (1, "Heading1", "decimal", "%1."),
            (2, "ListNumber", "decimal", "%1."),
            (3, "ListBullet", "bullet", "•"),
        )
    )
    uses = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2, 3))
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


def relationships(links: dict[str, str]) -> str:
    """Return a `.rels` part: for each id the kind and target of its link."""
    entries = "".join(f'<Relationship Id="{key}" {link}/>' for key, link in links.items())
    return f'<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>'


def package(word: dict[str, str], title: str, language: str) -> dict[str, str]:
    """Return every part of a template by its path in the file; `word` are those below `word/`, by file name."""
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
        "docProps/core.xml": core(title, language),
        **{f"word/{file}": content for file, content in word.items()},
    }


def write(path: Path, parts: dict[str, str]) -> None:
    """Write a Word file of these parts; the same parts give the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            member = zipfile.ZipInfo(name, ZIP_DATE)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, PROLOGUE + content)
