"""Figures for the federation: nothing of a person leaves, and what comes in is believed nothing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.cli.books import TODAY, association, due, mentor
from tests.cli.conftest import Cli
from tests.people import told_in, words_of
from toolkit.demo.association import records
from toolkit.examine import examine
from toolkit.figures.export import export_document, export_of
from toolkit.resources import load_profile, load_schema

SPOILT: dict[str, Callable[[dict[str, Any]], object]] = {
    "no object": lambda _: ["export"],
    "another version": lambda one: {**one, "export": 2},
    "something more": lambda one: {**one, "remarks": "Élodie Lefèvre"},
    "a criterion of its own": lambda one: {**one, "criteria": {"Z1": {"status": "met", "checked": 10, "rate": 1}}},
    "a cell of its own": lambda one: {**one, "counts": {"duos": {"Élodie": 10}}},
    "a table of its own": lambda one: {**one, "counts": {"Élodie": {}}},
    "a text for a number": lambda one: {**one, "counts": {"duos": {"running": "=1+1"}}},
    "less than nothing": lambda one: {**one, "counts": {"duos": {"running": -5}}},
    "yes for a number": lambda one: {**one, "medians": {"contacts": True}},
    "a month that is none": lambda one: {**one, "running": {"2026-13": 5}},
    "a rate above 100": lambda one: {**one, "criteria": {"A1": {"status": "met", "checked": 10, "rate": 101}}},
    "a name that turns the line": lambda one: {**one, "association": "Duo\u202eoud"},
    "a name without end": lambda one: {**one, "association": "x" * 121},
    "a day that is none": lambda one: {**one, "day": "31/03/2026"},
}


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return association(tmp_path / "there", dict(records(TODAY)), language="fr")


_NOBODY = {"status": "not_applicable", "checked": None, "rate": None}


def exported(cli: Cli, config: Path) -> dict[str, Any]:
    assert cli("export", "--config", config, "--today", TODAY).status == 0
    document: dict[str, Any] = json.loads((config.parent / f"export.{TODAY}.json").read_text(encoding="utf-8"))
    return document


def test_no_name_address_or_reference_of_the_workbook_is_in_the_export(cli: Cli, config: Path) -> None:
    exported(cli, config)
    text = (config.parent / f"export.{TODAY}.json").read_text(encoding="utf-8")
    workbook = config.parent / "programme.xlsx"
    seen = examine(workbook, TODAY, schema=load_schema(), profile=load_profile("mentoring-belgium"))

    assert len(words_of(seen.programme)) > 300
    assert told_in(text, seen.programme) == set()


def test_every_text_in_the_export_is_one_of_ours(cli: Cli, tmp_path: Path) -> None:
    """Even where each cell of the workbook and the name of the profile hold a name."""
    tables = due()
    tables["mentors"].append(mentor("Zébulon", last_name="Zébulon", decision="Zébulon", refusal_reason="Zébulon"))
    tables["sessions"].append({"kind": "Zébulon", "on": TODAY, "topics": ["Zébulon"]})
    config = association(tmp_path / "there", tables)

    assert "bulon" not in json.dumps(exported(cli, config), ensure_ascii=False)


def test_small_counts_are_left_out_and_the_others_rounded(cli: Cli, config: Path) -> None:
    document = exported(cli, config)

    numbers = [number for table in document["counts"].values() for number in table.values()]
    assert None in numbers
    assert all(number is None or number % 5 == 0 for number in numbers)
    assert all(one["rate"] is None for one in document["criteria"].values() if one["checked"] is None)
    assert document["association"] == "Tremplin Duo"


def test_an_export_comes_back_as_it_was_written(cli: Cli, config: Path) -> None:
    document = exported(cli, config)

    assert export_document(export_of(document)) == document


def test_what_was_recorded_on_a_past_day_can_be_exported(cli: Cli, config: Path) -> None:
    cli("run", "nightly", "--config", config, "--today", TODAY)
    (config.parent / "programme.xlsx").unlink()

    outcome = cli("export", "--as-of", "2026-06-30", "--config", config)

    assert f"export.{TODAY}.json" in outcome.out
    assert cli("export", "--as-of", "2026-03-30", "--config", config).status == 2


def test_an_association_without_a_name_is_asked_for_it(cli: Cli, tmp_path: Path) -> None:
    config = association(tmp_path, due())
    config.write_text('language = "en"\nworkbook = "programme.xlsx"\n')

    outcome = cli("export", "--config", config, "--today", TODAY)

    assert outcome.err == "The export needs the name of the association. Fill in “name” under [association].\n"


@pytest.mark.parametrize("spoilt", SPOILT.values(), ids=SPOILT)
def test_a_file_that_is_no_export_is_left_out_and_named(
    cli: Cli, config: Path, tmp_path: Path, spoilt: Callable[[dict[str, Any]], object]
) -> None:
    document = exported(cli, config)
    folder = tmp_path / "exports"
    folder.mkdir()
    (folder / "good.json").write_text(json.dumps(document), encoding="utf-8")
    (folder / "spoilt.json").write_text(json.dumps(spoilt(document)), encoding="utf-8")
    (folder / "torn.json").write_text("{", encoding="utf-8")

    outcome = cli("federation", folder, "--output", folder)

    assert outcome.status == 0
    assert "Spoilt.json is left out" in outcome.out or "spoilt.json is left out" in outcome.out
    assert "torn.json is left out" in outcome.out
    assert "1 association; it meets" in outcome.out


def test_the_federation_compares_associations_and_quarters(cli: Cli, config: Path, tmp_path: Path) -> None:
    document = exported(cli, config)
    folder = tmp_path / "exports"
    folder.mkdir()
    one_met = {code: {"status": "not_met", "checked": 50, "rate": 40} for code in document["criteria"]}
    others = [
        {**document, "day": "2025-12-31", "criteria": one_met},
        {
            **document,
            "association": "<b>Être & Co</b>",
            "criteria": {**one_met, "A1": document["criteria"]["A1"], "A2": _NOBODY},
        },
    ]
    for number, export in enumerate([document, *others]):
        (folder / f"{number}.json").write_text(json.dumps(export), encoding="utf-8")

    outcome = cli("federation", folder, "--output", folder)

    book = load_workbook(folder / "federation.xlsx")
    rows = {sheet.title: [[cell.value for cell in row[:-1]] for row in sheet] for sheet in book}  # the last: our mark
    assert outcome.out.endswith("Written: federation.html and federation.xlsx.\n")
    assert list(rows) == ["Verdicts", "Shares", "Figures", "Progress"]
    assert rows["Verdicts"][2] == [None, "<b>Être & Co</b>", "Tremplin Duo", "Met"]
    assert rows["Verdicts"][3][1:] == ["met", "met", "2 of 2"]
    assert rows["Verdicts"][4][1:] == ["not applicable", "met", "1 of 1"]
    a3 = next(row for row in rows["Shares"] if str(row[0]).startswith("A3"))
    assert a3[1:] == [40, 100, 70, "40–100"]
    met = sum(1 for one in document["criteria"].values() if one["status"] == "met")
    assert rows["Progress"][2:] == [
        [None, "2025-Q4", "2026-Q1"],
        ["<b>Être & Co</b>", None, 1],
        ["Tremplin Duo", 0, met],
    ]
    assert "&lt;b&gt;Être &amp; Co&lt;/b&gt;" in (folder / "federation.html").read_text(encoding="utf-8")


def test_without_any_export_it_says_so(cli: Cli, tmp_path: Path) -> None:
    outcome = cli("federation", tmp_path)

    assert outcome.status == 2
    assert outcome.err.startswith("None of these files is an export: –")


def test_an_export_that_is_not_there_is_told_in_the_language_of_the_reader(cli: Cli) -> None:
    assert (
        "x.json kann nicht gelesen werden (diese Datei oder diesen Ordner gibt es nicht)"
        in cli("federation", "x.json", language="de").err
    )
