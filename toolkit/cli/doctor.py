"""`mentorat doctor`: is everything in order to run unattended, and if not, what to do."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.options import common, config_option, fleet_option
from toolkit.cli.speech import _, spoken

if TYPE_CHECKING:
    from toolkit.doctor.told import Told

SCHEMA_VERSION = 1
_MARKS = {"good": "✓", "warning": "!", "wrong": "✗"}
_WORSE = tuple(_MARKS)


@click.command(help=_("Look whether everything is in order to run unattended, and say what to do about what is not."))
@click.option("--json", "as_json", is_flag=True, help=_("Give the result as JSON, for other programs."))
@click.option(
    "--settings",
    "only_settings",
    is_flag=True,
    help=_("Show only the settings, and the file each comes from; with --all, those that differ from shared.toml."),
)
@config_option
@fleet_option
@common
def command(*, as_json: bool, only_settings: bool, config_path: Path, folder: Path | None) -> int:
    """Exit status: 0, or 2 if something is wrong."""
    if only_settings:
        from toolkit.cli.origins import show_origins, show_origins_of_all

        return show_origins_of_all(folder, as_json=as_json) if folder else show_origins(config_path, as_json=as_json)
    if folder is not None:
        return _look_at_all(folder, as_json=as_json)
    from toolkit.doctor.told import told

    found = told(config_path, spoken().language)
    if as_json:
        _print({"schema": SCHEMA_VERSION, "checks": [_entry(one) for one in found]})
    else:
        _show(found)
    return 2 if _worst(found) == "wrong" else 0


def _look_at_all(folder: Path, *, as_json: bool) -> int:
    """Tell of what all have in common, of the cluster, and of each association what is not in order."""
    from toolkit.cli.fleet import configurations
    from toolkit.doctor.fleet import look_at_all, look_at_cluster, look_at_fleet

    configs, language = configurations(folder), spoken().language
    fleet, cluster = look_at_fleet(folder, configs, language), look_at_cluster(folder, language)
    if not as_json:
        _show([*fleet, *cluster])
    counts = dict.fromkeys(_MARKS, 0)
    entries = []
    for name, found in look_at_all(configs, language):
        health = _worst(found)
        counts[health] += 1
        entries.append({"name": name, "checks": [_entry(one) for one in found]})
        if not as_json:
            click.echo(f"{_MARKS[health]} {name}")
            _show((one for one in found if one.health != "good"), "  ")
    if as_json:
        common = {"fleet": [_entry(one) for one in fleet], "cluster": [_entry(one) for one in cluster]}
        _print({"schema": SCHEMA_VERSION, **common, "associations": entries})
    else:
        click.echo(
            spoken().text(
                "{good} associations in order, {warning} with a remark, {wrong} with something wrong", **counts
            )
        )
    return 2 if counts["wrong"] or _worst([*fleet, *cluster]) == "wrong" else 0


def _worst(found: Iterable["Told"]) -> str:
    return max((one.health for one in found), key=_WORSE.index)


def _show(found: Iterable["Told"], indent: str = "") -> None:
    for one in found:
        click.echo(f"{indent}{_MARKS[one.health]} {one.line}")
        if one.remedy:
            click.echo(f"{indent}  → {one.remedy}")


def _entry(one: "Told") -> dict[str, str | None]:
    return {"name": one.name, "health": one.health, "said": one.said, "remedy": one.remedy}


def _print(document: object) -> None:
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))
