"""The clean twin: the same data under the French headings, row 1, nothing else."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl.workbook import Workbook

from tests.adoption.corpus.cast import Tables
from toolkit.demo.timeline import Row
from toolkit.schema.definitions import Field, Schema


@dataclass(slots=True)
class Twin:
    """Gathers the records in the order in which they stand in the messy workbook."""

    tables: Tables = field(default_factory=dict)
    fields: set[str] = field(default_factory=set)

    def add(self, table: str, record: Row) -> int:
        """Add a record; return the row it will stand in."""
        rows = self.tables.setdefault(table, [])
        rows.append(record)
        return len(rows) + 1

    def keep(self, paths: Iterable[str]) -> None:
        """Have a column for each of these (`table.field`)."""
        self.fields.update(paths)

    def write(self, path: Path, schema: Schema) -> None:
        """Write the workbook: a sheet for each table, a column for each field that the messy one has."""
        workbook = Workbook()
        workbook.remove(workbook.worksheets[0])
        for table in schema.tables:
            fields = [one for one in table.fields if f"{table.name}.{one.name}" in self.fields]
            if not fields:
                continue
            sheet = workbook.create_sheet(table.title["fr"])
            sheet.append([one.title["fr"] for one in fields])
            for number, record in enumerate(self.tables.get(table.name, ()), start=2):
                for index, one in enumerate(fields, start=1):
                    cell = sheet.cell(number, index)
                    cell.value = _typed(record.get(one.name), one, schema)
                    if isinstance(cell.value, dt.date):
                        cell.number_format = "DD/MM/YYYY"
        workbook.save(path)


def _typed(value: object, field: Field, schema: Schema) -> object:
    """How the value stands in a workbook made for the toolkit."""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, list):
        return "; ".join(_title(str(item), field, schema) for item in value)
    return _title(value, field, schema) if isinstance(value, str) else value


def _title(name: str, field: Field, schema: Schema) -> str:
    if field.list is None:
        return name
    return "tous" if name == "all" else schema.choice_title(field.list, name, "fr")
