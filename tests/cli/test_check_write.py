import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.books import TODAY, association, clean, due, rows_of, save, state_of
from tests.cli.conftest import Cli
from toolkit.i18n import translator
from toolkit.model.message import say
from toolkit.schema.own_sheets import QUALITY


@pytest.mark.parametrize("language", ["fr", "nl", "de", "en"])
def test_the_result_is_put_into_a_sheet_of_its_own_without_a_configuration(cli: Cli, language: str) -> None:
    save(Path("book.xlsx"), due(), language)
    before = load_workbook("book.xlsx").sheetnames

    outcome = cli("check", "book.xlsx", "--write", "--today", TODAY, language=language)

    assert outcome.status == 1
    assert outcome.err.count("\n") == 1
    assert QUALITY[language] in outcome.err
    assert load_workbook("book.xlsx").sheetnames == [*before, QUALITY[language]]
    assert any(row[:1] == ["A4"] and "M-003" in row for row in rows_of(Path("book.xlsx"), QUALITY[language]))


def test_the_sheet_bears_the_name_of_the_association_of_the_configuration(cli: Cli, tmp_path: Path) -> None:
    association(tmp_path, due())

    outcome = cli("check", "--write", "--today", TODAY)

    assert outcome.err == "Written into programme.xlsx, sheets Quality check.\n"
    assert rows_of(Path("programme.xlsx"), "Quality check")[0] == ["Quality check of 31/03/2026 – Tremplin Duo"]


def test_the_json_stays_json_when_the_result_is_written(cli: Cli) -> None:
    save(Path("book.xlsx"), clean())

    outcome = cli("check", "book.xlsx", "--write", "--json", "--today", TODAY)

    assert outcome.status == 0
    assert (outcome.out[:2], outcome.out[-2:]) == ("{\n", "}\n")
    assert "Written into book.xlsx" in outcome.err


def test_writing_twice_leaves_one_sheet_and_the_versions_before(cli: Cli) -> None:
    save(Path("book.xlsx"), due())

    for _ in range(2):
        cli("check", "book.xlsx", "--write", "--today", TODAY)

    assert load_workbook("book.xlsx").sheetnames.count("Quality check") == 1
    assert len(list(Path(".mentorat/backups").iterdir())) == 2


def test_the_sheet_of_another_language_is_filled_anew_not_doubled(cli: Cli) -> None:
    save(Path("book.xlsx"), due())

    for language in ("fr", "nl"):
        cli("check", "book.xlsx", "--write", "--today", TODAY, language=language)

    own = [name for name in load_workbook("book.xlsx").sheetnames if name in QUALITY.values()]
    assert own == ["Contrôle qualité"]
    title = translator("nl")(say("Quality check of {day}", day=TODAY))
    assert rows_of(Path("book.xlsx"), "Contrôle qualité")[0] == [title]


def test_what_the_sheet_says_is_not_checked_itself(cli: Cli) -> None:
    save(Path("book.xlsx"), due())

    first = cli("check", "book.xlsx", "--write", "--today", TODAY)
    second = cli("check", "book.xlsx", "--today", TODAY)

    assert second.out == first.out


def test_where_the_configuration_forbids_writing_the_result_is_beside_the_workbook(cli: Cli, tmp_path: Path) -> None:
    association(tmp_path, due(), "[writing]\nenabled = false\n")
    before = state_of(tmp_path)["programme.xlsx"]

    outcome = cli("check", "--write", "--today", TODAY)

    assert outcome.err == (
        "The configuration does not allow writing into programme.xlsx. "
        "The result is in programme.quality-check.xlsx, beside it.\n"
    )
    assert rows_of(Path("programme.quality-check.xlsx"), "Quality check")
    assert state_of(tmp_path)["programme.xlsx"] == before


def test_a_workbook_that_somebody_has_open_is_not_written_to(cli: Cli, tmp_path: Path) -> None:
    save(Path("book.xlsx"), due())
    before = state_of(tmp_path)["book.xlsx"]
    name = "Anne Exemple".encode("cp1252")
    Path("~$book.xlsx").write_bytes(bytes([len(name)]) + name.ljust(54))

    outcome = cli("check", "book.xlsx", "--write", "--today", TODAY)

    assert outcome.status == 1
    assert "book.xlsx is open (by Anne Exemple)" in outcome.err
    assert "book.quality-check.xlsx, beside it" in outcome.err
    assert state_of(tmp_path)["book.xlsx"] == before


def test_a_workbook_with_macros_is_written_to_as_well(cli: Cli) -> None:
    shutil.copy(save(Path("book.xlsx"), due()), "macros.xlsm")

    outcome = cli("check", "macros.xlsm", "--write", "--today", TODAY)

    assert outcome.status == 1
    assert outcome.err == "Written into macros.xlsm, sheets Quality check.\n"
    assert not Path("macros.quality-check.xlsx").exists()
