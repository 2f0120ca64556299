"""Information sessions, trainings and workshops, at regular intervals for two years and a few weeks ahead."""

from toolkit.demo.timeline import Row, Timeline, chance, filled

INFO_MENTORS = range(-755, 45, 42)
INFO_MENTEES = range(-753, 45, 28)
TRAININGS = range(-751, 45, 42)
_WORKSHOPS = range(-691, 45, 91)
_CONTINUING = range(-632, 120, 182)

_CALENDAR = (
    ("info_mentors", INFO_MENTORS),
    ("info_mentees", INFO_MENTEES),
    ("initial_training", TRAININGS),
    ("workshop", _WORKSHOPS),
    ("continuing_training", _CONTINUING),
)
_IN_FULL = {
    "info_mentors": ["eligibility", "role", "expectations", "content", "benefits", "challenges", "voluntary"],
    "info_mentees": ["eligibility", "content", "voluntary", "benefits"],
    "initial_training": [
        *("definition", "objectives", "mentee_profile", "framework", "commitments"),
        *("limits", "attitude", "ethics", "tools"),
    ],
}
_PLACES = (
    "Locaux de Tremplin Duo",
    "Maison de quartier L'Éclaircie",
    "Bibliothèque communale",
    "En ligne",
    "Espace Saint-Roch",
)
_LEADERS = ("Karim El Idrissi", "Lies De Smet", "Nathalie Vandenbossche", "Lies De Smet et Karim El Idrissi")
_SHORTENED_TRAINING = TRAININGS[9]
_SPELT_OUT = 0.25


def session_rows(timeline: Timeline) -> list[Row]:
    """Return the sessions, the oldest first."""
    days = sorted((offset, kind) for kind, offsets in _CALENDAR for offset in offsets)
    return [_session(timeline, kind, offset) for offset, kind in days]


def _session(timeline: Timeline, kind: str, offset: int) -> Row:
    rng = chance("session", kind, offset)
    day = timeline.day(offset)
    return filled(
        {
            "kind": kind,
            "on": day,
            "topics": _topics(kind, offset),
            "place": rng.choice(_PLACES),
            "led_by": rng.choice(_LEADERS),
            "attendees": rng.randint(4, 16) if day <= timeline.today else None,
        }
    )


def _topics(kind: str, offset: int) -> list[str] | None:
    """Return the topics; once a training ended an hour early, without ethics and tools (A5)."""
    topics = _IN_FULL.get(kind)
    if topics is None:
        return None
    if kind == "initial_training" and offset == _SHORTENED_TRAINING:
        return topics[:-2]
    return list(topics) if chance("topics", kind, offset).random() < _SPELT_OUT else ["all"]
