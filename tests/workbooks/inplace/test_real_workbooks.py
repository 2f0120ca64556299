"""Real workbooks of many programs: a sheet added, renewed, cells written; else refused in words.

They are not part of the repository; without them there is nothing to test here. The real LibreOffice opens
a sample and shows the same in all other cells.
"""

import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from tests.workbooks.inplace.books import FINDING, OWN, quality
from toolkit.errors import WorkbookError
from toolkit.i18n import translator
from toolkit.model.letters import column_letters
from toolkit.workbooks.inplace.editing import edit_and_prove
from toolkit.workbooks.inplace.edits import CellEdit
from toolkit.workbooks.xlsx.grids import CalamineGrid
from toolkit.workbooks.xlsx.reader import read_grids

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "data" / "xlsx"
FILES = sorted(FOLDER.glob("*.xls[xm]"))
KNOWN = ("digital signature", "shared workbook", "structure is protected", "or it is damaged")
SAMPLE = FILES[::9]

pytestmark = pytest.mark.skipif(not FILES, reason="the real workbooks are not there (see the docstring)")


def grids(path: Path) -> list[CalamineGrid]:
    try:
        return read_grids(path)[0]
    except WorkbookError:
        return []


def free_cells(path: Path) -> list[CellEdit]:
    """A cell beside the data of each sheet, and one far below."""
    edits = []
    for grid in grids(path):
        rows, columns = grid.size
        edits += [CellEdit(grid.name, f"{column_letters(columns)}{row}", "", "écrit") for row in (1, rows + 3)]
    return edits


def texts(path: Path) -> list[CellEdit]:
    """The first texts of each sheet, to be overwritten."""
    return [
        CellEdit(grid.name, f"{column_letters(column)}{row}", value, "réécrit")
        for grid in grids(path)
        for row, values in enumerate(grid.head(30), start=1)
        for column, value in enumerate(values[:8])
        if isinstance(value, str) and value
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_else_changes_or_it_is_refused_in_words(path: Path, tmp_path: Path) -> None:
    """Each writing is proved within: all parts, all other cells."""
    before = path.read_bytes()
    first, second, third, fourth = (tmp_path / f"{number}{path.suffix}" for number in range(4))
    try:
        edit_and_prove(path, first, [quality(FINDING)])
        edit_and_prove(first, second, [quality(FINDING, FINDING)])
        edited = edit_and_prove(second, third, [], free_cells(second))
        overwritten = edit_and_prove(path, fourth, [], texts(path))
    except WorkbookError as error:
        told = translator("en")(error.problem)
        assert any(reason in told for reason in KNOWN), told
        return
    finally:
        assert path.read_bytes() == before
    reasons = Counter(translator("en")(one.reason) for one in (*edited.refused, *overwritten.refused))
    assert "it was changed after it was read" not in reasons
    assert len(edited.cells) + len(edited.refused) == len(free_cells(second))


def test_few_are_refused(tmp_path: Path) -> None:
    refused = []
    for path in FILES:
        try:
            edit_and_prove(path, tmp_path / path.name, [quality(FINDING)])
        except WorkbookError as error:
            refused.append(translator("en")(error.problem))

    assert len(refused) < len(FILES) / 8
    assert all(any(reason in one for reason in KNOWN) for one in refused)


def test_libreoffice_shows_the_same(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()
    written = {}
    for path in SAMPLE:
        try:
            written[path.stem] = edit_and_prove(path, after / path.name, [quality(FINDING)], free_cells(path)).cells
            shutil.copy(path, before / path.name)
        except WorkbookError:
            (after / path.name).unlink(missing_ok=True)
    old, new = all_converted(before, tmp_path_factory), all_converted(after, tmp_path_factory)

    compared = 0
    for name, cells in written.items():
        shown, shown_now = everything(old / f"{name}.ods"), everything(new / f"{name}.ods")
        assert {shown_now.pop((one.sheet, one.cell), None) for one in cells} <= {"écrit"}
        assert shown_now == shown, name
        compared += len(shown)
    assert len(written) > len(SAMPLE) / 2
    assert compared > 300


def all_converted(folder: Path, factory: pytest.TempPathFactory) -> Path:
    """A folder with all files of `folder` as LibreOffice shows them."""
    target, profile = factory.mktemp("converted"), factory.mktemp("profile")
    command = shutil.which("soffice") or shutil.which("libreoffice")
    assert command, "LibreOffice is part of the test run: install it (the command is soffice)"
    options = [
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--convert-to",
        "ods",
        "--outdir",
        str(target),
    ]
    subprocess.run(
        [command, *options, *map(str, sorted(folder.iterdir()))], check=True, capture_output=True, timeout=240
    )
    return target


def everything(path: Path) -> dict[tuple[str, str], object]:
    return {
        (grid.name, f"{column_letters(column)}{row}"): value
        for grid in read_grids(path)[0]
        if grid.name != OWN
        for row, values in enumerate(grid.head(1_048_576), start=1)
        for column, value in enumerate(values)
        if value != ""
    }
