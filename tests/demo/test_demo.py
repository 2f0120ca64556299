"""`mentorat demo`, and what a check says of the association it makes."""

import datetime as dt
import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.books import rows_of
from toolkit.criteria.criterion import PHASES
from toolkit.demo.association import records
from toolkit.demo.folder import make_folder
from toolkit.demo.workbook import write_workbook
from toolkit.errors import ToolkitError
from toolkit.examine import examine
from toolkit.i18n import translator
from toolkit.jobs import load_job
from toolkit.model.verdict import Examination
from toolkit.resources import load_profile, load_schema
from toolkit.runner import run_steps
from toolkit.schema.own_sheets import JOURNAL, QUALITY
from toolkit.setup import set_up

LANGUAGES = ("fr", "nl", "de", "en")
TODAY = dt.date(2026, 3, 31)
DAYS = (dt.date(2026, 1, 1), dt.date(2028, 2, 29), dt.date(2026, 8, 16), dt.date(2027, 12, 31))
Found = set[tuple[str, str | None]]


def examined(path: Path, today: dt.date) -> Examination:
    return examine(path, today, schema=load_schema(), profile=load_profile("mentoring-belgium"))


def found(examination: Examination) -> Found:
    return {(finding.code, finding.subject) for finding in examination.findings}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Examination:
    path = tmp_path_factory.mktemp("demo") / "programme.xlsx"
    write_workbook(path, records(TODAY), load_schema(), "fr")
    return examined(path, TODAY)


def test_every_phase_has_something_wrong_and_something_right(demo: Examination) -> None:
    statuses = {phase: {v.status.value for v in demo.verdicts if v.id[0] == phase} for phase in PHASES}

    assert all(status == {"met", "not_met"} for status in statuses.values())


def test_every_kind_of_finding_about_the_workbook_occurs_but_missing_sheets_and_columns(demo: Examination) -> None:
    codes = {finding.code for finding in demo.findings}

    assert {code for code in codes if code.startswith("W")} == {"W3", "W4", "W5", "W6", "W7", "W8"}


def test_the_stories_are_found(demo: Examination) -> None:
    expected = {
        ("A5", "M-018"),
        ("A5", "M-026"),
        ("C2", "D-014"),
        ("C3", "D-018"),
        ("C3", "D-022"),
        ("C5", "D-013"),
        ("C5", "D-026"),
        ("D2", "D-016"),
        ("D2", "D-021"),
        ("D3", "D-019"),
        ("D3", "D-023"),
        ("D3", "D-025"),
        ("D4", "social_map"),
        ("E2", "D-010"),
        ("E2", "D-020"),
        ("W7", "D-033"),
    }

    assert expected <= found(demo)
    assert len(demo.findings) == 32


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_of_a_day_has_the_same_cells_each_time(tmp_path: Path, language: str) -> None:
    cells = []
    for name in ("one.xlsx", "two.xlsx"):
        write_workbook(tmp_path / name, records(TODAY), load_schema(), language)
        book = load_workbook(tmp_path / name)
        cells.append({sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book})

    assert cells[0] == cells[1]


@pytest.mark.parametrize("day", [*DAYS, *(dt.date(2026, month, 28) for month in range(1, 13))], ids=str)
def test_the_same_things_are_wrong_on_whatever_day_it_is_made(tmp_path: Path, demo: Examination, day: dt.date) -> None:
    language = LANGUAGES[day.toordinal() % 4]
    write_workbook(tmp_path / "programme.xlsx", records(day), load_schema(), language)

    examination = examined(tmp_path / "programme.xlsx", day)

    assert found(examination) == found(demo)
    assert examination.notices == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", [dt.date(2028, 2, 29), dt.date(2027, 12, 31)], ids=str)
def test_a_night_on_it_prepares_letters_in_four_languages(
    tmp_path: Path, demo: Examination, language: str, day: dt.date
) -> None:
    config = make_folder(tmp_path / "demo", day, language)

    account = run_steps(set_up(None, config), load_job("nightly", None).steps, day, translator(language))

    assert account.failed == []
    assert found(examined(tmp_path / "demo" / "programme.xlsx", day)) == found(demo)
    letters = sorted(path.name for path in (tmp_path / "demo" / "documents" / day.isoformat()).iterdir())
    assert len(letters) == 20
    kinds = Counter(name.partition("_")[0] for name in letters)
    assert [kinds[name] for name in ("00", "closing-mentor", "certificate-mentee", "information-note")] == [1, 1, 1, 2]
    assert sum(name.startswith("contract_") for name in letters) == 4
    assert {_language(path) for path in (tmp_path / "demo").glob("documents/*/*.docx")} == set(LANGUAGES)
    assert [(held.template, held.subject) for held in account.held] == [
        ("refusal-mentor", "M-037"),
        ("contract", "D-034"),
    ]
    names = load_workbook(tmp_path / "demo" / "programme.xlsx").sheetnames
    assert names[-2:] == [QUALITY[language], JOURNAL[language]]
    journal = rows_of(tmp_path / "demo" / "programme.xlsx", JOURNAL[language])
    assert [row[2] for row in journal[1:3]] == ["M-037", "D-034"]


def _language(letter: Path) -> str:
    """The language that Word checks the spelling of the letter in."""
    with zipfile.ZipFile(letter) as archive:
        text = b"".join(archive.read(name) for name in ("word/document.xml", "word/styles.xml")).decode()
    match = re.search(r'w:lang [^>]*w:val="(\w\w)', text)
    return match[1] if match else ""


def test_a_folder_that_is_there_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine")

    with pytest.raises(ToolkitError):
        make_folder(tmp_path, TODAY, "fr")

    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    assert make_folder(tmp_path, TODAY, "fr") == tmp_path / "config.toml"


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_configuration_is_the_example_filled_in(tmp_path: Path, language: str) -> None:
    config = set_up(None, make_folder(tmp_path / "demo", TODAY, language)).config

    assert config.settings.language == language
    assert config.settings.association.name == "Tremplin Duo"
    assert config.settings.association.email.endswith(".example")
    assert config.settings.association.website.endswith(".example")
    text = (tmp_path / "demo" / "config.toml").read_text(encoding="utf-8")
    assert text.count("[law]") == 6
