import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.books import TODAY, due, save, save_sheets
from tests.cli.conftest import Cli
from toolkit.i18n import translator
from toolkit.model.message import say

Make = Callable[[Path], object]


def _nothing(path: Path) -> None:
    """Leave the name as it is."""


def _zip(path: Path, member: str) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, "x")


NOT_A_CHECK: dict[str, tuple[str, Make, str]] = {
    "a name that is nowhere": ("book.xlsx", _nothing, "does not exist"),
    "text": ("book.xlsx", lambda path: path.write_text("hello"), "is not a workbook, or it is damaged"),
    "an empty file": ("book.xlsx", lambda path: path.touch(), "is empty (0 bytes)"),
    "a letter": ("letter.docx", lambda path: path.write_text("x"), "is not a workbook"),
    "a folder": ("book.xlsx", lambda path: path.mkdir(), "book.xlsx is a folder, not a workbook"),
    "the folder here": (".", _nothing, "is a folder, not a workbook"),
    "a zip of something else": ("book.xlsx", lambda path: _zip(path, "a.txt"), "is not a workbook, or it is damaged"),
    "a workbook of other things": (
        "book.xlsx",
        lambda path: save_sheets(path, {"Budget": [["Poste", "Montant"]], "Notes": [["x"]]}),
        "No sheet of book.xlsx is known. Sheets in it: “Budget”; “Notes”.",
    ),
    "an empty workbook": (
        "book.xlsx",
        lambda path: save_sheets(path, {"Sheet1": []}),
        "No sheet of book.xlsx is known. Sheets in it: “Sheet1”.",
    ),
    "a sheet with nothing in it": (
        "book.xlsx",
        lambda path: save_sheets(path, {"Mentors": []}),
        "No sheet of book.xlsx can be read. Mentors: the sheet is empty.",
    ),
    "a sheet without headings": (
        "book.xlsx",
        lambda path: save_sheets(path, {"Mentors": [[None, None], [1, 2], [3, 4]]}),
        "Mentors: no row among the first 20 holds the headings of this table.",
    ),
    "what Excel leaves beside an open workbook": (
        "~$book.xlsx",
        lambda path: path.write_bytes(b"\x04Anne" + b" " * 160),
        "is not a workbook, or it is damaged",
    ),
}


@pytest.mark.parametrize(("name", "make", "told"), NOT_A_CHECK.values(), ids=NOT_A_CHECK)
def test_what_cannot_be_checked_is_told_in_two_sentences(cli: Cli, name: str, make: Make, told: str) -> None:
    make(Path(name))

    outcome = cli("check", name)

    assert (outcome.status, outcome.out) == (2, "")
    assert told in outcome.err
    assert outcome.err.count("\n") == 1
    assert "Traceback" not in outcome.err
    assert "/" not in outcome.err.replace("(.xlsx)", "")  # no path of this machine


@pytest.mark.parametrize("name", NOT_A_CHECK)
@pytest.mark.parametrize("options", [["--json"], ["--write"]], ids=" ".join)
def test_nor_does_it_give_half_a_result_or_write_anything(
    cli: Cli, tmp_path: Path, name: str, options: list[str]
) -> None:
    file, make, _ = NOT_A_CHECK[name]
    make(Path(file))
    before = sorted(tmp_path.rglob("*"))

    outcome = cli("check", file, *options)

    assert (outcome.status, outcome.out) == (2, "")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("language", ["fr", "nl", "de"])
def test_it_is_told_in_the_language_of_the_reader(cli: Cli, language: str) -> None:
    save_sheets(Path("book.xlsx"), {"Budget": [["Poste"]]})
    text = "No sheet of {file} is known. Sheets in it: {sheets}."
    shown = translator(language)

    err = cli("check", "book.xlsx", language=language).err

    assert shown.text(text) != text
    assert err.startswith(shown.text(text, file="book.xlsx", sheets=(say("“{name}”", name="Budget"),)))


def test_headings_that_stand_twice_or_are_missing_are_told_and_the_rest_is_judged(cli: Cli) -> None:
    save_sheets(
        Path("book.xlsx"),
        {"Mentors": [["Nom", "Nom", "Décision", None, "Motif du refus"], ["Lefèvre", "L.", "refusé", "une note"]]},
    )

    outcome = cli("check", "book.xlsx", "--today", TODAY)

    assert outcome.status == 1
    told = " ".join(outcome.out.split())
    assert "Mentors: The columns A (“Nom”) and B (“Nom”) mean the same; only A is read" in told
    assert "Mentors: Column D holds values but has no heading; it is not read." in told
    assert "A4 Lefèvre: refused without a reason." in told


def test_text_in_a_column_of_dates_is_named_by_its_cell(cli: Cli) -> None:
    save_sheets(
        Path("book.xlsx"),
        {"Mentors": [["Nom", "Décision le"], ["Lefèvre", "en cours"], ["Claes", "31/02/2026"], ["Bâ", "12.3.26"]]},
    )

    out = cli("check", "book.xlsx", "--today", TODAY).out

    assert "Mentors!B2 (Décision le): W3 “en cours” is not a date." in out
    assert "Mentors!B3 (Décision le): W3 “31/02/2026” is not a date." in out
    assert "Mentors!B4" not in out


def test_references_to_nobody_are_named_by_their_cells(cli: Cli) -> None:
    tables = due()
    tables["duos"][0] |= {"mentor": "M-404"}
    tables["contacts"][0] |= {"duo": "D-404"}
    save(Path("book.xlsx"), tables)

    outcome = cli("check", "book.xlsx", "--today", TODAY)

    assert outcome.status == 1
    assert "Duos!B2 (Mentor): W6 “M-404” names nobody and nothing in the workbook." in outcome.out
    assert "Rencontres!A2 (Duo): W6 “D-404” names nobody and nothing in the workbook." in outcome.out


def test_a_workbook_that_is_open_in_excel_can_be_checked(cli: Cli) -> None:
    save(Path("book.xlsx"), due())
    Path("~$book.xlsx").write_bytes(b"\x04Anne" + b" " * 160)

    assert cli("check", "book.xlsx", "--today", TODAY).status == 1


def test_a_million_blank_rows_are_no_rows_and_cost_no_time(cli: Cli) -> None:
    save_sheets(Path("small.xlsx"), {"Mentors": [["Nom", "Décision"], ["Lefèvre", "en attente"]]})
    blank = "".join(f'<row r="{row}"><c r="A{row}" s="0"/></row>' for row in range(3, 1_048_577))
    with zipfile.ZipFile("small.xlsx") as old, zipfile.ZipFile("book.xlsx", "w", zipfile.ZIP_DEFLATED, True, 1) as new:
        for part in old.namelist():
            text = old.read(part).decode()
            new.writestr(part, text.replace("</sheetData>", f"{blank}</sheetData>").replace("A1:B2", "A1:B1048576"))
    started = time.process_time()

    outcome = cli("check", "book.xlsx", "--json", "--today", TODAY)

    assert time.process_time() - started < 10  # measured: half a second
    assert outcome.status == 1
    assert '"rows": {"mentors": 1}' in outcome.out


@pytest.mark.parametrize(
    "arguments",
    [["check", "a", "b"], ["check", "--bogus"], ["check", "--today", "31/03/2026"], ["chek"], ["run"], ["explain"]],
    ids=" ".join,
)
def test_a_command_that_is_typed_wrong_says_how_to_get_help(cli: Cli, arguments: list[str]) -> None:
    outcome = cli(*arguments)

    assert (outcome.status, outcome.out) == (2, "")
    assert "--help" in outcome.err
    assert "Error: " in outcome.err


def test_a_day_that_is_none_says_how_to_write_one(cli: Cli) -> None:
    assert cli("check", "--today", "31/03/2026").err.endswith(
        "“31/03/2026” is not a day: write it as 2026-03-31.\n",
    )
