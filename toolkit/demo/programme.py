"""The evidence of the programme as a whole: strategies, charter, guidelines, thresholds."""

from toolkit.demo.timeline import Row, Timeline, filled, workday

_CRITERIA = "Secteur d'activité ; Langue ; Disponibilités ; Proximité géographique ; Objectif professionnel"
_ITEMS: tuple[tuple[str, object, str | None, int], ...] = (
    ("mentor_recruitment_strategy", None, "Stratégie mentors.docx", -203),
    ("mentee_recruitment_strategy", None, "Stratégie mentees.docx", -196),
    ("matching_criteria", _CRITERIA, "Grille de matching.xlsx", -291),
    ("ethics_charter", None, "Charte éthique.pdf", -430),
    ("guidelines", None, "Guide du duo.pdf", -152),
    ("orientation_tools", None, "Bilan de départ.docx", -347),
    ("processes", None, "Manuel interne.pdf", -119),
    # D4: everybody knows it exists, nobody has noted where.
    ("social_map", "À retrouver, chez Annelie ?", None, -613),
    ("early_end_procedure", None, "Procédure de fin anticipée.pdf", -430),
    ("min_duration_months", 6, None, -430),
    ("min_contacts_per_month", 2, None, -430),
)


def programme_rows(timeline: Timeline) -> list[Row]:
    """Return one row for each item that a criterion may ask for."""
    return [
        filled(
            {
                "item": item,
                "value": value,
                "document": document,
                "reviewed_on": timeline.day(workday(offset)),
            }
        )
        for item, value, document, offset in _ITEMS
    ]
