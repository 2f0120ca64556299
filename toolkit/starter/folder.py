"""The folder of an association that starts."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from toolkit.config import load_shared
from toolkit.errors import ELSEWHERE, ToolkitError, writing_to
from toolkit.model.message import say
from toolkit.resources import load_schema
from toolkit.starter.configuration import filled_example, without_settings
from toolkit.starter.workbook import write_starter
from toolkit.toml_tables import flat

WORKBOOK = {"fr": "programme.xlsx", "nl": "programma.xlsx", "de": "programm.xlsx", "en": "programme.xlsx"}


def make_folder(
    folder: Path, language: str, association: Mapping[str, str], *, workbook: str | None, today: dt.date
) -> list[Path]:
    """Write `config.toml`, and a starter workbook unless `workbook` names one; return what was made.

    What the fleet of the folder shares stands in the configuration as a comment, unless it is given. Raises
    ToolkitError if one of the two is there already, for nothing is ever written over, or if what is shared is wrong.
    """
    config, starter = folder / "config.toml", folder / WORKBOOK[language]
    made = [config] if workbook else [config, starter]
    for path in made:
        if path.exists():
            raise ToolkitError(
                say("{file} is there already.", file=path.name),
                say("Choose another folder, or move the file away; nothing was changed."),
            )
    settings: dict[str, object] = {"language": language, "workbook": workbook or starter.name}
    settings |= {f"association.{name}": text for name, text in association.items()}
    fleet = load_shared(folder.resolve().parent)
    shared = {name for name, _ in flat(fleet.written)} if fleet else set()
    given = {name for name, value in settings.items() if value}
    with writing_to(folder.name, ELSEWHERE):
        folder.mkdir(parents=True, exist_ok=True)
        if not workbook:
            write_starter(starter, load_schema(), language, today)
        text = filled_example(settings)
        config.write_text(without_settings(text, shared - given) if shared else text, encoding="utf-8")
    return made
