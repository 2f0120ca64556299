"""Lay the first version of the Word templates: `templates/LANG/NAME.docx`.

Used once, to start with. From then on the `.docx` in `templates/` are the source: associations and
translators edit them in Word, and running this again overwrites their work. It stays here to show how the
files were laid, and to lay those of a fifth language.

`python tools/make_templates.py [FOLDER]` writes below FOLDER, `templates/` unless told. The words are in
`tools/template_texts/LANG.toml`. The same words give the same bytes.
"""

import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from word_file import (
    ACCENT,
    GREY,
    MARGIN,
    NAMESPACES,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TEXT_WIDTH,
    numbering,
    package,
    settings,
    styles,
    write,
)

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "tools" / "template_texts"

Words = dict[str, Any]

# The first characters of an entry of `body` name its style.
MARKS = {
    "": "Normal",
    "## ": "Heading1",
    "# ": "Heading2",
    "1. ": "ListNumber",
    "- ": "ListBullet",
    "☐ ": "Check",
    "> ": "SetApart",
    "~ ": "Small",
    "? ": "Question",
    "_ ": "Answer",
    "= ": "Centred",
    "! ": "Honoured",
}
SCALE = "     ".join(f"☐ {step}" for step in range(1, 6))
CAN_SPLIT = re.compile(r"(\*\*.+?\*\*|==\[.+?\]==|\t)")
CHOICE = re.compile(r"\[\[(.+?)\|(.+?)\]\]")


def runs(text: str) -> str:
    """Return the runs of `text`: `**bold**`, `==[to be filled in]==`, tabs. A field is never cut in two.

    `[[mentor·e|mentor]]` is a choice between inclusive and plain forms.
    """
    text = re.sub(" {2,}", "\N{EM SPACE}", text)  # between boxes to tick
    text = CHOICE.sub(r"{% if inclusive %}\1{% else %}\2{% endif %}", text)
    pieces = []
    for piece in CAN_SPLIT.split(text):
        if piece == "\t":
            pieces.append("<w:r><w:tab/></w:r>")
        elif piece.startswith("**"):
            pieces.append(_run(piece[2:-2], "<w:b/><w:bCs/>"))
        elif piece.startswith("==["):
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
    if text == "1-5":
        return paragraph("Answer", SCALE, properties)
    if text == "...":
        return paragraph("Answer", "\t", properties)
    mark = next(mark for mark in reversed(MARKS) if text.startswith(mark))
    shown = f"☐\t{text.removeprefix(mark)}" if mark == "☐ " else text.removeprefix(mark)
    return paragraph(MARKS[mark], shown, properties)


def entries(body: list[str], last: str = "") -> Iterator[str]:
    """Yield the paragraphs of a body; what announces stays with what follows."""
    for text, following in zip(body, [*body[1:], ""], strict=True):
        announces = text.endswith(":") or following.startswith(("> ", "1-5"))
        ends = text.startswith("- ") and not following.startswith("- ")
        keep = "<w:keepNext/>" if announces else last if text is body[-1] else ""
        yield entry(text, keep + '<w:spacing w:after="140"/>' * ends)


def references(common: Words, reference: str, label: str = "reference") -> Iterator[str]:
    """Yield the lines with the number of the document, what it replaces, and the reference of whom it is about."""
    yield optional("number", paragraph("Reference", common["number"] + "{{ number }}"))
    yield optional("replaces", paragraph("Reference", common["replaces"] + "{{ replaces }}"))
    yield optional(reference, paragraph("Reference", f"{common[label]}{{{{ {reference} }}}}"))


def signed() -> Iterator[str]:
    """Yield who signs for the association."""
    signatory = "{% if association.signatory %}{{ association.signatory }}{% else %}{{ association.name }}{% endif %}"
    yield paragraph("Signature", f"**{signatory}**", "<w:keepNext/>")
    yield optional("association.signatory_role", paragraph("Signature", "{{ association.signatory_role }}"))


def letter(common: Words, words: Words) -> Iterator[str]:
    """Yield the paragraphs of a letter."""
    yield paragraph("Recipient", "**{{ person.full_name }}**")
    yield optional("person.email", paragraph("Recipient", "{{ person.email }}"))
    yield paragraph("Date", common["place_and_date"])
    yield from references(common, "person.reference", "file")
    yield paragraph("Subject", common["subject"] + words["title"])
    yield paragraph("Salutation", common["salutation"])
    yield from entries(words["body"], "<w:keepNext/>")  # a signature never stands alone on a second page
    yield paragraph("Closing", common["closing"])
    yield from signed()


def agreement(common: Words, words: Words) -> Iterator[str]:
    """Yield the paragraphs of an agreement or a note, and its table of signatures."""
    yield paragraph("Title", words["title"])
    yield from references(common, words.get("reference_field", "person.reference"))
    yield paragraph("End", "", '<w:spacing w:after="120"/>')
    for text in words["parties"]:
        yield paragraph("Party", text)
    *body, last = words["body"]
    for text, following in zip(body, [*body[1:], last], strict=True):
        keep = "<w:keepNext/>" if text.endswith(":") and following.startswith("- ") else ""
        yield entry(
            text,
            f"{keep}<w:keepLines/>" + '<w:spacing w:before="240"/>' * (text is words["body"][0] and text[0] != "#"),
        )
    yield entry(last, "<w:keepNext/><w:keepLines/>")
    yield paragraph("MadeAt", words["made_at"])
    yield signatures(common, words)
    yield paragraph("End", "")  # Word wants a paragraph after a table


def certificate(common: Words, words: Words) -> Iterator[str]:
    """Yield the paragraphs of a certificate."""
    yield paragraph("CertificateTitle", words["title"])
    yield from entries(words["body"])
    yield paragraph("Centred", common["place_and_date"], '<w:keepNext/><w:spacing w:before="720" w:after="960"/>')
    centre = '<w:jc w:val="center"/>'
    for text in signed():
        yield text.replace('<w:pStyle w:val="Signature"/>', f'<w:pStyle w:val="Signature"/>{centre}').replace(
            f"{centre}<w:keepNext/>", f"<w:keepNext/>{centre}"
        )
    line = common["number"] + "{{ number }}"
    yield optional("number", paragraph("Small", line, '<w:spacing w:before="480"/><w:jc w:val="center"/>'))


def form(common: Words, words: Words) -> Iterator[str]:
    """Yield the paragraphs of a form that is filled in by hand."""
    yield paragraph("Title", words["title"])
    yield optional("number", paragraph("Reference", common["number"] + "{{ number }}"))
    yield paragraph("End", "", '<w:spacing w:after="120"/>')
    yield from entries(words["body"])
    if "signatories" in words:
        yield paragraph("MadeAt", words["made_at"])
        yield signatures(common, words)
        yield paragraph("End", "")


def cover(_: Words, words: Words) -> Iterator[str]:
    """Yield the list of the documents of a night: one row for each."""
    yield paragraph("Title", words["title"])
    yield from entries(words["body"])
    widths = (1250, 2500, 2000, 3320)  # a number such as 2026-0042 fits on one line
    head = _row([paragraph("TableHead", text) for text in words["columns"]], widths, shaded=True)
    fields = (
        "{{ entry.number }}",
        "{{ entry.kind }}",
        "{{ entry.name }}",
        "☐ {{ entry.action }}{% if entry.note %} ({{ entry.note }}){% endif %}",
    )
    cells = [paragraph("TableCell", text) for text in fields]
    loop = _row([paragraph("TableCell", "{%tr for entry in entries %}")] + [paragraph("TableCell", "")] * 3, widths)
    end = _row([paragraph("TableCell", "{%tr endfor %}")] + [paragraph("TableCell", "")] * 3, widths)
    yield table(widths, head + loop + _row(cells, widths) + end, words["title"])
    yield paragraph("End", "")


def _row(cells: list[str], widths: tuple[int, ...], *, shaded: bool = False) -> str:
    look = f'<w:shd w:val="clear" w:color="auto" w:fill="{ACCENT}"/>' if shaded else ""
    properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' * shaded}</w:trPr>"
    return (
        f"<w:tr>{properties}"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{look}</w:tcPr>{cell}</w:tc>'
            for cell, width in zip(cells, widths, strict=True)
        )
        + "</w:tr>"
    )


def table(widths: tuple[int, ...], rows: str, caption: str, borders: str = "") -> str:
    """Return a table of these columns. Without borders of its own it has thin grey ones."""
    borders = borders or "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{GREY}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblCaption w:val="{escape(caption)}"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def signatures(common: Words, words: Words) -> str:
    """Return one row of boxes: a single row that may not split stays on one page in every program."""
    signers = words["signatories"]
    widths = (TEXT_WIDTH // len(signers),) * len(signers)
    cells = [
        paragraph("SignatureBox", f"**{role}**")
        + paragraph("SignatureBox", f"{common['name']}{{% if {person} %}} {{{{ {person} }}}}{{% endif %}}")
        + paragraph("SignatureBox", common["date"])
        + paragraph("SignatureBox", common["signature"], '<w:spacing w:before="40" w:after="1000"/>')
        for role, person in signers
    ]
    return table(widths, _row(cells, widths), common["signature_table"])


def head(common: Words) -> str:
    """Return the head of the first page: logo or name on the left, the sender on the right, a line below."""
    widths = (4300, TEXT_WIDTH - 4300)
    mark = (
        paragraph("Normal", "{%p if association.logo %}")
        + paragraph("Letterhead", "{{ association.logo }}")
        + paragraph("Normal", "{%p else %}")
        + paragraph("Letterhead", "{{ association.name }}")
        + paragraph("Normal", "{%p endif %}")
    )
    lines = "".join(paragraph("Sender", text) for text in ("**{{ association.name }}**", "{{ association.seat }}"))
    for field in ("phone", "email", "website"):
        lines += optional(f"association.{field}", paragraph("Sender", f"{{{{ association.{field} }}}}"))
    line = f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{ACCENT}"/>'
    margins = {"top": 0, "left": 0, "bottom": 113}
    room = "".join(f'<w:{side} w:w="{margin}" w:type="dxa"/>' for side, margin in margins.items())
    rows = _row([mark, lines], widths).replace(
        "</w:tcPr>", f'<w:tcMar>{room}</w:tcMar><w:vAlign w:val="center"/></w:tcPr>'
    )
    return f"<w:hdr {NAMESPACES}>{table(widths, rows, common['sender'], line)}{paragraph('Header', '')}</w:hdr>"


def foot(common: Words, *, numbered: bool) -> str:
    """Return the foot: what the law asks of every letter of an association, and the page."""
    line = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="{GREY}"/></w:pBdr>'
    first, *others = common["mentions"]
    lines = paragraph("Footer", first, line) + "".join(paragraph("Footer", text) for text in others)
    if not numbered:
        return f"<w:ftr {NAMESPACES}>{lines}</w:ftr>"
    field = '<w:fldSimple w:instr="{}">' + _run("1") + "</w:fldSimple>"
    number = _run(common["page"] + " ") + field.format("PAGE") + _run("/") + field.format("NUMPAGES")
    style = '<w:pPr><w:pStyle w:val="Footer"/><w:spacing w:before="40"/></w:pPr>'
    return f"<w:ftr {NAMESPACES}>{lines}<w:p>{style}{number}</w:p></w:ftr>"


LAYOUTS: dict[str, Callable[[Words, Words], Iterator[str]]] = {
    "letter": letter,
    "agreement": agreement,
    "certificate": certificate,
    "form": form,
    "cover": cover,
}


def parts(common: Words, words: Words) -> dict[str, str]:
    """Return the parts below `word/` of a template, by file name."""
    layout = words.get("layout", "letter")
    body = "".join(LAYOUTS[layout](common, words))
    frame = "".join(
        f'<w:{side} w:val="double" w:sz="6" w:space="24" w:color="{ACCENT}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    section = (
        '<w:sectPr><w:headerReference w:type="first" r:id="header1"/>'
        '<w:headerReference w:type="default" r:id="header2"/>'
        '<w:footerReference w:type="first" r:id="footer1"/><w:footerReference w:type="default" r:id="footer2"/>'
        f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/><w:pgMar w:top="1134" w:right="{MARGIN}" w:bottom="1134"'
        f' w:left="{MARGIN}" w:header="680" w:footer="{680 if layout == "certificate" else 510}" w:gutter="0"/>'
        + (f'<w:pgBorders w:offsetFrom="page">{frame}</w:pgBorders>' if layout == "certificate" else "")
        + "<w:titlePg/></w:sectPr>"
    )
    running = paragraph("Header", "{{ association.name }} – " + words["title"])
    language = common["language"]
    return {
        "document.xml": f"<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>",
        "styles.xml": styles(language),
        "numbering.xml": numbering(),
        "settings.xml": settings(language),
        "header1.xml": head(common),
        "header2.xml": f"<w:hdr {NAMESPACES}>{running}</w:hdr>",
        "footer1.xml": foot(common, numbered=layout == "agreement"),
        "footer2.xml": foot(common, numbered=True),
    }


def typeset(text: str) -> str:
    """Return `text` with the hard spaces that French wants before its double marks."""
    return re.sub(r"(?<=«) ", "\N{NO-BREAK SPACE}", re.sub(r" (?=[:;?!»])", "\N{NO-BREAK SPACE}", text))


def read_texts(path: Path) -> Words:
    """Return the words of one language."""
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    return _typeset(words) if path.stem == "fr" else words


def _typeset(value: Any) -> Any:  # noqa: ANN401 - a value of a TOML file
    """Set every text but keep the marks of `MARKS` ("? ", "! ") as they are."""
    if isinstance(value, str):
        mark = next(mark for mark in reversed(MARKS) if value.startswith(mark))
        return mark + typeset(value.removeprefix(mark))
    if isinstance(value, list):
        return [_typeset(part) for part in value]
    return {key: _typeset(part) for key, part in value.items()} if isinstance(value, dict) else value


def write_templates(folder: Path) -> list[Path]:
    """Write the templates of every language below `folder`; return their paths."""
    written = []
    for source in sorted(TEXTS.glob("*.toml")):
        texts = read_texts(source)
        common = texts.pop("common")
        for name, words in texts.items():
            target = folder / source.stem / f"{name}.docx"
            write(target, package(parts(common, words), words["title"], common["language"]))
            written.append(target)
    return written


if __name__ == "__main__":
    for path in write_templates(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "templates"):
        print(path)
