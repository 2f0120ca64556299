"""What becomes of a value that is entered, and how a cell is shown: as in a spreadsheet of the locale en_US.

Other locales show and read otherwise; nothing of this program depends on it, for it writes and reads raw values.
"""

import ast
import datetime as dt
import operator
import re
from collections.abc import Callable
from typing import Any

from toolkit.sheets_server.book import Cell, Plain
from toolkit.sheets_server.patterns import EPOCH, shown_number

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBER = re.compile(r"-?\d+(\.\d+)?|-?\d{1,3}(,\d{3})+(\.\d+)?")
_LINK = re.compile(r'=HYPERLINK\("[^"]*"[,;]\s*"((?:[^"]|"")*)"\)', re.IGNORECASE)
_OPERATORS: dict[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def enter(cell: Cell, value: Plain, *, as_user: bool) -> None:
    """Put `value` into the cell: raw, or as if a person had typed it."""
    cell.formula, cell.error = "", ""
    if value == "":
        cell.value = None
    elif as_user and isinstance(value, str):
        _type_in(cell, value)
    else:
        cell.value = value


def _type_in(cell: Cell, text: str) -> None:
    if text.startswith("="):
        calculate(cell, text)
    elif (day := _day(text)) is not None:
        cell.value = day
        cell.format["numberFormat"] = {"type": "DATE", "pattern": "yyyy-mm-dd"}
    elif _NUMBER.fullmatch(text):
        cell.value = _number(text.replace(",", ""))
        if "," in text:
            pattern = "#,##0.00" if "." in text else "#,##0"
            cell.format["numberFormat"] = {"type": "NUMBER", "pattern": pattern}
    elif text.upper() in {"TRUE", "FALSE"}:
        cell.value = text.upper() == "TRUE"
    else:
        cell.value = text.removeprefix("'")


def _day(text: str) -> int | None:
    """Return the serial number of a day, if it is one."""
    match = _ISO.fullmatch(text)
    try:
        return (dt.date(*map(int, match.groups())) - EPOCH.date()).days if match else None
    except ValueError:
        return None


def calculate(cell: Cell, formula: str) -> None:
    """Put a formula into the cell. Sums and links are calculated; what is beyond that shows `#NAME?`."""
    cell.formula, cell.error = formula, ""
    link = _LINK.fullmatch(formula)
    try:
        cell.value = link[1].replace('""', '"') if link else _worth(ast.parse(formula[1:].strip(), mode="eval").body)
    except ZeroDivisionError:
        cell.value, cell.error = None, "#DIV/0!"
    except (SyntaxError, ValueError):
        cell.value, cell.error = None, "#NAME?"


def _worth(node: ast.expr) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return node.value
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        found: float = _OPERATORS[type(node.op)](_worth(node.left), _worth(node.right))
        return int(found) if found == int(found) else found
    raise ValueError(ast.dump(node))


def shown(cell: Cell) -> str:
    """Return what people see in the cell."""
    value = cell.value
    if cell.error or value is None:
        return cell.error
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return shown_number(value, cell.format.get("numberFormat", {}))


def is_date(cell: Cell) -> bool:
    """Whether the cell shows its number as a date."""
    return cell.format.get("numberFormat", {}).get("type") in {"DATE", "DATE_TIME"}


def given(cell: Cell, render: str, dates: str) -> Plain:
    """Return the value of the cell as values.get gives it."""
    if cell.error and render != "FORMULA":
        return cell.error
    if render == "FORMULA" and cell.formula:
        return cell.formula
    if cell.value is None:
        return ""
    if render == "FORMATTED_VALUE" or (render == "UNFORMATTED_VALUE" and dates == "FORMATTED_STRING" and is_date(cell)):
        return shown(cell)
    return cell.value


def _number(text: str) -> float:
    return float(text) if "." in text else int(text)
