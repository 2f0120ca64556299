"""Contacts, follow-ups and evaluations under "Mentor | Mentee": found, kept, held against the workbook, read."""

import tomllib
from collections.abc import Callable

import pytest

from tests.adoption.sheets import NAMES, OTHERS, Rows, book, columns, day, found, workbook
from tests.conftest import Reader
from toolkit.adoption.drift import hold_against
from toolkit.adoption.proposal import CERTAIN, Proposal
from toolkit.adoption.propose import propose
from toolkit.adoption.stored import StoredMapping, document_of, mapping_of
from toolkit.i18n import translator
from toolkit.model.grid import Value
from toolkit.schema.assembly import Reading, read_programme
from toolkit.schema.definitions import Schema
from toolkit.starter.configuration import with_mapping

Made = Callable[[int, int, str, str], list[Value]]
STAFF: Rows = [["Prénom", "Nom", "Fonction"], ["Ana", "Costa", "coordination"], ["Tom", "Maes", "coordination"]]
DUOS = [(f"{mentor[1].upper()} {mentor[0]}", " ".join(mentee)) for mentor, mentee in zip(NAMES, OTHERS, strict=True)]


def contact(month: int, number: int, mentor: str, mentee: str) -> list[Value]:
    return [mentor, mentee, day(7 + month, number), ("en ligne", "présentiel", "téléphone")[month % 3], 60]


def followup(month: int, number: int, mentor: str, mentee: str) -> list[Value]:
    who, whom = ("Ana Costa", "Tom Maes")[number % 2], ("mentor", "mentee")[month % 2]
    return [mentor, mentee, day(7 + month, number), who, whom, "tout va bien"]


def evaluation(month: int, number: int, mentor: str, mentee: str) -> list[Value]:
    return [mentor, mentee, day(11, number), ("mentor", "mentee")[month % 2], 3 + number % 3, "plus de confiance"]


def sheets(name: str, headings: tuple[str, ...], made: Made, *, months: int = 3) -> dict[str, Rows]:
    rows: Rows = [list(headings)]
    for month in range(months):
        rows += [made(month, number, *duo) for number, duo in enumerate(DUOS, start=1)]
    return {**workbook(), "Équipe": STAFF, name: rows}


CONTACTS = sheets("Rencontres", ("Parrain", "Filleul", "Vu le", "Comment", "Durée"), contact)


def proposed(schema: Schema, rows: dict[str, Rows] = CONTACTS) -> Proposal:
    return propose(book(rows), schema)


def kept(proposal: Proposal, schema: Schema) -> StoredMapping:
    """The mapping, through the text of a configuration."""
    text = with_mapping("", document_of(proposal))
    return mapping_of(tomllib.loads(text)["mapping"], schema, "config.toml [mapping]")


def reading(reader: Reader, rows: dict[str, Rows], mapping: StoredMapping | None = None) -> Reading:
    layout = mapping.layout if mapping else proposed(reader.schema, rows).layout()
    return read_programme(book(rows), reader.schema, (), 60, layout)


@pytest.mark.parametrize(
    ("table", "name", "headings", "made"),
    [
        ("contacts", "Rencontres", ("Mentor", "Mentee", "Date", "Mode", "Durée"), contact),
        ("contacts", "Journal des contacts", ("Parrain", "Filleul", "Vu le", "Moyen", "Minutes"), contact),
        ("contacts", "Feuil4", ("Nom du mentor", "Nom du mentoré", "Date rencontre", "Mode", "Durée"), contact),
        ("contacts", "Contacten", ("Buddy", "Nieuwkomer", "Datum", "Hoe", "Duur"), contact),
        ("contacts", "Treffen", ("Patin", "Schützling", "Am", "Form", "Minuten"), contact),
        ("contacts", "Meetings", ("Volunteer", "Young person", "Date", "How", "Minutes"), contact),
        ("followups", "Suivis", ("Mentor", "Mentee", "Date", "Fait par", "Avec qui", "Remarques"), followup),
        ("followups", "Blad3", ("Mentor", "Mentee", "Datum", "Begeleider", "Met wie", "Verslag"), followup),
        ("evaluations", "Feuil9", ("Mentor", "Mentee", "Date", "Qui répond", "Satisfaction", "Effets"), evaluation),
        ("evaluations", "Bilans", ("Mentor", "Jeune", "Date", "Répondant", "Satisfaction", "Effets"), evaluation),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else value if isinstance(value, str) else "",
)
def test_the_two_are_found(schema: Schema, table: str, name: str, headings: tuple[str, ...], made: Made) -> None:
    proposal = proposed(schema, sheets(name, headings, made))

    sheet = found(proposal, table)
    assert sheet.sheet == name
    assert {field: columns(sheet)[field] for field in ("mentor", "mentee", "on")} == {"mentor": 0, "mentee": 1, "on": 2}
    assert min(one.confidence for one in sheet.columns if one.field in ("mentor", "mentee", "on")) >= CERTAIN
    assert [one.table for one in proposal.sheets].count("duos") == 1
    assert any(headings[0] in text and headings[1] in text for text in map(translator("en"), proposal.remarks))


@pytest.mark.parametrize("side", [0, 1], ids=["mentor", "mentee"])
def test_one_of_the_two_is_found(schema: Schema, side: int) -> None:
    rows = sheets("Rencontres", ("Mentor", "Mentee", "Date", "Mode"), contact)
    rows["Rencontres"] = [[row[side], *row[2:4]] for row in rows["Rencontres"]]

    assert columns(found(proposed(schema, rows), "contacts")) == {("mentor", "mentee")[side]: 0, "on": 1, "mode": 2}


def test_a_list_of_duos_stays_one(schema: Schema) -> None:
    tables = [(one.table, one.sheet) for one in propose(book(workbook()), schema).sheets]

    assert tables == [("mentors", "Nos mentors"), ("mentees", "Nos mentees"), ("duos", "Binômes")]


def test_days_beside_two_people_are_contacts_of_theirs(schema: Schema) -> None:
    rows: Rows = [["Mentor", "Mentee", "Rencontre 1", "Rencontre 2", "Rencontre 3"]]
    rows += [[*duo, day(7, 1), day(8, 1), day(9, 1)] for duo in DUOS]

    proposal = proposed(schema, {**workbook(), "Rencontres": rows})

    assert columns(found(proposal, "contacts")) == {"mentor": 0, "mentee": 1, "on": 2}
    assert found(proposal, "duos").sheet == "Binômes"


def test_each_contact_is_of_the_duo_of_its_two(reader: Reader) -> None:
    read = reading(reader, CONTACTS)

    duos = {(duo.mentor and duo.mentor.id, duo.mentee and duo.mentee.id): duo for duo in read.programme.duos}
    assert len(read.programme.contacts) == 15
    for number, one in enumerate(read.programme.contacts):
        code = f"{number % 5 + 1:03}"
        assert one.duo is duos[f"M-{code}", f"E-{code}"]
    assert [one.code for one in read.findings if one.table == "contacts" and one.code != "W1"] == []


def test_the_mapping_is_kept_and_can_be_edited(schema: Schema, reader: Reader) -> None:
    proposal = proposed(schema)
    text = with_mapping("", document_of(proposal))

    assert 'mentor = {column = "A", heading = "Parrain"}' in text
    assert 'mentee = {column = "B", heading = "Filleul"}' in text
    assert kept(proposal, schema).layout == proposal.layout()
    edited = text.replace('mentee = {column = "B", heading = "Filleul"}\n', "")
    mapping = mapping_of(tomllib.loads(edited)["mapping"], schema, "config.toml [mapping]")
    assert len({one.duo for one in reading(reader, CONTACTS, mapping).programme.contacts} - {None}) == 5


def test_drift_finds_the_two_again(schema: Schema, reader: Reader) -> None:
    mapping = kept(proposed(schema), schema)
    order = [3, 2, 1, 0, 4]
    moved = {**CONTACTS, "Rencontres": [[row[place] for place in order] for row in CONTACTS["Rencontres"]]}
    moved["Rencontres"][0][3] = "Marraine"

    layout, notices = hold_against(mapping, book(moved), schema)

    (placement,) = layout.of("contacts")
    assert {name: column.index for name, column in placement.columns.items()} == {
        "mentor": 3,
        "mentee": 2,
        "on": 1,
        "mode": 0,
        "minutes": 4,
    }
    told = [translator("en")(notice.message) for notice in notices]
    assert "the column “Parrain” is now called “Marraine”" in told
    read = read_programme(book(moved), reader.schema, (), 60, layout)
    assert all(one.duo for one in read.programme.contacts)


def test_a_side_that_is_gone_is_told_and_the_other_goes_on(schema: Schema, reader: Reader) -> None:
    mapping = kept(proposed(schema), schema)
    less = {**CONTACTS, "Rencontres": [[row[0], *row[2:]] for row in CONTACTS["Rencontres"]]}

    layout, notices = hold_against(mapping, book(less), schema)

    told = [translator("en")(notice.message) for notice in notices]
    assert "the column “Filleul” (Mentee) is no longer there" in told
    assert all(one.duo for one in read_programme(book(less), reader.schema, (), 60, layout).programme.contacts)
