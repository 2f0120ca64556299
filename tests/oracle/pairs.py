"""The duos of a fictional association, and all that happens in them."""

import datetime as dt

from tests.oracle.cast import MATCH_REASONS, Cast, Record, as_date
from tests.oracle.values import add_days, add_months

Member = tuple[Record | None, Record | None]


def add_duos(cast: Cast) -> None:
    rng, hand = cast.hand.rng, cast.hand
    rows: list[Record] = []
    members: list[Member] = []
    for number in range(1, rng.randint(4, 8)):
        mentor, mentee = rng.choice(cast.records["mentors"]), rng.choice(cast.records["mentees"])
        row: Record = {"id": rng.choice((None, f"D-{number:02}", f"D-{number:02}"))}
        if rows and hand.slips(0.3):
            row["id"] = rows[0]["id"]
        row["mentor"], row["mentee"] = cast.refer(mentor), cast.refer(mentee)
        add_dates(cast, row)
        rows.append(row)
        members.append((mentor, mentee))
    cast.records["duos"] = rows
    train_mentors(cast, members)
    for table in ("contacts", "followups", "evaluations"):
        cast.records[table] = []
    for row, pair in zip(rows, members, strict=True):
        add_contacts(cast, row, pair)
        add_followups(cast, row, pair)
        add_evaluations(cast, row, pair)
    for table in ("contacts", "followups", "evaluations"):
        rng.shuffle(cast.records[table])


def choose_start(cast: Cast) -> dt.date | None:
    """Around the thresholds that count from the start, often at a month's end."""
    rng, today = cast.hand.rng, cast.today
    way = rng.randrange(10)
    if way == 0:
        return None
    if way == 1:
        return add_days(today, rng.choice((0, 1, 20)))
    if way == 2:
        return add_days(today, -rng.choice((1, 30, 59, 60, 61)))
    start = add_days(add_months(today, -rng.randint(1, 9)), rng.choice((-1, 0, 0, 1)))
    if rng.random() < 0.4:
        start = add_days(start.replace(day=1), -1)
    return start


def add_dates(cast: Cast, row: Record) -> None:
    rng, today, hand = cast.hand.rng, cast.today, cast.hand
    start = choose_start(cast)
    if start is None:
        first = add_days(today, -rng.choice((-3, 0, 13, 14, 15)))
        has_answers = first <= add_days(today, -14) or rng.random() < 0.5
    else:
        first = add_days(start, -rng.choice((0, 7, 14)))
        has_answers = True
    first_met = rng.random() < 0.6 or start is not None
    row["matched_on"] = add_days(first, -rng.choice((0, 1, 20)))
    row["matched_by"] = cast.refer(rng.choice(cast.records["staff"]))
    row["match_reasons"] = None if hand.slips() else tuple(rng.sample(MATCH_REASONS, 2))
    row["coach"] = cast.refer(rng.choice(cast.records["staff"]))
    if first_met:
        row["first_meeting_on"] = None if hand.slips(0.5) else first
        row["first_meeting_neutral"] = not hand.slips()
        row["first_meeting_staff"] = cast.refer(rng.choice(cast.records["staff"]))
        answers = (True, True, True, False) if start is None else (True,)
        for side in ("mentor_agrees", "mentee_agrees"):
            row[side] = rng.choice(answers) if has_answers and not hand.slips(0.5) else None
            if hand.slips(0.5):
                row[side] = False
    if start is not None:
        add_contract(cast, row, start)
    elif hand.slips():
        row["ended_on"], row["early_end"] = today, rng.choice((True, False))


def add_contract(cast: Cast, row: Record, start: dt.date) -> None:
    rng, today, hand = cast.hand.rng, cast.today, cast.hand
    row["start_on"] = start
    row["contract_on"] = cast.around((start, add_days(start, -1)), (add_days(start, 1), add_days(today, 1)))
    half_year = add_months(start, 6)
    row["planned_end_on"] = cast.around(
        (half_year, add_days(half_year, 1), add_months(start, 9)),
        (add_days(half_year, -1), add_days(start, 181), start, add_days(start, -1)),
    )
    row["contacts_per_month"] = None if hand.slips() else rng.choice((2.0, 1.0, 2.5))
    if rng.random() < 0.45 and start < today:
        add_end(cast, row, start)


def add_end(cast: Cast, row: Record, start: dt.date) -> None:
    rng, today, hand = cast.hand.rng, cast.today, cast.hand
    half_year = add_months(start, 6)
    near = tuple(add_days(today, -days) for days in (0, 29, 30, 31) if add_days(today, -days) >= start)
    right = tuple(day for day in (half_year, add_days(half_year, 1), *near) if half_year <= day <= today)
    ended = rng.choice(right) if right else rng.choice(near)
    early = not right
    if hand.slips(1.5):
        ended = rng.choice(
            (add_days(half_year, -1), add_days(start, -1), start, add_days(today, 1), add_days(start, 30))
        )
        early = rng.random() < 0.5
    row["ended_on"] = ended
    row["early_end"] = rng.choice((True, early)) if early else rng.choice((False, None))
    row["end_reason"] = None if hand.slips() else "emploi trouvé"
    final = cast.around(
        (ended, add_days(ended, -1), start), (add_days(ended, 60), add_days(ended, 61), add_days(today, 1))
    )
    row["final_meeting_on"] = None if hand.slips(0.5) else final
    row["final_meeting_mode"] = None if hand.slips(0.5) else rng.choice(("in_person", "online"))


def train_mentors(cast: Cast, members: list[Member]) -> None:
    """Train each mentor at the last training before the first start, or a little too late."""
    rng, hand = cast.hand.rng, cast.hand
    trainings = [day for day in cast.held_days("initial_training") if day <= cast.today]
    for mentor in cast.records["mentors"]:
        duos = [row for row, pair in zip(cast.records["duos"], members, strict=True) if pair[0] is mentor]
        starts = [start for row in duos if (start := as_date(row.get("start_on")))]
        in_time = [day for day in trainings if not starts or day <= min(starts)]
        if hand.slips() and trainings:
            too_late = [day for day in trainings if day not in in_time] or trainings
            mentor["trained_on"] = rng.choice((None, rng.choice(too_late), add_days(rng.choice(trainings), 1)))
        elif starts or rng.random() < 0.3:
            mentor["trained_on"] = max(in_time, default=None)


def refer_to_duo(cast: Cast, row: Record, pair: Member) -> str | None:
    """The duo's reference, or MENTOR / MENTEE."""
    rng = cast.hand.rng
    if cast.hand.slips(0.15):
        return rng.choice(("D-99", "Personne Inconnue / X-999", "Dubois", None))
    if row["id"] and rng.random() < 0.5:
        return rng.choice((str(row["id"]), str(row["id"]).lower(), f" {row['id']} "))
    names = [
        cast.hand.type_reference("", str(one["first_name"] or ""), str(one["last_name"] or "")) for one in pair if one
    ]
    return rng.choice((" / ", "/", "  /  ")).join(names)


def add_contacts(cast: Cast, row: Record, pair: Member) -> None:
    """Two contacts in each month, near the borders of the months."""
    rng, today, hand = cast.hand.rng, cast.today, cast.hand
    start, ended = as_date(row.get("start_on")), as_date(row.get("ended_on"))
    if start is None:
        return
    until = min(today, ended or today)
    month = 0
    while add_months(start, month) <= until and month < 15:
        first, after = add_months(start, month), add_months(start, month + 1)
        right = (first, add_days(first, 1), add_days(after, -1), add_days(first, 12))
        for _ in range(1 if hand.slips(0.3) else 2):
            day = rng.choice((add_days(first, -1), after)) if hand.slips(0.2) else rng.choice(right)
            if day <= today or hand.slips():
                contact: Record = {"duo": refer_to_duo(cast, row, pair), "on": day, "minutes": rng.choice((None, 45.0))}
                contact["mode"] = rng.choice((None, "in_person", "online", "phone", "message"))
                cast.records["contacts"].append(contact)
        month += 1


def add_followups(cast: Cast, row: Record, pair: Member) -> None:
    rng, today, hand = cast.hand.rng, cast.today, cast.hand
    start = as_date(row.get("start_on"))
    if start is None or start > today:
        return

    def add(day: dt.date, person: str | None, kind: str | None) -> None:
        by = cast.refer(rng.choice(cast.records["staff"]))
        followup: Record = {"duo": refer_to_duo(cast, row, pair), "on": day, "by": by, "with": person, "kind": kind}
        cast.records["followups"].append(followup)

    for people in rng.choice((("both",), ("mentor", "mentee"))), (rng.choice(("mentor", "mentee")),):
        for person in people:
            offset = rng.choice((61, -1, 200) if hand.slips() else (0, 1, 59, 60))
            add(add_days(today, -offset), person, rng.choice((None, "routine")))
    if rng.random() < 0.4:
        since = add_days(today, -rng.choice((29, 30, 31, 32, 45, 62)))
        add(since, "both", "conflict")
        late = rng.choice((-1, 31, 32)) if hand.slips(2) else rng.choice((0, 10, 29, 30))
        if not hand.slips(0.5):
            add(add_days(since, late), None, "mediation")


def add_evaluations(cast: Cast, row: Record, pair: Member) -> None:
    rng, today, hand = cast.hand.rng, cast.today, cast.hand
    ended = as_date(row.get("ended_on"))
    if ended is None or ended > today or (ended > add_days(today, -29) and rng.random() < 0.8):
        return
    for person in ("mentor", "mentee"):
        if hand.slips(0.7):
            continue
        for _ in range(1 if rng.random() < 0.8 else 2):
            evaluation: Record = {"duo": refer_to_duo(cast, row, pair), "on": ended, "respondent": person}
            evaluation["satisfaction"] = None if hand.slips(0.7) else float(rng.randint(1, 5))
            evaluation["effects"] = None if hand.slips(0.7) else "plus sûr de soi"
            cast.records["evaluations"].append(evaluation)
