"""The sheets that the toolkit owns, and writes; it never reads them as tables. Source: spec of the workbook."""

from collections.abc import Mapping

from toolkit.schema.folding import fold

QUALITY: Mapping[str, str] = {
    "fr": "Contrôle qualité",
    "nl": "Kwaliteitscontrole",
    "de": "Qualitätskontrolle",
    "en": "Quality check",
}
JOURNAL: Mapping[str, str] = {"fr": "Journal", "nl": "Logboek", "de": "Protokoll", "en": "Journal"}

_NAMES = frozenset(fold(name) for names in (QUALITY, JOURNAL) for name in names.values())


def is_own(sheet: str) -> bool:
    """Whether a sheet is one of the toolkit's, in whatever language."""
    return fold(sheet) in _NAMES
