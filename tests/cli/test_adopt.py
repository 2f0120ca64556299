"""`mentorat adopt`: what it shows, asks and keeps."""

import io
import json
import tomllib
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.cli.conftest import Cli

HEADER = ["N°", "Voornaam", "Achternaam", "GSM", "Intake", "Beslissing"]
PEOPLE = [
    ["M-001", "Liesbet", "Van Damme", "0470 00 00 01", "03/03/2025", "aanvaard"],
    ["M-002", "Koen", "Claes", "0470 00 00 02", "10/03/2025", "geweigerd"],
    ["M-003", "Hilde", "D'Hooghe", "0470 00 00 03", "17/03/2025", "aanvaard"],
]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Onze mentoren"
    sheet.append(["Lijst van de mentoren"])
    sheet.append([])
    for row in (HEADER, *PEOPLE):
        sheet.append(row)
    book.create_sheet("Budget").append(["Post", "Bedrag"])
    book.save(tmp_path / "werkmap.xlsx")
    return tmp_path / "werkmap.xlsx"


@pytest.fixture
def budget(tmp_path: Path) -> Path:
    book = Workbook()
    for row in (["Poste", "Montant"], ["Loyer", 400], ["Électricité", 90]):
        book.worksheets[0].append(row)
    book.save(tmp_path / "budget.xlsx")
    return tmp_path / "budget.xlsx"


def test_json_has_the_shape_promised_and_nothing_is_written(cli: Cli, workbook: Path) -> None:
    outcome = cli("adopt", workbook, "--json")

    found = json.loads(outcome.out)
    assert (outcome.status, found["schema"], found["workbook"]) == (0, 1, "werkmap.xlsx")
    (mentors,) = found["tables"]["mentors"]
    assert (mentors["sheet"], mentors["header_row"]) == ("Onze mentoren", 3)
    assert {name: one["column"] for name, one in mentors["columns"].items()} == {
        "id": "A",
        "first_name": "B",
        "last_name": "C",
        "phone": "D",
        "interviewed_on": "E",
        "decision": "F",
    }
    assert all(0 < one["confidence"] <= 1 for one in mentors["columns"].values())
    assert found["unmapped_sheets"] == ["Budget"]
    assert not Path("config.toml").exists()


def test_with_yes_the_answer_is_kept_and_used_by_check(cli: Cli, workbook: Path) -> None:
    assert cli("adopt", workbook, "--yes").status == 0

    kept = tomllib.loads(Path("config.toml").read_text(encoding="utf-8"))
    assert kept["workbook"] == "werkmap.xlsx"
    assert kept["mapping"]["sheets"][0]["columns"]["phone"] == {"column": "D", "heading": "GSM"}
    checked = json.loads(cli("check", "--json").out)
    assert checked["rows"] == {"mentors": 3}


def test_a_second_time_changes_nothing(cli: Cli, workbook: Path) -> None:
    cli("adopt", workbook, "--yes")
    once = Path("config.toml").read_bytes()
    cli("adopt", workbook, "--yes")

    assert Path("config.toml").read_bytes() == once


def test_names_are_masked_unless_asked_for(cli: Cli, workbook: Path) -> None:
    masked, shown = cli("adopt", workbook).out, cli("adopt", workbook, "--show-values").out

    assert "Claes" not in masked
    assert "C•••" in masked
    assert "0470" not in masked
    assert "Claes" in shown
    assert not Path("config.toml").exists()


def test_a_workbook_about_something_else_is_recognised_as_such(cli: Cli, budget: Path) -> None:
    outcome = cli("adopt", budget, "--yes")

    assert outcome.status == 2
    assert "budget.xlsx" in outcome.err
    assert "Traceback" not in outcome.err
    assert not Path("config.toml").exists()


class Typed(io.StringIO):
    """What a person types at a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_person_can_say_no(cli: Cli, workbook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Typed("1\n" * 20 + "n\n" * 20))

    outcome = cli("adopt", workbook)

    assert outcome.status in (0, 2)
    assert not Path("config.toml").exists()


def test_a_mapping_that_leads_nowhere_is_told(cli: Cli, workbook: Path) -> None:
    cli("adopt", workbook, "--yes")
    config = Path("config.toml")
    config.write_text(config.read_text(encoding="utf-8").replace('table = "mentors"', 'table = "mentor"'), "utf-8")

    outcome = cli("check")

    assert outcome.status == 2
    assert "mentor" in outcome.err
    assert "mentorat adopt" in outcome.err
