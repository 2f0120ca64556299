"""A workbook in a file as a spreadsheet of the server, and back: what Google's own import and export would do."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.sheets_server.book import Area, Book, Cell, Tab
from toolkit.sheets_server.entering import is_date
from toolkit.sheets_server.patterns import EPOCH

if TYPE_CHECKING:
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

_SPARE = 50
"""So many empty rows a sheet has below its data."""


def book_of(path: Path, book_id: str) -> Book:
    """Return the workbook as a spreadsheet: texts, numbers, days, yes and no, errors, and what cells offer."""
    from openpyxl import load_workbook

    workbook = load_workbook(path, data_only=True)
    book = Book(book_id, path.stem, locale="fr_FR", time_zone="Europe/Brussels")
    for number, sheet in enumerate(workbook.worksheets):
        tab = book.add(sheet.title, sheet.max_row + _SPARE, sheet.max_column + 1, number)
        if sheet.sheet_state != "visible":
            tab.properties["hidden"] = True
        for left, top, right, bottom in (merged.bounds for merged in sheet.merged_cells.ranges):
            tab.merges.append(Area(tab, top - 1, left - 1, bottom, right).as_grid_range())
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    _put(tab.cell(cell.row - 1, cell.column - 1), cell.value, is_error=cell.data_type == "e")
        for rule in sheet.data_validations.dataValidation:
            if rule.type == "list" and rule.formula1:
                _offer(tab, rule)
    return book


def _offer(tab: Tab, rule: "DataValidation") -> None:
    """Have the cells of a rule offer what it does."""
    formula = str(rule.formula1)
    words = formula[1:-1].split(",") if formula[0] == formula[-1] == '"' else [f"={formula.removeprefix('=')}"]
    kind = "ONE_OF_LIST" if formula[0] == '"' else "ONE_OF_RANGE"
    condition = {"type": kind, "values": [{"userEnteredValue": word} for word in words]}
    for left, top, right, bottom in (cells.bounds for cells in rule.sqref.ranges):
        for row in range(top - 1, min(bottom, tab.rows)):
            for column in range(left - 1, min(right, tab.columns)):
                tab.cell(row, column).validation = {"condition": condition, "showCustomUi": True}


def _put(cell: Cell, value: object, *, is_error: bool) -> None:
    if is_error:
        cell.error = str(value)
    elif isinstance(value, dt.datetime):
        cell.value = (value - EPOCH) / dt.timedelta(days=1)
        cell.format["numberFormat"] = {"type": "DATE" if value.time() == dt.time() else "DATE_TIME"}
    elif isinstance(value, dt.date):
        cell.value = (value - EPOCH.date()).days
        cell.format["numberFormat"] = {"type": "DATE"}
    elif isinstance(value, dt.timedelta):
        cell.value = value / dt.timedelta(days=1)
        cell.format["numberFormat"] = {"type": "TIME", "pattern": "[h]:mm:ss"}
    elif isinstance(value, dt.time):
        cell.value = (dt.datetime.combine(EPOCH, value) - EPOCH) / dt.timedelta(days=1)
        cell.format["numberFormat"] = {"type": "TIME"}
    elif isinstance(value, str | int | float):
        cell.value = value
    else:
        cell.value = str(value)


def save_book(book: Book, path: Path) -> None:
    """Save the values of the spreadsheet as a workbook."""
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for tab in book.tabs:
        sheet = workbook.create_sheet(tab.title)
        sheet.sheet_state = "hidden" if tab.properties.get("hidden") else "visible"
        for (row, column), cell in tab.cells.items():
            if not cell.is_blank and not (cell.formula and cell.error):
                place = sheet.cell(row + 1, column + 1)
                place.value = _value(cell)
                if isinstance(cell.value, str) or cell.error:
                    place.data_type = "e" if cell.error else "s"
        _show(sheet, tab)
    workbook.save(path)


def _value(cell: Cell) -> object:
    if cell.error:
        return cell.error
    if is_date(cell) and isinstance(cell.value, int | float):
        moment = EPOCH + dt.timedelta(days=cell.value)
        return moment if cell.value % 1 else moment.date()
    return cell.value


def _show(sheet: "Worksheet", tab: Tab) -> None:
    """Give the columns their widths, and hide those that are hidden."""
    from openpyxl.utils import get_column_letter

    for column, said in tab.sizes["COLUMNS"].items():
        dimension = sheet.column_dimensions[get_column_letter(column + 1)]
        dimension.hidden = bool(said.get("hiddenByUser"))
        if "pixelSize" in said:
            dimension.width = said["pixelSize"] / 7
