"""Sheets in memory as associations keep them, small and invented."""

import datetime as dt
from collections.abc import Mapping, Sequence

from tests.grids import RowsGrid
from toolkit.adoption.choices import ChoiceWords
from toolkit.adoption.fitness import Fitness
from toolkit.adoption.headings import Headings
from toolkit.adoption.proposal import FoundSheet, Proposal
from toolkit.adoption.words import Vocabulary
from toolkit.model.grid import Value
from toolkit.schema.definitions import Schema

Rows = list[list[Value]]
NAMES = [("Zoé", "Peeters"), ("Jean-Luc", "Van den Broeck"), ("Aïcha", "Benali"), ("Tom", "Maes"), ("Ewa", "Nowak")]
OTHERS = [("Samira", "El Amrani"), ("Jo", "Diaz"), ("Minh", "Tran"), ("Olena", "Koval"), ("Rachid", "Ouali")]


def day(month: int, number: int) -> dt.date:
    return dt.date(2025, month, number)


def mentors(*headings: str) -> Rows:
    """Mentors: code, first and last name, e-mail, phone, interview, decision, day of the decision, training."""
    rows: Rows = [list(headings)]
    for number, (first, last) in enumerate(NAMES, start=1):
        phone = f"0470 12 34 {number:02}"
        decision = "refusé" if number == 5 else "accepté"
        code, mail = f"M-{number:03}", f"{first[:1]}.{number}@exemple.be".lower()
        rows.append([code, first, last, mail, phone, day(2, number), decision, day(3, number), day(4, number)])
    return rows


MENTORS = (
    "Code",
    "Petit nom",
    "Patronyme",
    "Courriel",
    "N° de tél.",
    "RDV du",
    "Suite donnée",
    "Décidé le",
    "Formé le",
)


def mentees(*headings: str) -> Rows:
    """Mentees: code, full name, e-mail, goal, interview, decision."""
    rows: Rows = [list(headings)]
    for number, (first, last) in enumerate(OTHERS, start=1):
        code, goal = f"E-{number:03}", ("un emploi", "un stage", "une formation", "un emploi", "un métier")[number - 1]
        mail = f"mentee{number}@exemple.be"
        rows.append([code, f"{last.upper()} {first}", mail, goal, day(2, 10 + number), "accepté"])
    return rows


MENTEES = ("Code", "Nom et prénom", "E-mail", "Projet pro", "Entretien", "Statut")


def duos(*headings: str) -> Rows:
    """Duos: mentor, mentee, coach, matching, contract, start, planned end."""
    rows: Rows = [list(headings)]
    for number, (mentor, mentee) in enumerate(zip(NAMES, OTHERS, strict=True), start=1):
        both = [f"{mentor[1]} {mentor[0]}", f"{mentee[0]} {mentee[1]}"]
        rows.append([*both, "Ana Costa", *(day(month, number) for month in (4, 5, 6, 12))])
    return rows


DUOS = ("Nom du mentor", "Nom du mentee", "Suivi par", "Mis en relation le", "Convention du", "Démarré le", "Échéance")


def book(sheets: Mapping[str, Sequence[Sequence[Value]]]) -> list[RowsGrid]:
    return [RowsGrid(name, rows) for name, rows in sheets.items()]


def workbook() -> dict[str, Rows]:
    """Mentors, mentees and duos under headings of their own."""
    return {"Nos mentors": mentors(*MENTORS), "Nos mentees": mentees(*MENTEES), "Binômes": duos(*DUOS)}


def found(proposal: Proposal, table: str) -> FoundSheet:
    """The only sheet of a table."""
    (sheet,) = [sheet for sheet in proposal.sheets if sheet.table == table]
    return sheet


def columns(sheet: FoundSheet) -> dict[str, int]:
    return {column.field: column.column.index for column in sheet.columns}


def column(heading: str, values: Sequence[Value]) -> Rows:
    """One column, a row for each value."""
    rows: Rows = [[heading]]
    rows += [[value] for value in values]
    return rows


def fitness(schema: Schema) -> Fitness:
    """What compares values with fields, ready to be asked."""
    lexicon = schema.lexicon()
    return Fitness(schema, lexicon, ChoiceWords(schema, lexicon, Headings(Vocabulary(lexicon))))
