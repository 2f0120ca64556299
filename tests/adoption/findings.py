"""Whether `check` finds in a messy workbook what it finds in the clean twin."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from tests.adoption.corpus.book import Written
from toolkit.resources import load_schema

Check: TypeAlias = Callable[[Path, dt.date], Mapping[str, Any]]
"""Gives the result of `check --json` for a workbook on a day."""
Key: TypeAlias = tuple[str, str | None, object]
"""A finding without its place: code, table, and the row in the twin, or the field where there is no row."""


def finding_differences(book: Written, check: Check) -> list[str]:
    """Return the findings that only one of the two has, in words; none if they agree."""
    if book.twin is None:
        return []
    day = book.truth.today
    messy = Counter(_keys(check(book.path, day)["findings"], _rows(book)))
    clean = Counter(_keys(check(book.twin, day)["findings"], {}))
    return [
        *(f"{book.truth.name}: {_said(key)} is in the clean twin only" for key in sorted((clean - messy), key=str)),
        *(f"{book.truth.name}: {_said(key)} is in the messy one only" for key in sorted((messy - clean), key=str)),
    ]


def _rows(book: Written) -> dict[tuple[str, str, int], int]:
    """Return for each table, sheet and row of the messy workbook the row in the twin. Contacts have their duo's."""
    return {
        (table.table, sheet.name, record.row): record.twin_row
        for sheet, table in book.truth.tables()
        for record in table.records
        if record.letter is None
    }


def _keys(findings: Sequence[Mapping[str, Any]], rows: Mapping[tuple[str, str, int], int]) -> Iterator[Key]:
    for finding in findings:
        table, row = finding["table"], finding["row"]
        if row is None:
            yield finding["code"], table, _field(table, finding["column"])
        else:
            yield finding["code"], table, rows.get((table, finding["sheet"], row), row if not rows else "?")


def _field(table: str | None, column: str | None) -> str | None:
    """Return the field whose title the column is, in whatever language; else the column as it is called."""
    if table is None or column is None:
        return None
    for field in load_schema().table(table).fields:
        if column in field.title.values():
            return field.name
    return column


def _said(key: Key) -> str:
    code, table, place = key
    return f"{code} on {table}" + (f" {place}" if place is not None else "")
