"""Slips of the hand that every long-lived workbook has: findings about the workbook itself."""

from toolkit.demo.names import LANGUAGES, NAMESAKE, phone
from toolkit.demo.timeline import Row, Timeline, filled

_VAGUE_BIRTH_YEAR_AT = 6
_STRAY_CONTACT_AT = -9
_UNDATED_CONTACT_OF = "D-017"
_APPLIED_AGAIN = -9
_SECOND_PHONE = 95


def add_defects(tables: dict[str, list[Row]], timeline: Timeline) -> None:
    """Add to each of several tables what somebody typed in a hurry."""
    tables["mentors"][_VAGUE_BIRTH_YEAR_AT]["birth_year"] = "vers 1970"  # W3
    tables["mentees"].append(_second_application(tables["mentees"], timeline))  # W8
    contacts = tables["contacts"]
    contacts.insert(_STRAY_CONTACT_AT, contacts[_STRAY_CONTACT_AT] | {"duo": "D-099"})  # W6
    last = max(place for place, row in enumerate(contacts) if row["duo"] == _UNDATED_CONTACT_OF)
    contacts.insert(last + 1, filled(contacts[last] | {"on": None}))  # W4


def _second_application(mentees: list[Row], timeline: Timeline) -> Row:
    """Return the row of somebody who applies again, typed without accents, name in capitals."""
    first_name, last_name = NAMESAKE
    earlier = next(row for row in mentees if (row["first_name"], row["last_name"]) == NAMESAKE)
    return {
        "id": f"E-{len(mentees) + 1:03d}",
        "first_name": first_name.replace("ị", "i"),
        "last_name": last_name.replace("ễ", "e").upper(),
        "email": "mai.nguyen@boite.example",
        "phone": phone(_SECOND_PHONE),
        "language": LANGUAGES["F"],
        "postcode": earlier["postcode"],
        "birth_year": earlier["birth_year"],
        "applied_on": timeline.day(_APPLIED_AGAIN),
        "decision": "pending",
    }
