"""From parsed sheets to a programme: records made, references followed, the workbook's own faults found."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from toolkit.model.finding import Finding, Notice
from toolkit.model.grid import Grid
from toolkit.model.programme import Layout, Programme
from toolkit.schema import workbook_findings as faults
from toolkit.schema.definitions import Schema
from toolkit.schema.duplicates import probable_duplicates
from toolkit.schema.headings import lay_out
from toolkit.schema.implied import with_implied
from toolkit.schema.record_maker import RecordMaker
from toolkit.schema.values import Values

Choices = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Reading:
    """A workbook, read: the programme, the findings W1 to W8, and remarks on how it was read."""

    programme: Programme
    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...]


def read_programme(
    grids: Sequence[Grid],
    schema: Schema,
    needed: Iterable[str],
    late_final_meeting_days: int,
    layout: Layout | None = None,
    choices: Choices | None = None,
) -> Reading:
    """Return what `grids` say. `needed` are the columns (`table.field`) that a criterion reads (W2).

    Without a `layout` the tables are looked for under the names of the schema. `choices` are an association's
    own words: list of the schema -> word as written -> choice.
    """
    notices: list[Notice] = []
    if layout is None:
        layout, notices = lay_out(grids, schema)
    names = {grid.name for grid in grids}
    layout = with_implied(Layout(tuple(place for place in layout.placements if place.sheet in names)))
    maker = RecordMaker(grids, layout, schema, Values(schema, choices))
    programme = maker.programme()
    findings = [
        *faults.missing_tables(layout, schema),
        *faults.missing_columns(layout, schema, needed),
        *maker.findings,
        *faults.impossible_dates(programme, late_final_meeting_days),
        *probable_duplicates(programme),
    ]
    return Reading(programme, tuple(findings), (*notices, *maker.notices))
