"""The proposal for a workbook: every sheet looked at, the best reading of each, and what is doubtful."""

from collections.abc import Callable, Iterable, Sequence

from toolkit.adoption.choices import written_choices
from toolkit.adoption.choose import Choice, asked
from toolkit.adoption.exact import ExactReading, exact_reading
from toolkit.adoption.proposal import FoundSheet, Proposal
from toolkit.adoption.remarks import remarks
from toolkit.adoption.samples import Sampler
from toolkit.adoption.views import column_of
from toolkit.model.drop_down import DropDowns
from toolkit.model.grid import Grid
from toolkit.model.programme import Column
from toolkit.schema.definitions import Schema
from toolkit.schema.headings import table_names
from toolkit.schema.own_sheets import is_own_name


def propose(grids: Sequence[Grid], schema: Schema, drop_downs: Callable[[], DropDowns] = dict) -> Proposal:
    """Return where the tables of `schema` seem to stand in `grids`, and how sure that is.

    Of each sheet only the first rows are looked at. `drop_downs` is asked only if there is something to search.
    A workbook that has nothing to do with mentoring gets an empty proposal.
    """
    names = table_names(schema)
    exact: dict[str, ExactReading] = {}
    for grid in grids:
        reading = None if is_own_name(grid.name) else exact_reading(grid, schema, names)
        if reading is not None:
            exact[grid.name] = reading
    ours = [grid for grid in grids if not is_own_name(grid.name)]
    shown = _shown(ours, exact)
    if shown and all(grid.name in exact and exact[grid.name].is_whole for grid in shown):
        sampler = Sampler(schema)
        found = [exact[grid.name].found(sampler, grid) for grid in shown]
        return Proposal(_ordered(found, schema, grids), _unmapped_sheets(ours, found))
    return _searched(ours, shown, exact, schema, drop_downs())


def _shown(grids: Sequence[Grid], exact: dict[str, ExactReading]) -> list[Grid]:
    """Return the sheets that people see, and the hidden ones whose table has no other."""
    visible = [grid for grid in grids if not grid.is_hidden]
    held = {exact[grid.name].placement.table for grid in visible if grid.name in exact}
    hidden = [grid for grid in grids if grid.is_hidden and grid.name in exact]
    return [*visible, *(grid for grid in hidden if exact[grid.name].placement.table not in held)]


def _searched(
    ours: Sequence[Grid], shown: list[Grid], exact: dict[str, ExactReading], schema: Schema, drop_downs: DropDowns
) -> Proposal:
    from toolkit.adoption.search import Search

    search = Search(schema, drop_downs)
    choices = search.choices(shown, exact)
    hidden = [grid for grid in ours if grid not in shown and grid.name not in exact]
    if hidden:
        held = {choice.candidate.table for choice in choices}
        more = search.choices([*shown, *hidden], exact)
        names = {grid.name for grid in hidden}
        choices += [one for one in more if one.view.name in names and one.candidate.table not in held]
    if not search.is_mentoring(choices, ours):
        choices = [question for choice in choices if (question := asked(choice))]
    choices += [beside for choice in choices for beside in search.in_rows(choice)]
    found = [_found(choice) for choice in choices]
    views = {choice.view.name: choice.view for choice in choices}
    return Proposal(
        sheets=_ordered(found, schema, ours),
        unmapped_sheets=_unmapped_sheets(ours, found),
        unmapped_columns=tuple(_unmapped_columns(choices)),
        choices=written_choices([(sheet, views[sheet.sheet]) for sheet in found], schema, search.choice_words),
        remarks=tuple(remarks(choices)),
    )


def _found(choice: Choice) -> FoundSheet:
    candidate = choice.candidate
    row = choice.view.header.row + 1
    return FoundSheet(candidate.table, choice.view.name, row, choice.confidence, candidate.columns, choice.rival)


def _ordered(found: Iterable[FoundSheet], schema: Schema, grids: Sequence[Grid]) -> tuple[FoundSheet, ...]:
    tables = [table.name for table in schema.tables]
    sheets = [grid.name for grid in grids]
    return tuple(sorted(found, key=lambda one: (tables.index(one.table), sheets.index(one.sheet))))


def _unmapped_sheets(grids: Iterable[Grid], found: Iterable[FoundSheet]) -> tuple[str, ...]:
    mapped = {sheet.sheet for sheet in found}
    return tuple(grid.name for grid in grids if grid.name not in mapped)


def _unmapped_columns(choices: Sequence[Choice]) -> Iterable[tuple[str, Column]]:
    """Yield the columns of the sheets found that no field has."""
    taken: dict[str, set[int]] = {}
    for choice in choices:
        for found in choice.candidate.columns:
            taken.setdefault(choice.view.name, set()).update({found.column.index, *found.column.more})
    views = {choice.view.name: choice.view for choice in choices}
    for name, view in views.items():
        yield from ((name, column_of(lane)) for lane in view.lanes if lane.index not in taken[name])
