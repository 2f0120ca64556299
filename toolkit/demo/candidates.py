"""The rows of mentors and mentees, from the people and their way to the association."""

from dataclasses import dataclass

from toolkit.demo import people
from toolkit.demo.journey import Journey
from toolkit.demo.outsiders import Outsider
from toolkit.demo.partners import referrer
from toolkit.demo.people import Person
from toolkit.demo.team import interviewer, mention_staff
from toolkit.demo.timeline import Row, Timeline, chance, filled, workday

_TOPICS = {
    "mentors": ["commitment_period", "contact_frequency", "realistic_expectations", "skills"],
    "mentees": ["commitment_period", "contact_frequency", "expectations", "needs"],
}
_IN_FULL = 0.4
_REFERRED = 0.7
_REDIRECTION_DAYS = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person, the way travelled, and the decision if it is not an acceptance that led to a duo."""

    person: Person
    journey: Journey
    outsider: Outsider | None = None


def number_by_application(candidates: list[Candidate], prefix: str) -> list[Candidate]:
    """Return `candidates` in the order of application, each with its reference (and one with its neighbour's)."""
    ordered = sorted(candidates, key=lambda candidate: candidate.journey.applied)
    for number, candidate in enumerate(ordered, start=1):
        is_twin = candidate.outsider is not None and candidate.outsider.has_twin_reference
        candidate.person.id = f"{prefix}-{number - is_twin:03d}"
    return ordered


def mentor_rows(candidates: list[Candidate], timeline: Timeline) -> list[Row]:
    """Return the mentors' rows."""
    return [
        filled(
            people.contact_details(candidate.person, number)
            | people.mentor_profile(candidate.person, timeline)
            | _selection("mentors", candidate, timeline)
            | {"trained_on": timeline.day_if(candidate.journey.trained)}
        )
        for number, candidate in enumerate(candidates, start=1)
    ]


def mentee_rows(candidates: list[Candidate], timeline: Timeline, first_number: int) -> list[Row]:
    """Return the mentees' rows. Their phone numbers count from `first_number`."""
    return [
        filled(
            people.contact_details(candidate.person, number)
            | people.mentee_profile(candidate.person, timeline)
            | {"referred_by": _referral(candidate)}
            | _selection("mentees", candidate, timeline)
            | _redirection(candidate, timeline)
        )
        for number, candidate in enumerate(candidates, start=first_number)
    ]


def _selection(table: str, candidate: Candidate, timeline: Timeline) -> Row:
    person, journey, outsider = candidate.person, candidate.journey, candidate.outsider
    rng = chance("selection", person.first_name, person.last_name)
    member = interviewer(person.language, journey.interviewed, rng)
    return {
        "applied_on": timeline.day(journey.applied),
        "info_session_on": timeline.day(journey.informed),
        "interviewed_on": timeline.day(journey.interviewed),
        "interviewed_by": mention_staff(member, rng),
        "interview_topics": list(_TOPICS[table]) if rng.random() < _IN_FULL else ["all"],
        "decision": outsider.decision if outsider else "accepted",
        "decided_on": timeline.day_if(journey.decided),
        "refusal_reason": outsider.refusal_reason if outsider else None,
        "notified_on": timeline.day_if(journey.notified),
    }


def _referral(candidate: Candidate) -> str | None:
    """Return the partner who sent the mentee; nobody redirected came from one: it might be the same."""
    person, outsider = candidate.person, candidate.outsider
    if outsider is not None and outsider.redirected_to is not None:
        return None
    rng = chance("referral", person.first_name, person.last_name)
    return referrer(person.language, rng) if rng.random() < _REFERRED else None


def _redirection(candidate: Candidate, timeline: Timeline) -> Row:
    outsider, decided = candidate.outsider, candidate.journey.decided
    if outsider is None or outsider.redirected_to is None or decided is None:
        return {}
    redirected = min(workday(decided + _REDIRECTION_DAYS), -1)
    return {"redirected_to": outsider.redirected_to, "redirected_on": timeline.day(redirected)}
