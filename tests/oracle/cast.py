"""Who and what a fictional association has, before the duos: staff, partners, sessions, programme."""

import datetime as dt
from dataclasses import dataclass, field

from tests.oracle.spelling import Hand, Truth, without_accents
from tests.oracle.values import add_days, add_months
from tests.oracle.vocabulary import EVERY_TOPIC, ITEMS, REQUIRED_TOPICS, TOPICS

Record = dict[str, Truth]

FIRST_NAMES = (
    "Anaïs",
    "Bram",
    "Chloé",
    "Dirk",
    "Élodie",
    "Fatou",
    "Günther",
    "Hélène",
    "Ines",
    "Jürgen",
    "Karim",
    "Loïc",
    "Maëlle",
    "Noor",
    "Zoë",
)
LAST_NAMES = (
    "Peeters",
    "Lefèvre",
    "Van den Broeck",
    "Müller",
    "Öztürk",
    "De Smet",
    "Ndiaye",
    "Çelik",
    "Dubois",
    "Claes",
    "Nuñez",
    "Wouters",
)
MATCH_REASONS = ("secteur", "langue", "disponibilités", "Secteur")


@dataclass
class Cast:
    """The association in the making: what is meant, by table."""

    hand: Hand
    today: dt.date
    numbers_people: bool
    records: dict[str, list[Record]] = field(default_factory=dict)

    def around(self, right: tuple[dt.date, ...], wrong: tuple[dt.date, ...], share: float = 1.0) -> dt.date:
        """A date on the right side of a threshold, sometimes on the wrong one."""
        return self.hand.rng.choice(wrong if self.hand.slips(share) else right)

    def reference(self, prefix: str, number: int) -> Truth:
        """How a row is numbered: as text, or as a number."""
        if self.numbers_people:
            return float(100 + number)
        return f"{prefix}-{number:03}"

    def refer(self, record: Record | None) -> Truth:
        """A reference to somebody, sometimes to nobody."""
        if self.hand.slips(0.4) or record is None:
            return self.hand.rng.choice(("Personne Inconnue", "X-999", None))
        identity = record["id"]
        text = f"{identity:g}" if isinstance(identity, float) else str(identity or "")
        return self.hand.type_reference(text, str(record["first_name"] or ""), str(record["last_name"] or ""))

    def held_days(self, *kinds: str) -> list[dt.date]:
        """The days of sessions of these kinds, future ones too."""
        return [day for row in self.records["sessions"] if row["kind"] in kinds and (day := as_date(row["on"]))]


def as_date(truth: Truth) -> dt.date | None:
    return truth if isinstance(truth, dt.date) else None


def make_person(cast: Cast, prefix: str, number: int) -> Record:
    rng = cast.hand.rng
    first, last = rng.choice(FIRST_NAMES), rng.choice(LAST_NAMES)
    mail = without_accents(f"{first}.{last}{number}".replace(" ", "").lower())
    return {
        "id": None if cast.hand.slips(0.5) else cast.reference(prefix, number),
        "first_name": first,
        "last_name": last,
        "email": rng.choice((None, f"{mail}@{prefix.lower()}.example")),
    }


def repeat(cast: Cast, rows: list[Record]) -> None:
    """Somebody twice, or two people who only look alike."""
    rng, hand = cast.hand.rng, cast.hand
    for number, row in enumerate(rows[1:], start=1):
        if not hand.slips(1.5):
            continue
        other = rows[rng.randrange(number)]
        way = rng.randrange(7)
        if way == 0:
            row["id"] = other["id"].lower() if isinstance(other["id"], str) else other["id"]
        if way == 1 and other["email"]:
            row["email"] = rng.choice((str(other["email"]).upper(), other["email"]))
        if way >= 2:
            row["first_name"], row["last_name"] = other["first_name"], str(other["last_name"] or "").upper() or None
        if way == 3 and "phone" in other:
            row["birth_year"] = other["birth_year"]
        if way == 4 and "phone" in other:
            row["phone"] = other["phone"]
        if way == 5:
            row["first_name"], row["last_name"] = other["last_name"], other["first_name"]
        if way == 6:
            row["first_name"] = None


def add_staff(cast: Cast) -> None:
    rows = []
    for number in range(1, cast.hand.rng.randint(3, 5)):
        row = make_person(cast, "EQ", number)
        row["role"] = "accompagnement"
        row["salaried"] = not cast.hand.slips(0.7)
        row["active"] = not cast.hand.slips(0.7)
        rows.append(row)
    repeat(cast, rows)
    cast.records["staff"] = rows


def add_partners(cast: Cast) -> None:
    rng, today = cast.hand.rng, cast.today
    year_ago = add_months(today, -12)
    rows: list[Record] = []
    for number in range(rng.randint(3, 5)):
        kinds = ("école", "École", " ecole ") if cast.hand.slips() else ("école", "CPAS", "employeur")
        contacted = cast.around((today, year_ago, add_days(year_ago, 1)), (add_days(year_ago, -1), add_days(today, 1)))
        name = f"Maison {LAST_NAMES[number]}"
        rows.append({"name": name, "kind": kinds[number % 3], "locality": "Exemple", "last_contact_on": contacted})
    if cast.hand.slips(2):
        again = {**rows[0], "name": str(rows[0]["name"]).upper(), "kind": rng.choice(("école", "commune"))}
        rows.append({**again, "last_contact_on": rng.choice((today, add_days(year_ago, -1)))})
    if cast.hand.slips():
        rows[-1]["name"] = None
    if rng.random() < 0.3:
        rows.append({"name": "Cercle Exemple", "kind": None, "locality": None, "last_contact_on": None})
    cast.records["partners"] = rows


def make_topics(cast: Cast, which: str) -> tuple[str, ...]:
    """Every required topic, or all but one, or the word for all of them."""
    rng = cast.hand.rng
    if rng.random() < 0.25:
        return (rng.choice(EVERY_TOPIC),)
    topics = [rng.choice(alternatives) for alternatives in REQUIRED_TOPICS[which]]
    if cast.hand.slips(1.5):
        topics.remove(rng.choice(topics))
    if rng.random() < 0.3:
        topics.append(rng.choice(("météo", "pause café", *TOPICS)))
    return tuple(topics)


def add_sessions(cast: Cast) -> None:
    rng, today = cast.hand.rng, cast.today
    year_ago = add_months(today, -12)
    plan = [(kind, days) for kind in ("info_mentors", "info_mentees") for days in (520, 100, rng.choice((0, 1, 20)))]
    plan += [("initial_training", days) for days in (500, 90, 1)]
    rows: list[Record] = []
    for kind, days in plan:
        if not cast.hand.slips(0.4):
            rows.append({"kind": kind, "on": add_days(today, -days), "topics": make_topics(cast, kind)})
    for kind in ("workshop", "continuing_training"):
        day = cast.around((today, year_ago, add_days(year_ago, 1)), (add_days(year_ago, -1), add_days(today, 1)))
        if not cast.hand.slips(0.3):
            rows.append({"kind": kind, "on": day, "topics": rng.choice((None, ("météo",)))})
    if rng.random() < 0.5:
        kind = rng.choice(("info_mentors", "info_mentees", "initial_training", "workshop"))
        rows.append({"kind": kind, "on": add_days(today, rng.choice((1, 30))), "topics": None})
    for row in rows:
        row["place"], row["attendees"] = "Salle Exemple", float(rng.randint(1, 20))
    rng.shuffle(rows)
    cast.records["sessions"] = rows


def add_programme(cast: Cast) -> None:
    rng, today = cast.hand.rng, cast.today
    edge = add_months(today, -24)
    rows: list[Record] = []
    for item in ITEMS:
        for _ in range(2 if cast.hand.slips(0.8) else 1):
            if cast.hand.slips(0.5):
                continue
            values: tuple[Truth, ...] = (None, "voir dossier")
            if item == "matching_criteria":
                right, wrong = (
                    ("secteur; langue; lieu", "langue, • secteur\n• âge"),
                    ("langue; Langue, secteur", "langue"),
                )
                values = wrong if cast.hand.slips() else right
            if item == "min_contacts_per_month":
                values = (
                    ("1", 1.5, "souvent", "mensuel")
                    if cast.hand.slips()
                    else (2.0, "2", "Bimensuel", "bimensuel", 3.0, "2,5")
                )
            reviewed = cast.around((today, edge, add_days(edge, 1)), (add_days(edge, -1), add_days(today, 1)))
            document = None if cast.hand.slips() else "charte-exemple.pdf"
            rows.append({"item": item, "value": rng.choice(values), "document": document, "reviewed_on": reviewed})
    rng.shuffle(rows)
    cast.records["programme"] = rows
