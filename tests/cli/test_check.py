import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.books import TODAY, Tables, association, clean, due, mentor, save, save_sheets
from tests.cli.conftest import Cli
from toolkit.criteria.registry import CRITERIA
from toolkit.i18n import translator
from toolkit.model.message import say

CRITERION_FIELDS = ["id", "title", "status", "checked", "met", "missing"]
FINDING_FIELDS = [
    *("code", "severity", "table", "sheet", "row", "column", "cell", "subject"),
    *("message", "remedy"),
]


def checked(cli: Cli, *arguments: object, today: dt.date = TODAY) -> dict[str, Any]:
    outcome = cli("check", "--json", "--today", today, *arguments)
    assert outcome.err == ""
    document: dict[str, Any] = json.loads(outcome.out)
    assert outcome.status == (1 if document["findings"] else 0)
    return document


def test_a_workbook_in_which_nothing_is_wrong_gives_status_0(cli: Cli) -> None:
    save(Path("book.xlsx"), clean())

    outcome = cli("check", "book.xlsx", "--today", TODAY)

    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("book.xlsx, as on 31/03/2026\n\nA. Recruiting and selecting mentors\n")
    assert outcome.out.endswith(
        "\n23 criteria: 20 met, 0 not met, 0 not evidenced, 3 not applicable. 0 findings.\n",
    )


@pytest.mark.parametrize("language", ["fr", "nl", "de", "en"])
def test_a_clean_workbook_is_clean_in_every_language_of_its_headings(cli: Cli, language: str) -> None:
    save(Path("book.xlsx"), clean(), language)

    assert checked(cli, "book.xlsx")["findings"] == []


def test_a_finding_gives_status_1_and_is_told_with_its_cell_and_what_to_do(cli: Cli) -> None:
    save(Path("book.xlsx"), due())

    outcome = cli("check", "book.xlsx", "--today", TODAY)

    assert (outcome.status, outcome.err) == (1, "")
    assert (
        "First: somebody waits, or a duo is at risk (1)\n"
        "  • Mentors!T4 (Courrier envoyé le): A4 M-003: refused without a reason.\n"
        "    → Send the letter and note the day; give the reason of a refusal.\n"
    ) in outcome.out


def test_the_json_has_the_fields_that_were_promised(cli: Cli) -> None:
    save(Path("book.xlsx"), due())

    document = checked(cli, "book.xlsx")

    assert list(document) == [
        *("schema", "workbook", "checked_on", "profile", "rows", "criteria", "findings", "notices"),
    ]
    assert (document["schema"], document["workbook"]) == (1, "book.xlsx")
    assert (document["checked_on"], document["profile"]) == ("2026-03-31", "mentoring-belgium")
    assert document["rows"] == {table: len(rows) for table, rows in due().items()}
    assert [criterion["id"] for criterion in document["criteria"]] == [criterion.id for criterion in CRITERIA]
    assert all(list(criterion) == CRITERION_FIELDS for criterion in document["criteria"])
    assert document["findings"] == [
        {
            "code": "A4",
            "severity": "error",
            "table": "mentors",
            "sheet": "Mentors",
            "row": 4,
            "column": "Courrier envoyé le",
            "cell": "T4",
            "subject": "M-003",
            "message": "M-003: refused without a reason.",
            "remedy": "Send the letter and note the day; give the reason of a refusal.",
        }
    ]
    assert {one["status"] for one in document["criteria"]} == {"met", "not_met", "not_applicable"}
    assert next(one for one in document["criteria"] if one["id"] == "A4") == {
        "id": "A4",
        "title": "Confirmation or reason of refusal for each mentor",
        "status": "not_met",
        "checked": 3,
        "met": 2,
        "missing": [],
    }


def test_the_23_criteria_are_there_even_if_nothing_can_be_judged(cli: Cli) -> None:
    save_sheets(Path("book.xlsx"), {"Mentors": [["Nom"], ["Lefèvre"]]})

    document = checked(cli, "book.xlsx")

    assert [criterion["id"] for criterion in document["criteria"]] == [criterion.id for criterion in CRITERIA]
    assert {criterion["status"] for criterion in document["criteria"]} == {"not_evidenced"}
    assert all(criterion["missing"] for criterion in document["criteria"])
    assert document["rows"] == {"mentors": 1}


def test_where_there_is_no_row_column_cell_or_subject_the_json_has_null(cli: Cli) -> None:
    tables = clean()
    del tables["programme"][0]  # the strategy for mentors
    save(Path("book.xlsx"), tables)
    save_sheets(Path("bare.xlsx"), {"Mentors": [["Nom", "Décision"], ["Lefèvre", "accepté"]]})

    (item,) = checked(cli, "book.xlsx")["findings"]
    bare = checked(cli, "bare.xlsx")["findings"]

    assert (item["code"], item["sheet"], item["row"], item["cell"]) == ("A2", "Programme", None, None)
    assert item["subject"] == "mentor_recruitment_strategy"
    sheet = next(finding for finding in bare if finding["code"] == "W1")
    assert [sheet[name] for name in ("sheet", "row", "column", "cell", "subject")] == [None] * 5
    column = next(finding for finding in bare if finding["code"] == "W2")
    assert [column[name] for name in ("row", "cell", "subject")] == [None] * 3
    assert (column["sheet"], column["severity"]) == ("Mentors", "warning")


def test_findings_are_ordered_by_code_then_table_then_row(cli: Cli) -> None:
    tables = clean()
    tables["mentees"] += [{"id": "E-001", "last_name": f"Nom {number}", "decision": "refused"} for number in range(12)]
    tables["mentors"] += [mentor("M-9", last_name="Z", refusal_reason=None, decision="refused", notified_on=None)]
    tables["duos"] += [{"id": "D-9", "mentor": "personne", "mentee": "personne"}]
    save(Path("book.xlsx"), tables)

    places = [(f["code"], f["table"], f["row"] or 0) for f in checked(cli, "book.xlsx")["findings"]]

    assert places == sorted(places)
    assert len({row for code, _, row in places if code == "W5"}) == 12
    assert {"A4", "B4", "B5", "W5", "W6"} <= {code for code, _, _ in places}


def test_today_replays_another_day(cli: Cli) -> None:
    save(Path("book.xlsx"), due())

    codes = {
        day: {finding["code"] for finding in checked(cli, "book.xlsx", today=day)["findings"]}
        for day in (dt.date(2026, 3, 31), dt.date(2026, 4, 8), dt.date(2026, 4, 15))
    }

    assert codes[dt.date(2026, 3, 31)] == {"A4"}  # refused without a reason
    assert "C5" in codes[dt.date(2026, 4, 15)]  # on the day it starts, the second duo has no contract
    assert "C5" not in codes[dt.date(2026, 4, 8)]


def test_a_configuration_of_ones_own_thresholds_changes_the_verdict(cli: Cli) -> None:
    strict = association(Path("strict"), due(), "[quality.thresholds]\nnotification_days = 6\n")
    usual = association(Path("usual"), due())

    def late(config: Path) -> set[str]:
        return {finding["subject"] for finding in checked(cli, "--config", config)["findings"]}

    assert late(usual) == {"M-003"}
    assert late(strict) == {"M-002", "M-003"}


def test_a_workbook_named_is_checked_by_the_configuration_that_is_here(cli: Cli, tmp_path: Path) -> None:
    association(tmp_path, due(), "[quality.thresholds]\nnotification_days = 6\n", language="nl")
    save(Path("other.xlsx"), due())

    outcome = cli("check", "other.xlsx", "--today", TODAY, language=None)

    assert "M-002" in outcome.out
    assert translator("nl")(say("{workbook}, as on {day}", workbook="other.xlsx", day=TODAY)) in outcome.out


def test_a_configuration_that_is_named_must_be_there(cli: Cli) -> None:
    save(Path("book.xlsx"), clean())

    outcome = cli("check", "book.xlsx", "--config", "misspelt.toml")

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == "There is no configuration misspelt.toml. Check the name and the folder.\n"


def test_without_a_workbook_a_configuration_is_needed(cli: Cli) -> None:
    outcome = cli("check")

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == (
        "There is no configuration config.toml here. Go to the folder that has it, or name it with --config.\n"
    )


def test_a_configuration_without_a_workbook_says_what_to_write(cli: Cli) -> None:
    Path("config.toml").write_text('language = "en"\n')

    assert cli("check").err == (
        "config.toml does not say which workbook it is about. Write its name after “workbook =”.\n"
    )


def test_checking_leaves_nothing_behind(cli: Cli, tmp_path: Path) -> None:
    association(tmp_path, due())

    cli("check")
    cli("check", "programme.xlsx", "--json")

    assert {path.name for path in tmp_path.iterdir()} == {"config.toml", "programme.xlsx"}


def test_the_same_workbook_gives_the_same_findings_whatever_the_order_of_its_rows(cli: Cli) -> None:
    tables: Tables = due()
    save(Path("one.xlsx"), tables)
    save(Path("two.xlsx"), {name: rows[::-1] for name, rows in tables.items()})

    def found(file: str) -> set[tuple[str, str]]:
        return {(finding["code"], finding["subject"]) for finding in checked(cli, file)["findings"]}

    assert found("one.xlsx") == found("two.xlsx") == {("A4", "M-003")}
