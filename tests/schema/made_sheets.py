"""Two sound rows of each of eight tables, to put other rows between, above and below."""

import datetime as dt

from tests.schema.books import Row

START = dt.date(2025, 2, 1)
HEADS: dict[str, Row] = {
    "Mentors": ["Référence", "Nom", "Décision", "Décision le", "Secteur", "Année de naissance"],
    "Duos": ["Référence", "Mentor", "Mentee", "Début", "Lieu neutre", "Contacts par mois"],
    "Rencontres": ["Date", "Duo", "Mode", "Durée (min)"],
    "Séances": ["Type", "Date", "Lieu"],
    "Partenaires": ["Organisation", "Type", "Dernier contact"],
    "Programme": ["Élément", "Document"],
    "Suivis": ["Note", "Duo", "Date"],
    "Équipe": ["Nom", "Prénom"],
}
ROWS: dict[str, list[Row]] = {
    "Mentors": [["M-1", "Peeters", "accepté", START, "bois", 1980], ["M-2", "Claes", "refusé", START, "métal", ""]],
    "Duos": [["D-1", "M-1", "E-1", START, "oui", 2], ["D-2", "M-2", "E-2", START, "non", 1]],
    "Rencontres": [[START, "D-1", "visio", 30], [START, "D-2", "", ""]],
    "Séances": [["info mentors", START, "Salle"], ["info mentees", START, "Salle"]],
    "Partenaires": [["Forem", "emploi", START], ["Actiris", "emploi", START]],
    "Programme": [["Charte éthique", "charte.pdf"], ["Processus", ""]],
    "Suivis": [["Tout va bien", "D-1", START], ["", "D-2", START]],
    "Équipe": [["Maes", "Tom"], ["Costa", "Ana"]],
}
