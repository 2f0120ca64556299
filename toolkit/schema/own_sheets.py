"""The sheets that the toolkit owns, and writes; it never reads them as tables. Source: spec of the workbook.

They bear a mark, in a hidden column behind all others: a sheet of people's own that is called "Journal" as well
is theirs.
"""

from collections.abc import Mapping

from toolkit.model.grid import Grid
from toolkit.schema.folding import fold

QUALITY: Mapping[str, str] = {
    "fr": "Contrôle qualité",
    "nl": "Kwaliteitscontrole",
    "de": "Qualitätskontrolle",
    "en": "Quality check",
}
JOURNAL: Mapping[str, str] = {"fr": "Journal", "nl": "Logboek", "de": "Protokoll", "en": "Journal"}

MARK = "mentorat:key"
"""The mark, in every language: in the first row, and as the heading of the column of keys."""
_HEAD = 200
"""The mark is searched in so many rows: people may have inserted some above."""


def other_name(name: str) -> str:
    """What a sheet of the toolkit is called in a workbook in which people have one of that name."""
    return f"{name} (mentorat)"


_NAMES = frozenset(fold(name) for names in (QUALITY, JOURNAL) for name in names.values())
_OTHERS = frozenset(fold(other_name(name)) for names in (QUALITY, JOURNAL) for name in names.values())


def is_own_name(sheet: str) -> bool:
    """Whether a sheet of the toolkit may be called so, in whatever language."""
    return fold(sheet) in _NAMES | _OTHERS


def is_own(grid: Grid) -> bool:
    """Whether a sheet is one of the toolkit's, or one left empty for it."""
    if not is_own_name(grid.name):
        return False
    cells = [cell for row in grid.head(_HEAD) for cell in row if cell != ""]
    return not cells or MARK in cells
