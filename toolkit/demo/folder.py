"""The folder of the demo: a configuration, the workbook, the templates."""

import datetime as dt
import shutil
from pathlib import Path

from toolkit.demo.association import records
from toolkit.demo.workbook import write_workbook
from toolkit.errors import ELSEWHERE, ToolkitError, writing_to
from toolkit.model.message import say
from toolkit.resources import load_schema, shipped
from toolkit.starter.configuration import filled_example

LOGO = "logo.png"
_SETTINGS = {
    "name": "Tremplin Duo",
    "legal_form": "ASBL",
    "seat": "rue de l'Exemple 12, 1000 Bruxelles",
    "enterprise_number": "0000.000.097",
    "register": "RPM Bruxelles, tribunal de l'entreprise francophone",
    "email": "bonjour@tremplin-duo.example",
    "phone": "02 000 00 00",
    "website": "tremplin-duo.example",
    "place": "Bruxelles",
    "signatory": "Claire Fontaine",
    "signatory_role": "coordinatrice",
    "logo": LOGO,
    "colour": "#7A3E65",
}
_VOLUNTEERS = {
    "purpose": "accompagner vers l'emploi des personnes qui en sont éloignées",
    "insurance": "Assurance Exemple, police 00.000.000",
    "other_insurance": "accidents corporels (Assurance Exemple, police 00.000.001)",
    "expenses": "real",
}
WORKBOOK = "programme.xlsx"


def make_folder(folder: Path, today: dt.date, language: str) -> Path:
    """Make the folder; return its configuration. Raises ToolkitError if it is there and not empty."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ToolkitError(
            say("There is something called {folder} here already.", folder=folder.name),
            say("Delete it, or name another folder: mentorat demo OTHER."),
        )
    config = folder / "config.toml"
    with writing_to(folder.name, ELSEWHERE):
        folder.mkdir(parents=True, exist_ok=True)
        write_workbook(folder / WORKBOOK, records(today), load_schema(), language)
        shutil.copytree(shipped("templates"), folder / "templates")
        shutil.copyfile(Path(__file__).with_name(LOGO), folder / LOGO)
        config.write_text(_configuration(language), encoding="utf-8")
    return config


def _configuration(language: str) -> str:
    settings: dict[str, object] = {"language": language, "workbook": WORKBOOK}
    settings |= {f"association.{name}": text for name, text in _SETTINGS.items()}
    return filled_example(settings | {f"volunteers.{name}": text for name, text in _VOLUNTEERS.items()})
