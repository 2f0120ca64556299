"""The check of a workbook: read, understand, judge."""

import datetime as dt
from pathlib import Path

from toolkit.criteria.evidence import Evidence
from toolkit.criteria.judge import judge_all
from toolkit.criteria.profile import Profile
from toolkit.criteria.registry import CRITERIA, NEEDED_COLUMNS
from toolkit.errors import WorkbookError
from toolkit.model.message import say
from toolkit.model.programme import Programme
from toolkit.model.verdict import Examination
from toolkit.schema.assembly import read_programme
from toolkit.schema.definitions import Schema
from toolkit.workbooks.xlsx.reader import read_grids


def examine(path: Path, today: dt.date, *, schema: Schema, profile: Profile) -> Examination:
    """Return what the workbook says on `today`.

    Raises WorkbookError if it cannot be read, or if no sheet of it is known.
    """
    grids, unread = read_grids(path)
    reading = read_programme(grids, schema, NEEDED_COLUMNS, profile.thresholds.late_final_meeting_days)
    programme = reading.programme
    if not programme.layout.placements:
        names = tuple(say("“{name}”", name=grid.name) for grid in grids) or "–"
        raise WorkbookError(
            say("No sheet of {file} is known. Sheets in it: {sheets}.", file=path.name, sheets=names),
            say(
                "Check that this is the right workbook; if it is, name its sheets after what they hold: {tables}…",
                tables=_titles(schema),
            ),
        )
    verdicts = judge_all(CRITERIA, Evidence(programme, today, profile, schema))
    findings = [*reading.findings, *(finding for verdict in verdicts for finding in verdict.findings)]
    return Examination(
        programme=programme,
        verdicts=verdicts,
        findings=tuple(sorted(findings, key=lambda finding: finding.sort_key)),
        notices=(*unread, *reading.notices),
        row_counts=_row_counts(programme),
    )


def _titles(schema: Schema) -> tuple[dict[str, str], ...]:
    return tuple(dict(schema.table(name).title) for name in ("mentors", "mentees", "duos"))


def _row_counts(programme: Programme) -> dict[str, int]:
    rows = {
        "programme": programme.items,
        "staff": programme.staff,
        "mentors": programme.mentors,
        "mentees": programme.mentees,
        "duos": programme.duos,
        "contacts": programme.contacts,
        "followups": programme.followups,
        "sessions": programme.sessions,
        "partners": programme.partners,
        "evaluations": programme.evaluations,
    }
    return {table: len(records) for table, records in rows.items() if programme.layout.of(table)}
