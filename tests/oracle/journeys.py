"""The candidates of a fictional association: their way from the first word to the decision."""

import datetime as dt

from tests.oracle.cast import Cast, Record, as_date, make_person, make_topics, repeat
from tests.oracle.values import add_days


def add_candidates(cast: Cast, table: str) -> None:
    """Mentors or mentees, with decisions; what the duos ask of them follows later."""
    rng = cast.hand.rng
    prefix = "MR" if table == "mentors" else "ME"
    rows: list[Record] = []
    for number in range(1, rng.randint(4, 8)):
        row = make_person(cast, prefix, number)
        row["phone"] = rng.choice((None, f"+32 470 00 00 {number:02}", f"0470{number:06}"))
        row["postcode"] = rng.choice((None, "1000", "04000", 4000.0))
        row["birth_year"] = rng.choice((None, float(rng.randint(1955, 2005))))
        row["sector"] = rng.choice((None, "soins"))
        add_decision(cast, table, row)
        rows.append(row)
    repeat(cast, rows)
    cast.records[table] = rows


def add_decision(cast: Cast, table: str, row: Record) -> None:
    rng, today, hand = cast.hand.rng, cast.today, cast.hand
    decision = rng.choice(("accepted", "accepted", "accepted", "refused", "pending", None))
    row["decision"] = decision
    days = [day for day in cast.held_days(f"info_{table}") if day <= today]
    informed = rng.choice(days) if days else None
    if informed and hand.slips(0.6):
        informed = add_days(informed, rng.choice((-1, 1)))
    row["info_session_on"] = informed
    first = informed or add_days(today, -rng.choice((50, 90)))
    row["applied_on"] = add_days(first, -rng.choice((0, 10)))
    row["interviewed_on"] = rng.choice((first, min(add_days(first, 7), today)))
    row["interviewed_by"] = cast.refer(rng.choice(cast.records["staff"]))
    row["interview_topics"] = make_topics(cast, table)
    if decision in (None, "pending"):
        if rng.random() < 0.7:
            row["interviewed_on"] = row["interview_topics"] = None
        return
    earliest = max(first, as_date(row["interviewed_on"]) or first)
    recent = [day for day in (add_days(today, -days) for days in (0, 13, 14, 15)) if day >= earliest]
    decided = rng.choice((earliest, *recent))
    if hand.slips(0.7):
        decided = add_days(earliest, rng.choice((-1, -12, 1)))
    row["decided_on"] = decided
    row["notified_on"] = notify(cast, decided)
    if decision == "refused":
        row["refusal_reason"] = None if hand.slips() else "motif exemple"
        if table == "mentees":
            row["redirected_to"] = None if hand.slips() else "Maison Exemple"
            row["redirected_on"] = decided
    if table == "mentees":
        row["objective"] = "stage"
        row["referred_by"] = rng.choice((None, "Maison Lefevre", "maison  peeters", "Orientation Inconnue"))
        if not hand.slips():
            row["referred_by"] = None


def notify(cast: Cast, decided: dt.date) -> dt.date | None:
    """When the letter left: in time, or not yet, or too late to be counted."""
    today = cast.today
    has_time = today < add_days(decided, 14)
    if cast.hand.slips():
        return cast.hand.rng.choice((None, add_days(today, 1)))
    if has_time and cast.hand.rng.random() < 0.6:
        return None
    return min(today, add_days(decided, cast.hand.rng.choice((0, 3))))
