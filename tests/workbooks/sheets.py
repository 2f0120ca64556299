"""Sheets of the toolkit's own, to be written, and what people see of them."""

from collections.abc import Sequence

from toolkit.model.grid import Value
from toolkit.reports.sheet import Cell, OwnSheet
from toolkit.schema.own_sheets import JOURNAL, MARK, QUALITY


def quality(*rows: Sequence[Cell], language: str = "fr") -> OwnSheet:
    """The quality sheet with these rows under its heading."""
    heading = [Cell(text, "heading") for text in ("Code", "Cellule")]
    return OwnSheet(QUALITY[language], tuple(QUALITY.values()), (12.0, 40.0), [heading, *rows], header_row=1)


def journal(*rows: Sequence[Cell]) -> OwnSheet:
    """The journal with these rows under its heading."""
    names = tuple(dict.fromkeys(JOURNAL.values()))
    return OwnSheet(JOURNAL["fr"], names, (18.0, 60.0), [[Cell("Quand", "heading")], *rows], header_row=1)


def seen(rows: Sequence[Sequence[Value]]) -> list[list[Value]]:
    """The rows of a sheet without the hidden column that bears our mark, if it has one."""
    width = rows[0].index(MARK) if rows and MARK in rows[0] else None
    return [list(row[:width]) for row in rows]
