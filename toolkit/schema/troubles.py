"""What is wrong with single cells: a value that cannot be read (W3), or a blank one that is needed (W4)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from toolkit.model.programme import Column
from toolkit.schema.definitions import Field
from toolkit.schema.unreadable import Unreadable
from toolkit.schema.values import Parsed


@dataclass(frozen=True, slots=True)
class Trouble:
    """A cell that cannot be read (`unreadable`), or that is blank although needed (`None`).

    `column` is where it stands, if the field has several columns.
    """

    field: str
    row: int
    unreadable: Unreadable | None
    column: Column | None = None


def settled(
    columns: Mapping[str, list[Parsed]], fields: Sequence[Field], unread: Collection[str], rows: Sequence[int]
) -> tuple[dict[str, list[Parsed]], tuple[Trouble, ...]]:
    """Return the columns with `None` in the place of each unreadable value, and what is wrong.

    `unread` are the fields in which something could not be read.
    """
    clean: dict[str, list[Parsed]] = {}
    troubles: list[Trouble] = []
    for field in fields:
        column = columns[field.name]
        if field.name in unread or (field.is_required and None in column):
            troubles.extend(_troubles(column, field, rows))
        if field.name in unread:
            column = [None if isinstance(value, Unreadable) else value for value in column]
        clean[field.name] = column
    return clean, tuple(troubles)


def _troubles(column: Sequence[Parsed], field: Field, rows: Sequence[int]) -> Iterable[Trouble]:
    for row, value in zip(rows, column, strict=True):
        if isinstance(value, Unreadable):
            yield Trouble(field.name, row, _discreet(value) if field.is_personal else value)
        elif value is None and field.is_required:
            yield Trouble(field.name, row, None)


def _discreet(unreadable: Unreadable) -> Unreadable:
    """Return it without the value, which is personal: the cell says where it stands."""
    if "value" not in unreadable.reason.values:
        return unreadable
    reason = replace(unreadable.reason, values={**unreadable.reason.values, "value": "…"})
    return replace(unreadable, reason=reason)
