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
    Outsider("F", "refused", -395, 4, "Engagement différent"),
    # A4: nobody ever wrote.
    Outsider("N", "refused", -152, None, "Engagement différent"),
    # W5: has the reference of the row above.
    Outsider("F", "accepted", -124, 3, has_twin_reference=True),
    Outsider("E", "accepted", -75, 6),
    # Decisions without a letter: the first two are late (A4), the first of these also has no reason.
    Outsider("F", "refused", -26),
    Outsider("N", "accepted", -18),
    Outsider("D", "refused", -6, None, "Disponibilité insuffisante"),
    Outsider("F", "accepted", -4),
    Outsider("F", "pending", 8),
    Outsider("E", "pending", 11),
)
MENTEES = (
    Outsider(
        *("D", "refused", -310, 5, "Autre accompagnement"),
        redirected_to="Wegweiser Ostkanton VoG",
    ),
    # B5: refused, and sent nowhere.
    Outsider("F", "refused", -118, 6, "Projet hors programme"),
    Outsider("N", "accepted", -66, 2),
    # Decisions without a letter: those older than two weeks are late (B4).
    Outsider("F", "accepted", -38),
    Outsider(
        *("E", "refused", -24, None, "Autre accompagnement"),
        redirected_to="Atelier Passerelle ASBL",
    ),
    Outsider("D", "accepted", -17),
    Outsider(
        *("N", "refused", -5, None, "Autre accompagnement"),
        redirected_to="De Springplank vzw",
    ),
    Outsider("E", "accepted", -3),
    Outsider("F", "pending", 4),
    Outsider("E", "pending", 9),
)
