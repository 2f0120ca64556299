"""Candidates who are in no duo: not yet, refused, or waiting for an answer."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Outsider:
    """A candidate's decision. Days are offsets of the timeline; `letter_days` is how long the letter took."""

    language: str
    decision: Literal["accepted", "refused", "pending"]
    decided: int
    """For somebody pending: when the decision is expected."""

    letter_days: int | None = None
    refusal_reason: str | None = None
    redirected_to: str | None = None
    has_twin_reference: bool = False


MENTORS = (
    Outsider("F", "refused", -395, 4, "Engagement de six mois impossible en raison d'un départ à l'étranger"),
    # A4: nobody ever wrote.
    Outsider("N", "refused", -152, None, "Cherche surtout à recruter pour sa propre entreprise"),
    # W5: has the reference of the row above.
    Outsider("F", "accepted", -124, 3, has_twin_reference=True),
    Outsider("E", "accepted", -75, 6),
    # Decisions without a letter: the first two are late (A4), the first of these also has no reason.
    Outsider("F", "refused", -26),
    Outsider("N", "accepted", -18),
    Outsider("D", "refused", -6, None, "Disponibilités insuffisantes : une rencontre tous les deux mois"),
    Outsider("F", "accepted", -4),
    Outsider("F", "pending", 8),
    Outsider("E", "pending", 11),
)
MENTEES = (
    Outsider(
        *("D", "refused", -310, 5, "Projet professionnel à clarifier d'abord"),
        redirected_to="Wegweiser Ostkanton VoG (orientation professionnelle)",
    ),
    # B5: refused, and sent nowhere.
    Outsider("F", "refused", -118, 6, "Recherche avant tout une aide juridique pour son séjour"),
    Outsider("N", "accepted", -66, 2),
    # Decisions without a letter: those older than two weeks are late (B4).
    Outsider("F", "accepted", -38),
    Outsider(
        *("E", "refused", -24, None, "Niveau de langue encore insuffisant pour des entretiens d'embauche"),
        redirected_to="Atelier Passerelle ASBL (cours de français et de néerlandais)",
    ),
    Outsider("D", "accepted", -17),
    Outsider(
        *("N", "refused", -5, None, "A déjà un accompagnement individuel ailleurs"),
        redirected_to="De Springplank vzw (loopbaanbegeleiding)",
    ),
    Outsider("E", "accepted", -3),
    Outsider("F", "pending", 4),
    Outsider("E", "pending", 9),
)
