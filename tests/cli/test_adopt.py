"""`mentorat adopt`: what it shows, asks and keeps."""

import json
import os
import pty
import subprocess
import sys
import tomllib
from contextlib import suppress
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

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


def at_a_terminal(answers: str, *arguments: object, language: str = "en") -> tuple[int, str]:
    """Run `mentorat` in a real terminal, type the answers, and return its exit status and what the screen shows."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "toolkit", "--language", language, *map(str, arguments)]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        os.write(ours, answers.encode())
        shown = b""
        with suppress(OSError):  # how Linux says that nobody is at the other end any more
            while chunk := os.read(ours, 65_536):
                shown += chunk
        status = process.wait(timeout=60)
    os.close(ours)
    return status, shown.decode()


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """Two columns that both could be the phone."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Mentoren"
    sheet.append(["Referentie", "Voornaam", "Naam", "Telefoon", "GSM"])
    for number in range(1, 5):
        sheet.append([f"M-{number}", "Koen", f"Claes{number}", f"02 000 00 0{number}", f"0470 00 00 0{number}"])
    book.save(tmp_path / "twee.xlsx")
    return tmp_path / "twee.xlsx"


@pytest.fixture
def own_words(tmp_path: Path) -> Path:
    """Mentors under the titles of the schema, with words of their own for the decision; some are only offered."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Mentors"
    sheet.append(["Prénom", "Nom", "Décision"])
    for number, word in enumerate(["accepté", "ok", "zone grise", "acepté"]):
        sheet.append(["Zoé", f"Peeters{number}", word])
    rule = DataValidation(type="list", formula1='"accepté,pas retenu,à part"')
    rule.add("C2:C99")
    sheet.add_data_validation(rule)
    book.save(tmp_path / "mots.xlsx")
    return tmp_path / "mots.xlsx"


@pytest.mark.parametrize(
    ("answer", "is_written"), [("j", True), ("Ja", True), ("", True), ("N", False), ("x\nnee", False)]
)
def test_a_person_agrees_in_their_own_language(
    doubtful: Path, answer: str, is_written: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(doubtful.parent)

    _, shown = at_a_terminal(f"\n{answer}\n", "adopt", doubtful, language="nl")

    assert "[ja/nee]" in shown
    assert Path("config.toml").exists() is is_written


def kept_choices() -> object:
    return tomllib.loads(Path("config.toml").read_text(encoding="utf-8"))["mapping"].get("choices")


SURE = {"ok": "accepted", "pas retenu": "refused"}


def test_words_that_nobody_knows_are_told(cli: Cli, own_words: Path) -> None:
    found = json.loads(cli("adopt", own_words, "--json").out)
    told = cli("adopt", own_words).out

    assert found["choices"] == {"decision": SURE}
    assert [(one["word"], one["guess"]) for one in found["open_choices"]] == [
        ("à part", None),
        ("zone grise", None),
        ("acepté", "accepted"),
    ]
    assert "“zone grise”" in told
    assert "“acepté”" in told
    assert "88 %" in told


def test_yes_takes_only_the_words_that_are_certain(cli: Cli, own_words: Path) -> None:
    cli("adopt", own_words, "--yes")

    assert kept_choices() == {"decision": SURE}
    told = [one["message"] for one in json.loads(cli("check", "--json").out)["findings"]]
    assert all(any(word in message for message in told) for word in ("zone grise", "acepté"))
    assert not any("“ok”" in message for message in told)


def test_what_was_answered_once_is_kept(cli: Cli, own_words: Path) -> None:
    cli("adopt", own_words, "--yes")
    config = Path("config.toml")
    answered = config.read_text(encoding="utf-8").replace('ok = "acc', '"zone grise" = "pending"\nok = "acc')
    config.write_text(answered, encoding="utf-8")

    assert "zone grise" in cli("adopt", own_words, "--yes").out
    assert kept_choices() == {"decision": {**SURE, "zone grise": "pending"}}


@pytest.mark.skipif(sys.platform == "win32", reason="terminals are of another kind there")
class TestAtATerminal:
    def test_a_person_can_say_no(self, cli: Cli, workbook: Path) -> None:
        del cli  # it makes the folder ours

        status, shown = at_a_terminal("n\n", "adopt", workbook)

        assert status == 0
        assert "Write this into config.toml?" in shown
        assert "Nothing was written." in shown
        assert not Path("config.toml").exists()

    @pytest.mark.parametrize(("answer", "letter"), [("1", "D"), ("2", "E"), ("", "D")])
    def test_of_two_columns_the_one_chosen_is_kept(self, cli: Cli, doubtful: Path, answer: str, letter: str) -> None:
        del cli

        status, shown = at_a_terminal(f"{answer}\ny\n", "adopt", doubtful)

        assert status == 0
        assert "1. D Telefoon" in shown
        assert "2. E GSM" in shown
        kept = tomllib.loads(Path("config.toml").read_text(encoding="utf-8"))
        assert kept["mapping"]["sheets"][0]["columns"]["phone"]["column"] == letter

    def test_none_of_them_leaves_the_field_out(self, cli: Cli, doubtful: Path) -> None:
        del cli

        status, _ = at_a_terminal("3\ny\n", "adopt", doubtful)

        assert status == 0
        kept = tomllib.loads(Path("config.toml").read_text(encoding="utf-8"))
        assert "phone" not in kept["mapping"]["sheets"][0]["columns"]

    def test_each_unknown_word_is_asked_about(self, cli: Cli, own_words: Path) -> None:
        del cli

        status, shown = at_a_terminal("\n3\n\ny\n", "adopt", own_words)

        assert status == 0
        assert "What does “zone grise” mean?" in shown
        assert kept_choices() == {"decision": {**SURE, "zone grise": "pending", "acepté": "accepted"}}


def test_a_mapping_that_leads_nowhere_is_told(cli: Cli, workbook: Path) -> None:
    cli("adopt", workbook, "--yes")
    config = Path("config.toml")
    config.write_text(config.read_text(encoding="utf-8").replace('table = "mentors"', 'table = "mentor"'), "utf-8")

    outcome = cli("check")

    assert outcome.status == 2
    assert "mentor" in outcome.err
    assert "mentorat adopt" in outcome.err
