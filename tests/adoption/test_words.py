"""Words of headings: as they stand, inflected, compounds, shortened, misspelt; and the traps."""

import pytest

from toolkit.adoption.words import Vocabulary
from toolkit.schema.definitions import Schema


@pytest.fixture(scope="module")
def vocabulary(schema: Schema) -> Vocabulary:
    return Vocabulary(schema.lexicon())


def told(vocabulary: Vocabulary, text: str) -> list[set[str]]:
    return [set(token.concepts) for token in vocabulary.tokens(text)]


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("Date de l'entretien", [{"date"}, {"interview"}]),
        ("Vertragsdatum", [{"contract"}, {"date"}]),
        ("infosessiedatum", [{"info"}, {"date"}]),
        ("Duonr.", [{"duo"}, {"number"}]),
        ("mentorenlijst", [{"mentor"}]),
        ("Umgangssprache", [{"language"}]),
        ("Voorn.", [{"given-name"}]),
        ("Téléphne", [{"phone"}]),
        ("Firmenname", [set()]),
        ("Vornaem", [{"given-name"}]),
        ("Vornname", [{"given-name"}]),
        ("Voornnaam", [{"given-name"}]),
        ("Einführungsukrs", [{"training"}]),
        ("Einführungskkurs", [{"training"}]),
        ("Einführungsxxrs", [set()]),
        ("Kontrakt", [{"contract"}]),
        ("Kontakt", [{"contact"}]),
        ("DateDebut", [{"date"}, {"start"}]),
        ("MentorIn", [{"mentor"}]),
        ("mentoré·e", [{"mentee"}]),
        ("Entretien le", [{"interview"}, {"date"}]),
        ("Le nom", [{"name"}]),
    ],
)
def test_what_words_mean(vocabulary: Vocabulary, text: str, concepts: list[set[str]]) -> None:
    assert told(vocabulary, text) == concepts


def test_the_traps_of_loose_comparison(vocabulary: Vocabulary) -> None:
    assert told(vocabulary, "Nom") != told(vocabulary, "Prénom")
    assert told(vocabulary, "Naam") != told(vocabulary, "Voornaam")
    assert told(vocabulary, "mentor") != told(vocabulary, "mentore")
    assert told(vocabulary, "Débit") == [set()], "no start"


@pytest.mark.parametrize(("text", "ordinal"), [("Rencontre 12", 12), ("R3", 3), ("2e rencontre", 2), ("T1", 1)])
def test_numbers_count(vocabulary: Vocabulary, text: str, ordinal: int) -> None:
    assert ordinal in [token.ordinal for token in vocabulary.tokens(text)]


@pytest.mark.parametrize("text", ["2024", "le", "de la", "", "  ", "()", "…"])
def test_what_says_nothing(vocabulary: Vocabulary, text: str) -> None:
    assert not any(told(vocabulary, text)) or text == "le"


def test_words_that_belong_together_can_be_taken_each_by_itself(vocabulary: Vocabulary) -> None:
    """A heading says the greater of what its phrases and its words say."""
    together = vocabulary.tokens("contrat de travail")
    apart = vocabulary.tokens("contrat de travail", is_word_by_word=True)

    assert [set(token.concepts) for token in together] == [{"salaried"}]
    assert [set(token.concepts) for token in apart] == [{"contract"}, {"job"}]


def test_what_is_no_field_stays_together(vocabulary: Vocabulary) -> None:
    apart = vocabulary.tokens("permis de conduire", is_word_by_word=True)

    assert [set(token.concepts) for token in apart] == [{"other"}]
