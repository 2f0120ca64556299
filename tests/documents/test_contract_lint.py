"""The words of a contract: what must stand in it, and what must not."""

import pytest

from tests.documents.cast import english
from toolkit.documents.contract_lint import NEEDED, lint_contract
from toolkit.documents.house import House
from toolkit.documents.template import compile_template
from toolkit.resources import shipped
from toolkit.schema.definitions import LANGUAGES

EVERYTHING = frozenset(NEEDED)
GOOD = {
    "fr": "Fin anticipée. Du {{ start_on }}, {{ contacts_per_month }} fois par mois. Aucun emploi n’est promis.",
    "nl": "Vroeger stoppen. {{ contacts_per_month }} keer per maand.",
    "de": "Vorzeitiges Ende. {{ contacts_per_month }} Mal im Monat.",
    "en": "Early end. {{ contacts_per_month }} times a month.",
}


def problems(text: str, language: str, used: frozenset[str] = EVERYTHING) -> list[str]:
    return english(lint_contract(text, used, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_contracts_are_clean(language: str) -> None:
    data = (shipped("templates") / language / "contract.docx").read_bytes()
    template = compile_template(data, House())

    assert problems(template.text, language, template.used) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_contract_that_says_what_it_must_is_clean(language: str) -> None:
    assert problems(GOOD[language], language) == []


@pytest.mark.parametrize("field", NEEDED)
def test_what_the_row_says_must_be_shown(field: str) -> None:
    assert problems(GOOD["fr"], "fr", EVERYTHING - {field}) == [f"it does not show {{{{ {field} }}}}: put them in"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_an_early_end_it_is_not_complete(language: str) -> None:
    assert problems("Bonjour", language) == ["it does not say how the duo can end early"]


@pytest.mark.parametrize(
    ("language", "word"),
    [
        *[("fr", word) for word in ("salaire", "employeur", "rémunération", "contrat de travail")],
        *[("nl", word) for word in ("loon", "werkgever", "arbeidsovereenkomst")],
        *[("de", word) for word in ("Lohn", "Arbeitgeber", "Vergütung", "Arbeitsvertrag")],
        *[("en", word) for word in ("wage", "salary", "employer", "remuneration")],
    ],
)
def test_no_word_of_pay_or_employment_stands_in_it(language: str, word: str) -> None:
    found = problems(f"{GOOD[language]} {word.capitalize()}", language)

    assert found == [f"it speaks of “{word.capitalize()}”: between volunteers there is neither pay nor subordination"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "6 mois"),
        ("fr", "deux fois par mois"),
        ("nl", "6 maanden"),
        ("nl", "twee keer per maand"),
        ("de", "sechs Monate"),
        ("de", "2 Mal im Monat"),
        ("en", "six months"),
        ("en", "twice a month"),
    ],
)
def test_a_duration_or_frequency_of_its_own_might_contradict_the_row(language: str, words: str) -> None:
    (problem,) = problems(f"{GOOD[language]} {words}.", language)

    assert problem.startswith(f"it says “{words}” by itself")
