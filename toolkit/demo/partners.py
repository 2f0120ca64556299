"""The partner organisations, and which of them sends mentees who speak a language."""

from random import Random

from toolkit.demo.timeline import Row, Timeline, workday

_PUBLIC, _TRAINING, _COMPANY = "Service public de l'emploi", "Centre de formation", "Entreprise"
_PARTNERS = (
    ("Relais Emploi Bruxelles-Midi", _PUBLIC, "Saint-Gilles", "FNE", -34),
    ("CPAS des Trois-Vallées", "CPAS", "Verviers", "F", -71),
    ("Huis van de Werkkans", _PUBLIC, "Mechelen", "N", -20),
    ("Maison de quartier L'Éclaircie", "Association", "Molenbeek-Saint-Jean", "FE", -97),
    ("Wegweiser Ostkanton VoG", "Association", "Eupen", "D", -58),
    ("Atelier Passerelle ASBL", _TRAINING, "Liège", "F", -132),
    ("De Springplank vzw", _TRAINING, "Gent", "NE", -205),
    ("Boulangeries Van Acker & Filles", _COMPANY, "Namur", "", -176),
    ("Transports Lemaître-Öztürk", _COMPANY, "Charleroi", "", -428),
    ("Haute École du Canal", "Enseignement", "La Louvière", "F", -511),
)


def partner_rows(timeline: Timeline) -> list[Row]:
    """Return the partners; two have not been heard of for more than a year."""
    return [
        {"name": name, "kind": kind, "locality": locality, "last_contact_on": timeline.day(workday(offset))}
        for name, kind, locality, _, offset in _PARTNERS
    ]


def referrer(language: str, rng: Random) -> str:
    """Return the name of a partner who works with people of `language` (a letter)."""
    return rng.choice([name for name, _, _, languages, _ in _PARTNERS if language in languages])
