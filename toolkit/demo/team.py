"""The staff of the association, and who does what."""

from random import Random

from toolkit.demo.names import STAFF, email, split_name
from toolkit.demo.stories import COACH_LEFT
from toolkit.demo.timeline import Row, workday

DIRECTOR, FRENCH_COACH, DUTCH_COACH, GERMAN_COACH, VOLUNTEER = ("S-1", "S-2", "S-3", "S-4", "S-5")
GERMAN_COACH_LEFT = workday(-45)
"""The last day of the coach in Eupen. Since then the director looks after the duos there."""

_ROLES = {
    DIRECTOR: "Direction",
    FRENCH_COACH: "Accompagnement Bruxelles et Wallonie",
    DUTCH_COACH: "Accompagnement Bruxelles et Flandre",
    GERMAN_COACH: "Accompagnement Ostbelgien",
    VOLUNTEER: "Aide aux matchings (bénévole)",
}
_NAMES = dict(zip(_ROLES, STAFF, strict=True))
_COACHES = {"F": FRENCH_COACH, "N": DUTCH_COACH, "E": DUTCH_COACH, "D": GERMAN_COACH}


def staff_rows() -> list[Row]:
    """Return the staff: one of them is a volunteer, one has left."""
    return [_employee(reference, full_name) for reference, full_name in _NAMES.items()]


def coach_of(duo_number: int, language: str, *, is_over: bool) -> str:
    """Return who coaches a duo: where the coach left, the director took over (but for one duo)."""
    coach = _COACHES[language]
    if coach == GERMAN_COACH and not is_over and duo_number != COACH_LEFT:
        return DIRECTOR
    return coach


def on_duty(member: str, offset: int) -> str:
    """Return who does on that day what `member` used to do."""
    return DIRECTOR if member == GERMAN_COACH and offset > GERMAN_COACH_LEFT else member


def interviewer(language: str, offset: int, rng: Random) -> str:
    """Return who interviews a candidate on that day."""
    return on_duty(rng.choice((_COACHES[language], _COACHES[language], DIRECTOR)), offset)


def mention_staff(member: str, rng: Random) -> str:
    """Return the reference or, at times, the name."""
    return rng.choices((member, _NAMES[member]), weights=(5, 1))[0]


def _employee(reference: str, full_name: str) -> Row:
    first, last = split_name(full_name)
    return {
        "id": reference,
        "first_name": first,
        "last_name": last,
        "email": email(first, last, "tremplin-duo.example"),
        "role": _ROLES[reference],
        "salaried": reference != VOLUNTEER,
        "active": reference != GERMAN_COACH,
    }
