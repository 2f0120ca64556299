"""What a letter knows of a person."""

from toolkit.documents.words import clean, phone
from toolkit.model.records import Mentee, Mentor, Staff


def person_fields(person: Mentor | Mentee) -> dict[str, str]:
    """The fields `person.*`."""
    return {
        "first_name": clean(person.first_name or ""),
        "last_name": clean(person.last_name or ""),
        "full_name": clean(person.full_name or ""),
        "reference": clean(person.id or ""),
        "email": clean(person.email or ""),
        "phone": phone(person.phone or ""),
    }


def coach_fields(coach: Staff | None) -> dict[str, str]:
    """The fields `coach.*`, empty where the workbook names nobody."""
    return {
        "full_name": full_name(coach),
        "email": clean((coach and coach.email) or ""),
        "role": clean((coach and coach.role) or ""),
    }


def full_name(person: Mentor | Mentee | Staff | None) -> str:
    """The person's name on one line; empty of nobody."""
    return clean((person and person.full_name) or "")
