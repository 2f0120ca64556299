"""An association's own `sheets_schema/` and `templates/` beside its configuration go before ours."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.cli.books import TODAY, association, clean, due, save
from tests.cli.conftest import Cli
from toolkit.resources import shipped


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return association(tmp_path / "there", clean())


def own(config: Path, name: str, *changes: tuple[str, str], new_name: str = "") -> Path:
    """Copy a file that comes with the program beside the configuration, with texts in it replaced."""
    target = config.parent / (new_name or name)
    target.parent.mkdir(parents=True, exist_ok=True)
    text = shipped(name).read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    target.write_text(text, encoding="utf-8")
    return target


def checked(cli: Cli, config: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(cli("check", "--json", "--config", config, "--today", TODAY).out)
    return document


def test_a_profile_of_ones_own_has_its_own_thresholds_and_its_own_name(cli: Cli, config: Path) -> None:
    own(
        config,
        "sheets_schema/profiles/mentoring-belgium.toml",
        ('profile = "mentoring-belgium"', 'profile = "strict"'),
        ("min_partners = 3 ", "min_partners = 30 "),
        new_name="sheets_schema/profiles/strict.toml",
    )
    config.write_text(f'{config.read_text()}\n[quality]\nprofile = "strict"\n')

    document = checked(cli, config)

    assert document["profile"] == "strict"
    assert [finding["code"] for finding in document["findings"]] == ["B1"]


def test_the_thresholds_of_the_configuration_go_before_those_of_the_profile(cli: Cli, config: Path) -> None:
    config.write_text(f"{config.read_text()}\n[quality.thresholds]\nmin_partners = 4\n")

    assert [finding["code"] for finding in checked(cli, config)["findings"]] == ["B1"]
    assert "At least 4 partner organisations" in cli("explain", "B1", "--config", config).out


def test_a_profile_that_is_not_there_is_told_with_those_there_are(cli: Cli, config: Path) -> None:
    config.write_text(f'{config.read_text()}\n[quality]\nprofile = "mentoring-belgim"\n')

    outcome = cli("check", "--config", config)

    assert outcome.status == 2
    assert outcome.err == "There is no profile “mentoring-belgim”. Choose one of: mentoring-belgium.\n"


def test_a_table_of_ones_own_knows_ones_own_headings(cli: Cli, config: Path, tmp_path: Path) -> None:
    theirs = association(tmp_path / "theirs", clean())
    own(theirs, "sheets_schema/mentors.toml", ('"Formation le"', '"Parcours de base suivi le"'))
    for folder in (config.parent, theirs.parent):
        workbook = load_workbook(folder / "programme.xlsx")
        heading = next(cell for cell in workbook["Mentors"][1] if cell.value == "Formation le")
        heading.value = "Parcours de base suivi le"
        workbook.save(folder / "programme.xlsx")

    codes = {path: [finding["code"] for finding in checked(cli, path)["findings"]] for path in (config, theirs)}

    assert codes == {config: ["W2"], theirs: []}


@pytest.mark.parametrize(
    ("name", "change", "told"),
    [
        ("sheets_schema/mentors.toml", ("primary_key", "primary_kye"), 'did you mean "primary_key"?'),
        ("sheets_schema/mentors.toml", ('type = "date"', 'type = "dates"'), "“dates”"),
        ("sheets_schema/profiles/mentoring-belgium.toml", ("min_partners", "min_partner"), "min_partner"),
        ("sheets_schema/profiles/mentoring-belgium.toml", ("[topics]", "[topics"), "cannot be read"),
    ],
    ids=["key", "type", "threshold", "toml"],
)
def test_a_file_of_ones_own_that_is_wrong_is_told_with_its_name(
    cli: Cli, config: Path, name: str, change: tuple[str, str], told: str
) -> None:
    path = own(config, name, change)

    outcome = cli("check", "--config", config)

    assert (outcome.status, outcome.out) == (2, "")
    assert told in outcome.err
    assert path.stem in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_letter_is_made_from_the_template_of_ones_own(cli: Cli, config: Path) -> None:
    save(config.parent / "programme.xlsx", due())
    folder = config.parent / "templates" / "en"
    folder.mkdir(parents=True)
    (folder / "confirmation-mentor.docx").write_bytes(shipped("templates/en/contract.docx").read_bytes())

    outcome = cli("letters", "--config", config, "--today", TODAY)

    # A contract speaks of fields that a letter does not have, so it is the template of their own that was used.
    assert "The template en/confirmation-mentor.docx cannot be used" in outcome.out
