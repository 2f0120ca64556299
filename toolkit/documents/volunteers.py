"""The note that a volunteer must get before starting (law of 3 July 2005, art. 4).

In it: the purpose and legal form of the organisation, its insurance, whether and how expenses are paid back, and the
duty of discretion. The organisation must be able to prove that it was handed over, so the note has a receipt.
Organisations under the Flemish decree on volunteering have an afsprakennota, signed on paper by both before the start.
"""

from collections.abc import Iterator

from toolkit.documents.kind import Kind, Office
from toolkit.documents.letters import addressees, announces, decided, missing, reader
from toolkit.documents.people import person_fields
from toolkit.documents.plan import Fields
from toolkit.documents.words import clean, money
from toolkit.model.message import Message, say
from toolkit.model.programme import Programme
from toolkit.model.records import Mentor

INFORMATION, AFSPRAKENNOTA = "information", "afsprakennota"


def _problems(person: Mentor, programme: Programme, office: Office) -> Iterator[Message]:
    yield from missing(person, programme, office)
    volunteers = office.rules.volunteers
    if volunteers.expenses == "flat" and office.today.year not in volunteers.ceilings:
        yield say(
            "the flat rates for volunteers of {year} are unknown: add the year to templates/ceilings.toml",
            year=office.today.year,
        )


def _fields(person: Mentor, _: Programme, office: Office, language: str) -> Fields:
    volunteers = office.rules.volunteers
    day, year = volunteers.ceilings.get(office.today.year, (0, 0))
    return {
        "person": person_fields(person),
        "volunteers": {
            "purpose": clean(volunteers.purpose),
            "insurance": clean(volunteers.insurance),
            "other_insurance": clean(volunteers.other_insurance),
            "expenses": volunteers.expenses,
            "per_day": money(day, language),
            "per_year": money(year, language),
            "year": str(office.today.year),
        },
    }


def _notes(_: Mentor, office: Office, language: str) -> Iterator[Message]:
    rules = office.rules
    if language != rules.language and (rules.volunteers.purpose or rules.volunteers.other_insurance):
        yield say(
            "[volunteers] of config.toml stands as it is written there: check that it is in the language of the note",
        )


def _note(name: str, title: Message, action: Message) -> Kind[Mentor]:
    return Kind(
        name=name,
        table="mentors",
        title=title,
        when=say("with the letter of acceptance to a mentor"),
        action=action,
        is_due=announces("accepted"),
        day=decided("accepted"),
        problems=_problems,
        fields=_fields,
        reader=reader,
        addressees=addressees,
        notes=_notes,
        pages=2,
    )


KINDS = {
    INFORMATION: _note(
        "information-note",
        say("information note for a volunteer"),
        say("hand it over before the start, have the receipt signed and keep it"),
    ),
    AFSPRAKENNOTA: _note(
        "afsprakennota",
        say("agreement note with a volunteer (afsprakennota)"),
        say("have both copies signed on paper before the start, keep one"),
    ),
}
"""By the setting `[volunteers] note`."""
