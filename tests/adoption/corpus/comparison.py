"""Whether a messy workbook, read as its truth says, holds what its clean twin holds."""

import datetime as dt
from collections.abc import Iterator
from functools import cache

from openpyxl.workbook import Workbook

from tests.adoption.corpus.reading import Found, Raw, plain_date, read_by_truth, twin_rows
from tests.adoption.corpus.truth import Truth
from toolkit.resources import load_schema
from toolkit.schema.definitions import Field
from toolkit.schema.folding import fold_name
from toolkit.schema.unreadable import Unreadable
from toolkit.schema.values import Values


def differences(messy: Workbook, twin: Workbook, truth: Truth) -> Iterator[str]:
    """Yield what stands in one of the two only, in words; nothing if they agree."""
    schema = load_schema()
    rows: dict[str, dict[int, Raw]] = {}
    for table in schema.tables:
        if table.title["fr"] in twin.sheetnames:
            headings = {field.title["fr"]: field.name for field in table.fields}
            rows[table.name] = twin_rows(twin, table.title["fr"], headings)
    implied = frozenset(path for sheet in truth.sheets for path in sheet.implied)
    for found in read_by_truth(messy, truth):
        name = found.table.table
        where = f"{found.sheet.name}!{found.place.row}{found.place.letter or ''} {name}"
        clean = rows[name].pop(found.place.twin_row, None)
        if clean is None:
            yield f"{where}: there is no row {found.place.twin_row} in the twin, or it stands twice"
        else:
            yield from _of_record(found, clean, implied, where)
    for name, left in rows.items():
        for number in left:
            yield f"{name}: row {number} of the twin stands nowhere"


def _of_record(found: Found, clean: Raw, implied: frozenset[str], where: str) -> Iterator[str]:
    table, full_name = found.table.table, found.values.get("full_name")
    for name in sorted({*found.values, *clean} - {"full_name"}):
        if f"{table}.{name}" in implied or (full_name and name in {"first_name", "last_name"}):
            continue
        theirs, ours = clean.get(name), found.values.get(name)
        if _meaning(table, name, theirs) != _meaning(table, name, ours):
            yield f"{where} {name}: {ours!r}, in the twin {theirs!r}"
    if full_name and _words(full_name) != _words(f"{clean.get('first_name')} {clean.get('last_name')}"):
        yield f"{where}: {full_name!r} is somebody else in the twin"


def _meaning(table: str, name: str, value: object) -> object:
    """Return the value as the toolkit reads it, so that ways of writing do not count."""
    field, values = _field(table, name), _values()
    if value is None:
        return None
    if field.reference and field.reference != "partners":
        return tuple(_words(part) for part in str(value).split(" / "))
    cell = plain_date(value)
    parsed = values.parser(field)(cell if isinstance(cell, str | float | int | dt.date) else str(cell))
    return ("unreadable", str(value)) if isinstance(parsed, Unreadable) else parsed


def _words(value: object) -> tuple[str, ...]:
    return tuple(sorted(fold_name(str(value)).split()))


@cache
def _field(table: str, name: str) -> Field:
    return load_schema().table(table).field(name)


@cache
def _values() -> Values:
    return Values(load_schema())
