"""The check of a workbook: read, understand, judge."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from toolkit.adopting import where_tables_stand
from toolkit.adoption.stored import StoredMapping
from toolkit.criteria.evidence import Evidence
from toolkit.criteria.judge import judge_all
from toolkit.criteria.profile import Profile
from toolkit.criteria.registry import CRITERIA, NEEDED_COLUMNS
from toolkit.errors import WorkbookError
from toolkit.model.finding import Notice
from toolkit.model.message import Message, say
from toolkit.model.programme import Programme
from toolkit.model.records import RECORDS
from toolkit.model.verdict import Examination
from toolkit.schema.assembly import read_programme
from toolkit.schema.definitions import Schema
from toolkit.schema.own_sheets import QUALITY, TO_APPROVE, lease_in, remarks
from toolkit.workbooks.google.spreadsheet import Spreadsheet
from toolkit.workbooks.workbook import Place, Workbook, open_workbook


def examine(
    place: Place | Workbook, today: dt.date, *, schema: Schema, profile: Profile, mapping: StoredMapping | None = None
) -> Examination:
    """Return what the workbook says on `today`.

    With a confirmed `mapping` its tables are where that says; else they are searched, as `adopt` would.
    Raises WorkbookError if it cannot be read, or if no sheet of it is known.
    """
    workbook = open_workbook(place) if isinstance(place, Path | Spreadsheet) else place
    grids, unread = workbook.read()
    own = [*grids, *workbook.read_beside()]  # what is written in the workbook goes before what is written beside it
    layout, choices, told = where_tables_stand(grids, schema, mapping, partial(workbook.drop_downs, grids))
    days = profile.thresholds.late_final_meeting_days
    reading = read_programme(grids, schema, NEEDED_COLUMNS, days, layout=layout, choices=choices)
    programme = reading.programme
    if not programme.layout.placements:
        names = tuple(say("“{name}”", name=grid.name) for grid in grids)
        about_sheets = [notice for notice in (*reading.notices, *unread) if notice.sheet != workbook.name]
        raise _unknown(workbook.name, names, about_sheets, schema)
    verdicts = judge_all(CRITERIA, Evidence(programme, today, profile, schema))
    findings = [*reading.findings, *(finding for verdict in verdicts for finding in verdict.findings)]
    return Examination(
        programme=programme,
        verdicts=verdicts,
        findings=tuple(sorted(findings, key=lambda finding: finding.sort_key)),
        notices=(*unread, *told, *reading.notices),
        row_counts=_row_counts(programme),
        remarks=remarks(own, QUALITY.values()),
        approvals=remarks(own, TO_APPROVE.values()),
        lease=lease_in(grids),
        grids=grids,
    )


def _unknown(file: str, names: tuple[Message, ...], notices: Sequence[Notice], schema: Schema) -> WorkbookError:
    """The error that no sheet can be judged: none is named as expected, or `notices` say what is wrong with it."""
    if notices:
        why = say("{sheet}: {why}.", sheet=notices[0].sheet, why=notices[0].message)
        return WorkbookError(say("No sheet of {file} can be read.", file=file), why)
    return WorkbookError(
        say("No sheet of {file} is known. Sheets in it: {sheets}.", file=file, sheets=names or "–"),
        say(
            "Check that this is the right workbook; if it is, name its sheets after what they hold: {tables}…",
            tables=_titles(schema),
        ),
    )


def _titles(schema: Schema) -> tuple[dict[str, str], ...]:
    return tuple(dict(schema.table(name).title) for name in ("mentors", "mentees", "duos"))


def _row_counts(programme: Programme) -> dict[str, int]:
    return {table: len(programme.rows(table)) for table in RECORDS if programme.layout.of(table)}
