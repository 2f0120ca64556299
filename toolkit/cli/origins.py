"""What `mentorat doctor --settings` shows: each setting and the file it comes from."""

import json
from pathlib import Path

import click

from toolkit.cli.fleet import configurations
from toolkit.cli.speech import spoken
from toolkit.config import load_config
from toolkit.doctor.origins import Origin, origins
from toolkit.errors import ToolkitError
from toolkit.settings import SHARED

SCHEMA_VERSION = 1


def show_origins(config: Path, *, as_json: bool) -> int:
    """Show every setting of an association."""
    found = list(origins(load_config(config)))
    if as_json:
        _print({"settings": [_entry(one) for one in found]})
    else:
        for one in found:
            click.echo(_line(one))
    return 0


def show_origins_of_all(folder: Path, *, as_json: bool) -> int:
    """Show for each association in the folder where it differs from what they share. Return 2 if one cannot be read."""
    entries: list[dict[str, object]] = []
    is_broken = False
    for config in configurations(folder):
        found: list[Origin] = []
        problem = None
        try:
            found = [one for one in origins(load_config(config)) if one.instead_of is not None]
        except ToolkitError as error:
            problem, is_broken = spoken()(error.told), True
        entries.append({"name": config.parent.name, "settings": [_entry(one) for one in found], "problem": problem})
        if not as_json:
            click.echo(f"{config.parent.name}:")
            for line in [problem] if problem else map(_line, found):
                click.echo(f"  {line}")
    if as_json:
        _print({"associations": entries})
    return 2 if is_broken else 0


def _line(one: Origin) -> str:
    translate = spoken()
    words = {"file": one.file, "other": SHARED, "value": _shown(one.instead_of)}
    if one.instead_of is not None:
        source = translate.text("{file}, instead of {value} in {other}", **words)
    else:
        source = one.file or translate.text("default")
    return f"{one.name} = {_shown(one.value)}  # {source}"


def _entry(one: Origin) -> dict[str, object]:
    return {"name": one.name, "value": one.value, "file": one.file or None, "instead_of": one.instead_of}


def _shown(value: object) -> str:
    """As TOML writes it, which is as JSON does for the values that settings have."""
    return json.dumps(value, ensure_ascii=False)


def _print(document: dict[str, object]) -> None:
    click.echo(json.dumps({"schema": SCHEMA_VERSION, **document}, ensure_ascii=False, indent=2))
