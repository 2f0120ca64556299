"""Records made from parsed sheets: references followed, what is wrong with cells and references found."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from typing import Any, TypeVar

from toolkit.model.finding import Finding, Notice
from toolkit.model.grid import Grid
from toolkit.model.programme import Layout, Placement, Programme
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
from toolkit.schema.named_duos import NamedDuos
from toolkit.schema.pages import Pages
from toolkit.schema.records_in_rows import InRow, Referents, is_repeated
from toolkit.schema.references import DUO_MARK, SIDES, Directory, duo_names, names_people, person_names
from toolkit.schema.shared_rows import SharedRows
from toolkit.schema.table_reader import ParsedSheet
from toolkit.schema.troubles import Trouble
from toolkit.schema.values import Values

R = TypeVar("R", bound=Record)
Lookup = Directory[Any]


class RecordMaker:
    """Makes the records, those referred to before those that refer."""

    def __init__(self, grids: Sequence[Grid], layout: Layout, schema: Schema, values: Values) -> None:
        self._layout = layout
        self._schema = schema
        self._pages = Pages(grids, layout, schema, values)
        self._shared = SharedRows(layout)
        self._named = NamedDuos((), {})
        self.findings: list[Finding] = []

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What a person should know about how the rows were read."""
        return (*self._pages.notices(), *self._shared.notices)

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
        self._shared.add_duos(duos)
        known["duos"] = self._directory("duos", duos, _id, duo_names, DUO_MARK)
        self._named = NamedDuos(duos, {side: known[table] for side, table in SIDES.items()})
        return Programme(
            layout=dataclasses.replace(self._layout, titles=self._schema.titles()),
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
            is_beside_duos = self._shared.is_beside_duos(placement)
            if is_repeated(placement, beside_duos=is_beside_duos):
                records.extend(self._in_rows(placement, known))  # type: ignore[arg-type] # of this table
                continue
            sheet = self._pages.read(placement)
            if table == "duos":
                sheet = self._shared.of_duos(sheet)
            columns = [self._column(sheet, name, known) for name in names]
            made = list(map(kind, repeat(placement.sheet), sheet.rows, *columns))
            if is_beside_duos and table in SIDES.values():
                sheet, made = self._shared.with_people(sheet, made)
            records.extend(made)
            self._report(sheet, made)
            self._report_unknown(sheet, made, known)
            if table != "duos" and names_people(sheet.columns):
                self._report_unclear(sheet, made)
        return records

    def _in_rows(self, placement: Placement, known: dict[str, Lookup]) -> Iterator[InRow]:
        def duo_of(row: int, texts: Mapping[str, str], day: dt.date | None) -> Duo | None:
            if is_beside:
                return self._shared.duo(placement.sheet, row)
            if "duo" in texts:
                return _only(known["duos"], texts["duo"])
            named = self._named.named(texts, day)
            return named.duo if named else None

        is_beside = self._shared.is_beside_duos(placement)
        whom = Referents(duo_of, lambda text: _only(known["staff"], text))
        for row in self._pages.records_in_rows(placement, whom):
            yield from row.records
            first = row.records[0]
            for record, trouble in row.troubles:
                self.findings.append(faults.trouble(self._layout, placement.table, record, trouble))
            for name, text in row.named.items():
                if name not in SIDES:
                    self._report_unnamed(placement.table, first, name, text, known)
            if first.duo is None and "duo" not in row.named and (named := self._named.named(row.named, first.on)):
                self.findings.extend(faults.unclear_duo(self._layout, placement.table, first, named))

    def _report_unnamed(self, table: str, record: InRow, name: str, text: str, known: dict[str, Lookup]) -> None:
        """Tell that `text` names nobody, or more than one, if the record has nobody in the field."""
        target = self._schema.table(table).field(name).reference
        if target and getattr(record, name) is None and self._layout.of(target):  # W1 says it once for all
            count = len(known[target].named(text))
            self.findings.append(faults.unknown_reference(self._layout, table, record, name, text, count))

    def _column(self, sheet: ParsedSheet, name: str, known: dict[str, Lookup]) -> Iterable[object]:
        if name.endswith("_named"):  # the reference as written: mentor_named beside mentor
            return sheet.columns.get(name.removesuffix("_named"), repeat(None))
        field = name.rstrip("_")  # with_ is the column "with"
        column = sheet.columns.get(field)
        if field == "duo" and names_people(sheet.columns):
            by_reference = self._referred(column, known["duos"]) if column else repeat(None)
            by_people = (named and named.duo for named in self._named.in_rows(sheet))
            return [duo or named for duo, named in zip(by_reference, by_people, strict=False)]
        if column is None:
            return repeat(None)
        target = self._schema.table(sheet.placement.table).field(field).reference
        if target is None:
            return column
        named = self._referred(column, known[target])
        if field in SIDES and self._shared.has_people(sheet.placement):
            in_row = (self._shared.person(field, sheet.placement.sheet, row) for row in sheet.rows)
            return [beside or person for beside, person in zip(in_row, named, strict=True)]
        return named

    def _referred(self, column: Sequence[object], directory: Lookup) -> list[Any]:
        """Return whom each text of a column names, `None` where that is not one."""
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
            if trouble.field == "duo" and trouble.unreadable is None and names_people(sheet.columns):
                continue  # people may stand for it
            self.findings.append(faults.trouble(self._layout, table, by_row[trouble.row], trouble))

    def _report_unclear(self, sheet: ParsedSheet, made: Sequence[Any]) -> None:
        """Tell of the rows whose people stand for no duo, and of those that name nobody at all."""
        table = sheet.placement.table
        told = {trouble.row for trouble in sheet.troubles if trouble.unreadable and trouble.field in ("duo", *SIDES)}
        references = sheet.columns.get("duo") or repeat(None)
        for record, named, reference in zip(made, self._named.in_rows(sheet), references, strict=False):
            if named is not None and named.duo is None:
                self.findings.extend(faults.unclear_duo(self._layout, table, record, named))
            elif named is None and reference is None and record.row not in told:
                self.findings.append(faults.trouble(self._layout, table, record, Trouble("duo", record.row, None)))

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
                if text in doubtful and getattr(record, field.name) is None:
                    count = doubtful[str(text)]
                    fault = faults.unknown_reference(self._layout, table, record, field.name, str(text), count)
                    self.findings.append(fault)


def _only(directory: Directory[R], text: str) -> R | None:
    """Return whom `text` names, if that is one."""
    found = directory.named(text)
    return found[0] if len(found) == 1 else None


def _id(record: Any) -> str | None:  # noqa: ANN401 - of any table with ids
    return record.id  # type: ignore[no-any-return]
