"""The way of a candidate: application, information session, interview, decision, letter, training."""

from dataclasses import dataclass

from toolkit.demo.outsiders import Outsider
from toolkit.demo.plan import DuoPlan
from toolkit.demo.sessions import INFO_MENTEES, INFO_MENTORS, TRAININGS
from toolkit.demo.stories import LATE_TRAINING, NEVER_TRAINED
from toolkit.demo.timeline import chance, latest, workday

_DAYS_TO_DECIDE_FOR_PENDING = 12


@dataclass(frozen=True, slots=True)
class Journey:
    """The days of a candidate's way, as offsets of the timeline; `None` is what has not taken place."""

    applied: int
    informed: int
    interviewed: int
    decided: int | None
    notified: int | None
    trained: int | None = None


def before_duo(plan: DuoPlan, table: str) -> Journey:
    """Return the way of a mentor or mentee, up to the first duo that the person is in."""
    rng = chance("journey", table, plan.number)
    if table == "mentees":
        decided = workday(plan.matched - rng.randint(4, 18))
        return _journey(table, plan.number, decided, rng.randint(1, 9))
    training = latest(TRAININGS, plan.matched - 2)
    decided = workday(training - rng.randint(4, 12))
    return _journey(table, plan.number, decided, rng.randint(1, 3), trained=_trained(plan, training))


def outside(candidate: Outsider, table: str) -> Journey:
    """Return the way of somebody who is in no duo."""
    key = f"outside-{candidate.language}-{candidate.decided}"
    if candidate.decision == "pending":
        return _steps(table, key, workday(candidate.decided - _DAYS_TO_DECIDE_FOR_PENDING))
    return _journey(table, key, workday(candidate.decided), candidate.letter_days)


def _trained(plan: DuoPlan, training: int) -> int | None:
    if plan.number == NEVER_TRAINED:
        return None
    if plan.number == LATE_TRAINING and plan.start is not None:
        return min(offset for offset in TRAININGS if offset > plan.start)
    return training


def _journey(table: str, key: object, decided: int, letter_days: int | None, *, trained: int | None = None) -> Journey:
    interviewed = workday(decided - chance("interview", table, key).randint(3, 9))
    steps = _steps(table, key, interviewed)
    notified = None if letter_days is None else workday(decided + letter_days)
    return Journey(steps.applied, steps.informed, interviewed, decided, notified, trained)


def _steps(table: str, key: object, interviewed: int) -> Journey:
    sessions = INFO_MENTORS if table == "mentors" else INFO_MENTEES
    informed = latest(sessions, interviewed - 2)
    applied = informed - chance("application", table, key).randint(3, 24)
    return Journey(applied, informed, interviewed, None, None)
