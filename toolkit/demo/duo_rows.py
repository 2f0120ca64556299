"""The rows of the duos, from the matching to the last meeting."""

import datetime as dt

from toolkit.demo.duos import Duo
from toolkit.demo.people import mention
from toolkit.demo.team import DIRECTOR, VOLUNTEER, mention_staff, on_duty
from toolkit.demo.timeline import Row, Timeline, chance, filled, workday

_REASONS = (
    "secteur d'activité",
    "langue",
    "disponibilités",
    "proximité géographique",
    "objectif professionnel",
    "affinités",
)
_PLACES = (
    "Locaux de Tremplin Duo",
    "Bibliothèque communale",
    "Maison de quartier L'Éclaircie",
    "Café de la Gare",
    "Espace Saint-Roch",
)
_END_REASONS = (
    "Emploi à temps plein trouvé plus tôt que prévu",
    "Déménagement",
    "Manque de disponibilité du mentor",
    "Entrée en formation de jour",
)
_EARLY_DAYS = 7
_IN_PERSON = 0.75


def duo_rows(duos: list[Duo], timeline: Timeline) -> list[Row]:
    """Return one row for each duo, all as it should be: `mishaps.py` spoils some of them."""
    return [
        filled(_matching(duo, timeline) | _first_meeting(duo, timeline) | _contract(duo, timeline) | _end(duo))
        for duo in duos
    ]


def _matching(duo: Duo, timeline: Timeline) -> Row:
    rng = chance("matching", duo.plan.number)
    matcher = rng.choice((duo.coach, duo.coach, DIRECTOR, VOLUNTEER))
    return {
        "id": duo.plan.id,
        "mentor": mention(duo.mentor, rng),
        "mentee": mention(duo.mentee, rng),
        "coach": mention_staff(duo.coach, rng),
        "matched_on": timeline.day(duo.plan.matched),
        "matched_by": mention_staff(on_duty(matcher, duo.plan.matched), rng),
        "match_reasons": _match_reasons(duo),
    }


def _match_reasons(duo: Duo) -> list[str]:
    """Return two to four reasons; the sector is one only if the two share it."""
    reasons = _REASONS if duo.mentor.sector == duo.mentee.sector else _REASONS[1:]
    rng = chance("reasons", duo.plan.number)
    return sorted(rng.sample(reasons, k=rng.randint(2, 4)), key=_REASONS.index)


def _first_meeting(duo: Duo, timeline: Timeline) -> Row:
    rng = chance("first meeting", duo.plan.number)
    met = workday(duo.plan.matched + rng.randint(6, 9))
    row: Row = {
        "first_meeting_on": timeline.day(met),
        "first_meeting_place": rng.choice(_PLACES),
        "first_meeting_neutral": True,
        "first_meeting_staff": mention_staff(on_duty(duo.coach, met), rng),
    }
    if duo.plan.state != "met":
        row |= {"mentor_agrees": True, "mentee_agrees": duo.plan.state != "declined"}
    return row


def _contract(duo: Duo, timeline: Timeline) -> Row:
    if duo.start_on is None or duo.plan.start is None:
        return {}
    rng = chance("contract", duo.plan.number)
    signed = min(workday(duo.plan.start - rng.randint(0, 6)), duo.plan.start)
    if duo.plan.state == "signed":
        signed = workday(-2)
    return {
        "contract_on": None if duo.plan.state == "agreed" else timeline.day(signed),
        "start_on": duo.start_on,
        "planned_end_on": duo.planned_end_on,
        "contacts_per_month": 2,
    }


def _end(duo: Duo) -> Row:
    if duo.ended_on is None:
        return {}
    rng = chance("ending", duo.plan.number)
    is_early = duo.plan.state == "early"
    return {
        "ended_on": duo.ended_on,
        "early_end": is_early,
        "end_reason": rng.choice(_END_REASONS) if is_early else "Fin du contrat",
        "final_meeting_on": duo.ended_on - dt.timedelta(days=rng.randint(0, _EARLY_DAYS)),
        "final_meeting_mode": "in_person" if rng.random() < _IN_PERSON else "online",
    }
