"""Workbooks that several tests need: made once, copied for each."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.libreoffice import LibreOffice
from tests.workbooks.inplace.books import plain, rich

MAKERS: dict[str, Callable[[Path], Path]] = {
    "xlsxwriter.xlsx": rich,
    "xlsxwriter.xlsm": rich,
    "openpyxl.xlsx": plain,
}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, libreoffice: LibreOffice) -> dict[str, Path]:
    """Name -> a workbook of each program."""
    folder = tmp_path_factory.mktemp("made")
    books = {name: make(folder / name) for name, make in MAKERS.items()}
    converted = libreoffice.convert(books["xlsxwriter.xlsx"], "xlsx:Calc MS Excel 2007 XML")
    return books | {"libreoffice.xlsx": converted}


@pytest.fixture(params=[*MAKERS, "libreoffice.xlsx"])
def book(request: pytest.FixtureRequest, made: dict[str, Path], tmp_path: Path) -> Path:
    """A workbook of one of the programs; the test runs with each."""
    return Path(shutil.copy(made[request.param], tmp_path / request.param))


@pytest.fixture
def plain_book(made: dict[str, Path], tmp_path: Path) -> Path:
    return Path(shutil.copy(made["openpyxl.xlsx"], tmp_path / "openpyxl.xlsx"))


@pytest.fixture
def rich_book(made: dict[str, Path], tmp_path: Path) -> Path:
    return Path(shutil.copy(made["xlsxwriter.xlsx"], tmp_path / "xlsxwriter.xlsx"))
