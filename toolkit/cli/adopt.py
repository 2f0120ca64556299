"""`mentorat adopt WORKBOOK`: find the tables and columns of a workbook, ask about what is doubtful, keep the answer."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from toolkit.adoption.proposal import ASKED_BELOW, FoundColumn, FoundSheet, Proposal
from toolkit.cli.options import common, config_option
from toolkit.cli.speech import _, is_agreed, spoken
from toolkit.schema.definitions import Schema

_GOOD_GUESS = 0.75


@click.command(help=_("Find the tables and columns of an existing workbook, and keep the answer in the configuration."))
@click.argument("workbook")
@click.option("--json", "as_json", is_flag=True, help=_("Give the result as JSON, for other programs."))
@click.option("--yes", is_flag=True, help=_("Ask nothing, and write what was found into the configuration."))
@click.option("--show-values", is_flag=True, help=_("Show values as they are: names are masked otherwise."))
@config_option
@common
def command(*, workbook: str, as_json: bool, yes: bool, show_values: bool, config_path: Path) -> int:
    """Exit status: 0, or 2 if nothing was found or it could not run."""
    from toolkit.adopting import find, unfamiliar, with_words, write_mapping
    from toolkit.reports.adoption import adoption_json, adoption_text
    from toolkit.resources import load_schema
    from toolkit.setup import configuration, confirmed_choices, place_of

    config = configuration(config_path)
    schema = load_schema(config.own if config_path.exists() else None)
    place = place_of(workbook, config, Path.cwd())
    found = find(place, schema)
    confirmed = confirmed_choices(config, schema)
    proposal = with_words(found, found.proposal, schema, confirmed)
    if as_json:
        click.echo(adoption_json(proposal, place.name))
    if not proposal.sheets:
        raise unfamiliar(place, found.grids)
    translate = spoken()
    if not as_json:
        from toolkit.adopting import samples

        values = samples(found.grids, proposal)
        click.echo(adoption_text(proposal, schema, values, translate, show_values=show_values))
    asks = not yes and not as_json and sys.stdin.isatty()
    if asks:
        proposal = _asked_choices(with_words(found, _asked(found.proposal, schema), schema, confirmed), schema)
    if yes or (asks and is_agreed(translate.text("Write this into {file}?", file=config_path.name))):
        write_mapping(config_path, place, proposal, translate.language)
        click.echo(translate.text("Written into {file}.", file=config_path.name), err=as_json)
    elif not as_json:
        click.echo(translate.text("Nothing was written. With --yes it is written as shown."))
    return 0


def _asked(proposal: Proposal, schema: Schema) -> Proposal:
    """Ask about each doubtful sheet and column; return the proposal as the person wants it."""
    sheets: list[FoundSheet] = []
    for sheet in proposal.sheets:
        kept = _asked_sheet(sheet, schema)
        if kept is not None:
            sheets.append(kept)
    return replace(proposal, sheets=tuple(sheets))


def _asked_sheet(sheet: FoundSheet, schema: Schema) -> FoundSheet | None:
    from toolkit.reports.adoption import named, question

    translate = spoken()
    title = schema.table(sheet.table).title
    if sheet.rival is not None or sheet.confidence < ASKED_BELOW:
        answers = [str(title[translate.language])]
        if sheet.rival:
            answers.append(schema.table(sheet.rival).title[translate.language])
        asked = translate.text("What does the sheet “{sheet}” hold?", sheet=sheet.sheet)
        choice = _choose(asked, [*answers, translate.text("none of these")])
        if choice == len(answers):
            return None
        if choice == 1 and sheet.rival:
            sheet = replace(sheet, table=sheet.rival, rival=None, columns=_fitting(sheet, schema))
    columns = []
    for found in sheet.columns:
        if found.confidence >= ASKED_BELOW:
            columns.append(found)
            continue
        answers = [named(found.column), *([named(found.rival[0])] if found.rival else [])]
        asked = question(sheet, found, schema, translate)
        choice = _choose(asked, [*answers, translate.text("none of these")])
        if choice < len(answers):
            column = found.column if choice == 0 or found.rival is None else found.rival[0]
            columns.append(replace(found, column=column, confidence=1.0))
    return replace(sheet, columns=tuple(columns), confidence=1.0)


def _asked_choices(proposal: Proposal, schema: Schema) -> Proposal:
    """Ask what each word means that nobody knows. An empty answer is the guess if it is a good one, else none."""
    translate = spoken()
    choices = {name: dict(words) for name, words in proposal.choices.items()}
    for one in proposal.open_choices:
        titles = {choice.name: choice.title[translate.language] for choice in schema.lists[one.list]}
        names = sorted(titles, key=lambda name: name != one.guess)
        answers = [*(titles[name] for name in names), translate.text("none of these")]
        asked = translate.text("What does “{word}” mean?", word=one.word)
        answer = _choose(asked, answers, default=0 if one.confidence >= _GOOD_GUESS else len(names))
        if answer < len(names):
            choices.setdefault(one.list, {})[one.word] = names[answer]
    return replace(proposal, choices=choices, open_choices=())


def _fitting(sheet: FoundSheet, schema: Schema) -> tuple[FoundColumn, ...]:
    """The columns found that the other table has too."""
    known = {field.name for field in schema.table(sheet.rival or sheet.table).columns}
    return tuple(one for one in sheet.columns if one.field in known)


def _choose(asked: str, answers: Sequence[str], default: int = 0) -> int:
    """Return the number of the answer, from 0. An empty answer is the `default`."""
    click.echo(asked)
    for number, answer in enumerate(answers, start=1):
        click.echo(f"  {number}. {answer}")
    chosen = click.prompt("", default=default + 1, type=click.IntRange(1, len(answers)), prompt_suffix="> ")
    return int(chosen) - 1
