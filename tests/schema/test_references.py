"""Whom a reference names: by reference first, else by a name that only one row bears."""

from collections.abc import Iterable
from dataclasses import dataclass

import pytest

from tests.conftest import Reader
from toolkit.model.records import Duo
from toolkit.schema.references import DUO_MARK, Directory, duo_names


@dataclass(frozen=True)
class Row:
    number: int
    id: str | None = None
    names: tuple[str, ...] = ()


def directory(*rows: Row, mark: str = "") -> Directory[Row]:
    return Directory(rows, lambda row: row.id, lambda row: row.names, mark)


def numbers(rows: Iterable[Row]) -> list[int]:
    return [row.number for row in rows]


@pytest.mark.parametrize("text", ["M-001", "m-001", " M-001 ", "M-001\u00a0"])
def test_a_reference_is_found_whatever_its_case_and_spacing(text: str) -> None:
    assert numbers(directory(Row(1, "M-001"), Row(2, "M-002")).named(text)) == [1]


@pytest.mark.parametrize("text", ["M-01", "M001", "M 001", "M-0011", ""])
def test_another_reference_is_another(text: str) -> None:
    assert directory(Row(1, "M-001")).named(text) == []


@pytest.mark.parametrize("text", ["Zoé Peeters", "ZOE PEETERS", "peeters  zoé", "Peeters, Zoé", "Zoe\u0301 Peeters"])
def test_a_name_is_found_whatever_its_case_accents_spacing_and_order(text: str) -> None:
    people = directory(Row(1, "M-1", ("Zoé Peeters", "Peeters Zoé")), Row(2, "M-2", ("Lou Claes", "Claes Lou")))

    assert numbers(people.named(text)) == [1]


def test_a_reference_goes_before_a_name() -> None:
    rows = directory(Row(1, None, ("Alpha",)), Row(2, "ALPHA", ("Beta",)))

    assert numbers(rows.named("Alpha")) == [2]


def test_a_reference_that_stands_twice_means_its_first_row() -> None:
    rows = directory(Row(1, "M-1"), Row(2, "m-1"), Row(3, "M-1"), Row(4, "M-2"))

    assert numbers(rows.named("M-1")) == [1]
    assert numbers(rows.named("m-1")) == [1]
    assert numbers(rows.repeated) == [2, 3]


def test_a_name_that_two_rows_bear_means_both() -> None:
    rows = directory(Row(1, "M-1", ("Lou Claes",)), Row(2, "M-2", ("lou claes",)))

    assert numbers(rows.named("Lou Claes")) == [1, 2]
    assert rows.repeated == []


def test_a_row_whose_names_are_the_same_bears_its_name_once() -> None:
    assert numbers(directory(Row(1, None, ("Martin Martin", "Martin Martin"))).named("martin martin")) == [1]


def test_rows_without_a_reference_do_not_repeat_each_other() -> None:
    assert directory(Row(1), Row(2)).repeated == []


def test_without_its_mark_a_text_is_no_name() -> None:
    rows = directory(Row(1, "D-1", ("A/B",)), mark="/")

    assert rows.named("A B") == []
    assert numbers(rows.named("D-1")) == [1]


@pytest.mark.parametrize("text", ["A/B", "A / B", "a /b", "A/ b", "  A  /  B  "])
def test_the_spaces_around_the_mark_do_not_count(text: str) -> None:
    assert numbers(directory(Row(1, "D-1", ("A/B",)), mark="/").named(text)) == [1]


PEOPLE: dict[str, list[list[str]]] = {
    "mentors": [["id", "first_name", "last_name"], ["M-1", "Zoé", "Peeters"], ["M-2", "", "Claes"]],
    "mentees": [["id", "first_name", "last_name"], ["E-1", "Samira", "El Amrani"], ["E-2", "Jo", "Diaz"]],
}


def duos(reader: Reader, *rows: list[str]) -> tuple[Duo, ...]:
    return reader.read({**PEOPLE, "duos": [["id", "mentor", "mentee"], *rows]}).programme.duos


@pytest.mark.parametrize(
    "text",
    [
        "Zoé Peeters / Samira El Amrani",
        "PEETERS ZOE / EL AMRANI SAMIRA",
        "zoé peeters/El Amrani, Samira",
        "Peeters, Zoé /Samira El Amrani",
        "M-1 / E-1",
        "m-1/e-1",
        "M-1 / Samira El Amrani",
    ],
)
def test_a_duo_is_named_by_its_two_people(reader: Reader, text: str) -> None:
    first, second = duos(reader, ["", "M-1", "E-1"], ["", "M-2", "E-1"])
    by_name: Directory[Duo] = Directory((first, second), lambda duo: duo.id, duo_names, DUO_MARK)

    assert by_name.named(text) == [first]


@pytest.mark.parametrize(
    "text", ["Samira El Amrani / Zoé Peeters", "Zoé Peeters", "Zoé Peeters / ", "/", "Zoé Peeters - Samira El Amrani"]
)
def test_anything_else_names_no_duo(reader: Reader, text: str) -> None:
    by_name: Directory[Duo] = Directory(duos(reader, ["", "M-1", "E-1"]), lambda duo: duo.id, duo_names, DUO_MARK)

    assert by_name.named(text) == []


def test_a_duo_of_people_who_cannot_be_found_is_named_as_its_row_writes_them(reader: Reader) -> None:
    (duo,) = duos(reader, ["", "Un Inconnu", "Jo Diaz"])
    by_name: Directory[Duo] = Directory((duo,), lambda one: one.id, duo_names, DUO_MARK)

    assert by_name.named("UN INCONNU / Diaz Jo") == [duo]
    assert by_name.named("Inconnu Un / Jo Diaz") == []


@pytest.mark.parametrize("text", ["25/001 / 25/002-b", "25/001/25/002-B", "25/001 / Jo Diaz", "peeters zoé / 25/002-b"])
def test_references_may_hold_the_mark_of_a_duo(reader: Reader, text: str) -> None:
    people = {
        "mentors": [["id", "first_name", "last_name"], ["25/001", "Zoé", "Peeters"]],
        "mentees": [["id", "first_name", "last_name"], ["25/002-b", "Jo", "Diaz"]],
    }
    rows = [["mentor", "mentee"], ["25/001", "25/002-b"]]
    contacts = [["duo", "on"], [text, "12/03/2025"]]

    programme = reader.read({**people, "duos": rows, "contacts": contacts}).programme

    assert programme.contacts[0].duo is programme.duos[0]


def test_two_duos_of_the_same_people_share_their_name(reader: Reader) -> None:
    rows = duos(reader, ["D-1", "M-1", "E-1"], ["D-2", "Zoé Peeters", "E-1"])
    by_name: Directory[Duo] = Directory(rows, lambda duo: duo.id, duo_names, DUO_MARK)

    assert by_name.named("Zoé Peeters / Samira El Amrani") == list(rows)
    assert by_name.named("D-2") == [rows[1]]


def test_a_person_with_one_name_only_is_found_by_it(reader: Reader) -> None:
    (duo,) = duos(reader, ["", "claes", "E-2"])

    assert duo.mentor is not None
    assert duo.mentor.id == "M-2"
    assert duo.reference == "Claes / Jo Diaz"
