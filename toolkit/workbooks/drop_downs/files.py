"""The drop-downs of a workbook in a file."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from toolkit.model.drop_down import DropDown
from toolkit.model.grid import Grid
from toolkit.workbooks.inplace.faults import InPlaceError
from toolkit.workbooks.xlsx.package import DAMAGE

_EXCEL = (".xlsx", ".xlsm")
_OPENDOCUMENT = ".ods"


def drop_downs_of(path: Path, grids: Iterable[Grid]) -> dict[str, Sequence[DropDown]]:
    """Return the drop-downs in the file by sheet; `grids` are its sheets, in which lists stand."""
    suffix = path.suffix.lower()
    with suppress(InPlaceError, *DAMAGE):
        if suffix in _EXCEL:
            from toolkit.workbooks.drop_downs.excel import excel_drop_downs

            return excel_drop_downs(path, grids)
        if suffix == _OPENDOCUMENT:
            from toolkit.workbooks.drop_downs.opendocument import opendocument_drop_downs

            return opendocument_drop_downs(path, grids)
    return {}
