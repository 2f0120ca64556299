"""A fictional association, its people, and what stands in a Word file."""

import dataclasses
import datetime as dt
import html
import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from toolkit.documents.kind import LetterRules
from toolkit.documents.plan import Document, DocumentPlan
from toolkit.documents.sender import SenderFields, sender_fields
from toolkit.model.message import Message
from toolkit.model.programme import Column, Layout, Placement, Programme
from toolkit.model.records import Duo, Mentee, Mentor, ProgrammeItem, Record, Staff
from toolkit.schema.definitions import LANGUAGES

R = TypeVar("R", bound=Record)

TODAY = dt.date(2026, 3, 31)
DAY = dt.timedelta(days=1)
ASSOCIATION = {
    "name": "Tremplin Duo",
    "legal_form": "ASBL",
    "seat": "Rue des Exemples 12, 4000 Liège",
    "enterprise_number": "0123.456.789",
    "register": "RPM Liège, tribunal de l’entreprise de Liège",
    "email": "bonjour@tremplin.example",
    "phone": "04 000 00 00",
    "website": "www.tremplin.example",
    "place": "Liège",
    "signatory": "Anne Exemple",
    "signatory_role": "Coordinatrice",
}
SENDER = sender_fields(ASSOCIATION)
RULES = LetterRules(max_age_days=60, repeat_days=90, language="fr", languages={code: code for code in LANGUAGES})

_SHEETS = {"programme": ProgrammeItem, "staff": Staff, "mentors": Mentor, "mentees": Mentee, "duos": Duo}
LAYOUT = Layout(
    tuple(
        Placement(
            table,
            table.capitalize(),
            1,
            {field.name: Column(index, field.name) for index, field in enumerate(dataclasses.fields(kind)[2:])},
        )
        for table, kind in _SHEETS.items()
    )
)


def _record(kind: type[R], table: str, values: Mapping[str, object]) -> R:
    fields: dict[str, Any] = {field.name: None for field in dataclasses.fields(kind)}
    return kind(**{**fields, "sheet": table.capitalize(), "row": 2, **values})


def mentor(**values: object) -> Mentor:
    """An accepted mentor, to whom nobody has written yet."""
    usual = {
        "id": "M-001",
        "first_name": "Jean",
        "last_name": "Dupont",
        "decision": "accepted",
        "decided_on": TODAY - DAY,
    }
    return _record(Mentor, "mentors", {**usual, **values})


def mentee(**values: object) -> Mentee:
    """An accepted mentee, to whom nobody has written yet."""
    usual = {
        "id": "E-001",
        "first_name": "Aïcha",
        "last_name": "Noël",
        "decision": "accepted",
        "decided_on": TODAY - DAY,
    }
    return _record(Mentee, "mentees", {**usual, **values})


def refused_mentee(**values: object) -> Mentee:
    """A refused mentee, with all that the letter needs."""
    usual = {
        "decision": "refused",
        "refusal_reason": "Le projet est hors de la région.",
        "redirected_to": "Maison de l’emploi",
    }
    return mentee(**{**usual, **values})


def coach(**values: object) -> Staff:
    """An employee."""
    usual = {
        "id": "S-01",
        "first_name": "Ann",
        "last_name": "Peeters",
        "email": "ann@tremplin.example",
        "role": "coach",
    }
    return _record(Staff, "staff", {**usual, **values})


def duo(**values: object) -> Duo:
    """A duo that both agreed to and that starts tomorrow, with all that the contract needs."""
    usual: dict[str, object] = {
        "id": "D-001",
        "mentor": mentor(),
        "mentee": mentee(),
        "coach": coach(),
        "mentor_agrees": True,
        "mentee_agrees": True,
        "start_on": TODAY + DAY,
        "planned_end_on": dt.date(2026, 9, 30),
        "contacts_per_month": 2.0,
    }
    return _record(Duo, "duos", {**usual, **values})


def charter(**values: object) -> ProgrammeItem:
    """The row of the ethics charter."""
    return _record(ProgrammeItem, "programme", {"item": "ethics_charter", "document": "charte-2026.pdf", **values})


def programme(*records: Record, with_charter: bool = True) -> Programme:
    """A programme of these records."""

    def of(kind: type[R]) -> tuple[R, ...]:
        return tuple(record for record in records if isinstance(record, kind))

    items = of(ProgrammeItem) or ((charter(),) if with_charter else ())
    return Programme(LAYOUT, items=items, staff=of(Staff), mentors=of(Mentor), mentees=of(Mentee), duos=of(Duo))


def sender(**values: str) -> SenderFields:
    """The fields of the association, some of them changed."""
    return sender_fields({**ASSOCIATION, **values})


def only(plan: DocumentPlan) -> Document:
    """The one document of a plan that holds nothing back."""
    assert plan.held_back == ()
    (document,) = plan.documents
    return document


def english(messages: Iterable[Message]) -> list[str]:
    """The messages as the code has them."""

    def show(value: object) -> object:
        return english([value])[0] if isinstance(value, Message) else value

    return [
        message.text.format(**{name: show(value) for name, value in message.values.items()}) for message in messages
    ]


def text_of(data: bytes) -> str:
    """What a reader sees in a Word file, header and footer included: one paragraph a line, hard spaces as spaces,
    marks of direction left out.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [name for name in archive.namelist() if re.match(r"word/(document|header|footer)\d*\.xml", name)]
        xml = "\n".join(archive.read(name).decode() for name in sorted(parts))
    xml = xml.replace("</w:p>", "\n").replace("<w:tab/>", "\t").replace("<w:br/>", "\n")
    return html.unescape(re.sub(r"<[^>]*>", "", xml)).replace("\u00a0", " ").replace("\u200e", "")


def rewrite(template: Path, target: Path, *changes: tuple[str, str], part: str = "word/document.xml") -> Path:
    """Write a copy of `template` to `target`, with texts in one of its parts replaced."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(template) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            for before, after in changes if name == part else ():
                assert before in text
                text = text.replace(before, after)
            new.writestr(name, text)
    return target
