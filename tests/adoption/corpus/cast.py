"""The demo's stories with other people, other dates, other numbers and texts in another language."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from tests.adoption.corpus import names
from tests.adoption.corpus.dice import dice
from tests.adoption.corpus.names import Name
from tests.adoption.corpus.texts import TEXTS
from toolkit.demo.association import records
from toolkit.demo.names import split_name
from toolkit.demo.timeline import Row

Tables = dict[str, list[Row]]
REFERENCES = {
    **dict.fromkeys(("coach", "matched_by", "first_meeting_staff", "interviewed_by", "by"), "staff"),
    "mentor": "mentors",
    "mentee": "mentees",
    "duo": "duos",
}
"""Fields that name a row of another table (partners apart, who have no reference but their name)."""
_LETTERS = {"Français": "fr", "Nederlands": "nl", "Deutsch": "de", "English": "en"}
_CODES = (
    {"M": "M-{:03d}", "E": "E-{:03d}", "D": "D-{:03d}"},
    {"M": "MOR{:d}", "E": "MEE{:d}", "D": "DUO{:d}"},
    {"M": "A{:03d}", "E": "B{:03d}", "D": "T{:02d}"},
    {"M": "25/{:03d}", "E": "25/{:03d}-b", "D": "D {:d}"},
    {"M": "M{:02d}", "E": "m{:02d}x", "D": "{:03d}"},
)
_PHONES = ("0470 00 00 {:02d}", "+32 470 00 00 {:02d}", "0470/00.00.{:02d}", "04700000{:02d}")


@dataclass(frozen=True, slots=True)
class Data:
    """An association's records by table, as `toolkit.demo.association.records` gives them, on the day `today`."""

    today: dt.date
    tables: Tables


def data_for(key: object, language: str, *, largest: int = 22) -> Data:
    """Return the records of an association that works in `language`. The same key gives the same."""
    rng = dice("data", key)
    today = dt.date(2025, 1, 6) + dt.timedelta(days=rng.randrange(560))
    tables = {name: [dict(row) for row in rows] for name, rows in records(today).items()}
    _select(tables, rng, largest)
    _rename(tables, dice("people", key), language)
    _translate(tables, dice("texts", key), language)
    _recode(tables, dice("codes", key))
    return Data(today, tables)


def _select(tables: Tables, rng: Random, largest: int) -> None:
    """Keep some duos with all that belongs to them, and some people who are in none."""
    _by_reference(tables)
    chosen = sorted(rng.sample(range(len(tables["duos"])), k=rng.randint(8, largest)))
    tables["duos"] = [tables["duos"][index] for index in chosen]
    kept = {row["id"] for row in tables["duos"]} | ({"D-099"} if rng.random() < 0.3 else set())
    for name in ("contacts", "followups", "evaluations"):
        tables[name] = [row for row in tables[name] if row["duo"] in kept]
    for table, field in (("mentors", "mentor"), ("mentees", "mentee")):
        in_duos = {row[field] for row in tables["duos"]}
        tables[table] = [row for row in tables[table] if row["id"] in in_duos or rng.random() < 0.5]
    tables["sessions"] = tables["sessions"][rng.randint(10, 50) :]
    tables["partners"] = [row for row in tables["partners"] if rng.random() < 0.7]


def _by_reference(tables: Tables) -> None:
    """Write every reference as an id, where it means somebody."""
    for table in ("staff", "mentors", "mentees"):
        ids = {name: row["id"] for row in reversed(tables[table]) for name in _both_orders(row)}
        for row in _rows(tables):
            for field, target in REFERENCES.items():
                if target == table and field in row:
                    row[field] = ids.get(str(row[field]), row[field])


def _rename(tables: Tables, rng: Random, language: str) -> None:
    """Give everybody another name; whoever stood twice stands twice still."""
    renamed: dict[str, Name] = {}
    for table, arrived in (("staff", False), ("mentors", False), ("mentees", True)):
        crowd = names.crowd(rng, language, arrived=arrived)
        for row in tables[table]:
            old = f"{row['first_name']} {row['last_name']}"
            first, last = renamed.setdefault(names.plain(old).lower(), _unused(crowd, renamed))
            if str(row["last_name"]).isupper():
                last = names.plain(last).upper()
            row |= {"first_name": first, "last_name": last, "email": names.email(rng, (first, last))}
    form = rng.choice(_PHONES)
    for number, row in enumerate([*tables["mentors"], *tables["mentees"]], start=1):
        row["phone"] = form.format(number % 100)
    volunteer = _unused(names.crowd(rng, language, arrived=False), renamed)
    known = {old: f"{new[0]} {new[1]}" for old, new in renamed.items()} | {"bernadette collignon": " ".join(volunteer)}
    for row in _rows(tables):
        for field in ("matched_by", "led_by"):
            if isinstance(row.get(field), str):
                row[field] = _with_new_names(str(row[field]), known)


def _unused(crowd: Iterator[Name], renamed: dict[str, Name]) -> Name:
    return next(name for name in crowd if name not in renamed.values())


def _with_new_names(text: str, known: dict[str, str]) -> str:
    found = [known.get(names.plain(part).lower(), part) for part in text.split(" et ")]
    return " + ".join(found)


def _translate(tables: Tables, rng: Random, language: str) -> None:
    """Put free texts of this language in the place of the French ones: the same for the same."""
    chosen: dict[tuple[str, str], str] = {}

    def other(pool: str, text: object) -> str:
        key = pool, str(text)
        if key not in chosen:
            chosen[key] = rng.choice(TEXTS[pool][language])
        return chosen[key]

    partners = iter(rng.sample(TEXTS["partner"][language], k=7))
    partner: dict[object, str] = {}
    for row in tables["partners"]:
        partner[row["name"]] = row["name"] = next(partners, str(row["name"]))
    for table, rows in tables.items():
        for row in rows:
            _translate_row(table, row, other)
            if "referred_by" in row:
                row["referred_by"] = partner.get(row["referred_by"], row["referred_by"])
            if row.get("language") in _LETTERS:
                row["language"] = TEXTS["language"][language][tuple(_LETTERS).index(str(row["language"]))]
            if "value" in row and isinstance(row["value"], str):
                row["value"] = other("matching_criteria" if row["item"] == "matching_criteria" else "unsure", "")


def _translate_row(table: str, row: Row, other: Callable[[str, object], str]) -> None:
    for field in ("skills", "match_reasons"):
        if isinstance(row.get(field), list):
            row[field] = list(dict.fromkeys(other(field, item) for item in row[field]))  # type: ignore[attr-defined]
    same = ("sector", "availability", "objective", "needs", "refusal_reason", "redirected_to", "place", "note", "role")
    for field in (*same, "effects", "outcome", "end_reason", "locality"):
        if field in row:
            row[field] = other(field, row[field])
    if "first_meeting_place" in row:
        row["first_meeting_place"] = other("place", row["first_meeting_place"])
    if table == "partners":
        row["kind"] = other("kind", row["kind"])


def _recode(tables: Tables, rng: Random) -> None:
    """Give every reference another form; staff are known by their initials, a digit added where two share them."""
    codes = rng.choice(_CODES)
    staff: dict[object, str] = {}
    for row in tables["staff"]:
        letters = names.initials((str(row["first_name"]), str(row["last_name"])))
        free = (letters, *(f"{letters}{number}" for number in range(2, 9)))
        staff[row["id"]] = next(code for code in free if code not in staff.values())
    for row in _rows(tables):
        for field in ("id", *REFERENCES):
            text = str(row.get(field, ""))
            prefix, dash, number = text.partition("-")
            if text in staff:
                row[field] = staff[text]
            elif dash and prefix in codes and number.isdigit():
                row[field] = codes[prefix].format(int(number))


def _rows(tables: Tables) -> Iterator[Row]:
    for rows in tables.values():
        yield from rows


def _both_orders(row: Row) -> tuple[str, str]:
    return f"{row['first_name']} {row['last_name']}", f"{row['last_name']} {row['first_name']}"


def first_last(full_name: str) -> Name:
    """Return the two parts of a name written in the usual order."""
    return split_name(full_name)
