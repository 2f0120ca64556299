from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from toolkit.criteria.criterion import Criterion
from toolkit.criteria.registry import CRITERIA
from toolkit.i18n import translator
from toolkit.reports.handbook import WORKBOOK_FINDINGS

LANGUAGES = ("fr", "nl", "de", "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda one: one.id)
def test_a_criterion_is_explained(cli: Cli, criterion: Criterion, language: str) -> None:
    shown = translator(language)

    outcome = cli("explain", criterion.id.lower(), language=language)

    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith(f"# {criterion.id}. {shown(criterion.title)}\n")
    assert shown(criterion.why) in outcome.out
    assert all(shown.sentence(part.remedy) in outcome.out for part in criterion.requirements)
    assert "{" not in outcome.out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", WORKBOOK_FINDINGS)
def test_a_finding_about_the_workbook_is_explained(cli: Cli, code: str, language: str) -> None:
    title, text = WORKBOOK_FINDINGS[code]

    outcome = cli("explain", code, language=language)

    assert outcome.status == 0
    assert outcome.out == f"# {code}. {translator(language)(title)}\n\n{translator(language)(text)}\n"


def test_all_the_codes_are_explained() -> None:
    assert [*WORKBOOK_FINDINGS] == [f"W{number}" for number in range(1, 9)]
    assert len(CRITERIA) == 23


def test_the_page_is_a_list_that_can_be_read_at_a_terminal_and_on_a_web_page(cli: Cli) -> None:
    assert cli("explain", "D2").out == (
        "# D2. At least two contacts a month\n"
        "\n"
        "A relation lives on regular contact; a month with less is the first sign that a duo is stopping.\n"
        "\n"
        "- **What must hold**: The programme sets a minimum of at least 2 contacts a month.\n"
        "- **What to do**: Write the minimum number of contacts per month, in digits.\n"
        "- **Read in the workbook**: Programme “Item”; Programme “Value”.\n"
        "\n"
        "- **What must hold**: Each started duo had at least 2 contacts in every complete month since its start.\n"
        "- **What to do**: Ask both how it goes, and record the contacts that are missing from the sheet.\n"
        "- **Read in the workbook**: Duos “Start”; Contacts “Duo”; Contacts “Date”.\n"
        "\n"
        "Source: position paper of Mentoring × Belgium, “Accompanying the duos”, 2.\n"
    )


@pytest.mark.parametrize("code", ["A6", "W9", "Z1", "", "é"])
def test_an_unknown_code_is_told_with_those_there_are(cli: Cli, code: str) -> None:
    outcome = cli("explain", code)

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.endswith(f"Error: There is no code “{code}”: codes are A1 to E3, and W1 to W8.\n")


def test_the_page_shows_the_thresholds_of_the_configuration(cli: Cli) -> None:
    Path("config.toml").write_text("[quality.thresholds]\nmin_contacts_per_month = 5\n")

    assert "at least 5 contacts" in cli("explain", "D2").out
