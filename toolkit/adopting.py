"""Adoption of a workbook in a file: read, propose, keep in the configuration."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit.adoption.drift import hold_against
from toolkit.adoption.proposal import Proposal
from toolkit.adoption.propose import propose
from toolkit.adoption.samples import shown
from toolkit.adoption.stored import StoredMapping, document_of
from toolkit.errors import ELSEWHERE, WorkbookError, writing_to
from toolkit.model.drop_down import DropDowns
from toolkit.model.finding import Notice
from toolkit.model.grid import Grid
from toolkit.model.letters import column_letters
from toolkit.model.message import say
from toolkit.model.programme import Layout
from toolkit.schema.definitions import Schema
from toolkit.schema.headings import lay_out
from toolkit.starter.configuration import new_configuration, with_mapping
from toolkit.toml_files import read_toml
from toolkit.toml_tables import CORRECT
from toolkit.workbooks.workbook import Place, open_workbook

Choices = Mapping[str, Mapping[str, str]]
_SAMPLES = 3
_LOOKED_AT = 80


@dataclass(frozen=True, slots=True)
class Found:
    """The sheets of a workbook, what their cells offer to choose from, and where the tables seem to stand in them."""

    grids: Sequence[Grid]
    drop_downs: DropDowns
    proposal: Proposal


def find(workbook: Place, schema: Schema) -> Found:
    """Look for the tables in the workbook. Raises WorkbookError."""
    opened = open_workbook(workbook)
    grids, _ = opened.read()
    drop_downs = opened.drop_downs(grids)
    return Found(grids, drop_downs, propose(grids, schema, lambda: drop_downs))


def with_words(found: Found, proposal: Proposal, schema: Schema, confirmed: Choices) -> Proposal:
    """Return the proposal for what was found with what the words in its columns mean, and which are to be asked."""
    from toolkit.adoption.open_choices import with_every_choice

    return with_every_choice(proposal, found.grids, schema, found.drop_downs, confirmed)


def where_tables_stand(
    grids: Sequence[Grid],
    schema: Schema,
    mapping: StoredMapping | None,
    drop_downs: Callable[[], DropDowns],
) -> tuple[Layout | None, Choices, tuple[Notice, ...]]:
    """Return where the tables stand, what words mean, and what a person should know about it.

    `drop_downs` gives what cells offer to choose from, and is asked only if tables have to be searched.
    `None` for the layout means that the sheets and headings are those of the schema.
    """
    if mapping is not None:
        layout, notices = hold_against(mapping, grids, schema, drop_downs)
        return layout, mapping.choices, notices
    proposal = propose(grids, schema, drop_downs)
    exact, _ = lay_out(grids, schema)
    layout = _with_known_sheets(proposal.layout(), exact)
    if not layout.placements or layout == exact:
        return None, proposal.choices, ()
    remarks = (Notice(None, remark) for remark in proposal.remarks)
    return layout, proposal.choices, (*remarks, *_doubts(proposal, schema))


def _with_known_sheets(proposed: Layout, exact: Layout) -> Layout:
    """Add the sheets that bear the very name of a table, however little of it they hold."""
    held = {place.sheet for place in proposed.placements}
    known = [place for place in exact.placements if place.sheet not in held]
    return Layout((*proposed.placements, *known))


def _doubts(proposal: Proposal, schema: Schema) -> Iterator[Notice]:
    for sheet, column in proposal.doubts():
        table = schema.table(sheet.table)
        if column is None:
            yield Notice(sheet.sheet, say("is taken for {table}; “mentorat adopt” asks about it", table=table.title))
            continue
        text = say(
            "column {letter} (“{heading}”) is taken for “{title}”; “mentorat adopt” asks about it",
            letter=column_letters(column.column.index),
            heading=column.column.heading,
            title=table.field(column.field).title,
        )
        yield Notice(sheet.sheet, text)


def unfamiliar(workbook: Place, grids: Sequence[Grid]) -> WorkbookError:
    """The error that a workbook has nothing to do with mentoring, as far as can be seen."""
    names = tuple(say("“{name}”", name=grid.name) for grid in grids) or "–"
    return WorkbookError(
        say(
            "Nothing in {file} looks like mentors, mentees or duos. Sheets in it: {sheets}.",
            file=workbook.name,
            sheets=names,
        ),
        say("Check that this is the right workbook; if it is, name a sheet or a column after what it holds."),
    )


def samples(grids: Sequence[Grid], proposal: Proposal) -> dict[tuple[str, int], tuple[str, ...]]:
    """Return a few values of each column found, as they are written."""
    heads = {grid.name: grid.head(_LOOKED_AT) for grid in grids}
    found: dict[tuple[str, int], tuple[str, ...]] = {}
    for sheet in proposal.sheets:
        rows = heads[sheet.sheet][sheet.header_row :]
        for column in sheet.columns:
            index = column.column.index
            values = (" ".join(shown(row[index]).split()) for row in rows if index < len(row))
            found[sheet.sheet, index] = tuple([text for text in values if text][:_SAMPLES])
    return found


def write_mapping(config: Path, workbook: Place, proposal: Proposal, language: str) -> None:
    """Write the mapping into the configuration, whose comments stay; make it from the example if it is not there.

    Raises ConfigError if the file cannot be read, ToolkitError if it cannot be written.
    """
    folder = config.resolve().parent
    with writing_to(config.name, ELSEWHERE):
        if config.exists():
            read_toml(config, config.name, CORRECT)  # tells what is wrong with it, in words
            text = config.read_text(encoding="utf-8-sig")
        else:
            folder.mkdir(parents=True, exist_ok=True)
            text = new_configuration(folder, {"language": language, "workbook": _path_from(workbook, folder)})
        fresh = config.with_name(f".{config.name}.tmp")
        fresh.write_text(with_mapping(text, document_of(proposal)), encoding="utf-8")
        fresh.replace(config)


def _path_from(workbook: Place, folder: Path) -> str:
    if not isinstance(workbook, Path):
        return workbook.id
    try:
        return Path(os.path.relpath(workbook.resolve(), folder)).as_posix()
    except ValueError:  # on another drive of Windows
        return workbook.resolve().as_posix()
