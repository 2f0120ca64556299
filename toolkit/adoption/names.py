"""Columns that hold a full name: under "Nom et prénom", or under "Nom" where there is no other column for it."""

from collections.abc import Sequence
from dataclasses import replace

from toolkit.adoption.fields import PEOPLE
from toolkit.adoption.proposal import FoundColumn
from toolkit.adoption.samples import Sample
from toolkit.schema.lexicon_files import FULL_NAME

_MOST = 0.6


def with_full_names(table: str, columns: Sequence[FoundColumn], samples: dict[int, Sample]) -> tuple[FoundColumn, ...]:
    """Return the columns of people with a full name as first and last name, both part of the same column."""
    if table not in PEOPLE:
        return tuple(columns)
    found = {column.field: column for column in columns}
    whole = found.get(FULL_NAME)
    if whole is None and "first_name" not in found and "last_name" in found:
        sample = samples.get(found["last_name"].column.index, Sample())
        if sample.share("names") >= _MOST:
            whole = found["last_name"]
    others = [column for column in columns if column.field not in (FULL_NAME, "first_name", "last_name")]
    if whole is None or (whole.field == FULL_NAME and {"first_name", "last_name"} <= found.keys()):
        return tuple(column for column in columns if column.field != FULL_NAME)
    column = replace(whole.column, part_of=FULL_NAME)
    both = [replace(whole, field=name, column=column) for name in ("first_name", "last_name")]
    return (*both, *others)
