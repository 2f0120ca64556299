"""How the toolkit's own cells look, as formats in the styles part of the workbook."""

from toolkit.reports.sheet import Cell, OwnSheet, Style
from toolkit.schema.own_sheets import MARK
from toolkit.workbooks.inplace.styles import Styles

FILLS: dict[Style, str] = {
    "heading": "1F3A5F",
    "phase": "DCE6F1",
    "group": "F2F2F2",
    "met": "D9EAD3",
    "not_met": "F4CCCC",
    "not_evidenced": "FFF2CC",
    "not_applicable": "EDEDED",
}
FONTS: dict[Style, tuple[str, int, str]] = {
    "title": ("<{p}b/>", 16, "1F3A5F"),
    "alarm": ("<{p}b/>", 12, "C00000"),
    "note": ("<{p}i/>", 11, "595959"),
    "heading": ("<{p}b/>", 11, "FFFFFF"),
    "phase": ("<{p}b/>", 11, "1F3A5F"),
    "group": ("<{p}b/>", 11, "000000"),
    "link": ("<{p}u/>", 11, "0563C1"),
}
BARE: frozenset[Style] = frozenset({"title", "alarm", "note"})
"""Neither wrapped nor lined: they may run over the cells beside them."""
_LINE = (
    '<{p}border><{p}left/><{p}right/><{p}top/><{p}bottom style="hair"><{p}color rgb="FFBFBFBF"/></{p}bottom>'
    "<{p}diagonal/></{p}border>"
)


def key_cell(key: str) -> Cell:
    """The cell that holds a key."""
    return Cell(key, "note")


class Looks:
    """Which format of the workbook each kind of cell has; asked for once."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._known: dict[tuple[Style, bool, bool, bool], int] = {}

    def of(self, cell: Cell) -> int:
        """The index of the format for this cell."""
        is_text = isinstance(cell.value, str)
        is_number = isinstance(cell.value, int | float)
        is_quoted = isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@"))
        key = (cell.style, is_text and cell.style not in BARE, is_number, is_quoted)
        if key not in self._known:
            self._known[key] = self._made(*key)
        return self._known[key]

    def learn(self, sheet: OwnSheet) -> None:
        """Ask for the formats of all its cells: the rows are written only after the styles."""
        for row in sheet.rows:
            for cell in row:
                self.of(cell)
        for key in (MARK, *sheet.keys):
            self.of(key_cell(key))

    def _made(self, style: Style, is_wrapped: bool, is_centred: bool, is_quoted: bool) -> int:
        styles = self._styles
        font = styles.add("fonts", _font(style)) if style in FONTS else 0
        fill = styles.add("fills", _fill(style)) if style in FILLS else 0
        border = 0 if style in BARE else styles.add("borders", _LINE)
        said = "".join(
            f' {name}="1"'
            for name, is_so in (
                ("quotePrefix", is_quoted),
                ("applyFont", font),
                ("applyFill", fill),
                ("applyBorder", border),
                ("applyAlignment", True),
            )
            if is_so
        )
        alignment = (' horizontal="center"' if is_centred else "") + ' vertical="top"' + (' wrapText="1"' * is_wrapped)
        return styles.add(
            "cellXfs",
            f'<{{p}}xf numFmtId="0" fontId="{font}" fillId="{fill}" borderId="{border}"{styles.reference}{said}>'
            f"<{{p}}alignment{alignment}/></{{p}}xf>",
        )


def _font(style: Style) -> str:
    mark, size, colour = FONTS[style]
    return (
        f'<{{p}}font>{mark}<{{p}}sz val="{size}"/><{{p}}color rgb="FF{colour}"/>'
        '<{p}name val="Calibri"/><{p}family val="2"/></{p}font>'
    )


def _fill(style: Style) -> str:
    return (
        f'<{{p}}fill><{{p}}patternFill patternType="solid"><{{p}}fgColor rgb="FF{FILLS[style]}"/>'
        '<{p}bgColor indexed="64"/></{p}patternFill></{p}fill>'
    )
