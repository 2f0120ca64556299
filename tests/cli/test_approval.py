"""Messages to mentors and mentees wait in the workbook until somebody writes OK beside them."""

import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.books import Tables, association, clean, rows_of
from tests.cli.conftest import Cli

TODAY, NEXT_DAY = "2026-03-30", "2026-03-31"
"""Ten days after the last contact, and the day after."""
ASK = '[reminders]\npeople = "ask"'


def tables() -> Tables:
    found = clean()
    found["mentors"][0]["email"] = "elodie@tremplin.example"
    found["mentees"][0] |= {"email": "yasmine@tremplin.example", "language": "néerlandais"}
    return found


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return association(tmp_path / "there", tables(), ASK)


def night(cli: Cli, config: Path, today: str) -> None:
    assert cli("run", "nightly", "--config", config, "--today", today).status == 0


def drafts(config: Path) -> list[str]:
    return sorted(path.name for path in (config.parent / "outbox").rglob("*.eml"))


def waiting(config: Path, file: str = "programme.xlsx") -> list[object]:
    return [row[0] for row in rows_of(config.parent / file, "To approve")[1:]]


def answer(config: Path, who: str, text: str, file: str = "programme.xlsx") -> None:
    path = config.parent / file
    workbook = load_workbook(path)
    sheet = workbook["To approve"]
    (row,) = [cell.row for cell in sheet["A"] if str(cell.value).startswith(who)]
    sheet.cell(row, 4, text)
    workbook.save(path)


@pytest.mark.parametrize("ok", [" Ok ", "oui", "✓", "x"])
def test_nothing_leaves_before_somebody_wrote_ok_and_then_it_does_once(cli: Cli, config: Path, ok: str) -> None:
    night(cli, config, TODAY)
    assert drafts(config) == []
    assert sorted(map(str, waiting(config))) == ["Yasmine Amrani (E-001)", "Élodie Lefèvre (M-001)"]

    answer(config, "Yasmine", ok)
    night(cli, config, NEXT_DAY)
    assert drafts(config) == ["note_E-001_Yasmine-Amrani.eml"]
    assert waiting(config) == ["Élodie Lefèvre (M-001)"]

    night(cli, config, "2026-04-01")
    assert len(drafts(config)) == 1


@pytest.mark.parametrize("text", ["non", "plus tard", "?"])
def test_another_answer_sends_nothing_and_stays(cli: Cli, config: Path, text: str) -> None:
    night(cli, config, TODAY)
    answer(config, "Élodie", text)

    night(cli, config, NEXT_DAY)

    assert drafts(config) == []
    rows = rows_of(config.parent / "programme.xlsx", "To approve")
    assert [row[3] for row in rows if str(row[0]).startswith("Élodie")] == [text]


def test_the_language_and_the_words_are_those_of_the_reader(cli: Cli, config: Path) -> None:
    night(cli, config, TODAY)

    rows = rows_of(config.parent / "programme.xlsx", "To approve")
    (yasmine,) = [row for row in rows if str(row[0]).startswith("Yasmine")]
    assert yasmine[1] == "nl"
    assert str(yasmine[2]).startswith("Hebt u al een volgende afspraak met Élodie?")


def test_the_sheet_is_not_read_as_one_of_people_s_own(cli: Cli, config: Path) -> None:
    night(cli, config, TODAY)

    assert "To approve" not in cli("check", config.parent / "programme.xlsx", "--today", TODAY).out


BESIDE = "programme.quality-check.xlsx"


def not_allowed(folder: Path) -> Path:
    return association(folder / "there", tables(), f"[writing]\nenabled = false\n\n{ASK}")


def test_an_ok_in_the_file_beside_the_workbook_counts_as_well(cli: Cli, tmp_path: Path) -> None:
    config = not_allowed(tmp_path)
    night(cli, config, TODAY)

    answer(config, "Yasmine", "OK", BESIDE)
    night(cli, config, NEXT_DAY)

    assert drafts(config) == ["note_E-001_Yasmine-Amrani.eml"]
    assert waiting(config, BESIDE) == ["Élodie Lefèvre (M-001)"]


def test_what_was_written_beside_goes_along_into_the_workbook(cli: Cli, tmp_path: Path) -> None:
    config = not_allowed(tmp_path)
    night(cli, config, TODAY)
    answer(config, "Élodie", "non", BESIDE)
    config.write_text(config.read_text().replace("enabled = false", "enabled = true"))

    night(cli, config, NEXT_DAY)

    rows = rows_of(config.parent / "programme.xlsx", "To approve")
    assert [row[3] for row in rows if str(row[0]).startswith("Élodie")] == ["non"]
    assert not (config.parent / BESIDE).exists()


def test_the_answer_in_the_workbook_goes_before_one_beside_it(cli: Cli, config: Path) -> None:
    night(cli, config, TODAY)
    workbook = config.parent / "programme.xlsx"
    beside = workbook.with_name(BESIDE)
    shutil.copy(workbook, beside)  # its sheets of people's own keep it from being taken for one of ours
    answer(config, "Yasmine", "OK", BESIDE)
    answer(config, "Yasmine", "non")

    night(cli, config, NEXT_DAY)

    assert drafts(config) == []
    assert beside.exists()


def test_a_damaged_file_beside_the_workbook_stops_nothing(cli: Cli, config: Path) -> None:
    (config.parent / BESIDE).write_bytes(b"PK\x03\x04 no workbook")

    night(cli, config, TODAY)

    assert len(waiting(config)) == 2
