"""What a person who knows the association would say about its workbook."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ColumnTruth:
    """One column of a sheet. Fields are written `table.field`; a column may be several (one full name).

    `may` are further fields that may be read in it without harm. `readings` are answers of which none is
    better than the other: a person must be asked.
    """

    letter: str
    heading: str
    heading_row: int
    fields: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    readings: tuple[tuple[str, ...], ...] = ()
    messes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordTruth:
    """Where a record stands, and its row in the clean twin. A contact in a row of another table has a `letter`."""

    row: int
    twin_row: int
    letter: str | None = None


@dataclass(frozen=True, slots=True)
class TableTruth:
    """A table in a sheet. `choices` are the association's own words: field -> as written -> canonical name."""

    table: str
    header_row: int
    records: tuple[RecordTruth, ...]
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SheetTruth:
    """A sheet that holds at least one table, or, with `tables` empty, one that a person must be asked about.

    `implied` are fields that no column holds by itself, but the row does: whose contact it is.
    """

    name: str
    tables: tuple[TableTruth, ...]
    columns: tuple[ColumnTruth, ...]
    implied: tuple[str, ...] = ()
    messes: tuple[str, ...] = ()

    def table(self, name: str) -> TableTruth:
        """The table called `name`. Raises KeyError if it is not in this sheet."""
        for table in self.tables:
            if table.table == name:
                return table
        raise KeyError(name)

    def letters(self, path: str) -> tuple[str, ...]:
        """The columns that hold the field `path` (`table.field`)."""
        return tuple(column.letter for column in self.columns if path in column.fields)


@dataclass(frozen=True, slots=True)
class Truth:
    """A workbook. Sheets that hold nothing of ours are not among `sheets`. `today` is the day to check it on."""

    name: str
    languages: tuple[str, ...]
    today: dt.date
    sheets: tuple[SheetTruth, ...]
    messes: tuple[str, ...] = ()

    def tables(self) -> Iterator[tuple[SheetTruth, TableTruth]]:
        """Every table with its sheet, in the order of the sheets."""
        for sheet in self.sheets:
            for table in sheet.tables:
                yield sheet, table

    def fields(self) -> frozenset[str]:
        """Every `table.field` that the workbook holds."""
        return frozenset(
            path
            for sheet in self.sheets
            for paths in (sheet.implied, *(column.fields for column in sheet.columns))
            for path in paths
        )

    def all_messes(self) -> frozenset[str]:
        """Every mess in it: of the workbook, of its sheets, of its columns."""
        found = set(self.messes)
        for sheet in self.sheets:
            found |= set(sheet.messes)
            for column in sheet.columns:
                found |= set(column.messes)
        return frozenset(found)

    def as_json(self) -> dict[str, object]:
        """The same as plain values for `json.dump`."""
        plain = dataclasses.asdict(self)
        plain["today"] = self.today.isoformat()
        return plain
