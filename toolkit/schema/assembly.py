"""From parsed sheets to a programme: records made, references followed, the workbook's own faults found."""

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, TypeVar

from toolkit.model.finding import Finding, Notice
from toolkit.model.grid import Grid
from toolkit.model.programme import Layout, Programme
from toolkit.model.records import (
    Contact,
    Duo,
    Evaluation,
    FollowUp,
    Mentee,
    Mentor,
    Partner,
    ProgrammeItem,
    Record,
    Session,
    Staff,
)
from toolkit.schema import workbook_findings as faults
from toolkit.schema.definitions import Schema
from toolkit.schema.headings import lay_out
from toolkit.schema.references import DUO_MARK, Directory, duo_names, person_names
from toolkit.schema.table_reader import ParsedSheet, read_sheet
from toolkit.schema.values import Values

R = TypeVar("R", bound=Record)
Lookup = Directory[Any]


@dataclass(frozen=True, slots=True)
class Reading:
    """A workbook, read: the programme, the findings W1 to W8, and remarks on how it was read."""

    programme: Programme
    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...]


def read_programme(
    grids: Sequence[Grid], schema: Schema, needed: Iterable[str], late_final_meeting_days: int
) -> Reading:
    """Return what `grids` say. `needed` are the columns (`table.field`) that a criterion reads (W2)."""
    layout, notices = lay_out(grids, schema)
    assembly = _Assembly(grids, layout, schema)
    programme = assembly.programme()
    findings = [
        *faults.missing_tables(layout, schema),
        *faults.missing_columns(layout, schema, needed),
        *assembly.findings,
        *faults.impossible_dates(programme, late_final_meeting_days),
        *faults.probable_duplicates(programme),
    ]
    return Reading(programme, tuple(findings), tuple(notices))


class _Assembly:
    """Makes the records, those referred to before those that refer."""

    def __init__(self, grids: Sequence[Grid], layout: Layout, schema: Schema) -> None:
        self._grids = {grid.name: grid for grid in grids}
        self._layout = layout
        self._schema = schema
        self._values = Values(schema)
        self.findings: list[Finding] = []

    def programme(self) -> Programme:
        """Read every table. The findings W3 to W6 are then in `findings`."""
        items = self._records("programme", ProgrammeItem, {})
        staff = self._records("staff", Staff, {})
        partners = self._records("partners", Partner, {})
        known: dict[str, Lookup] = {
            "staff": self._directory("staff", staff, _id, person_names),
            "partners": self._directory("partners", partners, lambda row: row.name, lambda _: ()),
        }
        mentors = self._records("mentors", Mentor, known)
        mentees = self._records("mentees", Mentee, known)
        known["mentors"] = self._directory("mentors", mentors, _id, person_names)
        known["mentees"] = self._directory("mentees", mentees, _id, person_names)
        duos = self._records("duos", Duo, known)
        known["duos"] = self._directory("duos", duos, _id, duo_names, DUO_MARK)
        return Programme(
            layout=self._layout,
            items=tuple(items),
            staff=tuple(staff),
            mentors=tuple(mentors),
            mentees=tuple(mentees),
            duos=tuple(duos),
            contacts=tuple(self._records("contacts", Contact, known)),
            followups=tuple(self._records("followups", FollowUp, known)),
            sessions=tuple(self._records("sessions", Session, known)),
            partners=tuple(partners),
            evaluations=tuple(self._records("evaluations", Evaluation, known)),
        )

    def _records(self, table: str, kind: type[R], known: dict[str, Lookup]) -> list[R]:
        records: list[R] = []
        names = [field.name for field in dataclasses.fields(kind)][2:]  # after sheet and row
        for placement in self._layout.of(table):
            sheet = read_sheet(self._grids[placement.sheet], placement, self._schema.table(table), self._values)
            columns = [self._column(sheet, name, known) for name in names]
            made = list(map(kind, repeat(placement.sheet), sheet.rows, *columns))
            records.extend(made)
            self._report(sheet, made)
            self._report_unknown(sheet, made, known)
        return records

    def _column(self, sheet: ParsedSheet, name: str, known: dict[str, Lookup]) -> Iterable[object]:
        if name.endswith("_named"):  # the reference as written: mentor_named beside mentor
            return sheet.columns.get(name.removesuffix("_named"), repeat(None))
        field = name.rstrip("_")  # with_ is the column "with"
        column = sheet.columns.get(field)
        if column is None:
            return repeat(None)
        target = self._schema.table(sheet.placement.table).field(field).reference
        if target is None:
            return column
        directory = known[target]
        found = {text: directory.named(text) for text in set(column) if isinstance(text, str)}
        one: dict[object, object] = {text: rows[0] for text, rows in found.items() if len(rows) == 1}
        return list(map(one.get, column))

    def _directory(
        self,
        table: str,
        records: list[R],
        key: Callable[[R], str | None],
        names: Callable[[R], Iterable[str]],
        mark: str = "",
    ) -> Lookup:
        directory: Lookup = Directory(records, key, names, mark)
        for record in directory.repeated:
            self.findings.append(faults.repeated_reference(self._layout, table, record))
        return directory

    def _report(self, sheet: ParsedSheet, made: Sequence[Any]) -> None:
        by_row = dict(zip(sheet.rows, made, strict=True)) if sheet.troubles else {}
        table = sheet.placement.table
        for trouble in sheet.troubles:
            self.findings.append(faults.trouble(self._layout, table, by_row[trouble.row], trouble))

    def _report_unknown(self, sheet: ParsedSheet, made: Sequence[Any], known: dict[str, Lookup]) -> None:
        table = sheet.placement.table
        for field in self._schema.table(table).fields:
            if field.reference is None or field.name not in sheet.columns:
                continue
            if not self._layout.of(field.reference):  # W1 says it once for all
                continue
            column, directory = sheet.columns[field.name], known[field.reference]
            counts = {text: len(directory.named(text)) for text in set(column) if isinstance(text, str)}
            doubtful = {text: count for text, count in counts.items() if count != 1}
            if not doubtful:
                continue
            for record, text in zip(made, column, strict=True):
                if text in doubtful:
                    count = doubtful[str(text)]
                    fault = faults.unknown_reference(self._layout, table, record, field.name, str(text), count)
                    self.findings.append(fault)


def _id(record: Any) -> str | None:  # noqa: ANN401 - of any table with ids
    return record.id  # type: ignore[no-any-return]
