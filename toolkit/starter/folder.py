"""The folder of an association that starts."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from toolkit.errors import ELSEWHERE, ToolkitError, writing_to
from toolkit.model.message import say
from toolkit.resources import load_schema
from toolkit.starter.configuration import new_configuration
from toolkit.starter.workbook import write_starter

WORKBOOK = {"fr": "programme.xlsx", "nl": "programma.xlsx", "de": "programm.xlsx", "en": "programme.xlsx"}


def make_folder(
    folder: Path, language: str, association: Mapping[str, str], *, workbook: str | None, today: dt.date
) -> list[Path]:
    """Write `config.toml`, and a starter workbook unless `workbook` names one; return what was made.

    Raises ToolkitError if one of the two is there already: nothing is ever written over.
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
    text = new_configuration(folder, settings)
    with writing_to(folder.name, ELSEWHERE):
        folder.mkdir(parents=True, exist_ok=True)
        if not workbook:
            write_starter(starter, load_schema(), language, today)
        config.write_text(text, encoding="utf-8")
    return made
