"""Lists and topics, whatever separates their items."""

import pytest

from tests.schema.conftest import Parse
from toolkit.model.programme import ALL_TOPICS
from toolkit.schema.values import Values, list_items


@pytest.mark.parametrize(
    "cell",
    [
        "âge; langue; quartier",
        "âge, langue, quartier",
        "âge\nlangue\nquartier",
        "âge\r\nlangue\r\nquartier",
        "âge\u2028langue\vquartier",
        "• âge\n• langue\n• quartier",
        "• âge • langue • quartier",
        "- âge\n– langue\n* quartier",
        "âge ▪ langue ◦ quartier",
        "➢ âge ➢ langue ➢ quartier",
        "✓ âge ✔ langue ☑ quartier",
        "\uf0b7\tâge\n\uf0b7\tlangue\n\uf0a7\tquartier",
        "1. âge\n2. langue\n3) quartier",
        ";; âge ,, langue ;\n; quartier ;",
        "âge; -; langue; n/a; quartier; ?",
    ],
)
def test_lists(values: Values, cell: str) -> None:
    assert values.items(cell) == ("âge", "langue", "quartier")


@pytest.mark.parametrize("text", ["demi-temps", "mentor·e", "12.5", "A/B", "rez-de-chaussée", "3.14 rue", "1.2"])
def test_what_separates_nothing(text: str) -> None:
    assert list_items(text) == (text,)


@pytest.mark.parametrize("cell", [";", " , ; ", "•", "\n\n", "- ; -", "1. "])
def test_a_list_of_nothing_is_blank(parse: Parse, values: Values, cell: str) -> None:
    assert values.items(cell) is None
    assert parse("sessions.topics", cell) is None


def test_topics_are_recognised_in_any_language_and_others_kept(parse: Parse) -> None:
    found = parse("sessions.topics", "Rôle; CaractèreVolontaire; verwachtingen ; pause café")

    assert {"role", "voluntary", "expectations"} <= found
    assert len(found) == 4


@pytest.mark.parametrize("word", ["tous", "Complet", "alle", "ALL"])
def test_one_word_for_every_topic(parse: Parse, word: str) -> None:
    assert ALL_TOPICS in parse("sessions.topics", word)
