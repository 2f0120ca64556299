"""`mentorat why` about documents: what was prepared, what is due, what holds it back, with days and what to do."""

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.books import TODAY, association, due, duo, mentee, mentor
from tests.cli.conftest import Cli

ACCEPTED = dt.date(2026, 3, 25)
LETTER = "letter of acceptance to a mentor"
SEND = "sign and send it, then write the day into the workbook (“letter sent on”)"


def why(cli: Cli, config: Path, whom: str, language: str = "en") -> list[str]:
    outcome = cli("why", whom, "--config", config, "--today", TODAY, language=language)
    assert outcome.status == 0
    return outcome.out.splitlines()


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return association(tmp_path / "there", due(), '[documents]\nwithout = ["information-note"]\n')


def test_a_document_that_is_due_is_told_before_and_after_it_is_made(cli: Cli, config: Path) -> None:
    made = f"  31/03/2026: {LETTER} M-002, 2026-0001, documents/2026-03-31/confirmation-mentor_M-002_Koen-Claes.docx"

    before = why(cli, config, "Koen Claes")
    cli("letters", "--config", config, "--today", TODAY)
    after = why(cli, config, "M-002")

    assert f"  {LETTER.capitalize()} M-002: due; the next run prepares it." in before
    assert "  Contract of a duo D-002: due; the next run prepares it." in before
    assert f"{made}: prepared; {SEND}." in after
    assert not any(LETTER in line and "due;" in line for line in after)
    assert "  Not prepared by themselves (“without” under [documents]): information note for a volunteer." in after


def test_of_a_document_that_was_handed_over_nothing_is_left_to_do(cli: Cli, config: Path) -> None:
    cli("letters", "--config", config, "--today", TODAY)
    cli("register", "--handed-over", "2026-0001", "--config", config, "--today", TODAY)

    told = why(cli, config, "M-002")

    assert any(line.endswith("Koen-Claes.docx: handed over on 31/03/2026.") for line in told)


def test_a_document_that_is_held_back_is_told_with_its_day_and_the_cell(cli: Cli, config: Path) -> None:
    told = why(cli, config, "M-003")

    assert "Documents due, not prepared" in told
    assert (
        "  Letter of refusal to a mentor M-003 (for 25/03/2026): held back: fill in Mentors!S4 (Motif du refus)."
        in told
    )


def test_in_the_language_of_who_asks_with_the_heading_of_the_workbook(cli: Cli, config: Path) -> None:
    path = config.parent / "programme.xlsx"
    workbook = load_workbook(path)
    workbook["Mentors"]["S1"] = None
    workbook.save(path)

    assert (
        "  Weigeringsbrief aan een mentor M-003 (datum: 25/03/2026): wacht: het blad “Mentors” heeft geen kolom"
        " “Reden van weigering” (rij 4): voeg ze toe, of geef deze titel aan de kolom die deze informatie bevat."
    ) in why(cli, config, "M-003", "nl")


@pytest.mark.parametrize(("days", "is_left"), [(60, False), (61, True)])
def test_what_has_been_due_for_long_is_told_too(days: int, is_left: bool, cli: Cli, tmp_path: Path) -> None:
    tables = due()
    decided = TODAY - dt.timedelta(days=days)
    tables["mentors"].append(mentor("M-009", last_name="Roth", decided_on=decided, notified_on=None))
    config = association(tmp_path / "there", tables)

    told = why(cli, config, "M-009")

    left = f"{LETTER.capitalize()} M-009 (for 29/01/2026): due for so long that it is left to you (max_age_days)."
    assert (f"  {left}" in told) == is_left


def test_what_is_about_a_mentee_of_the_same_number_is_not_told(cli: Cli, tmp_path: Path) -> None:
    """Some associations number mentors and mentees each from 1."""
    tables = due()
    tables["mentors"] = [mentor("1", first_name="Koen", last_name="Claes", decided_on=ACCEPTED, notified_on=None)]
    tables["mentees"] = [mentee("1", first_name="Olena", last_name="Shevchenko", decided_on=ACCEPTED, notified_on=None)]
    tables["duos"] = [duo("D-1", "1", "1")]
    config = association(tmp_path / "there", tables, '[documents]\nwithout = ["information-note"]\n')
    due_before = [line for line in why(cli, config, "Koen Claes") if "due;" in line]
    cli("letters", "--config", config, "--today", TODAY)

    made = [line for line in why(cli, config, "Koen Claes") if ".docx" in line]

    assert due_before == [f"  {LETTER.capitalize()} 1: due; the next run prepares it."]
    assert [f"{LETTER} 1," in line for line in made] == [True]
    assert any("letter of acceptance to a mentee 1," in line for line in why(cli, config, "Olena Shevchenko"))


def test_a_coach_who_stands_in_no_sheet_is_asked_for_and_named_as_people_do(cli: Cli, config: Path) -> None:
    path = config.parent / "programme.xlsx"
    workbook = load_workbook(path)
    del workbook["Équipe"]
    workbook.save(path)

    told = why(cli, config, "D-002", "nl")

    todo = "zet in Duos!D3 (Accompagnant·e) iemand van het blad “Team”"
    assert f"  Duo-overeenkomst D-002 (datum: 15/04/2026): wacht: {todo}." in told
    assert "  Opleiding vóór de start D-002, aan de begeleider: niet verzonden: niemand is vermeld." in told
