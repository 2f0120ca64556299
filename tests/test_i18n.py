import datetime as dt
import re
import string
from collections.abc import Iterator
from typing import Any

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from tests.scripts import script
from toolkit.i18n import LOCALE, system_language, translator
from toolkit.model.message import say, say_many

update_messages = script("update_messages")
LANGUAGES = ("fr", "nl", "de")


def catalogue(language: str) -> Catalog:
    with (LOCALE / language / "LC_MESSAGES" / "mentorat.po").open("rb") as file:
        return read_po(file, locale=language)


def texts(messages: Catalog) -> Iterator[Message]:
    return (message for message in messages if message.id)


def forms(text: Any) -> tuple[str, ...]:
    return tuple(text) if isinstance(text, (list, tuple)) else (str(text),)


def placeholders(text: str) -> set[str]:
    """The parts of a text that are filled in: {name} of ours, and what click writes as {name!r} or %(name)s."""
    braces = {f"{name}!{kind}" if kind else name for _, name, _, kind in string.Formatter().parse(text) if name}
    return braces | set(re.findall(r"%\((\w+)\)s", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_code_is_translated(language: str) -> None:
    known = {forms(message.id): message for message in texts(catalogue(language))}

    untranslated = [
        message.id
        for message in texts(update_messages.extracted())
        if not (found := known.get(forms(message.id))) or not all(forms(found.string)) or found.fuzzy
    ]

    assert untranslated == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_no_text_that_the_code_has_no_longer(language: str) -> None:
    needed = {forms(message.id) for message in texts(update_messages.extracted())}

    assert [message.id for message in texts(catalogue(language)) if forms(message.id) not in needed] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_fills_in_what_the_text_fills_in(language: str) -> None:
    different = [
        (text, form)
        for message in texts(catalogue(language))
        for text, form in zip(forms(message.id), forms(message.string), strict=True)
        if form and placeholders(form) | _free(message) != placeholders(text) | _free(message)
    ]

    assert different == []


def _free(message: Message) -> set[str]:
    """A text that counts may say "one" in words."""
    return {"count"} if isinstance(message.id, (list, tuple)) else set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_counts_has_a_form_for_one_and_for_many(language: str) -> None:
    messages = catalogue(language)
    counting = [message for message in texts(messages) if isinstance(message.id, (list, tuple))]

    assert counting
    assert messages.num_plurals == 2
    assert [message.id for message in counting if len(forms(message.string)) != 2] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_the_one_that_was_translated(language: str) -> None:
    """If this fails: python tools/build_catalogues.py."""
    with (LOCALE / language / "LC_MESSAGES" / "mentorat.mo").open("rb") as file:
        compiled = {forms(message.id): forms(message.string) for message in texts(read_mo(file))}

    assert compiled == {
        forms(message.id): forms(message.string) for message in texts(catalogue(language)) if any(forms(message.string))
    }


def test_no_text_is_put_together_where_it_is_said() -> None:
    assert update_messages.untranslatable() == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('say("a {b}", b=1)', ["a {b}"]),
        ('say("a " "b")', ["a b"]),
        ("f\"{translate(say('a'))}: {_('b')}\"", ["a", "b"]),
        ('say_many("one", "many", 2)', [("one", "many")]),
        ('translate.text("a")', ["a"]),
        ('say(f"a {b}")', [None]),
        ('say("a" + b)', [None]),
        ("say(text)", [None]),
        ('translate.text(f"{a}")', [None]),
        ('say_many("one", many, 2)', [None]),
        ("cell.text(row)", []),
        ('account.say("a")', []),
        ('print("a")', []),
    ],
)
def test_texts_are_found_wherever_they_stand(source: str, found: list[object]) -> None:
    assert sorted((text for _, text in update_messages.calls(source, update_messages.KEYWORDS)), key=str) == found


def test_the_words_of_click_are_among_the_texts() -> None:
    ids = {message.id for message in update_messages.extracted()}

    assert {"Usage:", "Options", "Missing argument", "Error: {message}"} <= ids


@pytest.mark.parametrize(
    ("language", "day", "number"),
    [
        ("fr", "05/03/2026", "2,5"),
        ("nl", "05/03/2026", "2,5"),
        ("de", "05.03.2026", "2,5"),
        ("en", "05/03/2026", "2.5"),
    ],
)
def test_dates_and_numbers_are_written_as_the_language_writes_them(language: str, day: str, number: str) -> None:
    shown = translator(language)

    assert shown.date(dt.date(2026, 3, 5)) == day
    assert shown.show(dt.date(2026, 3, 5)) == day
    assert shown.show(2.5) == number


@pytest.mark.parametrize(
    ("value", "shown"),
    [(2.0, "2"), (0.1 + 0.2, "0,3"), (1_234_567.0, "1234567"), (1e15, "1000000000000000"), (-0.5, "-0,5"), (3, "3")],
)
def test_a_number_is_shown_in_digits_whatever_its_size(value: float, shown: str) -> None:
    assert translator("fr").show(value) == shown


def test_what_is_filled_in_is_translated_in_its_turn() -> None:
    inner = say("met")
    text = say("{a}", a=(inner, {"fr": "Rencontres", "nl": "Contacten"}, "Anne", 2.5))

    assert translator("nl")(text) == f"{translator('nl')(inner)}; Contacten; Anne; 2,5"


def test_braces_in_what_somebody_typed_are_only_shown() -> None:
    assert translator("en")(say("“{name}”", name="{today} {0} {}")) == "“{today} {0} {}”"


@pytest.mark.parametrize(("count", "text"), [(0, "0 findings"), (1, "1 finding"), (2, "2 findings")])
def test_a_text_agrees_with_its_number(count: int, text: str) -> None:
    assert translator("en")(say_many("{count} finding", "{count} findings", count)) == text


def test_french_counts_nothing_as_one() -> None:
    shown = translator("fr")

    none, one, two = (shown(say_many("{count} finding", "{count} findings", count)) for count in (0, 1, 2))

    assert none.partition(" ")[2] == one.partition(" ")[2] != two.partition(" ")[2]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("no interview is recorded", "No interview is recorded."),
        ("“x” is not a date", "“x” is not a date."),
        ("is it?", "Is it?"),
        ("wait…", "Wait…"),
        ("these:", "These:"),
        ("config.toml is wrong", "config.toml is wrong."),
        ("jobs/nightly.toml: is wrong.", "jobs/nightly.toml: is wrong."),
        ("anne@courriel.example stands twice", "anne@courriel.example stands twice."),
        ("élodie is missing", "Élodie is missing."),
        ("", "."),
    ],
)
def test_a_sentence_begins_with_a_capital_and_ends_with_a_mark(text: str, sentence: str) -> None:
    assert translator("en").sentence(say("{text}", text=text)) == sentence


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "nl_BE.UTF-8"}, "nl"),
        ({"LC_ALL": "de_BE.UTF-8", "LANG": "fr_BE.UTF-8"}, "de"),
        ({"LANGUAGE": "en_GB:fr", "LC_ALL": "de_BE.UTF-8"}, "en"),
        ({"LANGUAGE": "it", "LANG": "nl_BE.UTF-8"}, "nl"),
        ({"LC_ALL": "C.UTF-8", "LANG": "nl_BE.UTF-8"}, "fr"),
        ({"LANG": "POSIX"}, "fr"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({}, "fr"),
    ],
    ids=str,
)
def test_the_language_of_the_system_else_french(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert system_language() == language
