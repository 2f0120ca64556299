"""`mentorat init`: the configuration and the workbook that an association starts with."""

import datetime as dt
import json
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from toolkit.cli.app import run
from toolkit.config import load_config
from toolkit.resources import load_schema
from toolkit.schema.definitions import LANGUAGES
from toolkit.starter.workbook import write_starter

TODAY = dt.date(2026, 3, 31)


def start(folder: Path, language: str, *more: str) -> int:
    return run(["--language", language, "init", str(folder), "--yes", "--today", "2026-03-31", *more])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fresh_start_has_no_records_and_nothing_wrong_in_a_cell(
    tmp_path: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(tmp_path / "a", language) == 0
    capsys.readouterr()

    run(["check", "--json", "--config", str(tmp_path / "a" / "config.toml"), "--today", "2026-03-31"])

    found = json.loads(capsys.readouterr().out)
    assert {table: count for table, count in found["rows"].items() if count} == {"programme": 11}
    assert [one for one in found["findings"] if one["code"].startswith("W")] == []
    assert {one["status"] for one in found["criteria"]} <= {"not_met", "not_applicable"}


def test_what_is_told_stands_in_the_configuration(tmp_path: Path) -> None:
    assert start(tmp_path / "a", "nl", "--name", 'De "Brug"', "--legal-form", "vzw", "--workbook", "ons.xlsx") == 0

    settings = load_config(tmp_path / "a" / "config.toml").settings
    assert (settings.language, settings.workbook) == ("nl", "ons.xlsx")
    assert (settings.association.name, settings.association.legal_form) == ('De "Brug"', "vzw")
    assert not list((tmp_path / "a").glob("*.xlsx"))


OPTIONS = (
    *("--name", "--legal-form", "--seat", "--enterprise-number", "--register", "--email", "--place"),
    *("--signatory", "--signatory-role"),
)


@pytest.mark.parametrize(
    ("more", "left"),
    [
        ([], OPTIONS),
        (["--name", "De Brug"], OPTIONS[1:]),
        ([word for option in OPTIONS for word in (option, "x")], ()),
        (["--yes"], ()),
    ],
    ids=["alone", "named", "all", "yes"],
)
def test_answers_that_are_piped_in_are_told_as_not_read(
    tmp_path: Path, more: list[str], left: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with (tmp_path / "answers").open("w+") as answers, pytest.MonkeyPatch.context() as patch:
        answers.write("De Brug\nvzw\n")
        answers.seek(0)
        patch.setattr("sys.stdin", answers)
        assert run(["--language", "en", "init", str(tmp_path / "a"), *more]) == 0

    out = capsys.readouterr().out
    assert ("nothing was read from what is piped in" in out) is bool(left)
    assert (f"Left empty: {', '.join(left)}. Fill them in" in out) is bool(left)
    assert load_config(tmp_path / "a" / "config.toml").settings.association.legal_form == ("x" if "x" in more else "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_rows_of_a_fresh_start_trouble_nobody(
    tmp_path: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(tmp_path, language) == 0
    capsys.readouterr()

    run(["doctor", "--json", "--config", str(tmp_path / "config.toml")])
    told = json.loads(capsys.readouterr().out)
    run(["check", "--json", "--config", str(tmp_path / "config.toml")])

    assert [one for one in told["checks"] if one["name"] == "sheets"] == []
    assert json.loads(capsys.readouterr().out)["notices"] == []


@pytest.mark.parametrize(
    ("column", "value", "is_told"),
    [("C", "Peeters", True), ("E", "0400 11 22 33", True), ("L", dt.date(2026, 1, 1), False), ("A", "exemple", True)],
)
def test_an_example_row_in_which_somebody_wrote_is_told(
    tmp_path: Path, column: str, value: object, is_told: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(tmp_path, "fr") == 0
    path = tmp_path / "programme.xlsx"
    workbook = load_workbook(path)
    workbook["Mentors"][f"{column}2"].value = value
    workbook.save(path)
    capsys.readouterr()

    run(["check", "--json", "--config", str(tmp_path / "config.toml")])

    told = [one["sheet"] for one in json.loads(capsys.readouterr().out)["notices"]]
    assert told == (["Mentors"] if is_told else [])


def test_nothing_is_ever_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    start(tmp_path / "a", "fr")
    before = {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()}

    assert start(tmp_path / "a", "fr") == 2

    assert {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()} == before
    assert "config.toml" in capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_guides_and_prints(tmp_path: Path, language: str) -> None:
    schema = load_schema()
    write_starter(tmp_path / "start.xlsx", schema, language, TODAY)

    book = load_workbook(tmp_path / "start.xlsx")
    for table in schema.tables:
        sheet = book[table.title[language]]
        assert [cell.value for cell in sheet[1]] == [field.title[language] for field in table.fields]
        assert all(cell.comment and cell.comment.text for cell in sheet[1])
        assert sheet.freeze_panes in ("A2", "C2")
        assert sheet.print_title_rows == "$1:$1"
        rules = {rule.type for rule in sheet.data_validations.dataValidation}
        assert ("date" in rules) == any(field.type == "date" for field in table.fields)
    assert all(len(rule.formula1) <= 257 for sheet in book for rule in sheet.data_validations.dataValidation)


def test_libreoffice_opens_it(tmp_path: Path) -> None:
    write_starter(tmp_path / "start.xlsx", load_schema(), "nl", TODAY)

    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            *("--convert-to", "ods", "--outdir", str(tmp_path), str(tmp_path / "start.xlsx")),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )

    assert (tmp_path / "start.ods").stat().st_size > 5000
