"""Sample people, who do not exist: what templates are checked and previewed with."""

import dataclasses
import datetime as dt
from typing import Any, TypeVar

from toolkit.documents.due import make
from toolkit.documents.kind import AnyKind, LetterRules, Office, Volunteers
from toolkit.documents.plan import Document, Fields
from toolkit.documents.sample_words import WORDS
from toolkit.documents.sender import SenderFields, sender_fields
from toolkit.model.programme import Programme
from toolkit.model.records import Contact, Duo, Mentee, Mentor, ProgrammeItem, Record, Session, Staff
from toolkit.schema.definitions import LANGUAGES

R = TypeVar("R", bound=Record)

DAY = dt.date(2026, 3, 31)
_SESSION = dt.date(2026, 4, 14)
PEOPLE: dict[str, tuple[tuple[str, str], tuple[str, str], tuple[str, str]]] = {
    "usual": (("Jean", "Dupont"), ("Aïcha", "Noël"), ("Ann", "Peeters")),
    "short": (("", "Ng"), ("", "Li"), ("", "O")),
    "long": (
        ("Maximilienne Alexandrine Bernadette", "de la Vallée Poussin van der Straten-Ponthoz"),
        ("Konstantinos-Theodoros Alexandros", "Papadimitrakopoulos-Hadjikyriakos"),
        ("Wilhelmina Johanna Catharina", "van den Bossche-Vandenbroucke"),
    ),
    "scripts": (("Владислав", "Сергеенко"), ("عبد الرحمن", "الخطيب"), ("Zoë", "Łukasiewicz")),
}
"""Mentor, mentee and coach, by what is odd about their names."""
SENDER: dict[str, object] = {
    "name": "Exemple Duo",
    "legal_form": "ASBL",
    "seat": "rue de l’Exemple 12, 1000 Bruxelles",
    "enterprise_number": "0000.000.097",
    "register": "RPM Bruxelles, tribunal de l’entreprise francophone",
    "email": "bonjour@exemple-duo.example",
    "phone": "02 000 00 00",
    "website": "exemple-duo.example",
    "place": "Bruxelles",
    "signatory": "Claire Fontaine",
    "signatory_role": "coordination",
    "in_liquidation": False,
}


def _sample_rules(language: str) -> LetterRules:
    words = WORDS[language]
    volunteers = Volunteers(words.purpose, words.insurance, words.other_insurance, expenses="real")
    languages = {code: code for code in LANGUAGES}
    return LetterRules(60, 90, language, languages, volunteers=volunteers)


def sample_fields(kind: AnyKind) -> Fields:
    """Every field that a template of this kind may use, with a value as an example."""
    return sample(kind, "fr").fields


def sample(
    kind: AnyKind,
    language: str,
    people: str = "usual",
    sender: SenderFields | None = None,
    rules: LetterRules | None = None,
) -> Document:
    """Return a document of this kind about sample people. Without sender and rules it is from a sample association."""
    programme = _programme(kind, language, people)
    office = Office(sender or sender_fields(SENDER), rules or _sample_rules(language), DAY)
    whole = dataclasses.replace(office, rules=dataclasses.replace(office.rules, language=language))
    made = make(kind, getattr(programme, kind.table)[0], programme, whole)
    if not isinstance(made, Document):
        whole = dataclasses.replace(whole, sender=sender_fields(SENDER), rules=_sample_rules(language))
        made = make(kind, getattr(programme, kind.table)[0], programme, whole)
    assert isinstance(made, Document)  # noqa: S101 - the sample has all that is asked for
    return dataclasses.replace(made, fields={**made.fields, "number": "2026-0042"})


def _programme(kind: AnyKind, language: str, people: str) -> Programme:
    decision = "refused" if kind.name.startswith("refusal") else "accepted"
    first, second, third = PEOPLE[people]
    words = WORDS[language]
    usual = {
        "language": language,
        "decision": decision,
        "decided_on": DAY - dt.timedelta(days=5),
        "refusal_reason": words.reason,
        "info_session_on": _SESSION,
        "phone": "0400 00 00 00",
    }
    mentor = _person(Mentor, first, id="M-001", email="mentor@courrier.example", **usual)
    mentee = _person(
        Mentee,
        second,
        **usual,
        id="E-001",
        email="mentee@courrier.example",
        objective=words.goal,
        redirected_to=words.partner,
        redirected_on=DAY,
    )
    coach = _record(
        Staff, id="S-01", first_name=third[0], last_name=third[1], email="coach@exemple-duo.example", role="coach"
    )
    duo = _record(
        Duo,
        id="D-001",
        mentor=mentor,
        mentee=mentee,
        coach=coach,
        match_reasons=words.criteria,
        first_meeting_on=_SESSION,
        first_meeting_place=words.library,
        first_meeting_staff=coach,
        start_on=dt.date(2025, 10, 1) if kind.name != "contract" else DAY,
        planned_end_on=dt.date(2026, 9, 30),
        contacts_per_month=2.0,
        ended_on=DAY,
    )
    contacts = tuple(_record(Contact, duo=duo, on=DAY) for _ in range(14))
    sessions = tuple(
        _record(Session, kind=name, on=_SESSION, place=words.session_place) for name in ("info_mentors", "info_mentees")
    )
    charter = _record(ProgrammeItem, item="ethics_charter", document=words.charter)
    return Programme(
        items=(charter,),
        staff=(coach,),
        mentors=(mentor,),
        mentees=(mentee,),
        duos=(duo,),
        contacts=contacts,
        sessions=sessions,
    )


def _person(record: type[R], name: tuple[str, str], **values: object) -> R:
    return _record(record, first_name=name[0] or None, last_name=name[1], **values)


def _record(record: type[R], /, **values: object) -> R:
    fields: dict[str, Any] = {field.name: None for field in dataclasses.fields(record)}
    fields |= {"sheet": record.__name__, "row": 2, **values}
    return record(**fields)
