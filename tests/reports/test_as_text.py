import datetime as dt

import pytest

from tests.reports.examinations import examination, finding
from toolkit.i18n import translator
from toolkit.model.finding import Notice
from toolkit.model.message import say
from toolkit.model.verdict import Examination, Status
from toolkit.reports.as_text import MAX_SHOWN, check_text, summary
from toolkit.schema.definitions import LANGUAGES, Schema

TODAY = dt.date(2026, 3, 31)


def shown(of: Examination, schema: Schema, language: str = "en") -> str:
    return check_text(of, "programme.xlsx", TODAY, schema, translator(language))


def test_the_whole_text_reads_like_this(schema: Schema) -> None:
    text = shown(
        examination(
            finding("A4", "mentors", sheet="Mentors", subject="M-003", message=say("M-003: refused without a reason")),
            finding("C5", row=3),
            finding("C5", row=4),
            finding("W1", "sessions", None, sheet=None, message=say("no sheet “{sheet}” was found", sheet="Sessions")),
            missing=["sessions.kind"],
            statuses={"D5": Status.NOT_EVIDENCED, "E1": Status.NOT_APPLICABLE},
            notices=[Notice("Duos", say("the sheet is empty"))],
        ),
        schema,
    )

    assert (
        text
        == """\
programme.xlsx, as on 31/03/2026

A. Recruiting and selecting mentors
  ✔ A1  Information session for mentors                       met                   3/3
  ✔ A2  Strategy for recruiting mentors                       met                   3/3
  ✔ A3  Personal interview with each mentor                   met                   3/3
  ✘ A4  Confirmation or reason of refusal for each mentor     not met               2/3
  ✔ A5  Training of mentors before the start                  met                   3/3

B. Recruiting and selecting mentees
  ✔ B1  Strategy for recruiting mentees, network of partners  met                   3/3
  ✔ B2  Information session for mentees                       met                   3/3
  ✔ B3  Personal interview with each mentee                   met                   3/3
  ✔ B4  Confirmation or reason of refusal for each mentee     met                   3/3
  ✔ B5  Directing refused mentees to better support           met                   3/3

C. Matching and starting the duo
  ✔ C1  Clear criteria for the best match                     met                   3/3
  ✔ C2  Matching by the operational team                      met                   3/3
  ✔ C3  First meeting in a neutral place with a coach         met                   3/3
  ✔ C4  The match is validated by both                        met                   3/3
  ✘ C5  Contract between mentor and mentee                    not met               1/3

D. Accompanying the duos
  ✔ D1  Minimum duration of six months                        met                   3/3
  ✔ D2  At least two contacts a month                         met                   3/3
  ✔ D3  A salaried coach follows each duo                     met                   3/3
  ✔ D4  Support material                                      met                   3/3
  ? D5  Workshops and continuing training for mentors         not evidenced
        missing: Sessions “Kind”

E. End and evaluation
  – E1  Final meeting                                         not applicable
  ✔ E2  Evaluation at the end                                 met                   3/3
  ✔ E3  Possibility to end early                              met                   3/3

About the reading of the workbook
  • Duos: The sheet is empty.

First: somebody waits, or a duo is at risk (3)
  • Mentors!M2 (Contrat signé le): A4 M-003: refused without a reason.
  • Duos!M3 (Contrat signé le): C5 D-001: something is wrong.
  • Duos!M4 (Contrat signé le): C5 D-001: something is wrong.
    → Put it right.

Sheets and columns that are missing (1)
  • W1 No sheet “Sessions” was found.
    → Put it right.

23 criteria: 19 met, 2 not met, 1 not evidenced, 1 not applicable. 4 findings."""
    )


def test_what_to_do_stands_once_below_the_findings_it_is_good_for(schema: Schema) -> None:
    text = shown(
        examination(
            finding("C5", row=2),
            finding("C5", row=3, remedy=say("do another thing")),
            finding("C5", row=4),
            finding("C5", row=5),
        ),
        schema,
    )

    todo = [line.strip().partition(" ")[0] for line in text.splitlines() if line.startswith(("  •", "    →"))]
    assert todo == ["•", "→", "•", "→", "•", "•", "→"]


@pytest.mark.parametrize(("count", "hidden"), [(MAX_SHOWN, ""), (MAX_SHOWN + 1, "… and 1 more"), (50, "… and 38 more")])
def test_of_many_findings_the_first_are_shown_and_the_rest_is_counted(schema: Schema, count: int, hidden: str) -> None:
    text = shown(examination(*(finding("W3", row=row) for row in range(2, 2 + count))), schema)

    assert f"To correct in the workbook ({count})" in text
    assert text.count("  • ") == min(count, MAX_SHOWN)
    assert ("… and" in text) == bool(hidden)
    assert hidden in text
    assert not hidden or "--write" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_a_terminal_that_is_wide(schema: Schema, language: str) -> None:
    long = say("D-001: " + "something is wrong and takes many words, " * 10)
    text = shown(examination(finding("C5", message=long)), schema, language)

    assert max(map(len, text.splitlines())) <= 110


def test_a_long_word_is_not_taken_apart(schema: Schema) -> None:
    word = "x" * 150

    assert word in shown(examination(finding("C5", message=say("D-001: {word}", word=word))), schema)


def test_a_finding_without_a_cell_names_its_sheet(schema: Schema) -> None:
    assert "  • Duos: W2 D-001: something is wrong." in shown(examination(finding("W2", row=None)), schema)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sum_agrees_with_its_numbers(language: str) -> None:
    for count in (0, 1, 2):
        text = summary(examination(*(finding("W3", row=row) for row in range(count))), translator(language))

        assert "\n" not in text
        assert text.endswith(f"{count} {text.split()[-1]}")
        assert "23" in text
