"""The sheets that the toolkit owns, and writes; it never reads them as tables. Source: spec of the workbook.

They bear a mark, in a hidden column behind all others: a sheet of people's own that is called "Journal" as well
is never written to. Of either nothing is read but people's remarks.
"""

from collections.abc import Iterable, Iterator, Mapping

from toolkit.model.grid import Grid
from toolkit.schema.folding import fold

QUALITY: Mapping[str, str] = {
    "fr": "Contrôle qualité",
    "nl": "Kwaliteitscontrole",
    "de": "Qualitätskontrolle",
    "en": "Quality check",
}
JOURNAL: Mapping[str, str] = {"fr": "Journal", "nl": "Logboek", "de": "Protokoll", "en": "Journal"}
TO_APPROVE: Mapping[str, str] = {
    "fr": "À valider",
    "nl": "Goed te keuren",
    "de": "Zu genehmigen",
    "en": "To approve",
}

MARK = "mentorat:key"
"""The mark, in every language: in the first row, and as the heading of the column of keys."""
LEASE = "lease:"
"""With this begins the key of the line in the journal that says on which computer the toolkit runs."""
_LAST_ROW = 1_048_576


def other_name(name: str) -> str:
    """What a sheet of the toolkit is called in a workbook in which people have one of that name."""
    return f"{name} (mentorat)"


_ALL = (QUALITY, JOURNAL, TO_APPROVE)
_NAMES = frozenset(fold(name) for names in _ALL for name in names.values())
_OTHERS = frozenset(fold(other_name(name)) for names in _ALL for name in names.values())


def is_own_name(sheet: str) -> bool:
    """Whether a sheet of the toolkit may be called so, in whatever language."""
    return fold(sheet) in _NAMES | _OTHERS


def remarks(grids: Iterable[Grid], names: Iterable[str]) -> dict[str, str]:
    """What people wrote beside the lines of the sheet that is called by one of `names`: key of the line -> text."""
    found: dict[str, str] = {}
    for key, text in _keyed(grids, names):
        if text and not key.startswith(LEASE):
            found.setdefault(key, text)
    return found


def lease_in(grids: Iterable[Grid]) -> str | None:
    """The mark of the run that last wrote the workbook's journal, on whatever computer; `None` if there is none."""
    keys = (key for key, _ in _keyed(grids, JOURNAL.values()))
    return next((key.removeprefix(LEASE) for key in keys if key.startswith(LEASE)), None)


def _keyed(grids: Iterable[Grid], names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield key and text for the lines of a sheet that have a key: the column left to people is before the hidden."""
    wanted = {fold(form) for name in names for form in (name, other_name(name))}
    for grid in grids:
        if fold(grid.name) in wanted:
            rows = grid.head(_LAST_ROW)
            column = next((row.index(MARK) for row in rows if MARK in row), 0)
            for row in rows:
                key = str(row[column]) if column else ""
                if key not in ("", MARK):
                    yield key, str(row[column - 1]).strip()
