"""The follow-ups of the coaches: routine every five weeks, and two conflicts."""

from collections.abc import Iterator

from toolkit.demo import stories
from toolkit.demo.duos import Duo
from toolkit.demo.team import mention_staff, on_duty
from toolkit.demo.timeline import Row, Timeline, chance, filled, workday

_NOTES = (
    "Tout se passe bien",
    "Le CV est prêt, premières candidatures envoyées",
    "A décroché un entretien d'embauche",
    "Rencontres régulières, bonne entente",
    "Demande une visite d'entreprise",
    "Un peu de découragement après deux refus",
    "Souhaite élargir la recherche à Liège",
    None,
    None,
)
_WITH = ("both", "mentor", "mentee", "both")
_UNREACHABLE_SINCE = -80
_LAST_ROUND = (-23, -8)
_EVENTS: tuple[tuple[int, int, str, str], ...] = (
    (stories.CONFLICT, -47, "conflict", "Deux rencontres annulées à la dernière minute, ton très vif au téléphone"),
    (stories.MEDIATED, -75, "conflict", "Désaccord : toutes les lettres sont écrites par le mentor"),
    (stories.MEDIATED, -66, "mediation", "Entretien à trois, rôles clarifiés, le duo continue"),
)


def followup_rows(duos: list[Duo], timeline: Timeline) -> list[Row]:
    """Return the follow-ups, the oldest first."""
    coaches = {duo.plan.number: duo for duo in duos}
    rows = [
        (offset, duo.plan.number, _routine(duo, offset, place, timeline))
        for duo in duos
        for place, offset in enumerate(_rounds(duo, timeline))
    ]
    rows += [
        (workday(offset), number, _row(coaches[number], workday(offset), timeline, ("both", kind, note)))
        for number, offset, kind, note in _EVENTS
    ]
    return [row for _, _, row in sorted(rows, key=lambda entry: entry[:2])]


def _rounds(duo: Duo, timeline: Timeline) -> Iterator[int]:
    """Yield the days of the routine follow-ups; a duo that runs has had one in the last weeks."""
    start = duo.plan.start
    if start is None or not duo.plan.has_started:
        return
    rng = chance("rounds", duo.plan.number)
    last = workday(rng.randint(*_LAST_ROUND))
    stop = last - 14 if duo.ended_on is None else timeline.offset(duo.ended_on)
    offset = workday(start + 14)
    while offset < stop:
        yield offset
        offset = workday(offset + rng.randint(30, 40))
    if duo.ended_on is None:
        yield last


def _routine(duo: Duo, offset: int, place: int, timeline: Timeline) -> Row:
    if duo.plan.number == stories.UNREACHABLE_MENTEE and offset > _UNREACHABLE_SINCE:
        return _row(duo, offset, timeline, ("mentor", "routine", "Mentee injoignable, le mentor essaie encore"))
    partner = "both" if duo.ended_on is None and offset >= _LAST_ROUND[0] - 2 else _WITH[place % len(_WITH)]
    note = chance("note", duo.plan.number, offset).choice(_NOTES)
    return _row(duo, offset, timeline, (partner, "routine", note))


def _row(duo: Duo, offset: int, timeline: Timeline, what: tuple[str, str, str | None]) -> Row:
    partner, kind, note = what
    by = mention_staff(on_duty(duo.coach, offset), chance("follow-up", duo.plan.number, offset))
    return filled(
        {
            "duo": duo.plan.id,
            "on": timeline.day(offset),
            "by": by,
            "with": partner,
            "kind": kind,
            "note": note,
        }
    )
