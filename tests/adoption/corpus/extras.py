"""Columns and sheets that have nothing to do with the tables, though some look as if they had."""

import datetime as dt
from random import Random

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.adoption.corpus import names
from tests.adoption.corpus.dice import dice
from tests.adoption.corpus.drafts import Column, Draft, Entry
from tests.adoption.corpus.headings import Headings
from tests.adoption.corpus.texts import TEXTS
from tests.adoption.corpus.vocabulary import Words

_OF_PEOPLE = {"mentors", "mentees", "staff"}
_TOO_NEAR = {"followups": {"remark", "name"}, "programme": {"remark", "yesno"}, "partners": {"name"}}
"""Kinds of extra columns that might well be a field of the table: who entered it, and who did it."""
_FILLED = {"remark": 0.35, "yesno": 0.8, "date": 0.6, "money": 0.5, "colour": 0.7, "name": 0.9}


def add_extra_columns(draft: Draft, words: Words, headings: Headings, yes_no: tuple[str, ...], rng: Random) -> None:
    """Add one to three columns that are no field."""
    kind = "person" if _OF_PEOPLE & set(draft.tables) else "duo" if "duos" in draft.tables else "other"
    offered = [text.rpartition(":")[::2] for text in words.options(f"extra.{kind}")]
    near = _TOO_NEAR.get(draft.tables[0], set())
    offered = [(heading, what) for heading, what in offered if what not in near]
    for heading, what in rng.sample(offered, k=rng.randint(1, min(3, len(offered)))):
        text, messes = headings.spoil(heading)
        column = _extra_column(headings.once(text), what, words.language, yes_no, rng.random())
        column.messes |= messes | {"extra_columns"}
        draft.columns.append(column)


def _extra_column(heading: str, what: str, language: str, yes_no: tuple[str, ...], key: float) -> Column:
    def value(entry: Entry) -> object:
        rng = dice("extra", key, str(entry.records))
        return _value(what, rng, language, yes_no) if rng.random() < _FILLED.get(what, 0.95) else None

    return Column((), heading, value)


def _value(what: str, rng: Random, language: str, yes_no: tuple[str, ...]) -> object:
    if what == "yesno":
        return rng.choice(yes_no)
    if what == "date":
        return dt.date(2024, 1, 8) + dt.timedelta(days=rng.randrange(600))
    if what in {"age", "count", "money"}:
        return {"age": rng.randint(19, 67), "count": rng.randint(1, 14), "money": rng.randrange(20, 120) + 0.5}[what]
    if what == "name":
        return next(names.crowd(rng, language, arrived=False))[0]
    if what == "street":
        return f"{rng.choice(TEXTS['street'][language])} {rng.randint(1, 99)}"
    return rng.choice(TEXTS["locality" if what == "town" else what][language])


def add_extra_sheet(workbook: Workbook, kind: str, words: Words, choices: dict[str, list[str]], rng: Random) -> None:
    """Add a sheet that holds none of the tables."""
    sheet = workbook.create_sheet(free_name(workbook, words.pick(f"extra_sheet.{kind}", rng)))
    fill = {"budget": _budget, "planning": _planning, "press": _press, "readme": _readme}.get(kind)
    if fill is not None:
        fill(sheet, words.language, rng)
        return
    for index, (heading, items) in enumerate(choices.items(), start=1):
        for number, text in enumerate((heading, *items), start=1):
            sheet.cell(number, index, text)
    sheet.sheet_state = rng.choice(("visible", "hidden"))


def free_name(workbook: Workbook, name: str) -> str:
    """Return `name` as a sheet may be called, with a number if another sheet is called so."""
    for forbidden in r"\/?*[]:":
        name = name.replace(forbidden, "_" if forbidden in "*:" else "")
    wanted, number = name[:31], 2
    while wanted.lower() in {title.lower() for title in workbook.sheetnames}:
        wanted, number = f"{name[:27]} ({number})", number + 1
    return wanted


_BUDGET = {
    "fr": ("Poste", "Prévu", "Dépensé", "Date", "Loyer;Salaires;Frais de bénévoles;Impression;Formations"),
    "nl": ("Post", "Begroot", "Uitgegeven", "Datum", "Huur;Lonen;Vrijwilligerskosten;Drukwerk;Vormingen"),
    "de": ("Posten", "Geplant", "Ausgegeben", "Datum", "Miete;Gehälter;Ehrenamtskosten;Druck;Schulungen"),
    "en": ("Item", "Planned", "Spent", "Date", "Rent;Wages;Volunteer costs;Printing;Training"),
}
_DAYS = {
    "fr": "lundi mardi mercredi jeudi vendredi",
    "nl": "maandag dinsdag woensdag donderdag vrijdag",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag",
    "en": "Monday Tuesday Wednesday Thursday Friday",
}
_PRESS = {
    "fr": ("Média", "Nom", "Prénom", "Tél.", "E-mail"),
    "nl": ("Medium", "Naam", "Voornaam", "Tel.", "E-mail"),
    "de": ("Medium", "Name", "Vorname", "Tel.", "E-Mail"),
    "en": ("Media", "Last name", "First name", "Phone", "E-mail"),
}
_README = {
    "fr": "Ce fichier sert à suivre nos duos. Ne rien effacer. Questions : demander à la coordination.",
    "nl": "Dit bestand dient om onze duo's op te volgen. Niets wissen. Vragen: bij de coördinatie.",
    "de": "Diese Datei dient der Begleitung unserer Tandems. Nichts löschen. Fragen: an die Koordination.",
    "en": "This file keeps track of our pairs. Delete nothing. Questions: ask the coordinator.",
}


def _budget(sheet: Worksheet, language: str, rng: Random) -> None:
    *headings, items = _BUDGET[language]
    sheet.append(headings)
    for number, item in enumerate(items.split(";")):
        sheet.append((item, rng.randrange(500, 9000), rng.randrange(100, 6000), dt.date(2025, 1 + number, 15)))


def _planning(sheet: Worksheet, language: str, rng: Random) -> None:
    people = [next(names.crowd(rng, language, arrived=False))[0] for _ in range(4)]
    sheet.append(("", *people))
    for day in _DAYS[language].split():
        sheet.append((day, *(rng.choice(("x", "", "9-12h", "13-17h")) for _ in people)))


def _press(sheet: Worksheet, language: str, rng: Random) -> None:
    sheet.append(_PRESS[language])
    for number, (first, last) in zip(range(5), names.crowd(rng, language, arrived=False), strict=False):
        medium = f"Radio {rng.choice('ABCDEF')}{number}"
        sheet.append((medium, last, first, f"02 000 00 {number:02d}", f"redaction{number}@journal.example"))


def _readme(sheet: Worksheet, language: str, rng: Random) -> None:
    for text in _README[language].split(". "):
        sheet.append((text,))
        if rng.random() < 0.5:
            sheet.append(())
