"""First and last name in one column, and people called by their words in any order."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Reader
from tests.schema.books import Book, Rows
from tests.schema.shapes import Cells, cells, found, place, read
from toolkit.i18n import translator
from toolkit.model.grid import Flaw
from toolkit.model.records import Mentor
from toolkit.schema.definitions import Schema
from toolkit.schema.full_names import order_in, split_name
from toolkit.schema.references import words_of

LAST, FIRST = "last_name", "first_name"


@pytest.mark.parametrize(
    ("heading", "order"),
    [
        ("Nom et prénom", LAST),
        ("NOM, Prénom", LAST),
        ("Nom de famille + prénom", LAST),
        ("Naam en voornaam", LAST),
        ("Name, Vorname", LAST),
        ("Last name, first name", LAST),
        ("Prénom Nom", FIRST),
        ("Prénom et nom du mentor", FIRST),
        ("Voornaam naam", FIRST),
        ("Voornaam en familienaam", FIRST),
        ("Vorname Name", FIRST),
        ("First name and last name", FIRST),
        ("Nom", None),
        ("Nom complet", None),
        ("Volledige naam", None),
        ("First name", None),
        ("Mentor", None),
    ],
)
def test_the_heading_says_which_name_comes_first(schema: Schema, heading: str, order: str | None) -> None:
    assert order_in(heading, schema.table("mentors")) == order


@pytest.mark.parametrize(
    ("text", "order", "name"),
    [
        # capitals go before the heading
        ("PEETERS Zoé", FIRST, ("Zoé", "PEETERS")),
        ("Zoé PEETERS", LAST, ("Zoé", "PEETERS")),
        ("VAN DEN BROECK Jean-Luc", FIRST, ("Jean-Luc", "VAN DEN BROECK")),
        ("Jean Luc VAN DEN BROECK", LAST, ("Jean Luc", "VAN DEN BROECK")),
        ("PEETERS J.", FIRST, ("J.", "PEETERS")),
        # where all or none is in capitals, the heading says it
        ("PEETERS ZOE", LAST, ("ZOE", "PEETERS")),
        ("PEETERS ZOE", FIRST, ("PEETERS", "ZOE")),
        ("Anna MARIA Claes", FIRST, ("Anna", "MARIA Claes")),
        # a comma goes before all else
        ("Peeters, Zoé", FIRST, ("Zoé", "Peeters")),
        ("Van den Broeck , Jean-Luc", None, ("Jean-Luc", "Van den Broeck")),
        ("zoé, PEETERS", None, ("PEETERS", "zoé")),
        ("Peeters,", None, (None, "Peeters")),
        # order of the heading, particles
        ("Peeters Zoé", LAST, ("Zoé", "Peeters")),
        ("Zoé Peeters", FIRST, ("Zoé", "Peeters")),
        ("Van den Broeck Jean-Luc", LAST, ("Jean-Luc", "Van den Broeck")),
        ("De Wit An", LAST, ("An", "De Wit")),
        ("D' Hondt Lien", LAST, ("Lien", "D' Hondt")),
        ("D'Hondt Lien", LAST, ("Lien", "D'Hondt")),
        ("El Amrani Samira", LAST, ("Samira", "El Amrani")),
        ("Ben Youssef Hamza", LAST, ("Hamza", "Ben Youssef")),
        ("Di Rupo Elena Maria", LAST, ("Elena Maria", "Di Rupo")),
        ("Jean Luc Van den Broeck", FIRST, ("Jean Luc", "Van den Broeck")),
        ("Samira El Amrani", FIRST, ("Samira", "El Amrani")),
        ("Jean Luc De", FIRST, ("Jean", "Luc De")),
        ("Le Hoa", LAST, ("Hoa", "Le")),
        # a heading that does not say it
        ("Zoé Peeters", None, ("Zoé", "Peeters")),
        ("Ana Garcia Lopez", None, ("Ana", "Garcia Lopez")),
        ("Jean-Luc Van den Broeck", None, ("Jean-Luc", "Van den Broeck")),
        ("Van den Broeck Jean-Luc", None, ("Jean-Luc", "Van den Broeck")),
        ("Ben Claes", None, ("Ben", "Claes")),
        ("Ben Van Damme", None, ("Ben", "Van Damme")),
        # one word
        ("Peeters", None, (None, "Peeters")),
        ("PEETERS", FIRST, (None, "PEETERS")),
    ],
)
def test_a_full_name_is_split(
    schema: Schema, text: str, order: str | None, name: tuple[str | None, str | None]
) -> None:
    assert split_name(text, order, frozenset(schema.spellings.name_particles)) == name


@given(st.text(alphabet="ab AB,'’-éV", max_size=20).map(lambda text: " ".join(text.split())).filter(bool))
def test_a_split_name_keeps_its_words(text: str) -> None:
    for order in (FIRST, LAST, None):
        first, last = split_name(text, order, frozenset(("a", "v")))
        words = text.replace(",", " ").split()
        assert sorted(f"{first or ''} {last or ''}".replace(",", " ").split()) == sorted(words)


@given(st.permutations(["Jean-Luc", "Van", "den", "Broeck"]))
def test_names_are_compared_by_their_words(words: list[str]) -> None:
    assert words_of(" ".join(words).upper()) == words_of("Jean-Luc  Van den Broëck")


def test_apostrophes_are_alike() -> None:
    assert words_of("Lien D’Hondt") == words_of("D'Hondt Lien")


@pytest.mark.parametrize(
    "text", ["Van den Broeck Jean", "Jean Van den Broeck Jean", "Jean Van den", "Jean-Luc Vanden Broeck"]
)
def test_other_words_are_another_name(text: str) -> None:
    assert words_of(text) != words_of("Jean-Luc Van den Broeck")


PEOPLE: list[Cells] = [
    ["Nom et prénom", "Né·e en", "E-mail"],
    ["VAN DEN BROECK Jean-Luc", 1980, ""],
    ["Peeters, Zoé", 1985, "zoe@mail.example"],
    ["Maes", "", ""],
    ["Jean-Luc Van den Broeck", 1980, ""],
    ["", "", "x@mail.example"],
    [Flaw("#N/A"), "", ""],
]
FIELDS = {"full_name": 0, "birth_year": 1, "email": 2}
TWIN: Book = {
    "Mentors": [
        ["Prénom", "Nom", "Année de naissance", "E-mail"],
        ["Jean-Luc", "Van den Broeck", 1980, ""],
        ["Zoé", "Peeters", 1985, "zoe@mail.example"],
        ["", "Maes", "", ""],
        ["Jean-Luc", "Van den Broeck", 1980, ""],
        ["", "", "", "x@mail.example"],
    ]
}
DUOS: Rows = [
    ["Mentor", "Mentee"],
    ["Jean-Luc Van Den Broeck", "zoe el amrani"],
    ["VAN DEN BROECK, Jean-Luc", ""],
    ["Zoe Peeters", "Amrani El Zoé"],
    ["Peeters Zoë Maes", "personne"],
]


def test_a_column_of_full_names_is_read_as_first_and_last_name(reader: Reader) -> None:
    reading = read(reader, {"M": PEOPLE}, place("mentors", "M", PEOPLE[0], FIELDS))

    names = [(one.first_name, one.last_name) for one in reading.programme.mentors]
    assert names[:3] == [("Jean-Luc", "VAN DEN BROECK"), ("Zoé", "Peeters"), (None, "Maes")]
    assert names[4:] == [(None, None), (None, None)]
    assert cells(reading, "W3", "W4", "W8") == [
        ("W4", "A6", "Nom et prénom"),
        ("W3", "A7", "Nom et prénom"),
        ("W8", "A5", "Nom et prénom"),
    ]


def test_what_is_found_is_that_of_two_columns(reader: Reader) -> None:
    mentees: Rows = [["Prénom", "Nom"], ["Zoé", "El Amrani"]]
    sheets: dict[str, Sequence[Cells]] = {"M": PEOPLE[:-1], "Duos": DUOS, "Mentees": mentees}
    messy = read(
        reader,
        sheets,
        place("mentors", "M", PEOPLE[0], FIELDS),
        place("mentees", "Mentees", mentees[0], {"first_name": 0, "last_name": 1}),
        place("duos", "Duos", DUOS[0], {"mentor": 0, "mentee": 1}),
    )
    clean = reader.read({**TWIN, "Duos": DUOS, "Mentees": mentees})

    assert found(messy) == [one for one in found(clean) if one[0] != "W2"]
    assert ("W6", "jean-luc broeck den van/amrani el zoe") not in found(messy)
    assert [code for code, _ in found(messy)].count("W6") == 4


def test_an_unreadable_name_is_told_once_and_without_its_value(reader: Reader) -> None:
    rows: list[Cells] = [["Nom"], [Flaw("#REF!")]]

    reading = read(reader, {"M": rows}, place("mentors", "M", rows[0], {"full_name": 0}))

    (finding,) = (one for one in reading.findings if one.code == "W3")
    assert translator("en")(finding.message) == "the cell shows the error #REF!"
    assert isinstance(reading.programme.mentors[0], Mentor)


def test_without_a_layout_one_column_stays_a_last_name(reader: Reader) -> None:
    (mentor,) = reader.read({"Mentors": [["Nom"], ["Zoé Peeters"]]}).programme.mentors

    assert (mentor.first_name, mentor.last_name) == (None, "Zoé Peeters")
