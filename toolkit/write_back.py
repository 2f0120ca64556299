"""What goes into columns of people's own sheets that the configuration names: when a letter was prepared or mailed.

A cell is written once, and only while it is empty: whatever people write or delete there is theirs.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from toolkit.documents.contracts import KIND as CONTRACT
from toolkit.documents.registry import KINDS
from toolkit.errors import ConfigError
from toolkit.memory.journal import EffectState, Entry, key_id
from toolkit.model.effect import HANDOVER, Key
from toolkit.model.grid import Grid, Value
from toolkit.model.letters import column_letters
from toolkit.model.message import say
from toolkit.model.programme import AnyRecord, Placement
from toolkit.model.records import Candidate
from toolkit.model.verdict import Examination
from toolkit.reminders.people import names_of
from toolkit.schema.folding import fold, fold_name
from toolkit.settings import WriteBack
from toolkit.workbooks.inplace.edits import CellEdit, NewValue, RowKey

_KIND = "write-back."
_LETTERS = ("mentors", "mentees")
_DUOS = ("duos",)
_SETTINGS: Mapping[str, tuple[str, ...]] = {
    "letter_on": _LETTERS,
    "letter_file": _LETTERS,
    "letter_sent_on": _LETTERS,
    "contract_on": _DUOS,
    "contract_file": _DUOS,
}
"""Each setting of [write_back], and the tables in whose sheets its column is."""


def is_write_back(key: Key) -> bool:
    """Whether an effect is a cell that was filled in."""
    return key.kind.startswith(_KIND)


@dataclass(frozen=True, slots=True)
class CellToWrite:
    """A cell to write to, and by what the journal remembers that it was."""

    key: Key
    edit: CellEdit


def cells_to_write(settings: WriteBack, examination: Examination, entries: Iterable[Entry]) -> list[CellToWrite]:
    """Return the cells that wait to be written: for each row the newest document that was prepared or mailed.

    Raises ConfigError if a column of the settings stands in no sheet of its tables.
    """
    known = list(entries)
    written = {entry.key for entry in known if is_write_back(entry.key)}
    found: list[CellToWrite] = []
    for setting, tables in _SETTINGS.items():
        heading: str = getattr(settings, setting)
        if heading:
            about = _mailed(known) if setting == "letter_sent_on" else _prepared(known, is_contract=tables == _DUOS)
            found.extend(_cells(setting, heading, tables, examination, about))
    return [cell for cell in found if cell.key not in written]


_About = Mapping[tuple[str, str], Entry]
"""Table and folded name of a row -> what is to be noted there. A mentor and a mentee may have one reference."""


def _prepared(entries: Iterable[Entry], *, is_contract: bool) -> _About:
    """Return the newest letter, or contract, of each row."""
    found: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        is_kind = entry.key.kind == CONTRACT.key if is_contract else entry.key.kind.startswith("letter.")
        if is_kind and entry.state is EffectState.DONE:
            found[_table(entry), fold_name(entry.key.subject)] = entry
    return found


def _mailed(entries: Iterable[Entry]) -> _About:
    """Return the newest letter that a mail server took for each person. A draft is none: a person sends it."""
    known = list(entries)
    sent = {key_id(one.key) for one in known if one.state is EffectState.DONE and not one.detail}
    letters = (one for one in known if one.key.kind.startswith(f"{HANDOVER}letter.") and one.part_of in sent)
    return {(_table(one), fold_name(one.key.occurrence)): one for one in letters}


def _table(entry: Entry) -> str:
    kind = KINDS.get(entry.key.kind.rpartition(".")[2])
    return kind.table if kind else ""


def _cells(
    setting: str, heading: str, tables: Sequence[str], examination: Examination, about: _About
) -> Iterator[CellToWrite]:
    programme = examination.programme
    grids = {grid.name: grid for grid in examination.grids}
    columns: dict[str, tuple[int, Sequence[object]]] = {}
    keys: dict[str, Sequence[tuple[str, str, Value]]] = {}
    for place in (place for table in tables for place in programme.layout.of(table)):
        index = _index(grids[place.sheet], place, heading)
        if index is not None:
            columns[place.sheet] = index, grids[place.sheet].columns(0, [index])[0]
            keys[place.sheet] = _keys(grids[place.sheet], place, index)
    if not columns:
        raise ConfigError(
            say("The column “{heading}” of [write_back] {setting} is in no sheet.", heading=heading, setting=setting),
            say("Add it to the sheet in which it should be, or correct the configuration; then it is filled in."),
        )
    rows = [(table, row) for table in tables for row in programme.rows(table) if row.sheet in columns]
    for table, row in rows:
        entry = next((about[table, name] for name in _names(row) if (table, name) in about), None)
        index, cells = columns[row.sheet]
        if entry is not None and (row.row > len(cells) or cells[row.row - 1] == ""):
            key = Key(f"{_KIND}{setting}.{table}", entry.key.subject, entry.key.occurrence)
            cell = f"{column_letters(index)}{row.row}"
            found = RowKey(*keys[row.sheet][row.row - 1]) if row.row <= len(keys[row.sheet]) else None
            yield CellToWrite(key, CellEdit(row.sheet, cell, "", _value(setting, entry), found))


def _keys(grid: Grid, place: Placement, index: int) -> Sequence[tuple[str, str, Value]]:
    """For each row by what it is found again: headings of the cell's column and of the references, and the reference.

    None if the sheet has no column of references.
    """
    column = place.columns.get("id")
    if column is None:
        return ()
    headings = grid.head(place.header_row)[-1]
    heading, key_heading = str(headings[index]), str(headings[column.index])
    return [(heading, key_heading, value) for value in grid.columns(0, [column.index])[0]]


def _index(grid: Grid, place: Placement, heading: str) -> int | None:
    """The column with the heading, if there is just one."""
    cells = grid.head(place.header_row)[-1]
    found = [index for index, cell in enumerate(cells) if isinstance(cell, str) and fold(cell) == fold(heading)]
    return found[0] if len(found) == 1 else None


def _names(row: AnyRecord) -> Iterator[str]:
    """What the journal may call a row, folded."""
    known = names_of(row) if isinstance(row, Candidate) else (getattr(row, "reference", None) or "",)
    return (fold_name(name) for name in known)


def _value(setting: str, entry: Entry) -> NewValue:
    if setting.endswith("_file"):
        return entry.detail.rpartition("/")[2]
    return (entry.done_at or entry.claimed_at).date()
