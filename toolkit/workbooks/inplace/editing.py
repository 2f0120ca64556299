"""One edit of a workbook: own sheets and single cells put into a new file, and what became of each."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from toolkit.errors import WorkbookError
from toolkit.model.message import Message, say
from toolkit.reports.sheet import OwnSheet
from toolkit.workbooks.inplace.archive import Archive
from toolkit.workbooks.inplace.areas import address
from toolkit.workbooks.inplace.book import read_book, recalculate_on_load
from toolkit.workbooks.inplace.cells import edit_cells
from toolkit.workbooks.inplace.comparison import Changed, compare
from toolkit.workbooks.inplace.draft import Draft
from toolkit.workbooks.inplace.edits import CellEdit, RefusedCell
from toolkit.workbooks.inplace.faults import RefusedError, told_of
from toolkit.workbooks.inplace.formulas import is_mentioned, readers
from toolkit.workbooks.inplace.looks import Looks
from toolkit.workbooks.inplace.own_sheets import put_sheet
from toolkit.workbooks.inplace.styles import Styles
from toolkit.workbooks.xlsx.refusals import check_file

_SMALL = 16 * 1024**2
"""Up to this many bytes, unpacked, all cells are read and compared too; in a larger workbook only the bytes of
its parts are, which takes a tenth of the time, and a hundredth of the memory."""
WRITABLE = (".xlsx", ".xlsm")
Editor: TypeAlias = Callable[[Path, Path, Sequence[OwnSheet], Sequence[CellEdit]], "Edited"]
"""Writes a workbook with the sheets and cells put into it to a new file."""


@dataclass(frozen=True, slots=True)
class Edited:
    """What was written: the names of our sheets in the workbook, the cells, those refused, and what to know of them."""

    sheets: tuple[str, ...]
    cells: tuple[CellEdit, ...]
    refused: tuple[RefusedCell, ...]
    notices: tuple[Message, ...]


def edit(source: Path, target: Path, sheets: Sequence[OwnSheet] = (), cells: Sequence[CellEdit] = ()) -> Edited:
    """Write the workbook `source`, with the sheets and cells put into it, to the new file `target`.

    Raises WorkbookError if `source` cannot be changed safely; `target` is then worth nothing.
    """
    check_file(source)
    with told_of(source), source.open("rb") as file:
        if source.suffix.lower() not in WRITABLE:
            raise RefusedError(say("is not an .xlsx workbook"), say("Save it as .xlsx in your spreadsheet program."))
        draft = Draft(file)
        edited = _edit(draft, sheets, cells)
        with target.open("xb") as fresh:
            draft.save(fresh)
    return edited


def edit_and_prove(
    source: Path,
    target: Path,
    sheets: Sequence[OwnSheet],
    cells: Sequence[CellEdit] = (),
    editor: Editor = edit,
) -> Edited:
    """The same as `editor` (`edit` unless told), but `target` is compared with `source` before anything is returned.

    Raises WorkbookError if `source` cannot be changed safely, or if anything else has changed.
    """
    edited = editor(source, target, sheets, cells)
    written: dict[str, set[str]] = defaultdict(set)
    for one in edited.cells:
        written[one.sheet].add(address(*one.place[1:]))
    problems = compare(source, target, Changed(edited.sheets, written), with_cells=_is_small(source))
    if problems:
        raise WorkbookError(
            say("Writing into {file} would change more than it should ({what}).", file=source.name, what=problems[0]),
            say("Nothing was written; the result is in a file of its own."),
        )
    return edited


def _is_small(path: Path) -> bool:
    with told_of(path), path.open("rb") as file:
        return sum(member.size for member in Archive(file).members) <= _SMALL


def _edit(draft: Draft, sheets: Sequence[OwnSheet], cells: Sequence[CellEdit]) -> Edited:
    book = read_book(draft)
    styles = Styles(draft, book)
    made, refused = edit_cells(draft, book, styles, cells)
    looks = Looks(styles)
    for sheet in sheets:
        looks.learn(sheet)
    names = tuple(put_sheet(draft, sheet, looks) for sheet in sheets)
    styles.save()
    read = readers(draft, book, [one.place for one in made])
    renewed = [sheet.name for sheet in book.sheets if sheet.name in names]
    if read or is_mentioned(draft, book, renewed):
        recalculate_on_load(draft)
    notices = [
        say(
            "{sheet}!{cell} may be read by a formula ({where}): Excel calculates it when it opens the workbook, "
            "other programs may show its old result.",
            sheet=one.sheet,
            cell=one.cell,
            where=read[one.place],
        )
        for one in made
        if one.place in read
    ]
    return Edited(names, tuple(made), tuple(refused), tuple(notices))
