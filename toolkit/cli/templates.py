"""`mentorat templates check`, `fields`, `preview`: looking after the templates."""

from pathlib import Path

import click

from toolkit.cli.options import common, config_option
from toolkit.cli.speech import _, spoken

_PEOPLE = click.Choice(["usual", "short", "long", "scripts"])


@click.group(help=_("Look after the templates of letters and contracts."))
@common
def command() -> None:
    """The group."""


@command.command(help=_("Read every template, or those named, your own too, and say what is wrong with which."))
@click.argument("names", nargs=-1)
@config_option
@common
def check(*, names: tuple[str, ...], config_path: Path) -> int:
    """Exit status: 0, or 2 if something is wrong."""
    from toolkit.paperwork.template_check import NAMES, check_templates
    from toolkit.setup import configuration

    translate = spoken()
    chosen = [_known(name) for name in names] or NAMES
    problems = check_templates(configuration(config_path), chosen)
    for problem in problems:
        click.echo(f"{problem.file}: {translate.sentence(problem.message)}")
    if not problems:
        click.echo(translate.text("All templates can be used: {count} in four languages.", count=len(chosen)))
    return 2 if any(problem.is_fault for problem in problems) else 0


@command.command(help=_("List the fields that a template may use, each with an example."))
@click.argument("name", required=False)
@common
def fields(*, name: str | None) -> int:
    """Exit status: 0, or 2 if there is no such template."""
    from toolkit.documents.registry import KINDS
    from toolkit.paperwork.bundle import COVER_LIST, COVER_TITLE
    from toolkit.paperwork.template_check import NAMES, known_fields

    translate = spoken()
    if name is None:
        for known in NAMES:
            title = COVER_TITLE if known == COVER_LIST else KINDS[known].title
            click.echo(f"{known:22} {translate(title)}")
        click.echo(translate.text("The fields of one: mentorat templates fields NAME"))
        return 0
    for field, example in sorted(known_fields(_known(name)).items()):
        click.echo(f"{{{{ {field} }}}}".ljust(42) + example)
    return 0


@command.command(help=_("Fill in templates with people who do not exist, to look at."))
@click.argument("names", nargs=-1)
@click.option(
    "--to", "folder", type=click.Path(path_type=Path), default=Path("preview"), help=_("The folder to write to.")
)
@click.option("--people", type=_PEOPLE, default="usual", help=_("What their names are like."))
@config_option
@common
def preview(*, names: tuple[str, ...], folder: Path, people: str, config_path: Path) -> int:
    """Exit status: 0, or 2 if a template cannot be used."""
    from toolkit.paperwork.template_preview import preview_templates
    from toolkit.setup import configuration

    translate = spoken()
    told = preview_templates(configuration(config_path), [_known(name) for name in names], folder, people)
    for message in told:
        click.echo(translate.sentence(message))
    return 0


def _known(name: str) -> str:
    """The name of a template. Raises ToolkitError over one that is none, with the nearest."""
    from difflib import get_close_matches

    from toolkit.errors import ToolkitError
    from toolkit.model.message import say
    from toolkit.paperwork.template_check import NAMES

    name = Path(name).stem
    if name in NAMES:
        return name
    close = get_close_matches(name, NAMES, n=1)
    remedy = say("Did you mean “{key}”?", key=close[0]) if close else say("Known are: {names}.", names=", ".join(NAMES))
    raise ToolkitError(say("There is no template “{name}”.", name=name), remedy)
