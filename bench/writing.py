"""What writing into a workbook costs and what it loses, in place and by loading and saving with openpyxl.

`python bench/writing.py [--rounds 3] [--scale 1.0] [FOLDER ...]` writes a cell into the largest sheet of the
large workbook (see `bench/check.py`), then a sheet of 500 rows, each by both ways in whole processes, in
turn, and prints medians and ratios. The proof that nothing else changed is part of ours.

For each FOLDER of workbooks it then does the same to every file by both ways and counts the files that stay
intact, those that lose something, and those refused: a part (charts, images, comments…), an element of a
sheet (sparklines, drop-down lists, rules for colours…), or what a cell shows.

The goals: at most a fifteenth of openpyxl's time, under 60 MB; 99 % intact, none damaged.
"""

import argparse
import re
import sys
import tempfile
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.check import Run, measure, workbook
from toolkit.errors import WorkbookError
from toolkit.reports.sheet import Cell, OwnSheet
from toolkit.workbooks.inplace.book import read_book
from toolkit.workbooks.inplace.comparison_cells import other_cells_differ
from toolkit.workbooks.inplace.draft import Draft
from toolkit.workbooks.inplace.editing import edit_and_prove
from toolkit.workbooks.inplace.edits import CellEdit
from toolkit.workbooks.inplace.faults import told_of

OWN = "Contrôle qualité"
CELL = "ZZ3"
_OURS = """
import sys
from pathlib import Path
from bench.writing import own_sheet
from toolkit.workbooks.inplace.editing import edit_and_prove
from toolkit.workbooks.inplace.edits import CellEdit
source, target, what = map(Path, sys.argv[1:])
sheets = [own_sheet(500)] if what.name == "sheet" else []
cells = [] if sheets else [CellEdit("Rencontres", "F199000", "", "2026-03-31")]
edited = edit_and_prove(source, target, sheets, cells)
assert len(edited.sheets) + len(edited.cells) == 1
"""
_OPENPYXL = """
import sys
from openpyxl import load_workbook
source, target, what = sys.argv[1:]
book = load_workbook(source)
if what == "sheet":
    sheet = book.create_sheet("Contrôle qualité")
    for number in range(500):
        sheet.append([f"C{number}", "M3", number])
else:
    book["Rencontres"]["F199000"] = "2026-03-31"
book.save(target)
"""
_ELEMENTS = (
    "f conditionalFormatting cfRule dataValidation sparkline drawing legacyDrawing legacyDrawingHF picture control"
    " oleObject hyperlink mergeCell tablePart protectedRange rPr customSheetView scenario rowBreaks colBreaks brk"
    " oddHeader oddFooter pageSetup autoFilter filterColumn sheetProtection"
)
_COUNTED = re.compile(rf"<(?:\w+:)?({'|'.join(_ELEMENTS.split())})(?=[\s/>])")
_OF_NO_USE = re.compile(r"calcChain|docProps|/core|/app|extended-properties|core-properties|relationships\+xml")


def own_sheet(rows: int) -> OwnSheet:
    """A sheet as the toolkit writes it."""
    lines = [[Cell(f"C{number}"), Cell("M3", "link", ("Duos", "M3")), Cell(number)] for number in range(rows)]
    return OwnSheet(OWN, (OWN,), (12.0, 40.0, 12.0), [[Cell("Code", "heading")], *lines], 1)


def speed(scale: float, rounds: int) -> None:
    """Measure both ways in turn, and print."""
    source = workbook(scale)
    print(f"{source.name}, {source.stat().st_size / 1e6:.1f} MB; {rounds} rounds, medians")
    with tempfile.TemporaryDirectory() as folder:
        for what in ("cell", "sheet"):
            runs: dict[str, list[Run]] = {"in place": [], "openpyxl": []}
            for _ in range(rounds):
                for name, program in (("in place", _OURS), ("openpyxl", _OPENPYXL)):
                    target = Path(folder) / "result.xlsx"
                    target.unlink(missing_ok=True)
                    runs[name].append(measure([sys.executable, "-c", program, str(source), str(target), what]))
            for name, measured in runs.items():
                ratios = [one.cpu / ours.cpu for one, ours in zip(measured, runs["in place"], strict=True)]
                print(
                    f"a {what:<6}{name:<9}{median(run.cpu for run in measured):8.2f} s CPU "
                    f"{max(run.megabytes for run in measured):6.0f} MB {median(ratios):8.1f} x in place"
                )


def in_place(source: Path, target: Path) -> str:
    """Write a sheet and a cell in place; the sheet of the cell. Raises WorkbookError if that is refused."""
    with told_of(source), source.open("rb") as file:
        first = next(sheet.name for sheet in read_book(Draft(file)).sheets if sheet.kind == "worksheet")
    edit_and_prove(source, target, [own_sheet(3)], [CellEdit(first, CELL, "", "écrit")])
    return first


def by_openpyxl(source: Path, target: Path) -> str:
    """Write a sheet and a cell by loading and saving; the sheet of the cell."""
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(source, keep_vba=source.suffix == ".xlsm")
        first = book.worksheets[0]
        first[CELL] = "écrit"
        book.create_sheet(OWN)["A1"] = "Code"
        book.save(target)
    return str(first.title)


def outcome(write: Callable[[Path, Path], str], source: Path, target: Path) -> str:
    """Write by one of the ways; what became of the file."""
    try:
        sheet = write(source, target)
    except WorkbookError:
        return "refused"
    except Exception as error:  # noqa: BLE001 - a library raises what it likes
        return f"failed ({type(error).__name__})"
    if _types(source) - _types(target):
        return "lost parts"
    if _elements(source) - _elements(target):
        return "lost elements of sheets"
    if list(other_cells_differ(source, target, [OWN], {sheet: {CELL}})):
        return "changed cells"
    return "intact"


def _types(path: Path) -> Counter[str]:
    """How many parts there are of each type."""
    with zipfile.ZipFile(path) as archive:
        names = {name.lower().replace("\\", "/"): name for name in archive.namelist()}
        said = archive.read(names["[content_types].xml"])
    text = said.decode("utf-16" if said[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
    tags = [dict(re.findall(r'(\w+)\s*=\s*["\']([^"\']*)', tag)) for tag in re.findall(r"<[^>]*>", text)]
    known = {tag["PartName"].lower(): tag["ContentType"] for tag in tags if "PartName" in tag}
    endings = {tag["Extension"].lower(): tag["ContentType"] for tag in tags if "Extension" in tag}
    types = (known.get(f"/{name}", endings.get(name.rpartition(".")[2], "?")) for name in names if name[-1] != "/")
    return Counter(kind for kind in types if not _OF_NO_USE.search(kind))


def _elements(path: Path) -> Counter[str]:
    """How many elements there are in all sheets of those that people see the effect of."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if "worksheets" in name.lower() and name.lower().endswith(".xml"):
                data = archive.read(name)
                text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")
                found.update(_COUNTED.findall(text))
    return found


def losses(folder: Path) -> None:
    """Count what became of the files of a folder, by each way."""
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in (".xlsx", ".xlsm"))
    print(f"{folder.name}: {len(files)} workbooks, a sheet and a cell written into each")
    with tempfile.TemporaryDirectory() as scratch:
        for name, write in (("in place", in_place), ("openpyxl", by_openpyxl)):
            counts: Counter[str] = Counter()
            for number, path in enumerate(files):
                counts[outcome(write, path, Path(scratch) / f"{name}{number}{path.suffix}")] += 1
            shown = ", ".join(f"{what} {count}" for what, count in counts.most_common())
            print(f"{name:<9}{counts['intact'] / len(files):7.1%} intact  ({shown})")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    options = parser.parse_args()
    if options.rounds:
        speed(options.scale, options.rounds)
    for folder in options.folders:
        losses(folder)


if __name__ == "__main__":
    main()
