"""A document by hand, and the register of all of them."""

import datetime as dt
import re
from pathlib import Path

import pytest

from tests.cli.books import TODAY, association, due, save
from tests.cli.conftest import Cli
from tests.documents.cast import text_of


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return association(tmp_path, due())


def call(cli: Cli, *arguments: object) -> tuple[int, str]:
    outcome = cli(*arguments, "--today", TODAY)
    return outcome.status, outcome.out + outcome.err


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "documents").rglob("*.docx"))


def test_without_a_kind_it_lists_them_all(cli: Cli, config: Path) -> None:
    assert config.exists()
    lines = call(cli, "documents")[1].splitlines()

    assert len(lines) == 18
    when = "when both have agreed, or the duo has started, and no contract is signed"
    assert f"contract               contract of a duo: {when}" in lines


def test_any_kind_can_be_made_for_any_row_whether_it_is_due_or_not(cli: Cli, config: Path) -> None:
    status, told = call(cli, "documents", "early-end-mentee", "--for", "d-002", "--config", config)

    assert status == 2
    assert told.startswith("Held back: acknowledgement of an early end to a mentee D-002: fill in Duos!R")

    status, told = call(cli, "documents", "information-note", "--for", "Koen Claes", "--config", config)

    assert (status, told) == (
        0,
        "Prepared: 1 × information note for a volunteer.\nThey are in the folder documents/2026-03-31.\n",
    )
    assert files(config.parent) == ["information-note_M-002_Koen-Claes.docx"]


def test_what_was_made_by_hand_no_night_makes_again(cli: Cli, config: Path) -> None:
    call(cli, "documents", "contract", "--for", "D-002", "--config", config)

    assert "contract of a duo" not in call(cli, "run", "nightly", "--config", config)[1]
    assert files(config.parent) == ["confirmation-mentor_M-002_Koen-Claes.docx", "contract_D-002_Koen-Claes.docx"]


def test_the_same_content_is_the_same_document(cli: Cli, config: Path) -> None:
    call(cli, "run", "nightly", "--config", config)

    status, told = call(cli, "documents", "contract", "--for", "D-002", "--config", config)

    assert status == 0
    assert told == "Document 2026-0002 of 31/03/2026 says just the same: 2026-03-31/contract_D-002_Koen-Claes.docx.\n"
    assert len(files(config.parent)) == 2


def test_a_correction_has_a_new_number_and_says_what_it_replaces(cli: Cli, config: Path) -> None:
    call(cli, "run", "nightly", "--config", config)
    tables = due()
    tables["duos"][1]["contacts_per_month"] = 4
    save(config.parent / "programme.xlsx", tables)

    status, told = call(cli, "documents", "contract", "--for", "D-002", "--config", config)

    assert status == 0
    assert "2026-0003 replaces 2026-0002.\n" in told
    text = text_of((config.parent / "documents" / "2026-03-31" / "contract_D-002_Koen-Claes-2.docx").read_bytes())
    assert "2026-0003" in text
    assert re.search("vervangt nummer 2026-0002", text)
    register = call(cli, "register", "--config", config)[1]
    assert "contract of a duo, D-002: replaced by 2026-0003 " in register
    assert "contract of a duo, D-002: replaces 2026-0002; prepared " in register
    assert register.endswith("3 documents\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["documents", "contrat", "--for", "D-002"], "There is no kind “contrat”."),
        (["documents", "contract"], "Say whom it is about"),
        (["documents", "contract", "--for", "D-999"], "No row of “Duos” is called “D-999”."),
    ],
)
def test_what_cannot_be_made_is_told(cli: Cli, config: Path, arguments: list[str], told: str) -> None:
    status, text = call(cli, *arguments, "--config", config)

    assert status == 2
    assert told in text
    assert files(config.parent) == []


def test_the_register_follows_the_columns_of_the_workbook_and_what_is_noted_by_hand(cli: Cli, config: Path) -> None:
    call(cli, "run", "nightly", "--config", config)
    tables = due()
    tables["mentors"][1]["notified_on"] = TODAY
    save(config.parent / "programme.xlsx", tables)
    call(cli, "run", "nightly", "--config", config)
    noted = cli("register", "--config", config, "--signed", "2026-0002", "--on", "2026-04-02")

    assert noted.status == 0
    assert "letter of acceptance to a mentor, M-002: handed over on 31/03/2026 " in noted.out
    assert "contract of a duo, D-002: signed on 02/04/2026 " in noted.out
    assert cli("register", "--config", config, "--signed", "2026-0099").err.startswith(
        "The register has no document 2026-0099."
    )


def test_a_contract_signed_in_the_workbook_is_signed_in_the_register(cli: Cli, config: Path) -> None:
    call(cli, "run", "nightly", "--config", config)
    tables = due()
    tables["duos"][1]["contract_on"] = TODAY
    save(config.parent / "programme.xlsx", tables)

    call(cli, "run", "nightly", "--config", config)

    assert "contract of a duo, D-002: signed on 31/03/2026 " in call(cli, "register", "--config", config)[1]


def test_a_day_later_the_same_content_is_still_the_same_document(cli: Cli, config: Path) -> None:
    call(cli, "run", "nightly", "--config", config)

    arguments = ("documents", "contract", "--for", "D-002", "--config", config)
    told = cli(*arguments, "--today", TODAY + dt.timedelta(days=1)).out

    assert told.startswith("Document 2026-0002 of 31/03/2026 says just the same")


def test_the_register_holds_no_name(cli: Cli, config: Path) -> None:
    call(cli, "run", "nightly", "--config", config)

    listed = call(cli, "register", "--config", config)[1]

    assert "Claes" not in listed
