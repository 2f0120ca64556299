"""The lexicon's files: sound as they come, an association's own go before them, a mistake is told."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from tests.adoption.corpus.vocabulary import LANGUAGES
from toolkit.adoption.words import Vocabulary
from toolkit.errors import ConfigError
from toolkit.i18n import translator
from toolkit.resources import load_lexicon, load_schema, shipped
from toolkit.schema.definitions import Schema
from toolkit.schema.folding import fold
from toolkit.schema.lexicon import Lexicon


def own_file(folder: Path, name: str, old: str = "", new: str = "") -> Path:
    text = shipped(f"sheets_schema/lexicon/{name}").read_text(encoding="utf-8")
    assert old in text
    target = folder / "sheets_schema" / "lexicon" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_every_field_can_be_named(schema: Schema) -> None:
    lexicon = schema.lexicon()
    nameless = [
        (table.name, field.name)
        for table in schema.tables
        for field in table.fields
        if not lexicon.signatures(table.name, field.name)
    ]
    assert nameless == []
    assert set(lexicon.tables) == {table.name for table in schema.tables}


def test_choices_do_not_gainsay_the_lists(schema: Schema) -> None:
    for name, words in schema.lexicon().choices.items():
        known = schema.words(name)
        assert {word: known[word] for word in words if word in known and known[word] != words[word]} == {}


def test_a_schema_without_lexicon_has_an_empty_one() -> None:
    assert Lexicon().signatures("mentors", "email") == ()


def test_own_words_go_before_ours(tmp_path: Path) -> None:
    own_file(tmp_path, "words.toml", 'contract.fr = ["contrat"', 'contract.fr = ["pacte", "contrat"')
    assert "pacte" in load_schema(tmp_path).lexicon().concepts["contract"].words


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("words.toml", "interview.fr = [", "interview.frr = [", ["interview", "“frr”", 'did you mean "fr"?']),
        ("words.toml", "date.weight = 0.3", "date.weight = 0", ["date", "“weight” must be more than 0"]),
        ("words.toml", "[persons]", "mail = 3\n[persons]", ["people-and-tables, mail", "write it as a section"]),
        ("words.toml", "[persons]", '[persons]\nmentor.fr = ["x"]', ["“mentor” stands there twice"]),
        ("fields.toml", 'email = ["mail', 'email = ["mial', ["“email”", "no “mial”", 'did you mean "mail']),
        ("fields.toml", "applied_on = [", "aplied_on = [", ["“aplied_on”", 'did you mean "applied_on"?']),
        ("fields.toml", 'sector = ["sector', 'sector = ["sector?", "sector', ["needs no concept at all"]),
        ("fields.toml", 'phone = "phone"', 'phone = "fone"', ["“phone”", "no “fone”"]),
        ("fields.toml", 'partners = ["name",', 'partners = ["nam",', ["“partners”: there is no “nam”"]),
        ("choices.toml", "[decision]", "[decisions]", ["“decisions”", 'did you mean "decision"?']),
        ("choices.toml", "accepted = [", "acepted = [", ["“acepted”", 'did you mean "accepted"?']),
        ("choices.toml", 'refused = ["non"', 'refused = ["ok"', ["“ok” stands for both"]),
    ],
)
def test_a_mistake_is_told(tmp_path: Path, name: str, old: str, new: str, told: list[str]) -> None:
    own_file(tmp_path, name, old, new)

    with pytest.raises(ConfigError) as caught:
        load_lexicon(tmp_path)
    text = translator("en")(caught.value.problem)
    assert all(part in text for part in (f"lexicon/{name}", *told)), text


def test_a_file_of_another_name_is_told(tmp_path: Path) -> None:
    own_file(tmp_path, "words.toml")
    (tmp_path / "sheets_schema" / "lexicon" / "words.toml").rename(tmp_path / "sheets_schema" / "lexicon" / "word.toml")
    with pytest.raises(ConfigError) as caught:
        load_lexicon(tmp_path)
    assert 'did you mean "words"?' in translator("en")(caught.value.problem)


def test_every_word_is_met_and_stands_once_for_its_concept(schema: Schema) -> None:
    """Accents and signs do not count; a phrase that is taken apart before it is looked up is never found."""
    sections = tomllib.loads(shipped("sheets_schema/lexicon/words.toml").read_text(encoding="utf-8"))
    vocabulary = Vocabulary(schema.lexicon())
    wrong = []
    for name, entry in ((name, entry) for section in list(sections.values())[:-1] for name, entry in section.items()):
        for words in (entry.get(language, []) for language in LANGUAGES):
            counted = Counter(map(fold, words))
            wrong += [(name, word) for word in words if counted[fold(word)] > 1 or not meets(vocabulary, word, name)]
    assert wrong == []


def meets(vocabulary: Vocabulary, word: str, concept: str) -> bool:
    """At the end of a heading some words mean only what they mean there."""
    alone, before = word.rstrip("*"), f"{word.rstrip('*')} 1"
    return any(concept in token.concepts for text in (alone, before) for token in vocabulary.tokens(text))
