"""`mentorat doctor`: is everything in order to run unattended, and if not, what to do."""

import json
from pathlib import Path

import click

from toolkit.cli.options import common, config_option
from toolkit.cli.speech import _, spoken

SCHEMA_VERSION = 1
_MARKS = {"good": "✓", "warning": "!", "wrong": "✗"}


@click.command(help=_("Look whether everything is in order to run unattended, and say what to do about what is not."))
@click.option("--json", "as_json", is_flag=True, help=_("Give the result as JSON, for other programs."))
@config_option
@common
def command(*, as_json: bool, config_path: Path) -> int:
    """Exit status: 0, or 2 if something is wrong."""
    from toolkit import clock
    from toolkit.doctor.diagnosis import Health
    from toolkit.doctor.examination import diagnose

    translate = spoken()
    found = []
    for one in diagnose(config_path, clock.now()):
        remedy = translate.sentence(one.remedy) if one.remedy else None
        said = translate(one.said)
        found.append({"name": one.name, "health": one.health.value, "said": said, "remedy": remedy})
        if not as_json:
            click.echo(f"{_MARKS[one.health]} {translate.text('{title}: {said}', title=one.title, said=one.said)}")
            if remedy:
                click.echo(f"  → {remedy}")
    if as_json:
        click.echo(json.dumps({"schema": SCHEMA_VERSION, "checks": found}, ensure_ascii=False, indent=2))
    return 2 if any(one["health"] == Health.WRONG for one in found) else 0
