"""How the toolkit's own cells look at Google; the colours are those of its sheets in files."""

import datetime as dt

from toolkit.reports.sheet import Cell, Style
from toolkit.workbooks.google.client import Json
from toolkit.workbooks.google.grids import serial
from toolkit.workbooks.inplace.looks import BARE, FILLS, FONTS

FIELDS = "userEnteredValue,userEnteredFormat"


def cell_data(cell: Cell, sheet_ids: dict[str, int]) -> Json:
    """Return the cell as CellData: text stays text, whatever it begins with; a link leads to a cell of the sheets."""
    data: Json = {"userEnteredFormat": _format(cell.style)}
    if isinstance(cell.value, str) and cell.after:
        data["userEnteredValue"] = {"formulaValue": _shown_after(cell.value, cell.after)}
    elif isinstance(cell.value, str):
        data["userEnteredValue"] = {"stringValue": cell.value}
        data["userEnteredFormat"]["numberFormat"] = {"type": "TEXT"}
    elif cell.value is not None:
        data["userEnteredValue"] = {"numberValue": cell.value}
    if cell.link and cell.link[0] in sheet_ids:
        link = {"uri": f"#gid={sheet_ids[cell.link[0]]}&range={cell.link[1]}"}
        data["userEnteredFormat"].setdefault("textFormat", {})["link"] = link
    return data


def _shown_after(text: str, moment: dt.datetime) -> str:
    """Return a formula that shows the text once the moment is past.

    Each locale has its own sign between arguments and in numbers, so it has neither: CHAR(0) is an error.
    """
    days, rest = divmod(round(serial(moment) * 1440), 1440)
    quoted = text.replace('"', '""')
    return f'=IFERROR("{quoted}"&CHAR(32*(NOW()>{days}+{rest}/1440)))'


def _format(style: Style) -> Json:
    found: Json = {"verticalAlignment": "TOP", "wrapStrategy": "OVERFLOW_CELL" if style in BARE else "WRAP"}
    if style in FILLS:
        found["backgroundColorStyle"] = {"rgbColor": _colour(FILLS[style])}
    if style in FONTS:
        mark, size, colour = FONTS[style]
        found["textFormat"] = {
            "fontSize": size,
            "bold": "b/" in mark,
            "italic": "i/" in mark,
            "underline": "u/" in mark,
            "foregroundColorStyle": {"rgbColor": _colour(colour)},
        }
    return found


def _colour(code: str) -> Json:
    parts = zip(("red", "green", "blue"), (0, 2, 4), strict=True)
    return {name: int(code[at : at + 2], 16) / 255 for name, at in parts}
