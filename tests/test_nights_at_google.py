"""Whole nights on a spreadsheet at Google: cells filled in by reference, Google down, the next night catching up."""

import copy
import datetime as dt
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from toolkit import clock
from toolkit.account import Account
from toolkit.demo.folder import WORKBOOK, make_folder
from toolkit.doctor.diagnosis import Diagnosis, Health
from toolkit.doctor.examination import diagnose
from toolkit.errors import ToolkitError
from toolkit.i18n import translator
from toolkit.runner import run_steps
from toolkit.setup import set_up
from toolkit.sheets_server.api import Answer, Request
from toolkit.sheets_server.book import Tab
from toolkit.sheets_server.excel import book_of
from toolkit.sheets_server.server import Fault, SheetsServer, serve
from toolkit.starter.configuration import with_settings

TODAY = dt.date(2026, 3, 2)
BOOK = "b" * 44
HEADING = "Courrier préparé le"
STEPS = ("check", "letters", "contracts", "report")


@dataclass(frozen=True, slots=True)
class Association:
    """An association whose workbook is at Google."""

    server: SheetsServer
    config: Path

    def night(self, today: dt.date = TODAY) -> Account:
        return run_steps(set_up(None, self.config), STEPS, today, translator("fr"))

    def tab(self, title: str) -> Tab:
        found = self.server.api.books[BOOK].titled(title)
        assert found is not None
        return found

    def filled(self) -> dict[str, object]:
        """Reference of a mentor -> what the toolkit wrote into the row."""
        tab = self.tab("Mentors")
        headings = {tab.value(0, column): column for column in range(tab.columns)}
        rows = range(1, tab.last_row())
        found = {str(tab.value(row, headings["Référence"])): tab.value(row, headings[HEADING]) for row in rows}
        return {reference: value for reference, value in found.items() if value is not None}

    def doctor(self) -> dict[str, Diagnosis]:
        return {one.name: one for one in diagnose(self.config, clock.now())}


@pytest.fixture
def association(tmp_path: Path) -> Iterator[Association]:
    config = make_folder(tmp_path / "duo", TODAY, "fr")
    with serve() as server:
        book = server.api.books[BOOK] = book_of(tmp_path / "duo" / WORKBOOK, BOOK)
        (tmp_path / "key.json").write_text(json.dumps(server.make_account()))
        settings = {
            "workbook": f"https://docs.google.com/spreadsheets/d/{BOOK}/edit#gid=0",
            "google.key_file": "../key.json",
            "google.server": server.url,
            "write_back.letter_on": HEADING,
        }
        config.write_text(with_settings(config.read_text(encoding="utf-8"), settings), encoding="utf-8")
        for title in ("Mentors", "Mentees"):
            tab = book.titled(title)
            assert tab is not None
            tab.grid["columnCount"] = tab.columns + 1
            tab.cell(0, tab.columns - 1).value = HEADING
        yield Association(server, config)


def test_cells_are_filled_in_by_reference_though_somebody_sorts_meanwhile(association: Association) -> None:
    def sort(request: Request) -> None:
        if request.number == 3:  # the first reads all, the second looks again, the third writes
            tab = association.tab("Mentors")
            rows = range(1, tab.last_row())
            tab.cells = {
                (rows[-1] + 1 - row if row in rows else row, column): cell for (row, column), cell in tab.cells.items()
            }

    association.server.between = sort
    account = association.night()

    assert account.failed == []
    filled = association.filled()
    assert len(filled) > 2
    assert set(filled) <= {f"M-{number:03}" for number in range(1, 60)}
    # the same night without anybody in between fills in the same rows
    assert {type(value) for value in filled.values()} == {int} or {type(value) for value in filled.values()} == {float}
    prepared = {path.name for path in (association.config.parent / "documents" / str(TODAY)).iterdir()}
    assert all(any(reference in name for name in prepared) for reference in filled)


def test_a_second_night_writes_no_cell_again(association: Association) -> None:
    association.night()
    before = association.filled()

    association.night(TODAY + dt.timedelta(days=1))

    assert association.filled() == before


def test_a_night_with_google_down_ends_with_a_clear_account_and_the_next_catches_up(association: Association) -> None:
    association.server.between = lambda _: Fault(Answer(403, {"error": {"code": 403}}))
    with pytest.raises(Exception, match="not shared"):
        association.night()
    association.server.between = None

    association.night(TODAY + dt.timedelta(days=1))

    assert association.filled()


def test_the_doctor_says_whether_the_spreadsheet_may_be_written_to(association: Association) -> None:
    before = association.server.api.books[BOOK]
    assert association.doctor()["writing"].health is Health.GOOD
    assert association.server.api.books[BOOK] == before

    email = next(iter(association.server.api.tokens.accounts))
    association.server.api.shared[BOOK] = {email: "reader"}
    found = association.doctor()["workbook"]
    assert found.health is Health.WRONG
    assert found.remedy is not None
    assert email in translator("fr")(found.remedy)


def test_of_two_computers_in_their_first_night_one_prepares_all_and_the_other_nothing(association: Association) -> None:
    """The second one has its whole night between the reading of the first and its writing."""
    other = association.config.parent.with_name("other") / "config.toml"
    shutil.copytree(association.config.parent, other.parent)
    books = association.server.api.books
    before = copy.deepcopy(books[BOOK])
    Association(association.server, other).night()
    after, books[BOOK] = books[BOOK], before

    def whole_night(request: Request) -> None:
        if request.path.endswith(":batchUpdate"):
            books[BOOK] = after

    association.server.between = whole_night
    with pytest.raises(ToolkitError, match="Another computer"):
        association.night()

    assert not list((association.config.parent / "documents").rglob("*.docx"))
    assert list((other.parent / "documents").rglob("*.docx"))
