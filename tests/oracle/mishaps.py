"""Single mishaps and near misses, for what hardly happens by itself."""

from collections.abc import Callable

from tests.oracle.cast import Cast, Record, as_date
from tests.oracle.values import add_days
from tests.oracle.vocabulary import REQUIRED_TOPICS


def choose(cast: Cast, table: str) -> Record:
    return cast.hand.rng.choice(cast.records[table])


def end_before_start(cast: Cast) -> None:
    duo = choose(cast, "duos")
    if start := as_date(duo.get("start_on")):
        duo["ended_on"] = add_days(start, -cast.hand.rng.randrange(2))


def plan_end_before_start(cast: Cast) -> None:
    duo = choose(cast, "duos")
    if start := as_date(duo.get("start_on")):
        duo["planned_end_on"] = add_days(start, -cast.hand.rng.randrange(2))


def meet_late(cast: Cast) -> None:
    duos = [duo for duo in cast.records["duos"] if duo.get("ended_on")] or cast.records["duos"]
    duo = cast.hand.rng.choice(duos)
    if ended := as_date(duo.get("ended_on")):
        duo["final_meeting_on"] = add_days(ended, 60 + cast.hand.rng.randrange(2))


def decide_early(cast: Cast) -> None:
    person = choose(cast, cast.hand.rng.choice(("mentors", "mentees")))
    if applied := as_date(person["applied_on"]):
        person["decided_on"] = add_days(applied, -cast.hand.rng.randrange(2))


def look_alike(cast: Cast) -> None:
    """Two people with one name, and perhaps one birth year, phone or e-mail."""
    people = cast.records[cast.hand.rng.choice(("mentors", "mentees"))]
    one, other = cast.hand.rng.sample(people, 2)
    one["first_name"], one["last_name"] = other["first_name"], other["last_name"]
    common = cast.hand.rng.choice(("birth_year", "phone", "email", "sector"))
    made_up: Record = {"birth_year": 1980.0, "phone": "0470 00 00 99"}
    one[common] = other[common] = other[common] or made_up.get(common)


def forget_name(cast: Cast) -> None:
    """Leave out the name of a partner who counts."""
    for partner in cast.records["partners"][3:]:
        partner["last_contact_on"] = None
    choose(cast, "partners")["name"] = None


def retire_coach(cast: Cast) -> None:
    choose(cast, "staff")[cast.hand.rng.choice(("active", "salaried"))] = cast.hand.rng.choice((False, None))


def neglect(cast: Cast) -> None:
    """Every follow-up with the mentors, or with the mentees, on the last day that counts or the day before."""
    person = cast.hand.rng.choice(("mentor", "mentee"))
    day = add_days(cast.today, -60 - cast.hand.rng.randrange(2))
    for followup in cast.records["followups"]:
        if followup["with"] in (person, "both"):
            followup["on"] = day


def miss_session(cast: Cast) -> None:
    """A day beside the session's, and still in time."""
    table, column = cast.hand.rng.choice(
        (("mentors", "trained_on"), ("mentors", "info_session_on"), ("mentees", "info_session_on"))
    )
    for person in cast.records[table]:
        if day := as_date(person.get(column)):
            person[column] = add_days(day, -1)


def skip_topic(cast: Cast) -> None:
    """All required topics but one, in each session of a kind."""
    kind = cast.hand.rng.choice(("info_mentors", "info_mentees", "info_mentees", "initial_training"))
    required = REQUIRED_TOPICS[kind]
    skipped = cast.hand.rng.choice((required[-1], *required))
    for session in cast.records["sessions"]:
        if session["kind"] == kind:
            session["topics"] = tuple(topics[-1] for topics in required if topics != skipped)


def halve_evaluations(cast: Cast) -> None:
    """Say nothing of one of the two things that every evaluation has to say."""
    person, column = cast.hand.rng.choice(("mentor", "mentee")), cast.hand.rng.choice(("satisfaction", "effects"))
    for evaluation in cast.records["evaluations"]:
        if evaluation["respondent"] == person:
            evaluation[column] = None


def repeat_reference(cast: Cast) -> None:
    table = cast.hand.rng.choice(("mentors", "mentees", "duos", "staff"))
    one, other = cast.hand.rng.sample(cast.records[table], 2)
    one["id"] = other["id"]


MISHAPS: tuple[Callable[[Cast], None], ...] = (
    end_before_start,
    plan_end_before_start,
    meet_late,
    decide_early,
    look_alike,
    forget_name,
    retire_coach,
    neglect,
    miss_session,
    skip_topic,
    halve_evaluations,
    repeat_reference,
)


def add_mishaps(cast: Cast) -> None:
    """None, or a few."""
    for _ in range(cast.hand.rng.choice((0, 3, 6, 12))):
        cast.hand.rng.choice(MISHAPS)(cast)
