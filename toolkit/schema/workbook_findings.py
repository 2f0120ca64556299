"""The findings about the workbook itself, W1 to W7 (W8: `duplicates.py`).

Source: spec of the workbook, last section.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from toolkit.model.finding import Finding, Severity, point
from toolkit.model.letters import column_letters
from toolkit.model.message import Message, say
from toolkit.model.programme import AnyRecord, Layout, Programme
from toolkit.model.records import Duo
from toolkit.schema.definitions import Schema
from toolkit.schema.named_duos import Named
from toolkit.schema.references import SIDES
from toolkit.schema.troubles import Trouble
from toolkit.schema.unreadable import shown


def missing_tables(layout: Layout, schema: Schema) -> Iterator[Finding]:
    """W1: a table has no sheet."""
    for table in schema.tables:
        if not layout.of(table.name):
            yield Finding(
                code="W1",
                severity=Severity.WARNING,
                table=table.name,
                message=say("no sheet “{sheet}” was found", sheet=dict(table.title)),
                remedy=say("add the sheet, or give this name to the sheet that holds this information"),
            )


def missing_columns(layout: Layout, schema: Schema, needed: Iterable[str]) -> Iterator[Finding]:
    """W2: a column that a criterion needs is missing from a sheet that is there."""
    for path in sorted(set(needed)):
        table, _, name = path.partition(".")
        if not layout.of(table) or layout.has(path):
            continue
        title = schema.table(table).field(name).title
        lacking = [place.sheet for place in layout.of(table) if name not in place.columns]
        yield Finding(
            code="W2",
            severity=Severity.WARNING,
            table=table,
            sheet=lacking[0],
            column=title["fr"],
            message=say("there is no column “{column}”", column=dict(title)),
            remedy=say("add the column, or give this title to the column that holds this information"),
        )


def trouble(layout: Layout, table: str, record: AnyRecord, found: Trouble) -> Finding:
    """W3 for a value that cannot be read, W4 for a blank one that is needed."""
    if found.unreadable is not None:
        message, remedy, code = found.unreadable.reason, found.unreadable.remedy, "W3"
    else:
        code = "W4"
        message, remedy = say("the cell is empty"), say("fill it in: this information is needed in every row")
    finding = at_cell(layout, table, record, found.field, code, (message, remedy))
    if found.column is None:
        return finding
    cell = f"{column_letters(found.column.index)}{found.row}"
    return replace(finding, row=found.row, column=found.column.heading, cell=cell)


def repeated_reference(layout: Layout, table: str, record: AnyRecord) -> Finding:
    """W5: a reference stands twice; the finding is on the later row."""
    field = "name" if table == "partners" else "id"
    message = say("the reference “{reference}” stands in an earlier row already", reference=record.reference)
    remedy = say("give each row a reference of its own, or delete the row that is double")
    return at_cell(layout, table, record, field, "W5", (message, remedy))


def unknown_reference(layout: Layout, table: str, record: AnyRecord, field: str, text: str, count: int) -> Finding:
    """W6: a reference names nobody, or more than one."""
    if count:
        message = say("“{text}” names more than one row", text=shown(text))
        remedy = say("write the reference instead of the name")
    else:
        message = say("“{text}” names nobody and nothing in the workbook", text=shown(text))
        remedy = say("correct the reference, or add the missing row")
    return at_cell(layout, table, record, field, "W6", (message, remedy))


def unclear_duo(layout: Layout, table: str, record: AnyRecord, named: Named) -> Iterator[Finding]:
    """W6: the people whom a row names are nobody, have no duo, or may be of more than one."""
    if not layout.of("duos"):
        return
    people = [side for side in named.unknown if layout.of(SIDES[side])]  # W1 says it once for all
    for side in people:
        yield unknown_reference(layout, table, record, side, named.names[side], 0)
    if people:
        return
    if named.duos:
        message = say("“{text}” names more than one row", text=shown(named.text))
        remedy = say("write the reference of the duo, in a column “Duo”")
    else:
        message = say("there is no duo of “{text}”", text=shown(named.text))
        remedy = say("correct the names, or add the missing duo")
    yield at_cell(layout, table, record, "duo", "W6", (message, remedy))


def impossible_dates(programme: Programme, late_days: int) -> Iterator[Finding]:
    """W7: dates in an impossible order, one finding per row."""
    for table, people in (("mentors", programme.mentors), ("mentees", programme.mentees)):
        for person in people:
            decided, applied = person.decided_on, person.applied_on
            if decided is not None and applied is not None and decided < applied:
                problem = say(
                    "decided on {decided}, before the application of {applied}",
                    decided=decided,
                    applied=applied,
                )
                yield _order(programme, table, person, [("decided_on", problem)])
    for duo in programme.duos:
        problems = list(_duo_order(duo, dt.timedelta(days=late_days)))
        if problems:
            yield _order(programme, "duos", duo, problems)


def _duo_order(duo: Duo, late: dt.timedelta) -> Iterator[tuple[str, Message]]:
    start, end = duo.start_on, duo.ended_on
    if start is not None and end is not None and end < start:
        yield "ended_on", say("ended on {end}, before the start of {start}", end=end, start=start)
    if start is not None and duo.planned_end_on is not None and duo.planned_end_on < start:
        planned = duo.planned_end_on
        yield (
            "planned_end_on",
            say("planned end on {end}, before the start of {start}", end=planned, start=start),
        )
    final = duo.final_meeting_on
    if final is not None and end is not None and final > end + late:
        yield (
            "final_meeting_on",
            say(
                "final meeting on {meeting}, more than {days} days after the end of {end}",
                meeting=final,
                days=late.days,
                end=end,
            ),
        )


def _order(programme: Programme, table: str, record: AnyRecord, problems: Sequence[tuple[str, Message]]) -> Finding:
    message = problems[0][1] if len(problems) == 1 else say("{problems}", problems=tuple(text for _, text in problems))
    remedy = say("correct the date that is wrong")
    return at_cell(programme.layout, table, record, problems[0][0], "W7", (message, remedy))


def at_cell(
    layout: Layout,
    table: str,
    record: AnyRecord,
    field: str,
    code: str,
    texts: tuple[Message, Message],
    severity: Severity = Severity.ERROR,
) -> Finding:
    """Return a finding with the message and the remedy `texts`, at the cell of `field` in the row of `record`."""
    sheet, row, column, cell = point(layout, table, record, field)
    return Finding(
        code=code,
        severity=severity,
        table=table,
        message=texts[0],
        remedy=texts[1],
        sheet=sheet,
        row=row,
        column=column,
        cell=cell,
        subject=record.reference,
    )
