"""Sheets of the toolkit's own, to be written."""

from collections.abc import Sequence

from toolkit.reports.sheet import Cell, OwnSheet
from toolkit.schema.own_sheets import JOURNAL, QUALITY


def quality(*rows: Sequence[Cell], language: str = "fr") -> OwnSheet:
    """The quality sheet with these rows under its heading."""
    heading = [Cell(text, "heading") for text in ("Code", "Cellule")]
    return OwnSheet(QUALITY[language], tuple(QUALITY.values()), (12.0, 40.0), [heading, *rows], header_row=1)


def journal(*rows: Sequence[Cell]) -> OwnSheet:
    """The journal with these rows under its heading."""
    names = tuple(dict.fromkeys(JOURNAL.values()))
    return OwnSheet(JOURNAL["fr"], names, (18.0, 60.0), [[Cell("Quand", "heading")], *rows], header_row=1)
