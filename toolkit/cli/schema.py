"""`mentorat schema export`: the sheets' schema as a Frictionless Data Package."""

import json
from pathlib import Path

import click

from toolkit.cli.options import common, config_option
from toolkit.cli.speech import _, spoken


@click.group(help=_("The schema of the sheets, for other programs."))
@common
def command() -> None:
    """The group."""


@command.command(help=_("Write the schema as a Frictionless Data Package (JSON)."))
@config_option
@common
def export(*, config_path: Path) -> int:
    """Exit status: 0, or 2 if a schema file is wrong."""
    from toolkit import __version__
    from toolkit.schema.data_package import data_package
    from toolkit.setup import set_up

    setup = set_up(Path(), config_path)
    package = data_package(setup.schema, spoken().language, __version__)
    click.echo(json.dumps(package, ensure_ascii=False, indent=2))
    return 0
