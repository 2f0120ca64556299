"""What became of the mentees, and what both say of the duo."""

import re
from collections import Counter
from collections.abc import Mapping

from toolkit.figures.figures import GRADES, OUTCOMES, Counts
from toolkit.model.programme import Programme
from toolkit.schema.folding import fold

_WORDS: Mapping[str, tuple[str, ...]] = {
    "search": ("recherche", "cherche", "demandeur", "sans emploi", "chomage", "zoek", "zoekt", "zoekend", "werkzoekend",
               "werkloos", "suche", "sucht", "suchend", "arbeitslos", "search", "searching", "seeking", "unemployed",
               "looking"),
    "training": ("formation", "stage", "etudes", "apprentissage", "alternance", "opleiding", "studie", "ausbildung",
                 "studium", "praktikum", "weiterbildung", "training", "internship", "studies", "course"),
    "work": ("emploi", "cdi", "cdd", "interim", "travail", "contrat", "independant", "engage", "werk", "baan", "job",
             "contract", "zelfstandige", "arbeit", "stelle", "arbeitsvertrag", "selbststandig", "work", "employed",
             "temporary", "hired"),
}  # fmt: skip
"""Folded words that say which outcome a text means, the more telling first: "recherche d'emploi" is a search."""


def outcome_of(text: str) -> str:
    """Return which of OUTCOMES somebody's own words mean."""
    words = f" {' '.join(re.findall(r'[a-z]+', fold(text)))} "
    for outcome, telling in _WORDS.items():
        if any(f" {word} " in words for word in telling):
            return outcome
    return "other"


def outcome_counts(programme: Programme) -> Counts:
    """Return the situation of mentees when they were last asked, one for each duo."""
    last: dict[object, tuple[str, str]] = {}
    for evaluation in programme.evaluations:
        if evaluation.outcome is not None and evaluation.respondent != "mentor" and evaluation.duo is not None:
            asked = (str(evaluation.on or ""), evaluation.outcome)
            last[evaluation.duo] = max(asked, last.get(evaluation.duo, asked), key=lambda pair: pair[0])
    found = Counter(outcome_of(text) for _, text in last.values())
    return {outcome: found[outcome] for outcome in OUTCOMES}


def grade_counts(programme: Programme, respondent: str) -> Counts:
    """Return how many mentors, or mentees, gave each grade from 1 to 5, half a grade rounded up."""
    found = Counter(
        str(int(evaluation.satisfaction + 0.5))
        for evaluation in programme.evaluations
        if evaluation.respondent == respondent and evaluation.satisfaction is not None
    )
    return {grade: found[grade] for grade in GRADES}
